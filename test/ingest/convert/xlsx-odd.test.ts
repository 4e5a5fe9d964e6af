// Workbooks as other programs than Excel write them, and those that cannot be read.
import { describe, expect, it } from "vitest";
import type { Limited } from "../../../src/ingest/convert/file-converter.js";
import { xlsxTables } from "../../../src/ingest/convert/xlsx-tables.js";
import { memoryFile } from "../../support/convert/memory-file.js";
import { inChunks, type Outcome, outcomeOf } from "../../support/convert/tables.js";
import { office, relationsOf, space, textCell, workbook } from "../../support/convert/workbook.js";

const inBytes: Limited = async function* cut(bytes) {
  for await (const piece of bytes) yield* inChunks(piece, 1);
};

/** Reads a workbook, whose rows are kept or read again; both give the same. */
async function read(bytes: Uint8Array, mostHeldBytes?: number): Promise<Outcome> {
  const held = mostHeldBytes === undefined ? {} : { mostHeldBytes };
  const limits = { limited: inBytes, ...held };
  const file = memoryFile(bytes);
  const found = await outcomeOf(xlsxTables(file, "dump", limits));
  const room = { sizes: new Map(), room: { bytes: 1 << 30 } };
  expect(await outcomeOf(xlsxTables(file, "dump", limits, room))).toEqual(found);
  return found;
}

const oneTable = (...rows: unknown[][]): Outcome => ({ tables: [{ name: "S", rows }] });
const damaged: Outcome = { tables: [], error: "DAMAGED_SOURCE" };

/** Shared strings as a part. */
const shared = (...texts: string[]): Record<string, string> => ({
  "xl/sharedStrings.xml": `<sst ${space}>${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
});
const sharedCell = (index: number | string): string => `<c t="s"><v>${index}</v></c>`;
const sheet = (xml: string): Buffer => workbook("", { "xl/worksheets/sheet1.xml": xml });

describe("a workbook of another program", () => {
  it.each([
    [
      "a text where the type has none",
      `<row><c t="inlineStr"><v>a@b</v></c><c><is><t>c</t></is></c></row>`,
      ["a@b", "c"],
    ],
    ["comments and instructions", `<row><!-- <c> --><c><v>1<!-- -- -->2</v></c><?x <c> ?></row>`, ["12"]],
    ["other quotes", `<row r='1'><c r = 'B1' t='str'><v>&apos;</v></c></row>`, [null, "'"]],
    ["small letters in positions", `<row><c r="b1"><v>1</v></c></row>`, [null, "1"]],
    [
      "cells in another order",
      `<row>${textCell("b", "B1")}${textCell("", "C1")}${textCell("a&quot;", "A1")}</row>`,
      ['a"', "b"],
    ],
    [
      "texts that are no booleans",
      `<row><c t="b"><v>true</v></c><c t="d"><v>soon</v></c></row>`,
      ["true", "soon"],
    ],
    ["a time without a zone", `<row><c t="d"><v>2001-02-03T23:59:59.7</v></c></row>`, ["2001-02-04"]],
    ["values in extensions", `<row><c><v>1</v><extLst><v>2</v></extLst></c></row>`, ["1"]],
    [
      "references that are none",
      `<row>${textCell("&nbsp; & &#x110000; &#55357; &#55357;&#56832; &AMP;")}</row>`,
      ["&nbsp; & &#x110000; \ufffd 😀 &"],
    ],
    [
      "escapes of half a character",
      `<row>${textCell("_xD83D__xDE00_ _xd83d_ _x005F_x0041_ _x41_")}</row>`,
      ["😀 \ufffd _x0041_ _x41_"],
    ],
    [
      "texts in several runs",
      `<row><c t="inlineStr"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><rPr><t>y</t></rPr><t xml:space="preserve"> b</t></r></is></c></row>`,
      ["a b"],
    ],
    ["CDATA in pieces", `<row>${textCell("<![CDATA[a&amp;]]]><![CDATA[]>b]]>]")}</row>`, ["a&amp;]]>b]"]],
  ])("is read: %s", async (_, rows, cells) => {
    expect(await read(workbook(rows))).toEqual(oneTable(cells));
  });

  it("counts rows by their first cell where they do not say which they are", async () => {
    const book = workbook(`<row><c r="A3"><v>1</v></c></row><row><c r="A9"><v>2</v></c></row>`);
    for await (const { bytes, rowOfLine } of xlsxTables(memoryFile(book), "dump")) {
      for await (const _ of bytes);
      expect([1, 2, 3].map((line) => rowOfLine?.(line))).toEqual([3, 9, null]);
    }
  });

  it("may have its parts anywhere", async () => {
    const book = workbook("", {
      "xl/workbook.xml": undefined,
      "xl/_rels/workbook.xml.rels": undefined,
      "_rels/.rels": relationsOf("officeDocument", "/data/book.xml"),
      "data/book.xml": `<x:workbook xmlns:x="m" xmlns:r="${office}"><x:sheets><x:sheet name="S" r:id="r1"/></x:sheets></x:workbook>`,
      "data/_rels/book.xml.rels": relationsOf("worksheet", "./a/../Sheet.XML"),
      "data/sheet.xml": `<worksheet><sheetData><row>${sharedCell(0)}</row></sheetData></worksheet>`,
      "data/sharedStrings.xml": shared("a")["xl/sharedStrings.xml"],
    });
    expect(await read(book)).toEqual(oneTable(["a"]));
  });

  it("has notes wherever its sheets say", async () => {
    const book = workbook(`<row>${textCell("a")}</row>`, {
      "xl/worksheets/_rels/sheet1.xml.rels": relationsOf("comments", "/xl/comments/comment1.xml"),
      "xl/comments/comment1.xml": `<comments><commentList><comment><text><t>ask b@example.com</t></text></comment><comment/></commentList></comments>`,
    });
    expect(await read(book)).toEqual({
      tables: [
        { name: "S", rows: [["a"]] },
        { name: "notes", rows: [["note"], ["ask b@example.com"], [""]] },
      ],
    });
  });

  it("may tell its encoding", async () => {
    const xml = `<?xml version="1.0" encoding='windows-1252'?><worksheet><sheetData><row>${textCell("\u0080é")}</row></sheetData></worksheet>`;
    const book = workbook("", { "xl/worksheets/sheet1.xml": Buffer.from(xml, "latin1") });
    expect(await read(book)).toEqual(oneTable(["€é"]));
  });

  it("may have shared texts of any length, next to empty ones", async () => {
    const block = 1 << 20;
    const lengths = [0, block, 0, block - 1, 1, 0, 3 * block + 5, 0, 0, 7, block + 1, block, 2];
    const texts = lengths.map((length, index) => String.fromCodePoint(97 + index).repeat(length));
    const book = workbook(
      `<row>${texts.map((_, index) => sharedCell(index)).join("")}</row>`,
      shared(...texts),
    );
    const found = await outcomeOf(xlsxTables(memoryFile(book), "dump"));
    expect(found).toEqual(oneTable(texts.map((text) => (text === "" ? null : text))));
  });

  it("may have elements deep within each other, and tags of any length", async () => {
    const deep = "<b>".repeat(500) + "</b>".repeat(500);
    const long = `<mergeCells a="${">".repeat(5000)}"/>`;
    const rows = `<sheetData><row><extLst>${deep}</extLst><c><v>1</v></c></row></sheetData>`;
    expect(await read(sheet(`<worksheet>${deep}${long}${rows}</worksheet>`))).toEqual(oneTable(["1"]));
  });
});

describe("a workbook that cannot be read", () => {
  it.each([
    ["rows in another order", `<row r="2"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>`],
    ["a row without a number", `<row r="x"><c><v>1</v></c></row>`],
    ["two rows of one number", `<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>`],
    [
      "two cells at one place",
      `<row>${textCell("a", "B1")}${textCell("b", "A1")}${textCell("c", "B1")}</row>`,
    ],
    ["a cell of another row", `<row r="1">${textCell("a", "A2")}</row>`],
    ["a position without a row", `<row r="1">${textCell("a", "A")}</row>`],
    ["a position without a column", `<row r="1">${textCell("a", "1")}</row>`],
    ["a cell in no row", `<c><v>1</v></c>`],
    ["a row in a row", `<row><row/></row>`],
    ["a text that is missing", `<row>${sharedCell(0)}</row>`],
    ["a text of no number", `<row>${sharedCell("x")}</row>`],
    ["a type that is none", `<row><c t="q"><v>1</v></c></row>`],
    ["an element that is not closed", `<row><c><v>1</v></row>`],
    ["a tag that is not closed", `<row><c`],
    ["an attribute without a value", `<row r><c><v>1</v></c></row>`],
    ["an attribute without quotes", `<row r=1><c><v>1</v></c></row>`],
    ["CDATA that is not closed", `<row><c><v><![CDATA[1</v></c></row>`],
    ["a tag without a name", `<row><c><v>1</v></c>< /></row>`],
  ])("has %s", async (_, rows) => {
    const found = await read(workbook(rows));
    expect(found.error).toBe("DAMAGED_SOURCE");
    expect(found.tables.flatMap((table) => table.rows).length).toBeLessThan(2);
  });

  it.each([
    ["no end", "<worksheet><sheetData>"],
    ["no element", "text"],
    ["an end of its own", "<worksheet></worksheet></worksheet>"],
    ["entities", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'],
    ["nothing", ""],
  ])("has a sheet with %s", async (_, xml) => {
    expect(await read(sheet(xml))).toEqual(damaged);
  });

  it("lacks a part", async () => {
    const styled = `<row><c s="1"><v>36925</v></c></row>`;
    expect(await read(workbook(styled, { "xl/_rels/workbook.xml.rels": undefined }))).toEqual(damaged);
    expect(await read(workbook(styled, { "xl/worksheets/sheet1.xml": undefined }))).toEqual(damaged);
    const related = relationsOf("worksheet", "worksheets/sheet1.xml").replace(
      "</",
      `<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></`,
    );
    const withoutStyles = { "xl/_rels/workbook.xml.rels": related, "xl/styles.xml": undefined };
    expect(await read(workbook(styled, withoutStyles))).toEqual(damaged);
    // Without a style, nothing is missing.
    expect(await read(workbook(`<row><c><v>36925</v></c></row>`, withoutStyles))).toEqual(
      oneTable(["36925"]),
    );
  });

  it("gives the rows before its damage, and its other sheets", async () => {
    const rows = `<row>${textCell("a")}</row><row>${textCell("b")}${textCell("c")}</row><row>${sharedCell(0)}</row>`;
    const book = workbook(rows, {
      "xl/workbook.xml": `<workbook ${space} xmlns:r="${office}"><sheets><sheet name="N" r:id="r2"/><sheet name="S" r:id="r1"/><sheet name="T" r:id="r3"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relationsOf(
        "worksheet",
        ...[1, 2, 3].map((at) => `worksheets/sheet${at}.xml`),
      ),
      "xl/worksheets/sheet2.xml": "<worksheet>",
      "xl/worksheets/sheet3.xml": `<worksheet><sheetData><row>${textCell("d")}</row></sheetData></worksheet>`,
    });
    const tables: Outcome["tables"] = [];
    const errors: unknown[] = [];
    const given = xlsxTables(memoryFile(book), "dump");
    const codeOf = (cause: unknown): void => void errors.push((cause as { code: string }).code);
    for (;;) {
      const next = await given.next().catch(codeOf);
      if (next === undefined || next.done === true) break;
      const pieces: Uint8Array[] = [];
      try {
        for await (const piece of next.value.bytes) pieces.push(piece);
      } catch (cause) {
        codeOf(cause);
      }
      tables.push({ name: next.value.name, rows: [Buffer.concat(pieces).toString()] });
    }
    expect(tables).toEqual([
      { name: "S", rows: ['"a",\n"b","c"\n'] },
      { name: "T", rows: ['"d"\n'] },
    ]);
    expect(errors).toEqual(["DAMAGED_SOURCE", "DAMAGED_SOURCE"]);
  });

  it("has more shared texts, links or notes than fit in memory", async () => {
    const texts = Array.from({ length: 100 }, (_, at) => `text ${at}`);
    const rows = `<row>${sharedCell(0)}</row>`;
    const book = workbook(rows, shared(...texts));
    expect(await read(book, 3000)).toEqual(oneTable(["text 0"]));
    const long: Outcome = { tables: [], error: "UNKNOWN_FORMAT" };
    expect(await read(book, 1000)).toEqual(long);
    const links = relationsOf("hyperlink", ...texts);
    expect(
      await read(workbook(rows, { ...shared("a"), "xl/worksheets/_rels/sheet1.xml.rels": links }), 1000),
    ).toEqual(long);
    const notes = `<comments>${texts.map((text) => `<comment>${text}</comment>`).join("")}</comments>`;
    expect((await read(workbook(rows, { ...shared("a"), "xl/comments1.xml": notes }), 1000)).error).toBe(
      "UNKNOWN_FORMAT",
    );
  });
});
