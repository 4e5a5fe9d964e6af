// A list on standard input: printed the same as line by line, by any number of threads and in blocks of any size, in the list's order.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PrintedAnswers } from "../../../src/cli/answers/answer-text.js";
import { lookupList, type ListOutput } from "../../../src/cli/lists/list-lookup.js";
import { nodeFiles } from "../../../src/files.js";
import type { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { openBuilt } from "../../support/index/built-index.js";
import { smallSizes } from "../../support/index/block-sizes.js";
import { buildListed } from "../../support/index/listed-indexes.js";
import { knownTexts, listBytes } from "../../support/index/lists.js";
import { printedOneByOne } from "../../support/index/listed-answers.js";
import { feedOf, piecesOf } from "../../support/program/scripted-feed.js";
import { someOf } from "../../support/random-cases.js";

const folder = mkdtempSync(join(tmpdir(), "leakcheck-test-"));
let paths: Record<string, string>;
let people: OpenedIndex;
beforeAll(async () => {
  paths = await buildListed(folder);
  people = await openBuilt(paths["people"] ?? "");
});
afterAll(() => {
  people.close();
  rmSync(folder, { recursive: true });
});

/** Collects what is written; has no reader any more after `reads` writes. */
class Collected implements ListOutput {
  isClosed = false;
  readonly #parts: Buffer[] = [];
  #reads: number;

  constructor(reads = Infinity) {
    this.#reads = reads;
  }

  async write(text: string | Uint8Array): Promise<void> {
    this.#parts.push(Buffer.from(text as Uint8Array));
    if (text.length > 0) this.#reads -= 1;
    this.isClosed = this.#reads <= 0;
  }

  get text(): string {
    return Buffer.concat(this.#parts).toString();
  }
}

const options = { minCoverage: 0.999, kind: undefined, region: undefined };
const sizes = { threads: 0, threadsFromBytes: 1, blockBytes: 500, idleMs: 5, waitMs: 20, here: smallSizes };
const many = Buffer.from(
  Array.from({ length: 1200 }, (_, row) => knownTexts[(row * 7) % 300] ?? "")
    .map((text) => text.replaceAll("\n", " "))
    .join("\n"),
);

describe("a list", () => {
  const ways = [
    [0, 200],
    [1, 1000],
    [2, 3000],
    [2, 16],
    [3, 2000],
  ] as const;

  it.each(someOf(ways, 2))(
    "by %i threads in blocks of %i bytes is printed as line by line",
    async (threads, blockBytes) => {
      const indexes = [people, await openBuilt(paths["wide"] ?? "")];
      for (const printed of [
        { format: "ndjson", only: undefined },
        { format: "csv", only: "exposed" },
        { format: "json", only: undefined },
      ] as PrintedAnswers[]) {
        const list = blockBytes < 100 ? many.subarray(0, 2000) : many;
        const expected = await printedOneByOne(list, { ...options, indexes }, printed);
        const out = new Collected();
        const feed = feedOf(piecesOf(list, 5000), { size: list.length });
        const { isEmpty, statuses } = await lookupList(feed, out, {
          ...options,
          indexes,
          printed,
          sizes: { ...sizes, threads, blockBytes },
        });
        expect(out.text).toBe(expected.text);
        expect([isEmpty, [...statuses].toSorted()]).toEqual([false, expected.statuses]);
        expect(feed.isClosed).toBe(true);
      }
      indexes[1]?.close();
    },
  );

  it("of any lines, without threads", async () => {
    await fc.assert(
      fc.asyncProperty(
        listBytes,
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom("ndjson", "json", "tsv"),
        async (list, blockBytes, format) => {
          const printed = { format, only: undefined } as PrintedAnswers;
          const out = new Collected();
          const { isEmpty } = await lookupList(feedOf(piecesOf(list, 100)), out, {
            ...options,
            indexes: [people],
            printed,
            sizes: { ...sizes, blockBytes },
          });
          const expected = await printedOneByOne(list, { ...options, indexes: [people] }, printed);
          expect(out.text).toBe(expected.text);
          expect(isEmpty).toBe(expected.statuses.length === 0);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("ends when nobody reads the answers, though there is no end to it", async () => {
    const block = Buffer.from("sanne\nnobody\n".repeat(100));
    function* endless(): Generator<Uint8Array> {
      for (;;) yield block;
    }
    for (const threads of [0, 2]) {
      const out = new Collected(1);
      const { statuses } = await lookupList(feedOf(endless()), out, {
        ...options,
        indexes: [people],
        printed: { format: "ndjson", only: undefined },
        sizes: { ...sizes, threads, blockBytes: 5000 },
      });
      expect(out.text).toContain('"query":"sanne"');
      expect([...statuses].toSorted()).toEqual(["exposed", "not-found"]);
    }
  });

  it("fails where an index was replaced before a thread opened it, after what came before", async () => {
    const index = await openBuilt(paths["people"] ?? "");
    const replaced = Object.assign(index, { path: paths["names"] });
    const run = lookupList(feedOf([many]), new Collected(), {
      ...options,
      indexes: [replaced],
      printed: { format: "ndjson", only: undefined },
      sizes: { ...sizes, threads: 2 },
    });
    await expect(run).rejects.toMatchObject({
      code: "CANNOT_READ",
      message: `${paths["names"]} was replaced while it was looked up`,
    });
    index.close();
  });

  it("fails with what reading it fails with", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("sanne\n");
      nodeFiles.open(join(folder, "nowhere"));
    }
    const out = new Collected();
    const run = lookupList(feedOf(broken()), out, {
      ...options,
      indexes: [people],
      printed: { format: "ndjson", only: undefined },
      sizes,
    });
    await expect(run).rejects.toMatchObject({ code: "CANNOT_READ" });
  });
});
