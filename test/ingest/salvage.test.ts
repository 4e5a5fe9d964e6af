import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Salvage, type SalvageOptions } from "../../src/ingest/salvage.js";

const csv: SalvageOptions = { delimiter: 0x2c, quote: 0x22, json: false };
const json: SalvageOptions = { json: true };

function search(input: string | Buffer, options: SalvageOptions = csv, lengths: readonly number[] = []): string[] {
  const found: string[] = [];
  const salvage = new Salvage(options, (candidate) => found.push(candidate));
  const bytes = Buffer.from(input as string);
  let from = 0;
  for (let piece = 0; from < bytes.length; piece++) {
    const to = Math.min(bytes.length, from + (lengths[piece % lengths.length] ?? bytes.length));
    salvage.push(bytes, from, to);
    from = to;
  }
  salvage.end();
  return found;
}

describe("candidates", () => {
  const cases: [what: string, input: string, expected: string[], options?: SalvageOptions][] = [
    ["nothing", "", []],
    ["alone", "jan@example.com", ["jan@example.com"]],
    ["between delimiters and quotes", '1,"jan@example.com,sanne@example.org"x', ["jan@example.com", "sanne@example.org"]],
    ["with a label: as it is, and narrow", "email=jan@example.com", ["email=jan@example.com", "jan@example.com"]],
    ["in angle brackets", "Jan <jan@example.com>;x", ["jan@example.com"]],
    ["all that a local part may hold", "o'neil+x!#$%&*-/?^_`{|}~.a@example.com", ["o'neil+x!#$%&*-/?^_`{|}~.a@example.com", ".a@example.com"]],
    ["the domain ends where it must", "jan@example.com/x?y=z@example.org", ["jan@example.com", "example.com/x?y=z@example.org", "z@example.org"]],
    ["outside ASCII", "jürgen@exämple.com", ["jürgen@exämple.com"]],
    ["several @", "a@b@c.example@@d.example@", ["a@b", "b@c.example"]],
    ["no local part, no domain", "@example.com jan@ jan@,x", []],
    ["a delimiter that an address may hold", "jan|sanne@example.com|x", ["sanne@example.com"], { delimiter: 0x7c, json: false }],
    ["no escapes outside JSON", "jan\\u0040example.com", []],
    ["JSON: an escaped @", '{"a":"jan\\u0040example.com"}', ["jan@example.com"], json],
    ["JSON: after an escaped line end", "\\njan@example.com\\tx", ["jan@example.com"], json],
    ["JSON: an escaped quote or backslash ends it", '\\"jan@example.com\\"\\\\sanne@example.org', ["jan@example.com", "sanne@example.org"], json],
    ["JSON: an escaped slash", "a\\/b@example.com", ["a/b@example.com", "b@example.com"], json],
    ["JSON: letters by their numbers", "j\\u00FCrgen@example.com", ["jürgen@example.com"], json],
    [
      "JSON: surrogate pairs, whole and halves",
      "\\ud83d\\ude00a@example.com \\ud83db@example.com \\ude00c@example.com",
      ["😀a@example.com", "b@example.com", "c@example.com"],
      json,
    ],
    ["JSON: what is no escape", "\\xjan@example.com \\u00zjan@example.com \\u004", ["xjan@example.com", "u00zjan@example.com"], json],
    ["JSON: an escape amid an escape", "\\u00\\u0040\\njan@example.com", ["jan@example.com"], json],
  ];
  for (const [what, input, expected, options] of cases) {
    test(what, () => {
      const seen = search(input, options);
      expect(seen).toEqual(expected);
      expect(search(input, options, [1])).toEqual(seen);
      expect(search(input, options, [3, 1, 2])).toEqual(seen);
    });
  }

  test("rejects are apart", () => {
    const found: string[] = [];
    const salvage = new Salvage(json, (candidate) => found.push(candidate));
    for (const piece of ["jan@", "example.com", "x\\u00", "6aan@example.com", "\\ud83d", "\\ude00@b.example", "a@b.example"]) {
      salvage.push(Buffer.from(piece), 0, piece.length);
      salvage.end();
    }
    expect(found).toEqual(["6aan@example.com", "a@b.example"]);
  });

  test("invalid UTF-8 makes no candidate", () => {
    expect(search(Buffer.concat([Buffer.from("a"), Buffer.of(0xff), Buffer.from("b@example.com x@example.com")]))).toEqual(["x@example.com"]);
  });

  test("halves up to 254 bytes", () => {
    const long = "x".repeat(254);
    expect(search(`${long}@example.com`)).toEqual([`${long}@example.com`]);
    expect(search(`${long}y@example.com`)).toEqual([]);
    expect(search(`a@${long}`)).toEqual([`a@${long}`]);
    expect(search(`a@${long}y`)).toEqual([]);
    expect(search(`${"=".repeat(100_000)}jan@example.com`)).toEqual(["jan@example.com"]);
    expect(search(`a@${"x".repeat(1000)}=jan@example.com`)).toEqual(["jan@example.com"]);
  });
});

describe("properties", () => {
  const bytes = fc
    .array(
      fc.constantFrom("a", "B", "1", "@", "@", ".", "-", "+", "=", "'", "|", ",", '"', " ", "\n", "é", "\\", "\\u0040", "\\n", "\\u00e9", "\\ud83d"),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));

  test("any cut gives the same", () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(bytes, fc.constantFrom(csv, json), cuts, (input, options, cut) => {
        expect(search(input, options, cut)).toEqual(search(input, options));
      }),
      { numRuns: 5_000 },
    );
  });

  test("agrees with regular expressions over the whole", () => {
    fc.assert(
      fc.property(bytes, (input) => {
        const expected: string[] = [];
        for (const [run] of input.matchAll(/[A-Za-z0-9.!#$%&'*+\-/=?^_`{|}~@\u0080-\uffff]+/g)) {
          const parts = run.split("@");
          for (let part = 0; part + 1 < parts.length; part++) {
            const local = parts[part]!;
            const domain = /^[A-Za-z0-9.\-\u0080-\uffff]*/.exec(parts[part + 1]!)![0];
            const narrow = /[A-Za-z0-9._+\-\u0080-\uffff]*$/.exec(local)![0];
            if (local === "" || domain === "") continue;
            expected.push(`${local}@${domain}`);
            if (narrow !== local && narrow !== "") expected.push(`${narrow}@${domain}`);
          }
        }
        expect(search(input, csv)).toEqual(expected);
      }),
      { numRuns: 10_000 },
    );
  });

  test("finds what JSON.parse decodes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (around, escaped) => {
        const text = JSON.stringify(`${around} jan@example.com\n${around}`);
        const line = escaped
          ? text.replaceAll(/[^"\\ -~]|@/g, (unit) =>
              [...Array(unit.length).keys()].map((at) => `\\u${unit.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
            )
          : text;
        expect(search(line, json)).toContain("jan@example.com");
      }),
    );
  });
});
