// A first line of CSV that may be a record is never stored or printed, unless --header is set.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runHere, WorkplaceHere } from "../support/program/program-here.js";

let place: WorkplaceHere;
beforeEach(() => {
  place = new WorkplaceHere();
});
afterEach(() => {
  place.remove();
});

const rest = Array.from({ length: 59 }, (_, n) => `u${n + 2}@example.com,Name ${n + 2},pw${n + 2}\n`).join(
  "",
);
const secrets = ["Root Person", "Administrator", "S3cretPw", "Zomergeheim"];
const firstLines: [line: string, mayBeHeader: boolean][] = [
  ["root@localhost,Root Person,S3cretPw", false],
  ["admin,Administrator,S3cretPw", true],
  ["user,Administrator,Zomergeheim", true],
  [",Administrator,S3cretPw", true],
  ["email,Administrator,root@localhost", false],
  ["user,city,S3cretPw", true],
  [`admin,"Administrator, S3cretPw",Root Person`, true],
  ["NULL,Administrator,", true],
];

/** Returns everything that the program wrote to the folder or printed. */
function written(printed: string): string {
  const files = readdirSync(place.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:csv|txt)$/u.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "latin1"));
  return [printed, ...files].join("\n");
}

describe.each(firstLines)("a first line %s", (line, mayBeHeader) => {
  const ways: [what: string, args: string[], environment: Record<string, string>][] = [
    ["by blocks", [], {}],
    ["by the definitions", [], { LEAKCHECK_GENERAL: "1" }],
    ["with rejects and JSON", ["--rejects", "rejects.ndjson", "--json"], {}],
    ["behind a dump with a header", ["with.csv"], {}],
    ["with names from an option", ["--columns", "email,full_name,password"], {}],
    ["with an option for no column", ["--map", "nothing=email"], {}],
  ];
  it.each(ways)("is neither stored nor printed: %s", async (_what, args, environment) => {
    writeFileSync(place.path("with.csv"), "email,full_name\nx@example.com,X\n");
    writeFileSync(place.path("dump.csv"), `${line}\n${rest}`);
    const outcome = await runHere(place, ["build", ...args, "dump.csv", "-o", "it.lkx"], environment);
    const isMissing = args.includes("--map");
    expect(outcome.status, outcome.stderr).toBe(isMissing ? 2 : 0);
    const info = isMissing ? undefined : await runHere(place, ["info", "--json", "it.lkx"]);
    const found = isMissing
      ? undefined
      : await runHere(place, ["lookup", "--json", "--index", "it.lkx", "u2@example.com"]);
    expect(found?.status ?? 3).toBe(3);
    const all = written(`${outcome.stdout}${outcome.stderr}${info?.stdout}${found?.stdout}`);
    for (const secret of [...secrets, "root@localhost"]) expect(all).not.toContain(secret);
    if (mayBeHeader && !args.includes("--columns")) expect(outcome.stderr).toContain("--header");
    if (!mayBeHeader) expect(outcome.stderr).not.toContain("--header");
  });

  it("is shown by neither inspect nor roster", async () => {
    writeFileSync(place.path("dump.csv"), `${line}\n${rest}`);
    writeFileSync(place.path("people.csv"), "email\nu2@example.com\n");
    await runHere(place, ["build", "people.csv", "-o", "it.lkx"]);
    for (const args of [
      ["inspect", "dump.csv"],
      ["inspect", "--text", "dump.csv"],
      ["inspect", "--map", "nothing=email", "dump.csv"],
      ["roster", "--index", "it.lkx", "dump.csv"],
      ["roster", "--index", "it.lkx", "--echo", "nothing", "dump.csv"],
    ]) {
      const { stdout, stderr } = await runHere(place, args);
      for (const secret of [...secrets, "root@localhost"])
        expect(stdout + stderr, args.join(" ")).not.toContain(secret);
      if (mayBeHeader && !args.includes("inspect")) expect(stderr, args.join(" ")).toContain("--header");
      if (args.join(" ") === "inspect dump.csv")
        expect(JSON.parse(stdout)).toMatchObject({ csv: { hasHeader: false, mayHaveHeader: mayBeHeader } });
    }
    const rows = (await runHere(place, ["roster", "--index", "it.lkx", "dump.csv"])).stdout
      .trim()
      .split("\n");
    expect(rows).toHaveLength(60);
  });
});

describe("a header without known names", () => {
  const text = "kontakt an,wo,wer\na@example.com,Delft,Anna\nb@example.com,Leeds,Boris\n";

  it("is read as a header with --header, by build, inspect and roster", async () => {
    writeFileSync(place.path("dump.csv"), text);
    const built = await place.run(["build", "--json", "--header", "dump.csv", "-o", "it.lkx"]);
    expect(built.status).toBe(0);
    expect(built.stderr).not.toContain("warning");
    expect(
      (JSON.parse(built.stdout) as { records: number; columns: { name: string }[] }).columns.map(
        ({ name }) => name,
      ),
    ).toEqual(["kontakt an", "wo", "wer"]);
    const inspected = await place.run(["inspect", "--json", "--header", "dump.csv"]);
    expect(JSON.parse(inspected.stdout)).toMatchObject({
      csv: { hasHeader: true, mayHaveHeader: false },
      sample: { records: 2 },
    });
    const rows = await place.run([
      "roster",
      "--index",
      "it.lkx",
      "--format",
      "ndjson",
      "--header",
      "--echo",
      "wer",
      "dump.csv",
    ]);
    expect([rows.status, rows.stderr, rows.stdout.trim().split("\n").length]).toEqual([3, "", 2]);
  });

  it("is a record otherwise, with a warning about --header that --no-header silences", async () => {
    writeFileSync(place.path("dump.csv"), text);
    const built = await place.run(["build", "--json", "dump.csv", "-o", "it.lkx"]);
    expect(JSON.parse(built.stdout)).toMatchObject({ records: 3 });
    expect(built.stderr).toContain(
      "warning: the first line of dump.csv is read as a record; if it names the columns, set --header",
    );
    expect(await place.run(["build", "--no-header", "dump.csv", "-o", "other.lkx"])).toMatchObject({
      status: 0,
      stderr: "",
    });
    expect((await place.run(["inspect", "--text", "dump.csv"])).stdout).toContain("set --header");
    expect((await place.run(["inspect", "--text", "--no-header", "dump.csv"])).stdout).not.toContain(
      "set --header",
    );
  });

  it("is mentioned if nothing else would be an identifier", async () => {
    writeFileSync(place.path("dump.csv"), "wer,wo,was\nAnna,Delft,x\nBoris,Leeds,y\n");
    const { status, stderr } = await place.run(["build", "dump.csv", "-o", "it.lkx"]);
    expect(status).toBe(1);
    expect(stderr).toContain("set --header");
    expect(stderr).not.toContain("wer");
  });
});
