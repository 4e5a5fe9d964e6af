// The output of a framer as plain data: records, and rejects with their bytes joined.
import type { FramingSink } from "../../../src/ingest/csv/csv-framing.js";
import type { RejectReason } from "../../../src/ingest/rejects.js";

/** A record, or a reject if it has a reason; the bytes as latin1. */
export interface Framed {
  line: number;
  offset: number;
  text: string;
  reason?: RejectReason;
}

/** Collects the output of a framer, and checks that a reject's length is that of its bytes. */
export class FramedSink implements FramingSink {
  readonly framed: Framed[] = [];
  readonly #onRecord: () => void;
  #rejected = "";

  constructor(onRecord: () => void = () => {}) {
    this.#onRecord = onRecord;
  }

  record(buffer: Buffer, start: number, end: number, line: number, offset: number): void {
    if (this.#rejected !== "") throw new Error("a record within the bytes of a reject");
    this.framed.push({ line, offset, text: buffer.toString("latin1", start, end) });
    this.#onRecord();
  }

  rejectedBytes(buffer: Buffer, start: number, end: number): void {
    this.#rejected += buffer.toString("latin1", start, end);
  }

  reject(reason: RejectReason, line: number, offset: number, length: number): void {
    if (length !== this.#rejected.length)
      throw new Error(`a reject of ${length} bytes has ${this.#rejected.length}`);
    this.framed.push({ line, offset, text: this.#rejected, reason });
    this.#rejected = "";
  }
}

/**
 * Pushes the input in pieces of the given lengths, repeated, each in a buffer that is overwritten
 * afterwards.
 */
export function pushInPieces(
  framing: { push(chunk: Buffer): void; end(): void },
  input: Buffer,
  lengths: readonly number[],
): void {
  let from = 0;
  for (let piece = 0; from < input.length; piece++) {
    const chunk = Buffer.from(input.subarray(from, from + (lengths[piece % lengths.length] ?? input.length)));
    from += chunk.length;
    framing.push(chunk);
    chunk.fill("#");
  }
  framing.end();
}
