// Dumps with very many column names, or with values as names, and the warning about them.
// test/long/many-names.long.ts does the same at size.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkManyNames, manyNames } from "../support/both-paths/many-names.js";
import { buildText } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";

describe("a dump with", () => {
  it.each(manyNames)("$what", (dump) => {
    checkManyNames(dump, 5000, 300);
  });
});

describe("the warning", () => {
  const warnings = async (
    extension: "csv" | "ndjson",
    dump: string,
    more: { header?: boolean } = {},
  ): Promise<string[]> => {
    const warned: string[] = [];
    await buildText(join(emptyFolder(), "it.lkx"), extension, dump, {
      ...more,
      onWarning: (message) => warned.push(message),
    });
    return warned;
  };

  it("counts columns past 255", async () => {
    const names = Array.from({ length: 300 }, (_, n) => `c${String.fromCharCode(97 + (n % 26))}${n}x`);
    const dump = `username,city,${names.join(",")}\nanna,Delft,${names.map(() => "x").join(",")}\n`;
    expect(await warnings("csv", dump)).toEqual(['47 columns beyond 255 are counted as "other columns"']);
  });

  it("counts names of a header that may be values, and both in one line", async () => {
    const names = Array.from({ length: 255 }, (_, n) => `c${String.fromCharCode(97 + (n % 26))}${n}x`);
    const dump = `username,a@example.com,b@example.com,${names.join(",")}\nanna,1,,${names.map(() => "x").join(",")}\n`;
    expect(await warnings("csv", dump, { header: true })).toEqual([
      '2 column names may be values and were replaced by "*"; 2 columns beyond 255 are counted as "other columns"',
    ]);
  });

  it("is not given if every name is kept", async () => {
    expect(await warnings("csv", "username,email\nanna,a@example.com\n")).toEqual([]);
    expect(await warnings("ndjson", '{"username":"anna"}\n')).toEqual([]);
  });
});
