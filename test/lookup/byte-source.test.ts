// The bytes of an index: a few are read as they are asked for, and thousands from pages that are kept.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeFiles, type Files } from "../../src/files.js";
import { openFileSource } from "../../src/lookup/byte-source.js";
import { emptyFolder } from "../support/folder.js";
import { seededRandom } from "../support/random.js";

const size = 3 * 65_536 + 1234;

function fileOf(): { path: string; bytes: Buffer } {
  const random = seededRandom(7);
  const bytes = Buffer.from(Array.from({ length: size }, () => random(256)));
  const path = join(emptyFolder(), "it.lkx");
  writeFileSync(path, bytes);
  return { path, bytes };
}

/** Returns files that count the reads of those that are open, and the bytes read. */
function countingFiles(): { files: Files; reads: number[] } {
  const reads: number[] = [];
  const openRegular: Files["openRegular"] = (path) => {
    const file = nodeFiles.openRegular(path);
    if (file === undefined) return undefined;
    const read: typeof file.read = (into, offset) => {
      reads.push(into.length);
      return file.read(into, offset);
    };
    return new Proxy(file, {
      get: (target, name) => (name === "read" ? read : Reflect.get(target, name, target)),
    });
  };
  return { files: { ...nodeFiles, openRegular }, reads };
}

it("thousands of reads give the bytes of the file, within pages, across them and at its end", async () => {
  const { path, bytes } = fileOf();
  const { files, reads } = countingFiles();
  const source = openFileSource(files, path);
  const random = seededRandom(9);
  for (let n = 0; n < 5000; n++) {
    const offset = n % 50 === 0 ? Math.max(0, size - 1 - random(100)) : random(size - 1);
    const length = 1 + random(Math.min(100, size - offset));
    expect(
      Buffer.from(await source.read(offset, length)).equals(bytes.subarray(offset, offset + length)),
    ).toBe(true);
  }
  // The first ones, the four pages, and what lies across two of them.
  expect(reads.length).toBeLessThan(700);
  expect(reads.filter((length) => length === 65_536)).toHaveLength(3);
  await expect(async () => source.read(size - 1, 2)).rejects.toThrow("was truncated");
  source.close();
});

it("a small file is read once, whatever is asked for, if it is read whole first", () => {
  const path = join(emptyFolder(), "small.lkx");
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251));
  writeFileSync(path, bytes);
  const { files, reads } = countingFiles();
  const [source, other] = [openFileSource(files, path), openFileSource(files, path)];
  const few = (from: typeof source, offset: number, length: number): Buffer => {
    const into = new Uint8Array(length);
    from.readFew?.(into, offset);
    return Buffer.from(into);
  };
  expect(few(source, 0, 5000).equals(bytes)).toBe(true);
  // Another small one, whose copy lies beside the first one's.
  expect(few(other, 0, 5000).equals(bytes)).toBe(true);
  for (const [offset, length] of [
    [0, 16],
    [4000, 1000],
    [123, 77],
  ] as const)
    expect(few(source, offset, length).equals(bytes.subarray(offset, offset + length))).toBe(true);
  expect(reads).toEqual([5000, 5000]);
  expect(() => few(source, 4999, 2)).toThrow("was truncated");
  source.close();
  other.close();
});

it("a few reads take no more than they ask for", async () => {
  const { path } = fileOf();
  const { files, reads } = countingFiles();
  const source = openFileSource(files, path);
  for (let n = 0; n < 300; n++) await source.read(n * 100, 16);
  expect(new Set(reads)).toEqual(new Set([16]));
  source.close();
});
