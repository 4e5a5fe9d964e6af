// Rejects whose text leaves traces. The kernel leaves those that it is certain of, as the reference
// path does.
import { describe, it } from "vitest";
import { jsonTraceCaseOf, traceCaseOf } from "../../support/both-paths/trace-cases.js";
import { plainJson } from "../../support/both-paths/json-cases.js";
import { expectSame, ordinaryReading, type SourceCase } from "../../support/both-paths/both-paths.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";

const cases = randomCases(17);
const seed = firstSeed;

const csv: Omit<SourceCase, "bytes"> = {
  ...ordinaryReading,
  dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
  names: ["username"],
};

/** Rejects with each character of ASCII before, within and behind tokens. */
const lines = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
  .filter((one) => one !== "\n")
  .flatMap((one) =>
    ["jan", "j.an@gmail.com", "+31612345678"].flatMap((token) => [
      `${one}${token}${one}`,
      `tea ${one} ${token} ${one}x`,
      `${token.slice(0, 4)}${one}${token.slice(4)}`,
      `7${one}1234567${one}${one}`,
    ]),
  );

describe("traces of rejects are the same by both paths", () => {
  it(`in ${cases} sources of CSV from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++) expectSame(traceCaseOf(seed + index), `seed ${seed + index}`);
  });

  it(`in ${cases} sources of NDJSON from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++)
      expectSame(jsonTraceCaseOf(seed + index), `seed ${seed + index}`);
  });

  it("with each character around a name, an address and a number", () => {
    expectSame({ ...csv, bytes: Buffer.from(lines.map((line) => `x,${line}\n`).join("")) });
    expectSame({ ...plainJson, bytes: Buffer.from(lines.map((line) => `x${line}\n`).join("")) });
  });

  it("where a reject is longer or leaves more than the kernel takes", () => {
    const texts = [
      ...[250, 255, 256, 257].map((count) =>
        Array.from({ length: count }, (_, index) => `a${index}`).join(" "),
      ),
      ...[2040, 2044, 2045, 2046, 2050, 9000].map(
        (length) => "x ".repeat(length / 2) + "y".repeat(length % 2),
      ),
      ...[40, 100, 200].map((count) =>
        Array.from({ length: count }, (_, index) => `${index}0000000`).join(","),
      ),
      ...[4, 40].map((count) =>
        Array.from({ length: count }, (_, index) => `${"a.".repeat(31)}${index}@gmail.com`).join(" "),
      ),
    ];
    for (const stagingBytes of [1, 1 << 16])
      expectSame({ ...csv, stagingBytes, bytes: Buffer.from(texts.map((text) => `x,${text}\n`).join("")) });
  });
});
