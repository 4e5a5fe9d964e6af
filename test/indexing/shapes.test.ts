// Realistic dumps of every shape, with sizes so small that a few records reach every limit. The
// fast path gives the bytes and the rejects of the reference path, and the index answers truly.
// test/long/shapes.long.ts does the same at size.
import { describe, expect, it } from "vitest";
import { allShapes } from "../../bench/shapes/all-shapes.js";
import type { Shape } from "../../bench/shapes/shape.js";
import { openBuilt } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { someOf } from "../support/random-cases.js";
import { wrongAnswers } from "../support/shapes/shape-answers.js";
import { buildShapes, outcomeText, writeShape } from "../support/shapes/shape-builds.js";

const size = { records: 2000, seed: 1 };
const asked = 60;
/**
 * Two threads take longer to start than to read a dump, so they read several dumps in one build,
 * with fewer records.
 */
const batchOf = 20;
const sizeInBatch = { records: 600, seed: 2 };

describe("2,000 records of each shape, by one thread", () => {
  it.each(someOf(allShapes, 18))("$name", async (shape) => {
    const dump = writeShape(shape, size, emptyFolder());
    const { path } = dump;
    const reference = await buildShapes([path], `${path}.lkx`, { ...shape.options, general: true });
    expect(reference.error).toBe(shape.error);
    expect(outcomeText(await buildShapes([path], `${path}-fast.lkx`, { ...shape.options, threads: 1 }))).toBe(
      outcomeText(reference),
    );
    if (shape.error !== undefined) return;
    const index = await openBuilt(reference.path);
    expect(await wrongAnswers(shape, dump, index, asked)).toEqual([]);
    index.close();
  });
});

/** Groups shapes with the same options, a few at a time. */
function batches(): { names: string; shapes: Shape[] }[] {
  const byOptions = new Map<string, Shape[][]>();
  for (const shape of allShapes.filter(({ error }) => error === undefined)) {
    // Many columns make every entry of a build wide.
    const sort = JSON.stringify([shape.options, /^(?:columns-|ndjson-many)/u.test(shape.name)]);
    const lists = byOptions.get(sort) ?? [];
    byOptions.set(sort, lists);
    const last = lists.at(-1);
    if (last === undefined || last.length === batchOf) lists.push([shape]);
    else last.push(shape);
  }
  return [...byOptions.values()]
    .flat()
    .map((shapes) => ({ names: `${shapes[0]?.name} to ${shapes.at(-1)?.name}`, shapes }));
}

describe("several shapes in one build, by two threads", () => {
  it.each(someOf(batches(), 2))("$names", async ({ shapes }) => {
    const folder = emptyFolder();
    const dumps = shapes.map((shape) => writeShape(shape, sizeInBatch, folder).path);
    const [{ options } = { options: {} }] = shapes;
    const one = await buildShapes(dumps, `${folder}/one.lkx`, { ...options, threads: 1 });
    expect(one.error).toBeUndefined();
    const two = await buildShapes(
      dumps,
      `${folder}/two.lkx`,
      { ...options, threads: 2 },
      { workerBytes: 0, blocks: { logBytes: 2000 } },
    );
    expect(outcomeText(two)).toBe(outcomeText(one));
  });
});
