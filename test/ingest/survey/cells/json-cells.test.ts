// CSV with JSON objects in its cells is read as lines of JSON, by both paths alike.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../../../src/files.js";
import { buildIndex } from "../../../../src/indexing/build-index.js";
import type { BuildOptions, BuildReport, SetSizes } from "../../../../src/indexing/build-options.js";
import { planOf } from "../../../../src/ingest/survey/build-plan.js";
import { objectIn } from "../../../../src/ingest/survey/cells/cell-lines.js";
import { inspectDumps } from "../../../../src/inspecting/inspect-dumps.js";
import { answerQuery } from "../../../../src/lookup/answer.js";
import { parseQuery } from "../../../../src/lookup/query.js";
import { currentRules } from "../../../../src/record/rules.js";
import { emptyFolder } from "../../../support/folder.js";
import { openBuilt, testOptions } from "../../../support/index/built-index.js";

const small = { partitionBytes: 2 ** 12, sorterEntries: 2 ** 12, chunkBytes: 2 ** 10, blockBytes: 2 ** 12 };

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const objectOf = (name: string): string =>
  JSON.stringify({ username: `${name}_7x`, email: `${name}@example.com`, city: "Delft" });
const rowOf = (name: string, id = 1): string => `${id},2026-01-01,${quoted(objectOf(name))}`;
const header = "id,seen,data";
const fill = Array.from({ length: 60 }, (_, id) => rowOf(`fill${id}`, id));

interface Built {
  report: BuildReport;
  rejects: string[];
  /** Returns the status of a query, with the columns of an exact hit. */
  ask: (query: string) => Promise<string>;
}

/** Builds by both paths, which must agree in all bytes and rejects. */
async function built(
  dump: string | Uint8Array,
  more: Partial<BuildOptions> = {},
  sizes: SetSizes = small,
  file = "dump.csv",
): Promise<Built> {
  const path = join(emptyFolder(), file);
  writeFileSync(path, dump);
  const run = async (general: boolean): Promise<[Buffer, BuildReport, string[], string]> => {
    const output = `${path}.${general ? "reference" : "fast"}.lkx`;
    const rejects: string[] = [];
    const report = await buildIndex(
      {
        ...testOptions([path], output),
        onReject: ({ line, reason }) => rejects.push(`${line} ${reason}`),
        ...more,
        general,
      },
      nodeFiles,
      sizes,
    );
    return [readFileSync(output), report, rejects, output];
  };
  const [bytes, report, rejects, output] = await run(false);
  const [reference, , others] = await run(true);
  expect(bytes.equals(reference), "both paths").toBe(true);
  expect(rejects).toEqual(others);
  const ask = async (query: string): Promise<string> => {
    const index = await openBuilt(output);
    const { status, exposures } = await answerQuery(parseQuery(query), [index], 0);
    index.close();
    return [status, ...(exposures.find(({ match }) => match === "exact")?.columns ?? [])].join(" ");
  };
  return { report, rejects, ask };
}

const all = "exposed id seen data.username data.email data.city";

describe("a table with JSON in its cells", () => {
  it("says which members were exposed", async () => {
    const blank = `2,2026-01-01,${quoted(JSON.stringify({ username: "bo_7x", email: "", city: null }))}`;
    const { report, ask } = await built([header, ...fill, rowOf("kim"), blank, ""].join("\n"));
    expect([report.records, report.rejects.total]).toEqual([62, 0]);
    expect(await ask("kim@example.com")).toBe(all);
    expect(await ask("kim_7x")).toBe(all);
    expect(await ask("bo_7x")).toBe("exposed id seen data.username");
    expect(await ask("nobody_7x")).toBe("not-found");
    expect(await ask("nobody@example.com")).toBe("not-found");
  });

  it.each<[what: string, cell: string, asked: string]>([
    ["cut", '{"username":"kim_7x","email":"kim@example.c', "kim_7x"],
    ["of Python", "{'username': 'kim_7x', 'age': None}", "kim_7x"],
    ["an array", '["kim_7x"]', "kim_7x"],
    ["a text", "it was kim_7x, tel. 0612345607", "kim_7x"],
    ["with a name that stands twice", '{"username":"kim_7x","username":"bo_7x"}', "kim_7x"],
    ["encoded twice", JSON.stringify(objectOf("kim")), "kim@example.com"],
    ["with words for numbers", '{"username":"kim_7x","score":NaN}', "kim_7x"],
    [
      "over several lines",
      JSON.stringify({ username: "kim_7x", more: { email: "k@a.example" } }, null, 2),
      "kim_7x",
    ],
  ])("hides nobody in a cell that is %s", async (_what, cell, asked) => {
    const { report, ask } = await built([header, ...fill, `1,x,${quoted(cell)}`, ...fill, ""].join("\n"));
    expect(report.records).toBe(121);
    expect(await ask(asked)).toMatch(/^(?:exposed|inconclusive)/u);
    expect(await ask("nobody_7x")).toBe("not-found");
  });

  it("hides nobody in a broken record, and says on which line it is", async () => {
    const lines = [
      header,
      ...fill,
      `1,x,${quoted(objectOf("surplus"))},y`,
      rowOf("kim"),
      `1,x,"${objectOf("stray")}"`,
      `2,${quoted(objectOf("short"))}`,
      `3,x,${quoted(JSON.stringify({ email: "two@example.com", city: "Delft" }, null, 1))}`,
      "nonsense of lost@example.com,1,2,3,4,5",
      rowOf("last"),
    ];
    const { rejects, ask } = await built(`${lines.join("\n")}\n`);
    expect(rejects).toEqual(["62 invalid-json", "64 invalid-json", "70 invalid-json"]);
    for (const name of ["kim", "last"]) expect(await ask(`${name}@example.com`)).toBe(all);
    expect(await ask("two@example.com")).toBe("exposed id seen data.email data.city");
    for (const name of ["surplus", "stray", "short", "lost"])
      expect([name, await ask(`${name}@example.com`)]).toEqual([name, expect.stringMatching(/^exposed/u)]);
    for (const name of ["surplus", "stray", "short"])
      expect([name, await ask(`${name}_7x`)]).toEqual([name, "inconclusive"]);
    expect(await ask("nobody_7x")).toBe("not-found");
  });

  it("hides nobody at the end of a reject that is written before its line is known", async () => {
    const long = `1,x,${"y ".repeat(1_200_000)} lost@example.com lost_7x`;
    const { rejects, ask } = await built([header, ...fill, long, rowOf("kim"), "a,b,c,d", ""].join("\n"));
    expect(rejects).toEqual(["62 too-long", "64 invalid-json"]);
    expect(await ask("lost@example.com")).toBe("exposed");
    expect(await ask("lost_7x")).toBe("inconclusive");
    expect(await ask("kim@example.com")).toBe(all);
  });

  it("keeps all values of columns with equal names, and all digits of numbers", async () => {
    const object = quoted('{"user":{"phone":31612345678901,"email":"kim@example.com"},"n":9007199254740993}');
    const dump = ["id,note,data,note", ...fill.map(() => `1,,${object},x`), `2,y,${object},`, ""].join("\n");
    const { report } = await built(dump);
    expect(report.columns.map(({ name, exposed }) => `${name} ${exposed}`)).toEqual([
      "id 61",
      "note 61",
      "data.user.phone 61",
      "data.user.email 61",
      "data.n 61",
    ]);
  });

  it.each<[what: string, dump: (text: string) => string | Uint8Array, file?: string]>([
    ["a byte order mark", (text) => `\ufeff${text}`],
    ["CRLF", (text) => text.replaceAll("\n", "\r\n")],
    ["CR", (text) => text.replaceAll("\n", "\r")],
    ["UTF-16", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["gzip around it", (text) => gzipSync(text), "dump.csv.gz"],
    ["no line end at its end", (text) => text.trimEnd()],
    [
      "another quote",
      (text) => text.replaceAll('""', "\u0000").replaceAll('"', "'").replaceAll("\u0000", '"'),
    ],
    ["tabs", (text) => text.replaceAll(/^(\d+|id),([^,]+),/gmu, "$1\t$2\t")],
  ])("is read with %s", async (_what, dump, file) => {
    const { report, ask } = await built(
      dump([header, ...fill, rowOf("kim"), ""].join("\n")),
      {},
      small,
      file,
    );
    expect(report.records).toBe(61);
    expect(await ask("kim@example.com")).toBe(all);
    expect(await ask("nobody_7x")).toBe("not-found");
  });

  it("is read from a dump of SQL", async () => {
    const rows = Array.from({ length: 30 }, (_, id) => `(${id},'x','${objectOf(`sql${id}`)}')`);
    const sql = `CREATE TABLE t (id int, seen text, data json);\nINSERT INTO t VALUES ${rows.join(",\n")};\n`;
    const { report, ask } = await built(sql, {}, small, "dump.sql");
    expect(report.records).toBe(30);
    expect(await ask("sql7@example.com")).toBe(all);
  });

  it("is read by workers, with a survey of parts and lists of people in its cells", async () => {
    const rows = Array.from({ length: 12_000 }, (_, id) => {
      const people = [0, 1].map((n) => ({ username: `p_${id}n${n}`, email: `p${id}.${n}@example.com` }));
      return `${id},x,${quoted(JSON.stringify({ users: people, note: "a\nb".repeat(id % 3) }, null, id % 2))}`;
    });
    const sizes = { ...small, chunkBytes: 2 ** 16, blockBytes: 2 ** 16, workerBytes: 0 };
    const { report, ask } = await built([header, ...rows, ""].join("\n"), { threads: 2 }, sizes);
    expect(report.records).toBe(24_000);
    expect(await ask("p11999.1@example.com")).toBe(
      "exposed id seen data.users.username data.users.email data.note",
    );
    expect(await ask("p_7777n0")).toMatch(/^exposed/u);
    expect(await ask("p_7777n3")).toBe("not-found");
  });

  it("is read by a plan of a build in parts", async () => {
    const folder = emptyFolder();
    const [path, output] = [join(folder, "dump.csv"), join(folder, "it.lkx")];
    writeFileSync(path, [header, ...fill, ""].join("\n"));
    let plan: ReturnType<typeof planOf> | undefined;
    const options = { reading: {}, inputs: {}, keepWords: [], blankWords: [], region: null };
    const onSurvey = (survey: Parameters<typeof planOf>[0]): void => {
      plan = planOf(survey, options, currentRules.version);
    };
    const { columns, refused } = await inspectDumps([path], nodeFiles, {}, { onSurvey });
    expect([refused, ...columns.map(({ name, kind }) => `${name} ${kind}`)]).toEqual([
      null,
      "id null",
      "seen null",
      "data.username username",
      "data.email email",
      "data.city null",
    ]);
    const stored = JSON.parse(JSON.stringify(plan)) as NonNullable<typeof plan>;
    const report = await buildIndex({ ...testOptions([path], output), plan: stored });
    expect(report.identifiers.email?.entries).toBe(60);
  });
});

describe("the text of a cell stays one", () => {
  it.each<[what: string, lines: readonly string[], more: Partial<BuildOptions>]>([
    [
      "if another column holds identifiers",
      ["email,data", ...fill.map((_, id) => `a${id}@b.example,${quoted(objectOf("kim"))}`)],
      {},
    ],
    ["if the format is set", [header, ...fill, rowOf("kim")], { format: "csv" }],
    [
      "if its column has a meaning",
      [header, ...fill, rowOf("kim")],
      { map: new Map([["data", { class: "Bios" as never, kind: null }]]) },
    ],
    [
      "if there are other texts in its column",
      [header, ...fill, rowOf("kim"), ...fill.map(() => "1,x,none of kim@example.com")],
      {},
    ],
  ])("%s", async (_what, lines, more) => {
    const { report } = await built(`${lines.join("\n")}\n`, more);
    expect(report.columns.map(({ name }) => name)).toContain("data");
  });

  it("and a table of settings is refused", async () => {
    const rows = fill.map((_, id) => `${id},x,${quoted(`{"theme":"dark","size":${id}}`)}`);
    await expect(built(`${[header, ...rows].join("\n")}\n`)).rejects.toMatchObject({
      code: "NO_IDENTIFIERS",
    });
  });
});

describe("the object in a cell", () => {
  it.each<[cell: string, object: string | undefined]>([
    ['{"a":1}', '{"a":1}'],
    [' \n{"a":\r\n1}\n', '  {"a": 1} '],
    ['\ufeff{"a":NaN}', '{"a":null}'],
    ['"{\\"a\\":1}"', '{"a":1}'],
    ['{"a":1', undefined],
    ['{"a":1} {"b":2}', undefined],
    ["{'a':1}", undefined],
    ['[{"a":1}]', undefined],
    ["", undefined],
    ["kim", undefined],
  ])("%j", (cell, object) => {
    expect(objectIn(cell)).toBe(object);
  });
});
