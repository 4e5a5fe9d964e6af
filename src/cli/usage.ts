// Parses option values. A value that cannot be parsed is a usage error stating the expected form.
import { InvalidArgumentError } from "commander";
import { isDay } from "../format/expiry.js";
import { shareOf } from "./settings.js";

/** Collects the values of a repeatable option. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** Parses a key id: 16 hexadecimal digits. */
export function parseKeyId(text: string): string {
  if (!/^[0-9a-f]{16}$/iu.test(text))
    throw new InvalidArgumentError("Expected 16 hexadecimal digits, as printed by leakcheck key list.");
  return text.toLowerCase();
}

/** Parses a day, such as 2027-01-31. */
export function parseDay(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError("Expected a day such as 2027-01-31.");
  return text;
}

/** Parses `99.9%` or `99.9` to a share from 0 to 1. */
export function parseShare(text: string): number {
  const share = shareOf(text);
  if (share === undefined)
    throw new InvalidArgumentError("Expected a percentage from 0 to 100, such as 99.9%.");
  return share;
}

/** Parses `100` to a number of rejects, `0.5%` to a share of the records. */
export function parseMaxRejects(text: string): { count: number } | { share: number } {
  if (text.trim().endsWith("%")) return { share: parseShare(text) };
  if (!/^\d{1,15}$/u.test(text))
    throw new InvalidArgumentError("Expected a number of records, or a percentage such as 0.5%.");
  return { count: Number(text) };
}

/** Parses `1048576`, `512K` or `4M` to a number of bytes. */
export function parseByteCount(text: string): number {
  const match = /^(\d{1,9})\s*(k|m)?(?:i?b)?$/iu.exec(text.trim());
  const value =
    Number(match?.[1]) * (match?.[2] === undefined ? 1 : match[2].toLowerCase() === "k" ? 1024 : 1024 ** 2);
  if (!(value >= 1024 && value <= 64 * 1024 ** 2))
    throw new InvalidArgumentError("Expected a number of bytes from 1K to 64M, such as 1M.");
  return value;
}

const separatorNames: Readonly<Record<string, string>> = {
  tab: "\t",
  "\\t": "\t",
  comma: ",",
  semicolon: ";",
  pipe: "|",
  colon: ":",
};
const escapes: Readonly<Record<string, string>> = { t: "\t", v: "\v", "0": "\0", "\\": "\\" };

/**
 * Parses a single character, or the name `tab`, `comma`, `semicolon`, `pipe` or `colon`, to its
 * byte.
 */
export function parseCharacter(text: string): number {
  const character = separatorNames[text.toLowerCase()] ?? text;
  const code = character.charCodeAt(0);
  if (character.length !== 1 || code >= 0x80 || code === 0x0a || code === 0x0d)
    throw new InvalidArgumentError("Expected one ASCII character, or tab, comma, semicolon, pipe or colon.");
  return code;
}

/** Parses a separator of fields: characters, escapes such as `\\x01`, or a name. */
export function parseSeparator(text: string): string {
  const name = separatorNames[text.toLowerCase()];
  const separator =
    name ??
    text.replace(
      /\\(?:x([\da-f]{2})|u([\da-f]{4})|([tv0\\]))/giu,
      (_, byte?: string, unit?: string, one?: string) =>
        one === undefined
          ? String.fromCharCode(parseInt(byte ?? unit ?? "", 16))
          : (escapes[one.toLowerCase()] ?? ""),
    );
  if (separator === "" || separator.length > 16 || /[\r\n\p{Surrogate}]/u.test(separator))
    throw new InvalidArgumentError(
      "Expected up to 16 characters, escapes such as \\t or \\x01, or tab, comma, semicolon, pipe or colon.",
    );
  return separator;
}

/** Parses a quote character to its byte, and `none` to -1. */
export function parseQuote(text: string): number {
  return text.toLowerCase() === "none" ? -1 : parseCharacter(text);
}

/** Parses a number of threads. */
export function parseThreads(text: string): number {
  if (!/^\d{1,3}$/u.test(text) || Number(text) < 1 || Number(text) > 256)
    throw new InvalidArgumentError("Expected a number from 1 to 256.");
  return Number(text);
}

/** Parses `256M` or `2G` to a number of bytes. */
export function parseMemory(text: string): number {
  const match = /^(\d{1,6})\s*(m|g)(?:i?b)?$/iu.exec(text.trim());
  const value = Number(match?.[1]) * (match?.[2]?.toLowerCase() === "g" ? 1024 ** 3 : 1024 ** 2);
  if (!(value >= 192 * 1024 ** 2 && value <= 1024 ** 4))
    throw new InvalidArgumentError("Expected a number of bytes, at least 192M, such as 512M or 2G.");
  return value;
}
