// Records and rejects of odd values, as the lines of a source.
import { pick, type Random } from "../both-paths/csv-cases.js";
import type { TextReading } from "./compared-reader.js";
import { bytesOf, oddValue } from "./odd-values.js";

const plain: Readonly<Record<string, readonly string[]>> = {
  email: ["", "", "kim@b.example", "Anna.V+x@gmail.com"],
  phone: ["", "", "+31612345678", "0612345678", "12015550123"],
  username: ["", "", "kim_7", "@kim"],
  country_code: ["", "NL", "+31", "US", "x", "49"],
  area_code: ["", "", "20", "201", "x"],
};

/** Values of the records before, some of which come again: they count once in a record, and in each of several. */
let known: string[] = [];

function valueFor(random: Random): string {
  if (known.length > 0 && random(5) === 0) return pick(random, known);
  const value = oddValue(random);
  known.push(value);
  return value;
}

/** Returns the values of a record: one or two of them are odd. */
function valuesOf(random: Random, names: readonly string[]): Buffer[] {
  const odd = random(names.length);
  const shared = random(8) === 0 ? valueFor(random) : undefined;
  const other = shared !== undefined || random(5) === 0 ? random(names.length) : -1;
  // The same digits, perhaps without what makes them international.
  const again = shared === undefined || random(2) === 0 ? shared : shared.replaceAll(/[^0-9]/gu, "");
  return names.map((name, at) => {
    if (at === odd) return bytesOf(random, shared ?? valueFor(random));
    if (at === other) return bytesOf(random, again ?? valueFor(random));
    return Buffer.from(random(3) === 0 ? pick(random, plain[name] ?? ["", "x", "Utrecht"]) : "");
  });
}

const concat = (parts: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));

function replaced(bytes: Buffer, is: (byte: number) => boolean): Buffer {
  return Buffer.from(bytes.map((byte) => (is(byte) ? 0x20 : byte)));
}

const isLineEnd = (byte: number): boolean => byte === 0x0a || byte === 0x0d;

function csvField(random: Random, value: Buffer, dialect: NonNullable<TextReading["dialect"]>): Buffer {
  const { delimiter, quote, escape } = dialect;
  if (quote < 0) return replaced(value, (byte) => byte === delimiter || isLineEnd(byte));
  const isSpecial = value.some((byte) => byte === delimiter || byte === quote || isLineEnd(byte));
  if (!isSpecial && random(4) > 0) return value;
  const bytes = [quote];
  for (const byte of value) {
    if (byte === quote || byte === escape) bytes.push(escape);
    bytes.push(byte);
  }
  return Buffer.from([...bytes, quote]);
}

function csvLine(random: Random, { names, dialect }: TextReading): Buffer {
  const { delimiter, quote } = dialect!;
  const between = Buffer.of(delimiter);
  const values = valuesOf(random, names);
  const chance = random(12);
  const joined = (fields: readonly Buffer[]): Buffer =>
    concat(fields.flatMap((field, at) => (at === 0 ? [field] : [between, field])));
  const fields = values.map((value) => csvField(random, value, dialect!));
  if (chance > 2) return joined(fields);
  // Rejects: a stray quote, fields too many, and fields without their quotes.
  const sign = quote < 0 ? Buffer.alloc(0) : Buffer.of(quote);
  if (chance === 0)
    return joined([concat([sign, "tea", sign, "x"]), ...values.map((value) => replaced(value, isLineEnd))]);
  if (chance === 1)
    return joined([
      ...fields,
      csvField(random, bytesOf(random, oddValue(random)), dialect!),
      Buffer.from("x"),
    ]);
  return joined(values.map((value) => replaced(value, isLineEnd)));
}

function jsonString(random: Random, value: Buffer): Buffer {
  const chance = random(6);
  let text = '"';
  for (const byte of value) {
    const isEscaped = chance === 0 && random(3) === 0;
    const one = String.fromCharCode(byte);
    if (byte === 0x22 || byte === 0x5c) text += `\\${one}`;
    else if (byte === 0x2f && chance === 1) text += "\\/";
    else if (byte < 0x20 || (isEscaped && byte < 0x80)) {
      const short = { 8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r" }[byte];
      text += short !== undefined && random(2) === 0 ? short : `\\u${byte.toString(16).padStart(4, "0")}`;
    } else text += one;
  }
  const bytes = Buffer.from(`${text}"`, "latin1");
  if (chance !== 2) return bytes;
  const escaped = bytes
    .toString()
    .replaceAll(/[\u0080-\uffff]/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return Buffer.from(escaped);
}

function jsonLine(random: Random, { names }: TextReading): Buffer {
  const values = valuesOf(random, names).map((value) => jsonString(random, value));
  const line = concat([
    "{",
    ...values.flatMap((value, at) => [`${at === 0 ? "" : ","}${JSON.stringify(names[at])}:`, value]),
    "}",
  ]);
  const chance = random(12);
  if (chance > 2) return line;
  if (chance === 0) return line.subarray(0, -1);
  if (chance === 1) return concat(["[", ...values.flatMap((value) => [value, ","]), "]"]);
  return concat(["x", replaced(bytesOf(random, oddValue(random)), isLineEnd)]);
}

/** How many records are read at once: a few times as many as the kernel judges together. */
const counts = [1, 1, 4, 16, 16, 16, 200];

/** Returns a text to be read: a few records and rejects. */
export function oddText(random: Random, reading: TextReading): Buffer {
  const line = reading.dialect === undefined ? jsonLine : csvLine;
  const count = pick(random, counts);
  known = [];
  const lines = Array.from({ length: count }, () => line(random, reading));
  return concat(lines.flatMap((one) => [one, "\n"]));
}
