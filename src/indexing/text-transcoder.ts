// Transcoders that work in the kernel, for the encodings that most dumps have.
import { TextKernel, type TextUnits } from "../kernel/readers/text-kernel.js";
import { openTranscoder, type Transcoder } from "../ingest/text/encoding.js";
import type { Encoding } from "../ingest/text/text-forms.js";

/** The encodings in which each byte is a character. */
const singleBytes = /^(?:ibm866|iso-8859-.+|koi8-[ru]|macintosh|windows-.+|x-mac-cyrillic|x-user-defined)$/u;
const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const asciiBytes = 128;
const nothing: Buffer = Buffer.alloc(0);

/** Opens a transcoder that gives what `openTranscoder` gives. What it returns is valid until its next call. */
export function openTextTranscoder(encoding: Encoding): Transcoder {
  if (encoding === "utf-16le" || encoding === "utf-16be") return new Utf16Text(encoding);
  const units = singleBytes.test(encoding) ? unitsOf(encoding) : undefined;
  if (units === undefined) return openTranscoder(encoding);
  const kernel = new TextKernel(units);
  return { push: (chunk) => kernel.convert(chunk), end: () => nothing };
}

/**
 * Returns what the bytes above ASCII stand for; undefined if the others are not ASCII: IBM866 has control
 * characters elsewhere.
 */
function unitsOf(encoding: Encoding): TextUnits | undefined {
  const text = openTranscoder(encoding).push(everyByte);
  if (!text.subarray(0, asciiBytes).equals(everyByte.subarray(0, asciiBytes))) return undefined;
  return Array.from(text.toString("utf8", asciiBytes), (character) => Buffer.from(character));
}

class Utf16Text implements Transcoder {
  readonly #kernel: TextKernel;
  /** Offset of a unit's upper byte. */
  readonly #upper: 0 | 1;
  /** Up to three bytes: half a code unit, a high surrogate, or both. */
  #rest = nothing;

  constructor(encoding: "utf-16le" | "utf-16be") {
    this.#kernel = new TextKernel(encoding);
    this.#upper = encoding === "utf-16le" ? 1 : 0;
  }

  push(chunk: Buffer): Buffer {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let whole = bytes.length & ~1;
    if (whole >= 2 && (bytes[whole - 2 + this.#upper]! & 0xfc) === 0xd8) whole -= 2;
    // A copy, because the caller may reuse the chunk.
    this.#rest = whole === bytes.length ? nothing : Buffer.from(bytes.subarray(whole));
    return this.#kernel.convert(bytes.subarray(0, whole));
  }

  end(): Buffer {
    return Buffer.from("\ufffd".repeat(Math.ceil(this.#rest.length / 2)));
  }
}
