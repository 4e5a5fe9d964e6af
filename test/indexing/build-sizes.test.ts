// The division of the memory limit.
import { expect, test } from "vitest";
import { sizesFor } from "../../src/indexing/build-sizes.js";

const mebibyte = 2 ** 20;

test("sizes shrink with less memory and more threads, within limits", () => {
  const ordinary = sizesFor({ threads: 2 });
  expect(ordinary).toMatchObject({ partitionBytes: 32 * 1024, sorterEntries: 2 ** 20 });
  const small = sizesFor({ threads: 2, memoryBytes: 192 * mebibyte });
  expect(small.partitionBytes).toBeLessThan(ordinary.partitionBytes);
  expect(small.sorterEntries).toBeLessThan(ordinary.sorterEntries);
  expect(sizesFor({ threads: 256, memoryBytes: 192 * mebibyte })).toMatchObject({
    partitionBytes: 8 * 1024,
    sorterEntries: 2 ** 18,
  });
  expect(sizesFor({ threads: 1, memoryBytes: 2 ** 40 })).toEqual(
    sizesFor({ threads: 1, memoryBytes: 2 ** 39 }),
  );
});

test("sizes fit small dumps, and are the ordinary ones for large ones and streams", () => {
  const ordinary = sizesFor({ threads: 2 });
  expect(sizesFor({ threads: 2 }, 2 ** 24)).toEqual(ordinary);
  const small = sizesFor({ threads: 2 }, 5000);
  expect(small).toMatchObject({ partitionBytes: 1024, blockBytes: 2 ** 16 });
  expect(small.blocks.logBytes).toBeLessThan(ordinary.blocks.logBytes);
  expect(small.blocks.stagingBytes).toBeLessThan(ordinary.blocks.stagingBytes);
  expect(sizesFor({ threads: 2 }, 0)).toEqual(sizesFor({ threads: 2 }, 1));
});
