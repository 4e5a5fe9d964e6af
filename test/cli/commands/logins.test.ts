// Columns of logins, and words that may be secrets, in the program's commands: what it says about them, and
// rosters of them.
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runHere } from "../../support/program/program-here.js";
import { jsonLines, Workplace } from "../../support/program/program.js";

let place: Workplace;
beforeAll(() => {
  place = new Workplace();
  const people = ["anna", "boris", "chloe", "dario", "edith", "frida"];
  const loginOf = (name: string, at: number): string =>
    [`${name}@example.com`, `${name}_77`, `+3161234560${at}`][at % 3] ?? "";
  writeFileSync(
    place.path("logins.txt"),
    people.map((name, at) => `${loginOf(name, at)}|Geheim${at}!`).join("\n"),
  );
  writeFileSync(
    place.path("members.csv"),
    `login\n${people.map(loginOf).join("\n")}\nnobody_here\nnobody@example.com\n`,
  );
  writeFileSync(
    place.path("words.csv"),
    people.map((name, at) => `x${at}@example.com,${name}_${at}`).join("\n"),
  );
});
afterAll(() => {
  place.remove();
});

it("inspect shows logins and secrets, and says which column may be either", async () => {
  const logins = await runHere(place, ["inspect", "--json", "logins.txt"]);
  expect(JSON.parse(logins.stdout)).toMatchObject({
    columns: [
      { name: "login", kind: "login", isUnsure: false, unindexable: 0 },
      { name: "password", class: "Passwords", kind: null, isUnsure: false },
    ],
  });
  const words = await runHere(place, ["inspect", "--json", "words.csv"]);
  expect(JSON.parse(words.stdout)).toMatchObject({
    columns: [{ kind: "email" }, { name: "column 2", class: null, kind: null, isUnsure: true }],
  });
  expect(
    (await runHere(place, ["inspect", "--text", "words.csv"])).stdout.replaceAll(/\s+/gu, " "),
  ).toContain(
    'column 2 may hold identifiers or something else, such as passwords, so whoever may be in it is inconclusive: set --map "column 2=username"',
  );
});

it("build warns of words that may be secrets, until --map says what they are", async () => {
  const unsure = await runHere(place, ["build", "words.csv", "-o", "unsure.lkx"]);
  expect(unsure.stderr.replaceAll(/\s+/gu, " ")).toContain("column 2 may hold identifiers or something else");
  const settled = await runHere(place, [
    "build",
    "--map",
    "column 2=username",
    "words.csv",
    "-o",
    "settled.lkx",
  ]);
  expect(settled.stderr).not.toContain("may hold");
  const { stdout } = await runHere(place, ["lookup", "--json", "--index", "settled.lkx", "anna_0"]);
  expect(JSON.parse(stdout)).toMatchObject({ status: "exposed" });
});

it("a roster asks for each login by its own form", async () => {
  await runHere(place, ["build", "logins.txt", "-o", "logins.lkx"]);
  const { stdout } = await runHere(place, ["roster", "--index", "logins.lkx", "members.csv"]);
  expect(jsonLines(stdout).map(({ status }) => status)).toEqual([
    ...Array.from({ length: 6 }, () => "exposed"),
    "not-found",
    "not-found",
  ]);
});
