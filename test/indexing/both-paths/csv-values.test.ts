// Values of CSV: near the edges of the rules, blank, long, in few columns and many. Both paths must
// judge them alike.
import { describe, it } from "vitest";
import { blankWords } from "../../../src/record/blank.js";
import { columnLimits, tableValues } from "../../support/both-paths/csv-cases.js";
import { someOf } from "../../support/random-cases.js";
import { expectSame, ordinaryReading, type SourceCase } from "../../support/both-paths/both-paths.js";

const plain: Omit<SourceCase, "bytes" | "names"> = {
  ...ordinaryReading,
  dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
};

function same(text: string | Buffer, names: readonly string[], more: Partial<SourceCase> = {}): void {
  expectSame({ ...plain, bytes: Buffer.from(text), names, ...more });
}

describe("the fast path judges values of CSV as the reference path does", () => {
  it.each(["email", "phone", "username", "city"])(
    "every value of the rules' tables, in a column %s",
    (name) => {
      const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
      const written = [quoted, (value: string) => value].flatMap((write) =>
        ["", "NL", "US", "44", "null"].flatMap((country) =>
          [undefined, "NL"].map((region) => ({ write, country, region })),
        ),
      );
      for (const { write, country, region } of someOf(written, 4))
        same(tableValues.map((value) => `${write(value)},${country}\n`).join(""), [name, "country_code"], {
          region,
          blockBytes: 3000,
        });
    },
  );

  it.each(columnLimits)("%i columns", (count) => {
    const names = Array.from({ length: count }, (_, index) =>
      index % 7 === 0 ? `email${index}` : index % 11 === 0 ? "phone" : `c${index}`,
    );
    const record = (mark: number): string =>
      names
        .map((name, index) =>
          name.startsWith("e") && index % 3 === mark % 3
            ? `a${mark}@b.example`
            : (index + mark) % 5 === 0
              ? "x"
              : "",
        )
        .join(",");
    const text = Array.from({ length: 20 }, (_, index) => record(index)).join("\r\n");
    for (const blockBytes of [64, text.length, 1 << 20])
      same(text, names, { blockBytes, readers: blockBytes === 64 ? 3 : 1 });
  });

  it("addresses at providers, with what their mailboxes lack at every position", () => {
    const letters = "AbcdefghijklmnopqrstuvwXyz0123456789";
    const domains = [
      "gmail.com",
      "GoogleMail.com",
      "outlook.com",
      "yahoo.com",
      "gmail.org",
      "mail.proton.me",
    ];
    const locals = [1, 2, 14, 15, 16, 17, 18, 31, 32, 33, 50, 64].flatMap((length) =>
      [".", "+", "-", "_"].flatMap((sign) =>
        Array.from({ length }, (_, place) => {
          const local = letters.repeat(2).slice(0, length);
          const signed = `${local.slice(0, place)}${sign}${local.slice(place + 1)}`;
          return place % 3 === 0
            ? signed
            : `${signed.slice(0, place >> 1)}${sign}${signed.slice((place >> 1) + 1)}`;
        }),
      ),
    );
    const text = locals
      .map((local, index) => `${local}@${domains[(index * 7) % domains.length]!}\n`)
      .join("");
    same(text, ["email"]);
  });

  it("blank words, and values that begin like one, at every position among few columns and many", () => {
    const values =
      '|null|n/a| N/A\t|x|0| 0 |00|-|nul|\u00a0|"a""b"|""|" "|none|u\u0149known|a@b.example'.split("|");
    for (let count = 1; count <= 50; count++) {
      const names = Array.from({ length: count }, (_, index) =>
        index % 5 === 1 ? `phone${index}` : index % 7 === 3 ? `email${index}` : `c${index}`,
      );
      // Enough records that each value appears at each position.
      const records = Array.from({ length: values.length + 3 }, (_, record) =>
        names.map((_name, index) => values[(3 * index + record) % values.length]).join(","),
      );
      records.push(
        names
          .map((name) => (name.startsWith("p") ? "+12015550101" : name.startsWith("e") ? "a@b.example" : "x"))
          .join(","),
      );
      same(`${records.join("\n")}\n`, names, { blockBytes: 1 << 20 });
    }
  });

  it("blank words that are written with escapes, in a column of every kind", () => {
    const names = ["email", "phone", "username", "city"];
    const values = '"nu\\ll"|"\\null"|"nul\\"l"|"n\\/a"|"\\-"|"\\x"|"\\0"'.split("|");
    const records = values.flatMap((value) =>
      names.map((name) => names.map((other) => (other === name ? value : "")).join(",")),
    );
    same(`${records.join("\n")}\n`, names, { dialect: { ...plain.dialect, escape: 0x5c } });
  });

  it("texts with quotes, which may be blank words, in a column of every kind", () => {
    // oxfmt-ignore
    const texts = [
      '"', '""', '"""', '""""', '"""""', '[""]', ' "', '" ', '"\u00a0', '\u00a0"', '\u3000""', '""\u2009', '\u1680"', '"\ufeff', 'x"', '"x', ' x"', ' a@b.example"', 'null"', '"null"',
      '\u{1f337} "9" \u{1f469}', '\u{1f337}"', '"never", she said', 'she said "never"', '"unknown"', '"UN\u212aNOWN"', '"k"', '9"', '"9', "\u00e9\"", '"\u00e9', '\n"', '"\n"',
    ];
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const records = texts.flatMap((text) =>
      ["bio", "email", "phone", "username"].map((name) =>
        ["bio", "email", "phone", "username"].map((other) => (other === name ? cell(text) : "")).join(","),
      ),
    );
    for (const words of [
      {},
      { keepWords: ['"'] },
      { keepWords: ['"', '""', '[""]'] },
      { blankWords: ['"unknown"', '"\u00e9', '"k"'] },
    ])
      for (const lineEnd of ["\n", "\r\n"])
        same(
          records.map((record) => record + lineEnd).join(""),
          ["bio", "email", "phone", "username"],
          words,
        );
  });

  it("a zero before a delimiter or a quote that is a digit", () => {
    const cells = ["0", "00", "05", "0 ", "7", "kim", ""];
    const inColumns = (delimiter: string, quote: string): string =>
      cells
        .flatMap((one) => cells.map((other) => [one, other, "x"]))
        .map((row) => row.map((cell) => `${quote}${cell}${quote}`).join(delimiter) + "\n")
        .join("");
    for (const [delimiter, quote] of [
      ["1", ""],
      [",", "2"],
      ["1", "2"],
    ] as const) {
      const quoteByte = quote === "" ? 0x22 : quote.charCodeAt(0);
      const dialect = {
        delimiter: delimiter.charCodeAt(0),
        quote: quoteByte,
        escape: quoteByte,
        relaxQuotes: false,
      };
      same(inColumns(delimiter, quote), ["phone", "mobile", "city"], { dialect });
    }
  });

  it.each(["phone", "city"])("every blank word, added ones, and near ones, in a column %s", (name) => {
    const added = Array.from({ length: 60 }, (_, n) => `w${n * 7}`);
    const words = [...blankWords, ...added].flatMap((word) => [
      word,
      word.toUpperCase(),
      `${word}x`,
      word.slice(0, -1),
      ` ${word}`,
      `${word}\u0000`,
    ]);
    const text = words.map((word) => `${word};${word};x\n`).join("");
    const dialect = { delimiter: 0x3b, quote: 0x60, escape: 0x60, relaxQuotes: false };
    same(text, [name, "username", "city2"], { dialect, blankWords: added });
    same(text, [name, "username", "city2"], { dialect, keepWords: ["null", "n/a", "--"] });
  });

  it("fields of one name", () => {
    const values = ["", "a@b.example", "c@d.example", "null"];
    const records = values.flatMap((one) =>
      values.flatMap((other) => [`${one},${other},${other},${one}`, `${one},x,,${other}`]),
    );
    same(`${records.join("\n")}\n`, ["email", "city", "email", "city"]);
    same(`${records.join("\n")}\n`, ["username", "username", "city", "email"]);
  });

  it.each(someOf([0, 1, 253, 254, 255, 256, 100_000], 4))("identifiers of %i bytes", (length) => {
    for (const name of someOf(["email", "phone", "username", "city"], 2))
      for (const text of [
        "a".repeat(length),
        "7".repeat(length),
        `${"a".repeat(Math.max(0, length - 10))}@b.example`,
        `@${"a".repeat(length)}`,
        "é".repeat(length >> 1),
        " ".repeat(length),
      ])
        for (const blockBytes of length > 1000 ? [5000] : [257, 5000])
          for (const maxRecordBytes of [1 << 20, 99_999, 254])
            same(`x,y\n${text},z\n"${text}",z\nz,w`, [name, "other"], { blockBytes, maxRecordBytes });
  });
});
