// Archives on standard input that are too long for memory: `inspect` and `roster` read them twice.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mostHeldBytes } from "../../src/ingest/inputs/spool.js";
import { tarOf } from "../support/inputs/archives.js";
import { jsonLines, Workplace } from "../support/program/program.js";

const people = "username,email\nsanne,sanne@example.com\n";
const input = tarOf({ "1.csv": people, "picture.bin": Buffer.alloc(mostHeldBytes), "2.csv": people });

let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  writeFileSync(place.path("people.csv"), people);
  await place.run(["build", "people.csv"]);
  mkdirSync(place.path("temporary"));
});
afterAll(() => {
  place.remove();
});

describe("an archive on standard input that is longer than memory may hold", () => {
  it.each([
    ["inspect", ["inspect", "--json", "-"], 0],
    ["roster", ["roster", "-"], 3],
  ] as const)("is read by %s, which leaves nothing of it", async (command, args, expected) => {
    const environment = { TMPDIR: place.path("temporary") };
    const { status, stdout, stderr } = await place.run(args, { input, environment });
    expect([status, command === "inspect" ? stderr : ""]).toEqual([expected, ""]);
    const lines = jsonLines(stdout);
    if (command === "inspect") expect(lines[0]).toMatchObject({ sample: { records: 2 } });
    else expect(lines).toMatchObject([{ status: "exposed" }, { status: "exposed" }]);
    expect(readdirSync(place.path("temporary"))).toEqual([]);
  });

  it("is refused where there is no place for it", async () => {
    const environment = { TMPDIR: place.path("none") };
    const { status, stderr } = await place.run(["inspect", "-"], { input, environment });
    expect(status).toBe(1);
    expect(stderr).toContain("cannot write");
  });
});
