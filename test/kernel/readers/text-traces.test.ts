// Texts whose traces the kernel leaves for the reference path: those that it leaves are those of the rules.
import { describe, expect, it } from "vitest";
import { Kernel } from "../../../src/kernel/kernel.js";
import { TextTraces } from "../../../src/kernel/readers/text-traces.js";
import { mailProviders } from "../../../src/record/email/mailbox.js";
import { folding } from "../../../src/record/traces/folded-character.js";
import { everySort, tracesIn } from "../../../src/record/traces/traces.js";
import { jsonOddTraceCaseOf } from "../../support/both-paths/odd-trace-cases.js";
import { jsonTraceCaseOf } from "../../support/both-paths/trace-cases.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";

const TRACE = 7;

function opened(): { kernel: Kernel; texts: TextTraces } {
  const kernel = Kernel.open();
  kernel.setKey(new Uint8Array(16));
  return { kernel, texts: new TextTraces(kernel, folding, mailProviders) };
}

/** Returns the keys of staged entries, all of which must be traces without columns. */
function keysOf(kernel: Kernel, texts: TextTraces): bigint[] {
  let keys: bigint[] = [];
  texts.takeStaged((from, end, entryBytes) => {
    const words = new BigUint64Array(kernel.exports.memory.buffer, from, (end - from) / 8);
    keys = [...words].filter((_, index) => index % (entryBytes / 8) === 0);
    expect([...words].filter((word, index) => index % 2 === 1 && word !== BigInt(TRACE))).toEqual([]);
  });
  return keys;
}

function expectedKeys(kernel: Kernel, text: string): Set<bigint> {
  const keys = new Set<bigint>();
  tracesIn(text, everySort, (token) => keys.add(kernel.hash(TRACE, token)));
  return keys;
}

describe("the traces of a text", () => {
  const cases = randomCases(30);

  it(`are those of the rules, in ${cases} sources from seed ${firstSeed} on`, () => {
    let left = 0;
    for (let index = 0; index < cases; index++)
      for (const { bytes } of [jsonOddTraceCaseOf(firstSeed + index), jsonTraceCaseOf(firstSeed + index)]) {
        const { kernel, texts } = opened();
        const expected = new Set<bigint>();
        const found = new Set<bigint>();
        for (const line of bytes.toString().split("\n")) {
          const keys = expectedKeys(kernel, line);
          if (texts.isFull) for (const key of keysOf(kernel, texts)) found.add(key);
          if (texts.leave(line)) left += 1;
          else for (const key of keys) found.add(key);
          for (const key of keys) expected.add(key);
        }
        for (const key of keysOf(kernel, texts)) found.add(key);
        expect(found, `seed ${firstSeed + index}`).toEqual(expected);
      }
    expect(left).toBeGreaterThan(cases);
  });

  it("are left to the reference path where the text is long, has half a character, or there is no room", () => {
    const { kernel, texts } = opened();
    expect([1024, 1025].map((length) => texts.leave("x".repeat(length)))).toEqual([true, false]);
    expect(["jan\ud83d", "jan\ud83d\ude00"].map((text) => texts.leave(text))).toEqual([false, true]);
    let count = 0;
    while (!texts.isFull && texts.leave(`${count} ${"1234567".repeat(100)}${count}`)) count += 1;
    expect(texts.isFull).toBe(true);
    expect(texts.leave("jan")).toBe(false);
    expect(keysOf(kernel, texts).length).toBeGreaterThan(1000);
    expect(texts.leave("jan")).toBe(true);
  });
});
