// Rows that are a field short or long, and escapes, are the same by both paths.
import { describe, it } from "vitest";
import { expectSame, ordinaryReading, type SourceCase } from "../../support/both-paths/both-paths.js";
import { escapedCaseOf, joinedCaseOf, shiftedCaseOf } from "../../support/both-paths/row-cases.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";

const cases = randomCases(30);

describe("rows are the same by both paths", () => {
  it(`in ${cases} sources with shifted rows from seed ${firstSeed} on`, () => {
    for (let seed = firstSeed; seed < firstSeed + cases; seed++)
      expectSame(shiftedCaseOf(seed), `seed ${seed}`);
  });

  it(`in ${cases} sources with escapes from seed ${firstSeed} on`, () => {
    for (let seed = firstSeed; seed < firstSeed + cases; seed++)
      expectSame(escapedCaseOf(seed), `seed ${seed}`);
  });

  it(`in ${3 * cases} sources with lines within quotes from seed ${firstSeed} on`, () => {
    for (let seed = firstSeed; seed < firstSeed + 3 * cases; seed++)
      expectSame(joinedCaseOf(seed), `seed ${seed}`);
  });

  it("with the lines and the text of rejects", () => {
    const csv: Omit<SourceCase, "bytes"> = {
      ...ordinaryReading,
      dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
      names: ["id", "username", "email", "phone", "bio"],
    };
    const whole = "1,lid_1x,lid1@example.net,+31612345001,plain\n";
    const shifted = '2,"Vos, ""Kim""",hoi,lid_2x,lid2@example.net\n';
    const text = `${whole.repeat(3)}\n\r\n1,lid_3x,lid3@example.net,,"two\nlines"\n${shifted}${whole}3,lid4@example.net,+31612345004,dag`;
    for (const wantsPositions of [true, false])
      for (const blockBytes of [1 << 20, 40, 7])
        expectSame({ ...csv, bytes: Buffer.from(text), wantsPositions, blockBytes });
    expectSame({ ...csv, bytes: Buffer.from(`${text}\n`.repeat(200)) });
  });
});
