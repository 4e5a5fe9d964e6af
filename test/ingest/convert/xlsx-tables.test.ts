// Workbooks of Excel: their sheets as tables, with all digits; cut, damaged and large ones.
import { readFileSync } from "node:fs";
import { deflateRawSync, crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { plainNumber } from "../../../src/ingest/convert/workbook/plain-number.js";
import { xlsxTables } from "../../../src/ingest/convert/xlsx-tables.js";
import { memoryFile } from "../../support/convert/memory-file.js";
import { type Outcome, outcomeOf } from "../../support/convert/tables.js";
import { office, relationsOf, space, textCell as text, workbook } from "../../support/convert/workbook.js";

const book = readFileSync(new URL("files/openpyxl.xlsx", import.meta.url));
const read = (bytes: Uint8Array): Promise<Outcome> => outcomeOf(xlsxTables(memoryFile(bytes), "dump"));

const sheets = [
  {
    name: "Users & Co",
    rows: [
      ["id", "E-mail", "phone", "born", "seen", "note", "ok", "score"],
      [
        "1",
        "a@example.com",
        "491701234567",
        "2001-02-03",
        "2001-02-03T10:11:12",
        'He said "hi", then\nleft',
        "true",
        "1.5",
      ],
      ["2", null, "12015550100", null, null, null, "false", "0.1"],
      [
        "3",
        " c@example.com ",
        "1000000000000000000000",
        "1969-12-31",
        "1999-12-31T23:59:59",
        "Zoë 😀",
        null,
        "-0.00000025",
      ],
    ],
  },
  {
    name: "second",
    rows: [
      [null, "only", null, null],
      [null, null, null, "491511234567.8"],
    ],
  },
];

/** Returns a zip archive, with a length that its directory gives. */
function zip(path: string, text: Buffer, size = text.length): Buffer {
  const packed = deflateRawSync(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(path.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc32(text), 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(path.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + path.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(path), packed, entry, Buffer.from(path), end]);
}

describe("a workbook", () => {
  it("gives its sheets", async () => {
    expect(await read(book)).toEqual({ tables: sheets });
  });

  it("may have long texts, with quotes and line ends or without", async () => {
    const texts = ["plain ".repeat(50), `${"a".repeat(40)}"`, `"${"b".repeat(40)}`, `${"c".repeat(40)}\nd`];
    const cells = texts.map((long) => text(long)).join("");
    const bytes = workbook(`<row>${cells}</row><row>${text("e")}</row>`);
    expect((await read(bytes)).tables).toMatchObject([{ rows: [texts, ["e", null, null, null]] }]);
    for await (const { bytes: csv, rowOfLine } of xlsxTables(memoryFile(bytes), "dump")) {
      for await (const _ of csv);
      // One of the texts of the first row has two lines.
      expect([1, 2, 3].map((line) => rowOfLine?.(line))).toEqual([1, null, 2]);
    }
  });

  it("is refused wherever it is cut", async () => {
    for (let end = 0; end < book.length; end += 101)
      expect([end, await read(book.subarray(0, end))]).toEqual([end, { tables: [], error: "CUT_SOURCE" }]);
  });

  it("is right or refused where a bit is flipped", async () => {
    for (let at = 0; at < book.length * 8; at += 307) {
      const damaged = Buffer.from(book);
      damaged[at >> 3] = (damaged[at >> 3] ?? 0) ^ (1 << (at & 7));
      const outcome = await read(damaged);
      if (outcome.error === undefined) expect([at, outcome.tables]).toEqual([at, sheets]);
      else
        expect([at, outcome.error]).toEqual([
          at,
          expect.stringMatching(/^(?:CUT_SOURCE|DAMAGED_SOURCE|UNKNOWN_FORMAT)$/u),
        ]);
    }
  });

  it("is refused if it is larger than it says, or is none", async () => {
    const list = Buffer.from("<workbook/>");
    for (const size of [list.length, 1])
      expect(await read(zip("xl/workbook.xml", list, size))).toEqual({ tables: [], error: "DAMAGED_SOURCE" });
    expect(await read(zip("xl/a.xml", Buffer.from("<a/>")))).toEqual({ tables: [], error: "DAMAGED_SOURCE" });
  });

  it.each([
    ["4.91701234567E+11", "491701234567"],
    ["4.915112345678E11", "491511234567.8"],
    ["1E3", "1000"],
    ["-2.5E-07", "-0.00000025"],
    ["1.20e1", "12"],
    ["12.5e-1", "1.25"],
    ["0E0", "0"],
    ["491701234567", "491701234567"],
    ["1E400", "1E400"],
  ])("has the number %s as %s", (stored, plain) => {
    expect(plainNumber(stored)).toBe(plain);
  });
});

describe("a workbook that Excel reads", () => {
  it.each([
    [
      "without positions",
      `<row>${text("email")}</row><row><c/>${text("a")}</row><row/><row>${text("b")}</row>`,
      [
        ["email", null],
        [null, "a"],
        ["b", null],
      ],
    ],
    [
      "with some positions",
      `<row r="3">${text("a", "AB3")}${text("b")}</row>`,
      [[...Array<null>(27).fill(null), "a", "b"]],
    ],
    ["with prefixes", `<x:row><x:c t="n"><x:v>1</x:v></x:c></x:row>`.replaceAll("x:", ""), [["1"]]],
    ["with CDATA", `<row>${text("<![CDATA[a&b<c>]]>@example.com")}</row>`, [["a&b<c>@example.com"]]],
    [
      "with numbers in the style of dates",
      `<row><c s="1"><v>36925</v></c><c s="1"><v>31612345678</v></c><c s="1"><f>A1</f><v>-7</v></c></row>`,
      [["2001-02-03", "31612345678", "-7"]],
    ],
    ["with a style that is none", `<row><c s="2"><v>36925</v></c></row>`, [["36925"]]],
  ])("gives its cells: %s", async (_, rows, expected) => {
    expect(await read(workbook(rows))).toEqual({ tables: [{ name: "S", rows: expected }] });
  });

  it("may have parts in UTF-16, paths with backslashes, no styles, and sheets that are charts", async () => {
    const sheet = `\ufeff<worksheet ${space}><sheetData><row><c s="1"><v>7</v></c></row></sheetData></worksheet>`;
    const book = workbook("", {
      "xl/styles.xml": undefined,
      "xl/_rels/workbook.xml.rels": relationsOf("worksheet", "worksheets/sheet1.xml"),
      "xl/workbook.xml": `<workbook ${space} xmlns:r="${office}"><sheets><sheet name="C" r:id="r9"/><sheet name="S" r:id="r1"/></sheets></workbook>`,
      "xl/worksheets/sheet1.xml": undefined,
      "xl\\worksheets\\sheet1.xml": Buffer.from(sheet, "utf16le"),
    });
    expect(await read(book)).toEqual({ tables: [{ name: "S", rows: [["7"]] }] });
  });

  it("gives links to addresses that no cell shows, and notes", async () => {
    const book = workbook(`<row>${text("a@example.com")}${text("mail")}</row>`, {
      "xl/worksheets/_rels/sheet1.xml.rels": relationsOf(
        "hyperlink",
        "mailto:A@example.com",
        "mailto:b&#64;example.com?subject=x&amp;y=z",
      ),
      "xl/comments1.xml": `<comments ${space}><commentList><comment ref="A1"><text><r><t>ask c@</t></r><r><t>example.com &lt;3</t></r></text></comment></commentList></comments>`,
    });
    expect(await read(book)).toEqual({
      tables: [
        { name: "S", rows: [["a@example.com", "mail"]] },
        { name: "links", rows: [["link"], ["mailto:b@example.com?subject=x&y=z"]] },
        { name: "notes", rows: [["note"], ["ask c@example.com <3"]] },
      ],
    });
  });

  it("gives links that formulas make, unless their cells show them", async () => {
    const linked = (formula: string, shown: string): string =>
      `<c t="str"><f>${formula}</f>${shown === "" ? "" : `<v>${shown}</v>`}</c>`;
    const cells = [
      linked('HYPERLINK("mailto:kim@example.com","Kim")', "Kim"),
      linked("HYPERLINK(&quot;mailto:bo@example.com&quot;)", "bo@example.com"),
      linked('IF(A1="","",hyperlink( "tel:+31612345678" ,"call ""me"""))', ""),
      linked("CONCAT(A1)", "x"),
      linked("HYPERLINK(A1)", "y"),
    ];
    expect(await read(workbook(`<row>${cells.join("")}</row>`))).toEqual({
      tables: [
        { name: "S", rows: [["Kim", "bo@example.com", null, "x", "y"]] },
        { name: "links", rows: [["link"], ["mailto:kim@example.com"], ["tel:+31612345678"]] },
      ],
    });
  });

  it("may have cells as far out as Excel, and no farther", async () => {
    const blanks = Array<null>(16_383).fill(null);
    const far = `<row r="1">${text("a", "A1")}</row><row r="1048576">${text("b", "XFD1048576")}</row>`;
    expect(await read(workbook(far))).toEqual({
      tables: [
        {
          name: "S",
          rows: [
            ["a", ...blanks],
            [...blanks, "b"],
          ],
        },
      ],
    });
    for (const place of ["XFE1", "ZZZZZZZ1"])
      expect(await read(workbook(`<row r="1">${text("b", place)}</row>`))).toEqual({
        tables: [],
        error: "DAMAGED_SOURCE",
      });
  });
});
