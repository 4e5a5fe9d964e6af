import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { unpackers } from "../../../src/ingest/unpack/packed.js";
import { randomCases } from "../../support/random-cases.js";
import { describeUnpacker, type Packer } from "../../support/unpack/describe-unpacker.js";
import { hasTool, runTool } from "../../support/unpack/tools.js";
import { collected, inChunks, sampleDump } from "../../support/unpack/unpacking.js";

const byTool = (title: string, tool: string, ...args: string[]): Packer[] =>
  hasTool(tool) ? [{ title, pack: (plain) => runTool(tool, args, plain) }] : [];

describeUnpacker(
  "gzip",
  unpackers.gzip,
  [
    { title: "by zlib", pack: (plain) => gzipSync(plain) },
    { title: "stored", pack: (plain) => gzipSync(plain, { level: 0 }) },
    ...byTool("by gzip", "gzip", "-9c"),
    ...byTool("by pigz", "pigz", "-cp2"),
  ],
  { places: randomCases(10), zerosBehind: "allowed", emptyInput: "CUT_SOURCE" },
);

it("reads on behind zeros between members, where Node ends", async () => {
  const plain = sampleDump(100);
  const packed = Buffer.concat([gzipSync(plain), Buffer.alloc(1000), gzipSync(plain), Buffer.alloc(24)]);
  const unpack = await unpackers.gzip();
  for (const chunkBytes of [1, 64, 1000, 1 << 16])
    expect((await collected(unpack(inChunks(packed, chunkBytes), "it.gz"))).toString()).toBe(
      `${plain.toString()}${plain.toString()}`,
    );
});

it("names the offset of other bytes", async () => {
  const packed = gzipSync("email\nsanne@example.com\n");
  const unpack = await unpackers.gzip();
  const garbage = Buffer.concat([packed, Buffer.alloc(3), Buffer.from("x")]);
  await expect(collected(unpack(inChunks(garbage, 1 << 16), "it.gz"))).rejects.toMatchObject({
    code: "DAMAGED_SOURCE",
    message: `it.gz is damaged: other bytes follow its gzip data, at byte ${packed.length + 3}`,
  });
});

it("reads no more than it must while nobody asks", async () => {
  // 64 MiB of zeros: a decoder without backpressure would take all of it.
  const packed = gzipSync(Buffer.alloc(1 << 26));
  let given = 0;
  const source = async function* (): AsyncGenerator<Uint8Array> {
    for (;;) {
      given += 1;
      yield packed;
    }
  };
  const unpack = await unpackers.gzip();
  let length = 0;
  for await (const piece of unpack(source(), "it.gz")) {
    length += piece.length;
    if (length > 1 << 27) break;
  }
  expect(given).toBeLessThan(8);
});
