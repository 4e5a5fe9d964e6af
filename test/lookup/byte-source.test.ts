// The bytes of an index: a few are read as they are asked for, and thousands from pages that are kept.
import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
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
  const openStart: Files["openStart"] = (path, into) => {
    const start = nodeFiles.openStart(path, into);
    reads.push(start?.length ?? 0);
    if (start?.file === undefined) return start;
    const { length, file } = start;
    const read: typeof file.read = (bytes, offset) => {
      reads.push(bytes.length);
      return file.read(bytes, offset);
    };
    return {
      length,
      file: new Proxy(file, {
        get: (target, name) => (name === "read" ? read : Reflect.get(target, name, target)),
      }),
    };
  };
  return { files: { ...nodeFiles, openStart }, reads };
}

it("thousands of reads give the bytes of the file, within pages, across them and at its end", () => {
  const { path, bytes } = fileOf();
  const { files, reads } = countingFiles();
  const source = openFileSource(files, path);
  const random = seededRandom(9);
  for (let n = 0; n < 5000; n++) {
    const offset = n % 50 === 0 ? Math.max(0, size - 1 - random(100)) : random(size - 1);
    const length = 1 + random(Math.min(100, size - offset));
    expect(Buffer.from(source.read(offset, length)).equals(bytes.subarray(offset, offset + length))).toBe(
      true,
    );
  }
  // The first ones, the four pages, and what lies across two of them.
  expect(reads.length).toBeLessThan(700);
  expect(reads.filter((length) => length === 65_536)).toHaveLength(3);
  expect(() => source.read(size - 1, 2)).toThrow("was truncated");
  source.close();
});

it("a small file is read once and closed, whatever is asked for", () => {
  const path = join(emptyFolder(), "small.lkx");
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251));
  writeFileSync(path, bytes);
  const { files, reads } = countingFiles();
  const before = readdirSync("/dev/fd").length;
  const [source, other] = [openFileSource(files, path), openFileSource(files, path)];
  expect(readdirSync("/dev/fd")).toHaveLength(before);
  const few = (from: typeof source, offset: number, length: number): Buffer => {
    const into = new Uint8Array(length);
    from.readFew(into, offset);
    return Buffer.from(into);
  };
  // The copies of the two lie side by side.
  for (const from of [source, other])
    for (const [offset, length] of [
      [0, 5000],
      [0, 16],
      [4000, 1000],
      [123, 77],
    ] as const) {
      const expected = bytes.subarray(offset, offset + length);
      expect(few(from, offset, length).equals(expected)).toBe(true);
      expect(Buffer.from(from.read(offset, length)).equals(expected)).toBe(true);
    }
  expect(reads).toEqual([5000, 5000]);
  for (const offset of [4999, 5000, 6000])
    expect(() => few(source, offset, 2)).toThrow(`byte ${Math.max(5000, offset)}; it was truncated`);
  source.close();
  other.close();
});

it.each([16_384, 16_385, 16_386])("a file of %i bytes is read whole, small or not", (length) => {
  const path = join(emptyFolder(), "it.lkx");
  const bytes = Buffer.from(Array.from({ length }, (_, index) => index % 251));
  writeFileSync(path, bytes);
  const source = openFileSource(nodeFiles, path);
  expect(source.size).toBe(length);
  // The start is in memory at first.
  for (let time = 0; time < 2; time++)
    expect(Buffer.from(source.read(0, 16_384)).equals(bytes.subarray(0, 16_384))).toBe(true);
  expect(Buffer.from(source.read(0, length)).equals(bytes)).toBe(true);
  expect(() => source.read(1, length)).toThrow("was truncated");
  source.close();
});

it("what is no regular file is refused, and never waited for", () => {
  const folder = emptyFolder();
  execFileSync("mkfifo", [join(folder, "pipe")]);
  for (const path of [join(folder, "pipe"), "/dev/null", "/dev/zero"])
    expect(() => openFileSource(nodeFiles, path)).toThrow(`${path} is not a regular file`);
  expect(() => openFileSource(nodeFiles, folder)).toThrow(`cannot read ${folder}: it is a folder`);
});

it("a few reads take no more than they ask for", () => {
  const { path } = fileOf();
  const { files, reads } = countingFiles();
  const source = openFileSource(files, path);
  for (let n = 0; n < 300; n++) source.read(n * 100, 16);
  expect(new Set(reads.slice(1))).toEqual(new Set([16]));
  source.close();
});
