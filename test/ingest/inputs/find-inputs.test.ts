import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { LeakcheckError } from "../../../src/errors.js";
import { nodeFiles } from "../../../src/files.js";
import type { InputSettings } from "../../../src/ingest/dump-options.js";
import { InputFinder } from "../../../src/ingest/inputs/find-inputs.js";
import { inputOptions } from "../../../src/ingest/inputs/input-options.js";
import { openDamageLog, type Input } from "../../../src/ingest/inputs/input.js";
import { readUpTo } from "../../../src/ingest/inputs/streams.js";
import { workbook } from "../../support/convert/workbook.js";
import { emptyFolder } from "../../support/folder.js";
import { gzipOf, tarOf, zipOf, type Contents } from "../../support/inputs/archives.js";
import { someOf } from "../../support/random-cases.js";

const most = 1 << 27;

/** Writes files, which may be in folders. */
function written(contents: Contents): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

async function textOf(input: Input): Promise<string> {
  const file = await input.open();
  const text = await readUpTo(file, most);
  file.close();
  return text.toString("latin1");
}

/**
 * Finds inputs, and reads each of them: as it is found, and once more when all are known, from the
 * last to the first. Paths are from the folder on.
 */
async function found(
  folder: string,
  names: readonly string[] = [""],
  settings: InputSettings = {},
): Promise<{ inputs: [path: string, text: string][]; skipped: string[] }> {
  const skipped: string[] = [];
  const shown = (path: string): string => path.replaceAll(`${folder}/`, "");
  const finder = new InputFinder(
    inputOptions(settings, {
      files: nodeFiles,
      log: openDamageLog(false, () => {}),
      onSkip: (path, why) => skipped.push(`${shown(path)} (${why})`),
    }),
  );
  try {
    const all: Input[] = [];
    const inputs: [string, string][] = [];
    for await (const input of finder.inputs(names.map((name) => join(folder, name)))) {
      all.push(input);
      inputs.push([shown(input.path), await textOf(input)]);
    }
    for (const [index, input] of [...all.entries()].toReversed())
      expect(await textOf(input)).toBe(inputs[index]?.[1]);
    for (const [index, input] of all.entries()) expect(await textOf(input)).toBe(inputs[index]?.[1]);
    return { inputs, skipped };
  } finally {
    finder.close();
  }
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const cause: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(cause instanceof LeakcheckError)) throw cause ?? new Error("it should fail");
  expect(cause.hint).toBeDefined();
  return cause.code;
}

const text = "email\nkim@example.com\n";
const other = "email\nsam@example.com\n";

describe("inputs", () => {
  it("are the files of a folder and of its folders, by the bytes of their paths", async () => {
    const folder = written({ "b.csv": text, "a/z.csv": other, "a.csv": "1", "é.csv": "2", "Z.csv": "3" });
    const { inputs } = await found(folder);
    expect(inputs).toEqual([
      ["Z.csv", "3"],
      ["a.csv", "1"],
      ["a/z.csv", other],
      ["b.csv", text],
      ["é.csv", "2"],
    ]);
  });

  it("are no links and no hidden files, which are told", async () => {
    const folder = written({ "a.csv": text, ".b.csv": other, ".git/x": "x" });
    symlinkSync(join(folder, "a.csv"), join(folder, "l.csv"));
    symlinkSync("/", join(folder, "root"));
    const { inputs, skipped } = await found(folder);
    expect(inputs.map(([path]) => path)).toEqual(["a.csv"]);
    expect(skipped.toSorted()).toEqual([
      ".b.csv (hidden)",
      ".git (hidden)",
      "l.csv (a link)",
      "root (a link)",
    ]);
  });

  it("are unpacked, whatever is in what, up to four deep", async () => {
    const three = zipOf({ "a.csv.gz": gzipOf(text), "b.csv": other });
    const two = tarOf({ "x/three.zip": three, "c.csv": "c", "again.zip": three });
    const folder = written({ "it.tgz": gzipOf(two), "two.gz": gzipOf(gzipOf(text)) });
    const { inputs } = await found(folder);
    expect(inputs).toEqual([
      ["it.tgz: x/three.zip: a.csv.gz", text],
      ["it.tgz: x/three.zip: b.csv", other],
      ["it.tgz: c.csv", "c"],
      ["it.tgz: again.zip: a.csv.gz", text],
      ["it.tgz: again.zip: b.csv", other],
      ["two.gz", text],
    ]);
  });

  it("are refused five layers deep", async () => {
    let packed: Uint8Array = Buffer.from(text);
    for (let layer = 1; layer <= 4; layer++) packed = gzipOf(packed);
    expect((await found(written({ "a.gz": packed }), ["a.gz"])).inputs).toEqual([["a.gz", text]]);
    expect(await codeOf(found(written({ "a.gz": gzipOf(packed) }), ["a.gz"]))).toBe("UNKNOWN_FORMAT");
  });

  it("are those of the names that are wanted", async () => {
    const inner = zipOf({ "p/a.csv": text, "p/a.txt": other, "b.csv": other });
    const folder = written({ "x.zip": inner, "c.csv": text, "q/c.txt": other });
    const paths = async (members: string[]): Promise<string[]> =>
      (await found(folder, [""], { members })).inputs.map(([path]) => path);
    expect(await paths(["*.{csv,zip}"])).toEqual(["c.csv", "x.zip: p/a.csv", "x.zip: b.csv"]);
    expect(await paths(["!*.csv"])).toEqual(["q/c.txt", "x.zip: p/a.txt"]);
    expect(await paths(["q/*", "x.zip", "p/*", "!a.csv"])).toEqual(["q/c.txt", "x.zip: p/a.txt"]);
    expect(await codeOf(paths(["*.sql"]))).toBe("NO_RECORDS");
    // A file that is named is read, whatever its name.
    expect((await found(folder, ["q/c.txt"], { members: ["*.csv"] })).inputs).toHaveLength(1);
  });

  it("have names that lead nowhere", async () => {
    const names = ["../../up.csv", "/root.csv", "a\nb.csv", "a//b.csv"];
    const contents = Object.fromEntries(names.map((name) => [name, text]));
    const folder = written({ "a.zip": zipOf(contents), "b.tar": tarOf(contents) });
    const { inputs } = await found(folder);
    expect(inputs.map(([path]) => path)).toEqual([
      ...names.map((name) => `a.zip: ${name}`),
      ...names.map((name) => `b.tar: ${name}`),
    ]);
  });

  it("are refused if encrypted, or if nothing is in them", async () => {
    const folder = written({
      "a.zip": zipOf({ "a.csv": text }, true),
      "b.zip": zipOf({}),
      "c.tar": tarOf({}),
    });
    expect(await codeOf(found(folder, ["a.zip"]))).toBe("UNKNOWN_FORMAT");
    expect(await codeOf(found(folder, ["b.zip"]))).toBe("NO_RECORDS");
  });

  it("may not unpack to more than is allowed, in all layers together", async () => {
    const zeros = gzipOf(Buffer.alloc(65 << 20));
    const folder = written({ "a.gz": zeros, "b.gz": gzipOf(zeros), "c.zip": zipOf({ "c.gz": zeros }) });
    for (const name of someOf(["a.gz", "b.gz", "c.zip"], 1)) {
      expect(await codeOf(found(folder, [name]))).toBe("EXPANDS_TOO_FAR");
      const ratio = 1e9;
      expect((await found(folder, [name], { maxExpand: { ratio } })).inputs[0]?.[1]).toHaveLength(65 << 20);
    }
    const small = written({ "a.gz": gzipOf(text.repeat(1000)), "b.gz": gzipOf(text.repeat(1000)) });
    const bytes = 1000 * text.length;
    expect(await codeOf(found(small, [""], { maxExpand: { bytes: 2 * bytes - 1 } }))).toBe("EXPANDS_TOO_FAR");
    expect((await found(small, [""], { maxExpand: { bytes: 2 * bytes } })).inputs).toHaveLength(2);
  });

  it("may not make more of a workbook than is allowed, of its parts and of texts in many cells", async () => {
    const shared = `<sst><si><t>${"a".repeat(1 << 16)}</t></si></sst>`;
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(8)}</row>`.repeat(140);
    const folder = written({
      "a.xlsx": workbook(rows, { "xl/sharedStrings.xml": shared }),
      "b.xlsx": workbook(`${" ".repeat(65 << 20)}<row><c><v>1</v></c></row>`),
    });
    for (const [name, bytes] of [
      ["a.xlsx", 140 * 8 * ((1 << 16) + 3)],
      ["b.xlsx", 4],
    ] as const) {
      expect(await codeOf(found(folder, [name]))).toBe("EXPANDS_TOO_FAR");
      const { inputs } = await found(folder, [name], { maxExpand: { ratio: 1e9 } });
      expect(inputs.map(([, text]) => text?.length)).toEqual([bytes]);
    }
  });

  it("have no name in an index if it may be an identifier", async () => {
    const folder = written({ "kim@example.com.json": "{}", "+31612345602.csv": "x", "users.csv": "x" });
    const names: (string | null)[] = [];
    const log = openDamageLog(false, () => {});
    const finder = new InputFinder(inputOptions({}, { files: nodeFiles, log, onSkip() {} }));
    for await (const { name } of finder.inputs([folder])) names.push(name);
    expect(names).toEqual([null, null, "users.csv"]);
  });
});
