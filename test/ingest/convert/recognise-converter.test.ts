import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { recogniseConverter } from "../../../src/ingest/convert/recognise-converter.js";
import { sqlWriters } from "../../support/convert/sql-writers.js";

const recognised = (text: string | Uint8Array, name = "dump"): string | undefined =>
  recogniseConverter(Buffer.from(text as Uint8Array), name);

describe("a converter is recognised", () => {
  it.each(["dumps", "files"])("for the files in %s", (folder) => {
    const url = new URL(`${folder}/`, import.meta.url);
    for (const name of readdirSync(url))
      expect([name, recognised(readFileSync(new URL(name, url)), name)]).toEqual([
        name,
        name.split(".").at(-1),
      ]);
  });

  it.each(Object.entries(sqlWriters))("for what %s writes", (_, write) => {
    expect(recognised(write("t", ["a"], [["x"], [null]]))).toBe("sql");
  });

  it.each([
    ["sql", "\ufeffUSE [x]\r\nGO\r\nCREATE TABLE [dbo].[t]([a] int)\r\n"],
    ["sql", Buffer.from("\ufeffINSERT [dbo].[t] ([a]) VALUES (1)\r\n", "utf16le")],
    ["sql", "(1,'x'),\n(2,'y'),\n(3,'z');\n"],
    ["sql", "-- MySQL dump 10.13\n-- a long start\n"],
    ["sql", "INSERT ALL\n INTO t (a) VALUES (1)\nSELECT 1 FROM dual;\n"],
    ["sql", "UPDATE [t] SET a = 'x' WHERE b=1\n"],
    ["sql", "MERGE INTO t USING s\n"],
    [undefined, "update,set\nupdate users now, set x\n"],
    ["vcard", "BEGIN:VCARD\r\nVERSION:3.0\r\n"],
    ["ldif", "# x\n\ndn: uid=a\nmail: b\n"],
    [undefined, "id,name\n1,a\n"],
    [undefined, "insert,into\nINSERT INTO,x\n"],
    [undefined, '{"dn":"x"}\n'],
    [undefined, "SQLite format 3\0\nINSERT INTO t VALUES (1);\nBEGIN:VCARD\n"],
    [undefined, "PK\u0003\u0004 readme.txt"],
    [undefined, ""],
  ])("as %s", (converter, text) => {
    expect(recognised(text)).toBe(converter);
  });
});
