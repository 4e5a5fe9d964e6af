// The first lines of a text, by which its format is recognised.
import { isFilled, linesAtStart } from "../text/lines-at-start.js";

const lookedAtBytes = 65_536;
const mostLines = 200;

/** Returns the first lines that are not blank. The last one may be cut. */
export function linesOf(text: Uint8Array): string[] {
  const start = Buffer.from(text.buffer, text.byteOffset, Math.min(text.length, lookedAtBytes));
  return linesAtStart(start.toString("utf8"), mostLines, isFilled);
}
