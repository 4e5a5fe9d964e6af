// Writes the golden index files: `node scripts/run.js scripts/golden.ts`. Builds an index from each
// dump (*.csv) in test/golden, writes the faulty files of bad/, and puts the bytes of two.lkx into
// docs/format.md section 11. The expected answers are written by hand.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { buildIndex } from "../src/indexing/build-index.js";
import { loadChecksum } from "../src/format/checksum.js";
import { kindOfNumber } from "../src/format/kinds.js";
import { badFolderOf, badIndexes } from "../test/support/index/bad-indexes.js";
import { goldenNames, goldenOptions, replaceExample } from "../test/support/index/golden.js";

const root = dirname(dirname(process.argv[1] ?? ""));
const folder = join(root, "test/golden");
const badFolder = join(folder, "bad");

for (const name of goldenNames(folder))
  await buildIndex({ ...goldenOptions(folder, name, join(folder, `${name}.lkx`)), replace: true });

const { bad } = badIndexes(await loadChecksum());
rmSync(badFolder, { recursive: true });
for (const [name, bytes] of bad) {
  mkdirSync(join(badFolder, badFolderOf(name)), { recursive: true });
  writeFileSync(join(badFolder, badFolderOf(name), name), bytes);
}

const documentPath = join(root, "docs/format.md");
writeFileSync(
  documentPath,
  replaceExample(readFileSync(documentPath, "utf8"), annotate(readFileSync(join(folder, "two.lkx")))),
);

/** Returns a commented hex dump of an index whose tables have one bucket each. */
function annotate(bytes: Buffer): string[] {
  const lines: string[] = [];
  let at = 0;
  const show = (length: number, what: string): Buffer => {
    const part = bytes.subarray(at, at + length);
    const offset = at.toString(16).padStart(4, "0");
    lines.push(`${offset}  ${(part.toString("hex").match(/../gu) ?? []).join(" ").padEnd(47)}  ${what}`);
    at += length;
    return part;
  };
  const showNumber = (length: 4 | 8, what: string): void => {
    const value = length === 4 ? bytes.readUInt32LE(at) : bytes.readBigUInt64LE(at);
    show(length, `${what}: ${value}`);
  };
  const title = (text: string): void => void lines.push(...(lines.length === 0 ? [] : [""]), text);

  title("Header");
  show(8, "magic");
  showNumber(4, "format version");
  const headLength = bytes.readUInt32LE(at);
  showNumber(4, "head length");
  showNumber(8, "length of the file");
  show(8, "key id");
  showNumber(4, "rules version");
  const metadataLength = bytes.readUInt32LE(at);
  showNumber(4, "metadata length");
  const tables = bytes.readUInt16LE(at);
  show(2, `number of tables: ${tables}`);
  const columnBits = bytes.readUInt16LE(at);
  show(2, `column bits: ${columnBits}`);
  show(4, "zero");
  const kinds: number[] = [];
  for (let table = 0; table < tables; table++) {
    const kind = bytes[at] ?? 0;
    kinds.push(kind);
    title("Table descriptor");
    show(1, `kind: ${kind}, ${kindOfNumber(kind)}`);
    show(1, `bucket bits: ${bytes[at]}`);
    show(6, "zero");
    showNumber(8, "number of entries");
    showNumber(8, "offset of the table");
    showNumber(8, "length of the table");
  }
  title("Metadata");
  for (let left = metadataLength; left > 0; left -= 16)
    show(Math.min(16, left), bytes.toString("utf8", at, at + Math.min(16, left)));
  title("End of the head");
  show(8, "checksum of the head");
  if (at !== headLength) throw new Error("the example has an unexpected layout");
  for (const kind of kinds) {
    title(`Directory of kind ${kind}`);
    showNumber(8, "bucket 0 begins");
    const bucketLength = Number(bytes.readBigUInt64LE(at));
    showNumber(8, "bucket 0 ends");
    title(`Bucket 0 of kind ${kind}`);
    const bucketEnd = at + bucketLength;
    const entries = bytes[at] ?? 0;
    show(1, `number of entries: ${entries}`);
    if (entries > 0) {
      show(1, `Rice parameter: ${bytes[at]}`);
      const size = bytes[at] ?? 0;
      show(1, `number of profiles: ${size}`);
      for (let id = 0; id < size; id++) {
        const isOne = ((bytes[at] ?? 0) >> columnBits) % 2 === 0;
        show(
          isOne ? 1 : 2,
          `profile ${id}: ${namesIn(bytes[at] ?? 0)}, ${isOne ? "1 record" : `${bytes[at + 1]} records`}`,
        );
      }
      for (let left = bucketEnd - 8 - at; left > 0; left -= 16)
        show(Math.min(16, left), "bit area: profile ids and gaps");
    }
    show(8, `checksum of bucket 0 of kind ${kind}`);
  }
  if (at !== bytes.length) throw new Error("the example has an unexpected layout");
  return lines;
}

function namesIn(bitmap: number): string {
  return ["city", "email"].filter((_, bit) => ((bitmap >> bit) & 1) === 1).join(" and ");
}
