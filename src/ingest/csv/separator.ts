// Separators of several bytes (docs/reading.md, "CSV"): replaced while a source is read, because a
// dialect has one byte between fields.
import type { Transcoder } from "../text/encoding.js";

/** The byte that takes the place of a separator: the unit separator of ASCII. */
export const standInByte = 0x1f;
const standIn = String.fromCharCode(standInByte);

/** Returns the option that sets a separator: one byte is a delimiter. */
export function separatorOption(
  text: string,
): { delimiter: number; separator?: never } | { separator: string; delimiter?: never } {
  const [byte = 0, ...others] = Buffer.from(text, "utf8");
  return others.length === 0 ? { delimiter: byte } : { separator: text };
}

/** Returns a transcoder that also replaces a separator in the UTF-8 that the other one returns. */
export function withSeparator(transcoder: Transcoder, separator: string): Transcoder {
  // One character per byte.
  const wanted = Buffer.from(separator, "utf8").toString("latin1");
  let rest = "";
  const replaced = (text: string): Buffer =>
    // A unit separator of the source must not separate fields.
    Buffer.from(text.replaceAll(standIn, " ").replaceAll(wanted, standIn), "latin1");
  return {
    push(chunk) {
      const text = rest + transcoder.push(chunk).toString("latin1");
      const held = beginningAtEnd(text, wanted);
      rest = held === 0 ? "" : text.slice(-held);
      return replaced(held === 0 ? text : text.slice(0, -held));
    },
    end() {
      const text = rest + transcoder.end().toString("latin1");
      rest = "";
      return replaced(text);
    },
  };
}

/** Returns a whole text with the separator replaced. */
export function separated(text: Buffer, separator: string): Buffer {
  const transcoder = withSeparator({ push: (chunk) => chunk, end: () => Buffer.alloc(0) }, separator);
  return Buffer.concat([transcoder.push(text), transcoder.end()]);
}

/**
 * Returns how many characters at the end of a text may be the beginning of a separator that goes on
 * in the next chunk. A separator that ends the text does not count, but its end may begin another.
 */
function beginningAtEnd(text: string, separator: string): number {
  // Separators are replaced from the left, so only what stands behind the last one counts.
  let from = 0;
  for (let at = text.indexOf(separator); at >= 0;) {
    from = at + separator.length;
    at = text.indexOf(separator, from);
  }
  for (let length = Math.min(separator.length - 1, text.length - from); length > 0; length--)
    if (separator.startsWith(text.slice(-length))) return length;
  return 0;
}
