// Lookups in indexes on a disk that gives less than it was asked for, or fails at the end.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Workplace } from "../support/program/program.js";

const preload = fileURLToPath(new URL("../support/program/odd-reads.cjs", import.meta.url));
const environment = { NODE_OPTIONS: `--require ${preload}` };

describe.each([
  ["a small index", 20],
  ["a large index", 5000],
])("%s", (_what, people) => {
  let place: Workplace;
  beforeAll(async () => {
    place = new Workplace();
    const lines = Array.from({ length: people }, (_, n) => `user${n}@example.com,Utrecht\n`);
    writeFileSync(place.path("it.csv"), `email,city\n${lines.join("")}`);
    expect(await place.run(["build", "it.csv"])).toMatchObject({ status: 0 });
  });
  afterAll(() => {
    place.remove();
  });

  it("is read whole where each read gives a part", async () => {
    const asked = ["lookup", "--json", "user7@example.com"];
    const whole = await place.run(asked);
    expect(whole.status).toBe(3);
    expect(await place.run(asked, { environment })).toEqual(whole);
  });

  it("is no bug where closing it fails", async () => {
    const outcome = await place.run(["lookup", "--json", "nobody@example.com"], {
      environment: { ...environment, CLOSE: "EIO" },
    });
    expect(outcome.stderr).not.toMatch(/bug/u);
    expect(outcome.status).toBe(1);
  });
});
