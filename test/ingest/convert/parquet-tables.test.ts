// Parquet files that DuckDB wrote: their rows, whatever compressed them; cut and damaged ones.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parquetTables } from "../../../src/ingest/convert/parquet-tables.js";
import { memoryFile } from "../../support/convert/memory-file.js";
import { type Outcome, outcomeOf } from "../../support/convert/tables.js";

const file = (name: string): Buffer => readFileSync(new URL(`files/${name}.parquet`, import.meta.url));
const read = (bytes: Uint8Array): Promise<Outcome> => outcomeOf(parquetTables(memoryFile(bytes), "dump"));

const rows = Array.from({ length: 20 }, (_, at) => [
  String(at),
  at % 3 === 0 ? null : `user${at}@example.com`,
  `Zoë "q", ${at}`,
  new Date(Date.UTC(2001, 1, 3 + at)).toISOString().slice(0, 10),
  "2001-02-03T10:11:12.500",
  String(at * 1.25),
  String(at % 2 === 0),
  String(at * 100_000_000_000_000),
  String(491_700_000_000 + at),
  "ab",
  "0xff00",
  "12345678-1234-1234-1234-123456789012",
  String(Math.round((at / 3) * 100) / 100),
  '{"a":1}',
  String(at * 7),
  "36672000000",
]);
const names = "id mail name born seen score ok big phone bin raw u price js huge tm".split(" ");

describe("a Parquet file", () => {
  it.each(["uncompressed", "snappy", "gzip", "zstd", "lz4_raw", "brotli"])(
    "gives its rows: %s",
    async (name) => {
      expect(await read(file(name))).toEqual({ tables: [{ name: "rows", rows: [names, ...rows] }] });
    },
  );

  it("gives nested columns as JSON", async () => {
    const objects = Array.from({ length: 5 }, (_, at) => ({
      id: String(at),
      person: { mail: `u${at}@example.com`, phones: ["+1 201 555 0100", null] },
      list: ["1", String(at)],
      m: { k: String(at) },
    }));
    expect(await read(file("nested"))).toEqual({ tables: [{ name: "rows", rows: objects }] });
  });

  it("is refused if a column of a group is too long to be read at once", async () => {
    expect(await outcomeOf(parquetTables(memoryFile(file("zstd")), "dump", 10))).toMatchObject({
      error: "UNKNOWN_FORMAT",
      tables: [],
    });
  });

  it("is refused wherever it is cut", async () => {
    const bytes = file("snappy");
    for (let end = 0; end < bytes.length; end += 97) {
      const { error, tables } = await read(bytes.subarray(0, end));
      expect([end, error, tables]).toEqual([end, "CUT_SOURCE", []]);
    }
  });

  it("ends with no other error than its own where a bit is flipped", async () => {
    const bytes = file("zstd");
    for (let at = 0; at < bytes.length * 8; at += 211) {
      const damaged = Buffer.from(bytes);
      damaged[at >> 3] = (damaged[at >> 3] ?? 0) ^ (1 << (at & 7));
      const { error = "none", tables } = await read(damaged);
      expect([at, error]).toEqual([
        at,
        expect.stringMatching(/^(?:none|CUT_SOURCE|DAMAGED_SOURCE|UNKNOWN_FORMAT)$/u),
      ]);
      // Parquet may have no sums; but there are never fewer rows.
      if (error === "none") expect([at, tables[0]?.rows.length]).toEqual([at, 21]);
    }
  });
});
