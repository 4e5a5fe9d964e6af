// The lines of a text that was folded to be mailed: vCard and LDIF.
import { isUtf8 } from "node:buffer";
import { damagedAt } from "./conversion-errors.js";
import { ByteWindow } from "./byte-window.js";
import { inUtf8 } from "./in-utf-8.js";
import type { Bytes, Table } from "./table.js";

/** Longest line, as it is in the file. */
const longestLine = 64 * 1024 * 1024;

/** A line without its end. `isWhole` is false for a last one that has none. */
export interface Line {
  readonly text: string;
  readonly isWhole: boolean;
  /** Offset of the byte behind it. */
  readonly end: number;
}

/** Yields the lines of a text. Text that is neither UTF-8 nor UTF-16 is taken for Latin-1. */
export async function* textLines(bytes: Bytes, name: string): AsyncGenerator<Line, void, undefined> {
  const window = new ByteWindow(inUtf8(bytes));
  try {
    for (let isFirst = true; ; isFirst = false) {
      let found = window.bytes.indexOf(0x0a, window.at);
      while (found < 0 && !window.isEnd) {
        if (window.bytes.length - window.at > longestLine)
          throw damagedAt(name, "a line is too long", window.offsetOf());
        await window.fill();
        found = window.bytes.indexOf(0x0a, window.at);
      }
      const end = found < 0 ? window.bytes.length : found;
      if (found < 0 && end === window.at) return;
      let line = window.bytes.subarray(window.at, end);
      if (line.at(-1) === 0x0d) line = line.subarray(0, -1);
      if (isFirst && line.indexOf("\ufeff") === 0) line = line.subarray(3);
      window.at = found < 0 ? end : end + 1;
      yield {
        text: line.toString(isUtf8(line) ? "utf8" : "latin1"),
        isWhole: found >= 0,
        end: window.offsetOf(),
      };
      if (found < 0) return;
    }
  } finally {
    await window.close();
  }
}

/** The names and values of an object. A name that comes again has several values. */
export class Entry {
  readonly #values = new Map<string, { readonly name: string; readonly values: string[] }>();

  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  add(name: string, value: string): void {
    const key = name.toLowerCase();
    const known = this.#values.get(key);
    if (known === undefined) this.#values.set(key, { name, values: [value] });
    else known.values.push(value);
  }

  /** Returns the entry as a line of NDJSON. */
  line(): string {
    const pairs = Array.from(this.#values.values(), ({ name, values }) => [
      name,
      values.length === 1 ? values[0] : values,
    ]);
    return `${JSON.stringify(Object.fromEntries(pairs))}\n`;
  }
}

/** What stands for a picture, a key and the like. */
export const binary = "(binary)";

/** Bytes of a piece of NDJSON. */
const pieceLength = 65_536;

/** Yields the one table of a text, given its lines of NDJSON. */
export async function* entryTable(
  name: string,
  lines: AsyncGenerator<string, void, undefined>,
): AsyncGenerator<Table, void, undefined> {
  const given = piecesOf(lines);
  try {
    yield { name, format: "ndjson", hasHeader: undefined, bytes: given };
    // An error of what was not read must not be missed.
    for await (const _ of given);
  } finally {
    await lines.return();
  }
}

async function* piecesOf(
  lines: AsyncGenerator<string, void, undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let piece = "";
  try {
    for await (const line of lines) {
      piece += line;
      if (piece.length < pieceLength) continue;
      yield Buffer.from(piece);
      piece = "";
    }
  } catch (cause) {
    // What is whole comes before the error.
    if (piece !== "") yield Buffer.from(piece);
    throw cause;
  }
  if (piece !== "") yield Buffer.from(piece);
}
