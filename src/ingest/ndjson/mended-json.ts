// Reads what is nearly JSON (docs/reading.md, "NDJSON"): a line that JSON.parse refuses, or that is
// a string, may be an object with a mark or a guard before it, words for numbers that are none, an
// object that was encoded twice, or the only field of CSV.
import { isJson } from "./json-grammar.js";

/**
 * What may stand before an object: byte order marks of joined files, record separators (RFC 7464),
 * and the guards that keep a browser from running an answer as a script.
 */
// oxlint-disable-next-line no-control-regex -- the separator is one
const before = /^[ \t\r\ufeff\u001e]*(?:for ?\(;;\);|while ?\((?:1|true)\);|\)\]\}',?)?[ \t\r\ufeff\u001e]*/u;

/**
 * A string, with or without its end, or a word that programs write for a number. Strings are matched
 * so that words in them stay.
 */
const stringOrWord = /"[^"\\]*(?:\\.[^"\\]*)*"?|-?Infinity\b|\bNaN\b/gsu;

/** A field of CSV, in which quotes are doubled. */
const quotedField = /^"([^"]*(?:""[^"]*)*)"\s*$/u;

/**
 * Returns the text of the object that a line holds, or undefined if the line is not mended. The
 * caller lets JSON.parse judge the text.
 */
export function mendedJson(line: string): string | undefined {
  let text = line.slice(before.exec(line)?.[0].length ?? 0);
  if (/^" *\{/u.test(text)) text = encodedObject(text) ?? text;
  if (!text.startsWith("{")) return undefined;
  if (text.includes("NaN") || text.includes("Infinity"))
    text = text.replace(stringOrWord, (found) => (found.startsWith('"') ? found : "null"));
  return text === line ? undefined : text;
}

/** Returns true if a line is an object, or is read as one. */
export function isObjectLine(line: string): boolean {
  const text = line.trimStart().startsWith("{") && isJson(line) ? line : mendedJson(line);
  return text !== undefined && isJson(text);
}

function encodedObject(text: string): string | undefined {
  if (!isJson(text)) return quotedField.exec(text)?.[1]?.replaceAll('""', '"').trim();
  const inside: unknown = JSON.parse(text);
  return typeof inside === "string" ? inside.trim() : undefined;
}
