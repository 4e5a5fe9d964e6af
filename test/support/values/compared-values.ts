// Compares what odd values give by both paths, and shortens what differs.
import { seededRandom } from "../random.js";
import { Kernel } from "../../../src/kernel/kernel.js";
import { ComparedReader } from "./compared-reader.js";
import { oddText } from "./odd-texts.js";
import { textReadings } from "./text-readings.js";

/** Texts read one after the other, before their source ends. */
const atOnce = 12;
const testKey = Uint8Array.from({ length: 16 }, (_, index) => index);
const room = 128 * 2 ** 20;

let readers: ComparedReader[] | undefined;

function readersNow(): ComparedReader[] {
  if (readers !== undefined) return readers;
  const kernel = Kernel.open();
  kernel.setKey(testKey);
  kernel.makeRoom(room);
  return (readers = textReadings.map((reading) => new ComparedReader(kernel, reading)));
}

/** Compares the values of a seed. Returns how many texts there were. Throws if one differs. */
export function compareValues(seed: number): number {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const way = seed % textReadings.length;
  const texts = Array.from({ length: atOnce }, () => oddText(random, textReadings[way]!));
  expectSame(way, texts, `, seed ${seed}`);
  return texts.length;
}

/** Compares texts by one way of reading. Throws if one differs. */
export function compareTexts(what: string, texts: readonly Buffer[]): void {
  expectSame(
    textReadings.findIndex((reading) => reading.what === what),
    texts,
  );
}

function expectSame(way: number, texts: readonly Buffer[], seed = ""): void {
  const found = attempt(way, texts);
  if (found === undefined) return;
  const small = shrink(way, texts.slice(0, found.at + 1));
  throw new Error(
    `the two paths differ in ${textReadings[way]!.what}${seed}\n${attempt(way, small)?.what ?? found.what}\nfor ${small
      .map((text) => `${JSON.stringify(text.toString("latin1"))} (${text.toString("hex")})`)
      .join("\nand ")}`,
  );
}

function attempt(way: number, texts: readonly Buffer[]): { at: number; what: string } | undefined {
  try {
    return readersNow()[way]!.compare(texts);
  } catch (cause) {
    readers = undefined;
    return { at: texts.length, what: String(cause instanceof Error ? cause.stack : cause) };
  }
}

/** Returns true if a part of a text has no names of JSON that the text has not. */
function hasNamesOf(text: Buffer, part: Buffer): boolean {
  const namesIn = (one: Buffer): string[] => one.toString("latin1").match(/[^{,]*:/gu) ?? [];
  const names = new Set(namesIn(text));
  return namesIn(part).every((name) => names.has(name));
}

function shrink(way: number, found: readonly Buffer[]): readonly Buffer[] {
  const isJson = textReadings[way]!.dialect === undefined;
  let texts = found;
  const better = (next: readonly Buffer[]): boolean => {
    if (next.length === 0 || attempt(way, next) === undefined) return false;
    texts = next;
    return true;
  };
  for (let length = texts.length >> 1; length >= 1; length >>= 1)
    for (let start = 0; start + length <= texts.length;)
      if (!better([...texts.slice(0, start), ...texts.slice(start + length)])) start += length;
  texts.forEach((_, at) => {
    for (let length = texts[at]!.length >> 1; length >= 1; length >>= 1)
      // The line end stays.
      for (let start = 0; start + length < texts[at]!.length;) {
        const text = texts[at]!;
        const shorter = Buffer.concat([text.subarray(0, start), text.subarray(start + length)]);
        // A reader of NDJSON remembers other names.
        if ((isJson && !hasNamesOf(text, shorter)) || !better(texts.with(at, shorter))) start += length;
      }
  });
  return texts;
}
