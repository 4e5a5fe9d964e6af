// Lists looked up in blocks, in indexes with mentions and traces: what the kernel answers itself, and
// that both paths agree.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { LeakcheckError } from "../../../src/errors.js";
import { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { smallSizes } from "../../support/index/block-sizes.js";
import { compare, inBlocks, openBytes, usual } from "../../support/index/compared-lists.js";
import { testSecret } from "../../support/index/built-index.js";
import { MemorySource } from "../../support/index/memory-source.js";
import { buildTexts } from "../../support/index/listed-indexes.js";

const folder = mkdtempSync(join(tmpdir(), "leakcheck-test-"));
const bytesOf: Record<string, Uint8Array> = {};

beforeAll(async () => {
  for (const [name, path] of Object.entries(await buildTexts(folder))) bytesOf[name] = readFileSync(path);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function open(name: string, bytes = bytesOf[name] ?? new Uint8Array()): Promise<OpenedIndex> {
  return openBytes(name, bytes);
}

/** Lines that the kernel is certain of. */
const plainLines = linesOf(Array.from({ length: 200 }, (_, row) => row));

function linesOf(rows: readonly number[]): Buffer {
  const lines = rows.flatMap((row) => [
    `sanne${row}`,
    `kees${row}`,
    `sanne${row}@example.com`,
    `Jan.Jansen+b${row}@gmail.com`,
    `jan.jansen${row}@gmail.com`,
    `${"j".repeat(row % 70)}an.jansen${row}@mail.example.co.uk`,
    `a.bcdefghij${row}@googlemail.com`,
    `+1201555${String(row).padStart(4, "0")}`,
    `+3725550${String(row).padStart(3, "0")}`,
    `1201555${String(row).padStart(4, "0")}`,
  ]);
  return Buffer.from(lines.join("\n"));
}

it("answers hits, mentions and misses with traces in the kernel", async () => {
  const index = await open("texts");
  const asked = vi.spyOn(index, "find");
  const options = { indexes: [index], minCoverage: 0.999, kind: undefined, region: undefined };
  const { text } = await inBlocks(plainLines, options, usual, smallSizes);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
  expect(text).toBe((await compare(plainLines, options)).text);
  for (const kind of ["email", "phone", "username"])
    expect(text).toMatch(new RegExp(`"kind":"${kind}","status":"inconclusive".*"unread-value"`, "u"));
  for (const kind of ["email", "phone"]) expect(text).toContain(`"kind":"${kind}","match":"mention"`);
  for (const status of ["exposed", "not-found"]) expect(text).toContain(`"status":"${status}"`);
});

it("needs no reference path for masked values, nor if nothing can be not found", async () => {
  for (const name of ["masked", "overflowing"]) {
    const index = await open(name);
    const asked = vi.spyOn(index, "find");
    const options = { indexes: [index], minCoverage: 0.999, kind: undefined, region: undefined };
    const { text } = await inBlocks(plainLines, options, usual, smallSizes);
    expect(asked).not.toHaveBeenCalled();
    expect(text).toContain('"status":"exposed"');
    expect(text.includes("not-found")).toBe(name === "masked");
  }
});

it("does not probe traces of a kind whose misses count for nothing", async () => {
  for (const name of ["texts", "masked", "overflowing"]) {
    const index = await open(name);
    const asked = vi.spyOn(index, "find");
    const options = { indexes: [index], minCoverage: 2, kind: undefined, region: undefined };
    const { text } = await inBlocks(plainLines, options, usual, smallSizes);
    expect(asked).not.toHaveBeenCalled();
    expect(text).toContain("low-coverage");
    expect(text).not.toContain("unread-value");
  }
});

const fewLines = linesOf(Array.from({ length: 17 }, (_, row) => 12 * row));
it.each(["mentions", "texts", "masked", "overflowing"])(
  "gives the same answers on both paths, wherever a byte is wrong: %s",
  async (name) => {
    const whole = bytesOf[name] ?? new Uint8Array();
    const { head } = (await open(name)).reader;
    let damaged = 0;
    for (let place = 0; place < 24; place++) {
      const table = head.tables.at(-1 - (place % 3));
      if (table === undefined) throw new Error("no table");
      const at = table.offset + (place < 6 ? place * 4 : Math.floor((table.length * place) / 24));
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (place % 8));
      const { text } = await compare(fewLines, { indexes: [await open(name, bytes)] }, usual, {
        ...smallSizes,
        lines: 100,
      });
      if (text.includes("damaged-bucket")) damaged += 1;
    }
    expect(damaged).toBeGreaterThan(12);
  },
);

it("defers misses whose traces cannot be read", async () => {
  for (const name of ["texts", "masked", "overflowing"]) {
    const whole = bytesOf[name] ?? new Uint8Array();
    const traces = (await open(name)).reader.head.tables.at(-1)?.offset ?? 0;
    class Cut extends MemorySource {
      override read(offset: number, length: number): Uint8Array {
        if (offset + length > traces && offset > 0) throw new LeakcheckError("DAMAGED_INDEX", "cut");
        return super.read(offset, length);
      }
    }
    const index = await OpenedIndex.from("cut", new Cut(whole), () => testSecret);
    const { text } = await compare(fewLines, { indexes: [index] });
    expect(text).toContain("damaged-bucket");
    expect(text).toContain('"status":"exposed"');
  }
});
