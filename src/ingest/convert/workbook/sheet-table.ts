// The table of a sheet: its rows as CSV, all as wide as the widest, which a first reading finds out.
import { damagedAt } from "../conversion-errors.js";
import type { Limited } from "../file-converter.js";
import type { Table } from "../table.js";
import type { CellText, SheetContext } from "./cell-text.js";
import type { Sheet } from "./book.js";
import type { Parts } from "./parts.js";
import { RowNumbers } from "./row-numbers.js";
import { RowWriter } from "./row-writer.js";
import { SheetReader, type SheetTaker } from "./sheet-reader.js";

/** Bytes of a piece of CSV, but for the rest of its last row. */
const pieceBytes = 1 << 18;

/** What a first reading of a sheet has found. */
export interface SheetSize {
  /** The last column with a value; 0 if there is none. */
  readonly width: number;
  /** What has ended the reading, if something has: it ends the next one, too. */
  readonly error: { readonly cause: unknown } | undefined;
  readonly rows: RowNumbers;
}

/** Reads a sheet for its width. `see` gets the text of each cell, if it is given. */
export async function measured(
  parts: Parts,
  sheet: Sheet,
  { context, see }: { context: SheetContext; see: ((text: string) => void) | undefined },
): Promise<SheetSize> {
  let width = 0;
  const taker: SheetTaker = {
    wants: (column) => column > width || see !== undefined,
    cell(column, cell) {
      if (column > width) width = column;
      see?.(textOf(cell));
    },
    endRow: () => undefined,
  };
  const scanner = parts.scan(sheet.path);
  const reader = new SheetReader(scanner, parts.name, { taker, context });
  const rows = new RowNumbers();
  try {
    while (reader.run(() => false) !== "end") await scanner.fill();
    return { width, error: undefined, rows };
  } catch (cause) {
    return { width, error: { cause }, rows };
  } finally {
    await scanner.close();
  }
}

function textOf({ bytes, start, end }: CellText): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
}

/** Returns the table of a sheet that has a value. A long text may stand in many cells, so its bytes are limited. */
export function sheetTable(
  parts: Parts,
  sheet: Sheet,
  { context, size, limited }: { context: SheetContext; size: SheetSize; limited: Limited },
): Table {
  return {
    name: sheet.name,
    format: "csv",
    hasHeader: undefined,
    bytes: limited(rowsOf(parts, sheet, { context, size }), `${parts.name}: ${sheet.name}`),
    rowOfLine: (line) => size.rows.find(line),
  };
}

async function* rowsOf(
  parts: Parts,
  { path }: Sheet,
  { context, size }: { context: SheetContext; size: SheetSize },
): AsyncGenerator<Uint8Array, void, undefined> {
  const { width, rows } = size;
  const writer = new RowWriter();
  const taker: SheetTaker = {
    wants: () => true,
    cell(column, { bytes, start, end }) {
      if (column > width) throw damagedAt(parts.name, "it has changed while it was read", 0);
      writer.add(column, bytes, start, end);
    },
    endRow(row) {
      if (!writer.hasCells) return undefined;
      rows.note(writer.lines + 1, row);
      return writer.endRow(width) ? undefined : "two cells stand at one place";
    },
  };
  const scanner = parts.scan(path);
  const reader = new SheetReader(scanner, parts.name, { taker, context });
  const hasEnough = (): boolean => writer.length >= pieceBytes;
  try {
    for (;;) {
      const stopped = reader.run(hasEnough);
      if (stopped === "more") await scanner.fill();
      else if (stopped === "enough") yield writer.take();
      else break;
    }
  } catch (cause) {
    // The rows before it come first.
    if (writer.length > 0) yield writer.take();
    throw cause;
  } finally {
    await scanner.close();
  }
  if (writer.length > 0) yield writer.take();
}
