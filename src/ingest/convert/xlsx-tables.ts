// Converts workbooks of Excel to CSV, a table for each sheet.
import { csvLine } from "./csv-rows.js";
import type { Limited } from "./file-converter.js";
import type { RandomFile } from "./random-file.js";
import type { Table } from "./table.js";
import { linksOf, notesOf, shownLink } from "./workbook/beside-cells.js";
import { readBook } from "./workbook/book.js";
import type { SheetContext } from "./workbook/cell-text.js";
import type { Room } from "./workbook/kept-rows.js";
import { Parts } from "./workbook/parts.js";
import { SharedStrings } from "./workbook/shared-strings.js";
import { measured, sheetTable, type SheetSize } from "./workbook/sheet-table.js";
import { dateStyles } from "./workbook/styles.js";

/** Most bytes of what is held in memory of a workbook: the texts that cells share, links, notes. */
const mostWorkbookBytes = 256 * 1024 * 1024;

/** What is known of a workbook that has been read, so that it need not be found out again. */
export interface KnownWorkbook {
  readonly sizes: Map<number, SheetSize>;
  readonly room: Room;
  /** The targets of links, and what of them no cell has shown so far. */
  links?: { readonly targets: readonly string[]; readonly hidden: Set<string> };
}

/** What bounds the reading of a workbook. */
interface WorkbookLimits {
  readonly limited: Limited;
  readonly mostHeldBytes?: number;
}

/**
 * Yields the sheets of a workbook, as they stand: their first row may be a header. Numbers have all
 * digits that are stored, whatever Excel shows of them; dates are `2001-02-03`. Throws `CUT_SOURCE`,
 * `DAMAGED_SOURCE`, and `UNKNOWN_FORMAT` if too much of it would be in memory. An error within a sheet
 * comes from its table, behind the rows before it.
 */
export async function* xlsxTables(
  file: RandomFile,
  name: string,
  { limited, mostHeldBytes = mostWorkbookBytes }: WorkbookLimits = { limited: (bytes) => bytes },
  known: KnownWorkbook = { sizes: new Map(), room: { bytes: 0 } },
): AsyncGenerator<Table, void, undefined> {
  const parts = await Parts.open(file, name, { limited, mostHeldBytes });
  const book = await readBook(parts);
  let read: SheetContext | undefined;
  const context = async (): Promise<SheetContext> =>
    (read ??= {
      strings: await SharedStrings.read(parts, book.strings),
      dates: await dateStyles(parts, book.styles),
      from1904: book.from1904,
    });
  known.links ??= await hiddenLinks(parts);
  const { targets, hidden } = known.links;
  // A link of an address that a cell shows says nothing more.
  const see = hidden.size === 0 ? undefined : (text: string): unknown => hidden.delete(shownLink(text));
  let error: SheetSize["error"];
  const links: string[] = [];
  for (const [ordinal, sheet] of book.sheets.entries()) {
    let size = known.sizes.get(ordinal);
    if (size === undefined) {
      size = await measured(parts, sheet, { context: await context(), see, room: known.room });
      known.sizes.set(ordinal, size);
    }
    links.push(...size.links);
    if (size.width > 0) yield sheetTable(parts, sheet, { context, size, limited });
    else error ??= size.error;
  }
  links.unshift(...targets.filter((target) => hidden.has(shownLink(target))));
  if (links.length > 0) yield listTable("links", "link", links);
  const notes = await notesOf(parts, book.sheets);
  if (notes.length > 0) yield listTable("notes", "note", notes);
  if (error !== undefined) throw error.cause;
}

async function hiddenLinks(parts: Parts): Promise<NonNullable<KnownWorkbook["links"]>> {
  const targets = await linksOf(parts);
  return { targets, hidden: new Set(targets.map(shownLink)) };
}

/** Rows of a list are handed on in pieces of this many. */
const pieceRows = 4096;

/** Returns a table of one column. */
function listTable(name: string, column: string, texts: readonly string[]): Table {
  async function* bytes(): AsyncGenerator<Uint8Array, void, undefined> {
    yield Buffer.from(csvLine([column]));
    for (let at = 0; at < texts.length; at += pieceRows)
      yield Buffer.from(
        texts
          .slice(at, at + pieceRows)
          .map((text) => csvLine([text]))
          .join(""),
      );
  }
  return { name, format: "csv", hasHeader: true, bytes: bytes() };
}
