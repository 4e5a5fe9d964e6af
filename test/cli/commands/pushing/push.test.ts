// Runs the program on a database: it answers as the files do, and never "not found" before it has
// everything.
import { writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../../../support/program/program-here.js";
import { jsonLines, Workplace, type Outcome } from "../../../support/program/program.js";
import { fakeServer } from "../../../support/clickhouse/pushed-dumps.js";

let place: Workplace;
const server = fakeServer();
beforeAll(async () => {
  place = new Workplace();
  const lines = Array.from(
    { length: 300 },
    (_, line) => `user${line},user${line}@example.com,+1202555${String(1000 + line)}`,
  );
  writeFileSync(place.path("forum.csv"), `username,email,phone\n${lines.join("\n")}\n`);
  expect(await runHere(place, ["build", "forum.csv"])).toMatchObject({ status: 0 });
});
afterEach(() => {
  // What it was asked in clear holds no identifier, whatever the test did.
  for (const { sql, settings } of server().requests)
    expect(`${sql} ${[...settings].join()}`).not.toMatch(/user\d|@|\+1202/u);
});
afterAll(() => {
  place.remove();
});

const list = `${Array.from({ length: 200 }, (_, line) => (line % 2 === 0 ? `user${line * 3}` : `gone${line}@example.com`)).join("\n")}\n\n+12025551007\n`;

describe("an index in a database", () => {
  it("is looked up as the file is: alone, as a list, as a roster", async () => {
    expect(await runHere(place, ["push", "forum", server().address])).toMatchObject({
      status: 0,
      stderr: "",
    });
    const members = `email,phone\n${Array.from({ length: 90 }, (_, row) => `user${row * 5}@example.com,`).join("\n")}\nnobody@example.com,+12025559999\n`;
    writeFileSync(place.path("members.csv"), members);
    for (const [args, input] of [
      [["lookup", "user77@example.com", "nobody", "+1 202 555 1008", "!"], ""],
      [["lookup", "--explain", "user77@example.com"], ""],
      [["lookup", "-"], list],
      [["lookup", "--format", "csv", "-"], list],
      [["lookup", "--format", "csv", "--echo", "-"], list],
      [["roster", "members.csv"], ""],
      [["roster", "--summary", "--text", "members.csv"], ""],
    ] as const) {
      const [command, ...rest] = args;
      const local = await place.run([command, "--index", "forum", ...rest], { input });
      server().requests.length = 0;
      expect(await place.run([command, "--index", server().address, ...rest], { input })).toEqual(local);
      // The parts once, and the keys of all together, except for what is written in words.
      expect(server().requests.length, args.join(" ")).toBeLessThan(8);
    }
  });

  it("takes no option that would do nothing there", async () => {
    for (const [option, value] of [
      ["--sign", "key"],
      ["--endpoint", "https://s3.example.com"],
    ] as const) {
      server().requests.length = 0;
      const outcome = await runHere(place, ["push", option, value, "forum", server().address]);
      expect(outcome).toMatchObject({ status: 2, stdout: "" });
      expect(outcome.stderr).toContain(`${option} is only for addresses that begin with s3://`);
      expect(server().requests).toHaveLength(0);
    }
    const outcome = await runHere(place, ["push", "--cluster", "main", "forum", "s3://my-bucket"]);
    expect(outcome).toMatchObject({ status: 2, stdout: "" });
    expect(outcome.stderr).toContain("--cluster is only for addresses that begin with clickhouse://");
  });

  it("is listed and described", async () => {
    await runHere(place, ["push", "forum", server().address]);
    const [pushed] = jsonLines((await runHere(place, ["push", "forum", server().address])).stdout);
    expect(pushed).toMatchObject({
      push: server().address,
      dataset: "forum",
      replicas: 1,
      wasComplete: true,
    });
    const [file] = jsonLines((await runHere(place, ["list"])).stdout);
    expect(jsonLines((await runHere(place, ["list", server().address])).stdout)).toEqual([
      { ...file, path: server().address, part: pushed?.["part"], state: "complete" },
    ]);
    expect((await runHere(place, ["list", server().address], {}, { columns: 200 })).stdout).toContain(
      pushed?.["part"],
    );
    const info = JSON.parse((await runHere(place, ["info", "forum"])).stdout) as object;
    expect(JSON.parse((await runHere(place, ["info", `${server().address}/forum`])).stdout)).toEqual({
      ...info,
      index: `${server().address}/forum`,
      parts: [pushed?.["part"]],
      complete: true,
    });
  });

  it("is compared as the file is", async () => {
    const lines = Array.from({ length: 250 }, (_, line) => `user${line + 80}@example.com,Town`);
    writeFileSync(place.path("newer.csv"), `email,city\n${lines.join("\n")}\n`);
    await runHere(place, ["build", "newer.csv", "-o", "newer.lkx", "--name", "newer"]);
    await runHere(place, ["push", "forum", server().address]);
    const address = `${server().address}/forum`;
    const compare = async (...args: string[]): Promise<Outcome> => runHere(place, ["compare", ...args]);
    for (const order of [
      ["forum", "newer.lkx"],
      ["newer.lkx", "forum"],
    ]) {
      const local = await compare(...order);
      const asked = order.map((name) => (name === "forum" ? address : name));
      const { stdout, ...rest } = await compare(...asked);
      expect({ ...rest, stdout: stdout.replace(`"index":"${address}"`, '"index":"forum"') }).toEqual(local);
    }
    await runHere(place, ["push", "newer.lkx", server().address]);
    const both = await compare("--format", "md", address, `${server().address}/newer`);
    expect(both).toMatchObject({ status: 0, stderr: "" });
    expect(both.stdout).toContain("partly known");
    const several = await compare("forum", server().address);
    expect(several).toMatchObject({ status: 2, stdout: "" });
    expect(several.stderr).toContain("several datasets");
    server().replicas[0]!.parts.pop();
    const loading = await compare("forum", `${server().address}/newer`);
    expect(loading).toMatchObject({ status: 1, stdout: "" });
    expect(loading.stderr).toContain("not completely in the database");
  });

  it("is inconclusive while it is loaded, in a table, as JSON, as a roster", async () => {
    await runHere(place, ["push", "forum", server().address]);
    server().replicas[0]!.parts.pop();
    server().replicas[0]!.entries.length = 100;
    const answer = await runHere(place, ["lookup", "--index", server().address, "nobody@example.com"]);
    expect(answer).toMatchObject({ status: 4 });
    expect(JSON.parse(answer.stdout)).toMatchObject({
      status: "inconclusive",
      searched: [{ status: "inconclusive", coverage: 0, reason: "part-incomplete" }],
    });
    const text = await runHere(place, ["lookup", "--index", server().address, "nobody"], {}, { columns: 80 });
    expect(text.stdout.replace(/\s+/gu, " ")).toContain("not completely in its database");
    writeFileSync(place.path("one.csv"), "email\nnobody@example.com\n");
    const row = await runHere(place, ["roster", "--index", server().address, "one.csv"]);
    expect(row).toMatchObject({ status: 4 });
    expect(JSON.parse(row.stdout)).toMatchObject({ reasons: ["part-incomplete"] });
    const [listed] = jsonLines((await runHere(place, ["list", server().address])).stdout);
    expect(listed).toMatchObject({ state: "loading" });
    expect((await runHere(place, ["list", server().address], {}, { columns: 200 })).stdout).toContain(
      "loading",
    );
    expect(JSON.parse((await runHere(place, ["info", server().address])).stdout)).toMatchObject({
      complete: false,
    });
    expect((await runHere(place, ["info", server().address], {}, { columns: 80 })).stdout).toContain(
      "not complete",
    );
  });

  it("without its secret is inconclusive beside others, and an error alone", async () => {
    await runHere(place, ["push", "forum", server().address]);
    const environment = { XDG_CONFIG_HOME: place.path("other") };
    expect(await runHere(place, ["lookup", "--index", server().address, "user7"], environment)).toMatchObject(
      {
        status: 1,
        stdout: "",
      },
    );
    writeFileSync(place.path("b.csv"), "username\nuser1\n");
    await runHere(place, ["build", "b.csv", "-o", "b.lkx", "--name", "b"], environment);
    await runHere(place, ["push", "b.lkx", server().address], environment);
    const both = await runHere(place, ["lookup", "--index", server().address, "nobody"], environment);
    expect(both).toMatchObject({ status: 4 });
    expect(JSON.parse(both.stdout)).toMatchObject({
      searched: [
        { dataset: "b", status: "not-found" },
        { dataset: "forum", reason: "missing-key" },
      ],
    });
    expect(await runHere(place, ["info", server().address], environment)).toMatchObject({ status: 2 });
  });

  it("is dropped by its part or its dataset", async () => {
    await runHere(place, ["push", "forum", server().address]);
    expect(await runHere(place, ["drop", "--yes", server().address, "nothing"])).toMatchObject({ status: 2 });
    const { stdout, status } = await runHere(place, ["drop", "--yes", server().address, "forum"]);
    expect({ status, printed: JSON.parse(stdout) }).toMatchObject({
      status: 0,
      printed: { dropped: server().address, dataset: "forum", left: null },
    });
    expect(server().replicas[0]?.entries).toEqual([]);
    expect(await runHere(place, ["list", server().address])).toMatchObject({ status: 0, stdout: "" });
    expect(await runHere(place, ["lookup", "--index", server().address, "user7"])).toMatchObject({
      status: 1,
    });
  });

  it("that has another part of its dataset says so", async () => {
    await runHere(place, ["push", "forum", server().address]);
    await runHere(place, ["build", "forum.csv", "-o", "new.lkx", "--name", "forum", "--region", "NL"]);
    const { stderr, status } = await runHere(place, ["push", "new.lkx", server().address]);
    expect(status).toBe(0);
    expect(stderr).toContain("1 other part of forum");
  });
});

describe("parts of a plan", () => {
  it("answer for all of it once all are there", async () => {
    writeFileSync(place.path("one.csv"), "username\nplanned1\n");
    writeFileSync(place.path("two.csv"), "username,city\nplanned2,Town\n");
    await runHere(place, ["inspect", "--plan", "plan.json", "one.csv", "two.csv"]);
    for (const name of ["one", "two"]) {
      const built = ["build", "--plan", "plan.json", "--name", "whole", "-o", `${name}.lkx`, `${name}.csv`];
      expect(await runHere(place, built)).toMatchObject({ status: 0 });
    }
    const ask = async (text: string): Promise<unknown> =>
      JSON.parse((await runHere(place, ["lookup", "--index", server().address, text])).stdout);
    await runHere(place, ["push", "two.lkx", server().address]);
    expect(await ask("planned1")).toMatchObject({ searched: [{ reason: "part-of-plan" }] });
    await runHere(place, ["push", "one.lkx", server().address]);
    expect(await ask("planned2")).toMatchObject({ exposures: [{ columns: ["username", "city"] }] });
    expect(await ask("nobody")).toMatchObject({ status: "not-found", searched: [{ dataset: "whole" }] });
  });
});

describe("a database that fails", () => {
  it("ends every command with status 1 and no answer, and shows no word of the server's", async () => {
    await runHere(place, ["push", "forum", server().address]);
    server().script = () => ({
      status: 500,
      body: Buffer.from("Code: 279. DB::Exception: word-of-the-server"),
    });
    writeFileSync(place.path("one.csv"), "email\nnobody@example.com\n");
    for (const args of [
      ["lookup", "--index", server().address, "nobody"],
      ["roster", "--index", server().address, "one.csv"],
      ["list", server().address],
      ["info", server().address],
      ["compare", "forum", server().address],
      ["push", "forum", server().address],
      ["drop", "--yes", server().address, "forum"],
    ]) {
      const outcome = await runHere(place, args);
      expect(outcome).toMatchObject({ status: 1, stdout: "" });
      expect(outcome.stderr).toContain("no replica of a shard can be reached");
      expect(outcome.stderr).not.toContain("word-of-the-server");
    }
  });

  it("in the middle of a list gives no answer to what is left", async () => {
    await runHere(place, ["push", "forum", server().address]);
    server().script = ({ sql }) =>
      sql.includes("FROM keys") ? { status: 500, body: Buffer.from("Code: 279. DB") } : undefined;
    const outcome = await place.run(["lookup", "--json", "--index", server().address, "-"], { input: list });
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(outcome.stderr).toContain("CANNOT_FETCH");
  });

  it("is not asked if its address holds a password, or is none", async () => {
    for (const address of [
      "clickhouse://me:password-word@127.0.0.1/leaks",
      "clickhouse://db.example.com",
      "ftp://db.example.com/leaks",
    ])
      for (const args of [
        ["push", "forum", address],
        ["drop", "--yes", address, "forum"],
      ]) {
        const { status, stderr } = await runHere(place, args);
        expect(status).toBe(2);
        expect(stderr).not.toContain("password-word");
      }
  });
});
