// The first promise: no value of a dump is ever stored or printed. Marked values are planted everywhere in dumps, good and
// bad, and looked for in everything that the program writes, as they are and in other dress.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outcomeOf, Workplace, type Outcome } from "../support/program.js";

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => {
  place.remove();
});

const markers: string[] = [];
/** A word that stands nowhere else. */
function mark(where: string): string {
  const marker = `Qz${String(markers.length).padStart(2, "0")}Xv${where}`;
  if (!markers.includes(marker)) markers.push(marker);
  return marker;
}
/** Digits that stand nowhere else: a phone number of the ranges for fiction. */
function markPhone(area: number): string {
  const digits = `1${area}55501${String(markers.length % 100).padStart(2, "0")}`;
  markers.push(digits.slice(1));
  return digits;
}

const csvHeader = ["username", "email", "phone", "full_name", "city", "password", `${mark("header")}@example.com`, "notes"];
const csvPhone = markPhone(201);
const csvBarePhone = markPhone(202);
const csv = Buffer.concat(
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
    `${mark("last")},${mark("lastmail")}@example.com,,`,
  ].flatMap((line) => [Buffer.from(line), Buffer.from("\n")]),
);

const jsonPhone = markPhone(203);
const json = Buffer.concat(
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

/** The forms in which a marker might hide: as it is, lower case, UTF-16 of both orders, base64 at any offset, hexadecimal. */
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
const wanted = markers.map((marker) => ({ marker, forms: disguises(marker) }));

/** Fails if any marker stands in what was written, except those that were asked for. */
function expectClean(written: string | Uint8Array, what: string, asked: readonly string[] = []): void {
  const bytes = Buffer.from(written as string);
  const found = wanted
    .filter(({ marker, forms }) => !asked.some((query) => query.includes(marker)) && forms.some((form) => bytes.includes(form)))
    .map(({ marker }) => marker);
  expect(found, what).toEqual([]);
}

function expectCleanOutcome({ stdout, stderr }: Outcome, args: readonly string[]): void {
  expectClean(stdout, `standard output of ${args.join(" ")}`, args);
  expectClean(stderr, `standard error of ${args.join(" ")}`, args);
}

/** Searches every file below the workplace but the dumps. */
function expectCleanFiles(dumps: readonly string[]): void {
  for (const path of readdirSync(place.folder, { recursive: true, encoding: "utf8" })) {
    expectClean(path, "the name of a file");
    if (!dumps.includes(path) && statSync(place.path(path)).isFile()) expectClean(readFileSync(place.path(path)), path);
  }
}

describe("the search itself", () => {
  it("finds a marker in each dress, and in the dumps", () => {
    const [marker = ""] = markers;
    for (const dress of [
      `x${marker}y`,
      marker.toLowerCase(),
      Buffer.from(`y${marker}`, "utf16le"),
      Buffer.from(`ab${marker}cd`).toString("base64"),
      Buffer.from(`{"e":"${marker}@example.com"}`).toString("base64"),
      Buffer.from(marker).toString("hex"),
    ])
      expect(() => expectClean(dress, "planted")).toThrow(/planted/u);
    for (const { marker: each } of wanted) expect(csv.includes(each) || json.includes(each), each).toBe(true);
    expect(new Set(markers).size).toBe(markers.length);
  });
});

const good: string[][] = [
  [],
  ["--json"],
  ["--rejects", "rejects.ndjson"],
  ["--relax-quotes"],
  ["--max-record", "1K", "--rejects", "rejects.ndjson"],
  ["--keep-word", "none"],
  ["--no-source-names"],
];
const failing: string[][] = [
  ["--strict"],
  ["--max-rejects", "0"],
  ["--max-rejects", "1"],
  ["--max-rejects", "1%"],
  ["--strict", "--max-record", "1K"],
];

describe.each([
  [
    "CSV",
    "dump.csv",
    csv,
    [
      ["--delimiter", ";"],
      ["--delimiter", "@"],
      ["--format", "ndjson"],
      ["--quote", "Q"],
      ["--quote", "none", "--strict"],
    ],
  ],
  [
    "NDJSON",
    "dump.ndjson",
    json,
    [
      ["--format", "csv"],
      ["--format", "csv", "--delimiter", ":"],
    ],
  ],
] as const)("no value of a %s dump", (_format, name, dump, wrong) => {
  beforeEach(() => {
    writeFileSync(place.path(name), dump);
  });

  it.each([...good, ...failing, ...wrong.map((args) => [...args])].map((args) => [args]))("is written by a build with %j", async (args) => {
    for (const more of [[], ["--json"]]) {
      const command = ["build", name, "-o", "it.lkx", "--force", "--rejects", "rejects.ndjson", ...args, ...more];
      const outcome = await place.run(command);
      expectCleanOutcome(outcome, []);
      expectCleanFiles([name]);
      if (good.includes(args)) expect(outcome).toMatchObject({ status: 0 });
      if (failing.includes(args)) expect(outcome).toMatchObject({ status: 1 });
      expect(outcome.stderr).not.toContain("bug");
    }
  });

  it("is printed by lookup, info or verify, but what was asked", async () => {
    await place.run(["build", name, "-o", "it.lkx"]);
    const asked =
      name === "dump.csv"
        ? [mark0("user"), `${mark0("straymail")}@example.com`, `+${csvPhone}`, `${mark0("lastmail")}@example.com`, `+${csvBarePhone}`]
        : [mark0("juser"), `${mark0("jmail")}@example.com`, `+${jsonPhone}`, `${mark0("jname")}@example.com`, `${mark0("jbrokenmail")}@example.com`];
    for (const more of [[], ["--json"], ["--format", "table"], ["--format", "json"]]) {
      for (const query of asked) {
        const args = ["lookup", "--index", "it.lkx", query, ...more];
        const outcome = await place.run(args);
        expect(outcome.status, query).toBe(3);
        expectCleanOutcome(outcome, args);
      }
    }
    for (const args of [
      ["info", "it.lkx"],
      ["verify", "it.lkx"],
      ["lookup", "--index", "it.lkx", "nobody"],
    ])
      expectCleanOutcome(await place.run(args), []);
    const damaged = readFileSync(place.path("it.lkx"));
    writeFileSync(place.path("damaged.lkx"), damaged.with(damaged.length - 20, (damaged.at(-20) ?? 0) ^ 1));
    for (const args of [
      ["verify", "damaged.lkx"],
      ["lookup", "--index", "damaged.lkx", "nobody"],
    ])
      expectCleanOutcome(await place.run(args), []);
  });
});

/** The marker that was made for a place. */
function mark0(where: string): string {
  return markers.find((marker) => marker.slice(6) === where) ?? where;
}

describe("the temporary files of a build that is under way", () => {
  it.each(["finished", "killed"])("hold no value, and neither does what is left of it when it is %s", async (end) => {
    const child = place.start(["build", "-", "--format", "ndjson", "-o", "it.lkx", "--rejects", "rejects.ndjson"]);
    const ended = outcomeOf(child);
    // Columns that come late make the entries wider, for which those so far are spilled.
    const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k${index}`, 1])));
    const late = wide.replace("{", '{"username":"late",');
    const filler = Array.from({ length: 20_000 }, (_, index) => `{"username":"filler${index}","email":"filler${index}@example.com"}`).join("\n");
    child.stdin?.write(Buffer.concat([json, Buffer.from(`${late}\n${filler}\n`)]));
    const temporary = (): string | undefined => readdirSync(place.folder).find((name) => name.startsWith(".leakcheck-build-"));
    const spilled = (): number => {
      const folder = temporary();
      const runs = place.path(join(folder ?? "none", "runs"));
      return existsSync(runs) ? statSync(runs).size : 0;
    };
    while (spilled() === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(statSync(place.path(temporary() ?? "")).mode & 0o777).toBe(0o700);
    expect(statSync(place.path(join(temporary() ?? "", "runs"))).mode & 0o777).toBe(0o600);
    expectCleanFiles([]);
    if (end === "killed") child.kill("SIGTERM");
    else child.stdin?.end();
    const outcome = await ended;
    expectCleanOutcome(outcome, []);
    expectCleanFiles([]);
    expect(existsSync(place.path("it.lkx"))).toBe(end === "finished");
    expect(temporary()).toBeUndefined();
  });
});
