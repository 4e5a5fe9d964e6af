// Text from dumps and indexes on its way to a terminal: what could move the cursor or turn the line around goes.

// C0, DEL and C1; bidi marks, embeddings, overrides and isolates; zero-width characters; line and paragraph separators; tags.
const unsafe =
  // oxlint-disable-next-line no-control-regex no-misleading-character-class -- these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** The text without control, bidi and zero-width characters. */
export function cleanText(text: string): string {
  return text.replace(unsafe, "");
}

/** JSON on one line in which such characters are escaped: it means the same, and can be shown on a terminal. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(unsafe, (found) =>
    Array.from({ length: found.length }, (_, index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, "0")}`).join(""),
  );
}

/** Whether the text holds no such character. */
export function isClean(text: string): boolean {
  return cleanText(text) === text;
}
