// The metadata of an index: literal bytes, encode and decode, and every refusal. docs/format.md
// section 8.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCharacter } from "../support/any-character.js";
import { LeakcheckError } from "../../src/errors.js";
import { decodeMetadata, encodeMetadata, type Metadata } from "../../src/format/metadata.js";
import { randomCases } from "../support/random-cases.js";

const metadata: Metadata = {
  tool: "leakcheck 1.0.0",
  created: "2026-01-31T12:00:00.000Z",
  dataset: {
    name: "café",
    title: "A scrape",
    breachDate: "2026-01",
    status: "disputed",
    source: "a forum",
    description: "x",
  },
  expires: "2027-01-31",
  region: "NL",
  plan: { id: "0a1b", sources: 3, ordinals: [2], starred: ["users"] },
  sources: [
    {
      name: "a.csv",
      format: "csv",
      bytes: 10,
      records: 2,
      rejects: 1,
      sha256: "00ff",
      stored: { bytes: 7, sha256: "11ee" },
    },
  ],
  damaged: [{ name: "a.csv", code: "CUT_SOURCE" }],
  columns: [{ name: "email", position: 0, class: "Email addresses", kind: "email", exposed: 2 }],
  otherColumns: { count: 3, exposed: 1 },
  records: 2,
  recordBytes: 6,
  rejects: { total: 1, bytes: 3, reasons: { "column-count": 1 }, salvaged: 0 },
  coverage: 0.5,
  kinds: { email: { hasColumn: true, values: 2, unindexable: 0 } },
  blankWords: ["null", "\\n"],
};

const literal =
  '{"tool":"leakcheck 1.0.0","created":"2026-01-31T12:00:00.000Z",' +
  '"dataset":{"name":"café","title":"A scrape","breachDate":"2026-01","status":"disputed","source":"a forum","description":"x"},' +
  '"expires":"2027-01-31","region":"NL","plan":{"id":"0a1b","sources":3,"ordinals":[2],"starred":["users"]},"sources":[{"name":"a.csv","format":"csv","bytes":10,"records":2,"rejects":1,"sha256":"00ff","stored":{"bytes":7,"sha256":"11ee"}}],' +
  '"damaged":[{"name":"a.csv","code":"CUT_SOURCE"}],' +
  '"columns":[{"name":"email","position":0,"class":"Email addresses","kind":"email","exposed":2}],' +
  '"otherColumns":{"count":3,"exposed":1},"records":2,"recordBytes":6,' +
  '"rejects":{"total":1,"bytes":3,"reasons":{"column-count":1},"salvaged":0},"coverage":0.5,' +
  '"kinds":{"email":{"hasColumn":true,"values":2,"unindexable":0}},"blankWords":["null","\\\\n"]}';

function refusal(bytes: Uint8Array): string {
  try {
    decodeMetadata(bytes);
  } catch (error) {
    if (error instanceof LeakcheckError && error.code === "DAMAGED_INDEX") return error.message;
    throw error;
  }
  return "taken";
}

const refusalOf = (value: unknown): string => refusal(Buffer.from(JSON.stringify(value)));

/** A copy with the value at a path of names changed. */
function withChange(
  path: readonly string[],
  change: (parent: Record<string, unknown>, name: string) => void,
): unknown {
  const copy = structuredClone(metadata) as unknown as Record<string, unknown>;
  let parent = copy;
  for (const name of path.slice(0, -1)) parent = parent[name] as Record<string, unknown>;
  change(parent, path.at(-1) ?? "");
  return copy;
}

/** The paths of all fields, those of maps and lists by their first element. */
function pathsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    [...path, name],
    ...pathsIn(inner, [...path, name]),
  ]);
}

const paths = pathsIn(metadata);
/** Fields that may be absent. */
const absentPaths = ["damaged", "plan", "sources.0.sha256", "sources.0.stored"];
/** Those, fields of a map and items of a list, which may be missing. */
const freePaths = new Set([
  ...absentPaths,
  "rejects.reasons.column-count",
  "kinds.email",
  "plan.ordinals.0",
  "plan.starred.0",
  "sources.0",
  "damaged.0",
  "columns.0",
  "blankWords.0",
  "blankWords.1",
]);

/** Returns values of a wrong type or range for a field; null is valid for some. */
function wrongFor(value: unknown): unknown[] {
  if (typeof value === "string") return [1, true, [], {}];
  if (typeof value === "number") return ["1", true, null, [], -1, 1.5, 2 ** 53];
  if (typeof value === "boolean") return [0, "true", null, []];
  return ["text", 1, true, [null], { x: null }];
}

describe("encodeMetadata", () => {
  it("writes these bytes", () => {
    expect(Buffer.from(encodeMetadata(metadata)).toString()).toBe(literal);
  });
});

describe("decodeMetadata", () => {
  it("reads what encodeMetadata wrote", () => {
    expect(decodeMetadata(encodeMetadata(metadata))).toEqual(metadata);
    const text = fc.option(fc.string({ unit: "grapheme" }));
    const count = fc.oneof(fc.nat(), fc.constant(Number.MAX_SAFE_INTEGER));
    const drawn = fc.record({
      title: text,
      columns: fc.array(
        fc.record({
          name: fc.string({ unit: anyCharacter }),
          position: count,
          class: text,
          kind: fc.constantFrom("email" as const, null),
          exposed: count,
        }),
      ),
      coverage: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
    });
    fc.assert(
      fc.property(drawn, ({ title, columns, coverage }) => {
        const one: Metadata = { ...metadata, dataset: { ...metadata.dataset, title }, columns, coverage };
        expect(decodeMetadata(encodeMetadata(one))).toEqual(one);
      }),
    );
  });

  it("keeps unknown fields", () => {
    const more = {
      ...metadata,
      later: [1, { x: null }],
      dataset: { ...metadata.dataset, later: true },
      kinds: { ...metadata.kinds, later: metadata.kinds.email },
    };
    expect(decodeMetadata(Buffer.from(JSON.stringify(more)))).toEqual(more);
  });

  it("accepts null for optional values", () => {
    const nullable = paths.filter(
      (path) => refusalOf(withChange(path, (parent, name) => (parent[name] = null))) === "taken",
    );
    expect(nullable.map((path) => path.join("."))).toEqual([
      "dataset.title",
      "dataset.breachDate",
      "dataset.status",
      "dataset.source",
      "dataset.description",
      "region",
      "sources.0.name",
      "damaged.0.name",
      "columns.0.class",
      "columns.0.kind",
      "otherColumns",
    ]);
  });

  it.each(["", "2027", "2027-02-30", "2027-01-31T00:00:00Z", null])(
    "refuses that it expires on %j",
    (day) => {
      expect(refusalOf({ ...metadata, expires: day })).toBe(
        "the metadata has a missing or invalid field: expires",
      );
    },
  );

  it.each(paths.map((path) => [path.join("."), path] as const))(
    "refuses %s when it is missing or of another type",
    (name, path) => {
      const missing = refusalOf(
        withChange(path, (parent, last) => (Array.isArray(parent) ? parent.pop() : delete parent[last])),
      );
      expect(missing).toBe(
        freePaths.has(name) || name === "expires"
          ? "taken"
          : `the metadata has a missing or invalid field: ${path[0]}`,
      );
      const value = path.reduce<unknown>(
        (parent, field) => (parent as Record<string, unknown>)[field],
        metadata,
      );
      for (const wrong of wrongFor(value))
        expect(
          refusalOf(withChange(path, (parent, last) => (parent[last] = wrong))),
          JSON.stringify(wrong),
        ).toBe(`the metadata has a missing or invalid field: ${path[0]}`);
    },
  );

  it.each<[string, Uint8Array, string]>([
    ["nothing", Buffer.of(), "the metadata is not JSON in UTF-8"],
    ["half of it", Buffer.from(literal.slice(0, 200)), "the metadata is not JSON in UTF-8"],
    ["Latin-1", Buffer.from(literal, "latin1"), "the metadata is not JSON in UTF-8"],
    ["a byte order mark", Buffer.from(`\ufeff${literal}`), "the metadata is not JSON in UTF-8"],
    ["two objects", Buffer.from(literal + literal), "the metadata is not JSON in UTF-8"],
    ["null", Buffer.from("null"), "the metadata is not an object"],
    ["a list", Buffer.from(`[${literal}]`), "the metadata is not an object"],
    ["a text", Buffer.from('"{}"'), "the metadata is not an object"],
    ["no fields", Buffer.from("{}"), "the metadata has a missing or invalid field: tool"],
    ["endless nesting", Buffer.from("[".repeat(1_000_000)), "the metadata is not JSON in UTF-8"],
  ])("refuses %s", (_, bytes, message) => {
    expect(refusal(bytes)).toBe(message);
  });

  it("takes `__proto__` for an unknown field", () => {
    const decoded = decodeMetadata(Buffer.from(`{"__proto__":{"region":"US"},${literal.slice(1)}`));
    expect(decoded.region).toBe("NL");
    expect(refusal(Buffer.from(`{"__proto__":${literal}}`))).toBe(
      "the metadata has a missing or invalid field: tool",
    );
  });

  it("returns or throws LeakcheckError for any bytes", () => {
    const change = fc.record({
      at: fc.nat(),
      byte: fc.integer({ min: 0, max: 255 }),
      how: fc.constantFrom("set", "cut", "add", "drop"),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let bytes = [...Buffer.from(literal)];
        for (const { at, byte, how } of changes) {
          const place = at % (bytes.length + 1);
          if (how === "set") bytes[place] = byte;
          else if (how === "cut") bytes = bytes.slice(0, place);
          else if (how === "add") bytes.splice(place, 0, byte);
          else bytes.splice(place, 1);
        }
        refusal(Uint8Array.from(bytes));
      }),
      { numRuns: randomCases(300) },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (noise) => void refusal(noise)));
    fc.assert(fc.property(fc.json(), (text) => void refusal(Buffer.from(text))));
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.jsonValue(),
        (path, value) => void refusalOf(withChange(path, (parent, name) => (parent[name] = value))),
      ),
      { numRuns: 1000 },
    );
  });
});

describe("section 8 of docs/format.md", () => {
  it("names every field and no other", () => {
    const format = readFileSync(new URL("../../docs/format.md", import.meta.url), "utf8");
    const section = /^## 8\..*?(?=^## 9\.)/msu.exec(format)?.[0] ?? "";
    const named = [...section.matchAll(/^\| `(?<name>[^`]+)` \|/gmu)].map(
      ({ groups }) => groups?.["name"] ?? "",
    );
    const fields = paths
      .map((path) => path.join("."))
      .filter((name) => !freePaths.has(name) || absentPaths.includes(name))
      .map((name) =>
        name.replace(/(?<=^sources|^damaged|^columns)\.0/u, "[]").replace(/^kinds\.email/u, "kinds.*"),
      );
    expect(named).toEqual(fields);
  });
});
