// Builds a table in some dialect, and asks for everybody in it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { nodeFiles } from "../../../src/files.js";
import { LeakcheckError } from "../../../src/errors.js";
import { answerQuery } from "../../../src/lookup/answer.js";
import { parseQuery } from "../../../src/lookup/query.js";
import { emptyFolder } from "../folder.js";
import { buildText, openBuilt } from "../index/built-index.js";
import { tableOf } from "./tables.js";

/** Memory for a small file: taking more is most of the time. */
const sizes = { partitionBytes: 2 ** 12, sorterEntries: 2 ** 12, chunkBytes: 2 ** 16, blockBytes: 2 ** 17 };

/** What became of a file. */
export interface Read {
  outcome: "read" | "refused";
  asked: number;
  inconclusive: number;
}

/** Fails if a file is neither read with exactly the truth nor refused, or if the two paths differ. */
export async function expectRead(seed: number, isCompared = true): Promise<Read> {
  const { dialect, columns, people, bytes } = tableOf(seed);
  const path = join(emptyFolder(), "it.lkx");
  const read: Read = { outcome: "read", asked: 0, inconclusive: 0 };
  try {
    await buildText(path, "csv", bytes, { keepSourceNames: false }, nodeFiles, sizes);
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    return { ...read, outcome: "refused" };
  }
  const index = await openBuilt(path);
  const wrong: string[] = [];
  for (const { person, row } of people) {
    // Without a header, columns have names by their content.
    const expected = columns.flatMap((name, column) => (row[column] === "" ? [] : [name])).toSorted();
    const shown = (these: readonly string[]): string =>
      dialect.hasHeader ? these.join() : String(these.length);
    for (const kind of ["email", "username", "phone"] as const) {
      const value = row[columns.indexOf(kind)] ?? "";
      if (value === "") continue;
      const { status, exposures } = await answerQuery(parseQuery(value, { kind }), [index], 0);
      read.asked += 1;
      if (status === "inconclusive") read.inconclusive += 1;
      // Without a header, names beside addresses are no user names by content alone.
      if (status === "not-found" && (dialect.hasHeader || kind !== "username"))
        wrong.push(`${kind}: not found`);
      const told = exposures.find(({ match }) => match === "exact")?.columns.toSorted() ?? [];
      if (status === "exposed" && shown(told) !== shown(expected))
        wrong.push(`${kind} of ${person.username}: columns ${shown(told)}, not ${shown(expected)}`);
    }
  }
  for (const [kind, text] of [
    ["email", "nobody@example.invalid"],
    ["username", "nobody_is.called"],
  ] as const) {
    const { status } = await answerQuery(parseQuery(text, { kind }), [index], 0);
    if (status === "exposed") wrong.push(`absent ${kind}: exposed`);
  }
  index.close();
  if (wrong.length > 0)
    throw new Error(
      `${JSON.stringify({ ...dialect, columns })}: ${wrong.length} wrong: ${wrong.slice(0, 3).join("; ")}`,
    );
  if (isCompared) {
    const reference = `${path}.reference.lkx`;
    await buildText(reference, "csv", bytes, { keepSourceNames: false, general: true }, nodeFiles, sizes);
    expect(readFileSync(path).equals(readFileSync(reference)), "both paths").toBe(true);
  }
  return read;
}
