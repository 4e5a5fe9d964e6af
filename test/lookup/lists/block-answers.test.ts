// A list is looked up in blocks in the kernel, or line by line, which is the reference path. Both
// always give the same answers.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { LeakcheckError } from "../../../src/errors.js";
import type { ClosedIndex } from "../../../src/lookup/answer.js";
import type { PrintedAnswers } from "../../../src/cli/answers/answer-text.js";
import { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { buildText, testSecret } from "../../support/index/built-index.js";
import { smallSizes } from "../../support/index/block-sizes.js";
import { knownTexts, listBytes } from "../../support/index/lists.js";
import { compare, inBlocks, openBytes, usual } from "../../support/index/compared-lists.js";
import { buildListed } from "../../support/index/listed-indexes.js";
import { MemorySource } from "../../support/index/memory-source.js";
import { randomCases, someOf } from "../../support/random-cases.js";

const folder = mkdtempSync(join(tmpdir(), "leakcheck-test-"));
const bytesOf: Record<string, Uint8Array> = {};

beforeAll(async () => {
  for (const [name, path] of Object.entries(await buildListed(folder))) bytesOf[name] = readFileSync(path);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function open(name: string, bytes = bytesOf[name] ?? new Uint8Array()): Promise<OpenedIndex> {
  return openBytes(name, bytes);
}

const everything = Buffer.from(
  `${[...knownTexts.map((text) => text.replaceAll("\n", " ")), "u7", "sanne7@example.com", "surplus@example.com"].join("\n")}\n`,
);

describe("a list looked up in blocks", () => {
  it.each([
    "people",
    "dutch",
    "broken",
    "unsure",
    "names",
    "addresses",
    "wide",
    "sparse",
    "mentions",
    "texts",
    "masked",
    "overflowing",
  ])("gives the answers of the reference path: %s", async (name) => {
    const { statuses } = await compare(everything, { indexes: [await open(name)] });
    expect(statuses).toContain("exposed");
  });

  it("with any forced kind, with and without a region, above and below the coverage", async () => {
    const indexes = [await open("people"), await open("broken"), await open("texts"), await open("masked")];
    const kinds = [undefined, "email", "phone", "username"] as const;
    const asked = kinds.flatMap((kind) =>
      [undefined, "NL"].flatMap((region) => [0.5, 1].map((minCoverage) => ({ kind, region, minCoverage }))),
    );
    for (const options of someOf(asked, 2)) await compare(everything, { indexes, ...options });
  });

  it("in every format, with all answers or some", async () => {
    const indexes = [await open("people")];
    for (const format of someOf(["ndjson", "json", "csv", "tsv"] as const, 1))
      for (const only of [undefined, "exposed", "not-found", "inconclusive", null] as const)
        await compare(everything, { indexes }, { format, only });
    for (const format of ["csv", "tsv"] as const)
      await compare(everything, { indexes }, { format, only: undefined, echo: true });
  });

  it("with numbers of lines that had another number, however they are written", async () => {
    const path = join(folder, "changed.lkx");
    await buildText(path, "csv", "phone\n+525512345678\n+5491123456789\n+31612345678\n");
    const asked = ["+5215512345678", "+52 1 55 1234 5678", "0052 1 55 1234 5678", "+54 11 2345-6789"];
    const index = await openBytes("changed", readFileSync(path));
    const { text } = await compare(Buffer.from(asked.join("\n")), { indexes: [index] });
    expect(text.match(/"match":"variant"/gu)).toHaveLength(4);
  });

  it("in several indexes at once, some of which cannot be opened", async () => {
    const closed: ClosedIndex = { dataset: "closed", reason: "missing-key" };
    const indexes = [
      await open("people"),
      closed,
      await open("wide"),
      await open("names"),
      await open("texts"),
      await open("sparse"),
      await open("mentions"),
      await open("dutch"),
    ];
    await compare(everything, { indexes });
    await compare(everything, { indexes: indexes.slice(0, 6) });
  });

  it("every short text of a few characters", async () => {
    let texts = [""];
    for (let length = 1; length <= 4; ++length)
      texts = texts.flatMap((text) => Array.from("._-1e0@x", (character) => text + character));
    const spread = ["...kim", "@...kim", "..kim", "1.5e7", "@1.5e7", "1.5e7a", "1.", "@1.", "1..e1"];
    await compare(Buffer.from([...spread, ...texts].join("\n")), { indexes: [await open("people")] });
  });

  it("with keys of several secrets", async () => {
    const other = Uint8Array.from(testSecret, (byte) => byte ^ 1);
    const path = join(folder, "other.lkx");
    await buildText(path, "csv", "email,username\njanjansen+1@gmail.com,\nsanne@example.com,anna_7\n", {
      secret: other,
    });
    const foreign = await OpenedIndex.from("other", new MemorySource(readFileSync(path)), () => other);
    const { text } = await compare(everything, {
      indexes: [await open("people"), foreign, await open("addresses")],
    });
    expect(text).toContain('{"dataset":"test","status":"exposed"');
  });

  it("defers only lines that the kernel is not certain of", async () => {
    const index = await open("people");
    const asked = vi.spyOn(index, "find");
    const plain = [
      "sanne7",
      "sanne7@example.com",
      "Jan.Jansen@gmail.com",
      "+12015550101",
      "12015550101",
      "none-of-them",
      "user_19850101",
      "@anna_7",
      "janjansen+9@googlemail.com",
    ];
    const options = { indexes: [index], minCoverage: 0.999, kind: undefined, region: undefined };
    await inBlocks(Buffer.from(plain.join("\r\n")), options, usual, smallSizes);
    expect(asked).not.toHaveBeenCalled();
    const read = [
      "piet x",
      "0031612345678",
      "+31 6 12345678",
      " sanne7",
      "Sanne <sanne7@example.com>",
      "Ünal",
    ];
    await inBlocks(Buffer.from(read.join("\n")), options, usual, smallSizes);
    await inBlocks(Buffer.from("0612345678\n06 12345678"), { ...options, region: "NL" }, usual, smallSizes);
    expect(asked.mock.calls).toEqual([]);
    await inBlocks(Buffer.from([...plain, ...read, "null"].join("\n")), options, usual, smallSizes);
    expect(asked.mock.calls).toEqual([["username", "null"]]);
  });

  it("with every line found, many profiles, and in order", async () => {
    const list = Buffer.from(
      Array.from({ length: 3000 }, (_, row) =>
        row % 2 === 0 ? `u${(row * 7919) % 6000}` : `sanne${(row * 31) % 7000}@example.com`,
      ).join("\n"),
    );
    const indexes = [await open("sparse")];
    await compare(list, { indexes }, usual, { ...smallSizes, lines: 1000, profiles: 100, answers: 50 });
    await compare(list, { indexes }, usual, {
      ...smallSizes,
      lines: 5000,
      profiles: 10_000,
      answers: 10_000,
      readBytes: 65_536,
    });
  });

  it("with more lines that are not plain than there is room for", async () => {
    const lines = Array.from({ length: 250 }, (_, row) => `é ${row % 9}`);
    const list = Buffer.from(lines.join("\n"));
    const sizes = { ...smallSizes, inputBytes: list.length, lines: 1000 };
    const index = await open("people");
    const asked = vi.spyOn(index, "find");
    await inBlocks(
      list,
      { indexes: [index], minCoverage: 0.999, kind: undefined, region: undefined },
      usual,
      sizes,
    );
    expect(asked).toHaveBeenCalled();
    await compare(list, { indexes: [index] }, usual, sizes);
  });

  it("with very many equal lines", async () => {
    const lines = Array.from(
      { length: 5000 },
      (_, row) => ["sanne", "sanne@example.com", "piet", `nobody${row % 5}`][row % 4],
    );
    await compare(Buffer.from(lines.join("\n")), { indexes: [await open("people")] }, usual, {
      ...smallSizes,
      lines: 5000,
    });
  });

  it("with any lines, sizes and indexes", async () => {
    const indexes = Object.fromEntries(
      await Promise.all(Object.keys(bytesOf).map(async (name) => [name, await open(name)] as const)),
    );
    await fc.assert(
      fc.asyncProperty(
        listBytes,
        fc.subarray(Object.keys(indexes), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(undefined, undefined, undefined, "email", "phone", "username"),
        fc.constantFrom(undefined, undefined, "NL", "US"),
        fc.constantFrom<PrintedAnswers>(usual, { format: "csv", only: undefined, echo: true }),
        fc.record({
          lines: fc.integer({ min: 1, max: 80 }),
          answers: fc.integer({ min: 1, max: 40 }),
          profiles: fc.integer({ min: 1, max: 40 }),
        }),
        async (list, chosen, kind, region, printed, sizes) => {
          const asked = chosen.flatMap((name) => indexes[name] ?? []);
          await compare(list, { indexes: asked, kind, region }, printed, { ...smallSizes, ...sizes });
        },
      ),
      { numRuns: randomCases(75) },
    );
  });
});

describe("a damaged index", () => {
  const asked = Buffer.from(
    `${Array.from({ length: 30 }, (_, row) => [`u${row * 197}`, `sanne${row * 189}@example.com`, `none${row}`].join("\n")).join("\n")}\n`,
  );

  it("gives the same answers on both paths, wherever a byte is wrong", async () => {
    const whole = bytesOf["sparse"] ?? new Uint8Array();
    const { head } = (await open("sparse")).reader;
    const [first] = head.tables;
    let damaged = 0;
    for (let place = 0; place < 24; place++) {
      // Alternates between the directory, which comes first, and the whole table.
      const table = head.tables[place % head.tables.length] ?? first;
      if (table === undefined) throw new Error("no table");
      const at =
        table.offset +
        (place % 3 === 0
          ? (place * 8) % ((2 ** table.bucketBits + 1) * 8)
          : Math.floor((table.length * place) / 24));
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (place % 8));
      const { text } = await compare(asked, { indexes: [await open("sparse", bytes)] }, usual, {
        ...smallSizes,
        lines: 500,
      });
      if (text.includes("damaged-bucket")) damaged += 1;
      // A damaged bucket affects only identifiers whose keys lead to it.
      expect(text).toContain('"status":"exposed"');
    }
    expect(damaged).toBeGreaterThan(8);
  });

  it("that was truncated defers the lines whose buckets are missing", async () => {
    const whole = bytesOf["sparse"] ?? new Uint8Array();
    class Cut extends MemorySource {
      override get size(): number {
        return whole.length;
      }
      override read(offset: number, length: number): Uint8Array {
        if (offset + length > whole.length / 2 && offset > 0)
          throw new LeakcheckError("DAMAGED_INDEX", "cut");
        return super.read(offset, length);
      }
    }
    const index = await OpenedIndex.from("cut", new Cut(whole), () => testSecret);
    const { text } = await compare(asked, { indexes: [index] }, usual, {
      ...smallSizes,
      lines: 500,
      readBytes: 65_536,
    });
    expect(text).toContain("damaged-bucket");
    expect(text).toContain('"status":"exposed"');
  });
});
