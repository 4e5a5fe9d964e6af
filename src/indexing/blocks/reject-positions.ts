// Positions of the rejects of a block, packed because a block of 2 MiB may have a million. They are
// kept only if the caller wants them.
import { rejectReasons, type Reject, type RejectReason } from "../../ingest/rejects.js";

const FIELDS = 4;
/** Most rejects in a packet. */
const packetRejects = 4096;

/**
 * Up to {@link packetRejects} rejects of a block in order. Four numbers each: line from the
 * source's start, offset, length and number of the reason.
 */
export type PackedRejects = Float64Array<ArrayBuffer>;

/** A growing list, 32 bytes per reject. */
export class RejectPositions {
  #values = new Float64Array(0);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  clear(): void {
    this.#count = 0;
  }

  /** Adds a reject. `line` counts from the block's first line, 0. */
  add(reason: RejectReason, line: number, offset: number, length: number): void {
    const at = this.#count * FIELDS;
    if (at === this.#values.length) {
      const grown = new Float64Array(Math.max(64 * FIELDS, 2 * at));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values.set([line, offset, length, rejectReasons.indexOf(reason)], at);
    this.#count += 1;
  }

  /**
   * Yields the rejects in packets, with lines that count from the source's start. `firstLine` is
   * the line of the block.
   */
  *packets(firstLine: number): Generator<PackedRejects> {
    for (let from = 0; from < this.#count; from += packetRejects) {
      const packet = this.#values.slice(from * FIELDS, Math.min(this.#count, from + packetRejects) * FIELDS);
      for (let at = 0; at < packet.length; at += FIELDS) packet[at] = (packet[at] as number) + firstLine;
      yield packet;
    }
  }
}

/** Yields the rejects of a packet in order. */
export function* rejectsIn(packet: PackedRejects, file: string): Generator<Reject> {
  for (let at = 0; at < packet.length; at += FIELDS) {
    const [line = 0, offset = 0, length = 0, reason = 0] = packet.subarray(at, at + FIELDS);
    yield { file, line, offset, length, reason: rejectReasons[reason] as RejectReason };
  }
}
