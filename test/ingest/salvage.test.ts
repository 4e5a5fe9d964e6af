import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Salvage, type SalvageOptions } from "../../src/ingest/salvage.js";
import { randomCases } from "../support/random-cases.js";
import { expectProportional } from "../support/proportional.js";

const csv: SalvageOptions = { delimiter: 0x2c, quote: 0x22, json: false };
const json: SalvageOptions = { json: true };

function search(
  input: string | Buffer,
  options: SalvageOptions = csv,
  lengths: readonly number[] = [],
): string[] {
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

describe("a candidate that a reject repeats", () => {
  test("is reported once with all of its starts, and again in the next reject", () => {
    const found: string[] = [];
    const salvage = new Salvage(csv, (candidate) => found.push(candidate));
    const bytes = Buffer.from("x=a@b.c.d@e.f ".repeat(1000));
    for (let reject = 1; reject <= 3; reject++) {
      salvage.push(bytes, 0, bytes.length);
      salvage.end();
      expect(found).toHaveLength(reject * 3);
    }
    expect(found.slice(0, 3)).toEqual(["x=a@b.c.d", "a@b.c.d", "b.c.d@e.f"]);
  });

  test("is reported again if it may start elsewhere", () => {
    expect(search(String.raw`na@b.example \na@b.example na@b.example`)).toEqual(
      ["na@b.example", "na@b.example", "a@b.example", "na@b.example"].slice(0, 3),
    );
  });
});

describe("candidates", () => {
  const cases: [what: string, input: string, expected: string[], options?: SalvageOptions][] = [
    ["nothing", "", []],
    ["alone", "jan@example.com", ["jan@example.com"]],
    [
      "between delimiters and quotes",
      '1,"jan@example.com,sanne@example.org"x',
      ["jan@example.com", "sanne@example.org"],
    ],
    [
      "with a label: whole, and narrow",
      "email=jan@example.com",
      ["email=jan@example.com", "jan@example.com"],
    ],
    ["in angle brackets", "Jan <jan@example.com>;x", ["jan@example.com"]],
    [
      "every character of a local part",
      "o'neil+x!#$%&*-/?^_`{|}~.a@example.com",
      ["o'neil+x!#$%&*-/?^_`{|}~.a@example.com", "?^_`{|}~.a@example.com", ".a@example.com"],
    ],
    [
      "the domain ends where it must",
      "jan@example.com/x?y=z@example.org",
      ["jan@example.com", "example.com/x?y=z@example.org", "z@example.org", "x?y=z@example.org"],
    ],
    ["outside ASCII", "jürgen@exämple.com", ["jürgen@exämple.com", "rgen@exämple.com"]],
    [
      "quotes and full-width marks around",
      "“jan@example.com”，（eva@example.com）",
      [
        "“jan@example.com”，（eva",
        "“jan@example.com",
        "jan@example.com”，（eva",
        "jan@example.com",
        "example.com”，（eva@example.com）",
        "example.com”，（eva@example.com",
        "eva@example.com）",
        "eva@example.com",
      ],
    ],
    [
      "emoji around",
      "😀jan@example.com😀",
      ["😀jan@example.com😀", "😀jan@example.com", "jan@example.com😀", "jan@example.com"],
    ],
    ["a full-width @", "jan＠example.com", ["jan@example.com"]],
    ["full-width letters", "ｊａｎ＠ｅｘａｍｐｌｅ．ｃｏｍ", ["ｊａｎ@ｅｘａｍｐｌｅ．ｃｏｍ"]],
    [
      "trailing dots and hyphens",
      "jan@example.com... eva@example.com-- tom@example.com..x",
      [
        "jan@example.com...",
        "jan@example.com",
        "eva@example.com--",
        "eva@example.com",
        "tom@example.com..x",
        "tom@example.com",
      ],
    ],
    [
      "after a quote, narrower still",
      "x='o!a@example.com",
      ["x='o!a@example.com", "o!a@example.com", "a@example.com"],
    ],
    [
      "after another address",
      "a@x.example_b@x.example_c_d@x.example",
      ["a@x.example", "x.example_b@x.example", "b@x.example", "x.example_c_d@x.example", "c_d@x.example"],
    ],
    [
      "after an escaped line end or tab",
      "x\\njan@example.com\\r\\neva@example.com\\ttom@example.com",
      [
        "njan@example.com",
        "jan@example.com",
        "neva@example.com",
        "eva@example.com",
        "ttom@example.com",
        "tom@example.com",
      ],
    ],
    ["no dot in the domain", "root@localhost x@x@x", []],
    ["several @", "a@b@c.example@@d.example@", ["b@c.example"]],
    ["no local part, no domain", "@example.com jan@ jan@,x", []],
    [
      "a delimiter that an address may hold",
      "jan|sanne@example.com|x",
      ["sanne@example.com"],
      { delimiter: 0x7c, json: false },
    ],
    ["no escapes outside JSON", "jan\\u0040example.com", []],
    ["JSON: an escaped @", '{"a":"jan\\u0040example.com"}', ["jan@example.com"], json],
    ["JSON: after an escaped line end", "\\njan@example.com\\tx", ["jan@example.com"], json],
    [
      "JSON: an escaped quote or backslash ends it",
      '\\"jan@example.com\\"\\\\sanne@example.org',
      ["jan@example.com", "sanne@example.org"],
      json,
    ],
    ["JSON: an escaped slash", "a\\/b@example.com", ["a/b@example.com", "b@example.com"], json],
    [
      "JSON: an escape that is escaped",
      "\\\\njan@example.com",
      ["njan@example.com", "jan@example.com"],
      json,
    ],
    ["JSON: escaped letters", "j\\u00FCrgen@example.com", ["jürgen@example.com", "rgen@example.com"], json],
    [
      "JSON: surrogate pairs and lone surrogates",
      "\\ud83d\\ude00a@example.com \\ud83db@example.com \\ude00c@example.com",
      ["😀a@example.com", "a@example.com", "b@example.com", "c@example.com"],
      json,
    ],
    [
      "JSON: invalid escapes",
      "\\xjan@example.com \\u00zjan@example.com \\u004",
      ["xjan@example.com", "u00zjan@example.com"],
      json,
    ],
    ["JSON: an escape inside an escape", "\\u00\\u0040\\njan@example.com", ["jan@example.com"], json],
  ];
  for (const [what, input, expected, options] of cases) {
    test(what, () => {
      const seen = search(input, options);
      expect(seen).toEqual(expected);
      expect(search(input, options, [1])).toEqual(seen);
      expect(search(input, options, [3, 1, 2])).toEqual(seen);
    });
  }

  test("nothing carries over to the next reject", () => {
    const found: string[] = [];
    const salvage = new Salvage(json, (candidate) => found.push(candidate));
    for (const piece of [
      "jan@",
      "example.com",
      "x\\u00",
      "6aan@example.com",
      "\\ud83d",
      "\\ude00@b.example",
      "a@b.example",
    ]) {
      salvage.push(Buffer.from(piece), 0, piece.length);
      salvage.end();
    }
    expect(found).toEqual(["6aan@example.com", "a@b.example"]);
  });

  test.each([
    ["no first byte", [0xff]],
    ["a byte without its first", [0x80]],
    ["too few bytes", [0xe2, 0x82]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["too long a form", [0xe0, 0x80, 0x80]],
    ["beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
  ])("invalid UTF-8 ends a run: %s", (_what, bytes) => {
    const broken = Buffer.concat([
      Buffer.from("a"),
      Buffer.from(bytes),
      Buffer.from("b@example.com"),
      Buffer.from(bytes),
      Buffer.from("x@example.com"),
    ]);
    expect(search(broken)).toEqual(["b@example.com", "x@example.com"]);
    expect(search(broken, csv, [1])).toEqual(["b@example.com", "x@example.com"]);
  });

  test("an endless domain yields its beginning", () => {
    expect(search(`jan@example.com${"\u4e2d".repeat(1000)}eva@example.com`)).toContain("jan@example.com");
    expect(search(`jan@example.com${"\u4e2d".repeat(1000)}eva@example.com`)).toContain("eva@example.com");
  });

  test("a line of nothing but at signs is searched in time linear in it", () => {
    expectProportional(5_000_000, (size) => {
      expect(search(Buffer.from("x@".repeat(size / 2)))).toEqual([]);
    });
  });

  test("halves up to 254 bytes", () => {
    const long = `${"x".repeat(250)}.abc`;
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
      fc.constantFrom(
        "a",
        "B",
        "1",
        "@",
        "@",
        ".",
        "-",
        "+",
        "=",
        "'",
        "|",
        ",",
        '"',
        " ",
        "\n",
        "é",
        "\\",
        "\\u0040",
        "\\n",
        "\\u00e9",
        "\\ud83d",
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));

  test("any cut gives the same result", () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(bytes, fc.constantFrom(csv, json), cuts, (input, options, cut) => {
        expect(search(input, options, cut)).toEqual(search(input, options));
      }),
      { numRuns: randomCases(500) },
    );
  });

  test("agrees with regular expressions over the whole input", () => {
    fc.assert(
      fc.property(bytes, (input) => {
        const expected: string[] = [];
        for (const { 0: run, index } of input.matchAll(/[A-Za-z0-9.!#$%&'*+\-/=?^_`{|}~@\u0080-\uffff]+/g)) {
          const isEscape = input[index - 1] === "\\" && /^[nrt]/.test(run);
          const parts = run.split("@");
          for (let part = 0; part + 1 < parts.length; part++) {
            const local = parts[part]!;
            const domain = /^[A-Za-z0-9.\-\u0080-\uffff]*/.exec(parts[part + 1]!)![0];
            if (local === "" || domain === "") continue;
            const tails = [
              /[^]*/,
              /[^'=/]*$/,
              /[A-Za-z0-9._+\-\u0080-\uffff]*$/,
              /[!-~]*$/,
              /[A-Za-z0-9._+-]*$/,
            ].map((tail) => tail.exec(local)![0]);
            const behind =
              part > 0
                ? /^[A-Za-z0-9.\-\u0080-\uffff]*[^A-Za-z0-9.\-\u0080-\uffff](.+)$/.exec(local)?.[1]
                : undefined;
            const ascii = /^(?:(?!\.\.)[A-Za-z0-9.-])*/.exec(domain)![0].replace(/[.-]+$/, "");
            const domains = [
              ...(/[.\u0080-\uffff]/.test(domain) ? [domain] : []),
              ...(ascii.includes(".") ? [ascii] : []),
            ];
            for (const tail of [...tails, behind ?? "", isEscape && part === 0 ? local.slice(1) : ""])
              if (tail !== "") for (const one of domains) expected.push(`${tail}@${one}`);
          }
        }
        const seen = search(input, csv);
        expect(new Set(seen)).toEqual(new Set(expected));
      }),
      { numRuns: randomCases(1_000) },
    );
  });

  test("finds what JSON.parse decodes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (around, escaped) => {
        const text = JSON.stringify(`${around} jan@example.com\n${around}`);
        const line = escaped
          ? text.replaceAll(/[^"\\ -~]|@/g, (unit) =>
              [...Array(unit.length).keys()]
                .map((at) => `\\u${unit.charCodeAt(at).toString(16).padStart(4, "0")}`)
                .join(""),
            )
          : text;
        expect(search(line, json)).toContain("jan@example.com");
      }),
    );
  });
});
