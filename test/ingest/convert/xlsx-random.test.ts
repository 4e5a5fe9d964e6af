// Random workbooks, written in all ways in which programs write them: what they hold comes out, from
// pieces of any size, with few bytes kept or many.
import { describe, expect, it } from "vitest";
import type { Limited } from "../../../src/ingest/convert/file-converter.js";
import { type KnownWorkbook, xlsxTables } from "../../../src/ingest/convert/xlsx-tables.js";
import { memoryFile } from "../../support/convert/memory-file.js";
import { randomWorkbook } from "../../support/convert/random-workbooks.js";
import { inChunks, outcomeOf } from "../../support/convert/tables.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";
import { seededRandom } from "../../support/random.js";

/** Cuts what is unpacked into pieces of a size. */
function cutInto(size: number): Limited {
  return async function* cut(bytes) {
    for await (const piece of bytes) yield* inChunks(piece, size);
  };
}

const roomFor = (bytes: number): KnownWorkbook => ({ sizes: new Map(), room: { bytes } });

describe("what random workbooks hold", () => {
  const seeds = Array.from({ length: randomCases(25) }, (_, at) => (firstSeed + at) % 2 ** 31);
  it.each(seeds)("comes out, seed %i", async (seed) => {
    const random = seededRandom(seed);
    const { bytes, tables } = randomWorkbook(random, { rare: true });
    for (const size of [1 + random(3), 4 + random(60), 65_536])
      for (const room of [0, random(400), 1 << 20].slice(0, size < 4 ? 1 : 3)) {
        const known = roomFor(room);
        for (const reading of ["first", "second"]) {
          const found = await outcomeOf(
            xlsxTables(memoryFile(bytes), "dump", { limited: cutInto(size) }, known),
          );
          expect({ size, room, reading, ...found }).toEqual({ size, room, reading, tables });
        }
        expect(known.room.bytes).toBeGreaterThanOrEqual(0);
      }
  });

  it.each(seeds)("has the numbers of its rows, seed %i", async (seed) => {
    const random = seededRandom(seed);
    const { bytes, tables, rows } = randomWorkbook(random, { rare: true });
    const known = roomFor(random(2) * 1000);
    let sheet = 0;
    for await (const { bytes: csv, rowOfLine } of xlsxTables(memoryFile(bytes), "dump", undefined, known)) {
      for await (const _ of csv);
      if (rowOfLine === undefined) continue;
      let line = 1;
      const starts = new Map<number, number | undefined>();
      tables[sheet]?.rows.forEach((cells, row) => {
        starts.set(line, rows[sheet]?.[row]);
        for (const cell of cells) line += (cell ?? "").split("\n").length - 1;
        line += 1;
      });
      for (let at = 0; at <= line; at++) expect([at, rowOfLine(at)]).toEqual([at, starts.get(at) ?? null]);
      sheet += 1;
    }
    expect(sheet).toBe(rows.length);
  });
});
