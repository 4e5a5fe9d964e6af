// Finds UTF-8 within UTF-16: a shell has added lines to a file of another program. They are no text there, and
// whoever stands in them would be missed.
import { LeakcheckError } from "../../errors.js";

/** A source of two encodings. The transcoder that meets the second one does not know the source's name. */
export class MixedEncodings extends LeakcheckError {
  constructor(name = "a source") {
    super("DAMAGED_DUMP", `${name} is UTF-16, but holds text in UTF-8 too`, {
      hint: "write all of it in one encoding; without letters outside ASCII, that takes its zero bytes out",
      command: `tr -d '\\000' < FILE > NEW.txt`,
    });
  }
}

/** Adds the name of a source to the error of its encodings. */
export function named(cause: unknown, name: string): unknown {
  return cause instanceof MixedEncodings ? new MixedEncodings(name) : cause;
}

/** Bytes in a row that are text in UTF-8. In UTF-16 they would be as many ideographs by halves. */
const fewest = 40;
/** The fewest different ones: rulers and masks repeat one character or two. */
const fewestDistinct = 10;
/** A run of that length holds two of the places that are looked at. */
const step = 16;

const isText = new Uint8Array(256).fill(1, 0x20, 0x7f);
for (const byte of [0x09, 0x0a, 0x0d]) isText[byte] = 1;

/** Returns true if bytes of UTF-16 hold a run of text in UTF-8. */
export function holdsNarrowText(bytes: Buffer): boolean {
  for (let at = 0; at + 1 < bytes.length; at += step) {
    if (isText[bytes[at]!] === 0 || isText[bytes[at + 1]!] === 0) continue;
    let start = at;
    let end = at + 2;
    while (start > 0 && end - start < fewest && isText[bytes[start - 1]!] === 1) start--;
    while (end < bytes.length && end - start < fewest && isText[bytes[end]!] === 1) end++;
    if (end - start >= fewest && new Set(bytes.subarray(start, end)).size >= fewestDistinct) return true;
  }
  return false;
}

/** An address in such a run. Shorter runs would occur by chance, in long texts of ideographs. */
const address = /[\w.+-]{2,}@[\w-]+\.[a-z]{2,}/iu;
/** Lines are added at the end. */
export const judgedTail = 256;

/** Returns true if the last bytes of UTF-16 hold an address in UTF-8. */
export function holdsNarrowAddress(bytes: Buffer): boolean {
  return address.test(bytes.toString("latin1"));
}
