// `leakcheck advice`, and where answers lead to it.
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adviceFor, allAdvice } from "../../../src/advice/advice.js";
import { jsonLines, Workplace } from "../../support/program/program.js";
import { runHere } from "../../support/program/program-here.js";

let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  const people = Array.from({ length: 5 }, (_, index) => `user${index},user${index}@example.com`);
  writeFileSync(place.path("people.csv"), `username,email\n${people.join("\n")}\n`);
  await runHere(place, ["build", "people.csv"]);
});
afterAll(() => {
  place.remove();
});

const pointer = "What exposed people should do now: leakcheck advice";

describe("advice", () => {
  it("without a class is all of it, as text and as JSON", async () => {
    const { stdout, status } = await runHere(place, ["advice"], {}, { columns: 80 });
    expect(status).toBe(0);
    for (const { action } of allAdvice) expect(stdout.replaceAll(/\s+/gu, " ")).toContain(action);
    const [json] = jsonLines((await runHere(place, ["advice"])).stdout) as { advice: unknown[] }[];
    expect(json?.advice).toHaveLength(allAdvice.length);
  });

  it("of classes is what answers say, however they are written", async () => {
    const [json] = jsonLines((await runHere(place, ["advice", "passwords", "Email Addresses"])).stdout);
    expect(json).toMatchObject({
      classes: ["Passwords", "Email addresses"],
      advice: adviceFor(["Passwords", "Email addresses"]).map(({ id }) => ({ id })),
    });
    const { stdout } = await runHere(place, ["advice", "passwords"], {}, { columns: 80 });
    expect(stdout).toMatch(/^What to do now\n {2}1\. /u);
  });

  it("of a class that does not exist is a usage error, with those that are near", async () => {
    const { status, stderr } = await runHere(place, ["advice", "pasword"]);
    expect(status).toBe(2);
    expect(stderr).toContain('"Passwords"');
  });
});

describe("answers for a person", () => {
  const identifiers = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `user${index}`);

  it("to four identifiers end with a line that leads to the advice", async () => {
    const { stdout } = await runHere(place, ["lookup", ...identifiers(4)], {}, { columns: 80 });
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(pointer);
    expect(stdout).not.toContain("What to do now");
  });

  it("to three have the advice itself", async () => {
    const { stdout } = await runHere(place, ["lookup", ...identifiers(3)], {}, { columns: 80 });
    expect(stdout).toContain("What to do now\n");
    expect(stdout).not.toContain(pointer);
  });

  it("of whom nobody is exposed need none", async () => {
    const { stdout } = await runHere(place, ["lookup", "a1", "b1", "c1", "d1"], {}, { columns: 80 });
    expect(stdout).not.toContain(pointer);
  });

  it("of a roster lead there too", async () => {
    const { stdout } = await runHere(place, ["roster", "people.csv"], {}, { columns: 80 });
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(pointer);
  });
});
