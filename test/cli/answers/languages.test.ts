// Answers in all languages: each text is there (the compiler says so), fits, and is another than in English;
// and the language is chosen by option, variable and locale.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allAdvice } from "../../../src/advice/advice.js";
import { languages, type Language } from "../../../src/advice/languages/language.js";
import { renderAdvice, renderForPerson } from "../../../src/cli/answers/answer-person.js";
import { textsIn } from "../../../src/cli/answers/languages/answer-texts.js";
import { displayWidth } from "../../../src/cli/terminal/display-width.js";
import type { Answer, Reason } from "../../../src/lookup/answer.js";
import { jsonLines, Workplace, type Outcome } from "../../support/program/program.js";
import { runHere } from "../../support/program/program-here.js";
import { runOnTerminal } from "../../support/program/terminal.js";

const all = await Promise.all(
  languages.map(async (language) => ({ language, texts: await textsIn(language) })),
);
const others = all.filter(({ language }) => language !== "en");
const english = { texts: await textsIn("en") };
const plain = (text: string): string => text;
const colors = { red: plain, green: plain, yellow: plain, bold: plain };

/** Advice is indented by five cells. */
const adviceCells = 75;

/** All texts of a language that are not functions, by their path. */
function fixedTexts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => fixedTexts(inner, `${path}.${name}`));
}

describe.each(others)("in $language", ({ texts }) => {
  it("advice fits beside its number, and says as much as in English", () => {
    for (const { id, details } of allAdvice) {
      const [action = "", ...lines] = texts.advice?.[id as keyof typeof texts.advice] ?? [];
      for (const line of [action, ...lines])
        expect(displayWidth(line), line).toBeLessThanOrEqual(adviceCells);
      expect(lines.length, id).toBe(details.length);
      expect(action, id).not.toBe(allAdvice.find((one) => one.id === id)?.action);
    }
  });

  it("every text fits on a line, and is not the English one", () => {
    const before = new Map(fixedTexts(english.texts.answers));
    const same = /^\.(?:labels|kinds|classes|prompt|tables)\./u;
    for (const [path, text] of fixedTexts(texts.answers)) {
      // A remark is three sentences, which are wrapped.
      if (!path.startsWith(".remark.")) expect(displayWidth(text), text).toBeLessThanOrEqual(80);
      if (!same.test(path)) expect(text, path).not.toBe(before.get(path));
      expect(text.trim(), path).not.toBe("");
    }
    for (const label of Object.values(texts.answers.labels))
      expect(displayWidth(label), label).toBeLessThanOrEqual(12);
  });

  it("no two data classes have one name, but for those that mean the same", () => {
    const names = Object.values(texts.answers.classes ?? {});
    expect(names).toHaveLength(169);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

it("phone advice says what carriers call it", () => {
  const action = (language: Language): string =>
    all.find((one) => one.language === language)?.texts.advice?.["sim-pin"].join(" ") ?? "";
  expect(action("nl")).toContain("sim-swap");
  expect(action("de")).toContain("Rufnummernmitnahme");
  expect(action("fr")).toMatch(/portabilité.*RIO/u);
  expect(action("es")).toContain("bloqueo de portabilidad");
});

describe("screens", () => {
  const dataset = {
    name: "social-2026",
    title: "Social scrape",
    breachDate: "2026-01-15",
    status: "disputed" as const,
    source: null,
    description: null,
  };
  const columns = (
    [
      ["username", "Usernames"],
      ["mail", "Email addresses"],
      ["phone", "Phone numbers"],
      ["note", null],
    ] as const
  ).map(([name, dataClass], position) => ({ name, position, class: dataClass, kind: null, exposed: 1 }));
  const count = { hasColumn: true, values: 9, unindexable: 0 };
  const info = { dataset, columns, coverage: 1, kinds: { email: count, phone: count, username: count } };
  const exposure = {
    dataset: dataset.name,
    title: dataset.title,
    kind: "email" as const,
    match: "exact" as const,
    records: 1,
    columns: ["username", "mail", "phone"],
    classes: ["Email addresses", "Phone numbers", "Usernames"],
  };
  const found = (more: Partial<Answer["exposures"][number]>): Answer => ({
    query: "sanne@example.com",
    kind: "email",
    status: "exposed",
    exposures: [{ ...exposure, ...more }],
    searched: [{ dataset: dataset.name, status: "exposed", coverage: 1, reason: null }],
  });
  const nothing = (status: "not-found" | "inconclusive", reason: Reason | null): Answer => ({
    query: "sanne@example.com",
    kind: "email",
    status,
    exposures: [],
    searched: [{ dataset: dataset.name, status, coverage: 1, reason }],
  });
  const reasons = Object.keys(english.texts.answers.reasons) as Reason[];
  const answers: Answer[] = [
    found({}),
    found({ match: "alias", records: 3 }),
    found({ kind: "phone", match: "variant", records: 1, severalPeople: true }),
    found({ kind: "username", match: "mention", records: 2, columns: ["note"] }),
    found({ records: 0, columns: [], classes: [] }),
    nothing("not-found", null),
    ...reasons.map((reason) => nothing("inconclusive", reason)),
    {
      ...nothing("inconclusive", "national-phone"),
      readings: [
        { kind: "phone", canonical: "0612345678", absence: "national-phone", notIn: [] },
        { kind: "username", canonical: "0612345678", absence: "ignored", notIn: ["a", "b"] },
      ],
    },
  ];

  it.each(all)("in $language stand in a file, and fit on 80 cells", async ({ language, texts }) => {
    const style = { colors, width: 80, facts: new Map([[dataset.name, info]]), isOnly: true, texts };
    const lines = [
      ...answers.flatMap((answer) =>
        renderForPerson(answer, { ...style, kinds: ["email", "phone", "username"] }),
      ),
      ...renderAdvice(allAdvice, style, true),
    ];
    for (const line of lines) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(80);
      expect(line).not.toMatch(/\bundefined\b|\bnull\b|\[object/u);
    }
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`screens/languages/${language}.txt`);
  });
});

describe("the language of a run", () => {
  let place: Workplace;
  beforeAll(async () => {
    place = new Workplace();
    writeFileSync(place.path("people.csv"), "email,phone\nsanne@example.com,+31201234567\n");
    await runHere(place, ["build", "people.csv"]);
  });
  afterAll(() => {
    place.remove();
  });
  const ask = async (args: string[], environment: Record<string, string> = {}): Promise<Outcome> =>
    runHere(place, ["lookup", "--text", ...args, "sanne@example.com"], environment);

  it("is that of --lang, else of the variable, else of the locale, else English", async () => {
    const cases: [string[], Record<string, string>, string][] = [
      [[], {}, "What to do now"],
      [["--lang", "nl"], { LEAKCHECK_LANG: "de", LANG: "fr_FR.UTF-8" }, "Wat je nu kunt doen"],
      [[], { LEAKCHECK_LANG: "de", LANG: "fr_FR.UTF-8" }, "Was jetzt zu tun ist"],
      [[], { LANG: "fr_FR.UTF-8" }, "Que faire maintenant"],
      [[], { LANG: "fr_FR.UTF-8", LC_MESSAGES: "es_MX" }, "Qué hacer ahora"],
      [[], { LANG: "fr_FR.UTF-8", LC_MESSAGES: "es", LC_ALL: "nl_BE@euro" }, "Wat je nu kunt doen"],
      [[], { LANG: "fr_FR.UTF-8", LC_ALL: "C" }, "What to do now"],
      [[], { LANG: "fr_FR.UTF-8", LC_ALL: "" }, "Que faire maintenant"],
      [[], { LANG: "pl_PL.UTF-8" }, "What to do now"],
      [[], { LC_ALL: "POSIX" }, "What to do now"],
    ];
    for (const [args, environment, title] of cases)
      expect((await ask(args, environment)).stdout, title).toContain(`${title}\n`);
    expect((await ask(["--lang", "pl"])).status).toBe(2);
    expect((await ask([], { LEAKCHECK_LANG: "pl" })).status).toBe(2);
  });

  it("is the same for advice and rosters, from the real program too", async () => {
    const outcome = await place.run(["lookup", "--text", "--lang", "nl", "sanne@example.com"]);
    expect(outcome).toMatchObject({ status: 3, stderr: "" });
    expect(outcome.stdout).toContain("Telefoonnummers (phone)");
    const advice = await runHere(place, ["advice", "--text", "--lang", "de", "phone numbers"]);
    expect(advice.stdout).toContain("Rufnummernmitnahme");
    const roster = await runHere(place, ["roster", "--text", "--lang", "es", "people.csv"]);
    expect(roster.stdout).toContain("1 fila: 1 expuestas, 0 no encontradas, 0 inciertas");
    const typed = await runOnTerminal(place, ["lookup", "--lang", "fr"], {
      environment: { NO_COLOR: "1" },
      typing: [
        { after: "saisie invisible", type: "nobody@example.com\r" },
        { after: "ligne vide", type: "\r" },
      ],
    });
    expect(typed.stdout).toContain("Cette adresse e-mail  introuvable");
  });

  it("changes no JSON and no command", async () => {
    const args = ["lookup", "--json", "sanne@example.com", "0612345678"];
    const { stdout } = await runHere(place, args);
    for (const language of languages) {
      expect((await runHere(place, [...args, "--lang", language])).stdout).toBe(stdout);
      expect((await runHere(place, ["--help"], { LEAKCHECK_LANG: language })).stdout).toContain("Usage:");
      const advice = async (...more: string[]): Promise<unknown[]> =>
        jsonLines((await runHere(place, ["advice", "passwords", ...more])).stdout);
      expect(await advice("--lang", language)).toEqual(await advice());
    }
  });
});

it("only the language that is asked for is loaded", () => {
  const source = new URL("../../../src/", import.meta.url);
  const texts = /languages\/(?:classes-)?(?:nl|de|fr|es)\.js"|"\.\/(?:nl|de|fr|es)\.js"/u;
  const eager = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .filter((path) =>
      readFileSync(new URL(path, source), "utf8")
        .split("\n")
        .some((line) => texts.test(line) && !line.includes("import(")),
    );
  expect(eager).toEqual([]);
});
