// Makes text from dumps and indexes safe for a terminal: removes characters that could move the
// cursor or reverse the direction of a line.

// C0, DEL and C1; bidi marks, embeddings, overrides and isolates; zero-width characters; line and
// paragraph separators; tags.
const unsafe =
  // oxlint-disable-next-line no-control-regex no-misleading-character-class -- the pattern matches these on purpose
  /[\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Returns the text without control, bidi and zero-width characters. */
export function cleanText(text: string): string {
  return text.replace(unsafe, "");
}

/** Returns one line of JSON with these characters escaped: the same data, safe on a terminal. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(unsafe, (found) =>
    Array.from(
      { length: found.length },
      (_, index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** Returns true if the text contains none of these characters. */
export function isClean(text: string): boolean {
  return cleanText(text) === text;
}
