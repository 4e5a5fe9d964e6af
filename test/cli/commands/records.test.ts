// Objects that hold many people, from inspect to lookup: what is decided is shown, options decide
// otherwise, and no answer calls a record one person's if that is not certain.
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonLines } from "../../support/program/program.js";
import { WorkplaceHere } from "../../support/program/program-here.js";

let place: WorkplaceHere;
beforeAll(() => {
  place = new WorkplaceHere();
  writeFileSync(
    place.path("posts.ndjson"),
    [
      {
        owner: { username: "anna77", email: "anna@example.com" },
        comments: [{ user: { username: "boris77" }, text: "x" }],
        kring: [{ username: "chloe77" }, { username: "dario77" }],
        emails: ["anna2@example.com"],
      },
      { owner: { username: "edith77", email: "edith@example.com" } },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(""),
  );
});
afterAll(() => {
  place.remove();
});

interface Found {
  query: string;
  exposures: { records: number; columns: string[]; severalPeople?: true }[];
}

async function foundBy(options: readonly string[], ...queries: string[]): Promise<unknown[]> {
  const built = await place.run(["build", "posts.ndjson", "-o", "it.lkx", "--force", "--json", ...options]);
  expect(built.status).toBe(0);
  const { stdout } = await place.run(["lookup", "--index", "it.lkx", "--json", ...queries]);
  return (jsonLines(stdout) as unknown as Found[]).map(({ exposures: [first] }) => [
    first?.columns.join(" "),
    first?.severalPeople ?? false,
  ]);
}

describe("records within records", () => {
  it("inspect shows what is decided for lists of identifiers", async () => {
    const { stdout } = await place.run(["inspect", "--json", "posts.ndjson"]);
    expect(jsonLines(stdout)[0]).toMatchObject({
      sample: { records: 3 },
      lists: [
        { path: "comments", elements: "records" },
        { path: "emails", elements: "part" },
        { path: "kring", elements: "unsure" },
      ],
    });
    const text = await place.run(["inspect", "--text", "posts.ndjson"]);
    expect(text.stdout).toContain("each element is a record of its own: comments");
    expect(text.stdout).toContain("--records 'comments'");
  });

  it("answers say what is certain", async () => {
    const owner = "owner.username owner.email";
    const own = "kring.username emails";
    expect(await foundBy([], "anna@example.com", "boris77", "chloe77", "edith77")).toEqual([
      [`${owner} ${own}`, true],
      ["comments.user.username comments.text", false],
      [`${owner} ${own}`, true],
      [owner, false],
    ]);
    const { stdout } = await place.run(["lookup", "--index", "it.lkx", "--text", "chloe77"]);
    expect(stdout).toContain("in a record that holds several people");
    expect(stdout).not.toContain("in one record");
  });

  it("the build warns of a list that may hold other people", async () => {
    const { stderr } = await place.run(["build", "posts.ndjson", "-o", "it.lkx", "--force"]);
    expect(stderr).toContain("--records 'kring'");
  });

  it("--records names the lists, and --one-record says that there are none", async () => {
    const owner = "owner.username owner.email";
    const all = `${owner} comments.user.username comments.text kring.username emails`;
    expect(await foundBy(["--records", "kring", "--records", "comments"], "anna77", "chloe77")).toEqual([
      [`${owner} emails`, false],
      ["kring.username", false],
    ]);
    expect(await foundBy(["--one-record"], "anna77", "boris77")).toEqual([
      [all, false],
      [all, false],
    ]);
  });

  it("--records with a path that is no list, or with --one-record, is a usage error", async () => {
    for (const options of [
      ["--records", "kringg"],
      ["--records", "kring", "--one-record"],
    ]) {
      const { status, stderr } = await place.run(["build", "posts.ndjson", "-o", "no.lkx", ...options]);
      expect([options, status]).toEqual([options, 2]);
      expect(stderr).toMatch(/kring|one-record/u);
    }
  });

  it("each person in a list is a row of a roster", async () => {
    await foundBy([]);
    writeFileSync(
      place.path("team.json"),
      JSON.stringify(
        { team: "x", members: [{ username: "boris77" }, { email: "nobody@example.com" }] },
        null,
        2,
      ),
    );
    const { stdout } = await place.run(["roster", "--index", "it.lkx", "--json", "team.json"]);
    expect(jsonLines(stdout).map(({ row, status }) => [row, status])).toEqual([
      [1, "exposed"],
      [2, "not-found"],
    ]);
  });
});
