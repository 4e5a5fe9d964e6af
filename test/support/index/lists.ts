// Lists of identifiers, ordinary and odd, for comparing the two paths of a lookup.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { blankWords } from "../../../src/record/blank.js";
import { oddText } from "../odd-text.js";
import { markedTexts, shortNumbers } from "./text-dumps.js";

export const names: readonly string[] = [
  "sanne",
  "Piet",
  "anna_7",
  "user_19850101",
  "0612345678x",
  "jan.jansen",
  "a-b",
  "null",
  "x",
  "2pac",
  "12345",
  "x1234567",
  "extension55",
  "@'sanne'",
  "sanne de boer",
  "Zoë",
  "zoë de boer",
  " sanne ",
  "=sanne",
  "-sanne-",
];
export const emails: readonly string[] = [
  "sanne@example.com",
  "Sanne@Example.COM",
  "jan.jansen@gmail.com",
  "janjansen+shop@gmail.com",
  "janjansen@googlemail.com",
  "piet+x@gmail.com",
  "a@b",
  "a@b.c",
  "lena@tag.fastmail.com",
  "tag@fastmail.com",
  "kees.bos+x@outlook.com",
  "kees_bos@proton.me",
  "keesbos@pm.me",
  "a@xn--bcher-kva.example",
  "a--b@c--d.example",
  "anna@yandex.ru",
];
export const phones: readonly string[] = [
  "+12015550101",
  "12015550101",
  "+12015550102",
  "0031612345678",
  "+310612345678",
  "0612345678",
  "612345678",
  "+5215512345678",
  "+390612345678",
  "06-12345678",
  "+1 201 555 0101",
  "1.2015550101E+10",
  "mob.0612345678",
  "w.31612345678",
  "0612345678(mobile)",
  "user.0612345678",
  "%2B12015550101",
  "06 12 34 56 78",
  "(06) 12345678",
  "+31 (0)6 1234 5678",
  "0031 6 12345678",
];

/** Every input of the vectors, and other texts known to be odd. */
export const knownTexts: readonly string[] = [
  ...["blank", "email", "fold", "idna", "mailbox", "phone", "username"].flatMap((name) => {
    const { cases } = JSON.parse(
      readFileSync(new URL(`../../vectors/${name}.json`, import.meta.url), "utf8"),
    ) as {
      cases: { input: string | { value: string } }[];
    };
    return cases.flatMap(({ input }) => {
      const text = typeof input === "string" ? input : input.value;
      return name === "idna" ? [text, `a@${text}`] : [text];
    });
  }),
  ...names,
  ...emails,
  ...phones,
  ...blankWords,
  ...names.map((name) => `@${name}`),
  ...markedTexts,
  ...shortNumbers,
  "@",
  "@@sanne",
  "",
  " ",
  "\u0000",
  "sanne\u0000",
  'say"anne',
  "back\\slash",
  "a,0612345678",
  "0612345678;foo=b",
  "a+31612345678",
  "x0031612345678",
  "X0031612345678",
  "tel.0031612345678",
  "mob.0612345678",
  "T.31612345678",
  "%2B31612345678",
  "31612345678@c.us",
  "wa.me/31612345678",
  "b'sanne@example.com'",
  "sanne&#64;example.com",
  "'31612345678'",
  "ext.31612345678",
  "jan.31612345678",
  "jan-31612345678",
  "jan_31612345678",
  "31612345678_jan",
  "31612345678ext12",
  "a31612345678ext12",
  "d".repeat(64),
  "d".repeat(65),
  `@${"d".repeat(64)}`,
  `e${"7".repeat(63)}`,
  "12x0031612345678",
  "tel:+31612345678",
  "https://instagram.com/sanne",
  "instagram.com/sanne",
  "sanne@example.com, piet@example.com",
  "<sanne@example.com>",
  "(none)",
  "[sanne]",
  "'sanne'",
  "1e7",
  "12e10",
  "ext1234567",
  "1234567ext8",
  "a".repeat(254),
  `${"a".repeat(250)}@b.cd`,
  "a".repeat(255),
  "1".repeat(15),
  "1".repeat(16),
  "é".repeat(4096),
  `${"é".repeat(4096)}x`,
  "b".repeat(4096),
  "b".repeat(4097),
  "c".repeat(40_000),
  // Escaped, it is longer than the kernel takes.
  `${"é".repeat(110)}${'"'.repeat(20)}é`,
];

const text = (value: string): Buffer => Buffer.from(value);

/** A line without its end. */
const listLine: fc.Arbitrary<Buffer> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...knownTexts).map(text) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...names, ...emails, ...phones), fc.nat(40))
        .map(([value, number]) => text(value.replace(/\d*(?=@|$)/u, String(number)))),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom("sanne", "Kees", "piet", "anna_", "user_", "+120155501", "+1201555"),
          fc.nat(199),
        )
        .map(([start, number]) => text(`${start}${number}`)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom("sanne", "jan.jansen", "j.anjansen+b", "janjansen", "piet+b", "p.iet"),
          fc.nat(99),
        )
        .chain(([start, number]) =>
          fc.constantFrom(`${start}${number}@gmail.com`, `${start}${number}@example.com`),
        )
        .map(text),
    },
    { weight: 2, arbitrary: fc.stringMatching(/^[a-z0-9._+@-]{1,20}$/u).map(text) },
    { weight: 2, arbitrary: fc.stringMatching(/^[+0]{0,2}[0-9]{5,16}$/u).map(text) },
    { weight: 1, arbitrary: oddText.map(text) },
    { weight: 1, arbitrary: fc.string({ unit: "binary-ascii", maxLength: 30 }).map(text) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)) },
  )
  .map((line) => Buffer.from(line.filter((byte) => byte !== 10)));

/** A list, with or without a byte order mark, carriage returns, and an end of its last line. */
export const listBytes: fc.Arbitrary<Buffer> = fc
  .tuple(
    fc.array(fc.tuple(listLine, fc.constantFrom("\n", "\n", "\n", "\r\n", "\r\r\n")), { maxLength: 60 }),
    fc.constantFrom("", "", "", "\ufeff", "\ufeff\ufeff"),
    fc.boolean(),
  )
  .map(([lines, mark, isCut]) => {
    const bytes = Buffer.concat([
      Buffer.from(mark),
      ...lines.flatMap(([line, end]) => [line, Buffer.from(end)]),
    ]);
    return isCut ? bytes.subarray(0, Math.max(0, bytes.length - 1)) : bytes;
  });
