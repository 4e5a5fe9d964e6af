// The survey: what it inspects, and what it concludes.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles, type OpenFile } from "../../../src/files.js";
import { defaultSampleSizes, type SampleSizes } from "../../../src/ingest/survey/sample-windows.js";
import { surveySources, type Survey, type SurveyOptions } from "../../../src/ingest/survey/survey.js";
import { BlankRule } from "../../../src/record/blank.js";
import { parseMapTarget, type MapTarget } from "../../../src/record/columns/map-target.js";
import { emptyFolder } from "../../support/folder.js";
import { openedInput } from "../../support/inputs/opened-input.js";

const blank = new BlankRule();
const isBlank = (value: string): boolean => blank.isBlank(value);
const target = (text: string): MapTarget => {
  const parsed = parseMapTarget(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};

async function survey(
  dumps: Record<string, string | Buffer>,
  options: Partial<SurveyOptions> = {},
  isStream = false,
): Promise<Survey> {
  const folder = emptyFolder();
  const files = Object.entries(dumps).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return { file: nodeFiles.open(join(folder, name)), isStream };
  });
  try {
    return await surveySources(
      files.map(({ file, isStream }) => openedInput(file, isStream)),
      { isBlank, ...options },
    );
  } finally {
    for (const { file } of files) file.close();
  }
}

const sizes: SampleSizes = { headBytes: 400, middleBytes: 200, lastBytes: 200, records: 1000 };
const row = (n: number): string => `user${n},user${n}@example.com,${n % 2 === 0 ? "Delft" : ""}\n`;
const csv = `username,email,city\n${Array.from({ length: 1000 }, (_, n) => row(n + 1000)).join("")}`;

describe("a survey", () => {
  it("inspects the start, the middle and the end of a file, whole records only", async () => {
    const found = await survey({ "x.csv": csv }, { sizes, keepsValues: true });
    const { sample } = found.sources[0]!;
    expect(sample).toMatchObject({ parts: 3, isWhole: false });
    expect(sample.rejects.total).toBe(0);
    const users = found.columns.get("username")!.values;
    expect(users.every((user) => /^user\d{4}$/u.test(user))).toBe(true);
    expect([users[0], users.at(-1)]).toEqual(["user1000", "user1999"]);
    expect(users.some((user) => user > "user1400" && user < "user1600")).toBe(true);
    expect(users).toHaveLength(sample.records);
    expect(sample.records).toBeLessThan(40);
  });

  it.each([
    ["a file", false],
    ["a stream", true],
  ])("inspects the whole header of %s that does not end in the first part", async (_what, isStream) => {
    const names = ["username", "email", ...Array.from({ length: 60 }, (_, n) => `field ${n}`)];
    const header = names.map((name) => `"${name}"`).join(",");
    const rows = Array.from({ length: 100 }, (_, n) => `user${n},user${n}@example.com${",x".repeat(60)}`);
    const found = await survey({ "x.csv": `${[header, ...rows].join("\n")}\n` }, { sizes }, isStream);
    const { sample, kept } = found.sources[0]!;
    expect([...found.columns.keys()]).toEqual(names);
    expect(sample.rejects.total).toBe(0);
    expect((kept?.length ?? 0) > sizes.headBytes).toBe(isStream);
  });

  it("inspects all of a file that is not longer than the parts", async () => {
    const { sample } = (await survey({ "x.csv": csv.slice(0, 800) }, { sizes })).sources[0]!;
    expect(sample).toMatchObject({ parts: 1, isWhole: true });
  });

  it("keeps what it read from a stream, and only from a stream", async () => {
    const found = await survey({ "x.csv": csv }, { sizes }, true);
    const { sample, kept } = found.sources[0]!;
    expect(sample).toMatchObject({ parts: 1, isWhole: false });
    expect(kept?.toString()).toBe(csv.slice(0, 400));
  });

  it("reads a bounded part of a file, in few reads", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "x.csv"), csv.repeat(200));
    const file = nodeFiles.open(join(folder, "x.csv"));
    let bytes = 0;
    let reads = 0;
    const counting: OpenFile = {
      ...file,
      read: (into, offset) => {
        const got = file.read(into, offset);
        bytes += got;
        reads += 1;
        return got;
      },
      readNext: () => Promise.reject(new Error("the position would move")),
    };
    await surveySources([openedInput(counting)], { isBlank });
    file.close();
    const { headBytes, middleBytes, lastBytes } = defaultSampleSizes;
    expect([reads, bytes]).toEqual([3, headBytes + middleBytes + lastBytes]);
  });

  it("skips a stretch that starts inside quotes", async () => {
    const text = `username,email,bio\n${Array.from({ length: 300 }, (_, n) => `user${n},user${n}@example.com,"one\nuser,x@example.com,y\n${"z".repeat(n % 90)}"\n`).join("")}`;
    const { sample } = (await survey({ "x.csv": text }, { sizes, keepsValues: true })).sources[0]!;
    expect(sample.parts).toBe(3);
    expect(sample.rejects.total).toBe(0);
  });

  it("recognises each encoding, and finds the same columns", async () => {
    const text = "username,email\njosé,jose@example.com\n";
    const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
    const dumps: [Buffer, Partial<SurveyOptions>, string][] = [
      [Buffer.from(text), {}, "utf-8"],
      [utf16, {}, "utf-16le"],
      [Buffer.from(utf16).swap16(), {}, "utf-16be"],
      [Buffer.from(text, "latin1"), { encoding: "windows-1252" }, "windows-1252"],
    ];
    for (const [content, options, encoding] of dumps) {
      const found = await survey({ "x.csv": content }, { ...options, keepsValues: true });
      expect(found.sources[0]?.plan.encoding).toBe(encoding);
      expect(found.columns.get("username")?.values).toEqual(["josé"]);
      expect(found.sources[0]?.sample.spoilt).toBe(0);
    }
    expect((await survey({ "x.csv": Buffer.from(text, "latin1") })).sources[0]?.sample.spoilt).toBe(1);
  });

  it("refuses UTF-32", async () => {
    await expect(survey({ "x.csv": Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]) })).rejects.toMatchObject({
      code: "UNKNOWN_FORMAT",
    });
  });

  it("gives a name the same meaning in all sources", async () => {
    const one = `contact\n${"a@example.com\n".repeat(3)}`;
    const other = `email,contact\nb@example.com,c@example.com\n`;
    const found = await survey({ "one.csv": one, "other.csv": other });
    expect(found.meanings.get("contact")).toMatchObject({ kind: "email", why: "content" });
    expect(found.columns.get("contact")?.content.values).toBe(4);
  });

  it("finds names that are values before reading begins", async () => {
    const text = Array.from(
      { length: 60 },
      (_, n) =>
        `${JSON.stringify({ users: { [`Jan Jansen ${String.fromCharCode(97 + (n % 26))}${n}`]: { email: "a@example.com" } } })}\n`,
    );
    const found = await survey({ "x.ndjson": text.join("") });
    expect([...found.starred]).toEqual(["users"]);
    expect([...found.columns.keys()]).toEqual(["users.*.email"]);
    expect(found.meanings.get("users.*.email")?.kind).toBe("email");
  });
});

describe("a file without a header", () => {
  const plan = async (text: string, options: Partial<SurveyOptions> = {}) => {
    const found = await survey({ "x.txt": text }, options);
    const { plan: planned } = found.sources[0]!;
    if (planned.format !== "csv") throw new Error(planned.format);
    return {
      hasHeader: planned.hasHeader,
      names: planned.names,
      list: planned.listColumns,
      meanings: found.meanings,
    };
  };

  it.each<[string, string, readonly string[]]>([
    ["a list", "a@example.com:x\nb@example.com:y:z\n", ["email", "password"]],
    ["two addresses", "a@example.com,b@example.com\nc@example.com,d@example.com\n", ["email", "email 2"]],
    ["one column", "a@example.com\nb@example.com\n", ["email"]],
    [
      "a short first record",
      "a@example.com,x\nb@example.com,x,+12015550101\nc@example.com,y,+12015550102\n",
      ["email", "column 2", "phone"],
    ],
    ["bare numbers and ids", "12015550101;100001\n12015550102;100002\n", ["phone", "column 2"]],
  ])("has columns named by content: %s", async (_what, text, names) => {
    const planned = await plan(text);
    expect(planned).toMatchObject({ hasHeader: false, names });
    expect(planned.meanings.get(names[0] ?? "")?.why).toBe("content");
  });

  it("takes names from --columns; a first record of these names is the header", async () => {
    const columns = ["email", "pw"];
    expect(await plan("a@example.com:x\n", { columns })).toMatchObject({
      hasHeader: false,
      names: columns,
      list: 2,
    });
    expect(await plan("Email,PW\na@example.com,x\n", { columns })).toMatchObject({
      hasHeader: true,
      names: columns,
    });
    expect(await plan("Email,PW\na@example.com,x\n", { columns, header: false })).toMatchObject({
      hasHeader: false,
    });
    expect((await plan("x,y\n", { columns: ["me@example.com", ""] })).names).toEqual(["*", "column 2"]);
    await expect(plan("a@example.com,x,y\n", { columns })).rejects.toMatchObject({ code: "USAGE" });
    await expect(plan("a@example.com:x\n", { columns: ["email", "hash", "salt"] })).rejects.toMatchObject({
      code: "USAGE",
    });
  });

  it("says if its first line may be a header, and keeps nothing of that line", async () => {
    const text = "admin,Administrator,S3cretPw\nu2@example.com,Name 2,pw2\nu3@example.com,Name 3,pw3\n";
    const found = await survey({ "x.csv": text });
    expect(found.sources[0]?.plan).toMatchObject({ hasHeader: false, mayHaveHeader: true });
    expect([...found.columns.keys()]).toEqual(["email", "column 2", "column 3"]);
    const forced = await survey({ "x.csv": text }, { header: true });
    expect(forced.sources[0]?.plan).toMatchObject({ hasHeader: true, mayHaveHeader: false });
    expect((await survey({ "x.csv": text }, { header: false })).sources[0]?.plan).toMatchObject({
      hasHeader: false,
      mayHaveHeader: false,
    });
  });

  it("names its own columns after a file with a header", async () => {
    const found = await survey({
      "a.csv": "username,email\nanna,a@example.com\n",
      "b.csv": "admin,b@example.com,S3cretPw\nboris,c@example.com,x\n",
    });
    expect([...found.columns.keys()]).toEqual(["username", "email", "column 1", "column 3"]);
  });

  it("takes names from --columns instead of a header if --header is set, and else says if there may be one", async () => {
    const columns = ["email", "pw"];
    const planOf = async (header?: boolean): Promise<unknown> =>
      (
        await survey(
          { "x.csv": "mail,password\na@example.com,x\n" },
          { columns, ...(header === undefined ? {} : { header }) },
        )
      ).sources[0]?.plan;
    expect(await planOf()).toMatchObject({ hasHeader: false, mayHaveHeader: true });
    expect(await planOf(true)).toMatchObject({ hasHeader: true, mayHaveHeader: false, names: columns });
    expect(await planOf(false)).toMatchObject({ hasHeader: false, mayHaveHeader: false });
  });

  it.each<[string, readonly string[], readonly (string | null)[]]>([
    ["after an address are not", ["id", "mail", "handle"], ["column 1", "email", "column 3"]],
    ["anywhere after an address are not", ["mail", "id", "handle"], ["email", "column 2", "column 3"]],
    ["before an address may be secrets", ["handle", "id", "mail"], ["column 1", "column 2", "email"]],
    [
      "before an address are if there are many",
      ["handle", "id", "mail", "many"],
      ["username", "column 2", "email", "column 4"],
    ],
    ["like their addresses are", ["own", "mail"], ["username", "email"]],
    ["like their addresses, but after them, are not", ["mail", "own"], ["email", "column 2"]],
    ["with @ in front are everywhere", ["mail", "at"], ["email", "username"]],
  ])("has words that look like user names: those %s", async (_what, shape, expected) => {
    const names = ["sanne", "boris", "chloe"];
    const values: Record<string, (n: number) => string> = {
      id: (n) => String(n),
      mail: (n) => `${names[n % names.length]}${n}@example.com`,
      handle: (n) => `zomer_${n}`,
      own: (n) => `${names[n % names.length]}_${n}`,
      at: (n) => `@zomer_${n}`,
      many: () => "many",
    };
    const length = shape.includes("many") ? 100 : 20;
    const rows = Array.from({ length }, (_, n) => shape.map((what) => values[what]?.(n)).join(","));
    const found = await survey({ "x.csv": `${rows.join("\n")}\n` });
    expect([...found.columns.keys()]).toEqual(expected);
    for (const name of found.columns.keys())
      if (name.startsWith("column")) expect(found.meanings.get(name)?.kind).toBe(null);
    // Named by --columns, the column is not one either.
    const columns = shape.map((_, index) => (shape[index] === "mail" ? "email" : `f${index}`));
    const named = await survey({ "x.csv": `${rows.join("\n")}\n` }, { columns });
    expect(named.meanings.get(`f${shape.length - 1}`)?.kind ?? null).toBe(
      expected.at(-1) === "username" ? "username" : null,
    );
  });

  it("is assumed with --no-header", async () => {
    expect(await plan("username,email\nanna,a@example.com\n", { header: false })).toMatchObject({
      hasHeader: false,
    });
  });
});

describe("a map of columns", () => {
  const text = "contact,info\nanna,a@example.com\n";
  it("sets their meaning, and the reason for it", async () => {
    const map = new Map([
      ["contact", target("username")],
      ["info", target("-")],
    ]);
    const { meanings } = await survey({ "x.csv": text }, { map });
    expect(meanings.get("contact")).toEqual({
      class: "Usernames",
      kind: "username",
      isCountryCode: false,
      why: "option",
    });
    expect(meanings.get("info")).toEqual({ class: null, kind: null, isCountryCode: false, why: "option" });
  });

  it("makes the first record a header if it holds a mapped name", async () => {
    const found = await survey(
      { "x.csv": "kk,ww\nfoo,bar\n" },
      { map: new Map([["ww", target("username")]]) },
    );
    expect(found.sources[0]?.plan).toMatchObject({ hasHeader: true });
  });

  it("is refused for a column that no source has, with similar names as a hint", async () => {
    const map = new Map([["contacts", target("email")]]);
    await expect(survey({ "x.csv": text }, { map })).rejects.toMatchObject({
      code: "USAGE",
      hint: 'did you mean "contact"?',
    });
    await expect(survey({ "x.ndjson": '{"user":{"contacts":"x"}}\n' }, { map })).rejects.toMatchObject({
      hint: 'did you mean "user.contacts"?',
    });
  });

  it("accepts an NDJSON column that may appear later", async () => {
    const map = new Map([["late", target("email")]]);
    const record = `${JSON.stringify({ username: "anna" })}\n`;
    const found = await survey({ "x.ndjson": record.repeat(500) }, { map, sizes });
    expect(found.unseen).toEqual(["late"]);
  });

  it("keeps a mapped object name among many that may be values", async () => {
    const names = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [`name${String.fromCharCode(97 + (n % 26))}x${n}`, "x"]),
    );
    const record = { attributes: { ...names, kontakt: "a@example.com" } };
    const found = await survey(
      { "x.ndjson": `${JSON.stringify(record)}\n` },
      { map: new Map([["attributes.kontakt", target("email")]]) },
    );
    expect(found.columns.has("attributes.kontakt")).toBe(true);
    expect(found.columns.has("attributes.*")).toBe(true);
  });
});

describe("digits in a column whose name says nothing", () => {
  const numbers = Array.from({ length: 20 }, (_, n) => `3161234567${n % 10}`);
  const meaningOf = async (
    values: readonly string[],
    header = "username,x1",
    others = "anna",
  ): Promise<unknown> => {
    const dump = `${header}\n${values.map((value) => `${others},${value}\n`).join("")}`;
    const { meanings, columns } = await survey({ "x.csv": dump }, { header: true });
    // Values are needed to decide, but not afterwards.
    expect([...columns.values()].every((column) => column.values.length === 0)).toBe(true);
    return meanings.get("x1")?.kind;
  };

  it("are phone numbers if three in four are valid international numbers", async () => {
    expect(await meaningOf(numbers)).toBe("phone");
    expect(await meaningOf(numbers.map((number, n) => (n < 5 ? `9${number}` : number)))).toBe("phone");
    expect(await meaningOf(numbers.map((number, n) => (n < 6 ? `9${number}` : number)))).toBe(null);
  });

  it("are phone numbers beside other phone numbers only if nearly all are valid", async () => {
    const beside = (wrong: number): Promise<unknown> =>
      meaningOf(
        numbers.map((number, n) => (n < wrong ? `9${number}` : number)),
        "phone,x1",
        "+31612345678",
      );
    expect([await beside(0), await beside(2), await beside(3)]).toEqual(["phone", "phone", null]);
  });

  it("are phone numbers if they have a leading zero, as national numbers do", async () => {
    expect(await meaningOf(numbers.map((number) => `0${number.slice(2)}`))).toBe("phone");
    expect(await meaningOf(numbers.map((number) => `00000${number.slice(6)}`))).toBe(null);
  });

  it("are not phone numbers if mixed with other values, or if the name says what they are", async () => {
    expect(await meaningOf(numbers.map((number, n) => (n < 3 ? "Delft" : number)))).toBe(null);
    const { meanings } = await survey({
      "x.csv": `username,order_id\n${numbers.map((number) => `anna,${number}\n`).join("")}`,
    });
    expect(meanings.get("order_id")?.kind).toBe(null);
  });

  it("are phone numbers in several columns of a file without a header", async () => {
    const rows = numbers
      .map((number, n) => `user${n}@example.com,${number},${Number(number) + 100}\n`)
      .join("");
    const { meanings } = await survey({ "x.csv": rows });
    expect([...meanings].map(([name, { kind }]) => [name, kind])).toEqual([
      ["email", "email"],
      ["phone", "phone"],
      ["phone 2", "phone"],
    ]);
  });
});
