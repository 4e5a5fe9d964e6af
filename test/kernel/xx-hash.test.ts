// XXH64 in the kernel and in xxhash-wasm: two implementations of one checksum.
import fc from "fast-check";
import { expect, it } from "vitest";
import { loadChecksum } from "../../src/format/checksum.js";
import { Kernel } from "../../src/kernel/kernel.js";

it("agrees with xxhash-wasm for any bytes and seed", async () => {
  const checksum = await loadChecksum();
  const kernel = Kernel.open();
  const at = kernel.reserve(300);
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      (bytes, seed) => {
        kernel.bytes(at, 300).fill(0xa5).set(bytes);
        expect(BigInt.asUintN(64, kernel.exports.xxHash64(at, bytes.length, seed))).toBe(
          checksum(seed, bytes),
        );
      },
    ),
    { numRuns: 1000 },
  );
});

it("returns the published value for no bytes", () => {
  const kernel = Kernel.open();
  expect(BigInt.asUintN(64, kernel.exports.xxHash64(kernel.reserve(8), 0, 0n))).toBe(0xef46db3751d8e999n);
});
