// Transcoders that work in the kernel, for the encodings that most dumps have.
import { TextKernel, type TextUnits } from "../kernel/readers/text-kernel.js";
import { openTranscoder, Utf16Transcoder, type Transcoder } from "../ingest/text/encoding.js";
import type { Encoding } from "../ingest/text/text-forms.js";

/** The encodings in which each byte is a character. */
const singleBytes = /^(?:ibm866|iso-8859-.+|koi8-[ru]|macintosh|windows-.+|x-mac-cyrillic|x-user-defined)$/u;
const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const asciiBytes = 128;
const nothing: Buffer = Buffer.alloc(0);

/** Opens a transcoder that gives what `openTranscoder` gives. What it returns is valid until its next call. */
export function openTextTranscoder(encoding: Encoding): Transcoder {
  const isUtf16 = encoding === "utf-16le" || encoding === "utf-16be";
  const units = isUtf16 ? encoding : singleBytes.test(encoding) ? unitsOf(encoding) : undefined;
  if (units === undefined) return openTranscoder(encoding);
  const kernel = new TextKernel(units);
  const toUtf8 = (text: Buffer): Buffer => kernel.convert(text);
  return isUtf16 ? new Utf16Transcoder(encoding, toUtf8) : { push: toUtf8, end: () => nothing };
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
