// Sources of rejects, and the addresses in them. The kernel rejects what is certain, and must count,
// place and salvage it as the reference path does.
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { RecordEntry } from "../../../src/indexing/entries/record-entry.js";
import { jsonRejectCaseOf, rejectCaseOf } from "../../support/both-paths/reject-cases.js";
import { plainJson } from "../../support/both-paths/json-cases.js";
import { expectSame, ordinaryReading, type SourceCase } from "../../support/both-paths/both-paths.js";
import { firstSeed, randomCases, someOf } from "../../support/random-cases.js";

const cases = randomCases(17);
const seed = firstSeed;

const csv: Omit<SourceCase, "bytes"> = {
  ...ordinaryReading,
  dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
  names: ["username", "city"],
};

/** Every byte but a line feed, by itself. */
const bytes = Array.from({ length: 256 }, (_, byte) => Buffer.of(byte)).filter(([byte]) => byte !== 10);

/** Returns lines with each byte before an address and behind it, alone and next to others. */
function linesAround(open: string, close: string): Buffer {
  const lines: Buffer[] = [];
  let count = 0;
  for (const one of someOf(bytes, 45))
    for (const [before, behind] of [
      ["", ""],
      [" ", " "],
      ["'", "'"],
      ["\\", "\\"],
      ["x", ""],
      ["", "."],
      ["@", "@"],
    ] as const) {
      const address = (): Buffer => Buffer.from(`jan${count++}@example.com`);
      lines.push(
        Buffer.concat([Buffer.from(open + before), one, address(), Buffer.from(behind + close)]),
        Buffer.concat([Buffer.from(open + before), address(), one, Buffer.from(behind + close)]),
      );
    }
  return Buffer.concat(lines.flatMap((line) => [line, Buffer.of(10)]));
}

describe("rejects are the same by both paths", () => {
  it(`in ${cases} sources of CSV from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++)
      expectSame(rejectCaseOf(seed + index), `seed ${seed + index}`);
  });

  it(`in ${cases} sources of NDJSON from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++)
      expectSame(jsonRejectCaseOf(seed + index), `seed ${seed + index}`);
  });

  it("with each byte before and behind an address", () => {
    expectSame({ ...csv, bytes: linesAround("x,y,", ",") });
    expectSame({ ...csv, bytes: linesAround('"x"y,', "") });
    expectSame({ ...csv, bytes: linesAround("", ",,x"), dialect: { ...csv.dialect, quote: -1, escape: -1 } });
    for (const [open, close] of [
      ["x", ""],
      ['{"city":"', '"'],
      ['{"city":"\\', '"'],
      ['["', '"]'],
    ] as const)
      expectSame({ ...plainJson, bytes: linesAround(open, close) });
  });

  it("with the code of a sign within an address", () => {
    const codes = ["u0040", "U0040", "u0020", "u002e", "u0026", "u003c", "u003E", "u00", "u0041"];
    const texts = codes.flatMap((code) => [
      `n@${code}.m.`,
      `n@b.${code}c.m`,
      `n@b${code}c.m`,
      `kim${code}b.example`,
      `kim${code}n@b.example`,
      `kim@b.example${code}`,
      `${code}kim@b.example`,
    ]);
    expectSame({ ...csv, bytes: Buffer.from(texts.map((text) => `x,"${text}"x,\n`).join("")) });
    expectSame({ ...plainJson, bytes: Buffer.from(texts.map((text) => `["${text}\n`).join("")) });
  });

  it("with addresses of usual characters behind and before other signs", () => {
    const befores = ["", "a@", "a_b@", "x@y.", "=", "'", ":", "/"];
    const locals = ["jan", "x_y", "j.n", "-x", "x-", "u0040x"];
    const domains = ["me.com", "me.com.", "me_x.com", "me.com_", "me.com-", "a..com", "me", ""];
    const behinds = ["", "@", "'", "/", "+x", "@b.com", "=", "!x"];
    const texts = befores.flatMap((before) =>
      locals.flatMap((local) =>
        domains.flatMap((domain) => behinds.map((behind) => `${before}${local}@${domain}${behind}`)),
      ),
    );
    const bytes = Buffer.from(texts.map((text) => `x,${text}\n`).join(""));
    expectSame({ ...csv, bytes });
    expectSame({ ...plainJson, bytes });
  });

  it("with addresses of guests, whatever stands where their domain should", () => {
    for (const domain of ["", "x", "\u00e9", "x.y", "[", "\u00e9.b"])
      for (const guest of ["kim_b.example#EXT#", "kim_b.example#", "#ext#"])
        // One text may hold the address that another should.
        expectSame({ ...csv, bytes: Buffer.from(`x,"${guest}@${domain}"x,\n`) });
  });

  it("with addresses of every length, and with delimiters that may stand in them", () => {
    const ends = ["", " ", ".", "_", "+", "-", "'", "@", "=", "\u00e9"];
    const lines = Array.from({ length: 36 }, (_, length) =>
      ends.flatMap((end) => [
        `x"${end}${"a".repeat(length)}${end}@${"b".repeat(length)}.com${end}`,
        `x"z,${"a_".repeat(length)}a${end}b@c.${"d.".repeat(length)}com${end}`,
        `x"a@${"b.".repeat(length)}b${end}b@c.com`,
      ]),
    ).flat();
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
    for (const delimiter of [",", ".", "-", "_", "b", "+"])
      expectSame({ ...csv, dialect: { ...csv.dialect, delimiter: delimiter.charCodeAt(0) }, bytes });
  });

  it("with characters outside ASCII that may be a dot, a blank or a bracket behind an `@`", () => {
    const dots = [
      "\u3002",
      "\uff0e",
      "\u2024",
      "\u2488",
      "\ufe52",
      "\u00e3\u0080\u0082",
      "\u00e3\u20ac\u201a",
      "\u00ef\u00bc\u017d",
    ];
    const twice = dots.map((dot) => Buffer.from(dot).toString("latin1"));
    const texts = [
      ...[...dots, ...twice].map((dot) => `kim@example${dot}net`),
      ...["\u00a0", "\u2009", "\u3000"].map((blank) => `kim@${blank}example${blank}dot${blank}net`),
      "kim\uff08@\uff09example\uff08dot\uff09net",
      "kim@example\uff0cnet",
      "kim@example\u6771net",
      "kim@example\u6771.net",
    ];
    const lines = texts.flatMap((text) => [text, `tea ${text}`, `${text} tea`, `x${text}x`]);
    expectSame({ ...csv, bytes: Buffer.from(lines.map((line) => `x,y,${line},z\n`).join("")) });
    expectSame({ ...plainJson, bytes: Buffer.from(lines.map((line) => `x${line}\n`).join("")) });
  });

  it("with addresses in every number, the same ones and others, and their mailboxes", () => {
    const lines = Array.from({ length: 40 }, (_, count) =>
      Array.from({ length: count }, (_unused, index) => {
        const name = count % 2 === 0 ? index : index >> 1;
        const address = count % 3 === 0 ? `j.a.n${name}+x@gmail.com` : `jan${name}@example.com`;
        return index % 4 === 1 ? address.toUpperCase() : address;
      }).join(" "),
    );
    for (const stagingBytes of [1, 1 << 16])
      for (const wantsPositions of [true, false]) {
        const more = { stagingBytes, wantsPositions };
        expectSame({ ...csv, ...more, bytes: Buffer.from(lines.map((line) => `x,y,${line},z\n`).join("")) });
        expectSame({ ...plainJson, ...more, bytes: Buffer.from(lines.map((line) => `x${line}\n`).join("")) });
      }
  });

  it("with surplus fields that may be blank, by themselves and beside each other", () => {
    // oxfmt-ignore
    const values = [
      "", " ", "null", "nul", "\u00a0", '""', '" "', '"null"', '"nu\\ll"', '"\\""', '"\\-"', "x", '"x"',
    ];
    const lines = values.flatMap((one) => ["", ...values].map((other) => `a@b.example,x,${one},${other}\n`));
    for (const escape of [0x22, 0x5c])
      expectSame({ ...csv, dialect: { ...csv.dialect, escape }, bytes: Buffer.from(lines.join("")) });
  });

  it("among records of many columns, whose entries lay where theirs do", () => {
    const names = ["email", ...Array.from({ length: 59 }, (_, index) => `c${index}`)];
    const record = ["a@b.example", ...names.slice(1).map(() => "x")].join(",");
    const lines = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? record : `${record},y`));
    const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
    for (const blockBytes of [record.length + 1, 1 << 20]) expectSame({ ...csv, names, bytes, blockBytes });
    const json = (index: number): string =>
      `{"email":"a@b.example",${names.map((name, at) => `"${name}${at}":"${index}"`).join(",")}}`;
    const objects = lines.map((_, index) =>
      index < 2 || index % 2 === 0 ? json(index) : json(index).slice(0, -1),
    );
    const text = Buffer.from(objects.map((line) => `${line}\n`).join(""));
    for (const size of [json(0).length, 1 << 20]) expectSame({ ...plainJson, bytes: text, blockBytes: size });
  });

  it("where lines end inside quotes, and each is read ahead from the one before", () => {
    // Every line starts inside quotes for the one before, and ends inside quotes by itself.
    const chain = Array.from({ length: 3000 }, (_, line) => `c",a${line}@b.example,"e\n`).join("");
    for (const end of ["", 'x"y,z\n', '"\n', '",\n'])
      for (const maxRecordBytes of [1 << 20, 3000, 300])
        expectSame({ ...csv, maxRecordBytes, bytes: Buffer.from(chain + end) });
  });

  it("and cost their own bytes: the reference path reads no other record", () => {
    const recordCalls = vi.spyOn(RecordEntry.prototype, "record");
    onTestFinished(() => {
      recordCalls.mockRestore();
    });
    const isBroken = (line: number): boolean => line % 100 === 42;
    const broken = {
      "a quote is not closed": ['jan,"Gent', ""],
      "a quote is not closed within a long line": [`jan,"${"Gent ".repeat(500)}`, ""],
      "a line is too long": [`jan,${"Gent ".repeat(500)}`, `{"city":"${"Gent ".repeat(500)}"}`],
      "a long line is no JSON": ["", `{"city":"${"Gent ".repeat(500)}`],
    };
    for (const [what, [csvLine, jsonLine]] of Object.entries(broken))
      for (const [line, good, one] of [
        [csvLine, (n: number) => `lid${n}x,Gent`, csv],
        [jsonLine, (n: number) => `{"username":"lid${n}x"}`, plainJson],
      ] as const) {
        if (line === "") continue;
        const lines = Array.from({ length: 2000 }, (_, n) => (isBroken(n) ? line! : good(n)));
        recordCalls.mockClear();
        expectSame({ ...one, maxRecordBytes: 2000, bytes: Buffer.from(`${lines.join("\n")}\n`) }, what);
        // The reference path has taken all of them, and the fast path those of the end.
        expect(recordCalls.mock.calls.length, what).toBeLessThan(1980 + 100);
      }
  });

  it("behind a byte order mark, before a quote and before anything else", () => {
    const mark = "\ufeff";
    // oxfmt-ignore
    const lines = [
      '"jan","a,b"', '"jan","a\nb"', '"jan",x,y', '"jan"x,y', '"jan', "jan,x", '"', '""', '"",', ' "jan",x', '\ufeff"jan",x', '"ja""n",x',
    ];
    for (const escape of [0x22, 0x5c])
      for (const line of lines)
        for (const end of ["\n", "\r\n", ""]) {
          const bytes = Buffer.from(`piet,Gent\n${mark}${line}${end}`);
          for (const blockBytes of [3, 1 << 20])
            expectSame({ ...csv, bytes, blockBytes, dialect: { ...csv.dialect, escape } });
        }
  });

  it("of lines that are nearly JSON, and of those that are only nearly so", () => {
    const object = '{"email":"a@b.example","username":"jan"}';
    const twice = JSON.stringify(object);
    // oxfmt-ignore
    const lines = [
      `\ufeff${object}`, `\u001e${object}`, `for(;;);${object}`, `while(1);${object}`, `)]}'${object}`, twice, ` ${twice}`, `" ${twice.slice(1)}`,
      `\ufeff${twice}`, object.replace("{", '{"n":NaN,'), object.replace("{", '{"n":-Infinity,'), object.replace("{", '{"n":[1,Infinity],'),
      `\ufeff${object}x`, `\ufeff[${object}]`, `for(;;)${object}`, `fo${object}`, `${twice}x`, `"\\u007b${twice.slice(2)}`, object.replace("{", '{"n":-NaN,'),
      object.replace("{", '{"n":Inf,'), `\ufeff`, "\u001e", "NaN", "Infinity", '"{"', '"{}"', '"{"a"}"', `"${object.replaceAll('"', '""')}"`, `"${object.replaceAll('"', '""')}`, `[${twice}]`, `)]}'`,
    ];
    for (const line of lines)
      for (const text of [
        `${line}\n`,
        `${`${line}\n`.repeat(20)}${object}\n${line}`,
        `{"x\n{"y\n${line}\n${line}`,
      ])
        for (const blockBytes of [5, 1 << 20])
          for (const wantsPositions of [true, false])
            expectSame({ ...plainJson, bytes: Buffer.from(text), blockBytes, wantsPositions });
  });
});
