// Texts that mention addresses and numbers, and texts that seem to. The kernel enters the mentions that it is
// certain of, as the reference path does.
import { describe, it } from "vitest";
import { seededRandom } from "../../support/random.js";
import {
  escapeOf,
  jsonMentionCaseOf,
  mentionCaseOf,
  numbers,
  numberText,
  structuredText,
} from "../../support/both-paths/mention-cases.js";
import { plainJson } from "../../support/both-paths/json-cases.js";
import { expectSame, ordinaryReading, type SourceCase } from "../../support/both-paths/both-paths.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";

const cases = randomCases(15);
const seed = firstSeed;

const csv: Omit<SourceCase, "bytes"> = {
  ...ordinaryReading,
  dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
  names: ["username", "bio"],
};

/** Every character of ASCII, and some others. */
const characters = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ..."\u00a0 \u00e9 \u200b \u2022 \u25cf \u3000 \u3002 \ufe0f \ufe6b \uff02 \uff20 \uff3c \ufffd \u{1f600}".split(
    " ",
  ),
];

/** Texts with each character, and each escape of it, before and behind a sign. */
const texts = characters.flatMap((one) =>
  ["jan@example.com", "@tea", "j.a.n@gmail.com"].flatMap((sign) =>
    [
      ["", ""],
      ["x", ""],
      [" ", " "],
      [" x ", " x "],
      [" (", ") "],
      ["", ".x"],
    ].flatMap(([before, behind]) => [
      `tea ${before}${one}${sign}${behind} tea`,
      `tea ${before}${sign}${one}${behind} tea`,
      `${one}${before} ${sign} ${behind}${one}`,
      `${before}${sign}${one}nl${behind}`,
    ]),
  ),
);

describe("mentions are the same by both paths", () => {
  it(`in ${cases} sources of CSV from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++)
      expectSame(mentionCaseOf(seed + index), `seed ${seed + index}`);
  });

  it(`in ${cases} sources of NDJSON from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++)
      expectSame(jsonMentionCaseOf(seed + index), `seed ${seed + index}`);
  });

  it("with each character around an address and a handle", () => {
    const rows = texts.map((text) => `u,"${text.replaceAll('"', '""')}"\n`);
    expectSame({ ...csv, bytes: Buffer.from(rows.join("")) });
    const objects = texts.map((text) => `${JSON.stringify({ username: "u", bio: text })}\n`);
    expectSame({ ...plainJson, bytes: Buffer.from(objects.join("")) });
  });

  it("with each character in the second of two handles", () => {
    const handles = characters.flatMap((one) =>
      ["", "x", ".x", "x.de", "\u3002", "?"].map((rest) => `${one}${rest}`),
    );
    for (const before of ["", "hi "]) {
      const rows = handles
        .map((end, n) => `user${n},"${before}@tea${n} @lee${n}${end.replaceAll('"', '""')}"\n`)
        .join("");
      expectSame({ ...csv, bytes: Buffer.from(`username,bio\n${rows}`) }, `two handles behind "${before}"`);
    }
  });

  it("with each character around a number and in it", () => {
    const texts = characters.flatMap((one) =>
      [
        ["+3161234", "5678"],
        ["+62 812-3456", "-7890"],
        ["+62 812 ", "3456 7890"],
        ["wa.me/3161234", "5678"],
        ["wa.me/", "31612345678"],
        ["w", "a.me/31612345678"],
        ["+", "31612345678"],
        ["+", " 31612345678"],
        ["+31612345", "6"],
      ].flatMap(([start, end]) => [
        `tea ${start}${one}${end} tea`,
        `tea ${start}${end}${one}1 tea`,
        `tea ${start}${end} ${one} 1 tea`,
        `${one}${start}${end}`,
        `${start}${end}${one}`,
        `tea & ${one}${start}${end} ${one} tea`,
        `by @tea ${one}${start}${end}${one} tea`,
      ]),
    );
    const rows = texts.map((text) => `u,"${text.replaceAll('"', '""')}"\n`);
    expectSame({ ...csv, bytes: Buffer.from(rows.join("")) });
    const objects = texts.map((text) => `${JSON.stringify({ username: "u", bio: text })}\n`);
    expectSame({ ...plainJson, bytes: Buffer.from(objects.join("")) });
  });

  it("with each number in a text, before and behind others, and beside the record's own", () => {
    const texts = numbers.flatMap((number) => [
      number,
      ` ${number}\u00a0`,
      `WA ${number}`,
      `call ${number} now`,
      `${number} \u{1f4f1}\ufe0f`,
      `\u{1f4f1}\ufe0f${number}\ntea & more`,
      `\u{1f468}\u200d\u{1f469} & ${number} & \u00e9`,
      `${number} <b>&</b> 1`,
      `${number}<b>& 1</b>2`,
      `"${number}" or '${number}'`,
      `${number} or jan@example.com`,
      `jan@example.com ${number} j.a.n@gmail.com`,
      `a+1@b.example & @tea ${number}`,
      `tea & ${number} by @tea`,
      `A+5 & ${number}`,
      ...numbers.slice(0, 6).flatMap((other) => [`${number} ${other}`, `${other} / ${number}`]),
    ]);
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const owns = ["+31612345678", "+6281234567890", "31612345678", "0612345678", ""];
    const names = ["username", "phone", "bio", "password"];
    for (const own of owns) {
      const rows = texts.map((text) => `u,${own},${quoted(text)},x\n`);
      expectSame({ ...csv, names, bytes: Buffer.from(rows.join("")) }, own);
      const secrets = texts.map((text) => `u,${own},tea,${quoted(text)}\n`);
      expectSame({ ...csv, names, bytes: Buffer.from(secrets.join("")) }, own);
      const objects = texts.map((text) => `${JSON.stringify({ username: "u", phone: own, bio: text })}\n`);
      expectSame({ ...plainJson, bytes: Buffer.from(objects.join("")) }, own);
    }
  });

  it("in texts of digits and what parts them", () => {
    const random = seededRandom(seed);
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const owns = ["", "", "+31612345678", "31612345678"];
    const names = ["phone", "bio"];
    for (let index = 0; index < cases; index++) {
      const records = Array.from({ length: 60 }, () => ({
        phone: owns[random(owns.length)]!,
        bio: numberText(random),
      }));
      const rows = records.map(({ phone, bio }) => `${phone},${quoted(bio)}\n`);
      expectSame({ ...csv, names, bytes: Buffer.from(rows.join("")) });
      const objects = records.map((record) => `${JSON.stringify(record)}\n`);
      expectSame({ ...plainJson, bytes: Buffer.from(objects.join("")) });
    }
  });

  it("beside bare digits that are the same number, before and after their column is decided", () => {
    const numbers = ["31612345678", "12015550123", "4930231250", "310612345678", "612345678", "0612345678"];
    const rows = Array.from({ length: 120 }, (_, index) => {
      const own = numbers[index % 6]!;
      const other = index % 7 < 2 && !own.startsWith("0") ? own : numbers[index % 4]!;
      return `${own},${["", other, `+${other}`, "", ""][index % 5]!},call +${other} now\n`;
    });
    const names = ["phone", "mobile", "bio"];
    const bytes = Buffer.from(rows.join(""));
    for (const sampledBytes of [1 << 24, 1000, 0])
      for (const turns of [1, 2, 3, 4])
        for (const region of [undefined, "NL", "US"])
          expectSame({ ...csv, names, bytes, sampledBytes, blockBytes: 500, readers: 3, turns, region });
    expectSame({
      ...csv,
      names: ["phone", "bio"],
      bytes: Buffer.from(rows.join("").replaceAll(/,\d*,/gu, ",")),
      sampledBytes: 1000,
      blockBytes: 300,
      readers: 3,
      turns: 5,
    });
  });

  it("where a name of JSON is a number, or holds one", () => {
    const lines = numbers.flatMap((number) => [
      `${JSON.stringify({ username: "u", [number]: "tea" })}\n`,
      `${JSON.stringify({ username: "u", [number]: { bio: `call ${number} now` } })}\n`,
    ]);
    expectSame({ ...plainJson, bytes: Buffer.from(lines.join("")) });
  });

  it("with quotation marks before and behind an address and a handle", () => {
    const far = "a ".repeat(127);
    const wide = "\ufdfa ".repeat(40);
    // oxfmt-ignore
    const before = [
      "", "tea ", '" ', 'x" ', '"x ', '"x" ', 'x "y" ', 'x" y" ', 'x" y"z ', '"', 'x"',
      'u"a" ', ' N"a" ', 'b" ', '\u200bu"a" ', 'u\u200b"a" ', '\u0001n"a" ', '\u{1d42e}"a" ', 'shown "a" ',
      '<i a="x"> ', '<b "> x" ', '<b> "x" ', `"${far}" `, `"${far}x" `, `x"${far}" `, `"${wide}x" `,
    ];
    const behind = ["", " tea", ' "', ' "z', ' z"', ' "z"', ' "b" c', '"', '"z', ' <b "> z', ' "z <b ">'];
    const texts = before.flatMap((start) =>
      ["jan@example.com", "j.a.n@gmail.com", "<jan@example.com>", "@tea"].flatMap((sign) =>
        behind.map((end) => `${start}${sign}${end}`),
      ),
    );
    const rows = texts.map((text) => `u,"${text.replaceAll('"', '""')}"\n`);
    expectSame({ ...csv, bytes: Buffer.from(rows.join("")) });
    const objects = texts.map((text) => `${JSON.stringify({ username: "u", bio: text })}\n`);
    expectSame({ ...plainJson, bytes: Buffer.from(objects.join("")) });
  });

  it("in texts that may be records themselves", () => {
    const random = seededRandom(seed);
    // Of these, JSON writes the second character as an escape.
    const escaped = [
      "tea",
      'B"[kim9]',
      'b"{kim1}',
      "U'[kim2]",
      'u"{kim3}"',
      '("kim4")',
      "('kim5')",
      "<kim6>x",
      "%7Bkim7%7D",
      "a:2:kim8",
      // Their tokens are those of no other text.
      ...[64, 65].flatMap((length) => [
        `"${"k".repeat(length)}": edge${length}`,
        `'${"\u00e9".repeat(length)}'=>edgy${length}`,
      ]),
      's:3:"\u00a0',
      "[31.25, 4.75]",
      "[32.25,\u00a04.85]",
      "a=1&b='edge2'",
    ];
    const texts = [...escaped, ...Array.from({ length: 60 * cases }, () => structuredText(random))];
    for (const delimiter of [",", "\t", ";", ":", "="]) {
      const quoted = (text: string): string =>
        /["\r\n]/u.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
      const rows = texts.map((text) => `u${delimiter}${quoted(text)}${delimiter}tea\n`);
      const dialect = { ...csv.dialect, delimiter: delimiter.charCodeAt(0) };
      const names = ["username", "bio", "notes"];
      expectSame({ ...csv, dialect, names, bytes: Buffer.from(rows.join("")) });
    }
    for (const signs of ["", "&=<>'", '{[%"', "'k7:"]) {
      const objects = texts.map((text) => {
        const bio = Array.from(JSON.stringify(text).slice(1, -1), (one, at) =>
          signs.includes(one) && JSON.stringify(text).charAt(at) !== "\\" ? escapeOf(one) : one,
        );
        return `{"username":"u","bio":"${bio.join("")}","x":1}\n`;
      });
      expectSame({ ...plainJson, bytes: Buffer.from(objects.join("")) });
    }
  });

  it("in objects and arrays of an object, and beside them", () => {
    const odd = ["tea", "to jan@example.com now", 'say "hi" to @tea', "{[", "\\", ""];
    const objects = odd.flatMap((one) =>
      odd.flatMap((two) =>
        odd.map((three) => ({
          username: "u",
          user: {
            profile: { bio: one, tags: ["a", two], links: {} },
            note: three,
            last: { seen: "x", x: [] },
          },
          notes: two,
          groups: [[one], "b", three],
          end: three,
        })),
      ),
    );
    const bytes = Buffer.from(objects.map((one) => `${JSON.stringify(one)}\n`).join(""));
    expectSame({ ...plainJson, bytes });
  });

  it("where a backslash and each character may begin an escape of a sign", () => {
    const rows = characters.flatMap((one) =>
      ["40", "0040", "100", "{40}", "u0040", "&#64;", "x40", "\\x40", "%40", "@", ""].flatMap((escape) =>
        [`jan\\${one}${escape}example.com`, `a \\\\${one}${escape}b.example`, `\\${one}`].map(
          (text) => `u,"${text.replaceAll('"', '""')}"\n`,
        ),
      ),
    );
    expectSame({ ...csv, bytes: Buffer.from(rows.join("")) });
  });

  it("where signs of identifiers and of texts are escapes of JSON", () => {
    const signs = [
      "@",
      "\\u0040",
      "\\\\u0040",
      "\\u005cu0040",
      "\\\\\\u0040",
      "\\\\\\\\u0040",
      "\\\\x40",
      "\\\\ ",
    ];
    const pluses = ["+", "\\u002b", "\\u002B", "\\\\u002b", "\\/"];
    const lines = signs.flatMap((own) =>
      signs.flatMap((other) =>
        pluses.flatMap((plus) => [
          `{"email":"jan${own}example.com","bio":"mail kim${other}example.org or ${plus}31612345678"}\n`,
          `{"username":"${own}jan","bio":"${plus}x, tea${other}","phone":"${plus}31612345678"}\n`,
          `{"username":"${own}jan","phone":"+31612345678","bio":"call ${plus}442079460024 now"}\n`,
          `{"email":"jan${own}example.com","bio":"tea"}\n{"email":"a@b.example","bio":"see x${other}y.example"}\n`,
        ]),
      ),
    );
    expectSame({ ...plainJson, bytes: Buffer.from(lines.join("")) });
  });

  it("beside numbers with a sign in their exponent, and behind such records", () => {
    const exponents = ["3.1612345678E+10", "4.93023125017e+11", "3.1612345678E10", "3.16E+10"];
    const numbers = ["+31 612 345 671", "+31612345672", "tel:+31612345673", "31612345674.0", ""];
    const bios = ["tea", "call +49 30 23125017", "a + b", "+1", "to jan@example.com"];
    const rows = exponents.flatMap((exponent) =>
      numbers.flatMap((number) =>
        bios.flatMap((bio) => [`a,${exponent},tea\n`, `b,${number},${bio}\n`, `c,${exponent},${bio}\n`]),
      ),
    );
    expectSame({ ...csv, names: ["username", "phone", "bio"], bytes: Buffer.from(rows.join("")) });
  });

  it("beside calling codes, and numbers in their place", () => {
    const codes = ["+31", "+1", "+423", "+3161", "+31612345678", "+ 31", "+x", "++1", "31", ""];
    const numbers = ["612345678", "+31612345672", "+31 612 345 671", ""];
    const bios = ["tea", "call +49 30 23125017", "a + b", "+1"];
    const names = ["username", "country_code", "phone", "bio"];
    // Each by itself, for records are looked at together.
    for (const code of codes)
      for (const bio of bios) {
        const records = numbers.map((phone) => ({ username: "u", country_code: code, phone, bio }));
        const rows = records.map((record) => `${Object.values(record).join(",")}\n`);
        expectSame({ ...csv, names, bytes: Buffer.from(rows.join("")) });
        const objects = records.map((one) => `${JSON.stringify(one)}\n`).join("");
        for (const text of [objects, objects.replaceAll("+", "\\u002b")])
          expectSame({ ...plainJson, bytes: Buffer.from(text) });
      }
  });

  it("where a record mentions one address in several columns", () => {
    const names = ["username", "bio", "notes"];
    const texts = [
      ["see jan@example.com now", "or JAN@example.com then"],
      ["to kim@example.com now", "tea"],
      ["tea", "to kim@example.com then"],
      ["a j.a.n@gmail.com b", "c j.a.n@gmail.com d"],
    ];
    const rows = texts.map((row) => `u,${row.join(",")}\n`);
    expectSame({ ...csv, names, bytes: Buffer.from(rows.join("")) });
    const objects = texts.map(([bio, notes]) => `${JSON.stringify({ username: "u", bio, notes })}\n`);
    expectSame({ ...plainJson, bytes: Buffer.from(objects.join("")) });
  });

  it("where a record mentions more than the kernel keeps", () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, index) => `a${index % 200}@b.example`).join(" ");
    const numbersOf = (count: number): string =>
      Array.from({ length: count }, (_, index) => `+3161234${5000 + (index % 200)}`).join(" or ");
    const rows = [1, 2, 100, 511, 512, 513, 700].map(
      (count) => `u,to ${many(count)}\nu,to ${numbersOf(count)}\n`,
    );
    for (const stagingBytes of [1, 1 << 16])
      expectSame({ ...csv, stagingBytes, bytes: Buffer.from(rows.join("").repeat(3)) });
  });

  it("where there are more records in texts than the kernel keeps, and longer ones", () => {
    const person = (index: number): object => ({ username: `kim${index}`, "a b": `tea ${index % 7}` });
    const long = (words: number): object => ({
      tags: Array.from({ length: words }, (_, index) => `word${index}`),
    });
    const narrow = { ...csv, names: ["username", "bio"] };
    const wide = { ...csv, names: ["username", ...Array.from({ length: 20 }, (_, index) => `c${index}`)] };
    const field = (value: object): string => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
    const many = Array.from({ length: 130 }, (_, row) =>
      ["u", ...Array.from({ length: 20 }, (_v, column) => person(20 * row + column))].map((value) =>
        typeof value === "string" ? value : field(value),
      ),
    );
    expectSame({ ...wide, bytes: Buffer.from(many.map((row) => `${row.join(",")}\n`).join("")) });
    const longer = [1, 300, 3600, 5000, ...Array.from({ length: 60 }, () => 600)];
    const rows = longer.map((words) => `u,${field(long(words))}\n`);
    expectSame({ ...narrow, stagingBytes: 1 << 16, bytes: Buffer.from(rows.join("")) });
    const objects = longer.map(
      (words) => `${JSON.stringify({ username: "u", bio: JSON.stringify(long(words)) })}\n`,
    );
    expectSame({ ...plainJson, stagingBytes: 1, bytes: Buffer.from(objects.join("")) });
  });

  it("where one record among plain ones holds a sign, however it is written", () => {
    const signs = [
      "kim@tea.example",
      "kim%40tea.example",
      "kim&#64;tea.example",
      "kim (at) tea.example",
      "kim[at]tea.example",
    ];
    const numbers = ["+31612345678", "%2B31612345678", "wa.me/31612345678", "x?phone=31612345678"];
    const wide = ["kim\uff20tea.example", "\uff0b31612345678", "kim\ufe6btea.example"];
    const plain = Array.from({ length: 80 }, (_, n) =>
      n % 5 === 0
        ? `p${n}+news@example.com,`
        : n % 3 === 0
          ? `p${n}_x@example.com,tea`
          : `p${n}@example.com,`,
    );
    for (const sign of [...signs, ...numbers, ...wide])
      for (const bytes of [
        plain.with(40, `p@example.com,${sign}`),
        plain.with(41, `p+${sign[0]}@example.com,a ${sign} b`),
      ])
        expectSame({ ...csv, names: ["email", "bio"], bytes: Buffer.from(`${bytes.join("\n")}\n`) }, sign);
    for (const sign of ["kim\\u0040tea.example", "\\u002b31612345678", "https:\\/\\/wa.me\\/31612345678"]) {
      const lines = plain.map(
        (line, n) => `{"email":"${line.split(",")[0]!}","bio":"${n === 40 ? sign : ""}"}\n`,
      );
      expectSame({ ...plainJson, bytes: Buffer.from(lines.join("")) }, sign);
    }
  });

  it("where a sign stands beside marks that stand for nothing", () => {
    // Each of these would be missed if what stands for nothing before it were counted once more than it is there.
    const signs = [
      "a kim (at) tea.example b",
      "kim[at]tea.example",
      "kim%40tea.example",
      "see wa.me/31612345678",
    ];
    const phones = [
      "\\N",
      "n/a",
      "[null]",
      "(201) 555-0101",
      "+1 (201) 555-0101",
      "020/79460001",
      "+31/612345678",
      "+31612345678 / +33 199 000 002",
      "+31612345678/+31612345678",
      "3.1612345678E+10",
      "0",
      "00",
      "",
    ];
    const dialect = { delimiter: 0x3b, quote: 0x22, escape: 0x22, relaxQuotes: false };
    for (const phone of phones)
      for (const other of ["", "\\N", "n/a"]) {
        const lines = signs.flatMap((sign, n) =>
          Array.from({ length: 20 }, (_, k) => `${phone};u${n}${k};${k === 7 ? sign : other}\n`),
        );
        for (const names of [
          ["phone", "username", "bio"],
          ["country_code", "username", "bio"],
          ["phone", "mobile", "bio"],
        ])
          expectSame({ ...csv, dialect, names, bytes: Buffer.from(lines.join("")) }, `${phone} ${other}`);
      }
  });
});
