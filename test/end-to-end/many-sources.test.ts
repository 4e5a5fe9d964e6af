// What a build leaves behind of each of very many sources, until V8 collects all garbage. A hidden class
// ("map") is made in old space and keeps what is around it: a generator within a function has one of its
// own, and in Node 20 each literal that begins with a spread and goes on (`{ ...options, name }`) has
// some. With thousands of sources, the memory of a build is little else.
import { execFile } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { emptyFolder } from "../support/folder.js";
import { gzipOf, tarOf, zipOf, type Contents } from "../support/inputs/archives.js";
import { programPath } from "../support/program/program.js";
import { someOf } from "../support/random-cases.js";

const few = 40;
const many = 120;
/** Most hidden classes for each source. */
const most = 12;

const csv = (number: number): string => `username,email\nuser${number},user${number}@example.com\n`;
const json = (number: number): string => `{"username":"user${number}","email":"user${number}@example.com"}\n`;
const secrets = (number: number): string => `user${number}@example.com:secret${number}\n`.repeat(3);

const archives = [
  ["tar", "csv", tarOf, csv],
  ["zip", "csv", zipOf, csv],
  ["zip", "ndjson", zipOf, json],
  ["zip", "txt", zipOf, secrets],
  ["tar", "csv.gz", tarOf, (number: number) => gzipOf(csv(number))],
] as const;

/** Builds an index of a file on one thread, and returns how many hidden classes V8 has made. */
async function hiddenClasses(path: string): Promise<number> {
  const folder = emptyFolder();
  const flags = ["--log-maps", "--no-log-maps-details", `--logfile=${join(folder, "v8.log")}`];
  const args = ["build", "--name", "many", "--threads", "1", path];
  const env = { PATH: process.env["PATH"] ?? "", HOME: folder };
  await promisify(execFile)(process.execPath, [...flags, programPath, ...args], { cwd: folder, env });
  // V8 writes a file for each of its isolates.
  const logs = readdirSync(folder).filter((name) => name.endsWith("v8.log"));
  expect(logs).not.toEqual([]);
  return logs
    .flatMap((name) => readFileSync(join(folder, name), "latin1").split("\n"))
    .filter((line) => line.startsWith("map,")).length;
}

it.each(someOf(archives, 1))(
  "a %s of many %s makes few hidden classes",
  async (archive, end, make, contents) => {
    const folder = emptyFolder();
    const made = async (count: number): Promise<number> => {
      const files = Array.from({ length: count }, (_, number) => [`part-${number}.${end}`, contents(number)]);
      const path = join(folder, `${count}.${archive}`);
      writeFileSync(path, make(Object.fromEntries(files) as Contents));
      return hiddenClasses(path);
    };
    // Code is loaded and tables are made by the first build.
    await made(few);
    const more = (await made(many)) - (await made(few));
    expect(more / (many - few)).toBeLessThan(most);
  },
);
