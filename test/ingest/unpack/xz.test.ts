import { describe, expect, it } from "vitest";
import { unpackers, type UnpackNotes } from "../../../src/ingest/unpack/packed.js";
import { unpackXz } from "../../../src/ingest/unpack/xz.js";
import { seededRandom } from "../../support/random.js";
import { randomCases } from "../../support/random-cases.js";
import { describeUnpacker, type Packer } from "../../support/unpack/describe-unpacker.js";
import { hasTool, runTool } from "../../support/unpack/tools.js";
import { collected, inChunks, outcomeOf, sampleDump } from "../../support/unpack/unpacking.js";

const xz = (plain: Uint8Array, ...args: string[]): Uint8Array => runTool("xz", ["-c", ...args], plain);
const packers: Packer[] = hasTool("xz")
  ? [
      { title: "by xz", pack: (plain) => xz(plain) },
      { title: "with SHA-256", pack: (plain) => xz(plain, "-1", "--check=sha256") },
      { title: "with CRC-32, in blocks", pack: (plain) => xz(plain, "--check=crc32", "--block-size=5000") },
      { title: "without check", pack: (plain) => xz(plain, "--check=none"), isUnchecked: true },
    ]
  : [];

describeUnpacker("xz", unpackers.xz, packers, {
  places: randomCases(10),
  zerosBehind: "DAMAGED_SOURCE",
  emptyInput: "CUT_SOURCE",
});

const unpacking = (packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> => unpackXz(packed, "it.xz");

describe.runIf(packers.length > 0)("bytes of xz", () => {
  const random = seededRandom(7);
  const period = Uint8Array.from({ length: 4096 }, () => random(256));
  const kinds: [string, () => Uint8Array, string[]][] = [
    ["one byte", () => Buffer.from("x"), []],
    ["a long run", () => Buffer.alloc(5_000_000, "a"), []],
    ["bytes of every kind", () => Uint8Array.from({ length: 100_000 }, () => random(256)), []],
    ["few kinds", () => Uint8Array.from({ length: 100_000 }, () => random(3)), ["-e"]],
    ["a period", () => Buffer.from("sanne@example.com,".repeat(100_000)), []],
    ["far apart", () => Buffer.concat([sampleDump(8000), sampleDump(4000, 2), sampleDump(8000)]), ["-9"]],
    ["past a small dictionary", () => sampleDump(10_000), ["--lzma2=dict=4KiB,mode=fast"]],
    [
      "as far apart as the dictionary reaches",
      () => Buffer.concat(Array.from({ length: 700 }, () => Uint8Array.from(period))),
      ["--lzma2=dict=4KiB"],
    ],
    ["packed with other contexts", () => sampleDump(3000), ["--lzma2=lc=0,lp=4,pb=0,nice=273"]],
    ["packed in threads", () => sampleDump(10_000), ["-T2", "--block-size=100000"]],
    [
      "packed and random",
      () =>
        Buffer.concat([
          sampleDump(2000),
          Uint8Array.from({ length: 200_001 }, () => random(256)),
          sampleDump(2000),
        ]),
      [],
    ],
  ];
  it.each(kinds)("that are %s are unpacked", async (_, make, args) => {
    const plain = make();
    const packed = xz(plain, ...args);
    const outcome = await outcomeOf(unpacking, packed, 9999);
    expect(Buffer.isBuffer(outcome) && outcome.equals(plain)).toBe(true);
  });

  it("may be xz themselves, and be unpacked beside others", async () => {
    const plain = sampleDump(1000);
    const twice = xz(xz(plain));
    const nested = (): AsyncIterable<Uint8Array> =>
      unpackXz(unpackXz(inChunks(twice, 1000), "it.xz.xz"), "it.xz");
    const all = await Promise.all([collected(nested()), collected(nested()), collected(nested())]);
    expect(all.map((one) => one.equals(plain))).toEqual([true, true, true]);
  });

  it("may have zeros in fours behind them", async () => {
    const plain = sampleDump(10);
    const packed = Buffer.concat([xz(plain), Buffer.alloc(8), xz(plain), Buffer.alloc(70_000)]);
    expect(await outcomeOf(unpacking, packed)).toEqual(Buffer.concat([plain, plain]));
    expect(await outcomeOf(unpacking, packed.subarray(0, -1))).toBe("DAMAGED_SOURCE");
  });

  it("are refused if the check of their contents is another", async () => {
    const packed = Uint8Array.from(xz(Buffer.from("email"), "--check=crc32"));
    // Behind it are the index, which has 8 bytes, and the end, which has 12.
    const at = packed.length - 21;
    packed[at] = (packed[at] ?? 0) ^ 1;
    await expect(collected(unpackXz(inChunks(packed, 99), "it.xz"))).rejects.toMatchObject({
      message: "it.xz is damaged: the xz block at byte 12 has a wrong check of its contents",
    });
  });

  it("without a check are noted", async () => {
    for (const [check, isUnchecked] of [
      ["none", true],
      ["crc32", false],
    ] as const) {
      const notes: UnpackNotes = { isUnchecked: false };
      await collected(unpackXz(inChunks(xz(Buffer.from("x"), `--check=${check}`), 9), "it.xz", notes));
      expect(notes.isUnchecked).toBe(isUnchecked);
    }
  });

  it("that are filtered, or need a large dictionary, are refused with a command", async () => {
    const plain = sampleDump(10);
    for (const args of [["--delta=dist=1", "--lzma2"], ["--x86", "--lzma2"], ["--lzma2=dict=256MiB"]])
      await expect(collected(unpackXz(inChunks(xz(plain, ...args), 99), "it.xz"))).rejects.toMatchObject({
        code: "UNKNOWN_FORMAT",
        command: "xz -dk FILE",
      });
  });
});
