// What a cell of a workbook holds, as the text that stands for it in CSV.
import { dateOf, isoDate } from "./dates.js";
import { plainNumber } from "./plain-number.js";
import { RichText } from "./rich-text.js";
import type { SharedStrings } from "./shared-strings.js";
import { TextBuffer } from "./text-buffer.js";

/** What all sheets of a workbook need. */
export interface SheetContext {
  readonly strings: SharedStrings;
  /** For each style, whether it shows dates; undefined if the styles are missing. */
  readonly dates: readonly boolean[] | undefined;
  readonly from1904: boolean;
}

/** Types of cells, as an attribute names them. */
export type CellType = "n" | "s" | "str" | "inlineStr" | "b" | "d" | "e";

const types = (["n", "s", "str", "inlineStr", "b", "d", "e"] as const).map((type) => ({
  type,
  name: Buffer.from(type),
}));

/** Returns the type of a cell by its name; undefined for one that does not exist. */
export function cellType(bytes: Uint8Array, start: number, end: number): CellType | undefined {
  if (start === end) return "n";
  for (const { type, name } of types) {
    if (name.length !== end - start) continue;
    let at = 0;
    while (at < name.length && name[at] === bytes[start + at]) at++;
    if (at === name.length) return type;
  }
  return undefined;
}

const letterE = 0x65;

export class CellText {
  /** Where the text of the cell stands once it is found. */
  bytes: Uint8Array = new Uint8Array(0);
  start = 0;
  end = 0;
  /** The stored value, and the text that stands in the cell itself. */
  readonly value = new TextBuffer();
  readonly inline = new RichText();
  readonly #context: SheetContext;
  readonly #made = new TextBuffer();

  constructor(context: SheetContext) {
    this.#context = context;
  }

  clear(): void {
    this.value.clear();
    this.inline.begin();
  }

  /**
   * Finds the text of a cell, which is empty for none. Returns what is wrong with the cell; undefined if
   * nothing is.
   */
  find(type: CellType, style: number): string | undefined {
    const { value } = this;
    const inline = this.inline.buffer;
    if (type === "e") {
      this.end = this.start;
      return undefined;
    }
    const isText = type === "str" || type === "inlineStr";
    value.finish(isText);
    // Some programs write a text where another type has it.
    const isInline = type === "inlineStr" ? inline.length > 0 : value.length === 0;
    if (isInline || isText) {
      this.#set(isInline ? inline : value);
      return undefined;
    }
    if (type === "s") return this.#shared();
    if (type === "n") return this.#number(style);
    const stored = value.toString();
    if (type === "d") this.#make(isoDate(stored));
    else if (stored === "1" || stored === "0") this.#make(stored === "1" ? "true" : "false");
    else this.#set(value);
    return undefined;
  }

  #shared(): string | undefined {
    const { value } = this;
    const { strings } = this.#context;
    let index = 0;
    for (let at = 0; at < value.length; at++) {
      const digit = (value.bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) {
        index = Number(value.toString());
        break;
      }
      index = 10 * index + digit;
    }
    if (!Number.isInteger(index) || !strings.find(index)) return "a cell has a text that is missing";
    this.bytes = strings.bytes;
    this.start = strings.start;
    this.end = strings.end;
    return undefined;
  }

  #number(style: number): string | undefined {
    const { value } = this;
    const { dates, from1904 } = this.#context;
    if (style >= 0 && dates === undefined) return "its styles are missing";
    if (dates?.[style] === true) {
      const date = dateOf(value.toString(), from1904);
      if (date !== undefined) {
        this.#make(date);
        return undefined;
      }
    }
    for (let at = 1; at < value.length; at++)
      if (((value.bytes[at] as number) | 0x20) === letterE) {
        this.#make(plainNumber(value.toString()));
        return undefined;
      }
    this.#set(value);
    return undefined;
  }

  #make(text: string): void {
    this.#made.clear();
    // It may be a text that is no number and no date.
    const bytes = Buffer.from(text);
    this.#made.append(bytes, 0, bytes.length, true);
    this.#set(this.#made);
  }

  #set({ bytes, length }: TextBuffer): void {
    this.bytes = bytes;
    this.start = 0;
    this.end = length;
  }
}
