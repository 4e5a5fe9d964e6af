// An index with buckets at offsets over 2^33. The gap before them holds no data, so the test needs
// no file of that length.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { directoryBytes, encodeHead, type TableDescriptor } from "../../src/format/head.js";
import { answerTextOf } from "../../src/cli/answers/answer-text.js";
import { kernelChecksum } from "../../src/kernel/kernel-checksum.js";
import { BlockAnswers } from "../../src/lookup/lists/block-answers.js";
import type { ByteSource } from "../../src/lookup/byte-source.js";
import { OpenedIndex } from "../../src/lookup/opened-index.js";
import { smallSizes } from "../support/index/block-sizes.js";
import { buildText, openBuilt, testSecret } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { answersOneByOne } from "../support/index/listed-answers.js";

const gap = 2 ** 33;

/** Returns the index with a gap after the directory of each table. */
class FarSource implements ByteSource {
  readonly size: number;
  reads = 0;
  readonly #bytes: Buffer;
  readonly #tables: readonly TableDescriptor[];

  constructor(path: string, { reader: { head } }: OpenedIndex) {
    this.#bytes = readFileSync(path);
    this.#tables = head.tables;
    this.size = this.#bytes.length + gap * head.tables.length;
    const tables = head.tables.map((table, index) => ({
      ...table,
      offset: table.offset + gap * index,
      length: table.length + gap,
    }));
    this.#bytes.set(encodeHead({ ...head, fileBytes: this.size, tables }, kernelChecksum));
    for (const { offset, bucketBits } of head.tables)
      for (let at = offset; at < offset + directoryBytes(bucketBits); at += 8)
        this.#bytes.writeBigUInt64LE(this.#bytes.readBigUInt64LE(at) + BigInt(gap), at);
  }

  read(offset: number, length: number): Uint8Array {
    this.reads += 1;
    let gaps = 0;
    for (const table of this.#tables) {
      const start = table.offset + directoryBytes(table.bucketBits) + gap * gaps;
      if (offset < start) break;
      if (offset < start + gap) return new Uint8Array(length);
      gaps += 1;
    }
    return Uint8Array.from(this.#bytes.subarray(offset - gap * gaps, offset - gap * gaps + length));
  }

  close(): void {}
}

it("identifiers are found in tables of over 4 GiB, one by one and in blocks", async () => {
  const path = join(emptyFolder(), "it.lkx");
  const rows = Array.from({ length: 500 }, (_, n) => `user${n},u${n}@example.com,+1201555${1000 + n}\n`);
  await buildText(path, "csv", `username,email,phone\n${rows.join("")}`);
  const near = await openBuilt(path);
  const source = new FarSource(path, near);
  const far = await OpenedIndex.from(path, source, () => testSecret);
  const list = Buffer.from(
    Array.from({ length: 700 }, (_, n) => `user${n}\nu${n}@example.com\n+1201555${1000 + n}\n`).join(""),
  );
  const options = { minCoverage: 0.999, kind: undefined, region: undefined };
  const text = answerTextOf({ format: "ndjson", only: undefined });
  const expected = await answersOneByOne(list, { indexes: [near], ...options }, text);
  expect(await answersOneByOne(list, { indexes: [far], ...options }, text)).toEqual(expected);
  const parts: string[] = [];
  source.reads = 0;
  const answers = new BlockAnswers({ indexes: [far], ...options, text }, { ...smallSizes, lines: 5000 });
  await answers.answer(list, 1, (part) => void parts.push(Buffer.from(part).toString()));
  expect(parts.join("")).toBe(expected.text);
  // Lines whose buckets the block cannot read are deferred.
  expect(source.reads).toBeLessThan(400);
  expect(expected.text.match(/"exposed"/gu)?.length).toBeGreaterThan(1500);
});
