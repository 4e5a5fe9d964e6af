// Undoes the escaping in text that could not be read, so that its traces meet the traces of a query.
import { fold, isAscii, withoutInvisible } from "../fold.js";
import { withPlaceholders } from "../unassigned.js";
import { writtenPlainly } from "../email/written-email.js";

/** JSON in a cell of JSON is escaped twice, and so is a URL in a URL. */
const maxLayers = 2;
/** Escapes of JSON, and those of Markdown and of patterns in SQL. */
const escape = /\\(?:u([\da-f]{4})|([bfnrt])|(["'\\/_.@+#~*-]))/giu;
const percentRun = /(?:%[\da-f]{2})+/giu;
/** An `@` or a dot in words, as people write it to keep robots away. */
const spelledAt = / ?[([{<] ?(?:at|arroba) ?[)\]}>] ?/giu;
const spelledDot = / ?[([{<] ?dot ?[)\]}>] ?/giu;

/** What UTF-8 gives when it is read as Latin-1 or as Windows-1252. Folding takes many of these characters apart. */
const utf8InLatin1 =
  /(?:[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]+)+/gu;

/**
 * Returns a text without the escapes of JSON, URLs and HTML. Linear in the length of the text.
 */
export function unescaped(text: string): string {
  const plain = withoutEscapes(text);
  return /[&]/u.test(plain) ? writtenPlainly(plain) : plain;
}

/** Undoes the escapes of JSON and URLs. */
function withoutEscapes(text: string): string {
  let plain = text;
  for (let layer = 0; layer < maxLayers && plain.includes("\\"); layer++)
    plain = plain.replace(escape, (_, code?: string, _control?: string, same?: string) =>
      code === undefined ? (same ?? " ") : String.fromCharCode(Number.parseInt(code, 16)),
    );
  for (let layer = 0; layer < maxLayers && plain.includes("%"); layer++)
    plain = plain.replace(percentRun, percentDecoded);
  return plain;
}

/** What escapes and words in brackets begin with. */
const mayBeEscaped = /[\\%&([{<]/;

/**
 * Returns the readings of a text that leave traces, folded: as it stands, and unescaped if that
 * differs; of those in which UTF-8 was read as Latin-1, also without the characters that were lost so.
 */
export function loosened(text: string): readonly string[] {
  if (!mayBeEscaped.test(text) && isAscii(text)) return [text.toLowerCase()];
  let plain = unescaped(text);
  if (/[([{<] ?(?:at|arroba|dot)/iu.test(plain))
    plain = plain.replace(spelledAt, "@").replace(spelledDot, ".");
  const readings = plain === text ? [folded(text)] : [folded(text), folded(plain)];
  for (const written of new Set([text, withoutEscapes(text)])) {
    const lossy = written.replace(utf8InLatin1, "\ufffd");
    if (lossy !== written) readings.push(folded(lossy));
  }
  return readings;
}

function folded(text: string): string {
  return isAscii(text) ? text.toLowerCase() : withPlaceholders(fold(withoutInvisible(text)));
}

function percentDecoded(run: string): string {
  return Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8");
}
