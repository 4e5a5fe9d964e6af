// Converts workbooks of Excel to CSV, a table for each sheet. The library is loaded only then.
import { damagedAt, longWorkbook, unreadWorkbook } from "./conversion-errors.js";
import { csvLine } from "./csv-rows.js";
import { type RandomFile, readRange } from "./random-file.js";
import type { Table } from "./table.js";
import { mostWorkbookBytes, stored, workbookTexts } from "./workbook-archive.js";
import { besideCells, mendedTexts } from "./workbook-texts.js";

/** Rows are handed on in pieces of this many. */
const pieceRows = 4096;

/** Most cells of a sheet, blank ones too. */
const mostCells = 2 ** 25;

/**
 * Yields the sheets of a workbook, as they stand: their first row may be a header. Numbers have all
 * digits that are stored, whatever Excel shows of them; dates are `2001-02-03`. Throws `CUT_SOURCE`,
 * `DAMAGED_SOURCE`, and `UNKNOWN_FORMAT` if the workbook has over 64 MiB.
 */
export async function* xlsxTables(file: RandomFile, name: string): AsyncGenerator<Table, void, undefined> {
  const size = file.size ?? 0;
  if (size > mostWorkbookBytes) throw longWorkbook(name, mostWorkbookBytes);
  const { texts, cells } = mendedTexts(workbookTexts(readRange(file, name, 0, size), name));
  if (cells > mostCells) throw longWorkbook(name, mostWorkbookBytes);
  const { default: readWorkbook } = await import("read-excel-file/universal");
  const sheets = await readWorkbook(stored(texts).buffer, { trim: false, parseNumber: plainNumber }).catch(
    () => {
      // The library's own errors may hold values.
      throw unreadWorkbook(name);
    },
  );
  // A sheet that is a chart has no data.
  const tables = sheets.filter(({ data }) => data !== undefined);
  for (const { sheet, data } of tables) {
    const numbers: number[] = [];
    const rows = data.filter((row, index) => {
      const isFilled = row.some((cell) => cell !== null);
      if (isFilled) numbers.push(index + 1);
      return isFilled;
    });
    if (rows.length > 0)
      yield {
        name: sheet,
        format: "csv",
        hasHeader: undefined,
        bytes: bytesOf(rows, name),
        rowOfLine: rowFinder(rows, numbers),
      };
  }
  const { links, notes } = besideCells(texts);
  // A link of an address that a cell shows says nothing more.
  const shown = new Set(
    links.length === 0 ? [] : tables.flatMap(({ data }) => data.flat().map((cell) => linkOf(String(cell)))),
  );
  const others = links.filter((link) => !shown.has(linkOf(link)));
  if (others.length > 0) yield listTable("links", "link", others, name);
  if (notes.length > 0) yield listTable("notes", "note", notes, name);
}

function linkOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^mailto:|^tel:|\/$/gu, "");
}

/** Returns a table of one column. */
function listTable(table: string, column: string, texts: readonly string[], name: string): Table {
  const rows = [[column], ...texts.map((text) => [text])];
  return { name: table, format: "csv", hasHeader: true, bytes: bytesOf(rows, name) };
}

/** Returns a function from the lines of the text, on which cells of several lines take more, to the rows. */
function rowFinder(rows: readonly unknown[][], numbers: readonly number[]): (line: number) => number | null {
  let byLine: Map<number, number> | undefined;
  return (line) => {
    if (byLine === undefined) {
      byLine = new Map();
      let next = 1;
      rows.forEach((row, index) => {
        byLine?.set(next, numbers[index] ?? 0);
        for (const cell of row) if (typeof cell === "string") next += cell.split("\n").length - 1;
        next += 1;
      });
    }
    return byLine.get(line) ?? null;
  };
}

async function* bytesOf(
  rows: readonly unknown[][],
  name: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < rows.length; at += pieceRows)
    yield await Promise.resolve(
      Buffer.from(
        rows
          .slice(at, at + pieceRows)
          .map((row) => csvLine(row.map((cell) => textOf(cell, name))))
          .join(""),
      ),
    );
}

function textOf(cell: unknown, name: string): string | null {
  if (cell === null || cell === undefined) return null;
  if (!(cell instanceof Date)) return typeof cell === "string" ? cell : JSON.stringify(cell);
  // Excel counts days in floating point.
  const time = new Date(Math.round(cell.getTime() / 1000) * 1000);
  if (Number.isNaN(time.getTime())) throw damagedAt(name, "a date is out of range", 0);
  return time.toISOString().replace(/(?:T00:00:00)?\.000Z$/u, "");
}

/** Returns a stored number without an exponent: 4.915112345678E+11 is 491511234567.8. */
export function plainNumber(stored: string): string {
  const found = /^([+-]?)(\d+)(?:\.(\d*))?e([+-]?\d+)$/iu.exec(stored);
  if (found === null) return stored;
  const [, sign = "", whole = "", part = "", power = ""] = found;
  const point = whole.length + Number(power);
  // A number of such a size is nobody's.
  if (Math.abs(point) > 40) return stored;
  const digits = (whole + part)
    .padEnd(point, "0")
    .padStart((whole + part).length + Math.max(0, 1 - point), "0");
  const split = Math.max(1, point);
  const left = digits.slice(0, split).replace(/^0+(?=\d)/u, "");
  const right = digits.slice(split).replace(/0+$/u, "");
  return (sign === "-" ? "-" : "") + left + (right === "" ? "" : `.${right}`);
}
