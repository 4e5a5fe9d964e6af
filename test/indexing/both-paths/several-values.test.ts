// Several addresses or numbers of one record: in a cell, in several columns and in texts, equal ones in other
// letters or with other separators, and several of one mailbox. Both paths enter each once, and count the same
// values.
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { RecordEntry } from "../../../src/indexing/entries/record-entry.js";
import { pick, type Random } from "../../support/both-paths/csv-cases.js";
import { plainJson } from "../../support/both-paths/json-cases.js";
import { expectSame, ordinaryReading, type SourceCase } from "../../support/both-paths/both-paths.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";
import { seededRandom } from "../../support/random.js";

const cases = randomCases(15);
const csv: Omit<SourceCase, "bytes"> = {
  ...ordinaryReading,
  dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
  names: ["email", "other_email", "username", "bio", "phone"],
};

// oxfmt-ignore
const addresses = [
  "jan@example.com", "JAN@example.com", "jan@Example.COM", "j.a.n@gmail.com", "jan+x@gmail.com", "jan@googlemail.com", "piet@example.org",
  "a+b@hotmail.co.uk", "x@name.fastmail.com", "me@proton.me", "kim_k@example.net", "kim-k@example.net",
];
// oxfmt-ignore
const odd = [
  "jän@example.com", "jan", "jan@", "@jan", "jan@xn--bcher-kva.example", "jan (at) example.com", "mailto:jan@example.com", "+31612345678", "'jan@example.com'",
  "<jan@example.com", "jan@example.com>", "<<jan@example.com>>", "<>", "jan@example.com.", "1234567", "jan@example.com/x", "null", "jan@example.com?x=y",
];
const separators = [
  "\u000b",
  "\f",
  ", ",
  ",",
  ";",
  "; ",
  " ",
  "|",
  " | ",
  "\n",
  "\t",
  "\r\n",
  "/",
  " en ",
  "&",
  ",,",
  "",
];

/** Returns a list of addresses, mostly of plain ones between separators that the kernel knows. */
function listOf(random: Random, isOdd: boolean): string {
  const separator = pick(random, isOdd ? separators : separators.slice(0, 11));
  const count = random(40) === 0 ? 31 + random(40) : random(5);
  const items = Array.from({ length: count }, () => {
    const address = isOdd && random(4) === 0 ? pick(random, odd) : pick(random, addresses);
    return random(6) === 0 ? `<${address}>` : address;
  });
  return items.join(separator) + (random(8) === 0 ? separator : "");
}

const bios = ["", "", "tea", "mail jan@example.com or piet@example.org", "ask j.a.n+y@gmail.com now"];

/** Returns sizes that some limits of a block or a batch are crossed with. */
function sizesOf(random: Random): Pick<SourceCase, "stagingBytes" | "blockBytes" | "batchRecords"> {
  return {
    stagingBytes: pick(random, [1, 1 << 16]),
    blockBytes: pick(random, [500, 1 << 20]),
    batchRecords: pick(random, [1, 7, 128]),
  };
}

describe("several addresses are read the same by both paths", () => {
  it(`in ${cases} sources of each format from seed ${firstSeed} on`, () => {
    for (let seed = firstSeed; seed < firstSeed + cases; seed++) {
      const random = seededRandom(seed);
      const isOdd = seed % 2 === 0;
      const records = Array.from({ length: 300 }, (_, n) => [
        listOf(random, isOdd),
        random(3) === 0 ? listOf(random, isOdd) : "",
        `user${n}`,
        pick(random, bios),
        pick(random, ["", "+31612345678", "0612345678"]),
      ]);
      const more = sizesOf(random);
      const cell = (value: string): string => `"${value}"`;
      const table = records.map((record) => `${record.map(cell).join(",")}\n`).join("");
      expectSame({ ...csv, ...more, bytes: Buffer.from(table) }, `CSV, seed ${seed}`);
      const lines = records.map(
        ([email = "", other = "", username, bio, phone]) =>
          `${JSON.stringify({
            email: random(3) === 0 ? email.split(/[,;|\s]+/u) : email,
            other_email: other,
            username,
            bio,
            phone,
          })}\n`,
      );
      expectSame({ ...plainJson, ...more, bytes: Buffer.from(lines.join("")) }, `NDJSON, seed ${seed}`);
    }
  });

  it("and plain ones are left to the kernel", () => {
    const recordCalls = vi.spyOn(RecordEntry.prototype, "record");
    onTestFinished(() => {
      recordCalls.mockRestore();
    });
    const separatorsRead = separators.slice(0, 11);
    const lines = Array.from(
      { length: 500 },
      (_, n) =>
        `"user${n}@example.com${separatorsRead[n % separatorsRead.length]}<User.${n}@gmail.com>","USER${n}@example.com",x,,\n`,
    );
    expectSame({ ...csv, bytes: Buffer.from(lines.join("")) });
    expect(recordCalls.mock.calls.length).toBe(lines.length);
  });

  it("with more of them than a batch has room for", () => {
    const list = (n: number, count: number): string =>
      Array.from(
        { length: count },
        (_, index) => `u${n}.${index}@${index % 2 === 0 ? "gmail.com" : "example.com"}`,
      ).join(";");
    for (const count of [2, 5, 6, 31, 32, 33, 63, 64, 65, 90]) {
      const lines = Array.from({ length: 130 }, (_, n) => `${list(n, count)},${list(n, 3)},x,,\n`);
      expectSame({ ...csv, bytes: Buffer.from(lines.join("")) }, `${count}`);
    }
  });
});

const numbers = [
  "+442079460024",
  "+31612345678",
  "+12015550123",
  "+4915112345678",
  "+33199000123",
  "+5491112345678",
];
// oxfmt-ignore
const bareNumbers = [
  "442079460024", "31612345678", "0612345678", "02079460024", "612345678", "2015550123", "12015550123", "1234", "",
];
/** Numbers as spreadsheets and links have them. */
// oxfmt-ignore
const converted = [
  "31612345678.0", "0612345678.0", "2015550123.00", "31612345678.000", "1234567.0", "123456.0", "0031612345678.0", "316123456789012345.0", "3.1612345678E+10",
  "4.93023125017E+11", "4.93023125017e11", "3.16E+10", "31.612345678E+9", "3.16123456780E+10", "3.1612345678E+9", "1.2015550123E+010", "tel:+31612345678",
  "TEL:0612345678", "tel:2015550123", "tel:", "tel:+", "tel:0031612345678", "tel:1234", "tel:123456789012345678", "tel: +31612345678", "+31612345678.0",
];
/** Numbers with words and extensions beside them. */
// oxfmt-ignore
const labelled = [
  "Mobile: +31612345678", "MOBILE:+31612345678", "fax: +31612345678", "tel. +31 6 12345678", "wa = +31612345678", "wa\t+31612345678", "t: +31612345678", "Mobil : +49 151 12345678 ext. 5",
  "+31612345678 ext. 12", "+31612345678 ext12", "+31612345678ext:123456", "+31612345678 EXT.: 12", "+31612345678 ext 1234567", "+31612345678 ext", "+31612345678 ext.", "ext 12", "+ ext 12",
  "Mobile: 0612345678", "mobile+31612345678", "telefoons: +31612345678", "Handy: +49151 12345678; +31612345678", "foo: +31612345678", "tel: +31612345678 / +442079460024", "+31612345678 x12",
  "whatsapp..+31612345678", "cell:: +31612345678", "home: +31612345678 (home)", "Phone: +33 (0)199000123", "phone: +1 201 555 0123 ext. 9", "+12015550123 ext. 12", "work: +0612345678", "work: +1234",
  "+31 (0)612340000 ext. 1", "gsm +31612345678 12", "work: +31612345678-12", "mobilé: +31612345678", "Home : + 31612345678", "tel: 0031612345678", "+31612345678  ext.  7",
];
const numberSeparators = [", ", "; ", " / ", " | ", " ", "\n", ",", ";", "/"];

/** Returns a number with separators between its digits, or none. */
function spaced(random: Random, number: string): string {
  const separator = pick(random, ["", "", "", " ", "-", "."]);
  const digits = number.slice(3).replaceAll(/\d{3}(?=\d)/gu, `$&${separator}`);
  return `${number.slice(0, 3)}${separator}${digits}`;
}

function numbersOf(random: Random, isOdd: boolean): string {
  const separator = pick(
    random,
    isOdd ? [...numberSeparators, " en ", ":", "#", " x", "+", " + ", "(", "-"] : numberSeparators,
  );
  const count = random(30) === 0 ? 31 + random(40) : random(4);
  const items = Array.from({ length: count }, () =>
    isOdd && random(5) === 0
      ? pick(random, [...bareNumbers, "tel", "+", "0031612345678", "ext 12"])
      : spaced(random, pick(random, numbers)),
  );
  return items.join(separator) + (random(8) === 0 ? separator : "");
}

describe("several numbers are read the same by both paths", () => {
  it(`in ${cases} sources of each format from seed ${firstSeed} on`, () => {
    for (let seed = firstSeed; seed < firstSeed + cases; seed++) {
      const random = seededRandom(seed);
      const isOdd = seed % 2 === 0;
      const hasCountry = random(2) === 0;
      const records = Array.from({ length: 300 }, (_, n) => [
        `user${n}`,
        random(3) === 0
          ? pick(random, pick(random, [bareNumbers, converted, labelled]))
          : numbersOf(random, isOdd),
        random(2) === 0
          ? ""
          : random(2) === 0
            ? spaced(random, pick(random, numbers))
            : pick(random, bareNumbers),
        hasCountry ? pick(random, ["", "NL", "GB", "US"]) : "x",
        pick(random, ["", "call +31612345678", "tea"]),
      ]);
      const names = ["username", "phone", "other_phone", hasCountry ? "country_code" : "city", "bio"];
      const more = {
        ...sizesOf(random),
        region: pick(random, [undefined, "NL", "US"]),
        sampledBytes: pick(random, [0, 1 << 20]),
      };
      const table = records.map((record) => `${record.map((value) => `"${value}"`).join(",")}\n`).join("");
      expectSame({ ...csv, ...more, names, bytes: Buffer.from(table) }, `CSV, seed ${seed}`);
      const lines = records.map(
        ([username, phone = "", other, country, bio]) =>
          `${JSON.stringify({
            username,
            phone: random(3) === 0 ? phone.split(/[,;|/]+/u) : phone,
            other_phone: other,
            [names[3]!]: country,
            bio,
          })}\n`,
      );
      expectSame({ ...plainJson, ...more, bytes: Buffer.from(lines.join("")) }, `NDJSON, seed ${seed}`);
    }
  });

  it("and plain ones are left to the kernel", () => {
    const recordCalls = vi.spyOn(RecordEntry.prototype, "record");
    onTestFinished(() => {
      recordCalls.mockRestore();
    });
    const lines = Array.from({ length: 500 }, (_, n) => {
      const separator = numberSeparators[n % numberSeparators.length];
      const phone = `+442079460${String(n).padStart(3, "0")}${separator}+33 199 000 ${String(n).padStart(3, "0")}`;
      return n % 2 === 0
        ? `x${n},"${phone}",,x,\n`
        : `x${n},+12015550123,31612345${String(n).padStart(3, "0")},x,\n`;
    });
    const names = ["username", "phone", "other_phone", "city", "bio"];
    const decided = "a,,31612345678,x,\n".repeat(8);
    expectSame({
      ...csv,
      names,
      sampledBytes: 100,
      blockBytes: 100,
      bytes: Buffer.from(decided + lines.join("")),
    });
    expect(recordCalls.mock.calls.length).toBeLessThan(lines.length + 8 + 50);
  });
});
