// Object names that are values. Personal names used as keys of a map must not be in the index, and
// their people must be found.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildText, openBuilt } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { someOf } from "../support/random-cases.js";
import { answerQuery } from "../../src/lookup/answer.js";
import { parseQuery } from "../../src/lookup/query.js";
import { isSameOutcome, outcomeOf } from "../support/both-paths/index-outcome.js";

const letters = (n: number): string =>
  String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26), 97 + (Math.floor(n / 676) % 26));
const nameOf = (n: number): string => `Jansen Marked${letters(n)}`;

it.each([
  [
    "one name a record",
    (n: number) => ({ users: { [nameOf(n)]: { email: `user${n}@example.com`, city: "Delft" } } }),
  ],
  [
    "the record's own names",
    (n: number) => ({ [nameOf(n)]: { email: `user${n}@example.com`, city: "Delft" } }),
  ],
  [
    "many names in one record",
    (n: number) => ({
      users: Object.fromEntries(
        [n, n + 1000, n + 2000].map((one) => [
          nameOf(one),
          { email: `user${one}@example.com`, city: "Delft" },
        ]),
      ),
    }),
  ],
])("%s", async (_what, record) => {
  const path = join(emptyFolder(), "it.lkx");
  const count = 1000;
  const report = await buildText(
    path,
    "ndjson",
    Array.from({ length: count }, (_, n) => `${JSON.stringify(record(n))}\n`).join(""),
  );
  expect(readFileSync(path).includes("Marked")).toBe(false);
  expect(report.columns.every(({ name }) => name.includes("*"))).toBe(true);
  expect(report.columns).toHaveLength(2);
  const people = Object.values(record(0).users ?? {}).length || 1;
  expect(report.columns.find(({ kind }) => kind === "email")?.exposed).toBe(people * count);
  const index = await openBuilt(path);
  for (let n = 0; n < count; n++) {
    const profile = await index.find("email", `user${n}@example.com`);
    // Both columns, one bit each.
    expect([n, profile?.records, profile?.bitmap[0]]).toEqual([n, 1, 3]);
  }
  index.close();
});

/**
 * Returns the column names of an index of these records. Checks that the index holds no marker and
 * is the same from the reference path, from blocks and from threads.
 */
async function columnsOf(
  records: readonly unknown[],
  options: { keepNames?: boolean } = {},
): Promise<string[]> {
  const dump = records.map((record) => `${JSON.stringify(record)}\n`).join("");
  const path = join(emptyFolder(), "it.lkx");
  const report = await buildText(path, "ndjson", dump, options);
  const general = await outcomeOf(Buffer.from(dump), { ...options, format: "ndjson", general: true });
  expect(typeof general.index).not.toBe("string");
  for (const [threads, workerBytes, blockBytes] of [
    [1, Infinity, 64],
    [1, Infinity, 1 << 20],
    [2, 0, 64],
  ] as const)
    expect(
      isSameOutcome(
        await outcomeOf(
          Buffer.from(dump),
          { ...options, format: "ndjson", threads },
          { workerBytes, blockBytes },
        ),
        general,
      ),
      `${threads} ${blockBytes}`,
    ).toBe(true);
  if (options.keepNames !== true) expect(readFileSync(path).includes("qzm")).toBe(false);
  return report.columns.map(({ name }) => name).toSorted();
}

describe("names of people in a few records", () => {
  const city = { city: "Delft" };
  it.each(
    someOf<[string, unknown[], string[]]>(
      [
        [
          "two in one object",
          [{ email: "a@example.com", people: { qzmanna: city, qzmboris: city } }],
          ["email", "people.*.city"],
        ],
        [
          "two in two records",
          [
            { email: "a@example.com", people: { qzmanna: city } },
            { email: "b@example.com", people: { qzmboris: city } },
          ],
          ["email", "people.*.city"],
        ],
        [
          "one that looks like a name",
          [{ email: "a@example.com", people: { "Anna qzmsmit": city } }],
          ["email", "people.*.city"],
        ],
        [
          "one that is an address",
          [{ email: "a@example.com", people: { "qzm@example.com": city } }],
          ["email", "people.*.city"],
        ],
        [
          "one of digits",
          [{ email: "a@example.com", people: { "20155501": city } }],
          ["email", "people.*.city"],
        ],
        [
          "the record's own",
          [{ qzmanna: { email: "a@example.com" } }, { qzmboris: { email: "b@example.com" } }],
          ["*.email"],
        ],
        [
          "lists of objects",
          [{ email: "a@example.com", people: { qzmanna: [city], qzmboris: [city, city] } }],
          ["email", "people.*.city"],
        ],
        [
          "null before they are objects",
          [
            { email: "a@example.com", people: { qzmanna: null, qzmboris: null } },
            { email: "a@example.com", people: { qzmanna: city, qzmboris: city } },
          ],
          ["email", "people.*", "people.*.city"],
        ],
        [
          "next to columns, which are kept",
          [{ email: "a@example.com", kleur: "x", team: { kleur: "x", qzmanna: city, qzmboris: city } }],
          ["email", "kleur", "team.*.city", "team.kleur"],
        ],
        [
          "objects that share no known name",
          [{ email: "a@example.com", scores: { qzmanna: { x: 1 }, qzmboris: { x: 2 } } }],
          ["email", "scores.*.x"],
        ],
      ],
      5,
    ),
  )("%s", async (_what, records, expected) => {
    expect(await columnsOf(records)).toEqual(expected);
  });

  it("are kept if an option says so", async () => {
    const records = [
      {
        email: "a@example.com",
        people: { qzmanna: city, qzmboris: city, "Anna qzm": city, "qzm@example.com": city },
      },
    ];
    expect(await columnsOf(records, { keepNames: true })).toEqual([
      "email",
      "people.*.city",
      "people.Anna qzm.city",
      "people.qzmanna.city",
      "people.qzmboris.city",
    ]);
  });

  it.each(
    someOf<[string, unknown, string[]]>(
      [
        [
          "profile and statistics",
          { user: { profile: { email: "a@example.com", city: "x" }, stats: { city: "y", count: 1 } } },
          ["user.profile.city", "user.profile.email", "user.stats.city", "user.stats.count"],
        ],
        [
          "billing and shipping",
          { email: "a@example.com", billing: city, shipping: city, home_address: city },
          ["billing.city", "email", "home_address.city", "shipping.city"],
        ],
        [
          "edges with counts beside columns",
          { user: { username: "anna7", edge_saved: { count: 1 }, edge_media: { count: 2 } } },
          ["user.edge_media.count", "user.edge_saved.count", "user.username"],
        ],
        [
          "unlike objects",
          { email: "a@example.com", studio: { x: 1, y: 2 }, atelier: { p: 1, q: 2 } },
          ["atelier.p", "atelier.q", "email", "studio.x", "studio.y"],
        ],
      ],
      2,
    ),
  )("are not found in ordinary structure: %s", async (_what, record, expected) => {
    expect(await columnsOf([record, record])).toEqual(expected);
  });
});

describe("whoever stands in a name", () => {
  const known = { username: "someone", phone: "+31201234567", city: "Gent" };
  const mail = (name: string): Record<string, string> => ({ email: `${name}@example.com`, city: "Delft" });

  it.each(
    someOf<[string, unknown[], string[]]>(
      [
        [
          "user names that are keys",
          [{ followers: { "kim.k": mail("a"), lars_l: mail("b") } }],
          ["kim.k", "lars_l"],
        ],
        ["a key alone", [{ followers: { "kim.k": mail("a") } }], ["kim.k"]],
        [
          "keys of one record each",
          [{ people: { anna: mail("a") } }, { people: { boris: mail("b") } }],
          ["anna", "boris"],
        ],
        ["a known name with a number", [{ followers: { user7: mail("a") } }], ["user7"]],
        [
          "known names among others",
          [{ users: { "kim.k": mail("a"), user: mail("b"), login: mail("c") } }],
          ["user", "login"],
        ],
        ["keys of the record", [{ "kim.k": mail("a") }, { lars_l: mail("b") }], ["kim.k", "lars_l"]],
        [
          "keys of values",
          [{ emails: { "kim.k": "a@example.com", lars5: "b@example.com" } }],
          ["kim.k", "lars5"],
        ],
        [
          "keys of many values",
          [{ emails: Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`lid_${n}`, mail(`a${n}`)])) }],
          ["lid_0", "lid_1", "lid_32", "lid_49"],
        ],
        [
          "a number",
          [{ users: { "+31612345678": mail("a"), "31687654321": mail("b") } }],
          ["+31612345678", "+31687654321"],
        ],
        [
          "a national number",
          [{ users: { "0612345678": mail("a"), "06-87654321": mail("b") } }],
          ["+31612345678", "+31687654321"],
        ],
        ["a key of an array", [{ posts: { "kim.k": [mail("a")] } }], ["kim.k"]],
        ["a handle", [{ users: { "@kim.k": mail("a"), "%20@lars.l": mail("b") } }], ["kim.k", "lars.l"]],
        ["an escaped key", [{ users: { "kim\n.k": mail("a"), "zo\u00eb": mail("b") } }], ["zo\u00eb"]],
      ],
      7,
    ),
  )("%s", async (_what, records, queries) => {
    const dump = [known, ...records, known, ...records]
      .map((record) => `${JSON.stringify(record)}\n`)
      .join("");
    const path = join(emptyFolder(), "it.lkx");
    await buildText(path, "ndjson", dump);
    const index = await openBuilt(path);
    const ask = async (text: string): Promise<string> =>
      (await answerQuery(parseQuery(text), [index], 0)).status;
    for (const query of queries) expect([query, await ask(query)]).not.toEqual([query, "not-found"]);
    for (const absent of ["nobody", "username", "city", "+31699999999"])
      expect([absent, await ask(absent)]).toEqual([absent, "not-found"]);
    index.close();
    const general = await outcomeOf(Buffer.from(dump), { format: "ndjson", general: true });
    for (const [threads, workerBytes, blockBytes] of [
      [1, Infinity, 64],
      [1, Infinity, 1 << 20],
      [2, 0, 64],
    ] as const)
      expect(
        isSameOutcome(
          await outcomeOf(Buffer.from(dump), { format: "ndjson", threads }, { workerBytes, blockBytes }),
          general,
        ),
      ).toBe(true);
  });

  it("numbers of records make no stranger inconclusive", async () => {
    const ids = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`178414${5_612_345_600 + n}`, mail(`a${n}`)]),
    );
    const path = join(emptyFolder(), "it.lkx");
    await buildText(path, "ndjson", `${JSON.stringify(known)}\n${JSON.stringify({ users: ids })}\n`);
    const index = await openBuilt(path);
    const ask = async (text: string): Promise<string> =>
      (await answerQuery(parseQuery(text), [index], 0)).status;
    expect(await ask("+31612345601")).toBe("not-found");
    expect(await ask("username:1784145612345601")).toBe("inconclusive");
    index.close();
  });
});
