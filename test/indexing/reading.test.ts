// Builds of dumps that bytes alone do not explain: no header, lists, other encodings, columns
// mapped by an option.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BuildOptions, BuildReport } from "../../src/indexing/build-options.js";
import type { Reject } from "../../src/ingest/rejects.js";
import { answerQuery } from "../../src/lookup/answer.js";
import { parseQuery } from "../../src/lookup/query.js";
import { parseMapTarget, type MapTarget } from "../../src/record/columns/map-target.js";
import { buildText, openBuilt } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";

interface Built {
  report: BuildReport;
  columns: string[];
  /** Returns the fields exposed for an identifier; undefined if it is not found. */
  of: (query: string) => Promise<readonly string[] | undefined>;
}

async function built(
  dump: string | Buffer,
  options: Partial<BuildOptions> = {},
  extension: "csv" | "ndjson" = "csv",
): Promise<Built> {
  const path = join(emptyFolder(), "it.lkx");
  const report = await buildText(path, extension, dump, options);
  return {
    report,
    columns: report.columns.map(({ name }) => name),
    of: async (query) => {
      const index = await openBuilt(path);
      const answer = await answerQuery(parseQuery(query), [index], 0);
      index.close();
      return answer.exposures[0]?.columns;
    },
  };
}

const map = (columns: Record<string, string>): ReadonlyMap<string, MapTarget> =>
  new Map(
    Object.entries(columns).map(([name, text]) => {
      const target = parseMapTarget(text);
      if (target === undefined) throw new Error(text);
      return [name, target];
    }),
  );

describe("without a header", () => {
  it("the first line is a record, and is found", async () => {
    const { report, columns, of } = await built(
      "anna@example.com,Anna,+12015550101\nboris@example.com,Boris,\n",
    );
    expect([report.records, columns]).toEqual([2, ["email", "column 2", "phone"]]);
    expect(await of("anna@example.com")).toEqual(["email", "column 2", "phone"]);
    expect(await of("+12015550101")).toEqual(["email", "column 2", "phone"]);
  });

  it("a list's secret is the rest of the line, and no line is lost", async () => {
    const lines = [
      "anna@example.com:a:b",
      "boris@example.com",
      'chloe@example.com:"c',
      "dario@example.com:",
      "edith@example.com:e,f;g",
    ];
    const { report, columns, of } = await built(`${lines.join("\n")}\n`);
    expect([report.records, report.rejects.total, columns]).toEqual([5, 0, ["email", "password"]]);
    expect(report.columns[1]).toMatchObject({ class: "Passwords", kind: null, exposed: 3 });
    expect(await of("boris@example.com")).toEqual(["email"]);
    for (const name of ["anna", "chloe", "edith"])
      expect(await of(`${name}@example.com`)).toEqual(["email", "password"]);
    expect(await of("dario@example.com")).toEqual(["email"]);
  });

  it("names can be given", async () => {
    const { columns, of } = await built("Anna,anna@example.com\n", { columns: ["first name", "mail"] });
    expect(columns).toEqual(["first name", "mail"]);
    expect(await of("anna@example.com")).toEqual(["first name", "mail"]);
  });

  it("no value becomes a column name if nothing is certain", async () => {
    await expect(built("Jan Jansen,Delft\nPiet Pieters,Leeds\n")).rejects.toMatchObject({
      code: "NO_IDENTIFIERS",
    });
    const { columns } = await built("Jan,,Delft\nPiet,piet@example.com,Leeds\n");
    expect(columns).toEqual(["column 1", "email", "column 3"]);
  });
});

describe("an encoding", () => {
  const text = "username,email,city\r\njosé,jose@example.com,Łódź\r\nанна,anna@example.com,\r\n";
  it("gives the same index as UTF-8, in chunks of any size", async () => {
    const expected = await built(text);
    for (const content of [
      Buffer.from(`\ufeff${text}`, "utf16le"),
      Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    ])
      for (const chunkBytes of [1, 7, 1 << 20]) {
        const path = join(emptyFolder(), "it.lkx");
        const report = await buildText(path, "csv", content, {}, undefined, { chunkBytes });
        expect(report.identifiers).toEqual(expected.report.identifiers);
        expect(report.columns).toEqual(expected.report.columns);
      }
    expect(await expected.of("josé")).toEqual(["username", "email", "city"]);
  });

  it("counts the positions of rejects in the text", async () => {
    const rejects: Reject[] = [];
    const broken = 'username,email\nanna,anna@example.com\n"x"y,z\n';
    await built(Buffer.from(`\ufeff${broken}`, "utf16le"), { onReject: (reject) => rejects.push(reject) });
    expect(rejects).toMatchObject([
      { line: 3, offset: broken.indexOf('"x"'), length: 6, reason: "stray-quote" },
    ]);
  });

  it("of Latin-1 must be set, and a build without it warns", async () => {
    const warnings: string[] = [];
    const latin1 = Buffer.from("username,email\njosé,jose@example.com\n", "latin1");
    const { report } = await built(latin1, { onWarning: (message) => warnings.push(message) });
    expect(report.identifiers.username?.unindexable).toBe(1);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain("--encoding latin1");
    expect(await (await built(latin1, { encoding: "windows-1252" })).of("josé")).toEqual([
      "username",
      "email",
    ]);
  });
});

describe("a mapped column", () => {
  it("is exposed whether or not it can be looked up", async () => {
    const { report, of } = await built("username,info\nanna,anna@example.com\n", {
      map: map({ username: "-", info: "email" }),
    });
    expect(report.columns).toMatchObject([
      { name: "username", class: null, kind: null, exposed: 1 },
      { name: "info", class: "Email addresses", kind: "email" },
    ]);
    expect(await of("anna@example.com")).toEqual(["username", "info"]);
    expect(report.identifiers.username).toBeUndefined();
  });

  it("may have any class", async () => {
    const { report } = await built("email,note\nanna@example.com,x\n", {
      map: map({ note: "Private messages" }),
    });
    expect(report.columns[1]).toMatchObject({ class: "Private messages", kind: null });
  });

  it("is found late in NDJSON; one that never appears is refused, and no index is published", async () => {
    const record = `${JSON.stringify({ username: "anna", bio: "x".repeat(900) })}\n`;
    const records = record.repeat(1200);
    const warnings: string[] = [];
    const options = { map: map({ late: "email" }), onWarning: (message: string) => warnings.push(message) };
    const late = `${JSON.stringify({ late: "anna@example.com" })}\n`;
    const { of } = await built(record.repeat(400) + late + record.repeat(800), options, "ndjson");
    expect(warnings[0]).toContain('"late"');
    expect(await of("anna@example.com")).toEqual(["late"]);
    await expect(built(records, options, "ndjson")).rejects.toMatchObject({ code: "USAGE" });
  });
});
