// Dumps whose people stand only in texts: each person is found or inconclusive, and both paths agree.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/files.js";
import { buildIndex } from "../../src/indexing/build-index.js";
import { inspectDumps } from "../../src/inspecting/inspect-dumps.js";
import { answerQuery } from "../../src/lookup/answer.js";
import { parseQuery } from "../../src/lookup/query.js";
import type { QueryKind } from "../../src/record/found.js";
import { emptyFolder } from "../support/folder.js";
import { openBuilt, testOptions } from "../support/index/built-index.js";
import { someOf } from "../support/random-cases.js";

const records = 2000;
const fewRecords = 300;
const sizes = { partitionBytes: 2 ** 12, sorterEntries: 2 ** 12, chunkBytes: 2 ** 14, blockBytes: 2 ** 15 };

interface Person {
  username: string;
  email: string;
  phone: string;
  mobile: string;
}

function personAt(number: number): Person {
  const digits = String(number).padStart(4, "0");
  return {
    username: `kim_${number}x`,
    email: `kim.${number}x@example.com`,
    phone: `+44770090${digits}`,
    mobile: `07700 91${digits}`,
  };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What a text is, and how a dump has it. */
interface Sibling {
  text: (person: Person, number: number) => string;
  /** As what the dump is read, if nothing stands beside the texts. */
  alone: "columns" | "mentions";
  /** True if names and national numbers in such a text leave traces in any dump. */
  isRecord: boolean;
}

const siblings: Readonly<Record<string, Sibling>> = {
  json: { text: (person) => JSON.stringify(person), alone: "columns", isRecord: true },
  "serialised PHP": {
    text(person) {
      const pairs = Object.entries(person) as [string, string][];
      const string = (text: string): string => `s:${text.length}:"${text}";`;
      return `a:${pairs.length}:{${pairs.map(([name, value]) => string(name) + string(value)).join("")}}`;
    },
    alone: "mentions",
    isRecord: true,
  },
  xml: {
    text: (person) =>
      `<person>${Object.entries(person)
        .map(([name, value]) => `<${name}>${value as string}</${name}>`)
        .join("")}</person>`,
    alone: "mentions",
    isRecord: true,
  },
  "names and values": {
    text: ({ username, email, phone, mobile }) =>
      `username=${username}; email=${email}; phone=${phone}; mobile=${mobile}`,
    alone: "mentions",
    isRecord: true,
  },
  "a log": {
    text: ({ username, email, phone, mobile }, number) =>
      `login of ${username} (${email}) from 192.0.2.${number % 250}, call back ${phone} or ${mobile}`,
    alone: "mentions",
    isRecord: false,
  },
  "a chat": {
    text: ({ username, email, phone, mobile }, number) =>
      number % 4 === 3
        ? "ok, see you there"
        : `hi, I am ${username}, write to ${email} or call ${phone}, at home ${mobile}`,
    alone: "mentions",
    isRecord: false,
  },
};

/** How the texts stand in a dump. */
interface Place {
  extension: "csv" | "ndjson";
  lines: (texts: readonly string[]) => string[];
  /** Set if JSON there is not read as columns. */
  alone?: "mentions";
  /** Kind of the column beside the texts. */
  beside?: "email" | "username";
}

const places: Readonly<Record<string, Place>> = {
  "a column": {
    extension: "csv",
    lines: (texts) => ["id,data", ...texts.map((text, id) => `${id},${quoted(text)}`)],
  },
  "the only column": {
    extension: "csv",
    lines: (texts) => ["message", ...texts.map((text) => quoted(text))],
  },
  "a table without a header": {
    extension: "csv",
    lines: (texts) => texts.map((text, id) => `${id},2026-01-01,${quoted(text)}`),
  },
  "a string of JSON": {
    extension: "ndjson",
    lines: (texts) => texts.map((text) => JSON.stringify({ data: text })),
    alone: "mentions",
  },
  "a column beside addresses": {
    extension: "csv",
    lines: (texts) => ["email,data", ...texts.map((text, id) => `b${id}@mail.example,${quoted(text)}`)],
    beside: "email",
  },
  "a column beside user names": {
    extension: "csv",
    lines: (texts) => ["username,data", ...texts.map((text, id) => `bo_${id}y,${quoted(text)}`)],
    beside: "username",
  },
};

/** Builds an index of dumps by both paths, which must agree. Returns it, and the warnings. */
async function built(dumps: readonly string[]): Promise<{ path: string; warnings: string[] }> {
  const path = join(emptyFolder(), "it.lkx");
  const warnings: string[] = [];
  const onWarning = (message: string): number => warnings.push(message);
  await buildIndex({ ...testOptions(dumps, path), onWarning }, nodeFiles, sizes);
  const reference = `${path}.reference.lkx`;
  await buildIndex({ ...testOptions(dumps, reference), general: true }, nodeFiles, sizes);
  expect(readFileSync(path).equals(readFileSync(reference)), "both paths").toBe(true);
  return { path, warnings };
}

function dumpOf(extension: string, lines: readonly string[]): string {
  const path = join(emptyFolder(), `dump.${extension}`);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

const kinds = {
  username: "username",
  email: "email",
  phone: "phone",
  mobile: "phone",
} as const satisfies Record<keyof Person, QueryKind>;

/** Returns the statuses of some people, by what was asked. */
async function statusesIn(
  path: string,
  numbers: readonly number[],
): Promise<Record<keyof Person, Set<string>>> {
  const index = await openBuilt(path);
  const statuses = { username: new Set(), email: new Set(), phone: new Set(), mobile: new Set() } as Record<
    keyof Person,
    Set<string>
  >;
  for (const number of numbers)
    for (const [field, value] of Object.entries(personAt(number)) as [keyof Person, string][]) {
      const query = parseQuery(value, { kind: kinds[field], region: "GB" });
      statuses[field].add((await answerQuery(query, [index], 0)).status);
    }
  index.close();
  return statuses;
}

/** Some people of the dump (none of those who only say "ok"), and others. */
const present = Array.from({ length: 20 }, (_, index) => 96 * index + 1);
const absent = [2111, 3222, 4333, 5444];

const cases = Object.entries(siblings).flatMap(([name, sibling]) =>
  Object.entries(places).flatMap(([where, place]) => {
    // Lines of pairs are refused, with a command that converts them.
    const isRefused = name === "names and values" && where === "a table without a header";
    return isRefused ? [] : { name, sibling, where, place };
  }),
);

describe.each(someOf(cases, 15))("$name in $where", ({ sibling, place }) => {
  const dump = (length: number): string => {
    const texts = Array.from({ length }, (_, number) => sibling.text(personAt(number), number));
    return dumpOf(place.extension, place.lines(texts));
  };
  const alone = place.beside === undefined ? (place.alone ?? sibling.alone) : undefined;

  it("finds people, or is inconclusive", async () => {
    const path = dump(records);
    const { path: index, warnings } = await built([path]);
    const there = await statusesIn(index, present);
    expect([...there.email, ...there.phone]).toEqual(["exposed", "exposed"]);
    const names = [...there.username, ...there.mobile];
    if (alone === "columns") expect(names).toEqual(["exposed", "inconclusive"]);
    else if (alone === "mentions") expect(names).toEqual(["inconclusive", "inconclusive"]);
    else if (sibling.isRecord) expect(names).not.toContain("not-found");
    const others = await statusesIn(index, absent);
    const answers = new Set(Object.values(others).flatMap((statuses) => [...statuses]));
    expect(answers).not.toContain("exposed");
    if (alone === "columns") expect([...answers]).toEqual(["not-found"]);
    if (alone === "mentions") expect([...answers]).toEqual(["inconclusive"]);
    const isWarned = warnings.some((warning) =>
      warning.includes("only the addresses and the numbers with +"),
    );
    expect(isWarned).toBe(alone === "mentions");
    const { refused, sources } = await inspectDumps([path], nodeFiles, {});
    expect(refused).toBe(null);
    expect(sources.map(({ mentionsOnly }) => mentionsOnly)).toEqual([alone === "mentions"]);
  });

  if (alone !== undefined)
    it("hides nobody beside a dump with columns", async () => {
      const people = Array.from(
        { length: 20 },
        (_, id) => `bo_${id}y,bo.${id}@mail.example,+4477009200${id}`,
      );
      const { path } = await built([dumpOf("csv", ["username,email,phone", ...people]), dump(fewRecords)]);
      const there = await statusesIn(
        path,
        present.filter((number) => number < fewRecords),
      );
      for (const statuses of Object.values(there)) expect([...statuses]).not.toContain("not-found");
      expect([...there.email, ...there.phone]).toEqual(["exposed", "exposed"]);
    });
});

/** Texts that are no dump of people, though a few of them mention somebody. */
const others: Readonly<Record<string, (number: number) => string>> = {
  prose: (number) =>
    number % 40 === 7
      ? `Write to kim.${number}@example.com, said the old man, and closed the door.`
      : `It was the ${number}th evening on which nothing happened, and the rain went on.`,
  "source code": (number) =>
    number % 50 === 3 ? `  // by kim.${number}@example.com` : `  const a${number} = b(${number}, c);`,
  "the log of a program": (number) =>
    `10:00:00 INFO job ${number} took ${number % 90} ms${number % 30 === 4 ? ` for kim.${number}@example.com` : ""}`,
};

describe.each(Object.entries(others))("%s", (_, text) => {
  const lines = Array.from({ length: 600 }, (_line, number) => text(number));

  it.each([
    ["as it is", "txt", lines],
    ["in the column of a table", "csv", ["id,message", ...lines.map((line, id) => `${id},${quoted(line)}`)]],
    ["in a string of JSON", "ndjson", lines.map((message) => JSON.stringify({ message }))],
  ])("is refused %s", async (_where, extension, dump) => {
    const path = dumpOf(extension, dump);
    await expect(built([path])).rejects.toMatchObject({ code: "NO_IDENTIFIERS" });
    const { refused, sources } = await inspectDumps([path], nodeFiles, {});
    expect([refused, sources[0]?.mentionsOnly]).toEqual(["NO_IDENTIFIERS", false]);
  });
});

describe("texts that mention everybody", () => {
  const texts = Array.from({ length: 20 }, (_, number) => `write to ${personAt(number).email} now`);
  const lines = ["id,message", ...texts.map((text, id) => `${id},${text}`)];
  const refusal = { code: "NO_IDENTIFIERS" };

  it("are refused if options say that they are nothing, or where fields run together", async () => {
    const build = async (dump: readonly string[], more: object): Promise<unknown> =>
      buildIndex({ ...testOptions([dumpOf("csv", dump)], join(emptyFolder(), "it.lkx")), ...more });
    await expect(build(lines, { map: new Map([["message", { ignore: true }]]) })).rejects.toMatchObject(
      refusal,
    );
    await expect(build(lines, { delimiter: 0x3b })).rejects.toMatchObject(refusal);
  });

  it("are refused if they are secrets", async () => {
    const secrets = ["id,password", ...texts.map((text, id) => `${id},${text}`)];
    await expect(built([dumpOf("csv", secrets)])).rejects.toMatchObject(refusal);
  });

  it("are read from a folder alone", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "chat.csv"), `${lines.join("\n")}\n`);
    const { path, warnings } = await built([folder]);
    expect([...(await statusesIn(path, [1])).email]).toEqual(["exposed"]);
    expect(warnings.join()).toContain("chat.csv holds identifiers");
  });
});
