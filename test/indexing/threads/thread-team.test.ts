// Which threads read a dump: the main thread, workers, or workers after the main thread.
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, test, vi } from "vitest";
import type { BuildOptions, SetSizes } from "../../../src/indexing/build-options.js";
import { NdjsonPaths } from "../../../src/indexing/blocks/ndjson-paths.js";
import { ReadingAlone } from "../../../src/indexing/threads/reading-alone.js";
import { WorkerThread } from "../../../src/threads/worker-thread.js";
import { isSameOutcome, outcomeOf } from "../../support/both-paths/index-outcome.js";

afterEach(() => {
  vi.restoreAllMocks();
});

/** One record in twenty is broken, and spells out a sign, which the reference path reads. */
const records = Array.from({ length: 2000 }, (_, index) =>
  index % 20 === 7
    ? `user${index},"a"b[at],,`
    : `user${index},user${index}@example.com,316${String(index * 4999).padStart(8, "0")},"a\n${index}"`,
);
const dump = Buffer.from(`username,email,phone,bio\n${records.join("\n")}\n`);

/** Builds with these sizes, and returns how often workers were asked to read a source. */
async function askedWith(
  sizes: SetSizes,
  bytes = dump,
  options: Partial<BuildOptions> = {},
): Promise<number> {
  const general = await outcomeOf(bytes, { ...options, general: true });
  expect(typeof general.index).not.toBe("string");
  const asked = vi.spyOn(WorkerThread.prototype, "ask");
  const outcome = await outcomeOf(bytes, { ...options, threads: 2 }, { blockBytes: 5000, ...sizes });
  expect(isSameOutcome(outcome, general)).toBe(true);
  return asked.mock.calls.filter(([request]) => (request as { is: string }).is === "source").length;
}

describe("a dump is read", () => {
  it("by the main thread, where workers would take longer to start", async () => {
    expect(await askedWith({ workerBytes: dump.length + 1, mostLeft: -1 })).toBe(0);
  });

  it("by the main thread, while little is left to the reference path", async () => {
    expect(await askedWith({ workerBytes: dump.length, mostLeft: 200 })).toBe(0);
  });

  it("by workers from the second block on, if too much is left", async () => {
    expect(await askedWith({ workerBytes: dump.length, mostLeft: 50 })).toBe(2);
  });

  it("by the main thread, if the kernel reads its rejects", async () => {
    const plain = Buffer.from(dump.toString().replaceAll("[at],,", ",,"));
    expect(await askedWith({ workerBytes: plain.length, mostLeft: 50 }, plain)).toBe(0);
  });

  it("by workers at once, if it is five times as long", async () => {
    expect(await askedWith({ workerBytes: Math.floor(dump.length / 5), mostLeft: Infinity })).toBe(2);
  });

  // Longer than what is read before the first block.
  const long = `username,email\n${'sanne,sanne@example.com\nuser 1,"a"b[at]\n'.repeat(60_000)}`;

  it("by one worker, if the main thread unpacks it", async () => {
    const packed = gzipSync(long);
    const sizes = { workerBytes: packed.length, mostLeft: Infinity, blockBytes: 1 << 18 };
    expect(await askedWith(sizes, packed)).toBe(1);
  });

  it("by the main thread, if it converts a file", async () => {
    const wide = Buffer.from(`\ufeff${long}`, "utf16le");
    // The ring holds four blocks of ten.
    const sizes = { workerBytes: wide.length, mostLeft: Infinity, blockBytes: 1 << 18 };
    expect(await askedWith(sizes, wide, { maxRecordBytes: 1 << 15 })).toBe(0);
  });

  it("by workers from the second block on, if it converts a file of which too much is left", async () => {
    const wide = Buffer.from(`\ufeff${long}`, "utf16le");
    const sizes = { workerBytes: wide.length, mostLeft: 50, blockBytes: 1 << 18 };
    expect(await askedWith(sizes, wide)).toBe(2);
  });

  it("by the main thread to its end, once that reads alone", async () => {
    // New names in each record fill the log of names, and blocks cannot be read ahead any more.
    const names = Buffer.from(
      Array.from({ length: 500 }, (_, index) => `{"username":"user${index}","name${index}":1}\n`).join(""),
    );
    const sizes = { workerBytes: names.length, mostLeft: -1, blocks: { logBytes: 2000 } };
    expect(await askedWith(sizes, names, { format: "ndjson" })).toBe(0);
  });
});

test("blocks with new names are read once, where each counts next", async () => {
  const blocks = 60;
  const lines = Array.from({ length: blocks * 100 }, (_, index) => {
    const user = String(index).padStart(5, "0");
    return `{"username":"user${user}","field_${100 + Math.floor(index / 100)}":"some text"}\n`;
  });
  const names = Buffer.from(lines.join(""));
  const parts = vi.spyOn(NdjsonPaths.prototype, "startPart");
  await outcomeOf(names, { format: "ndjson" }, { blockBytes: names.length / blocks });
  expect(parts).toHaveBeenCalledTimes(blocks);
});

test("the records left are those of the rest, if it is like what was read", () => {
  const alone = new ReadingAlone(1000, 90);
  alone.took(100, 10);
  expect(alone.isSlow).toBe(false);
  alone.took(100, 13);
  expect(alone.isSlow).toBe(true);
  alone.took(200, 0);
  expect(alone.isSlow).toBe(false);
});
