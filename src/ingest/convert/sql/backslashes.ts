// Decides whether backslashes in texts are escapes. They are in MySQL; in standard SQL they mean
// themselves. A wrong decision shows soon, because texts then end where nothing can follow them.
import { BACKSLASH, CLOSE, COLON, COMMA, PLUS, QUOTE, SEMICOLON, SPACE } from "./signs.js";

/** What only dumps of MySQL, or programs for it, write before the first row. */
const mysql =
  /^(?:--|#).*(?:MySQL|MariaDB|phpMyAdmin|HeidiSQL|mydumper)|\/\*M?!\d{5}|\bENGINE\s*=\s*\w|\bAUTO_INCREMENT\b|^\s*(?:INSERT|REPLACE)\b[^'"]*`/imu;
/** What only other databases write there, or MySQL without escapes. */
const standard =
  /^-- PostgreSQL database|\bstandard_conforming_strings\s*(?:=|TO)\s*'?on|^PRAGMA |\[dbo\]|^GO\s*$|^SET IDENTITY_INSERT|^SET DEFINE |^REM |NO_BACKSLASH_ESCAPES/imu;
const escapingPostgres = /\bstandard_conforming_strings\s*(?:=|TO)\s*'?off/iu;

/** Returns whether backslashes are escapes, by what stands before the first row; undefined if nothing says so. */
export function declaredEscapes(head: string): boolean | undefined {
  const end = /\bVALUES?\s*\(|^\s*\(/imu.exec(head)?.index ?? head.length;
  const start = head.slice(0, end);
  if (escapingPostgres.test(start)) return true;
  if (standard.test(start)) return false;
  return mysql.test(start) ? true : undefined;
}

/** Signs that may follow a text, and words. */
const followers = new Set([COMMA, CLOSE, SEMICOLON, COLON, 0x7c, PLUS, QUOTE]);
const words = /^(?:as|at|collate|union|from|where|using|order)\b/iu;

/** Returns how many texts from a position on end where they can. */
function closedTexts(bytes: Buffer, start: number, areEscapes: boolean): number {
  let count = 0;
  for (let at = start; ;) {
    at = bytes.indexOf(QUOTE, at) + 1;
    if (at === 0) return Infinity;
    for (;;) {
      while (at < bytes.length && bytes[at] !== QUOTE && bytes[at] !== BACKSLASH) at++;
      if (at >= bytes.length) return Infinity;
      if (bytes[at] === BACKSLASH) at += areEscapes ? 2 : 1;
      else if (bytes[at + 1] === QUOTE) at += 2;
      else break;
    }
    at++;
    while (at < bytes.length && (bytes[at] as number) <= SPACE) at++;
    const follower = bytes[at];
    if (follower === undefined) return Infinity;
    if (!followers.has(follower) && !words.test(bytes.toString("latin1", at, at + 16))) return count;
    count++;
  }
}

/** Escapes that programs write; others are likely no escapes. */
const written = /^[0bnrtZ\\'"%_]$/u;

/**
 * Decides by the bytes from the start of a row on whether backslashes in texts are escapes: as more of
 * the texts end where they can. If all do either way, they are escapes if each would be one that
 * programs write.
 */
export function decidedEscapes(bytes: Buffer, start: number): boolean {
  const asEscapes = closedTexts(bytes, start, true);
  const asThemselves = closedTexts(bytes, start, false);
  if (asEscapes !== asThemselves) return asEscapes > asThemselves;
  for (let at = bytes.indexOf(BACKSLASH, start); at >= 0; at = bytes.indexOf(BACKSLASH, at + 1)) {
    const next = String.fromCharCode(bytes[at + 1] ?? 0x6e);
    if (!written.test(next)) return false;
    if (next === "\\") at++;
  }
  return true;
}
