// Canonical user names: docs/format.md section 9.3.
import { fold, isAscii } from "./fold.js";

const profileUrl =
  /^(?:https?:\/\/)?(?:www\.|m\.|mobile\.)?(?:instagram\.com|threads\.net|threads\.com|twitter\.com|x\.com|facebook\.com|tiktok\.com|github\.com|t\.me|youtube\.com|linkedin\.com\/in|reddit\.com\/(?:u|user)|snapchat\.com\/add|pinterest\.com)\/@?([^/?#\s]+)\/?(?:[?#].*)?$/iu;

/** The longest canonical user name in bytes of UTF-8; longer values are no user names. */
const maxBytes = 254;

/** The canonical form of a user name, or undefined if the value cannot be one. */
export function canonicalUsername(value: string): string | undefined {
  // Compatibility forms first: a full-width @ is an @ too.
  const text = withoutAt((isAscii(value) ? value : value.normalize("NFKC")).trim());
  const name = fold(withoutAt(profileUrl.exec(text)?.[1] ?? text)).trim();
  if (name === "" || name.includes("\ufffd") || Buffer.byteLength(name) > maxBytes) return undefined;
  return name;
}

/** Takes off what `@` stands in front: no name begins with one. */
function withoutAt(text: string): string {
  return text.replace(/^[@\s]+/u, "");
}
