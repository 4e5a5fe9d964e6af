// Reads a sheet of a workbook cell by cell, from pieces that may be cut anywhere.
import { unreadWorkbook } from "../conversion-errors.js";
import { CellText, cellType, type CellType, type SheetContext } from "./cell-text.js";
import { codeOf } from "./xml-names.js";
import { TextBuffer } from "./text-buffer.js";
import { Token, type XmlScanner } from "./xml-scanner.js";

/** The last column of Excel, XFD. */
const mostColumns = 16_384;

const rowTag = codeOf("row");
const cellTag = codeOf("c");
const valueTag = codeOf("v");
const formulaTag = codeOf("f");
const inlineTag = codeOf("is");
const nameR = codeOf("r");
const nameS = codeOf("s");
const nameT = codeOf("t");

/** What stands around the next token: each within the one before. */
const Level = { around: 0, data: 1, row: 2, cell: 3, value: 4, inline: 5, formula: 6 } as const;

/** What gets the cells of a sheet. */
export interface SheetTaker {
  /** Returns whether the value of a cell in a column matters. */
  wants(column: number): boolean;
  /** Takes a cell that is not empty: its text is `cell.bytes` from `cell.start` to `cell.end`. */
  cell(column: number, cell: CellText): void;
  /** Takes the formula of a cell, behind the cell, which is undefined if its value does not matter. */
  formula?(formula: string, cell: CellText | undefined): void;
  /** Takes the end of a row. Returns what is wrong with it; undefined if nothing is. */
  endRow(row: number): string | undefined;
}

export class SheetReader {
  readonly #scanner: XmlScanner;
  readonly #name: string;
  readonly #taker: SheetTaker;
  readonly #cell: CellText;
  #level: number = Level.around;
  #row = 0;
  /** True if the row does not say which it is: its first cell may. */
  #isRowOpen = false;
  #column = 0;
  #type: CellType = "n";
  #style = -1;
  /** True if the value of the cell matters. */
  #isWanted = false;
  readonly #formula = new TextBuffer();

  constructor(
    scanner: XmlScanner,
    name: string,
    { taker, context }: { taker: SheetTaker; context: SheetContext },
  ) {
    this.#scanner = scanner;
    this.#name = name;
    this.#taker = taker;
    this.#cell = new CellText(context);
  }

  /** Reads on, up to the end of a row if `hasEnough` then says so. Returns what has stopped it. */
  run(hasEnough: () => boolean): "more" | "enough" | "end" {
    const scanner = this.#scanner;
    for (;;) {
      const token = scanner.next();
      if (token === Token.open) this.#open();
      else if (token === Token.close) {
        this.#close();
        if (this.#level === Level.data && hasEnough()) return "enough";
      } else if (token === Token.text) {
        const { bytes, start, end, isLiteral } = scanner;
        if (this.#level === Level.value) this.#cell.value.append(bytes, start, end, isLiteral);
        else if (this.#level === Level.inline) this.#cell.inline.take(token, scanner);
        else if (this.#level === Level.formula) this.#formula.append(bytes, start, end, isLiteral);
      } else return token === Token.more ? "more" : "end";
    }
  }

  #open(): void {
    const scanner = this.#scanner;
    const { code } = scanner;
    switch (this.#level) {
      case Level.around:
        if (code === 0 && scanner.name === "sheetData") this.#level = Level.data;
        return;
      case Level.data:
        if (code === rowTag) this.#openRow();
        else if (code === cellTag) throw this.#damaged("a cell stands in no row");
        else scanner.skip();
        return;
      case Level.row:
        if (code === cellTag) this.#openCell();
        else if (code === rowTag) throw this.#damaged("a row stands in another");
        else scanner.skip();
        return;
      case Level.cell:
        if (code === formulaTag && this.#taker.formula !== undefined) this.#level = Level.formula;
        else if (!this.#isWanted) scanner.skip();
        else if (code === valueTag) this.#level = Level.value;
        else if (code === inlineTag) {
          this.#cell.inline.begin();
          this.#level = Level.inline;
        } else scanner.skip();
        return;
      case Level.inline:
        this.#cell.inline.take(Token.open, scanner);
        return;
      default:
        scanner.skip();
    }
  }

  #close(): void {
    switch (this.#level) {
      case Level.around:
        return;
      case Level.inline:
        if (this.#cell.inline.take(Token.close, this.#scanner)) this.#level = Level.cell;
        return;
      case Level.formula:
        this.#level = Level.cell;
        return;
      case Level.cell:
        this.#closeCell();
        break;
      case Level.row: {
        const wrong = this.#taker.endRow(this.#row);
        if (wrong !== undefined) throw this.#damaged(wrong);
      }
    }
    this.#level -= 1;
  }

  #openRow(): void {
    const { attributes, attributeCount, bytes } = this.#scanner;
    let row = this.#row + 1;
    this.#isRowOpen = true;
    for (let index = 0; index < attributeCount; index++) {
      const at = 4 * index;
      const start = attributes[at] as number;
      if ((attributes[at + 1] as number) - start !== 1 || bytes[start] !== nameR) continue;
      row = numberAt(bytes, attributes[at + 2] as number, attributes[at + 3] as number);
      this.#isRowOpen = false;
    }
    this.#setRow(row);
    this.#column = 0;
    this.#level = Level.row;
  }

  #setRow(row: number): void {
    if (!(row > this.#row)) throw this.#damaged("its rows stand in another order than their numbers");
    this.#row = row;
  }

  #openCell(): void {
    const { attributes, attributeCount, bytes } = this.#scanner;
    this.#type = "n";
    this.#style = -1;
    let column = this.#column + 1;
    for (let index = 0; index < attributeCount; index++) {
      const at = 4 * index;
      const name = attributes[at] as number;
      if ((attributes[at + 1] as number) - name !== 1) continue;
      const start = attributes[at + 2] as number;
      const end = attributes[at + 3] as number;
      if (bytes[name] === nameR) column = this.#columnAt(start, end);
      else if (bytes[name] === nameT) this.#type = this.#typeAt(start, end);
      else if (bytes[name] === nameS) this.#style = end > start ? numberAt(bytes, start, end) : -1;
    }
    if (column > mostColumns) throw this.#damaged("a cell stands beyond the last column");
    this.#isRowOpen = false;
    this.#column = column;
    this.#level = Level.cell;
    this.#formula.clear();
    this.#isWanted = this.#taker.wants(column);
    if (this.#isWanted) this.#cell.clear();
  }

  #typeAt(start: number, end: number): CellType {
    const { bytes } = this.#scanner;
    const type = cellType(bytes, start, end);
    if (type === undefined) throw this.#damaged("a cell is of an unknown type");
    return type;
  }

  /** Returns the column of a position such as `AB12`, whose row must be this one. */
  #columnAt(start: number, end: number): number {
    const { bytes } = this.#scanner;
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const letter = ((bytes[at] as number) | 0x20) - 0x60;
      if (letter < 1 || letter > 26) break;
      column = 26 * column + letter;
      if (column > mostColumns) break;
    }
    const row = numberAt(bytes, at, end);
    if (column === 0 || column > mostColumns)
      throw this.#damaged("a cell has a position that does not exist");
    if (row !== this.#row) {
      // A row without a number is that of its first cell.
      if (!this.#isRowOpen || !(row > this.#row)) throw this.#damaged("a cell stands in the row of others");
      this.#row = row;
    }
    return column;
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (this.#isWanted) {
      const wrong = cell.find(this.#type, this.#style);
      if (wrong !== undefined) throw this.#damaged(wrong);
      if (cell.end > cell.start) this.#taker.cell(this.#column, cell);
    }
    if (this.#formula.length > 0)
      this.#taker.formula?.(this.#formula.toString(), this.#isWanted ? cell : undefined);
  }

  #damaged(what: string): Error {
    return unreadWorkbook(this.#name, `${what}, after row ${this.#row}`);
  }
}

/** Returns a number of digits; NaN if it is none. */
function numberAt(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end || end - start > 9) return Number.NaN;
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = 10 * number + digit;
  }
  return number;
}
