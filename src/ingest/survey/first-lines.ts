// The first lines of a text, by which its format is recognised.

const lookedAtBytes = 65_536;
const mostLines = 200;

/** Returns the first lines that are not blank. The last one may be cut. */
export function linesOf(text: Uint8Array): string[] {
  return Buffer.from(text.buffer, text.byteOffset, Math.min(text.length, lookedAtBytes))
    .toString("utf8")
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "")
    .slice(0, mostLines);
}
