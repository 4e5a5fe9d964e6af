// Aliases of a mailbox: every spelling finds them, and answers keep them apart from exact matches.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadChecksum } from "../../src/format/checksum.js";
import { kindNumbers } from "../../src/format/kinds.js";
import type { Metadata } from "../../src/format/metadata.js";
import { answerQuery, type Answer } from "../../src/lookup/answer.js";
import { OpenedIndex } from "../../src/lookup/opened-index.js";
import { parseQuery } from "../../src/lookup/query.js";
import { assembleIndex } from "../support/index/assembled-index.js";
import { buildText, openBuilt, testSecret } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { keyOf, readSecret } from "../support/index/index-reference.js";
import { encodeBucket } from "../support/index/format-reference.js";
import { MemorySource } from "../support/index/memory-source.js";

async function built(lines: readonly string[]): Promise<OpenedIndex> {
  const path = join(emptyFolder(), "it.lkx");
  await buildText(path, "csv", `${lines.join("\n")}\n`);
  return openBuilt(path);
}

async function ask(index: OpenedIndex, text: string): Promise<Answer> {
  return answerQuery(parseQuery(text), [index], 0.999);
}

/** An answer in short: status or reason, then each exposure with its match, records and columns. */
function inShort({ status, searched, exposures }: Answer): string[] {
  return [
    searched[0]?.reason ?? status,
    ...exposures.map(
      ({ kind, match, records, columns }) => `${kind} ${match} ${records} ${columns.join("+")}`,
    ),
  ];
}

describe("an address", () => {
  let index: OpenedIndex;
  beforeAll(async () => {
    index = await built([
      "email,username,city",
      "jan.jansen@gmail.com,,Utrecht",
      "janjansen+shop@gmail.com,j,",
      "sanne@gmail.com,,Gent",
      "sanne+news@googlemail.com,,",
      "piet+x@gmail.com,,",
      "piet+x@gmail.com,,",
      "kees.bos@outlook.com,,",
      "x,,",
      ",lotte+a@gmail.com,",
      "lena@tag.fastmail.com,,",
      "mila@googlemail.com,,",
    ]);
  });
  const cases: [query: string, answer: string[]][] = [
    ["jan.jansen@gmail.com", ["exposed", "email exact 1 email+city", "email alias 2 email+username+city"]],
    ["janjansen@gmail.com", ["exposed", "email alias 2 email+username+city"]],
    ["J.anjansen+other@GoogleMail.com", ["exposed", "email alias 2 email+username+city"]],
    ["sanne@gmail.com", ["exposed", "email exact 1 email+city", "email alias 1 email"]],
    ["sanne+news@googlemail.com", ["exposed", "email exact 1 email", "email alias 1 email+city"]],
    ["sanne+news@gmail.com", ["exposed", "email alias 1 email+city", "email alias 1 email"]],
    ["piet@gmail.com", ["exposed", "email alias 2 email"]],
    // The mailbox entry holds only records of the address itself.
    ["piet+x@gmail.com", ["exposed", "email exact 2 email"]],
    ["kees.bos+x@outlook.com", ["exposed", "email alias 1 email"]],
    ["keesbos@outlook.com", ["not-found"]],
    ["lotte@gmail.com", ["exposed", "email alias 1 username"]],
    ["lotte+a@gmail.com", ["exposed", "email exact 1 username"]],
    ["tag@fastmail.com", ["exposed", "email alias 1 email"]],
    ["mila@gmail.com", ["exposed", "email alias 1 email"]],
    ["nobody@gmail.com", ["not-found"]],
    ["nobody+x@gmail.com", ["not-found"]],
    ["jan.jansen@example.com", ["not-found"]],
    // In a list, an exact match of one address is not reported as an alias of another.
    ["sanne+news@gmail.com, sanne@gmail.com", ["exposed", "email exact 1 email+city", "email alias 1 email"]],
    ["piet+1@gmail.com, piet+2@gmail.com", ["exposed", "email alias 2 email"]],
  ];
  it.each(cases)("%s", async (query, answer) => {
    // "x" is not an address; without it the miss would be conclusive.
    const { unindexable, values } = index.metadata.kinds.email ?? {};
    expect([unindexable, values]).toEqual([1, 10]);
    index.metadata.kinds.email = { hasColumn: true, values: 10, unindexable: 0 };
    expect(inShort(await ask(index, query))).toEqual(answer);
    index.metadata.kinds.email = { hasColumn: true, values: 10, unindexable: 1 };
  });
});

describe("the alias of an address", () => {
  it("is exposed by a reject, and adds nothing if the address has records of its own", async () => {
    const index = await built([
      "email,city",
      "a@example.com,",
      "jan+x@gmail.com,,surplus",
      "piet+y@gmail.com,Gent",
      "piet+z@gmail.com,,surplus",
    ]);
    expect(inShort(await ask(index, "jan@gmail.com"))).toEqual(["exposed", "email alias 0 "]);
    expect(inShort(await ask(index, "jan+x@gmail.com"))).toEqual(["exposed", "email exact 0 "]);
    expect(inShort(await ask(index, "piet+z@gmail.com"))).toEqual([
      "exposed",
      "email exact 0 ",
      "email alias 1 email+city",
    ]);
    expect(inShort(await ask(index, "piet@gmail.com"))).toEqual(["exposed", "email alias 1 email+city"]);
    expect(inShort(await ask(index, "kees@gmail.com"))).toEqual(["low-coverage"]);
  });

  it("comes after the exact match; a user name hit that adds nothing is omitted", async () => {
    const index = await built([
      "email,username,city",
      "jan.x@gmail.com,,",
      "jan.x+1@gmail.com,,Gent",
      ",jan.x@gmail.com,",
    ]);
    expect(inShort(await ask(index, "jan.x@gmail.com"))).toEqual([
      "exposed",
      "email exact 2 email+username",
      "email alias 3 email+username+city",
    ]);
  });

  it("is in a damaged bucket: sound hits are still reported, and none is called an alias that may be exact", async () => {
    const path = join(emptyFolder(), "it.lkx");
    await buildText(path, "csv", "email\njan.jansen@gmail.com\n");
    const whole = readFileSync(path);
    const damaged = async (kind: "email" | "mailbox", query: string): Promise<string[]> => {
      const { head } = (await openBuilt(path)).reader;
      const table = head.tables.find(({ kindNumber }) => kindNumber === kindNumbers[kind]);
      const at = (table?.offset ?? 0) + (table?.length ?? 0) - 9;
      return inShort(
        await ask(
          await OpenedIndex.from(
            "it",
            new MemorySource(whole.with(at, (whole[at] ?? 0) ^ 1)),
            () => testSecret,
          ),
          query,
        ),
      );
    };
    expect(await damaged("mailbox", "jan.jansen@gmail.com")).toEqual(["exposed", "email exact 1 email"]);
    expect(await damaged("mailbox", "janjansen@gmail.com")).toEqual(["damaged-bucket"]);
    expect(await damaged("email", "jan.jansen@gmail.com")).toEqual(["damaged-bucket"]);
    expect(await damaged("email", "janjansen@gmail.com")).toEqual(["exposed", "email alias 1 email"]);
  });
});

it("an index without a mailbox table never answers not found for an address that may have aliases", async () => {
  const entry = { key: keyOf(testSecret, 1, "jan+x@gmail.com"), columns: 1n, records: 1 };
  const metadata: Metadata = {
    ...(await built(["email", "a@example.com"])).metadata,
    kinds: { email: { hasColumn: true, values: 1, unindexable: 0 } },
  };
  const table = {
    kindNumber: 1,
    bucketBits: 0,
    entries: 1,
    buckets: [encodeBucket([entry], { bucketBits: 0, columnBits: 1 })],
  };
  const bytes = assembleIndex(
    { metadata, keyId: readSecret(testSecret).keyId, columnBits: 1, tables: [table] },
    await loadChecksum(),
  );
  const index = await OpenedIndex.from("it", new MemorySource(bytes), () => testSecret);
  expect(inShort(await ask(index, "jan+x@gmail.com"))).toEqual(["exposed", "email exact 1 email"]);
  for (const query of ["jan@gmail.com", "jan+y@gmail.com", "jan@googlemail.com"])
    expect(inShort(await ask(index, query))).toEqual(["kind-not-indexed"]);
  expect(inShort(await ask(index, "jan@example.com"))).toEqual(["not-found"]);
});
