// Domains: built with their counts, asked for, and refused where they cannot be added.
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../../../support/program/program-here.js";
import { Workplace, type Outcome } from "../../../support/program/program.js";

let place: Workplace;
const run = async (...args: string[]): Promise<Outcome> => runHere(place, args);
const build = async (name: string, lines: readonly string[], ...more: string[]): Promise<void> => {
  writeFileSync(place.path(`${name}.csv`), `${lines.join("\n")}\n`);
  expect(await run("build", `${name}.csv`, ...more)).toMatchObject({ status: 0 });
};

beforeAll(async () => {
  place = new Workplace();
  const staff = Array.from({ length: 1200 }, (_, line) => `user${line},user${line}@example.com,Delft`);
  await build(
    "forum",
    [
      "username,email,city",
      ...staff,
      ...staff.slice(0, 50),
      "a,a@bücher.example,",
      "b,B@xn--bcher-kva.example,",
    ],
    "--domains",
    "--title",
    "A forum",
  );
  await build("plain", ["username,email", "x,x@example.com"]);
  await build(
    "texts",
    ["username,email,bio", "x,x@example.org,write to y@example.com", "z,z@example.net,"],
    "--domains",
  );
});
afterAll(() => {
  place.remove();
});

describe("lookup --domain", () => {
  it("counts distinct addresses, and shows the fields of all of them, but no address", async () => {
    const { status, stdout } = await run("lookup", "--json", "--index", "forum", "--domain", "Example.COM");
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toEqual({
      schema: "leakcheck/domain/1",
      domain: "example.com",
      status: "exposed",
      datasets: [
        {
          dataset: "forum",
          title: "A forum",
          status: "exposed",
          coverage: 1,
          reason: null,
          addresses: 1200,
          columns: ["username", "email", "city"],
          classes: ["Email addresses", "Geographic locations", "Usernames"],
        },
      ],
    });
  });

  it.each(["bücher.example", "xn--bcher-kva.example", " @BÜCHER.example "])(
    "does not tell how many fewer than five are, however %j is written",
    async (domain) => {
      const { status, stdout } = await run("lookup", "--json", "--index", "forum", "--domain", domain);
      expect(status).toBe(3);
      const { datasets } = JSON.parse(stdout) as { datasets: object[] };
      expect(datasets).toMatchObject([
        { addresses: null, fewerThan: 5, classes: ["Email addresses", "Usernames"] },
      ]);
    },
  );

  it.each([
    ["forum", "absent.example", 0, "not-found", null],
    ["forum", "mail.example.com", 0, "not-found", null],
    ["plain", "example.com", 4, "inconclusive", "kind-not-indexed"],
    // It stands in a text.
    ["texts", "example.com", 4, "inconclusive", "unread-value"],
  ])("of %s, %s: %s", async (index, domain, status, said, reason) => {
    const outcome = await run("lookup", "--json", "--index", index, "--domain", domain);
    expect(outcome.status).toBe(status);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ status: said, datasets: [{ status: said, reason }] });
  });

  it("tells a person in any language", async () => {
    const args = ["lookup", "--format", "table", "--domain", "example.com"];
    const english = await runHere(place, args, {}, { columns: 80 });
    expect(english.status).toBe(3);
    expect(english.stdout).toMatchInlineSnapshot(`
      "example.com  exposed in 1 of 3 datasets

        Source       A forum (forum): 1,200 addresses
        Exposed      Email addresses, Geographic locations, Usernames

        Cannot tell  plain: the index does not count addresses by domain; to be sure,
                     build it again with --domains.
        Cannot tell  texts: values and texts that are not counted may hold addresses
                     of this domain; to be sure, look up the addresses of your people.
        Please note  Subdomains, and addresses within texts, are not counted.
      "
    `);
    for (const language of ["nl", "de", "fr", "es"])
      expect((await runHere(place, [...args, "--lang", language], {}, { columns: 80 })).stdout).toContain(
        "1,200",
      );
  });

  it("prints nothing with --quiet, and an array with --format json", async () => {
    const args = ["lookup", "--index", "forum", "--domain", "example.com"];
    expect(await run(...args, "--quiet")).toMatchObject({ status: 3, stdout: "" });
    expect(await run(...args, "--exit-zero")).toMatchObject({ status: 0 });
    expect(JSON.parse((await run(...args, "--format", "json")).stdout)).toHaveLength(1);
  });

  it.each([
    ["--domain", "example"],
    ["--domain", "x@example.com"],
    ["--domain", "a.example, b.example"],
    ["--domain", ""],
    ["--domain", "example.com", "x@example.com"],
    ["--domain", "example.com", "--email"],
    ["--domain", "example.com", "--format", "csv"],
  ])("refuses %s %s %s %s", async (...args) => {
    expect(await run("lookup", ...args)).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("counts of domains", () => {
  it("cannot be added: merge and parts of plans are refused", async () => {
    const labels = ["--name", "forum", "--title", "A forum", "-o", "other.lkx"];
    expect(await run("build", "plain.csv", ...labels)).toMatchObject({ status: 0 });
    const merged = await run("merge", "forum", "other.lkx", "-o", "whole.lkx");
    expect(merged).toMatchObject({ status: 1, stdout: "" });
    expect(merged.stderr).toMatch(/forum counts the addresses of each domain/u);
    expect(await run("inspect", "--plan", "plan.json", "forum.csv")).toMatchObject({ status: 0 });
    expect(
      await run("build", "--plan", "plan.json", "--domains", "-o", "part.lkx", "forum.csv"),
    ).toMatchObject({
      status: 2,
    });
  });

  it("are shown, verified and exported like other tables, and left out of comparisons", async () => {
    expect((await run("info", "--text", "forum")).stdout).toMatch(/^domains? +2 /mu);
    expect(await run("verify", "forum")).toMatchObject({ status: 0 });
    expect(
      (await run("export", "--json", "-o", "forum.csv.export", "--format", "csv", "forum")).stdout,
    ).toContain('"kind":"domain","entries":2');
    const { stdout } = await run("compare", "--json", "forum", "plain");
    expect(stdout).not.toContain("domain");
  });
});
