import { describe, expect, it } from "vitest";
import { unpackers } from "../../../src/ingest/unpack/packed.js";
import { seededRandom } from "../../support/random.js";
import { randomCases } from "../../support/random-cases.js";
import { describeUnpacker, type Packer } from "../../support/unpack/describe-unpacker.js";
import { hasTool, runTool } from "../../support/unpack/tools.js";
import { collected, inChunks, outcomeOf, sampleDump } from "../../support/unpack/unpacking.js";

const bzip2 = (plain: Uint8Array, ...args: string[]): Uint8Array => runTool("bzip2", ["-c", ...args], plain);
const packers: Packer[] = hasTool("bzip2")
  ? [
      { title: "by bzip2", pack: (plain) => bzip2(plain) },
      { title: "by bzip2 -1", pack: (plain) => bzip2(plain, "-1") },
    ]
  : [];

describeUnpacker("bzip2", unpackers.bzip2, packers, {
  places: randomCases(10),
  zerosBehind: "DAMAGED_SOURCE",
  emptyInput: "CUT_SOURCE",
});

describe.runIf(packers.length > 0)("bytes of bzip2", () => {
  const random = seededRandom(7);
  const kinds: [string, () => Uint8Array][] = [
    ["one byte", () => Buffer.from("x")],
    ["a long run", () => Buffer.alloc(3_000_000, "a")],
    ["runs of every length", () => Buffer.concat(Array.from({ length: 600 }, (_, n) => Buffer.alloc(n, n)))],
    ["bytes of every kind", () => Uint8Array.from({ length: 120_000 }, () => random(256))],
    ["few kinds", () => Uint8Array.from({ length: 120_000 }, () => random(3))],
    ["a period", () => Buffer.from("sanne@example.com,".repeat(8000))],
    ["several blocks", () => sampleDump(8000)],
    [
      "runs among others",
      () =>
        Buffer.concat(
          Array.from({ length: 20_000 }, () => Buffer.alloc(random(9) === 0 ? random(700) : 1, random(5))),
        ),
    ],
  ];
  it.each(kinds)("that are %s are unpacked", async (_, make) => {
    const plain = make();
    const unpack = await unpackers.bzip2();
    for (const level of ["-1", "-9"]) {
      const made = await collected(unpack(inChunks(bzip2(plain, level), 9999), "it.bz2"));
      expect(made.equals(plain)).toBe(true);
    }
  });
});

it.runIf(packers.length > 0)("unpacks streams of small and large blocks in a row", async () => {
  const plain = sampleDump(4000);
  const packed = Buffer.concat(["-1", "-9", "-5", "-9"].map((level) => bzip2(plain, level)));
  const unpack = await unpackers.bzip2();
  const made = await collected(unpack(inChunks(packed, 1 << 16), "it.bz2"));
  expect(made.equals(Buffer.concat([plain, plain, plain, plain]))).toBe(true);
});

it("refuses what is no stream, and blocks of bzip2 0.9", async () => {
  const unpack = await unpackers.bzip2();
  const outcome = (bytes: string): Promise<Buffer | string> =>
    outcomeOf((packed) => unpack(packed, "it.bz2"), Buffer.from(bytes, "latin1"));
  expect(await outcome("PK")).toBe("DAMAGED_SOURCE");
  expect(await outcome("BZh0")).toBe("DAMAGED_SOURCE");
  expect(await outcome("BZh91AX&SY\0\0\0\0")).toBe("DAMAGED_SOURCE");
  expect(await outcome(`BZh91AY&SY\0\0\0\0\u0080${"\0".repeat(20)}`)).toBe("DAMAGED_SOURCE");
  expect(await outcome("BZh91AY&SY\0\0\0\0")).toBe("CUT_SOURCE");
  expect(await outcome("BZh9\u0017rE8P\u0090\0\0\0\0")).toEqual(Buffer.alloc(0));
  expect(await outcome("BZh9\u0017rE8P\u0090\0\0\0\u0001")).toBe("DAMAGED_SOURCE");
});

it("refuses a block without end, and holds little of it", async () => {
  const bits = (value: number, count: number): string => value.toString(2).padStart(count, "0");
  const head = [
    bits(0x314159, 24),
    bits(0x265359, 24),
    "0".repeat(32 + 1 + 24),
    // One byte is used; there are two tables and one selector, of the first.
    `1${"0".repeat(15)}1${"0".repeat(15)}`,
    bits(2, 3),
    bits(1, 15),
    "0",
    bits(10, 5),
  ].join("");
  // The length of the first code becomes one more, one less, one more.
  const pattern = "1011".repeat(2);
  const first = (head + pattern).slice(0, Math.ceil(head.length / 8) * 8);
  const rest = (head + pattern.repeat(2)).slice(first.length, first.length + 8);
  const start = Uint8Array.from(first.match(/.{8}/gu) ?? [], (byte) => Number.parseInt(byte, 2));
  let given = 0;
  const source = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.concat([Buffer.from("BZh9"), start]);
    for (; given < 1000; given++) yield new Uint8Array(1 << 20).fill(Number.parseInt(rest, 2));
  };
  const unpack = await unpackers.bzip2();
  await expect(collected(unpack(source(), "it.bz2"))).rejects.toMatchObject({
    code: "DAMAGED_SOURCE",
    message: "it.bz2 is damaged: the bzip2 block at byte 4 has no end",
  });
  expect(given).toBeLessThan(5);
});
