// The pass over two tables against a count by hand, for tables of any shape; and damage.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareIndexes } from "../../src/comparing/compare-indexes.js";
import type { FieldCounts, KindComparison } from "../../src/comparing/comparison.js";
import { severalPeople } from "../../src/format/column-set.js";
import {
  memoryIndex,
  memoryIndexBytes,
  opened,
  type MemoryIndex,
} from "../support/comparing/memory-index.js";
import { smallIndex } from "../support/index/small-index.js";
import type { ReferenceEntry } from "../support/index/format-reference.js";
import { everyCase, firstSeed, randomCases } from "../support/random-cases.js";

/** Names that sort before and after that of several people, with classes that two of them share. */
const names = ["!", severalPeople, "a", "b", ...Array.from({ length: 70 }, (_, index) => `c${100 + index}`)];
const classOf = (name: string): string | null =>
  name === severalPeople || name === "!"
    ? null
    : name < "b"
      ? "Names"
      : name < "c"
        ? "Cities"
        : `Class of ${name}`;

const table = fc.record({
  bucketBits: fc.constantFrom(0, 1, 3, 6),
  columns: fc.subarray(names),
  entries: fc.array(
    fc.record({
      key: fc.oneof(
        fc.bigInt({ min: 0n, max: 40n }).map((low) => (low << 58n) | (low % 3n)),
        fc.constantFrom(0n, 2n ** 64n - 1n, 2n ** 63n, 2n ** 63n - 1n),
        fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      ),
      columns: fc.bigInt({ min: 0n, max: 2n ** 80n - 1n }),
      records: fc.constantFrom(0, 1, 1, 1, 2, 7),
    }),
    { maxLength: 80 },
  ),
});
type DrawnTable = typeof table extends fc.Arbitrary<infer T> ? T : never;

function indexOf({ bucketBits, columns, entries }: DrawnTable): MemoryIndex {
  const sorted = columns.toSorted();
  const byKey = new Map(entries.map((entry) => [entry.key % 2n ** 64n, entry]));
  const kept = [...byKey].map(([key, { columns: bits, records }]): ReferenceEntry => {
    const within = sorted.length === 0 ? 0n : bits % 2n ** BigInt(sorted.length);
    return { key, columns: records === 0 ? 0n : within, records };
  });
  return {
    // A column set has one bit at least.
    columns: (sorted.length === 0 ? ["zz"] : sorted).map((name) => ({ name, class: classOf(name) })),
    tables: [{ kind: "email", bucketBits, entries: kept.toSorted((x, y) => (x.key < y.key ? -1 : 1)) }],
  };
}

/** The names of the columns and classes of an entry; undefined if they are in doubt. */
function fieldsOf({ columns }: MemoryIndex, entry: ReferenceEntry): Set<string> | undefined {
  const own = columns.filter((_, bit) => (entry.columns >> BigInt(bit)) % 2n === 1n);
  if (entry.records === 0 || own.some(({ name }) => name === severalPeople)) return undefined;
  return new Set(own.flatMap(({ name, class: dataClass }) => [`column ${name}`, `class ${dataClass}`]));
}

/** Counts by hand. */
function counted(
  a: MemoryIndex,
  b: MemoryIndex,
): Pick<KindComparison, "entries" | "both" | "compared"> & {
  fields: Map<string, number[]>;
} {
  const [first, second] = [a, b].map(
    (index) => new Map(index.tables[0]!.entries.map((entry) => [entry.key, fieldsOf(index, entry)])),
  ) as [Map<bigint, Set<string> | undefined>, Map<bigint, Set<string> | undefined>];
  const fields = new Map<string, number[]>();
  const add = (names: Iterable<string>, at: number): void => {
    for (const name of names) {
      const counts = fields.get(name) ?? [0, 0, 0, 0];
      counts[at]! += 1;
      fields.set(name, counts);
    }
  };
  let both = 0;
  let compared = 0;
  for (const [key, inA] of first) {
    const inB = second.get(key);
    if (!second.has(key)) add(inA ?? [], 2);
    else {
      both += 1;
      if (inA === undefined || inB === undefined) continue;
      compared += 1;
      add(
        [...inB].filter((name) => !inA.has(name)),
        0,
      );
      add(
        [...inA].filter((name) => !inB.has(name)),
        1,
      );
    }
  }
  for (const [key, inB] of second) if (!first.has(key)) add(inB ?? [], 3);
  return { entries: [first.size, second.size], both, compared, fields };
}

function listed(fields: readonly FieldCounts[]): Map<string, number[]> {
  return new Map(
    fields.flatMap(({ name, isClass, newInB, goneInB, onlyInA, onlyInB }) => {
      const counts = [newInB, goneInB, onlyInA, onlyInB];
      return counts.every((count) => count === 0)
        ? []
        : [[`${isClass ? "class" : "column"} ${name}`, counts]];
    }),
  );
}

function withoutNone(fields: Map<string, number[]>): Map<string, number[]> {
  return new Map([...fields].filter(([name]) => name !== "class null"));
}

describe("two tables", () => {
  it("give the counts of a Map, whatever their keys, columns and buckets", async () => {
    await fc.assert(
      fc.asyncProperty(table, table, async (left, right) => {
        const [a, b] = [indexOf(left), indexOf(right)];
        const { kinds } = await compareIndexes(await memoryIndex(a), await memoryIndex(b));
        const { fields, ...expected } = counted(a, b);
        expect(kinds).toHaveLength(1);
        expect(kinds[0]).toMatchObject(expected);
        expect(listed(kinds[0]!.fields)).toEqual(withoutNone(fields));
      }),
      { numRuns: randomCases(75) },
    );
  });

  it("may have buckets of many thousand entries and profiles", async () => {
    // The sets of 80 fields take two words, and those of the first 14 columns occur.
    const columns = Array.from({ length: 80 }, (_, index) => ({ name: `c${10 + index}`, class: null }));
    const many = (from: number, count: number, step: bigint): ReferenceEntry[] =>
      Array.from({ length: count }, (_, index) => ({
        key: BigInt(from + index) * step,
        columns: BigInt((from + index) % 2 ** 14),
        records: 1,
      }));
    const step = 2n ** 64n / 30_000n;
    const a: MemoryIndex = {
      columns,
      tables: [{ kind: "email", bucketBits: 0, entries: many(0, 13_000, step) }],
    };
    const b: MemoryIndex = {
      columns,
      tables: [{ kind: "email", bucketBits: 2, entries: many(5000, 20_000, step) }],
    };
    const { kinds } = await compareIndexes(await memoryIndex(a), await memoryIndex(b));
    const { fields, ...expected } = counted(a, b);
    expect(expected.both).toBe(8000);
    expect(kinds[0]).toMatchObject(expected);
    expect(listed(kinds[0]!.fields)).toEqual(withoutNone(fields));
  });

  it("read in chunks, which end anywhere, give the same", async () => {
    const entries = Array.from({ length: 40_000 }, (_, index) => ({
      key: BigInt.asUintN(64, BigInt(index) * 0x9e3779b97f4a7c15n),
      columns: BigInt(index % 4),
      records: 1 + (index % 3),
    })).toSorted((x, y) => (x.key < y.key ? -1 : 1));
    const columns = ["a", "b"].map((name) => ({ name, class: null }));
    const index = (from: number, bucketBits: number): MemoryIndex => ({
      columns,
      tables: [{ kind: "username", bucketBits, entries: entries.slice(from) }],
    });
    const { kinds } = await compareIndexes(
      await memoryIndex(index(0, 13)),
      await memoryIndex(index(10_000, 8)),
    );
    expect(kinds[0]).toMatchObject({ entries: [40_000, 30_000], both: 30_000, compared: 30_000 });
    expect(listed(kinds[0]!.fields).get("column a")).toEqual([
      0,
      0,
      entries.slice(0, 10_000).filter(({ columns: bits }) => bits % 2n === 1n).length,
      0,
    ]);
  });
});

describe("a damaged table", () => {
  const index: MemoryIndex = {
    columns: [{ name: "a", class: null }],
    tables: [
      {
        kind: "email",
        bucketBits: 1,
        entries: [1n, 2n ** 63n, 2n ** 63n + 9n].map((key) => ({ key, columns: 1n, records: 1 })),
      },
    ],
  };

  it("is an error at each of its bits, which names the index", async () => {
    const bytes = await memoryIndexBytes(index);
    const sound = await memoryIndex({ ...index, name: "sound.lkx" });
    const at = (await opened(bytes)).reader.head.tables[0]!.offset;
    const buckets = at + 3 * 8;
    for (let bit = 8 * at; bit < 8 * bytes.length; bit++) {
      const flipped = bytes.with(bit >> 3, bytes[bit >> 3]! ^ (1 << (bit & 7)));
      // On either side, in turn; on both in long runs.
      for (const order of everyCase ? [0, 1] : [(bit + firstSeed) % 2]) {
        const damaged = await opened(flipped, "damaged.lkx");
        const pair = order === 0 ? ([sound, damaged] as const) : ([damaged, sound] as const);
        await expect(compareIndexes(...pair), `bit ${bit}`).rejects.toMatchObject({
          code: "DAMAGED_INDEX",
          message: expect.stringMatching(
            bit < 8 * buckets
              ? /^damaged\.lkx: /
              : /^damaged\.lkx: bucket [01] .* its checksum does not match$/u,
          ) as string,
        });
      }
    }
  });

  it("is one with another number of entries than it says", async () => {
    const bytes = await memoryIndexBytes({
      ...index,
      tables: index.tables.map((one) => ({ ...one, entries: one.entries.slice(0, 2) })),
    });
    const { loadChecksum } = await import("../../src/format/checksum.js");
    const { changeHead } = await import("../support/index/assembled-index.js");
    const changed = changeHead(bytes, await loadChecksum(), (head) => {
      head.setBigUint64(48 + 8, 3n, true);
    });
    await expect(compareIndexes(await memoryIndex(index), await opened(changed))).rejects.toMatchObject({
      code: "DAMAGED_INDEX",
      message: expect.stringContaining("has 2 entries, but its descriptor says 3") as string,
    });
  });
});

it.each([{ lead: 3 }, { slack: 3 }])("a table whose buckets do not fill it is damaged: %j", async (table) => {
  const sound = await opened(await smallIndex());
  const damaged = await opened(await smallIndex(table), "damaged.lkx");
  await expect(compareIndexes(sound, damaged)).rejects.toMatchObject({
    code: "DAMAGED_INDEX",
    message: expect.stringContaining("damaged.lkx: the buckets of kind 3 do not fill") as string,
  });
});

it("is given up when it is interrupted", async () => {
  const index = await memoryIndex({
    columns: [{ name: "a", class: null }],
    tables: [{ kind: "email", bucketBits: 0, entries: [{ key: 1n, columns: 1n, records: 1 }] }],
  });
  await expect(compareIndexes(index, index, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "ABORTED",
  });
});
