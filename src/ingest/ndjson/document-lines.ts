// Writes a JSON document as lines, one for each object, so that it can be read in blocks. Objects keep
// their bytes; only their line feeds become carriage returns, which mean the same in JSON.
import { CARRIAGE_RETURN, LINE_FEED } from "../line-cutting.js";
import type { FramingSink } from "../line-cutting.js";
import { DocumentFraming, type DocumentOptions } from "./document-framing.js";

/** Starts a line that is a part of an object which was cut; no other line of a document starts so. */
const PART = 0x1e;
/** Bytes of what precedes a part, at most. */
const mostHead = 32;
/** The most names around an object that such a line counts: one digit. */
const mostNames = 9;
/** Bytes by which such a line may be longer than its part. */
export const partBytes = 1 << 16;

/** What a line is that is a part of a longer object. */
export interface DocumentPart {
  /** True for an element of a list, false for what remains. */
  readonly isElement: boolean;
  /** Length in the source. */
  readonly length: number;
  /** Where its JSON starts in the line. */
  readonly start: number;
}

/** Returns the part that a line is; undefined if it is a whole object. */
export function documentPart(buffer: Buffer, start: number, end: number): DocumentPart | undefined {
  if (buffer[start] !== PART) return undefined;
  const close = buffer.indexOf(PART, start + 1);
  const [, sort, digits] = /^(e|r|n\d)(\d+)$/u.exec(buffer.toString("latin1", start + 1, close)) ?? [];
  if (close < 0 || close >= end || digits === undefined) return undefined;
  return { isElement: sort !== "r", length: Number(digits), start: close + 1 };
}

/** Turns the bytes of a document into lines. Rejects go to the sink, without positions in the source. */
export class DocumentLines {
  readonly #framing: DocumentFraming;
  #out = Buffer.allocUnsafe(1 << 20);
  #length = 0;

  constructor(options: DocumentOptions, rejects: Pick<FramingSink, "rejectedBytes" | "reject">) {
    const part = (sort: string, json: Buffer, length: number): void => {
      this.#makeRoom(mostHead);
      this.#length += this.#out.write(`\u001e${sort}${length}\u001e`, this.#length, "latin1");
      this.#addLine(json);
    };
    this.#framing = new DocumentFraming(options, {
      record: (buffer, start, end) => {
        this.#addLine(buffer.subarray(start, end));
      },
      rejectedBytes(buffer, start, end) {
        rejects.rejectedBytes(buffer, start, end);
      },
      reject(reason, line, offset, length) {
        rejects.reject(reason, line, offset, length);
      },
      element(json, _line, _offset, length, names) {
        // The kernel reads the object of a name that is a value.
        part(names > 0 && names <= mostNames ? `n${names}` : "e", json, length);
      },
      rest(json, _line, _offset, length) {
        part("r", json, length);
      },
    });
  }

  /** Takes the next bytes; returns the lines that end in them, valid until the next call. */
  push(chunk: Buffer): Buffer {
    this.#length = 0;
    this.#framing.push(chunk);
    return this.#out.subarray(0, this.#length);
  }

  /** Ends the document as {@link DocumentFraming} does. */
  end(): Buffer {
    this.#length = 0;
    this.#framing.end();
    return this.#out.subarray(0, this.#length);
  }

  #addLine(json: Buffer): void {
    const start = this.#length;
    this.#add(json);
    const out = this.#out;
    for (let at = start; at < this.#length; at++) if (out[at] === LINE_FEED) out[at] = CARRIAGE_RETURN;
    this.#add(lineEnd);
  }

  #add(bytes: Buffer): void {
    this.#makeRoom(bytes.length);
    bytes.copy(this.#out, this.#length);
    this.#length += bytes.length;
  }

  #makeRoom(bytes: number): void {
    const wanted = this.#length + bytes;
    if (wanted <= this.#out.length) return;
    const larger = Buffer.allocUnsafe(Math.max(wanted, 2 * this.#out.length));
    this.#out.copy(larger, 0, 0, this.#length);
    this.#out = larger;
  }
}

const lineEnd = Buffer.of(LINE_FEED);
