// Runs the real program: aliases and `--explain`, as text and as JSON. No other address is ever
// printed than the one looked up.
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonLines } from "../../support/program/program.js";
import { WorkplaceHere } from "../../support/program/program-here.js";

let place: WorkplaceHere;
beforeAll(async () => {
  place = new WorkplaceHere();
  writeFileSync(
    place.path("mail.csv"),
    [
      "email,username,city",
      "jan.jansen@gmail.com,,Utrecht",
      "janjansen+secrettag@gmail.com,j,",
      "piet+secrettag@gmail.com,p,",
      "mila+secrettag@gmail.com,,,surplus",
      "",
    ].join("\n"),
  );
  writeFileSync(place.path("names.csv"), "username\nsanne\n");
  for (const name of ["mail", "names"]) {
    const { status, stderr } = await place.run(["build", `${name}.csv`, "-o", `${name}.lkx`]);
    if (status !== 0) throw new Error(stderr);
  }
});
afterAll(() => {
  place.remove();
});

const table = async (...args: string[]): Promise<string[]> =>
  (await place.run(["lookup", "--format", "table", "--index", "mail.lkx", ...args])).stdout.split("\n");

const coverage = [
  "  Coverage     72.131 % of the dump could be read: more may be exposed than is",
  "               shown",
];

describe("an alias", () => {
  it("is an exposure of its own, after the exact one, with status 3", async () => {
    const outcome = await place.run([
      "lookup",
      "--index",
      "mail.lkx",
      "jan.jansen@gmail.com",
      "piet@gmail.com",
    ]);
    expect(outcome.status).toBe(3);
    expect(jsonLines(outcome.stdout)).toMatchObject([
      {
        status: "exposed",
        exposures: [
          { kind: "email", match: "exact", records: 1, columns: ["email", "city"] },
          { kind: "email", match: "alias", records: 2, columns: ["email", "username", "city"] },
        ],
      },
      {
        status: "exposed",
        exposures: [{ kind: "email", match: "alias", records: 1, columns: ["email", "username"] }],
      },
    ]);
    expect(outcome.stdout).not.toContain("secrettag");
  });

  it("is printed as text that fits a terminal", async () => {
    // More than three identifiers get no advice.
    expect(
      await table("jan.jansen@gmail.com", "piet@gmail.com", "mila@gmail.com", "nobody@example.com"),
    ).toEqual([
      "jan.jansen@gmail.com  exposed",
      "",
      "mail",
      "  Found by     e-mail address, exact match, in one record",
      "  Exposed      Email addresses (email)",
      "               Geographic locations (city)",
      "  Found by     an alias of this address, another spelling that reaches the same",
      "               mailbox, in 2 records, perhaps including those with this",
      "               spelling: not every record need have every field",
      "  Exposed      Email addresses (email)",
      "               Usernames (username)",
      "               Geographic locations (city)",
      ...coverage,
      "",
      "piet@gmail.com  exposed",
      "",
      "mail",
      "  Found by     an alias of this address, another spelling that reaches the same",
      "               mailbox, in one record",
      "  Exposed      Email addresses (email)",
      "               Usernames (username)",
      ...coverage,
      "",
      "mila@gmail.com  exposed",
      "",
      "mail",
      "  Found by     an alias of this address, another spelling that reaches the same",
      "               mailbox, in text that could not be read as a record",
      "  Exposed      the e-mail address; other exposed fields are unknown",
      ...coverage,
      "",
      "nobody@example.com  inconclusive: it may or may not be there",
      "",
      "  Cannot tell  mail, of which 72.131 % could be read: too many records could not",
      "               be read; to be sure, rebuild the index from a better copy, or",
      "               accept less with --min-coverage.",
      "",
      "What exposed people should do now: leakcheck advice",
      "",
    ]);
  });

  it("is called an alias in the build report and in info", async () => {
    const report = await place.run(["build", "--text", "--force", "mail.csv", "-o", "again.lkx"]);
    expect(report.stdout).toContain("\ne-mail aliases: 3 mailboxes, found by any spelling\n");
    expect((await place.run(["build", "--text", "names.csv", "-o", "none.lkx"])).stdout).not.toContain(
      "alias",
    );
    const info = await place.run(["info", "--text", "mail.lkx"]);
    expect(info.stdout).toMatch(/^e-mail aliases +3 /mu);
    expect(info.stdout).not.toContain("mailbox");
    expect(jsonLines((await place.run(["info", "--json", "mail.lkx"])).stdout)[0]).toMatchObject({
      tables: [{ kind: "email" }, { kind: "username" }, { kind: "mailbox", entries: 3 }, { kind: "trace" }],
    });
  });
});

describe("--explain", () => {
  const cases: [what: string, args: string[], lines: string[]][] = [
    [
      "an address with a tag",
      ["Piet+x@GMAIL.com"],
      [
        "  looked up as e-mail address piet+x@gmail.com",
        "  looked up as e-mail address piet@gmail.com",
        "  looked up as mailbox piet@gmail.com",
        "  looked up as user name piet+x@gmail.com, an unlikely reading, so its absence",
        "    is ignored",
        "  not looked up as phone number: it does not look like one",
      ],
    ],
    ["a forced kind", ["--username", "@Piet"], ["  looked up as user name piet"]],
    [
      "a forced kind that it is not",
      ["--email", "piet"],
      ["  not looked up as e-mail address: it does not look like one"],
    ],
    [
      "a national number",
      ["2015550101"],
      [
        "  looked up as phone number 2015550101, but its absence proves nothing: without",
        "    a country code, it could be one of several numbers; not searched in mail,",
        "    which has no values of this kind",
        "  looked up as user name 2015550101",
        "  not looked up as e-mail address: it does not look like one",
      ],
    ],
    [
      "several indexes",
      ["--index", "names.lkx", "--email", "piet@example.com"],
      [
        "  looked up as e-mail address piet@example.com; not searched in names, which has",
        "    no values of this kind",
        "  looked up as mailbox piet@example.com; not searched in names, which has no",
        "    values of this kind",
      ],
    ],
    [
      "nothing",
      [" "],
      [
        "  not looked up as e-mail address: it does not look like one",
        "  not looked up as phone number: it does not look like one",
        "  not looked up as user name: it does not look like one",
      ],
    ],
  ];
  it.each(cases)("explains %s", async (_what, args, lines) => {
    const shown = await table("--explain", ...args);
    const first = shown.findIndex((line) => /^ {2}(?:not )?looked up/u.test(line));
    expect(shown.slice(first, shown.indexOf("", first))).toEqual(lines);
  });

  it("adds a field to the JSON that is absent without it", async () => {
    const run = async (...more: string[]): Promise<Record<string, unknown> | undefined> =>
      jsonLines(
        (await place.run(["lookup", "--index", "mail.lkx", "--index", "names.lkx", "12015550101", ...more]))
          .stdout,
      )[0];
    expect(await run()).not.toHaveProperty("readings");
    expect((await run("--explain"))?.["readings"]).toEqual([
      { kind: "phone", canonical: "12015550101", absence: "national-phone", notIn: ["mail", "names"] },
      { kind: "username", canonical: "12015550101", absence: "counts", notIn: [] },
    ]);
  });
});
