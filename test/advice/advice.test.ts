// Every class has advice, the order is by rank, the texts are short and calm, and docs/advice.md
// shows all of them.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviceDocument, commonDumps } from "../../scripts/advice/advice-document.js";
import { adviceFor, allAdvice } from "../../src/advice/advice.js";
import { dataClasses, type DataClass } from "../../src/record/columns/data-classes.js";

const idsFor = (...classes: DataClass[]): string[] => adviceFor(classes, { most: 5 }).map(({ id }) => id);
const sentences = allAdvice.flatMap(({ id, action, details }) =>
  [action, ...details].map((text) => [id, text] as const),
);

describe("adviceFor", () => {
  it.each(dataClasses)("has advice of its own for %s", (dataClass) => {
    const [first] = adviceFor([dataClass]);
    expect(first?.needs).toHaveLength(1);
    expect(first?.needs[0]).toContain(dataClass);
  });

  it("gives general advice if no class is known", () => {
    expect(idsFor()).toEqual(["known-facts"]);
  });

  it("ranks advice on access to accounts first", () => {
    expect(idsFor("Geographic locations", "Email addresses", "Passwords")).toEqual([
      "password",
      "two-step-now",
      "mail",
      "known-facts",
    ]);
    expect(idsFor("Names", "Phone numbers", "Usernames", "Email addresses")).toEqual([
      "reset-mails",
      "text-messages",
      "sim-pin",
      "two-step",
      "profile",
    ]);
  });

  it.each<[DataClass[], string, string[]]>([
    [["Email addresses", "Usernames"], "reset-mails", ["mail"]],
    [["Passwords", "Password hints"], "password-with-hint", ["password", "password-hint"]],
    [["Credit cards", "Credit card CVV"], "card-with-code", ["card"]],
    [["Names", "Dates of birth"], "birth-date-with-name", ["birth-date"]],
    [["Names", "Dates of birth", "Physical addresses"], "identity", []],
    [["Physical addresses", "Phone numbers"], "parcel-fees", ["home-address"]],
    [["Physical addresses", "Travel plans"], "empty-home", []],
    [["Email addresses", "Employers"], "work-messages-by-mail", ["work-messages"]],
    [["Passwords", "Email addresses"], "two-step-now", ["two-step"]],
    [["Auth tokens"], "sign-out", []],
  ])("%j leads to %s instead of %j", (classes, id, replaced) => {
    const ids = idsFor(...classes);
    expect(ids).toContain(id);
    for (const other of replaced) expect(ids).not.toContain(other);
  });

  it("ignores order and repeats, and gives 1 to 5 pieces by rank", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...dataClasses)),
        fc.integer({ min: -3, max: 9 }),
        (classes, most) => {
          const advice = adviceFor(classes, { most });
          expect(adviceFor([...classes.toReversed(), ...classes], { most })).toEqual(advice);
          expect(advice.length).toBeGreaterThanOrEqual(1);
          expect(advice.length).toBeLessThanOrEqual(Math.min(5, Math.max(1, most)));
          expect(advice.map(({ rank }) => rank)).toEqual(
            advice.map(({ rank }) => rank).toSorted((a, b) => a - b),
          );
        },
      ),
    );
    expect(adviceFor(dataClasses)).toHaveLength(4);
  });
});

describe("the pieces", () => {
  it("have unique ids and ranks, and replace only existing pieces", () => {
    expect(new Set(allAdvice.map(({ id }) => id)).size).toBe(allAdvice.length);
    expect(new Set(allAdvice.map(({ rank }) => rank)).size).toBe(allAdvice.length);
    for (const { id, replaces = [] } of allAdvice)
      for (const other of replaces)
        expect(allAdvice.map(({ id }) => id).filter((one) => one !== id)).toContain(other);
  });

  it.each(allAdvice)("$id says what to do, and how in one to four lines", ({ details }) => {
    expect(details.length).toBeGreaterThanOrEqual(1);
    expect(details.length).toBeLessThanOrEqual(4);
  });

  // The number and the indent take five of the 80 columns.
  it.each(sentences)("%s fits one line: %s", (_id, text) => {
    expect(text.length).toBeLessThanOrEqual(75);
    expect(text).toMatch(/^[A-Z].*\.$/u);
  });

  it.each(sentences)("%s is calm, makes no promise and calls no record yours: %s", (_id, text) => {
    expect(text).not.toMatch(
      /\b(?:danger|urgent|immediately|panic|disaster|victim|criminal|hacker|stolen|attack|guarantee|never again|completely|your record)/iu,
    );
    expect(text).not.toContain("!");
  });
});

describe("docs/advice.md", () => {
  it("is what scripts/advice.ts writes", () => {
    expect(readFileSync("docs/advice.md", "utf8"), "run: node scripts/run.js scripts/advice.ts").toBe(
      adviceDocument(),
    );
  });

  it("has each class and each combination, at 80 columns", () => {
    const document = adviceDocument();
    for (const dataClass of dataClasses)
      expect(document).toMatch(
        new RegExp(`^### (?:.*, )?${dataClass.replace(/[()]/gu, "\\$&")}(?:, .*)?$`, "mu"),
      );
    for (const { id, needs } of allAdvice) if (needs.length > 1) expect(document).toContain(`### ${id}\n`);
    for (const name of Object.keys(commonDumps)) expect(document).toContain(`### ${name}\n`);
    for (const [screen] of document.matchAll(/(?<=```text\n)[\s\S]*?(?=```)/gu))
      for (const line of screen.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});
