// Folding: the letter-case and compatibility part of every canonical form (rules version 1, docs/format.md section 9).

// oxlint-disable-next-line no-control-regex -- the range of ASCII is meant
const ascii = /^[\u0000-\u007f]*$/;

/** Whether every character is ASCII; such text needs no normalisation. */
export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/** NFKC, lower case without a locale, final sigma to sigma, `i` with dots above to `i`, NFKC again. Idempotent. */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll("\u03c2", "\u03c3")
      // One dot or several: folding twice must not differ from folding once.
      .replace(/i\u0307+/gu, "i")
      .normalize("NFKC")
  );
}
