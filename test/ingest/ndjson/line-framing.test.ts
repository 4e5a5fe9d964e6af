import fc from "fast-check";
import { expect, test } from "vitest";
import { LineFraming } from "../../../src/ingest/ndjson/line-framing.js";
import { FramedSink, pushInPieces, type Framed } from "../../support/both-paths/framed.js";
import { randomCases } from "../../support/random-cases.js";

function frame(input: string, lengths: readonly number[] = [], maxRecordBytes = 5): Framed[] {
  const sink = new FramedSink();
  pushInPieces(new LineFraming({ maxRecordBytes }, sink), Buffer.from(input), lengths);
  return sink.framed;
}

const cases: [what: string, input: string, expected: Framed[]][] = [
  ["nothing", "", []],
  [
    "LF, CRLF, no line end",
    "{}\n[]\r\n1",
    [
      { line: 1, offset: 0, text: "{}" },
      { line: 2, offset: 3, text: "[]" },
      { line: 3, offset: 7, text: "1" },
    ],
  ],
  ["blank lines only count as lines", "\n\r\n \t\r\n\r\r\n {}", [{ line: 5, offset: 10, text: " {}" }]],
  [
    "a lone CR is a character",
    "1\r2\n3\r",
    [
      { line: 1, offset: 0, text: "1\r2" },
      { line: 2, offset: 4, text: "3\r" },
    ],
  ],
  ["just short enough", "12345\r\n", [{ line: 1, offset: 0, text: "12345" }]],
  [
    "too long",
    "123456\r\n{}",
    [
      { line: 1, offset: 0, text: "123456", reason: "too-long" },
      { line: 2, offset: 8, text: "{}" },
    ],
  ],
  [
    "too long by its CRs, at the end",
    "12345\r\r",
    [{ line: 1, offset: 0, text: "12345\r\r", reason: "too-long" }],
  ],
  [
    "too long, all white space",
    "      \n{}",
    [
      { line: 1, offset: 0, text: "      ", reason: "too-long" },
      { line: 2, offset: 7, text: "{}" },
    ],
  ],
];
for (const [what, input, expected] of cases) {
  test(what, () => {
    expect(frame(input)).toEqual(expected);
    expect(frame(input, [1])).toEqual(expected);
  });
}

test("agrees with splitting at line ends, wherever it is cut", () => {
  const inputs = fc
    .array(fc.constantFrom("\n", "\r\n", "\r", "a", "bb", " "), { maxLength: 40 })
    .map((parts) => parts.join(""));
  const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(inputs, cuts, fc.integer({ min: 1, max: 12 }), (input, cut, max) => {
      const expected: Framed[] = [];
      let offset = 0;
      for (const [index, whole] of input.split("\n").entries()) {
        const isLast = offset + whole.length === input.length;
        const text = !isLast && whole.endsWith("\r") ? whole.slice(0, -1) : whole;
        if (text.length > max) expected.push({ line: index + 1, offset, text, reason: "too-long" });
        else if (text.trim() !== "") expected.push({ line: index + 1, offset, text });
        offset += whole.length + 1;
      }
      expect(frame(input, cut, max)).toEqual(expected);
    }),
    { numRuns: randomCases(500) },
  );
});
