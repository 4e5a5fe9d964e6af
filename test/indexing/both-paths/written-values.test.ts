// Numbers with separators, and values with blanks around them: the kernel reads what the rules for
// written values would, or leaves it to them.
import { describe, it } from "vitest";
import { expectSame, ordinaryReading } from "../../support/both-paths/both-paths.js";
import { pick } from "../../support/both-paths/csv-cases.js";
import { plainJson } from "../../support/both-paths/json-cases.js";
import { writtenNumber } from "../../support/phones/written-number.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";
import { seededRandom } from "../../support/random.js";

const sources = randomCases(15);

describe("written values are read the same by both paths", () => {
  it(`in ${sources} sources from seed ${firstSeed} on`, () => {
    for (let seed = firstSeed; seed < firstSeed + sources; seed++) {
      const random = seededRandom(seed);
      const around = (text: string): string =>
        `${pick(random, ["", "", " ", "  ", "\t"])}${text}${pick(random, ["", "", " ", "   ", "\r"])}`;
      const lines = Array.from({ length: 60 }, (_, n) =>
        [
          around(pick(random, [`kim${n}`, `@kim_${n}`, `kim ${n}`, "null", "-"])),
          around(pick(random, [`a${n}@b.example`, `a+${n}@gmail.com`, `a${n}@b`, "n/a"])),
          writtenNumber(random),
          random(4) === 0 ? writtenNumber(random) : "",
          pick(random, ["NL", "US", "IT", "31", ""]),
        ].join(";"),
      );
      expectSame(
        {
          ...ordinaryReading,
          bytes: Buffer.from(`${lines.join("\n")}\n`),
          names: ["username", "email", "phone", "phone2", pick(random, ["country_code", "city"])],
          dialect: { delimiter: 0x3b, quote: 0x22, escape: 0x22, relaxQuotes: false },
          sampledBytes: pick(random, [50, 1 << 20]),
          blockBytes: 3000,
          region: pick(random, [undefined, "NL", "US"]),
        },
        `seed ${seed}`,
      );
    }
  });

  it("with zeros at the start of a group of digits, and within one", () => {
    const starts = [
      "",
      "+",
      "6 ",
      "31 ",
      "+31 ",
      "+31 (0)",
      "+33 (0)",
      "31-",
      "1.",
      "0",
      "00",
      "7/",
      "(31) ",
      "+1 201.",
    ];
    const lines = starts.flatMap((start) =>
      [1, 2, 3, 4, 5, 6].flatMap((zeros) =>
        ["", "1", "19"].flatMap((before) =>
          ["5", "22", "612345", "61234567", "201555012", "612345678", "6123456789", "612 345 678"].map(
            (behind, n) =>
              `kim${n};${start}${before}${"0".repeat(zeros)}${behind};${n % 2 === 0 ? "" : "NL"}\n`,
          ),
        ),
      ),
    );
    for (const region of [undefined, "NL"])
      expectSame({
        ...ordinaryReading,
        bytes: Buffer.from(lines.join("")),
        names: ["username", "phone", "country_code"],
        dialect: { delimiter: 0x3b, quote: 0x22, escape: 0x22, relaxQuotes: false },
        region,
      });
  });

  it("with brackets, dots and few digits at the end, up to 33 bytes", () => {
    const written = [
      "(201) 555-0101",
      "(0201) 555-0101",
      "(201 555-0101",
      "201) 555-0101",
      "(201) 555 (01)01",
      "() 2015550101",
      "(20 1) 5550101",
      "201 (555) 0101",
      "+(31) 612345678",
      "+31 (0) 612345678",
      "+31 (0)612345678",
      "+31 (00)612345678",
      "+31 (06) 12345678",
      "+31 (0) (6) 12345678",
      "+31 (0)(6)12345678",
      "+31 ((0) 612345678",
      "+31 (0)) 612345678",
      "(201) (555) 0101",
      "((201) 5550101",
      "+31 )0( 612345678",
      "+31 6 1234 5678 (9)",
      "+31.612345678",
      "+31.6.12345678",
      "31.612345678",
      "201.555.0101",
      "+31 612345678 12",
      "+31 612345678/12",
      "+31 612345678--12345",
      "+31 612345678--123456",
      "+31 6 12345678-1",
      "+ 31612345678",
      "+-31612345678",
      "-31612345678",
      "31612345678-",
      "31 612345678,",
      "+31 6000 1234",
      "+31 0006 12345",
      "+31 000 612345",
      "00 31 612345678",
      "00 123456789012345",
      "0 0123456789012345",
      "1 23456789012345678",
      "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6",
      "3-1-6-1-2-3-4-5-6-7-8- - - - - -9",
      "31612345678.0",
      "31612345678.00",
      "31612345678.000",
      "31612345678.01",
      "31612345678.10",
      "31612345678.",
      "3.1612345678E+10",
      "3.1612345678e10",
      "3.1612345678E+1",
      "3.1612345678E+9",
      "3.1612345678E+14",
      "3.1612345678E+15",
      "3.1612345678E+011",
      "3.1612345678E+",
      "3.1612345678E",
      "3.161234E+10",
      "3.1612345E+10",
      "31.612345678E+9",
      "316123456781234.0",
      "3161234567812345.0",
      "tel:+31612345678",
      "1234567890123456",
      "12345678901234567",
      "0612345678901234",
      "00123456789012345",
    ];
    const values = written.flatMap((text) => [text, ` ${text}`, `${text} `, `0${text}`, `${text}1`]);
    const dialect = { delimiter: 0x3b, quote: 0x22, escape: 0x22, relaxQuotes: false };
    for (const country of ["", "NL", "US", "1"])
      for (const region of [undefined, "NL", "US"])
        expectSame({
          ...ordinaryReading,
          bytes: Buffer.from(values.map((text, n) => `kim${n};${text};${country}\n`).join("")),
          names: ["username", "phone", "country_code"],
          dialect,
          region,
        });
  });

  it(`names with spaces in ${sources} sources from seed ${firstSeed} on`, () => {
    const words = [
      "the",
      "Great",
      "Kim",
      "and",
      "und",
      "oder",
      "Oder",
      "or",
      "y",
      "jan_1",
      "x.y",
      "a-b",
      "kim_2090",
    ];
    const others = [
      "7",
      "1234",
      "k56789_",
      "o1234",
      "l5678",
      "1234l",
      "00777",
      "01234k",
      "20-90",
      "_.-",
      "123",
      "12345678",
      "0031612345678",
      "a1",
      "@kim",
      "User:",
      "(kim)",
      "é",
      "o0l",
      "-",
      ".",
    ];
    for (let seed = firstSeed; seed < firstSeed + sources; seed++) {
      const random = seededRandom(seed);
      const word = (): string => pick(random, random(6) === 0 ? others : words);
      const name = (): string =>
        Array.from({ length: random(30) === 0 ? 40 : 1 + random(4) }, word).join(
          pick(random, [" ", " ", "  "]),
        );
      // A delimiter that names hold too is no delimiter within quotes.
      const delimiter = pick(random, [";", ";", " ", "a", "-"]);
      const cell = (text: string): string => (delimiter === ";" ? text : `"${text}"`);
      const lines = Array.from({ length: 200 }, (_, n) =>
        [
          `${pick(random, ["", "", " "])}${name()}${pick(random, ["", "", " "])}`,
          random(20) === 0 ? "odd@@example" : `a${n}@b.example`,
          random(3) === 0 ? name() : "",
        ]
          .map(cell)
          .join(delimiter),
      );
      expectSame(
        {
          ...ordinaryReading,
          bytes: Buffer.from(`${lines.join("\n")}\n`),
          names: ["username", "email", pick(random, ["login_name", "city"])],
          dialect: { delimiter: delimiter.charCodeAt(0), quote: 0x22, escape: 0x22, relaxQuotes: false },
          blockBytes: pick(random, [500, 1 << 20]),
          stagingBytes: pick(random, [1, 1 << 20]),
        },
        `seed ${seed}`,
      );
    }
  });

  it.each(["a", "-", " "])("a name that holds the delimiter %j within quotes", (delimiter) => {
    const bytes = Buffer.from(`"the Great Kim-o"${delimiter}"x1@b.example"${delimiter}""\n`.repeat(3));
    const dialect = { delimiter: delimiter.charCodeAt(0), quote: 0x22, escape: 0x22, relaxQuotes: false };
    expectSame({ ...ordinaryReading, bytes, names: ["username", "email", "city"], dialect });
  });

  it(`URLs of profiles in ${sources} sources from seed ${firstSeed} on`, () => {
    const hosts = [
      "instagram.com",
      "Instagram.COM",
      "x.com",
      "www.tiktok.com",
      "WWW.x.com",
      "m.facebook.com",
      "t.me",
    ];
    const others = [
      "example.com",
      "linkedin.com/in",
      "instagram.com/stories",
      "medium.com",
      "xx.com",
      "xn.co",
      "",
    ];
    for (let seed = firstSeed; seed < firstSeed + sources; seed++) {
      const random = seededRandom(seed);
      const url = (n: number): string =>
        pick(random, ["https://", "http://", "HTTPS://", "//", "", "https:/", "ftp://", "https:\\/\\/"]) +
        pick(random, random(5) === 0 ? others : hosts) +
        pick(random, ["/", "/", "/", "/@", "/@@", "//", "", "\\/"]) +
        pick(random, [
          `kim${n}`,
          `Kim_${n}.x`,
          "profile.php",
          "p",
          "a.PHP",
          "",
          "é",
          "k%40m",
          "stories",
          "@kim",
        ]) +
        pick(random, ["", "", "/", "/x", "?a=1", "#x", " ", "\\/", "//"]);
      const rows = Array.from({ length: 80 }, (_, n) => [
        url(n),
        pick(random, [`a${n}@b.example`, "", "odd@@x"]),
        random(3) === 0 ? url(n + 1) : `kim${n}`,
      ]);
      const names = ["username", "email", pick(random, ["login_name", "bio"])];
      expectSame(
        {
          ...ordinaryReading,
          bytes: Buffer.from(rows.map((row) => `${row.join(";")}\n`).join("")),
          names,
          dialect: { delimiter: 0x3b, quote: 0x22, escape: 0x22, relaxQuotes: false },
        },
        `seed ${seed}`,
      );
      const objects = rows.map(
        (row) => `{${row.map((text, column) => `"${names[column]}":"${text}"`).join(",")}}\n`,
      );
      expectSame({ ...plainJson, bytes: Buffer.from(objects.join("")) }, `seed ${seed}, as NDJSON`);
    }
  });
});
