// Builds dumps with escapes, and dumps with shifted rows, and asks for everybody in them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildIndex } from "../../../src/indexing/build-index.js";
import { answerQuery } from "../../../src/lookup/answer.js";
import type { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { parseQuery } from "../../../src/lookup/query.js";
import { emptyFolder } from "../folder.js";
import { openBuilt, testOptions } from "../index/built-index.js";
import { escapedDump } from "./escaped-dump.js";
import { shiftedDump, type Asked } from "./shifted-dump.js";

/** Returns what an index answers: `exact`, a number of records and their columns, or a status. */
async function answerOf(index: OpenedIndex, text: string, kind?: "username"): Promise<string> {
  const query = parseQuery(text, kind === undefined ? {} : { kind });
  const { status, exposures } = await answerQuery(query, [index], 0);
  return status === "exposed"
    ? exposures
        .map(({ match, records, columns }) => `${match} ${records} ${columns.toSorted().join("+")}`)
        .join("; ")
    : status;
}

/** Builds one index from dumps, and calls back with it. */
async function withIndex<T>(
  dumps: readonly Uint8Array[],
  ask: (index: OpenedIndex) => Promise<T>,
): Promise<T> {
  const folder = emptyFolder();
  const output = join(folder, "it.lkx");
  const paths = dumps.map((bytes, index) => {
    const path = join(folder, `${index}.csv`);
    writeFileSync(path, bytes);
    return path;
  });
  // The fast path takes longer to begin than a small source to be read.
  await buildIndex({ ...testOptions(paths, output), general: true });
  const index = await openBuilt(output);
  const result = await ask(index);
  index.close();
  return result;
}

/** Returns what is answered other than by the truth for the dumps of some seeds; nothing is right. */
export async function escapedFaults(seeds: readonly number[]): Promise<string[]> {
  const dumps = seeds.map((seed) => escapedDump(seed));
  return withIndex(
    dumps.map(({ bytes }) => bytes),
    async (index) => {
      const faults: string[] = [];
      for (const { what, people, hasHeader } of dumps)
        for (const { email, phone, username, columns } of people.filter(({ isAsked }) => isAsked)) {
          const truth = hasHeader ? `exact 1 ${columns.join("+")}` : "exact 1 ";
          for (const text of [email, phone, ...(hasHeader ? [username] : [])]) {
            if (text === "") continue;
            const got = await answerOf(index, text, text === username ? "username" : undefined);
            if (hasHeader ? got !== truth : !got.startsWith(truth))
              faults.push(`${what}: ${text}: ${got}, not ${truth}`);
          }
        }
      return faults;
    },
  );
}

/**
 * Returns what is answered wrongly for the dumps of some seeds: somebody of a damaged row is "not
 * found", or has columns in which nothing of theirs stands, or a word is taken for a user name.
 */
export async function shiftedFaults(seeds: readonly number[]): Promise<string[]> {
  const dumps = seeds.map((seed) => shiftedDump(seed));
  return withIndex(
    dumps.map(({ bytes }) => bytes),
    async (index) => {
      const faults: string[] = [];
      for (const { what, asked } of dumps)
        for (const one of asked) {
          const got = await answerOf(index, one.text, one.kind);
          if (!isRight(one, got)) faults.push(`${what}: ${one.text}: ${got}, must ${one.must}`);
        }
      return faults;
    },
  );
}

function isRight({ columns, must }: Asked, got: string): boolean {
  const [, records = "", named = ""] = got.split(" ");
  const isExact = got.startsWith("exact") && records !== "0";
  if (must === "not be exact") return !isExact;
  if (must === "be exact") return got === `exact 1 ${columns?.join("+") ?? ""}`;
  const isTrue = !isExact || named.split("+").every((name) => columns?.includes(name) !== false);
  return got !== "not-found" && isTrue;
}
