// Ways in which a person in a dump could have got "not found", a secret been lost, or a failure
// hidden.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildText, openBuilt } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { jsonLines, outcomeOf, programPath } from "../support/program/program.js";
import { WorkplaceHere } from "../support/program/program-here.js";

let place: WorkplaceHere;
beforeEach(() => {
  place = new WorkplaceHere();
});
afterEach(() => {
  place.remove();
});

const people = (count: number): string =>
  `username,email\n${Array.from({ length: count }, (_, index) => `user${index},user${index}@example.com\n`).join("")}`;

describe("several dumps", () => {
  it("are read even if one of them has no header, as the second half of a split file", async () => {
    writeFileSync(place.path("a.csv"), "email,name\nanna@example.com,Anna\n");
    writeFileSync(place.path("b.csv"), "jan@example.com,Jan,Delft\npiet@example.com,Piet,Leeds\n");
    const { status, stdout } = await place.run(["build", "--json", "a.csv", "b.csv", "-o", "two.lkx"]);
    expect(status).toBe(0);
    const { records, columns } = JSON.parse(stdout) as {
      records: number;
      columns: { name: string; exposed: number }[];
    };
    expect([records, columns.map(({ name, exposed }) => `${name} ${exposed}`)]).toEqual([
      3,
      ["email 3", "name 1", "column 2 2", "column 3 2"],
    ]);
  });

  it("are refused if one of them has no identifiers", async () => {
    writeFileSync(place.path("a.csv"), "email,name\nanna@example.com,Anna\n");
    writeFileSync(place.path("b.csv"), "Jan,Delft\nPiet,Leeds\n");
    const outcome = await place.run(["build", "a.csv", "b.csv", "-o", "it.lkx"]);
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(outcome.stderr).toContain("no column of b.csv");
    expect(outcome.stderr).not.toContain("Delft");
    expect(existsSync(place.path("it.lkx"))).toBe(false);
    writeFileSync(place.path("c.ndjson"), '{"kleur":"blauw"}\n');
    expect((await place.run(["build", "a.csv", "c.ndjson", "-o", "it.lkx"])).stderr).toContain(
      "no column of c.ndjson",
    );
  });

  it("cause a warning if one of them is empty", async () => {
    writeFileSync(place.path("a.csv"), people(1));
    writeFileSync(place.path("b.csv"), "");
    const outcome = await place.run(["build", "a.csv", "b.csv", "-o", "it.lkx"]);
    expect(outcome.status).toBe(0);
    expect(outcome.stderr).toContain("there are no records in b.csv");
  });
});

/**
 * Returns the text of a preload that changes the file when its bytes from `from` on are first read, by the main
 * thread or by a worker. Its length is known by then.
 */
const changing = (path: string, change: string, byWorker: boolean, from: number): string => `
const fs = require("node:fs");
const real = fs.readSync;
const { ino } = fs.statSync(${JSON.stringify(path)});
fs.readSync = (descriptor, ...rest) => {
  const at = rest.length === 1 ? rest[0].position : rest[3];
  const isDue = require("node:worker_threads").isMainThread !== ${byWorker} && at >= ${from};
  if (isDue && fs.fstatSync(descriptor).ino === ino) {
    fs.readSync = real;
    fs.${change};
  }
  return real(descriptor, ...rest);
};`;

/** Returns a dump of at least so many bytes. Its few long records come again and again: reading them takes little. */
const largeDump = (bytes: number): Buffer => {
  const bio = "tea and cake ".repeat(40);
  const records = Array.from({ length: 500 }, (_, index) => `user${index},user${index}@example.com,${bio}\n`);
  const part = Buffer.from(records.join(""));
  const header = Buffer.from("username,email,bio\n");
  return Buffer.concat([header, ...Array.from({ length: Math.ceil(bytes / part.length) }, () => part)]);
};

describe.each([
  ["is surveyed", 2 << 20, false, 0],
  ["is read by the main thread", 20 << 20, false, 10_000_000],
  ["is read by several threads", 84 << 20, true, 0],
])("a dump that changes while it %s", (_when, bytes, byWorker, from) => {
  it.each([
    ["is cut", 'truncateSync("dump.csv", 1_000_000)'],
    ["grows", 'appendFileSync("dump.csv", "late,late@example.com,\\n")'],
  ])("%s: no index is made", async (_what, change) => {
    writeFileSync(place.path("dump.csv"), largeDump(bytes));
    const preload = place.path("preload.cjs");
    writeFileSync(preload, changing(place.path("dump.csv"), change, byWorker, from));
    const environment = { NODE_OPTIONS: `--require ${preload}` };
    const command = ["build", "--threads", "2", "dump.csv", "-o", "it.lkx"];
    const outcome = await place.runProgram(command, { environment });
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain("changed while it was read");
    expect(existsSync(place.path("it.lkx"))).toBe(false);
  });
});

describe("a dump that the system cannot look at", () => {
  it.each([
    ["a link to itself", "loop.csv"],
    ["a name that is too long", `${"x".repeat(300)}.csv`],
  ])("such as %s is refused", async (_, name) => {
    if (name === "loop.csv") symlinkSync("loop.csv", place.path("loop.csv"));
    // The program itself looks at its arguments first.
    const { status, stderr } = spawnSync(process.execPath, [programPath, "build", name], {
      cwd: place.folder,
      env: place.environment,
      encoding: "utf8",
    });
    expect([status, stderr.includes("node:fs"), stderr.includes(`cannot read ${name}`)]).toEqual([
      1,
      false,
      true,
    ]);
  });
});

describe("a header", () => {
  it("that spans lines is refused, because it could contain a record", async () => {
    writeFileSync(place.path("dump.csv"), 'username,"city\njan,Delft"\npiet,Leeds\n');
    const outcome = await place.run(["build", "dump.csv", "-o", "it.lkx"]);
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain("spans several lines");
    expect(outcome.stderr).not.toContain("Delft");
  });
});

describe("NDJSON nested too deep to be read", () => {
  it("is searched for e-mail addresses", async () => {
    const path = `${emptyFolder()}/it.lkx`;
    const deep = `${'{"a":'.repeat(70)}"deep@example.com"${"}".repeat(70)}`;
    await buildText(path, "ndjson", `{"email":"anna@example.com","x":${deep}}\n`);
    const index = await openBuilt(path);
    expect((await index.find("email", "deep@example.com"))?.records).toBe(0);
    expect((await index.find("email", "anna@example.com"))?.records).toBe(1);
    index.close();
  });
});

describe("the output file", () => {
  it("may not be the key file", async () => {
    await place.run(["build", "-", "--name", "a"], { input: people(1) });
    const key = readdirSync(place.path("config/leakcheck/keys")).find((name) => name.endsWith(".key")) ?? "";
    const path = place.path(`config/leakcheck/keys/${key}`);
    const before = readFileSync(path);
    for (const args of [
      ["--rejects", path],
      ["--key-file", path, "--rejects", path],
      ["--force", "--rejects", path],
    ])
      expect((await place.run(["build", "-", "--name", "b", ...args], { input: people(1) })).status).toBe(2);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("must have a name that lookups find", async () => {
    const outcome = await place.run(["build", "-", "--output", "it.index"], { input: people(1) });
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toContain("it.index.lkx");
  });
});

describe("standard input", () => {
  it("that cannot be read is a failure", async () => {
    await place.run(["build", "-", "--name", "a"], { input: people(1) });
    const command = `'${process.execPath}' '${new URL("../../bin/leakcheck.cjs", import.meta.url).pathname}' lookup -`;
    // Node opens a closed standard input as an empty one, so there is no identifier.
    for (const [redirection, expected] of [
      ["< /", 1],
      ["<&-", 2],
    ] as const) {
      let status: unknown = 0;
      try {
        execFileSync("sh", ["-c", `${command} ${redirection}`], {
          cwd: place.folder,
          env: place.environment,
          stdio: "ignore",
        });
      } catch (cause) {
        ({ status } = cause as { status: unknown });
      }
      expect(status, redirection).toBe(expected);
    }
  });
});

describe("a named pipe", () => {
  const makePipe = (name: string): void => {
    execFileSync("mkfifo", [place.path(name)]);
  };

  it("among indexes does not block a lookup", async () => {
    await place.run(["build", "-", "--name", "a"], { input: people(1) });
    makePipe("data/leakcheck/pipe.lkx");
    const outcome = await place.run(["lookup", "user0"]);
    expect(outcome.status).toBe(3);
    expect(jsonLines(outcome.stdout)[0]).toMatchObject({
      searched: [{ status: "exposed" }, { status: "inconclusive", reason: "unreadable-index" }],
    });
  });

  it("as a key file is refused", async () => {
    mkdirSync(place.path("config/leakcheck/keys"), { recursive: true });
    execFileSync("mkfifo", ["-m", "600", place.path("pipe.key")]);
    expect(
      (await place.run(["build", "-", "--name", "a", "--key-file", "pipe.key"], { input: people(1) })).status,
    ).toBe(1);
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "as a dump that nobody writes to can be interrupted by %s",
    async (signal) => {
      makePipe("dump.csv");
      const child = place.start(["build", "dump.csv", "-o", "it.lkx"]);
      const ended = outcomeOf(child);
      while (!readdirSync(place.folder).some((name) => name.startsWith(".leakcheck-build-")))
        await new Promise((resolve) => setTimeout(resolve, 5));
      child.kill(signal);
      expect((await ended).signal).toBe(signal);
      expect(readdirSync(place.folder).filter((name) => name.startsWith(".leakcheck-build-"))).toEqual([]);
    },
  );
});

describe("the list of processes", () => {
  it("does not show the identifiers looked up", async () => {
    await place.run(["build", "-", "--name", "a"], { input: people(1) });
    // The program waits for standard input, after the identifier given as an argument.
    const child = place.start(["lookup", "--json", "secretive@example.com", "-"]);
    const ended = outcomeOf(child);
    await new Promise((resolve) => child.stdout?.once("data", resolve));
    const shown = readFileSync(`/proc/${child.pid ?? 0}/cmdline`, "utf8");
    child.stdin?.end();
    expect((await ended).status).toBe(0);
    expect(shown).toContain("leakcheck lookup");
    expect(shown).not.toContain("secretive");
  });
});

describe("a crash", () => {
  it("exits with status 1 and stack frames, without the text of the error", async () => {
    await place.run(["build", "-", "--name", "a"], { input: people(1) });
    const preload = place.path("preload.cjs");
    writeFileSync(preload, 'BigInt.asUintN = () => { throw new TypeError("marked value"); };');
    const environment = { NODE_OPTIONS: `--require ${preload}` };
    const outcome = await place.runProgram(["lookup", "user0"], { environment });
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(outcome.stderr).toContain("bug: unexpected TypeError");
    expect(outcome.stderr).not.toContain("marked");
    const asJson = await place.runProgram(["lookup", "--json", "user0"], { environment });
    expect(JSON.parse(asJson.stderr)).toMatchObject({ error: { code: "BUG" } });
  });
});
