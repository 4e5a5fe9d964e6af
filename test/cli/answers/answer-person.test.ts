// Answers as a person sees them. Each screen is a file in test/cli/answers/screens, 80 cells wide
// unless its name gives another width.
import { describe, expect, it } from "vitest";
import {
  datasetsByName,
  renderForPerson,
  renderWhatToDo,
  type PersonStyle,
} from "../../../src/cli/answers/answer-person.js";
import { texts as english } from "../../../src/cli/answers/languages/en.js";
import { displayWidth } from "../../../src/cli/terminal/display-width.js";
import type { DatasetInfo } from "../../../src/cli/answers/exposure-text.js";
import type { Answer, Reason } from "../../../src/lookup/answer.js";
import { unsafeText } from "../../support/unsafe-text.js";

const asItIs = (text: string): string => text;
const plain = { red: asItIs, green: asItIs, yellow: asItIs, bold: asItIs };
const marked = {
  red: (text: string) => `<r>${text}</r>`,
  green: (text: string) => `<g>${text}</g>`,
  yellow: asItIs,
  bold: (text: string) => `<b>${text}</b>`,
};

type Columns = Record<string, string | null>;
const kinds = {
  email: { hasColumn: true, values: 9, unindexable: 0 },
  phone: { hasColumn: true, values: 9, unindexable: 0 },
};

function factsOf(
  name: string,
  columns: Columns,
  more: Partial<DatasetInfo["dataset"]> = {},
  coverage = 1,
): DatasetInfo {
  return {
    dataset: { name, title: null, breachDate: null, status: null, source: null, description: null, ...more },
    columns: Object.entries(columns).map(([column, dataClass], position) => ({
      name: column,
      position,
      class: dataClass,
      kind: null,
      exposed: 1,
    })),
    coverage,
    kinds,
  };
}

const social: Columns = {
  pk: "Account IDs",
  username: "Usernames",
  full_name: "Names",
  email: "Email addresses",
  phone_number: "Phone numbers",
  city: "Geographic locations",
  country_code: "Geographic locations",
};
const instagram = factsOf("instagram-2026", social, {
  title: "Instagram scrape",
  breachDate: "2026-01",
  status: "disputed",
  source: "offered on a forum in January 2026; the company denies a breach",
});
const shop = factsOf(
  "shop",
  { mail: "Email addresses", pass: "Passwords", street: "Physical addresses", x1: null },
  { title: "Shop of Example", breachDate: "2024-03-09", status: "verified" },
  0.99953,
);
const wide = factsOf(
  "名簿",
  { ユーザー名: "Usernames", メール: "Email addresses" },
  { title: "会員名簿 👪 (é)", status: "unverified" },
);
const all = [instagram, shop, wide];

function exposure(
  facts: DatasetInfo,
  columns: string[],
  more: Partial<Answer["exposures"][number]> = {},
): Answer["exposures"][number] {
  const classes = new Set(
    columns.flatMap((name) => facts.columns.find((column) => column.name === name)?.class ?? []),
  );
  const { name: dataset, title } = facts.dataset;
  return {
    dataset,
    title,
    kind: "email",
    match: "exact",
    records: 1,
    columns,
    classes: [...classes].toSorted(),
    ...more,
  };
}

const searched = (
  dataset: string,
  status: "exposed" | "not-found" | "inconclusive",
  more: Partial<Answer["searched"][number]> = {},
) => ({
  dataset,
  status,
  coverage: 1,
  reason: null,
  ...more,
});

function answer(query: string, status: Answer["status"], more: Partial<Answer>): Answer {
  return { query, kind: "email", status, exposures: [], searched: [], ...more };
}

const withPhone = Object.keys(social);
const withoutPhone = withPhone.filter((name) => name !== "phone_number");
const longName = "ein.sehr.langer.name.".repeat(5);

/** Every reason: the test does not compile if one is missing. */
const reasons = Object.keys({
  "kind-not-indexed": 0,
  "national-phone": 0,
  "blank-word": 0,
  "unread-value": 0,
  "low-coverage": 0,
  "damaged-source": 0,
  "damaged-bucket": 0,
  "missing-key": 0,
  "unreadable-index": 0,
  unrecognised: 0,
  "part-of-plan": 0,
  "part-incomplete": 0,
} satisfies Record<Reason, 0>) as Reason[];

const screens: Record<string, Answer> = {
  "exposed-one-record": answer("sanne@example.com", "exposed", {
    exposures: [exposure(instagram, withoutPhone)],
    searched: [searched("instagram-2026", "exposed")],
  }),
  "exposed-in-one-of-three": answer("sanne@example.com", "exposed", {
    exposures: [exposure(instagram, withPhone)],
    searched: [
      searched("instagram-2026", "exposed"),
      searched("名簿", "not-found"),
      searched("old", "inconclusive", { coverage: null, reason: "missing-key" }),
    ],
  }),
  "exposed-several-records": answer("+12015550102", "exposed", {
    kind: "phone",
    exposures: [exposure(instagram, withPhone, { kind: "phone", records: 3 })],
    searched: [searched("instagram-2026", "exposed")],
  }),
  "exposed-alias-and-password": answer("s.anne+news@gmail.com", "exposed", {
    exposures: [exposure(shop, ["mail", "pass", "street", "x1"], { match: "alias" })],
    searched: [searched("shop", "exposed", { coverage: 0.99953 })],
  }),
  "exposed-unreadable-record": answer("piet@example.com", "exposed", {
    exposures: [exposure(shop, [], { records: 0 })],
    searched: [searched("shop", "exposed", { coverage: 0.99953 })],
  }),
  "exposed-twice-in-one": answer("sanne", "exposed", {
    kind: "username",
    exposures: [
      exposure(instagram, ["pk", "username"], { kind: "username" }),
      exposure(instagram, ["pk", "username", "email"], { kind: "email", records: 2 }),
    ],
    searched: [searched("instagram-2026", "exposed")],
  }),
  "exposed-other-columns": answer("sanne@example.com", "exposed", {
    exposures: [exposure(instagram, ["pk", "email", "other columns"])],
    searched: [searched("instagram-2026", "exposed")],
  }),
  "exposed-unknown-dataset": answer("sanne@example.com", "exposed", {
    exposures: [{ ...exposure(shop, ["mail", "pass"]), dataset: "twice", title: null }],
    searched: [searched("twice", "exposed")],
  }),
  "exposed-wide-characters": answer("田中さん", "exposed", {
    kind: "username",
    exposures: [exposure(wide, ["ユーザー名", "メール"], { kind: "username" })],
    searched: [searched("名簿", "exposed")],
  }),
  "exposed-narrow-40": answer("sanne@example.com", "exposed", {
    exposures: [exposure(instagram, withoutPhone)],
    searched: [searched("instagram-2026", "exposed")],
  }),
  "exposed-long-words": answer(`${longName}@example.com`, "exposed", {
    exposures: [
      exposure(factsOf("long", { [longName.repeat(2)]: "Email addresses" }, { title: "字".repeat(60) }), [
        longName.repeat(2),
      ]),
    ],
    searched: [searched("long", "exposed")],
  }),
  "not-found": answer("nobody@example.com", "not-found", {
    searched: [searched("instagram-2026", "not-found")],
  }),
  "not-found-in-three": answer("nobody", "not-found", {
    kind: "username",
    searched: [
      searched("instagram-2026", "not-found"),
      searched("shop", "not-found", { coverage: 0.99953 }),
      searched("名簿", "not-found"),
    ],
  }),
  "inconclusive-phone": answer("0612345678", "inconclusive", {
    kind: "phone",
    searched: [
      searched("instagram-2026", "inconclusive", { reason: "national-phone" }),
      searched("shop", "inconclusive", { reason: "kind-not-indexed" }),
    ],
  }),
  "inconclusive-unrecognised": answer("root@localhost", "inconclusive", {
    kind: null,
    searched: [
      searched("instagram-2026", "inconclusive", { reason: "unrecognised" }),
      searched("shop", "inconclusive", { reason: "unrecognised" }),
    ],
  }),
  "inconclusive-coverage": answer("nobody@example.com", "inconclusive", {
    searched: [
      searched("instagram-2026", "not-found"),
      searched("shop", "inconclusive", { coverage: 0.9, reason: "low-coverage" }),
    ],
  }),
  ...Object.fromEntries(
    reasons.map((reason) => [
      `inconclusive-by-${reason}`,
      answer("nobody@example.com", "inconclusive", {
        searched: [searched("instagram-2026", "inconclusive", { reason })],
      }),
    ]),
  ),
};

const usual: PersonStyle = {
  colors: plain,
  width: 80,
  facts: datasetsByName(all),
  kinds: ["email", "phone", "username"],
  isOnly: true,
  texts: { answers: english, advice: undefined },
};

/** Renders a screen as if its identifier were the only one looked up. */
const shown = (name: string, more: Partial<PersonStyle> = {}): string[] => {
  const found = screens[name];
  if (found === undefined) throw new Error(`no screen ${name}`);
  const style = { ...usual, width: Number(/-(\d+)$/u.exec(name)?.[1] ?? 80), ...more };
  return [...renderForPerson(found, style), ...renderWhatToDo([found], style)];
};

describe("screens", () => {
  it.each(Object.keys(screens))("%s", async (name) => {
    await expect(`${shown(name).join("\n")}\n`).toMatchFileSnapshot(
      `screens/${/^(?:exposed|inconclusive|not-found)/u.exec(name)?.[0]}/${name}.txt`,
    );
  });

  it.each(Object.keys(screens))("%s stays within its width, even on a narrow terminal", (name) => {
    for (const line of shown(name)) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
    for (const line of shown(name, { width: 30 })) expect(displayWidth(line), line).toBeLessThanOrEqual(30);
  });

  it.each(reasons)("explain %s and its remedy in one sentence", (reason) => {
    const lines = shown(`inconclusive-by-${reason}`);
    const text = lines.map((line) => line.trim()).join(" ");
    expect(text).toMatch(
      /^nobody@example\.com  inconclusive: it may or may not be there  Cannot tell  Instagram scrape \(instagram-2026\): [^:;]+; to be sure, [^;]+\. $/u,
    );
    expect(lines.length).toBeLessThanOrEqual(7);
  });

  it("colours the status and the headings, and nothing else", () => {
    const lines = shown("exposed-one-record", { colors: marked });
    expect(lines[0]).toBe("<b>sanne@example.com</b>  <r>exposed</r>");
    expect(lines.filter((line) => line.includes("<r>"))).toHaveLength(1);
    expect(lines.map((line) => line.replaceAll(/<\/?[brg]>/gu, ""))).toEqual(shown("exposed-one-record"));
  });

  it("suggests other identifiers only after a single lookup", () => {
    expect(shown("not-found").join("\n")).toContain("Please note");
    expect(shown("not-found", { isOnly: false }).join("\n")).not.toContain("Please note");
  });

  it("gives advice once for several answers, which may be about several people", () => {
    const both = [screens["exposed-one-record"], screens["exposed-unknown-dataset"]].flatMap(
      (one) => one ?? [],
    );
    const lines = renderWhatToDo(both, usual);
    expect(lines[0]).toBe("What to do now");
    expect(lines[1]).toContain("other people’s");
    expect(lines.join("\n")).toContain("Change this password");
    expect(renderWhatToDo(both.slice(0, 1), usual)[1]).not.toContain("other people’s");
    expect(
      renderWhatToDo(
        [screens["not-found"], screens["inconclusive-phone"]].flatMap((one) => one ?? []),
        usual,
      ),
    ).toEqual([]);
  });

  it("never says that the records of several people are yours", () => {
    for (const name of Object.keys(screens)) expect(shown(name).join(" ")).not.toMatch(/your records?\b/iu);
  });

  it("prints no character that moves the cursor", () => {
    const evil = "a\u001b[2J\u202eb\u0007\u200b";
    const facts = factsOf(
      evil,
      { [evil]: evil },
      { title: evil, source: evil, breachDate: evil, status: evil as "verified" },
    );
    const lines = renderForPerson(
      answer(evil, "exposed", {
        exposures: [exposure(facts, [evil]), { ...exposure(facts, [evil]), dataset: `${evil}2` }],
        searched: [
          searched(evil, "exposed"),
          searched(`${evil}3`, "not-found"),
          searched(`${evil}4`, "inconclusive", { reason: "missing-key" }),
        ],
      }),
      { ...usual, facts: datasetsByName([facts]) },
    );
    for (const line of lines) expect(line).not.toMatch(unsafeText);
  });
});

describe("what is not exposed", () => {
  const text = (
    columns: string[],
    facts: DatasetInfo,
    more: Partial<Answer["exposures"][number]> = {},
  ): string => {
    const one = answer("sanne@example.com", "exposed", {
      exposures: [exposure(facts, columns, more)],
      searched: [searched(facts.dataset.name, "exposed")],
    });
    return renderForPerson(one, { ...usual, width: 300, facts: datasetsByName([facts]) }).join("\n");
  };

  it("is printed if the whole dump was read and each exposed column is understood", () => {
    expect(text(withoutPhone, instagram)).toContain(
      "Not exposed  no password, no phone number, no home address, ",
    );
    expect(text(withPhone, instagram)).not.toContain("no phone number");
  });

  it.each<[string, string[], DatasetInfo, object]>([
    ["coverage is below 1", withoutPhone, { ...instagram, coverage: 0.9999999 }, {}],
    [
      "a source was damaged",
      withoutPhone,
      { ...instagram, damaged: [{ name: null, reason: "cut" }] as never },
      {},
    ],
    [
      "a source of the plan is missing",
      withoutPhone,
      { ...instagram, plan: { id: "p", sources: 2, ordinals: [0], starred: [] } },
      {},
    ],
    ["something is among the other columns", [...withoutPhone, "other columns"], instagram, {}],
    [
      "a column of that name has a class",
      ["email", "other columns"],
      factsOf("a", { email: "Email addresses", "other columns": "Bios" }),
      {},
    ],
    ["an exposed column has no class", ["mail", "x1"], { ...shop, coverage: 1 }, {}],
    ["the record could not be read", [], instagram, { records: 0 }],
  ])("is not said if %s", (_why, columns, facts, more) => {
    expect(text(columns, facts, more)).not.toContain("Not exposed");
  });

  it("is not printed for a kind whose values are in columns of other classes", () => {
    const noPhones = {
      ...instagram,
      kinds: { ...kinds, phone: { hasColumn: false, values: 3, unindexable: 0 } },
    };
    expect(text(withoutPhone, noPhones)).toContain("no password, no home address");
  });

  it("is printed once per dataset, whatever kind found it", () => {
    const both = shown("exposed-twice-in-one").join(" ");
    expect(both.match(/Not exposed/gu)).toHaveLength(1);
    expect(both).not.toContain("no e-mail address");
  });

  it("is not printed for a dataset whose name two indexes share", () => {
    expect(datasetsByName([instagram, shop, instagram]).has("instagram-2026")).toBe(false);
    expect(datasetsByName([instagram, shop, instagram]).has("shop")).toBe(true);
  });
});
