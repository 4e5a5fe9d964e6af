// Dumps with a marked value in every position, good and broken, and a search for the markers in all
// output.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect } from "vitest";
import type { Outcome, Workplace } from "./program.js";

export const markers: string[] = [];
/** Makes a word that occurs nowhere else. */
function mark(where: string): string {
  const marker = `Qz${String(markers.length).padStart(2, "0")}Xv${where}`;
  if (!markers.includes(marker)) markers.push(marker);
  return marker;
}
/** Makes digits that occur nowhere else: a phone number from the ranges for fiction. */
function markPhone(area: number): string {
  const digits = `1${area}55501${String(markers.length % 100).padStart(2, "0")}`;
  markers.push(digits.slice(1));
  return digits;
}

const csvHeader = [
  "username",
  "email",
  "phone",
  "full_name",
  "city",
  "password",
  `${mark("header")}@example.com`,
  "notes",
];
export const csvPhone = markPhone(201);
export const csvBarePhone = markPhone(202);
export const csv = Buffer.concat(
  [
    csvHeader.join(","),
    [
      mark("user"),
      `${mark("mail")}@${mark("domain")}.example.com`,
      `+${csvPhone}`,
      mark("name"),
      mark("city"),
      mark("password"),
      mark("odd"),
      mark("notes"),
    ].join(","),
    [
      `@${mark("at")}`,
      `"${mark("quotedname")}" <${mark("angle")}@example.com>`.replaceAll('"', ""),
      csvBarePhone,
      `"${mark("quoted")}, ""${mark("doubled")}"""`,
      `"${mark("lineone")}`,
      `${mark("linetwo")}"`,
      "",
      "",
    ]
      .join(",")
      .replace(`",`, `", `),
    [mark("nomail"), mark("notanaddress"), mark("notaphone"), "", "", "", "", ""].join(","),
    `"${mark("stray")}"x,${mark("straymail")}@example.com,,,,,,`,
    [mark("surplus"), `${mark("surplusmail")}@example.com`, "", "", "", "", "", "", mark("ninth")].join(","),
    `${mark("long")},${mark("longmail")}@example.com,${mark("filler").repeat(200)}`,
    Buffer.concat([
      Buffer.from(`${mark("invalid")},`),
      Buffer.of(0xff, 0xfe),
      Buffer.from(`${mark("invalidmail")}@example.com,`),
      Buffer.of(0xc3, 0x28),
    ]),
    `"${mark("open")},${mark("openmail")}@example.com,,`,
    `${mark("last")},${mark("lastmail")}@example.com,,,,,,`,
  ].flatMap((line) => [Buffer.from(line), Buffer.from("\n")]),
);

export const jsonPhone = markPhone(203);
export const json = Buffer.concat(
  [
    `{"username":"${mark("juser")}","user":{"contact":{"emails":["${mark("jmail")}@example.com"],"phone":${jsonPhone}}},"bio":"${mark("jbio")}"}`,
    `{"users":{"${mark("jname")}@example.com":{"city":"${mark("jcity")}"},"+12045550177":{"city":"x"}},"n":987654321012345678901}`,
    `{"username":"${mark("junicode")}","email":"${mark("jescaped")}\\u0040example.com"}`,
    `{"username":"${mark("jbroken")}","email":"${mark("jbrokenmail")}@example.com"`,
    `{"username":${mark("jbare")}}`,
    `["${mark("jarray")}","${mark("jarraymail")}@example.com"]`,
    `"${mark("jstring")}"`,
    `${mark("jword")} ${mark("jwordmail")}@example.com`,
    `{"username":"${mark("jlong")}","email":"${mark("jlongmail")}@example.com","bio":"${mark("jfiller").repeat(200)}"}`,
    Buffer.concat([
      Buffer.from(`{"username":"${mark("jinvalid")}`),
      Buffer.of(0xff),
      Buffer.from(`","email":"${mark("jinvalidmail")}@example.com"}`),
    ]),
    `{"username":"${mark("jdeep")}","a":${"[".repeat(80)}"${mark("jdeepest")}"${"]".repeat(80)}}`,
  ].flatMap((line) => [Buffer.from(line), Buffer.from("\n")]),
);
markers.push("2045550177", "987654321012345678901");

/**
 * Returns the forms in which a marker might hide: as it is, in lower case, in UTF-16 of both byte
 * orders, in base64 at any offset, in hexadecimal.
 */
function disguises(marker: string): Buffer[] {
  const spellings = new Set([marker, marker.toLowerCase(), marker.toUpperCase()]);
  return [...spellings].flatMap((text) => {
    const bytes = Buffer.from(text);
    const utf16 = Buffer.from(text, "utf16le");
    const base64 = [0, 1, 2].map((shift) => {
      const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
      const usable = whole.subarray(0, whole.length - (whole.length % 3)).toString("base64");
      return Buffer.from(usable.slice([0, 2, 3][shift]));
    });
    return [bytes, utf16, Buffer.from(utf16).swap16(), ...base64, Buffer.from(bytes.toString("hex"))];
  });
}
/** Their forms by the first two bytes, so that a long file is passed once and not a thousand times. */
const wanted = new Map<number, { marker: string; form: Buffer }[]>();
const begins = new Uint8Array(1 << 16);
for (const marker of markers)
  for (const form of disguises(marker)) {
    const start = form.readUInt16BE(0);
    begins[start] = 1;
    wanted.set(start, [...(wanted.get(start) ?? []), { marker, form }]);
  }

function markersIn(bytes: Buffer): Set<string> {
  const found = new Set<string>();
  let start = 0;
  for (let end = 1; end <= bytes.length; end++) {
    start = ((start << 8) | bytes[end - 1]!) & 0xffff;
    if (begins[start] === 0 || end === 1) continue;
    for (const { marker, form } of wanted.get(start)!)
      if (bytes[end] === form[2] && bytes.subarray(end - 2, end - 2 + form.length).equals(form))
        found.add(marker);
  }
  return found;
}

/** Fails if any marker occurs in the output, except those that were queried. */
export function expectClean(written: string | Uint8Array, what: string, asked: readonly string[] = []): void {
  const found = markersIn(Buffer.from(written as string));
  expect(
    [...found].filter((marker) => !asked.some((query) => query.includes(marker))),
    what,
  ).toEqual([]);
}

export function expectCleanOutcome({ stdout, stderr }: Outcome, args: readonly string[]): void {
  expectClean(stdout, `standard output of ${args.join(" ")}`, args);
  expectClean(stderr, `standard error of ${args.join(" ")}`, args);
}

/** Searches every file below a workplace except the dumps. */
export function expectCleanFiles(place: Workplace, dumps: readonly string[]): void {
  for (const path of readdirSync(place.folder, { recursive: true, encoding: "utf8" })) {
    expectClean(path, "the name of a file");
    if (!dumps.includes(path) && statSync(place.path(path)).isFile())
      expectClean(readFileSync(place.path(path)), path);
  }
}

/** Returns the marker made for a position. */
export function mark0(where: string): string {
  return markers.find((marker) => marker.slice(6) === where) ?? where;
}
