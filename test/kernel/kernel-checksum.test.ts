// XXH64 in the kernel against xxhash-wasm.
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadChecksum } from "../../src/format/checksum.js";
import { kernelChecksum } from "../../src/kernel/kernel-checksum.js";

const defined = await loadChecksum();

test("the kernel's checksum matches xxhash-wasm", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      fc.uint8Array({ maxLength: 200 }),
      (seed, bytes) => {
        expect(kernelChecksum(seed, bytes)).toBe(defined(seed, bytes));
      },
    ),
  );
});

test("it matches after other hashes, and after its memory has grown", () => {
  for (const length of [5, 20_000, 0, 100_000, 31, 3_000_000, 7]) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) & 255);
    expect([length, kernelChecksum(2n ** 63n + 5n, bytes)]).toEqual([length, defined(2n ** 63n + 5n, bytes)]);
  }
});
