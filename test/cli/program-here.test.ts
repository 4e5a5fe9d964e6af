// What other tests rely on: a command line that runs in a test's process does what the program does.
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "../support/program/program.js";
import { runHere } from "../support/program/program-here.js";

let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  writeFileSync(place.path("dump.csv"), 'username,email\nanna,anna@example.com\nboris,"x"y\n');
  writeFileSync(place.path("people.ndjson"), '{"email":"anna@example.com"}\n{\n');
  writeFileSync(place.path("cut.lkx"), "x");
  await place.run(["build", "dump.csv", "-o", "it.lkx"]);
});
afterAll(() => {
  place.remove();
});

describe("a command line has the same outcome here as in the program:", () => {
  it.each<[status: number, line: string]>([
    [0, "list"],
    [0, "info it.lkx"],
    [1, "info --text cut.lkx"],
    [0, "verify --json it.lkx"],
    [0, "inspect --text people.ndjson"],
    [0, "inspect --json dump.csv"],
    [3, "lookup --index it.lkx anna nobody@example.com"],
    [2, "lookup --text --min-coverage x nobody"],
    [4, "lookup --index it.lkx --format table boris"],
    [3, "roster --index it.lkx people.ndjson"],
    [0, "build --force --rejects rejects.ndjson -o new.lkx dump.csv"],
    [1, "build --json --force --max-rejects 0 -o new.lkx dump.csv"],
    [2, "build --json --no-such-option"],
    [2, "build --name ../x dump.csv"],
    [1, "key import people.ndjson"],
    [0, "remove --help"],
    [2, "no-such-command"],
  ])("status %i, %s", async (status, line) => {
    const words = line.split(" ");
    const outcome = await place.run(words);
    expect(outcome.status, outcome.stderr).toBe(status);
    const here = await runHere(place, words);
    // Only how long it took may differ.
    const comparable = (text: string): string => text.replace(/"seconds":[\d.]+/u, "");
    expect(comparable(here.stdout)).toBe(comparable(outcome.stdout));
    expect({ ...here, stdout: "" }).toEqual({ ...outcome, stdout: "" });
  });
});
