// Text from dumps and indexes on its way to a terminal: what could move the cursor or turn the line around goes.

// C0, DEL and C1; bidi marks, embeddings, overrides and isolates; zero-width characters; line and paragraph separators; tags.
const unsafe =
  // oxlint-disable-next-line no-control-regex no-misleading-character-class -- these are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** The text without control, bidi and zero-width characters. */
export function cleanText(text: string): string {
  return text.replace(unsafe, "");
}

/** Whether the text holds any such character. */
export function isClean(text: string): boolean {
  return cleanText(text) === text;
}
