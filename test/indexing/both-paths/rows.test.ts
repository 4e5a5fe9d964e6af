// Rows that are a field short or long, and escapes, are the same by both paths.
import { describe, it } from "vitest";
import { expectSame, ordinaryReading, type SourceCase } from "../../support/both-paths/both-paths.js";
import { quotedCaseOf } from "../../support/both-paths/quoted-cases.js";
import { escapedCaseOf, joinedCaseOf, shiftedCaseOf } from "../../support/both-paths/row-cases.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";

const cases = randomCases(15);

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

  it(`in ${2 * cases} sources of quoted records from seed ${firstSeed} on`, () => {
    for (let seed = firstSeed; seed < firstSeed + 2 * cases; seed++)
      expectSame(quotedCaseOf(seed), `seed ${seed}`);
  });

  it("with separators in one line of a quoted field", () => {
    const names = ["username", "name", "bio", "city"];
    for (let field = 0; field < names.length; field++)
      for (let line = 0; line < 3; line++)
        for (const text of ["a,", "a,b", "a, b", "a,b,c", "a, b,c", "a, b, c"]) {
          const lines = ["x", "y", "z"].with(line, text).join("\n");
          const record = ["kim", "Kim", "k", " b"].with(field, `"${lines}"`).join(",");
          expectSame({
            ...ordinaryReading,
            bytes: Buffer.from(`${record}\nlars,Lars,l,c\n`),
            dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
            names,
          });
        }
  });

  it("with a quote within a field at the start or end of 64 bytes", () => {
    const csv = {
      ...ordinaryReading,
      dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
      names: ["username", "bio"],
    };
    for (let before = 50; before < 70; before++)
      for (const text of ['x"y,z"', '"x"y,z', '"x"\r,z', '"x"\r\n"y",z', '"x""y",z', '"x,y"\n'])
        expectSame({
          ...csv,
          bytes: Buffer.from(`${"k".repeat(before - 1)},${text}\nkim,${text}\n`.repeat(3)),
        });
  });

  it("with more quotes and line ends in a batch than are noted", () => {
    const others = Array.from({ length: 12 }, (_, index) => `field ${index}`);
    const names = ["username", "bio", ...others, "city"];
    const csv = {
      ...ordinaryReading,
      dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
      names,
    };
    const gap = `,${"x".repeat(150)}`.repeat(2);
    const end = ",".repeat(names.length - 2);
    const records = [
      `"kim","${'""'.repeat(401)}"${end}"a\nb"\n`,
      `"kim","${"\n".repeat(401)}"${end}"a""b"\n`,
      `"kim"${gap},"a"${gap},"b"${gap},"c"${gap},"d"${gap}\n`,
    ];
    for (const record of records) expectSame({ ...csv, bytes: Buffer.from(record.repeat(128)) });
  });

  it("with quotes behind more fields than can be numbered in the notes", () => {
    for (const before of [16_380, 16_383, 32_767, 40_000]) {
      const names = [...Array.from({ length: before }, (_, index) => `c${index}`), "username", "email"];
      const record = (name: string): string => `${'"",'.repeat(before)}"k""${name}","${name}@example.com"\n`;
      expectSame({
        ...ordinaryReading,
        bytes: Buffer.from(["kim", "lars", "nia"].map(record).join("")),
        dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
        names,
      });
    }
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
