// Option values to what commands work with. What cannot be understood is a usage error with the form that is expected.
import { InvalidArgumentError } from "commander";

/** For an option that may be given several times: all its values. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** A key id: 16 hexadecimal digits. */
export function parseKeyId(text: string): string {
  if (!/^[0-9a-f]{16}$/iu.test(text)) throw new InvalidArgumentError("It is 16 hexadecimal digits, as leakcheck key list shows them.");
  return text.toLowerCase();
}

/** `99.9%` or `99.9` to a share of 0 to 1. */
export function parseShare(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*%?$/u.exec(text.trim());
  // Rounded: 99.9 / 100 is not 0.999 in binary.
  const value = Number((Number(match?.[1]) / 100).toFixed(12));
  if (!(value >= 0 && value <= 1)) throw new InvalidArgumentError("It is a percentage from 0 to 100, such as 99.9%.");
  return value;
}

/** `100` to a number of rejects, `0.5%` to a share of the records. */
export function parseMaxRejects(text: string): { count: number } | { share: number } {
  if (text.trim().endsWith("%")) return { share: parseShare(text) };
  if (!/^\d{1,15}$/u.test(text)) throw new InvalidArgumentError("It is a number of records, or a percentage such as 0.5%.");
  return { count: Number(text) };
}

/** `1048576`, `512K`, `4M` to a number of bytes. */
export function parseByteCount(text: string): number {
  const match = /^(\d{1,9})\s*(k|m)?(?:i?b)?$/iu.exec(text.trim());
  const value = Number(match?.[1]) * (match?.[2] === undefined ? 1 : match[2].toLowerCase() === "k" ? 1024 : 1024 ** 2);
  if (!(value >= 1024 && value <= 64 * 1024 ** 2)) throw new InvalidArgumentError("It is a number of bytes from 1K to 64M, such as 1M.");
  return value;
}

/** A single character, or the names `tab`, `comma`, `semicolon`, `pipe`, `colon`; its byte. */
export function parseCharacter(text: string): number {
  const names: Readonly<Record<string, string>> = { tab: "\t", "\\t": "\t", comma: ",", semicolon: ";", pipe: "|", colon: ":" };
  const character = names[text.toLowerCase()] ?? text;
  const code = character.charCodeAt(0);
  if (character.length !== 1 || code >= 0x80 || code === 0x0a || code === 0x0d)
    throw new InvalidArgumentError("It is one ASCII character, or tab, comma, semicolon, pipe or colon.");
  return code;
}

/** A quote character, or `none`: -1. */
export function parseQuote(text: string): number {
  return text.toLowerCase() === "none" ? -1 : parseCharacter(text);
}

/** A number of threads. */
export function parseThreads(text: string): number {
  if (!/^\d{1,3}$/u.test(text) || Number(text) < 1 || Number(text) > 256) throw new InvalidArgumentError("It is a number from 1 to 256.");
  return Number(text);
}

/** `256M`, `2G` to a number of bytes. */
export function parseMemory(text: string): number {
  const match = /^(\d{1,6})\s*(m|g)(?:i?b)?$/iu.exec(text.trim());
  const value = Number(match?.[1]) * (match?.[2]?.toLowerCase() === "g" ? 1024 ** 3 : 1024 ** 2);
  if (!(value >= 192 * 1024 ** 2 && value <= 1024 ** 4))
    throw new InvalidArgumentError("It is a number of bytes of at least 192M, such as 512M or 2G.");
  return value;
}
