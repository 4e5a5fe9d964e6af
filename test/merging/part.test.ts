// What cannot be merged, and the text of each refusal.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { LeakcheckError } from "../../src/errors.js";
import type { Metadata } from "../../src/format/metadata.js";
import { checkParts } from "../../src/merging/part.js";
import { mergeIndexes, type MergeOptions } from "../../src/merging/merge-indexes.js";
import { openReader } from "../../src/lookup/open-reader.js";
import { memoryIndexBytes, type MemoryIndex } from "../support/comparing/memory-index.js";
import { emptyFolder } from "../support/folder.js";
import { plainMetadata } from "../support/index/plain-metadata.js";

const column = { name: "email", position: 0, class: "Email addresses", kind: "email", exposed: 1 } as const;
const plain: MemoryIndex = {
  columns: [column],
  tables: [{ kind: "email", bucketBits: 0, entries: [{ key: 1n, columns: 1n, records: 1 }] }],
  metadata: { columns: [column] },
};
const plan = { id: "0a1b2c3d", sources: 3, ordinals: [0], starred: [] };

function withMetadata(metadata: Partial<Metadata>, more: Partial<MemoryIndex> = {}): MemoryIndex {
  return { ...plain, ...more, metadata: { ...plain.metadata, ...metadata } };
}

async function merged(
  indexes: readonly MemoryIndex[],
  more: Partial<MergeOptions> = {},
): Promise<{ output: string; metadata: () => Promise<Metadata> }> {
  const folder = emptyFolder();
  const parts: { path: string; name: string }[] = [];
  for (const [at, index] of indexes.entries()) {
    const path = join(folder, `p${at}.lkx`);
    writeFileSync(path, await memoryIndexBytes(index));
    parts.push({ path, name: `p${at}` });
  }
  const output = join(folder, "out", "whole.lkx");
  const { nodeFiles } = await import("../../src/files.js");
  nodeFiles.makeFolder(dirname(output));
  try {
    await mergeIndexes({ parts, output, tool: "test", ...more });
  } catch (cause) {
    expect(readdirSync(dirname(output))).toEqual([]);
    throw cause;
  }
  return {
    output,
    async metadata() {
      const reader = await openReader(output);
      reader.close();
      return reader.metadata;
    },
  };
}

async function refusal(...indexes: MemoryIndex[]): Promise<string> {
  const failure = await merged(indexes).then(
    () => undefined,
    (cause: unknown) => cause as LeakcheckError,
  );
  expect(failure?.code).toBe("NOT_MERGEABLE");
  expect(failure?.hint).toBeTypeOf("string");
  return failure?.message ?? "";
}

const { dataset } = plainMetadata;

describe("parts that do not fit", () => {
  it.each<[string, MemoryIndex, MemoryIndex]>([
    [
      "p0 and p1 have different secrets: key id 0011223344556677 and 8899aabbccddeeff",
      plain,
      { ...plain, keyId: "8899aabbccddeeff" },
    ],
    [
      "p0 and p1 read national numbers in different regions: NL and none",
      withMetadata({ region: "NL" }),
      plain,
    ],
    [
      "p0 and p1 take different words for blank: none and n/a, null",
      plain,
      withMetadata({ blankWords: ["n/a", "null"] }),
    ],
    [
      "p0 and p1 are of different datasets, by name: test and other",
      plain,
      withMetadata({ dataset: { ...dataset, name: "other" } }),
    ],
    [
      "p0 and p1 are of different datasets, by breach date: none and 2026",
      plain,
      withMetadata({ dataset: { ...dataset, breachDate: "2026" } }),
    ],
    ["p0 and p1 have different plans: none and 0a1b2c3d", plain, withMetadata({ plan })],
    [
      "p0 and p1 have different plans: 0a1b2c3d and 99",
      withMetadata({ plan }),
      withMetadata({ plan: { ...plan, id: "99" } }),
    ],
    [
      "column email is Email addresses (email) in p0 and Usernames (username) in p1",
      plain,
      withMetadata({ columns: [{ ...column, class: "Usernames", kind: "username" }] }),
    ],
    [
      "source 1 of the plan is in p0 and in p1",
      withMetadata({ plan: { ...plan, sources: 1 } }),
      withMetadata({ plan: { ...plan, sources: 1 } }),
    ],
    [
      "2 of the 3 sources of the plan are in no part: 2, 3",
      withMetadata({ plan }),
      withMetadata({ plan: { ...plan, ordinals: [] } }),
    ],
    ["p0 has more than 255 columns", withMetadata({ otherColumns: { count: 2, exposed: 1 } }), plain],
  ])("%s", async (text, a, b) => {
    expect(await refusal(a, b)).toBe(text);
  });

  it("have other rules or another format", async () => {
    const folder = emptyFolder();
    const path = join(folder, "p.lkx");
    writeFileSync(path, await memoryIndexBytes(plain));
    const reader = await openReader(path);
    reader.close();
    const head = { ...reader.head, rulesVersion: 2 };
    const other = Object.create(reader, { head: { value: head } }) as typeof reader;
    const parts = [
      { name: "a", path, reader },
      { name: "b", path, reader: other },
    ];
    expect(() => {
      checkParts(parts, false);
    }).toThrow("a and b follow different rules: version 1 and 2");
    const newer = new URL("../golden/bad/head/NEWER_FORMAT--format-version.lkx", import.meta.url);
    const named = [
      { name: "a", path },
      { name: "b", path: fileURLToPath(newer) },
    ];
    await expect(
      mergeIndexes({ parts: named, output: join(folder, "x.lkx"), tool: "test" }),
    ).rejects.toMatchObject({
      code: "NEWER_FORMAT",
      message: "b: the index has format version 2; this program supports version 1",
    });
  });

  it("have too many columns together", async () => {
    const columns = (from: number, count: number): MemoryIndex => {
      const list = Array.from({ length: count }, (_, index) => ({
        ...column,
        name: `c${1000 + from + index}`,
        position: index,
      }));
      return { ...plain, columns: list, metadata: { columns: list } };
    };
    expect(await refusal(columns(0, 200), columns(100, 156))).toBe(
      "the parts have 256 columns together, and an index has at most 255",
    );
    await merged([columns(0, 200), columns(100, 155)]);
  });

  it("are the same file twice, or the index to write", async () => {
    const folder = emptyFolder();
    const path = join(folder, "p.lkx");
    writeFileSync(path, await memoryIndexBytes(plain));
    const parts = ["a", "b"].map((name) => ({ path, name }));
    const output = join(folder, "out.lkx");
    await expect(mergeIndexes({ parts, output, tool: "test" })).rejects.toMatchObject({
      code: "NOT_MERGEABLE",
      message: "a and b are the same file",
    });
    expect(existsSync(output)).toBe(false);
    await expect(
      mergeIndexes({ parts: parts.slice(1), output: path, tool: "test", replace: true }),
    ).rejects.toMatchObject({ code: "USAGE" });
  });
});

describe("the metadata of the whole", () => {
  it("sums counts, keeps damage, and takes the last creation and the first expiry", async () => {
    const a = withMetadata({
      created: "2026-02-01T00:00:00.000Z",
      expires: "2027-05-01",
      records: 3,
      recordBytes: 30,
      rejects: { total: 1, bytes: 10, reasons: { "too-long": 1 }, salvaged: 2 },
      kinds: { email: { hasColumn: false, values: 3, unindexable: 1 } },
    });
    const b = withMetadata({
      created: "2026-01-01T00:00:00.000Z",
      expires: "2027-03-01",
      damaged: [{ name: "x.csv", code: "CUT_SOURCE" }],
      records: 2,
      recordBytes: 70,
      rejects: { total: 2, bytes: 90, reasons: { "column-count": 1, "too-long": 1 }, salvaged: 0 },
    });
    const { metadata } = await merged([a, b]);
    expect(await metadata()).toMatchObject({
      tool: "test",
      created: "2026-02-01T00:00:00.000Z",
      expires: "2027-03-01",
      sources: [...plainMetadata.sources, ...plainMetadata.sources],
      damaged: [{ name: "x.csv", code: "CUT_SOURCE" }],
      records: 5,
      recordBytes: 100,
      rejects: { total: 3, bytes: 100, reasons: { "column-count": 1, "too-long": 2 }, salvaged: 2 },
      // Three rejects and one damage beside five records; 100 of 200 bytes.
      coverage: 0.5,
      kinds: { email: { hasColumn: true, values: 4, unindexable: 1 } },
    });
  });

  it("is in the order of the plan, whatever the order of the parts", async () => {
    const part = (ordinals: number[], name: string, position: number): MemoryIndex => {
      const columns = [{ ...column, name: name.toUpperCase(), position }];
      const sources = ordinals.map((one) => ({ ...plainMetadata.sources[0]!, name: `${name}${one}` }));
      return { ...plain, columns, metadata: { columns, sources, plan: { ...plan, ordinals } } };
    };
    const { metadata } = await merged([part([1], "b", 5), part([2, 0], "a", 3)]);
    expect(await metadata()).toMatchObject({
      plan: { ordinals: [0, 1, 2] },
      sources: [{ name: "a0" }, { name: "b1" }, { name: "a2" }],
      columns: [
        { name: "A", position: 3 },
        { name: "B", position: 5 },
      ],
    });
  });

  it("has * where one part found that names are values", async () => {
    const columns = ["users.jan.city", "users.piet.city"].map((name, position) => ({
      ...column,
      name,
      position,
    }));
    const entry = { key: 9n, columns: 3n, records: 1 };
    const found = withMetadata({ plan: { ...plan, sources: 2, starred: ["users"] } });
    const other: MemoryIndex = {
      columns,
      tables: [{ kind: "email", bucketBits: 0, entries: [entry] }],
      metadata: { columns, plan: { ...plan, sources: 2, ordinals: [1] } },
    };
    const { metadata } = await merged([found, other]);
    expect((await metadata()).columns.map(({ name }) => name)).toEqual(["email", "users.*.city"]);
  });

  it("may lack sources of the plan if that is wanted", async () => {
    const { metadata } = await merged([withMetadata({ plan })], { isPartial: true });
    expect((await metadata()).plan).toEqual(plan);
  });
});
