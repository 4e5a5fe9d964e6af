// Recognises a dump's encoding by its first bytes, and transcodes it to UTF-8 (docs/reading.md,
// "Encodings"). All later steps see UTF-8 only.

import { holdsNarrowAddress, holdsNarrowText, judgedTail, MixedEncodings } from "./mixed-text.js";
import type { Encoding } from "./text-forms.js";

/**
 * Returns the encoding that a label stands for (https://encoding.spec.whatwg.org/#names-and-labels);
 * undefined if there is none.
 */
export function encodingOf(label: string): Encoding | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

const byteOrderMarks: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  // Read as Windows-1252 and written as UTF-8.
  { encoding: "utf-8", bytes: [0xc3, 0xaf, 0xc2, 0xbb, 0xc2, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

/** Number of bytes to judge by if there is no byte order mark. */
const sampledBytes = 4096;

/**
 * Returns the length in bytes of the byte order mark of a dump in this encoding; 0 if it has none.
 */
export function byteOrderMarkBytes(head: Uint8Array, encoding: Encoding): number {
  const marks = byteOrderMarks.filter((one) => one.encoding === encoding);
  return marks.find(({ bytes }) => startsWith(head, bytes))?.bytes.length ?? 0;
}

/**
 * Recognises the encoding by the first bytes of a dump: UTF-16 by its byte order mark, or because
 * every other byte is zero, as in most Latin text; otherwise UTF-8. Windows-1252 is never
 * recognised, because any bytes could be it.
 */
export function recogniseEncoding(head: Uint8Array): Encoding {
  const marked = byteOrderMarks.find(({ bytes }) => startsWith(head, bytes));
  if (marked !== undefined) return marked.encoding;
  const length = Math.min(head.length, sampledBytes) & ~1;
  if (length < 8) return "utf-8";
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (head[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (length / 2));
  if (odd > 0.4 && even < 0.02) return "utf-16le";
  return even > 0.4 && odd < 0.02 ? "utf-16be" : "utf-8";
}

/** Transcodes bytes to UTF-8, in pieces that may be cut anywhere. */
export interface Transcoder {
  /**
   * Returns the complete characters of the next bytes as UTF-8. The caller may reuse the chunk
   * afterwards, unless the chunk itself is returned.
   */
  push(chunk: Buffer): Buffer;
  /** Returns what is left at the end of the source: U+FFFD for half a character. */
  end(): Buffer;
}

const nothing: Buffer = Buffer.alloc(0);

/** Opens a transcoder from an encoding. Lone surrogates become U+FFFD. */
export function openTranscoder(encoding: Encoding): Transcoder {
  switch (encoding) {
    case "utf-8":
      return { push: (chunk) => chunk, end: () => nothing };
    case "windows-1252":
      return { push: (chunk) => Buffer.from(fromWindows1252(chunk)), end: () => nothing };
    case "utf-16le":
      return new Utf16Transcoder(encoding, (text) => Buffer.from(text.toString("utf16le")));
    case "utf-16be":
      return new Utf16Transcoder(encoding, (text) =>
        Buffer.from(Buffer.from(text).swap16().toString("utf16le")),
      );
    default: {
      const decoder = new TextDecoder(encoding);
      return {
        push: (chunk) => Buffer.from(decoder.decode(chunk, { stream: true })),
        end: () => Buffer.from(decoder.decode()),
      };
    }
  }
}

/**
 * Transcodes UTF-16, of which `toUtf8` writes whole characters as UTF-8. It must leave them as they are. Throws
 * {@link MixedEncodings} where other text stands among it.
 */
export class Utf16Transcoder implements Transcoder {
  readonly #toUtf8: (text: Buffer) => Buffer;
  /** Offset of a unit's upper byte. */
  readonly #upper: 0 | 1;
  /** Up to three bytes: half a code unit, a high surrogate, or both. */
  #rest = nothing;
  /** The last bytes of the chunks so far. */
  #tail = nothing;

  constructor(encoding: "utf-16le" | "utf-16be", toUtf8: (text: Buffer) => Buffer) {
    this.#upper = encoding === "utf-16le" ? 1 : 0;
    this.#toUtf8 = toUtf8;
  }

  push(chunk: Buffer): Buffer {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    if (holdsNarrowText(bytes)) throw new MixedEncodings();
    if (chunk.length > 0)
      this.#tail = Buffer.concat([this.#tail, chunk.subarray(-judgedTail)]).subarray(-judgedTail);
    let whole = bytes.length & ~1;
    if (whole >= 2 && (bytes[whole - 2 + this.#upper]! & 0xfc) === 0xd8) whole -= 2;
    // A copy, because the caller may reuse the chunk.
    this.#rest = whole === bytes.length ? nothing : Buffer.from(bytes.subarray(whole));
    return this.#toUtf8(bytes.subarray(0, whole));
  }

  end(): Buffer {
    if (holdsNarrowAddress(this.#tail)) throw new MixedEncodings();
    return Buffer.from("\ufffd".repeat(Math.ceil(this.#rest.length / 2)));
  }
}

/**
 * Windows-1252 at 0x80 to 0x9F (https://encoding.spec.whatwg.org/#windows-1252); the rest is
 * Latin-1.
 */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

// Node's own decoder treated Windows-1252 as Latin-1 in some versions.
function fromWindows1252(chunk: Buffer): string {
  // oxlint-disable-next-line no-control-regex -- the C1 controls are what this replaces
  return chunk
    .toString("latin1")
    .replace(/[\u0080-\u009f]/gu, (found) => windows1252[found.charCodeAt(0) - 0x80] ?? found);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}
