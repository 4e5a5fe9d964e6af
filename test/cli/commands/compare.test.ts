// Runs `leakcheck compare`, in this process and once for real.
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readByJq } from "../../support/program/consumers.js";
import { runHere } from "../../support/program/program-here.js";
import { Workplace, type Outcome } from "../../support/program/program.js";
import { unsafeText } from "../../support/unsafe-text.js";

const evil = "\u001b[31mre\u202egnip|x";

let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  const dump = (name: string, from: number, more = ""): void => {
    const people = Array.from({ length: 200 }, (_, index) => from + index);
    const lines = people.map((one) => `user${one},user${one}@example.com${more === "" ? "" : ",x"}`);
    writeFileSync(place.path(name), `username,email${more}\n${lines.join("\n")}\n`);
  };
  dump("old.csv", 0);
  dump("new.csv", 4, `,date_of_birth`);
  dump("far.csv", 150, `,"${evil}"`);
  for (const name of ["old", "new", "far"])
    expect(await runHere(place, ["build", `${name}.csv`, "--header", "--breach-date", "2026"])).toMatchObject(
      {
        status: 0,
      },
    );
});
afterAll(() => {
  place.remove();
});

const compare = async (...args: string[]): Promise<Outcome> => runHere(place, ["compare", ...args]);

describe("compare", () => {
  it("prints one JSON object that jq reads, from the real program and without a secret", async () => {
    const outcome = await place.run(["compare", "old", "new"], {
      environment: { XDG_CONFIG_HOME: place.path("none") },
    });
    expect(outcome).toMatchObject({ status: 0, stderr: "" });
    expect(readByJq(["-c", "[.pairs[0].verdict.word, .indexes[].dataset]"], outcome.stdout)).toEqual([
      "repackaged",
      "old",
      "new",
    ]);
    const counts = { inA: true, inB: true, newInB: 0, goneInB: 0, onlyInA: 4, onlyInB: 4 };
    const added = { inA: false, inB: true, newInB: 196, goneInB: 0, onlyInA: 0, onlyInB: 4 };
    const kind = {
      a: 200,
      b: 200,
      both: 196,
      bInA: 0.98,
      aInB: 0.98,
      jaccard: 196 / 204,
      estimate: null,
      verdict: { word: "repackaged", reason: null },
      compared: 196,
      classes: [
        { name: "Usernames", ...counts },
        { name: "Email addresses", ...counts },
        { name: "Dates of birth", ...added },
      ],
      columns: [
        { name: "username", class: "Usernames", ...counts },
        { name: "email", class: "Email addresses", ...counts },
        { name: "date_of_birth", class: "Dates of birth", ...added },
      ],
    };
    const index = { isSketch: false, title: null, breachDate: "2026", records: 200 };
    const created = expect.any(String) as string;
    expect(JSON.parse(outcome.stdout)).toEqual({
      schema: "leakcheck/comparison/1",
      keyId: expect.stringMatching(/^[0-9a-f]{16}$/u) as string,
      rulesVersion: 1,
      region: null,
      indexes: [
        { index: "old", dataset: "old", created, ...index },
        { index: "new", dataset: "new", created, ...index },
      ],
      pairs: [
        {
          a: 0,
          b: 1,
          verdict: { word: "repackaged", decidedBy: ["email"], reason: null },
          kinds: [
            { kind: "email", ...kind },
            { kind: "username", ...kind },
            expect.objectContaining({ kind: "mailbox", a: 0, b: 0, both: 0, bInA: null, jaccard: null }),
          ],
        },
      ],
      caveats: [],
    });
  });

  it("says the verdict first, and what is new, to a person", async () => {
    const { stdout, status } = await compare("--text", "old", "new");
    expect(status).toBe(0);
    expect(stdout).toBe(`   index  dataset  date  records
A  old    old      2026      200
B  new    new      2026      200

repackaged: by e-mail addresses, nearly all of B is in A, and the two are about
  as large. Of 196 e-mail addresses in both, B has more: Dates of birth (196).

entries           in A  in B  in both  of B in A              of A in B  Jaccard
e-mail addresses   200   200      196       98 %  ##########       98 %     0.96
user names         200   200      196       98 %  ##########       98 %     0.96

196 e-mail addresses in both, 4 only in B

field                    new in B              gone in B    only in B
Usernames        class          0                      0            4  ##########
Email addresses  class          0                      0            4  ##########
Dates of birth   class        196  ##########          0            4  ##########
date_of_birth    column       196  ##########          0            4  ##########
`);
  });

  it("prints Markdown, in which nothing of a dump is markup", async () => {
    const { stdout } = await compare("--format", "md", "old", "far");
    expect(stdout).toContain("**mostly new:** by e-mail addresses, less than half of B is in A.");
    expect(stdout).toContain("| e-mail addresses | 200 | 200 | 50 | 25 % | 25 % | 0.14 |\n");
    expect(stdout).toContain("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    expect(stdout).toContain(String.raw`| \[31mregnip\|x | column | 50 | 0 | 150 |`);
    expect(stdout).not.toMatch(unsafeText);
    expect(
      new Set(stdout.match(/^\|.*$/gmu)?.map((row) => row.replaceAll("\\|", "").split("|").length)),
    ).toEqual(new Set([7, 9, 7]));
  });

  it("shows more than two as a matrix", async () => {
    const { stdout } = await compare("--text", "old", "new", "far");
    expect(stdout).toContain("A     repackaged  mostly new\nB                 mostly new\n");
    expect(stdout).toContain("e-mail addresses: the share of the column's that is in the row's");
    expect(stdout).toContain("A        98 %  25 %\nB  98 %        27 %\nC  25 %  27 %\n");
  });

  it.each([
    [["--format", "yaml", "old", "new"], 2],
    [["old"], 2],
    [["old", "nowhere"], 1],
    [["old", "old.csv"], 1],
  ])("%j fails with status %i and nothing on standard output", async (args, status) => {
    expect(await compare(...args)).toMatchObject({ status, stdout: "" });
  });

  it("warns of an index that holds a part only", async () => {
    writeFileSync(place.path("part.csv"), "username,email\nx,x@example.com\n1,2,3,4,5\n");
    expect(await runHere(place, ["build", "part.csv", "--header"])).toMatchObject({ status: 0 });
    const { stderr, stdout } = await compare("old", "part");
    expect(stderr).toBe(
      "warning: only 50 % of the dumps of part could be read: what it lacks may only be unread\n",
    );
    expect(JSON.parse(stdout)).toMatchObject({
      caveats: [{ code: "low-coverage", index: "part", coverage: 0.5 }],
      pairs: [{ verdict: { word: "cannot-tell", decidedBy: [], reason: "too-small" } }],
    });
  });

  it("refuses other secrets with both key ids and what to do", async () => {
    // A new key becomes the default.
    expect(await runHere(place, ["key", "new"])).toMatchObject({ status: 0 });
    expect(await runHere(place, ["build", "old.csv", "--name", "other"])).toMatchObject({ status: 0 });
    const keyIds = await Promise.all(
      ["old", "other"].map(async (name) => readByJq([".keyId"], (await place.run(["info", name])).stdout)),
    );
    const { stderr, stdout, status } = await compare("--json", "old", "other");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    const { error } = JSON.parse(stderr) as { error: { code: string; message: string; hint: string } };
    expect(error.code).toBe("NOT_COMPARABLE");
    expect(error.message).toBe(
      `old and other have different secrets: key id ${String(keyIds[0])} and key id ${String(keyIds[1])}`,
    );
    expect(error.hint).toContain("leakcheck build --key ID");
  });
});

describe("sketch", () => {
  it("writes a file that compare takes in place of the index, and says what it is", async () => {
    const people = Array.from({ length: 131_072 }, (_, index) => `user${index}@example.com`);
    writeFileSync(place.path("many.csv"), `email\n${people.join("\n")}\n`);
    expect(await runHere(place, ["build", "many.csv"])).toMatchObject({ status: 0 });
    const outcome = await runHere(place, ["sketch", "-o", "many.lks", "many"]);
    expect(outcome).toMatchObject({
      status: 0,
      stderr: "note: whoever has this file and the secret can test people against it\n",
    });
    const { size, mode } = statSync(place.path("many.lks"));
    expect(JSON.parse(outcome.stdout)).toEqual({
      schema: "leakcheck/sketch/1",
      sketch: "many.lks",
      bytes: size,
      kinds: [{ kind: "email", keys: 8192, entries: 131_072 }],
    });
    expect(mode & 0o777).toBe(0o600);
    const { stdout } = await compare("--text", "many", "many.lks");
    expect(stdout).toContain("B  many.lks (sketch)  many");
    expect(stdout).toContain("repackaged: by e-mail addresses,");
    expect(stdout).toMatch(/~ 131,072 +100\.0 % \(99\.9 to 100\.0\)/u);
    expect(await runHere(place, ["sketch", "-o", "many.lks", "many"])).toMatchObject({
      status: 1,
      stdout: "",
    });
    expect(await runHere(place, ["sketch", "--force", "-o", "many.lks", "many"])).toMatchObject({
      status: 0,
    });
    writeFileSync(place.path("cut.lks"), readFileSync(place.path("many.lks")).subarray(0, -1));
    const cut = await compare("--json", "many", "cut.lks");
    expect(JSON.parse(cut.stderr)).toMatchObject({
      error: { code: "DAMAGED_INDEX", message: expect.stringMatching(/^cut\.lks: the sketch /u) as string },
    });
  });

  it.each([
    [["sketch", "-o", "old.lks", "old"], 1, "NO_SKETCH"],
    [["sketch", "-o", "old.lkx", "old"], 2, "USAGE"],
    [["sketch", "old"], 2, "USAGE"],
    [["sketch", "-o", "x.lks", "old.csv"], 1, "NOT_AN_INDEX"],
  ])("%j fails with status %i: %s", async (args, status, code) => {
    const outcome = await runHere(place, [...args, "--json"]);
    expect(outcome).toMatchObject({ status, stdout: "" });
    expect(JSON.parse(outcome.stderr)).toMatchObject({ error: { code } });
    expect(existsSync(place.path("old.lks"))).toBe(false);
  });
});
