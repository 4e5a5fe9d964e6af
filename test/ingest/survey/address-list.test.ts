import { describe, expect, it, test } from "vitest";
import { recogniseAddressList } from "../../../src/ingest/survey/address-list.js";
import { ListSplitting } from "../../../src/ingest/csv/list-splitting.js";

const lines = (...all: string[]): Buffer => Buffer.from(all.map((line) => `${line}\n`).join(""));

describe("a list of addresses and secrets", () => {
  it.each<[string, Buffer, string, number]>([
    ["one line", Buffer.from("anna@example.com:secret"), ":", 2],
    ["several", lines("anna@example.com:a", "boris@example.com:b", "chloe@example.com:c"), ":", 2],
    ["with semicolons", lines("anna@example.com;a", "boris@example.com;b"), ";", 2],
    [
      "the delimiter in some secrets",
      lines("anna@example.com:a:b:c", "boris@example.com:b", "chloe@example.com:c", "dario@example.com:d;e"),
      ":",
      2,
    ],
    [
      "quotes in secrets",
      lines('anna@example.com:"a', 'boris@example.com:b"b"', "chloe@example.com:c"),
      ":",
      2,
    ],
    [
      "a few other lines",
      lines(
        ...Array.from({ length: 9 }, (_, n) => `user${n}@example.com:x`),
        "what is this",
        "z@example.com",
      ),
      ":",
      2,
    ],
    [
      "lines without a secret",
      lines("anna@example.com:a", "boris@example.com", "chloe@example.com:c"),
      ":",
      2,
    ],
    ["secrets that are empty", lines("anna@example.com:", "boris@example.com:"), ":", 2],
    ["a header", lines("email:password", "anna@example.com:a", "boris@example.com:b:b"), ":", 2],
    [
      "hash and salt in every line",
      lines("anna@example.com:0f:salt", "boris@example.com:1f:salt", "chloe@example.com:2f:salt"),
      ":",
      3,
    ],
    [
      "salted hashes beside secrets with more colons",
      lines(
        ...Array.from({ length: 8 }, (_, n) => `user${n}@example.com:0f${n}:salt`),
        "anna@example.com:a:b:c",
        "boris@example.com:a:b:c:d",
        "chloe@example.com:c",
      ),
      ":",
      2,
    ],
    [
      "several columns, with blank ones left out at the end of a line",
      lines(
        "anna@example.com:anna:Ede",
        "boris@example.com:boris",
        "chloe@example.com:chloe:Ede",
        "dario@example.com:dario:Ede",
      ),
      ":",
      3,
    ],
  ])("is recognised: %s", (_what, head, delimiter, columns) => {
    expect(recogniseAddressList(head)).toEqual({ delimiter: delimiter.charCodeAt(0), columns });
  });

  it.each<[string, Buffer]>([
    ["nothing", Buffer.alloc(0)],
    ["a header alone", lines("email:password")],
    ["CSV", lines("username,email", "anna,anna@example.com")],
    ["user names first", lines("anna:secret", "boris:secret")],
    ["fields of a spreadsheet", lines("anna@example.com;Anna;Utrecht", "boris@example.com;Boris;Leeds")],
    ["a header of three", lines("email:name:city", "anna@example.com:Anna:Utrecht")],
    ["quoted fields", lines('anna@example.com;"se;cret"', 'boris@example.com;"b"')],
    ["addresses alone", lines("anna@example.com", "boris@example.com")],
    [
      "addresses alone in all lines but one",
      lines("anna@example.com", "boris@example.com", "chloe@example.com:c"),
    ],
    ["commas", lines("anna@example.com,secret", "boris@example.com,b")],
    [
      "a table with semicolons in escapes and few lines of one width",
      lines(
        'anna@example.com;Breda;+31612345671;"a\\";";1',
        'boris@example.com;Breda;+31612345672;"a;\\";;";2',
        "chloe@example.com;;+31612345673;a;3",
      ),
    ],
    [
      "numbers before texts with colons",
      lines("anna@example.com:+31612345671:a:b", "boris@example.com:+31612345672:b", "c@example.com:1:c:d:e"),
    ],
  ])("is not: %s", (_what, head) => {
    expect(recogniseAddressList(head)).toBeUndefined();
  });

  it("has the delimiter that is set, or is not a list", () => {
    const head = lines("anna@example.com:a;b", "boris@example.com:b");
    expect(recogniseAddressList(head, 0x3a)?.columns).toBe(2);
    expect(recogniseAddressList(head, 0x3b)).toBeUndefined();
  });
});

test("is CSV if half of the lines have as many semicolons: fields may have line ends", () => {
  const row = "a@example.com;kim;Delft;1\n";
  const broken = 'b@example.com;lars;"De\nlft";2\n';
  expect(recogniseAddressList(Buffer.from(row.repeat(4) + broken))).toBeUndefined();
  expect(
    recogniseAddressList(Buffer.from("a@example.com;s;e\nb@example.com;s\nc@example.com;t\n".repeat(3)))
      ?.columns,
  ).toBe(2);
});

describe("a list's lines", () => {
  const split = (line: string, columns = 2): string[] => {
    const rows: string[][] = [];
    const sink = { row: (fields: string[]) => rows.push(fields), rejectedBytes() {}, reject() {} };
    const bytes = Buffer.from(`xx:${line}:yy`);
    new ListSplitting({ delimiter: 0x3a, columns }, sink).record(bytes, 3, bytes.length - 3, 1, 0);
    return rows[0] ?? [];
  };
  it("end with a field that holds the rest of the line", () => {
    expect(split("a@example.com:s:e:c")).toEqual(["a@example.com", "s:e:c"]);
    expect(split("a@example.com:")).toEqual(["a@example.com", ""]);
    expect(split("a@example.com")).toEqual(["a@example.com"]);
    expect(split('a@example.com:"s', 3)).toEqual(["a@example.com", '"s']);
    expect(split("a@example.com:s:é:c", 3)).toEqual(["a@example.com", "s", "é:c"]);
  });
});
