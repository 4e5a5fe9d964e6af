// Eight parts of the corpus, built by one plan, become one index again.
import { closeSync, openSync, readSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Measured } from "../measure.js";
import { median } from "../statistics.js";

export const mergedParts = 8;
const pieceBytes = 2 ** 22;

export interface MergeRun {
  /** Entries of the whole. */
  entries: number;
  /** From the program's start to its end: each time, and the median. */
  all: number[];
  seconds: number;
  /** Of the median's size: processor time, and the most memory; null if they cannot be measured here. */
  cpuSeconds: number | null;
  peakBytes: number | null;
}

/** Measures merges of parts of the dump at `path`, with a line of names. Leaves nothing in `folder`. */
export async function measureMerge(
  { folder, dump, rounds }: { folder: string; dump: string; rounds: number },
  run: (args: readonly string[]) => Promise<Measured>,
  tell: (text: string) => void,
): Promise<MergeRun> {
  const names = Array.from({ length: mergedParts }, (_, part) => `merge-${part}`);
  const [plan, whole] = ["merge-plan.json", "merge-whole.lkx"];
  try {
    splitDump(
      join(folder, dump),
      names.map((name) => join(folder, `${name}.csv`)),
    );
    await run(["inspect", "--json", "--plan", plan, ...names.map((name) => `${name}.csv`)]);
    for (const name of names)
      await run(["build", "--plan", plan, "--name", "merged", "-o", `${name}.lkx`, `${name}.csv`]);
    const measured: Measured[] = [];
    let entries = 0;
    for (let round = 0; round < rounds; round++) {
      const merge = ["merge", "--json", "--force", "-o", whole, ...names.map((name) => `${name}.lkx`)];
      const one = await run(merge);
      const { identifiers } = JSON.parse(one.stdout) as { identifiers: Record<string, { entries: number }> };
      entries = Object.values(identifiers).reduce((sum, kind) => sum + kind.entries, 0);
      measured.push(one);
      tell(`merged ${mergedParts} parts`);
    }
    const known = (of: (one: Measured) => number | null): number | null => {
      const values = measured.flatMap((one) => of(one) ?? []);
      return values.length === 0 ? null : median(values);
    };
    const all = measured.map(({ wallSeconds }) => wallSeconds);
    return {
      entries,
      all,
      seconds: median(all),
      cpuSeconds: known(({ cpuSeconds }) => cpuSeconds),
      peakBytes: known(({ peakBytes }) => peakBytes),
    };
  } finally {
    const files = names.flatMap((name) => [`${name}.csv`, `${name}.lkx`]);
    for (const name of [plan, whole, ...files]) rmSync(join(folder, name), { force: true });
  }
}

/** Writes about as many bytes of a dump's lines to each part, behind the line of names. */
export function splitDump(path: string, parts: readonly string[]): void {
  const from = openSync(path, "r");
  try {
    const { size } = statSync(path);
    const header = lineAt(from, 0);
    let at = header.length;
    for (const [index, part] of parts.entries()) {
      // Each part but the last ends with the line that its share ends in.
      const share = Math.floor(header.length + ((size - header.length) * (index + 1)) / parts.length);
      const end = index === parts.length - 1 ? size : share + lineAt(from, share).length;
      const to = openSync(part, "w");
      writeSync(to, header);
      for (; at < end;) {
        const piece = Buffer.alloc(Math.min(pieceBytes, end - at));
        readSync(from, piece, 0, piece.length, at);
        writeSync(to, piece);
        at += piece.length;
      }
      closeSync(to);
    }
  } finally {
    closeSync(from);
  }
}

/** Returns the bytes from an offset to the end of its line. */
function lineAt(file: number, offset: number): Buffer {
  const piece = Buffer.alloc(pieceBytes);
  const got = readSync(file, piece, 0, piece.length, offset);
  return piece.subarray(0, piece.subarray(0, got).indexOf(10) + 1);
}
