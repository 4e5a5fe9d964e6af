// Rejects, and records that may be joined, whose text leaves traces. The kernel leaves those that it is
// certain of, as the reference path does.
import { describe, it } from "vitest";
import { joinedTraceCaseOf, jsonTraceCaseOf, traceCaseOf } from "../../support/both-paths/trace-cases.js";
import { jsonOddTraceCaseOf, oddTraceCaseOf } from "../../support/both-paths/odd-trace-cases.js";
import { plainJson } from "../../support/both-paths/json-cases.js";
import { isDrawn } from "../../support/plain-letters.js";
import { expectSame, ordinaryReading, type SourceCase } from "../../support/both-paths/both-paths.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";

const cases = randomCases(10);
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

describe("traces of rejects and of joined records are the same by both paths", () => {
  it(`in ${cases} sources of CSV from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++) expectSame(traceCaseOf(seed + index), `seed ${seed + index}`);
  });

  it(`in ${cases} sources of NDJSON from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++)
      expectSame(jsonTraceCaseOf(seed + index), `seed ${seed + index}`);
  });

  it(`in ${cases} sources of CSV whose records may be joined, from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++)
      expectSame(joinedTraceCaseOf(seed + index), `seed ${seed + index}`);
  });

  it(`in ${cases} sources of CSV with texts that are not plain ASCII, from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++)
      expectSame(oddTraceCaseOf(seed + index), `seed ${seed + index}`);
  });

  it(`in ${cases} sources of NDJSON with texts that are not plain ASCII, from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++)
      expectSame(jsonOddTraceCaseOf(seed + index), `seed ${seed + index}`);
  });

  it("with numbers of which few digits or none are left behind zeros", () => {
    const numbers = [4, 8, 9, 11, 15].flatMap((length) =>
      ["907"].flatMap((start) =>
        ["", "944", "9441"].map((end) => start.padEnd(length - end.length, "0") + end),
      ),
    );
    // One text may leave the trace that another should leave, so each has a source of its own.
    for (const number of numbers)
      for (const text of [number, `0${number}`, `${number}!`, `no ${number}`]) {
        for (const [name, region] of [["username"], ["phone"], ["phone", "NL"]] as const)
          expectSame({
            ...csv,
            ...(region === undefined ? {} : { region }),
            names: [name],
            bytes: Buffer.from(`${text}\n`),
          });
        expectSame({ ...csv, names: ["username"], bytes: Buffer.from(`"${text}"-\n`) });
        expectSame({ ...plainJson, bytes: Buffer.from(`["${text}"\n`) });
      }
  });

  it("with each character in a text that ends with a lone quote", () => {
    const texts = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).flatMap((one) =>
      ["jan", "j.an@gmail.com", "+31612345678", "null", ""].flatMap((token) => [
        `${one}${token}${one}"`,
        `tea ${one} ${token} ${one}x "`,
        `${one}"`,
      ]),
    );
    const rows = texts.map((text) => `"${text.replaceAll('"', '""')}",-\n`);
    expectSame({ ...csv, names: ["bio", "username"], bytes: Buffer.from(rows.join("")) });
  });

  it("where joined records leave more than a batch has room for", () => {
    const rows = Array.from({ length: 300 }, (_, n) => {
      const word = String.fromCharCode(0x3041 + (n % 80), 0x430 + (n % 30));
      return `u,"${`${word} `.repeat(30)}","${"a1b2 ".repeat(40)}","tea """\n`;
    });
    const names = ["username", "city", "notes", "bio"];
    for (const stagingBytes of [1, 1 << 16])
      expectSame({ ...csv, names, stagingBytes, bytes: Buffer.from(rows.join("")) });
  });

  it("with each character around a name, an address and a number", () => {
    expectSame({ ...csv, bytes: Buffer.from(lines.map((line) => `x,${line}\n`).join("")) });
    expectSame({ ...plainJson, bytes: Buffer.from(lines.map((line) => `x${line}\n`).join("")) });
  });

  it("where a reject is longer or leaves more than the kernel takes", () => {
    const texts = [
      ...[250, 508, 511, 512, 513].map((count) =>
        Array.from({ length: count }, (_, index) => `a${index}`).join(" "),
      ),
      ...[63, 64, 65, 128, 1024, 4088, 4092, 4093, 4094, 4098, 9000].map(
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

  it("where the reference path cuts a text, plain or not, or nearly does", () => {
    const texts = [-1, 0, 1, 2, 511, 512, 513, 32_255, 32_256, 32_257].flatMap((more) =>
      ["jan@example.com +31612345678 ", "j\u00f6rg \u{1f600} 1234 ", "* & ? \\x 12 "].map((part) =>
        Buffer.from(part.repeat(8000)).subarray(0, 32_768 + more),
      ),
    );
    const bytes = Buffer.concat(texts.flatMap((text) => [Buffer.from("x,"), text, Buffer.from("\n")]));
    // The reference path takes them in chunks.
    for (const chunkBytes of [1 << 16, 1000]) expectSame({ ...csv, chunkBytes, bytes });
    for (const blockBytes of [100_000]) expectSame({ ...csv, blockBytes, bytes });
  });

  it("with each character of Unicode that has one, by itself, beside letters and within digits", () => {
    const codes = Array.from({ length: 0x3_2000 }, (_, code) => code).filter(
      (code) => code >= 0x80 && (code < 0xd800 || code >= 0xe000) && isDrawn(code),
    );
    const texts = codes
      .map((code) => String.fromCodePoint(code))
      .map((one) => `${one} e${one}x 12${one}34 ${one}`);
    for (let at = 0; at < texts.length; at += 8192) {
      const lines = Array.from({ length: 512 }, (_, line) => {
        const start = at + 16 * line;
        return `x,${texts.slice(start, start + 16).join(" ")}\n`;
      }).join("");
      // Those of the second half have been learned.
      expectSame({ ...csv, blockBytes: 1 << 15, bytes: Buffer.from(lines + lines) });
    }
  });

  it("with more digits outside ASCII, and more letters in a block, than the kernel keeps", () => {
    const digits = [127, 128, 129, 400].map((count) => `x,${"\u0661 ".repeat(count)}\n`).join("");
    const pages = `x,${Array.from({ length: 200 }, (_, page) => String.fromCodePoint(0x4e00 + 64 * page)).join("")}\n`;
    expectSame({ ...csv, blockBytes: 1500, bytes: Buffer.from((digits + pages).repeat(4)) });
  });

  it("where tokens have more bytes than are hashed together", () => {
    const domains = [
      `${"b.".repeat(66)}${"b".repeat(120)}.example`,
      `${"\u00e9".repeat(120)}.${"\u0431".repeat(110)}`,
      `${"b".repeat(248)}.cd`,
    ];
    const texts = domains.flatMap((domain) =>
      ["*", "a*b", "\u00e9", "\ufffd", "a"].map((local) => `"x" ${local}@${domain}`),
    );
    const names = ["\u0431", "\u6771", "\u{10400}", "?\u0431"].map((one) => one.repeat(100));
    const lines = [...texts, ...names].flatMap((text) => Array.from({ length: 40 }, () => text));
    expectSame({ ...csv, bytes: Buffer.from(lines.map((line) => `x,${line}\n`).join("")) });
    expectSame({ ...plainJson, bytes: Buffer.from(lines.map((line) => `${line}\n`).join("")) });
  });

  it("with more marks behind a letter than are folded together", () => {
    const texts = [29, 30, 31, 32, 33, 62, 63, 64, 65, 300].flatMap((count) => [
      `e${"\u0323\u0301".repeat(count / 2)}`,
      `e${"\u0300".repeat(count)}x`,
      `\u00e9${"\u{1d165}".repeat(count / 4)}x`,
    ]);
    expectSame({ ...csv, bytes: Buffer.from(texts.map((text) => `x,${text}\n`).join("")) });
  });

  it("with markup, apostrophes and hyphens beside `&`, and what may be there once escapes are undone", () => {
    const parts = [
      "<b>",
      "</i/>",
      "<a b='c'>",
      "<b\u00e9>",
      "<b \u00e9>",
      "<B ",
      ">",
      "<",
      "''",
      "\\'",
      "\u2019",
      "-\u2013-",
      "\\n",
    ];
    const texts = ["&", "&amp;", "%26", "\\u0026"].flatMap((sign) =>
      parts.flatMap((part) => parts.map((other) => `tea${part}x1${other}y ${sign} 12${part}34567${other}8`)),
    );
    const long = [1023, 1024, 1025, 1026].map((length) => `& a<b ${"x".repeat(length)}>c`);
    const literals = ["b", "N", "u", "x"].flatMap((one) => [`${one}'tea&x' `, ` ${one}"tea&x"`, `${one}'&`]);
    const others = [
      "12<\u0130>34 &",
      "12<i\u0307>34 &",
      "&\uff08at\uff09*x1",
      "97&plu\u017f;53",
      "97<b \u00e9>86420975 &",
      "& <b \u0661> 1234567890",
      "tea\u00c2\u00a9\u0301x",
      // Markup that has become a blank begins no other.
      "&<tea<b>\\tqv7>",
      "&<tea<i><b>\\fqv8/>x",
    ];
    const lines = [...texts, ...long, ...literals, ...others];
    expectSame({ ...csv, bytes: Buffer.from(lines.map((line) => `x,${line}\n`).join("")) });
    expectSame({ ...plainJson, bytes: Buffer.from(lines.map((line) => `${line}\n`).join("")) });
  });

  it("where more wait than the kernel keeps, or remembers", () => {
    const few = Array.from(
      { length: 20_000 },
      (_, index) => `x,${1e6 + ((index * 7919) % 9001)} kim.k${index % 7}@me.com`,
    );
    const bytes = Buffer.from(few.map((line) => `${line}\n`).join(""));
    for (const batchRecords of [1, 128]) expectSame({ ...csv, batchRecords, bytes });
  });

  it("where numbers, and single characters before the same domains, come again", () => {
    const figures = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter(
      (one) => one !== "\n",
    );
    const domains = [
      ..."me.com Me.COM me.com. me.com- me.c_om -me.com x.me.com me.com.x xn--a.com a.xn--b gmail.com".split(
        " ",
      ),
      ...[30, 31, 32, 33].map((length) => `${"d".repeat(length - 3)}.ab`),
      ...["", "d".repeat(16)].flatMap((more) =>
        Array.from({ length: 200 }, (_, index) => `${more}d${index}.test`),
      ),
    ];
    const numbers = ["", "1", "9", "0", "00", "12"].flatMap((before) =>
      Array.from({ length: 20 }, (_, index) => `${before}${index * 0x1001}${"0".repeat(index & 3)}`),
    );
    const texts = [
      ...domains.map((domain, index) => figures.slice(index > 20 ? 118 : 0).map((one) => `${one}@${domain}`)),
      numbers.flatMap((number) => [number, `a ${number}`, `${number}00012345678`]),
    ].flat();
    const bytes = Buffer.from([...texts, ...texts].map((text) => `x,${text}\n`).join(""));
    for (const blockBytes of [1 << 20, 4000]) expectSame({ ...csv, blockBytes, readers: 2, bytes });
  });

  it("where ends of three and four characters before the same domains come again", () => {
    const figures = Array.from({ length: 128 - 33 }, (_, index) => String.fromCharCode(33 + index));
    const odd = figures.flatMap((one) => [`${one}bcd`, `a${one}cd`, `ab${one}d`, `abc${one}`, `xab${one}`]);
    const letters = "abpA1_.-".split("");
    const threes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
    const fours = threes.map((three, index) => letters[index % 7]! + three);
    const lines = [
      ...[...odd, ...threes, ...fours].flatMap((end) => [`${end}@me.com`, `${end}@a.test`]),
      // More domains than are noted, of which some come more often than others.
      ...Array.from({ length: 4000 }, (_, index) => `an${index % 7}a@d${(index * index) % 1201}.test`),
      // In one text, more than are looked up together.
      fours.slice(0, 300).join("@me.com "),
    ];
    const bytes = Buffer.from([...lines, ...lines].map((line) => `x,${line}\n`).join(""));
    for (const blockBytes of [1 << 21, 4000]) expectSame({ ...csv, blockBytes, readers: 2, bytes });
    // Different ones that have the same slot.
    const many = Array.from(
      { length: 10_000 },
      (_, index) => `${((index * 7) % 9000).toString(36).padStart(4, "0")}@me.com`,
    );
    const texts = Array.from(
      { length: 500 },
      (_, line) => `x,${many.slice(20 * line, 20 * line + 20).join(" ")}\n`,
    );
    expectSame({ ...csv, blockBytes: 1 << 21, bytes: Buffer.from(texts.join("")) });
  });

  it("where nothing but ends of addresses waits while other texts are folded", () => {
    const names = Array.from({ length: 20 }, (_, index) => `${String.fromCharCode(0x61 + index)}ana`);
    const lines = [
      `\u00e9 ${names.join(" ")} me.com ana@me.com\n`,
      ...Array.from({ length: 600 }, () => "tea\n"),
      ...names.map((name) => `\u00e9 ${name}@me.com\n`),
    ];
    const bytes = Buffer.from(lines.map((line) => `x,${line}`).join(""));
    expectSame({ ...csv, blockBytes: 1500, bytes });
  });

  it("where what has left traces is read again from another start", () => {
    const inner = Array.from({ length: 40 }, (_, index) => `anna${index % 9}@me.com tea ${index % 9}234\n`);
    const behind = Array.from({ length: 9 }, (_, index) => `x"y,anna${index}@me.com tea ${index}234\n`);
    const part = `u,"\n${inner.join("")}"\n${behind.join("")}`;
    const bytes = Buffer.from(part.repeat(8));
    for (const turns of [1, 2, 3, 4, 5, 6])
      expectSame({ ...csv, names: ["username", "city"], blockBytes: 700, readers: 3, turns, bytes });
  });

  it("with each character where a word of 64 ends", () => {
    const parts = ["jan", "j.an@gmail.com", "+31612345678", "o1l", "1.5e3", "(at)", "a@b", "@"];
    const texts = parts.flatMap((part) =>
      [0, 15, 16, 48, 63, 64, 65].flatMap((before) =>
        [0, 1, 48, 64].map((behind) => ({ part, before, behind })),
      ),
    );
    const written = texts.map(
      ({ part, before, behind }) => `${"-".repeat(before)}${part}${"_".repeat(behind)}`,
    );
    const close = parts.flatMap((part) =>
      Array.from({ length: part.length }, (_, index) => `${" ".repeat(64 - index)}${part}`),
    );
    for (const lines of [written, close])
      expectSame({ ...csv, bytes: Buffer.from(lines.map((line) => `x,${line}\n`).join("")) });
  });
});
