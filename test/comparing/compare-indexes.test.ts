// Pairs of built indexes whose overlap is known give exactly the known figures.
import { describe, expect, it } from "vitest";
import { compareAll } from "../../src/comparing/compare-all.js";
import { compareIndexes } from "../../src/comparing/compare-indexes.js";
import type { Comparison, KindComparison } from "../../src/comparing/comparison.js";
import { openReader } from "../../src/lookup/open-reader.js";
import { caveatsOf } from "../../src/comparing/caveats.js";
import { checkComparable, type IndexParticipant } from "../../src/comparing/participant.js";
import type { BuildOptions } from "../../src/indexing/build-options.js";
import { emptyFolder } from "../support/folder.js";
import { buildText, testSecret } from "../support/index/built-index.js";
import { memoryIndex } from "../support/comparing/memory-index.js";

let made = 0;

/** Builds a dump and opens its index. */
async function built(dump: string, more: Partial<BuildOptions> = {}): Promise<IndexParticipant> {
  const path = `${emptyFolder()}/${made++}.lkx`;
  await buildText(path, "csv", dump, more);
  return { name: path, reader: await openReader(path) };
}

const numbers = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);
/** A number of the range that is reserved for fiction. */
function phone(person: number): string {
  return `+447700900${String(person % 1000).padStart(3, "0")}`;
}

/** A dump of people, each with an e-mail address and a user name; `more` adds columns. */
function people(from: number, count: number, more: Record<string, (person: number) => string> = {}): string {
  const names = Object.keys(more);
  return [
    ["email", "username", ...names].join(","),
    ...numbers(from, count).map((person) =>
      [`user${person}@example.com`, `user${person}`, ...names.map((name) => more[name]!(person))].join(","),
    ),
    "",
  ].join("\n");
}

function kindOf({ kinds }: Comparison, kind: string): KindComparison {
  const found = kinds.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found;
}

describe("pairs of a thousand people", () => {
  it.each([
    [0, "unrelated"],
    [10, "unrelated"],
    [300, "mostly-new"],
    [500, "partly-known"],
    [978, "repackaged"],
    [1000, "repackaged"],
  ])("of which %i are in both are %s", async (both, word) => {
    const a = await built(people(0, 1000));
    const b = await built(people(1000 - both, 1000));
    const comparison = await compareIndexes(a, b);
    expect(comparison.verdict).toEqual({ word, decidedBy: ["email"], reason: null });
    for (const kind of ["email", "username"])
      expect(kindOf(comparison, kind)).toMatchObject({
        entries: [1000, 1000],
        both,
        compared: both,
        bInA: both / 1000,
        aInB: both / 1000,
        jaccard: both / (2000 - both),
        estimate: null,
        verdict: { word, reason: null },
      });
  });

  it("are the same", async () => {
    const dump = people(0, 1000);
    const { verdict, kinds } = await compareIndexes(await built(dump), await built(dump));
    expect(verdict.word).toBe("repackaged");
    for (const { entries, fields } of kinds)
      if (entries[0] !== 0)
        expect(
          fields.every(({ newInB, goneInB, onlyInA, onlyInB }) => newInB + goneInB + onlyInA + onlyInB === 0),
        ).toBe(true);
  });
});

describe("sizes of 1 to 100", () => {
  it("are a superset and a subset", async () => {
    const [small, large] = [await built(people(0, 100)), await built(people(0, 10_000))];
    const grown = await compareIndexes(small, large);
    expect(grown.verdict.word).toBe("superset");
    expect(kindOf(grown, "email")).toMatchObject({ both: 100, bInA: 0.01, aInB: 1, jaccard: 0.01 });
    const shrunk = await compareIndexes(large, small);
    expect(shrunk.verdict.word).toBe("subset");
    expect(kindOf(shrunk, "email")).toMatchObject({ both: 100, bInA: 1, aInB: 0.01, jaccard: 0.01 });
  });

  it("may be new in part", async () => {
    const [small, large] = [await built(people(9970, 100)), await built(people(0, 10_000))];
    expect((await compareIndexes(small, large)).verdict.word).toBe("mostly-new");
    expect(kindOf(await compareIndexes(large, small), "email")).toMatchObject({
      both: 30,
      bInA: 0.3,
      aInB: 0.003,
    });
  });

  it("below a hundred say nothing", async () => {
    const [small, large] = [await built(people(0, 99)), await built(people(0, 9900))];
    for (const pair of [
      [small, large],
      [large, small],
    ] as const) {
      const comparison = await compareIndexes(...pair);
      expect(comparison.verdict).toEqual({ word: "cannot-tell", decidedBy: [], reason: "too-small" });
      expect(kindOf(comparison, "email").both).toBe(99);
    }
  });
});

describe("columns", () => {
  it("that B has more are new for those who are known, and what B adds for the others", async () => {
    const a = await built(people(0, 1000, { city: (person) => (person % 2 === 0 ? "Delft" : "") }));
    const b = await built(
      people(22, 1000, {
        woonplaats: (person) => (person % 4 === 0 ? "Delft" : ""),
        phone,
      }),
    );
    const comparison = await compareIndexes(a, b);
    expect(comparison.verdict.word).toBe("repackaged");
    const { fields, compared } = kindOf(comparison, "email");
    expect(compared).toBe(978);
    const field = (name: string): unknown => {
      const { newInB, goneInB, onlyInA, onlyInB, inA, inB } = fields.find((one) => one.name === name)!;
      return { newInB, goneInB, onlyInA, onlyInB, inA, inB };
    };
    expect(field("Phone numbers")).toEqual({
      newInB: 978,
      goneInB: 0,
      onlyInA: 0,
      onlyInB: 22,
      inA: false,
      inB: true,
    });
    expect(field("phone")).toEqual(field("Phone numbers"));
    // One class under two names: it is not new, but half of those who had it have it no more.
    expect(field("Geographic locations")).toEqual({
      newInB: 0,
      goneInB: numbers(22, 978).filter((person) => person % 4 === 2).length,
      onlyInA: 11,
      onlyInB: numbers(1000, 22).filter((person) => person % 4 === 0).length,
      inA: true,
      inB: true,
    });
    expect(field("city")).toMatchObject({ newInB: 0, goneInB: 489, inA: true, inB: false });
    expect(field("woonplaats")).toMatchObject({
      newInB: numbers(22, 978).filter((person) => person % 4 === 0).length,
      inA: false,
      inB: true,
    });
  });
});

describe("kinds", () => {
  it("that only one of them has decide nothing", async () => {
    const a = await built(
      `email\n${numbers(0, 200)
        .map((one) => `user${one}@example.com`)
        .join("\n")}\n`,
    );
    const b = await built(
      `phone\n${numbers(0, 200)
        .map((one) => phone(one))
        .join("\n")}\n`,
    );
    const comparison = await compareIndexes(a, b);
    expect(comparison.verdict).toEqual({ word: "cannot-tell", decidedBy: [], reason: "no-common-kind" });
    expect(kindOf(comparison, "email")).toMatchObject({
      entries: [200, null],
      both: null,
      bInA: null,
      jaccard: null,
    });
    expect(kindOf(comparison, "phone")).toMatchObject({ entries: [null, 200], both: null, compared: null });
    expect(kindOf(comparison, "phone").fields.find(({ name }) => name === "phone")).toMatchObject({
      onlyInB: 200,
    });
  });

  it("of user names decide nothing, although all are the same", async () => {
    const names = (word: string): string =>
      `username,${word}\n${numbers(0, 200)
        .map((one) => `user${one},x`)
        .join("\n")}\n`;
    const comparison = await compareIndexes(await built(names("city")), await built(names("colour")));
    expect(kindOf(comparison, "username")).toMatchObject({ both: 200, verdict: { word: "repackaged" } });
    expect(comparison.verdict).toEqual({ word: "cannot-tell", decidedBy: [], reason: "no-common-kind" });
  });

  it("that disagree: the one in which B is newer decides, and what one of them knows is not unrelated", async () => {
    const a = await built(people(0, 300, { phone }));
    const addressesKnown = await built(people(0, 300, { phone: (person) => phone(person + 500) }));
    expect((await compareIndexes(a, addressesKnown)).verdict).toEqual({
      word: "mostly-new",
      decidedBy: ["email", "phone"],
      reason: null,
    });
    const halfOfNumbers = await built(people(0, 300, { phone: (person) => phone(person + 150) }));
    expect((await compareIndexes(a, halfOfNumbers)).verdict).toEqual({
      word: "partly-known",
      decidedBy: ["phone"],
      reason: null,
    });
  });

  it("of mentions and mailboxes are counted, and decide nothing; traces are not compared", async () => {
    const entries = numbers(1, 200).map((one) => ({ key: BigInt(one), columns: 1n, records: 1 }));
    const index = await memoryIndex({
      columns: [{ name: "a", class: null }],
      tables: (["username", "mailbox", "mention", "trace"] as const).map((kind) => ({
        kind,
        bucketBits: 0,
        entries,
      })),
    });
    const { kinds, verdict } = await compareIndexes(index, index);
    expect(kinds.map(({ kind, both }) => [kind, both])).toEqual([
      ["username", 200],
      ["mailbox", 200],
      ["mention", 200],
    ]);
    expect(verdict.word).toBe("cannot-tell");
  });
});

describe("indexes that cannot be compared", () => {
  const table = { kind: "email", bucketBits: 0, entries: [] } as const;
  const plain = { columns: [{ name: "a", class: null }], tables: [{ ...table, entries: [] }] };

  it("have different secrets", async () => {
    const a = await built(people(0, 5));
    const b = await built(people(0, 5), { secret: testSecret.map((byte) => byte + 1) });
    const keyIds = [a, b].map(({ reader }) => reader.head.keyId);
    await expect(compareAll([a, b])).rejects.toMatchObject({
      code: "NOT_COMPARABLE",
      message: expect.stringMatching(new RegExp(`${keyIds[0]}.*${keyIds[1]}`, "u")) as string,
      hint: expect.stringContaining("--key") as string,
    });
  });

  it("have different regions", async () => {
    const a = await built(people(0, 5), { region: "NL" });
    const b = await built(people(0, 5));
    expect(() => {
      checkComparable(a, b);
    }).toThrow("different regions: NL and none");
    await expect(compareAll([a, a, b])).rejects.toMatchObject({ code: "NOT_COMPARABLE" });
  });

  it("have different rules", async () => {
    const a = await memoryIndex(plain);
    const b = {
      ...a,
      reader: Object.create(a.reader, {
        head: { value: { ...a.reader.head, rulesVersion: 2 } },
      }) as typeof a.reader,
    };
    expect(() => {
      checkComparable(a, b);
    }).toThrow("different rules: version 1 and version 2");
  });
});

describe("several indexes", () => {
  it("are compared two by two, in their order", async () => {
    const indexes = [await built(people(0, 200)), await built(people(100, 200)), await built(people(0, 200))];
    const shares: number[] = [];
    const pairs = await compareAll(indexes, { onProgress: (share) => shares.push(share) });
    expect(pairs.map(({ a, b, verdict }) => [a, b, verdict.word])).toEqual([
      [0, 1, "partly-known"],
      [0, 2, "repackaged"],
      [1, 2, "partly-known"],
    ]);
    expect(shares).toEqual(shares.toSorted((x, y) => x - y));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

describe("caveats", () => {
  it("say what an index lacks", async () => {
    const index = await memoryIndex({
      name: "x.lkx",
      columns: [{ name: "a", class: null }],
      tables: [],
      metadata: {
        coverage: 0.5,
        damaged: [{ name: null, code: "CUT_SOURCE" }],
        otherColumns: { count: 7, exposed: 1 },
        kinds: {
          phone: { hasColumn: false, values: 100, unindexable: 1 },
          email: { hasColumn: false, values: 2000, unindexable: 2 },
        },
      },
    });
    expect(caveatsOf(index)).toEqual([
      { code: "damaged-source", index: "x.lkx", sources: 1 },
      { code: "low-coverage", index: "x.lkx", coverage: 0.5 },
      { code: "without-keys", index: "x.lkx", kind: "phone", values: 100, unindexable: 1 },
      { code: "untracked-columns", index: "x.lkx", columns: 7 },
    ]);
    expect(caveatsOf(await built(people(0, 5)))).toEqual([]);
  });
});
