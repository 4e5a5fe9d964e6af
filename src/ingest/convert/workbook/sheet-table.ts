// The table of a sheet: its rows as CSV, all as wide as the widest, which a first reading finds out.
import { damagedAt, longWorkbook } from "../conversion-errors.js";
import type { Limited } from "../file-converter.js";
import type { Table } from "../table.js";
import { formulaLink, shownLink } from "./beside-cells.js";
import type { CellText, SheetContext } from "./cell-text.js";
import type { Sheet } from "./book.js";
import { KeptRows, type Room } from "./kept-rows.js";
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
  readonly numbers: RowNumbers;
  readonly kept: KeptRows;
  /** The targets of links that formulas make, but for those that their cells show. */
  readonly links: readonly string[];
}

/** Reads a sheet for its width. `see` gets the text of each cell, if it is given. */
export async function measured(
  parts: Parts,
  sheet: Sheet,
  { context, see, room }: { context: SheetContext; see: ((text: string) => void) | undefined; room: Room },
): Promise<SheetSize> {
  let width = 0;
  const numbers = new RowNumbers();
  const kept = new KeptRows(room);
  const writer = new RowWriter();
  const keep = (): void => {
    if (writer.length > 0) kept.add(writer.take(), width);
  };
  const links: string[] = [];
  let heldLinks = 0;
  const taker: SheetTaker = {
    formula(formula, cell) {
      const target = formulaLink(formula);
      if (target === undefined || (cell !== undefined && shownLink(textOf(cell)) === shownLink(target)))
        return;
      links.push(target);
      heldLinks += target.length;
      if (heldLinks > parts.mostHeldBytes) throw longWorkbook(parts.name, parts.mostHeldBytes);
    },
    wants: (column) => kept.isKept || column > width || see !== undefined,
    cell(column, cell) {
      if (column > width) {
        if (kept.isKept) keep();
        width = column;
      }
      if (kept.isKept) writer.add(column, cell.bytes, cell.start, cell.end);
      see?.(textOf(cell));
    },
    endRow(row) {
      if (!kept.isKept || !writer.hasCells) return undefined;
      numbers.note(writer.lines + 1, row);
      if (!writer.endRow(width)) return twoAtOnePlace;
      if (writer.length >= pieceBytes) keep();
      return undefined;
    },
  };
  const scanner = parts.scan(sheet.path);
  const reader = new SheetReader(scanner, parts.name, { taker, context });
  let error: SheetSize["error"];
  try {
    while (reader.run(() => false) !== "end") await scanner.fill();
  } catch (cause) {
    error = { cause };
  } finally {
    await scanner.close();
  }
  if (kept.isKept) keep();
  return { width, error, numbers, kept, links };
}

const twoAtOnePlace = "two cells stand at one place";

function textOf({ bytes, start, end }: CellText): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString();
}

/** What a table is made from. */
interface Made {
  readonly context: () => Promise<SheetContext>;
  readonly size: SheetSize;
}

/**
 * Returns the table of a sheet that has a value. A long text may stand in many cells, so its bytes are
 * limited.
 */
export function sheetTable(parts: Parts, sheet: Sheet, made: Made & { limited: Limited }): Table {
  // What finds rows is held as long as the source, and must not hold the rest.
  const { numbers } = made.size;
  return {
    name: sheet.name,
    format: "csv",
    hasHeader: undefined,
    bytes: made.limited(rowsOf(parts, sheet, made), `${parts.name}: ${sheet.name}`),
    rowOfLine: (line) => numbers.find(line),
  };
}

async function* rowsOf(
  parts: Parts,
  { path }: Sheet,
  { context, size }: Made,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { width, numbers, kept, error } = size;
  if (kept.isKept) {
    yield* kept.all(width);
    if (error !== undefined) throw error.cause;
    return;
  }
  const writer = new RowWriter();
  const taker: SheetTaker = {
    wants: () => true,
    cell(column, { bytes, start, end }) {
      if (column > width) throw damagedAt(parts.name, "it has changed while it was read", 0);
      writer.add(column, bytes, start, end);
    },
    endRow(row) {
      if (!writer.hasCells) return undefined;
      numbers.note(writer.lines + 1, row);
      return writer.endRow(width) ? undefined : twoAtOnePlace;
    },
  };
  const known = await context();
  const scanner = parts.scan(path);
  const reader = new SheetReader(scanner, parts.name, { taker, context: known });
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
