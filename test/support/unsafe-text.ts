// Characters that must never reach a terminal from a dump or an index.

/** C0 except the line end, DEL and C1, bidi and zero-width characters, line separators, tags. */
export const unsafeText =
  // oxlint-disable-next-line no-control-regex no-misleading-character-class -- these are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
