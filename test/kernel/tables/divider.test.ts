// Run entries divided by key bits, against a sort.
import fc from "fast-check";
import { expect, it } from "vitest";
import { Kernel } from "../../../src/kernel/kernel.js";
import { Divider } from "../../../src/kernel/tables/divider.js";

const kernel = Kernel.open();

it("divides entries of every width by 1 to 8 bits, in their order", () => {
  const divider = new Divider(kernel);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 32 }),
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { maxLength: 300 }),
      (columnBytes, bits, words) => {
        const size = 8 + columnBytes;
        const bytes = Buffer.alloc(size * words.length);
        words.forEach((word, index) => {
          bytes.writeBigUInt64LE(word, size * index);
          bytes.fill(index + 1, size * index + 8, size * (index + 1));
        });
        divider.input(bytes.length).set(bytes);
        const parts = [...divider.divide(bytes.length, columnBytes, bits)].map((part) => Buffer.from(part));
        const valueOf = (word: bigint): number =>
          Number((word >> BigInt(56 - bits)) & (2n ** BigInt(bits) - 1n));
        const expected = Array.from({ length: 2 ** bits }, (_, value) =>
          Buffer.concat(
            words.flatMap((word, index) =>
              valueOf(word) === value ? [bytes.subarray(size * index, size * (index + 1))] : [],
            ),
          ),
        );
        expect(parts).toEqual(expected);
      },
    ),
  );
});

it("takes only whole entries, and 1 to 8 bits", () => {
  const divider = new Divider(kernel);
  divider.input(90);
  for (const [bytes, bits] of [
    [89, 1],
    [99, 1],
    [90, 0],
    [90, 9],
  ] as const)
    expect(() => [...divider.divide(bytes, 1, bits)]).toThrow("bug: ");
});
