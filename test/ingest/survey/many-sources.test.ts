// What stays in memory of each of very many sources once they have been surveyed.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeFiles } from "../../../src/files.js";
import { InputFinder } from "../../../src/ingest/inputs/find-inputs.js";
import { inputOptions } from "../../../src/ingest/inputs/input-options.js";
import { openDamageLog } from "../../../src/ingest/inputs/input.js";
import { surveySources, type Survey } from "../../../src/ingest/survey/survey.js";
import { BlankRule } from "../../../src/record/blank.js";
import { emptyFolder } from "../../support/folder.js";
import { gzipOf, tarOf, zipOf, type Contents } from "../../support/inputs/archives.js";
import { someOf } from "../../support/random-cases.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Most bytes for each, of which the longest parts are its name and what opens it again. */
const mostBytes = 4000;
const few = 100;
const many = 600;

const member = (number: number): string =>
  `username,email,city\n${[1, 2, 3, 4].map((row) => `user${number}x${row},user${number}x${row}@example.com,Delft\n`).join("")}`;
const line = (number: number): string =>
  `${JSON.stringify({ username: `user${number}`, email: `user${number}@example.com`, tags: [{ city: "Delft" }] })}\n`;

const archives: Readonly<Record<string, (contents: Contents) => Buffer>> = {
  tar: tarOf,
  zip: zipOf,
};

async function surveyed(path: string): Promise<Survey> {
  const finder = new InputFinder(
    inputOptions({}, { files: nodeFiles, log: openDamageLog(false, () => {}), onSkip() {} }),
  );
  const blank = new BlankRule({});
  const survey = await surveySources(finder.inputs([path]), { isBlank: (value) => blank.isBlank(value) });
  finder.close();
  return survey;
}

/** Returns the bytes that a survey of an archive keeps in memory. */
async function keptBy(path: string, sources: number): Promise<number> {
  const bytes = async (): Promise<number> => {
    // Buffers are freed some time after they were collected.
    for (let round = 0; round < 3; round++) {
      collect();
      await new Promise(setImmediate);
    }
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = await bytes();
  const survey = await surveyed(path);
  const after = await bytes();
  expect(survey.sources).toHaveLength(sources);
  return after - before;
}

const archived = [
  ["tar", "csv", member],
  ["zip", "csv", member],
  ["tar", "csv.gz", (number: number) => gzipOf(member(number))],
  ["tar", "ndjson", line],
] as const;

it.each(someOf(archived, 1))("of a member of a %s with %s it is little", async (archive, end, contents) => {
  const folder = emptyFolder();
  const path = (count: number): string => join(folder, `${count}.${archive}`);
  for (const count of [few, many]) {
    const files = Array.from({ length: count }, (_, number) => [`part-${number}.${end}`, contents(number)]);
    writeFileSync(path(count), archives[archive]!(Object.fromEntries(files)));
  }
  // Code and tables are loaded by the first.
  await keptBy(path(few), few);
  const more = (await keptBy(path(many), many)) - (await keptBy(path(few), few));
  expect(more / (many - few)).toBeLessThan(mostBytes);
});
