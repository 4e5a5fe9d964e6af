// Golden index files, read from the folder: each dump (*.csv) has its answers (*.expected.json) and
// its index (*.lkx); bad/ holds files with one fault each, named <CODE>--<fault>.lkx. `node
// scripts/run.js scripts/golden.ts` writes the indexes.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../../src/indexing/build-index.js";
import { LeakcheckError, type ErrorCode } from "../../src/errors.js";
import { loadChecksum } from "../../src/format/checksum.js";
import { kindNumbers, type Kind } from "../../src/format/kinds.js";
import { Kernel } from "../../src/kernel/kernel.js";
import { deriveKey } from "../../src/kernel/secret.js";
import { answerQuery, type Answer } from "../../src/lookup/answer.js";
import { IndexReader } from "../../src/lookup/index-reader.js";
import { bucketReaderOfThread, openReader } from "../../src/lookup/open-reader.js";
import { OpenedIndex } from "../../src/lookup/opened-index.js";
import { parseQuery } from "../../src/lookup/query.js";
import { verifyIndex } from "../../src/lookup/verify.js";
import { absentInBad, badIndexes, presentInBad } from "../support/index/bad-indexes.js";
import { openBuilt, testSecret } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { goldenNames, goldenOptions, hexExample } from "../support/index/golden.js";
import { keyOf, readIndex, readSecret } from "../support/index/index-reference.js";
import { MemorySource } from "../support/index/memory-source.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const badFolder = join(folder, "bad");
const names = goldenNames(folder);
/** Faulty files by name; the subfolders of bad/ only keep it readable. */
const badPaths = new Map(
  readdirSync(badFolder, { recursive: true, encoding: "utf8" }).flatMap((path) => (path.endsWith(".lkx") ? [[basename(path), path] as const] : [])),
);
const badNames = [...badPaths.keys()];
const format = readFileSync(new URL("../../docs/format.md", import.meta.url), "utf8");
const checksum = await loadChecksum();

/** The expected answer of a golden index to a query, written by hand. */
interface Expected {
  query: string;
  kind: Kind;
  canonical: string;
  status: Answer["status"];
  reason: string | null;
  records: number | null;
  columns: string[];
}

const expectedOf = (name: string): Expected[] => JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8")) as Expected[];

it("the files of each golden index are complete", () => {
  const complete = names.flatMap((name) => [`${name}.csv`, `${name}.expected.json`, `${name}.lkx`]);
  const present = readdirSync(folder).filter((name) => /\.(?:csv|json|lkx)$/u.test(name));
  expect(present.toSorted()).toEqual(complete.toSorted());
  expect(names.length).toBeGreaterThan(3);
});

describe.each(names)("%s.lkx", (name) => {
  const path = join(folder, `${name}.lkx`);

  it("opens and is sound", async () => {
    const reader = await openReader(path);
    expect((await verifyIndex(reader)).faults).toEqual([]);
    reader.close();
  });

  it("answers as expected", async () => {
    const index = await openBuilt(path);
    for (const { query, kind, status, reason, records, columns } of expectedOf(name)) {
      const answer = await answerQuery(parseQuery(query), [index], 0.999);
      expect(answer, query).toMatchObject({ query, kind, status, searched: [{ dataset: name, status, reason }] });
      expect(answer.exposures, query).toHaveLength(status === "exposed" ? 1 : 0);
      if (status === "exposed") expect(answer.exposures, query).toMatchObject([{ kind, records, columns }]);
    }
    index.close();
  });

  it("equals the index built from its dump, byte for byte", async () => {
    const output = join(emptyFolder(), `${name}.lkx`);
    await buildIndex(goldenOptions(folder, name, output));
    expect(readFileSync(output).equals(readFileSync(path))).toBe(true);
  });

  it("gives the same result in a reader written from the document", () => {
    const index = readIndex(readFileSync(path));
    expect(index.keyId).toBe(readSecret(testSecret).keyId);
    expect(index.rulesVersion).toBe(1);
    for (const { kind, canonical, query, records, columns } of expectedOf(name)) {
      const entry = index.tables.get(kindNumbers[kind])?.get(keyOf(testSecret, kindNumbers[kind], canonical));
      expect(entry?.records ?? null, query).toBe(records);
      const exposed = index.metadata.columns.filter((_, bit) => ((entry?.columns ?? 0n) >> BigInt(bit)) % 2n === 1n);
      expect(
        exposed.toSorted((a, b) => a.position - b.position).map((column) => column.name),
        query,
      ).toEqual(columns);
    }
  });
});

it("golden indexes have 0, 1, 2 and 5 entries beside traces", () => {
  const counts = ["zero", "one", "two", "five"].map((name) =>
    [...readIndex(readFileSync(join(folder, `${name}.lkx`))).tables].reduce(
      (sum, [kind, { size }]) => (kind === kindNumbers.trace ? sum : sum + size),
      0,
    ),
  );
  expect(counts).toEqual([0, 1, 2, 5]);
});

it("the keys in docs/format.md section 3 match the program and the second reader", () => {
  const kernel = Kernel.open();
  kernel.setKey(deriveKey(testSecret).sipHashKey);
  const rows = [...format.matchAll(/^\| key of .* `(?<canonical>[^`]+)` \(kind (?<kind>\d)\) \| `0x(?<key>[0-9a-f]{16})` \|$/gmu)];
  expect(rows.map(({ groups }) => groups?.["kind"])).toEqual(["1", "2", "3"]);
  for (const { groups } of rows) {
    const [kind, canonical, key] = [Number(groups?.["kind"]), groups?.["canonical"] ?? "", BigInt(`0x${groups?.["key"]}`)];
    expect(kernel.hash(kind, canonical)).toBe(key);
    expect(keyOf(testSecret, kind, canonical)).toBe(key);
  }
});

it("the example of docs/format.md is two.lkx", () => {
  expect(Buffer.from(hexExample(format)).toString("hex")).toBe(readFileSync(join(folder, "two.lkx")).toString("hex"));
});

/** The stage that finds a fault, by the headings of section 10. */
type Stage = "On opening" | "On a probe" | "In a full check";

/** Returns the items of section 10: number, stage and file. */
function listedFaults(): { number: number; stage: Stage; file: string }[] {
  const section = /^## 10\..*?(?=^## 11\.)/msu.exec(format)?.[0] ?? "";
  return section.split(/^### 10\.\d /mu).flatMap((part) => {
    const stage = part.split("\n", 1)[0] as Stage;
    return [...part.matchAll(/^(?<number>\d+)\. (?:(?!^\d+\. ).)*?`(?<file>[A-Z_]+--[^`]+\.lkx)`/gmsu)].map(({ groups }) => ({
      number: Number(groups?.["number"]),
      stage,
      file: groups?.["file"] ?? "",
    }));
  });
}

const listed = listedFaults();

describe("section 10 of docs/format.md", () => {
  it("lists exactly the files in the folder of bad files", () => {
    expect(listed.map(({ file }) => file).toSorted()).toEqual(badNames.toSorted());
    expect(listed.map(({ number }) => number)).toEqual(listed.map((_, index) => index + 1));
    // Every numbered item is matched, and every file named in the section belongs to one.
    const section = /^## 10\..*?(?=^## 11\.)/msu.exec(format)?.[0] ?? "";
    expect(section.match(/^\d+\. /gmu)).toHaveLength(listed.length);
    expect(section.match(/\w+--[\w-]+\.lkx/gu)).toHaveLength(listed.length);
  });
});

const addresses = [...presentInBad, ...absentInBad];

/** Returns the status of each address, or the error code if the index is refused. */
async function statusesIn(bytes: Uint8Array): Promise<string[] | ErrorCode> {
  try {
    const index = await OpenedIndex.from("bad", new MemorySource(bytes), () => testSecret);
    const statuses: string[] = [];
    for (const address of addresses) {
      const { status, searched } = await answerQuery(parseQuery(address), [index], 0.999);
      statuses.push(searched[0]?.reason === "damaged-bucket" ? "DAMAGED_INDEX" : status);
    }
    return statuses;
  } catch (cause) {
    if (cause instanceof LeakcheckError) return cause.code;
    throw cause;
  }
}

/**
 * Returns the faults of a full check, or the error code if the index is refused. Reads no byte more
 * than twice.
 */
async function verdictOn(bytes: Uint8Array): Promise<string[] | ErrorCode> {
  const source = new MemorySource(bytes);
  try {
    return (await verifyIndex(await IndexReader.open(source, bucketReaderOfThread()))).faults;
  } catch (cause) {
    if (cause instanceof LeakcheckError) return cause.code;
    throw cause;
  } finally {
    expect(source.reads.reduce((sum, [, length]) => sum + length, 0)).toBeLessThanOrEqual(2 * bytes.length);
  }
}

const truth = addresses.map((address) => (presentInBad.includes(address) ? "exposed" : "not-found"));

describe("the index that the bad files are made from", () => {
  it.each(badIndexes(checksum).sound.map((bytes, index) => [index, bytes] as const))("is sound (%i)", async (_, bytes) => {
    expect(await verdictOn(bytes)).toEqual([]);
    expect(await statusesIn(bytes)).toEqual(truth);
    expect(() => readIndex(bytes)).not.toThrow();
  });
});

describe.each(badNames)("bad/%s", (name) => {
  const bytes = readFileSync(join(badFolder, badPaths.get(name)!));
  const code = name.split("--", 1)[0] as ErrorCode;
  const stage = listed.find(({ file }) => file === name)?.stage;

  it("is refused at the stage that the document gives", async () => {
    const statuses = await statusesIn(bytes);
    if (stage === "On opening") expect(statuses).toBe(code);
    else {
      expect(code).toBe("DAMAGED_INDEX");
      expect(statuses).toEqual(truth.map((status, index) => (statuses[index] === code ? code : status)));
      expect(statuses.includes(code)).toBe(stage === "On a probe");
    }
  });

  it("is refused by a full check", async () => {
    const verdict = await verdictOn(bytes);
    if (code === "NEWER_RULES") expect(verdict).toEqual([]);
    else if (stage === "On opening") expect(verdict).toBe(code);
    else expect(verdict.length).toBeGreaterThan(0);
  });

  it("is refused by a reader written from the document", () => {
    if (code === "NEWER_RULES") expect(readIndex(bytes).rulesVersion).toBeGreaterThan(1);
    else expect(() => readIndex(bytes)).toThrow();
  });

  it("equals the output of the script", () => {
    const made = badIndexes(checksum).bad.get(name);
    if (made !== undefined) expect(bytes.equals(made)).toBe(true);
  });
});

it("a head over 16 MiB is refused before it is read", async () => {
  const bytes = readFileSync(join(folder, "one.lkx")).subarray(0, 16_384);
  const size = 2 ** 24 + 2;
  bytes.writeBigUInt64LE(BigInt(size), 16);
  for (const length of [2 ** 24, 2 ** 24 + 1]) {
    bytes.writeUInt32LE(length, 12);
    const reads: number[] = [];
    const read = (_: number, asked: number): Uint8Array => {
      reads.push(asked);
      return Buffer.concat([bytes, Buffer.alloc(asked)], asked);
    };
    const opening = IndexReader.open({ size, read, close: () => {} }, bucketReaderOfThread());
    await expect(opening).rejects.toThrow(length > 2 ** 24 ? "invalid head length 16777217 in a file of 16777218 bytes" : "the checksum of the head");
    expect(reads).toEqual(length > 2 ** 24 ? [16_384] : [16_384, length]);
  }
});

it("a bucket over 16 MiB is refused before it is read", async () => {
  const source = new MemorySource(readFileSync(join(folder, "one.lkx")));
  const reader = await IndexReader.open(source, bucketReaderOfThread());
  const table = { kindNumber: 1, bucketBits: 0, entries: 1, offset: 0, length: 2 ** 30 };
  expect(reader.bucketLength(table, 0, 5, 5 + 2 ** 24)).toBe(2 ** 24);
  expect(() => reader.bucketLength(table, 0, 5, 6 + 2 ** 24)).toThrow(LeakcheckError);
});

it("every bad file of the script exists", () => {
  expect(badNames).toEqual(expect.arrayContaining([...badIndexes(checksum).bad.keys()]));
});
