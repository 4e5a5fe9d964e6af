// Replaces parts of a text while it is read in pieces, which may be cut anywhere.
import type { Transcoder } from "./encoding.js";

/** What is replaced in a text, in UTF-8 read as Latin-1: one character per byte. */
export interface Conversion {
  readonly sign: RegExp;
  readonly becomes: string;
  /**
   * Matches what must wait for the next piece: the start of a sign, with what must stand before it.
   * No sign goes on from the bytes before that, and none within it changes its length.
   */
  readonly uncertain: RegExp;
}

/** Returns a transcoder that also converts the text that the other one returns. */
export function withConversion(transcoder: Transcoder, { sign, becomes, uncertain }: Conversion): Transcoder {
  let rest = "";
  /** Converts a text but for its end, which is only looked at. */
  const converted = (text: string, end: string): Buffer => {
    const result = text.replace(sign, becomes);
    return Buffer.from(result.slice(0, result.length - end.length), "latin1");
  };
  return {
    push(chunk) {
      const text = rest + transcoder.push(chunk).toString("latin1");
      rest = uncertain.exec(text)?.[0] ?? "";
      return converted(text, rest);
    },
    end() {
      const text = rest + transcoder.end().toString("latin1");
      rest = "";
      return converted(text, "");
    },
  };
}
