// User names and blank values outside ASCII: the kernel reads letters that the rules leave as they are,
// and leaves everything else to them. A lone quote at the end of a record makes all of its values leave traces.
import { describe, it } from "vitest";
import { expectSame, ordinaryReading } from "../../support/both-paths/both-paths.js";
import { isDrawn } from "../../support/plain-letters.js";
import { pick } from "../../support/both-paths/csv-cases.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";
import { seededRandom } from "../../support/random.js";

const reading = {
  ...ordinaryReading,
  names: ["username", "city", "bio"],
  dialect: { delimiter: 0x3b, quote: 0x22, escape: 0x22, relaxQuotes: false },
};

const isUsable = (code: number): boolean => (code < 0xd800 || code > 0xdfff) && code !== 0x3b && code > 0x22;

describe("values outside ASCII are read the same by both paths", () => {
  // One character in four in each run, and fewer of those that are alike; all in `npm run test:long`.
  const step = randomCases(1) > 1 ? 1 : 4;
  it(`with characters of the plane, alone, between letters and beside a blank word, from seed ${firstSeed} on`, () => {
    for (let from = 0; from < 0x10000; from += 0x200) {
      const lines: string[] = [];
      for (let code = from + (firstSeed % step); code < from + 0x200; code += step) {
        if (!isUsable(code) || !isDrawn(code)) continue;
        const char = String.fromCodePoint(code);
        // Without digits, and different for each character.
        const own = code.toString(20).replaceAll(/\d/gu, (digit) => "klmnopqrst"[Number(digit)]!);
        lines.push(
          `${char};${char}`,
          `ab${char}c;${char}null`,
          `${char}${char}.x;- ${char}`,
          `Ã${char};é ${char}`,
          `x;Ab ${char}-${own}, ${own}${char};x"`,
          `x;${own}${char}${char}Ã${char};x"`,
        );
      }
      if (lines.length === 0) continue;
      const bytes = Buffer.from(`${lines.join("\n")}\n`);
      expectSame({ ...reading, bytes }, `from U+${from.toString(16)} on`);
    }
  });

  const sources = randomCases(15);
  it(`in ${sources} sources of several scripts from seed ${firstSeed} on`, () => {
    for (let seed = firstSeed; seed < firstSeed + sources; seed++) {
      const random = seededRandom(seed);
      const starts = [
        0x41, 0xc0, 0x14a, 0x391, 0x400, 0x61, 0xdf, 0x101, 0x3b1, 0x430, 0x5d0, 0x628, 0x905, 0xe01, 0x10d0,
        0x1e01, 0x3042,
      ];
      const letter = (): string =>
        String.fromCodePoint(pick(random, [...starts, 0x30a2, 0x4e00, 0xac00, 0x1161, 0x300]) + random(30));
      const word = (): string => Array.from({ length: 1 + random(6) }, letter).join("");
      const piece = (): string =>
        pick(random, [
          word(),
          word(),
          "_",
          ".",
          "7",
          "@",
          " ",
          "\u00a0",
          "\u3000",
          "\u200d",
          "ãƒš",
          "Ã©",
          "š",
        ]);
      const lines = Array.from(
        { length: 80 },
        () =>
          `${Array.from({ length: 1 + random(4) }, piece).join("")};${piece()}${piece()}${pick(random, ["", ';x"'])}`,
      );
      const bytes = Buffer.from(`${lines.join("\n")}\n`);
      // Bytes that are no UTF-8.
      for (let n = random(5); n > 0; n--) {
        const at = random(bytes.length);
        if (bytes[at]! > 0x7f) bytes[at] = 0x80 + random(0x80);
      }
      expectSame({ ...reading, bytes, blockBytes: 3000 }, `seed ${seed}`);
    }
  });
});
