// SipHash-2-4 with the reference implementation's vectors, and the key of an identifier.

import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCharacter } from "../support/any-character.js";
import { Kernel } from "../../src/kernel/kernel.js";

const referenceKey = Uint8Array.from({ length: 16 }, (_, i) => i);

/**
 * `vectors_sip64` of github.com/veorq/SipHash: the hashes of 00, 01, … of length 0 to 63, low byte
 * first.
 */
const vectors = `
  310e0edd47db6f72 fd67dc93c539f874 5a4fa9d909806c0d 2d7efbd796666785
  b7877127e09427cf 8da699cd64557618 cee3fe586e46c9cb 37d1018bf50002ab
  6224939a79f5f593 b0e4a90bdf82009e f3b9dd94c5bb5d7a a7ad6b22462fb3f4
  fbe50e86bc8f1e75 903d84c02756ea14 eef27a8e90ca23f7 e545be4961ca29a1
  db9bc2577fcc2a3f 9447be2cf5e99a69 9cd38d96f0b3c14b bd6179a71dc96dbb
  98eea21af25cd6be c7673b2eb0cbf2d0 883ea3e395675393 c8ce5ccd8c030ca8
  94af49f6c650adb8 eab8858ade92e1bc f315bb5bb835d817 adcf6b0763612e2f
  a5c91da7acaa4dde 716595876650a2a6 28ef495c53a387ad 42c341d8fa92d832
  ce7cf2722f512771 e37859f94623f3a7 381205bb1ab0e012 ae97a10fd434e015
  b4a31508beff4d31 81396229f0907902 4d0cf49ee5d4dcca 5c73336a76d8bf9a
  d0a704536ba93e0e 925958fcd6420cad a915c29bc8067318 952b79f3bc0aa6d4
  f21df2e41d4535f9 87577519048f53a9 10a56cf5dfcd9adb eb75095ccd986cd0
  51a9cb9ecba312e6 96afadfc2ce666c7 72fe52975a4364ee 5a1645b276d592a1
  b274cb8ebf87870a 6f9bb4203de7b381 eaecb2a30b22a87f 9924a43cc1315724
  bd838d3aafbf8db7 0b1a2a3265d51aea 135079a3231ce660 932b2846e4d70666
  e1915f5cb1eca46c f325965ca16d629f 575ff28e60381be5 724506eb4c328a95
`
  .trim()
  .split(/\s+/);

function keyedKernel(): Kernel {
  const kernel = Kernel.open();
  kernel.setKey(referenceKey);
  return kernel;
}

test("the hash of every reference input matches the reference output", () => {
  const kernel = keyedKernel();
  const hashes = vectors.map((_, length) => {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setBigUint64(
      0,
      kernel.hashBytes(Uint8Array.from({ length }, (_, i) => i)),
      true,
    );
    return Buffer.from(bytes).toString("hex");
  });
  expect(vectors).toHaveLength(64);
  expect(hashes).toEqual(vectors);
});

test("the key of an identifier is the hash of its kind and its UTF-8", () => {
  const kernel = keyedKernel();
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 255 }),
      fc.string({ unit: anyCharacter, maxLength: 200 }),
      (kind, text) => {
        const bytes = Uint8Array.of(kind, ...new TextEncoder().encode(text));
        expect(kernel.hash(kind, text)).toBe(kernel.hashBytes(bytes));
      },
    ),
  );
});

test.each([4095, 4096, 65_536, 1_048_576])("a text of %i characters is hashed whole", (length) => {
  const kernel = keyedKernel();
  for (const text of ["x".repeat(length), "é".repeat(length), `${"x".repeat(length - 1)}y`]) {
    expect(kernel.hash(1, text)).toBe(kernel.hashBytes(Buffer.from(`\x01${text}`)));
  }
});

test("a short text hashed after a long one is not affected by it", () => {
  const kernel = keyedKernel();
  const before = kernel.hash(3, "sanne");
  kernel.hash(3, "z".repeat(300));
  expect(kernel.hash(3, "sanne")).toBe(before);
});

test("kernels do not share their keys", () => {
  const kernel = keyedKernel();
  const before = kernel.hash(1, "sanne@example.nl");
  Kernel.open().setKey(new Uint8Array(16));
  expect(kernel.hash(1, "sanne@example.nl")).toBe(before);
});

test("hashing before a key is set is a bug", () => {
  expect(() => Kernel.open().hash(1, "sanne@example.nl")).toThrow("bug:");
});

test("keeps its staging area when the memory grows", () => {
  const kernel = Kernel.open();
  kernel.reserve(1 << 20);
  kernel.setKey(new Uint8Array(16));
  const before = kernel.hash(1, "sanne@example.com");
  kernel.reserve(1 << 22);
  kernel.setKey(new Uint8Array(16));
  expect(kernel.hash(1, "sanne@example.com")).toBe(before);
});

test("memory that was lent is used again, zeroed, and what is reserved for good is not", () => {
  const kernel = Kernel.open();
  const before = kernel.reserve(100);
  kernel.lend();
  const lent = [1000, 50, 1000].map((bytes) => kernel.reserve(bytes));
  const kept = kernel.reserveForGood(1000);
  for (const address of [...lent, kept]) kernel.bytes(address, 50).fill(7);
  kernel.takeBack();
  kernel.lend();
  const again = [1000, 50, 1000, 1000].map((bytes) => kernel.reserve(bytes));
  expect(new Set(again.slice(0, 3))).toEqual(new Set(lent));
  expect(again[3]).toBeGreaterThan(kept);
  for (const address of again) expect(kernel.bytes(address, 50).every((byte) => byte === 0)).toBe(true);
  expect(kernel.bytes(kept, 50).every((byte) => byte === 7)).toBe(true);
  kernel.takeBack();
  expect([before, kept]).not.toContain(kernel.reserve(100));
  const length = kernel.exports.memory.buffer.byteLength;
  for (let round = 0; round < 100; round++) {
    kernel.lend();
    // Sizes that are nearly the same share memory.
    kernel.reserve((1 << 20) - 100 * (round % 7));
  }
  expect(kernel.exports.memory.buffer.byteLength).toBeLessThan(length + (4 << 20));
});
