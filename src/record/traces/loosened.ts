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

/**
 * Returns a text without the escapes of JSON, URLs and HTML. Linear in the length of the text.
 */
export function unescaped(text: string): string {
  let plain = text;
  for (let layer = 0; layer < maxLayers && plain.includes("\\"); layer++)
    plain = plain.replace(escape, (_, code?: string, _control?: string, same?: string) =>
      code === undefined ? (same ?? " ") : String.fromCharCode(Number.parseInt(code, 16)),
    );
  for (let layer = 0; layer < maxLayers && plain.includes("%"); layer++)
    plain = plain.replace(percentRun, percentDecoded);
  return /[&]/u.test(plain) ? writtenPlainly(plain) : plain;
}

/**
 * Returns the readings of a text that leave traces, folded: as it stands, and unescaped if that
 * differs.
 */
export function loosened(text: string): readonly string[] {
  let plain = unescaped(text);
  if (/[([{<] ?(?:at|arroba|dot)/iu.test(plain))
    plain = plain.replace(spelledAt, "@").replace(spelledDot, ".");
  return plain === text ? [folded(text)] : [folded(text), folded(plain)];
}

function folded(text: string): string {
  return isAscii(text) ? text.toLowerCase() : withPlaceholders(fold(withoutInvisible(text)));
}

function percentDecoded(run: string): string {
  return Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8");
}
