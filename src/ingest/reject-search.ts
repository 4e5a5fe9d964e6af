// Searches the bytes of rejects: for e-mail addresses, which are entered, and as text, which leaves
// traces (docs/reading.md, "Salvage").
import { Salvage, salvageOptions, type SalvageOptions } from "./salvage.js";

/** Bytes of a reject turned into text at once; the kernel cuts it as this does (reject-traces.ts). */
const pieceBytes = 1 << 15;
/** Bytes that two pieces share. Few tokens are longer. */
const overlapBytes = 512;
/** Keeps the cells of a record apart: more separators than a number may have between two digits. */
const cellEnd = "\n\n\n\n";

/** Receives what a reject holds, before the reject itself. */
export interface RejectSink {
  /** Receives a possible e-mail address. */
  salvage(candidate: string): void;
  /** Receives the text of the reject; a long one comes in pieces that overlap. */
  unread(text: string): void;
}

/** In {@link traceBytes}: the byte ends a cell, or leaves the text to the reference path. */
const CELL_END = 0xfe;
const ODD = 0xff;

/**
 * Returns what each byte becomes in the text that leaves traces, for the kernel (reject-traces.ts): its
 * lower case, the end of a cell, or nothing certain. Odd are those with which escapes, masks and lost
 * characters are written.
 */
export function traceBytes({ delimiter = -1, quote = -1 }: SalvageOptions): Uint8Array {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) =>
    byte >= 0x80 ? ODD : String.fromCharCode(byte).toLowerCase().charCodeAt(0),
  );
  for (const odd of "\\&*?") bytes[odd.charCodeAt(0)] = ODD;
  for (const mark of [delimiter, quote]) if (mark >= 0) bytes[mark] = CELL_END;
  return bytes;
}

/** Takes the bytes of rejects, cut anywhere. Memory is constant, time linear. */
export class RejectSearch {
  readonly #sink: RejectSink;
  readonly #salvage: Salvage;
  readonly #marks: readonly string[];
  #held = Buffer.alloc(0);
  #length = 0;

  constructor(options: SalvageOptions, sink: RejectSink) {
    const { delimiter, quote = -1 } = options;
    this.#sink = sink;
    this.#salvage = new Salvage(salvageOptions(options), (candidate) => {
      sink.salvage(candidate);
    });
    this.#marks = [delimiter ?? -1, quote].flatMap((byte) => (byte < 0 ? [] : [String.fromCharCode(byte)]));
  }

  /** Takes a whole reject: searches its addresses, and reads its text, unless either has been done already. */
  take(bytes: Buffer, { isSearched, isRead }: { isSearched: boolean; isRead: boolean }): void {
    if (isSearched) this.#salvage.push(bytes, 0, bytes.length);
    if (isRead) this.#pushText(bytes, 0, bytes.length);
    this.end();
  }

  /** Takes the next bytes of the reject, `buffer[start, end)`; keeps no reference to them. */
  push(buffer: Buffer, start: number, end: number): void {
    this.#salvage.push(buffer, start, end);
    this.#pushText(buffer, start, end);
  }

  #pushText(buffer: Buffer, start: number, end: number): void {
    if (this.#length === 0 && end - start <= pieceBytes) {
      this.#hold(buffer, start, end);
      return;
    }
    for (let at = start; at < end;) {
      // The last piece may be as long, wherever the bytes are cut.
      if (this.#length === pieceBytes) this.#passPiece();
      const to = Math.min(end, at + pieceBytes - this.#length);
      this.#hold(buffer, at, to);
      at = to;
    }
  }

  /** Ends the reject. */
  end(): void {
    this.#salvage.end();
    if (this.#length > 0) this.#pass(this.#length);
    this.#length = 0;
  }

  #hold(buffer: Buffer, start: number, end: number): void {
    if (this.#held.length === 0) this.#held = Buffer.allocUnsafe(pieceBytes);
    buffer.copy(this.#held, this.#length, start, end);
    this.#length += end - start;
  }

  /** Passes on most of the held bytes. What may be part of a longer token is passed on again. */
  #passPiece(): void {
    this.#pass(this.#length);
    this.#held.copyWithin(0, this.#length - overlapBytes, this.#length);
    this.#length = overlapBytes;
  }

  #pass(length: number): void {
    let text = this.#held.toString("utf8", 0, length);
    for (const mark of this.#marks) text = text.replaceAll(mark, cellEnd);
    this.#sink.unread(text);
  }
}
