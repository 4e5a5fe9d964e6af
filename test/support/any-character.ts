// A unit of text for properties: any character at all.
import fc from "fast-check";

const surrogates = 0x800;
const firstSurrogate = 0xd800;

/**
 * Any one character. It draws what the unit "binary" of fast-check draws, which keeps a million texts
 * in memory: each collection of garbage in the process took twice as long from then on.
 */
export const anyCharacter = fc.nat({ max: 0x10_ffff - surrogates }).map(
  (number) => String.fromCodePoint(number < firstSurrogate ? number : number + surrogates),
  (text) => {
    const [character, ...more] = typeof text === "string" ? Array.from(text) : [];
    const code = character?.codePointAt(0) ?? firstSurrogate;
    if (more.length > 0 || (code >= firstSurrogate && code < firstSurrogate + surrogates))
      throw new Error("not a character");
    return code < firstSurrogate ? code : code - surrogates;
  },
);
