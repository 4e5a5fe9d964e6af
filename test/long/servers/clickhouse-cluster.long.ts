// A real cluster has what the index has, and answers as the file does, with a replica less too; with a
// shard less, or a part that is not complete, nobody is "not found". Its logs hold no key and no
// identifier.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableStatements } from "../../../src/clickhouse/tables.js";
import { CountingProxy } from "../../support/clickhouse/counting-proxy.js";
import { hasZookeeper, Keeper } from "../../support/clickhouse/keeper.js";
import { hasClickhouse, RealCluster } from "../../support/clickhouse/real-cluster.js";
import { freePorts } from "../../support/free-ports.js";
import { readIndex } from "../../support/index/index-reference.js";
import { jsonLines, outcomeOf, Workplace, type Outcome } from "../../support/program/program.js";
import { firstSeed } from "../../support/random-cases.js";
import { seededRandom } from "../../support/random.js";
import { isThere } from "../../support/servers.js";

const hasServer = isThere("clickhouse-server", () => hasClickhouse);

const people = 150_000;
const databases = ["leaks", "killed", "other"];

describe.skipIf(!hasServer)("an index on a cluster of two shards with two replicas", () => {
  let place: Workplace;
  let cluster: RealCluster;
  let list: string;
  let local: Outcome;
  let keys: readonly bigint[];
  beforeAll(async () => {
    place = new Workplace();
    cluster = await RealCluster.start(place.path("servers"));
    for (const database of databases)
      for (const index of cluster.nodes.keys())
        for (const sql of tableStatements({
          database,
          cluster: cluster.name,
          hasKeeper: false,
          hasCodecs: false,
        }))
          await cluster.ask(index, sql);
    const lines = Array.from(
      { length: people },
      (_, line) => `user${line},user${line}+x@gmail.com,+1202${5_550_000 + (line % 50_000)},`,
    );
    writeFileSync(place.path("forum.csv"), `username,email,phone,city\n${lines.join("\n")}\n`);
    expect(await place.run(["build", "forum.csv"])).toMatchObject({ status: 0 });
    const asked = Array.from(
      { length: 10_000 },
      (_, at) => [`user${at * 29}`, `user${at * 31}@gmail.com`, `+1202${5_550_000 + at * 11}`][at % 3],
    );
    list = `${asked.join("\n")}\n`;
    local = await place.run(["lookup", "--index", "forum", "-"], { input: list });
    const { tables } = readIndex(readFileSync(join(place.path("data"), "leakcheck", "forum.lkx")));
    keys = [...tables.values()].flatMap((entries) => [...entries.keys()]);
  }, 600_000);
  afterAll(async () => {
    await cluster?.stop();
    place?.remove();
  }, 600_000);

  const push = async (database = "leaks", port?: number): Promise<Outcome> =>
    place.run(["push", "forum", cluster.address(database, port)]);
  const lookUp = async (input = list, database = "leaks", node = 0): Promise<Outcome> =>
    place.run(["lookup", "--index", cluster.address(database, cluster.nodes[node]?.port), "-"], { input });
  /** Says nothing of 10,000 answers but whether they are those of the file. */
  const expectLocal = ({ status, stdout, stderr }: Outcome): void => {
    const isSame = stdout === local.stdout;
    expect({ status, stderr, isSame }).toEqual({ status: local.status, stderr: local.stderr, isSame: true });
  };
  const sums = async (database: string): Promise<string[]> =>
    Promise.all(
      [...cluster.nodes.keys()].map(async (index) =>
        cluster.ask(
          index,
          `SELECT kind, count(), sum(records), groupBitXor(key) FROM ${database}.entries_local FINAL GROUP BY kind ORDER BY kind`,
        ),
      ),
    );

  it("is there with all entries, and answers 10,000 identifiers as the file does", async () => {
    const pushed = await push();
    expect(pushed).toMatchObject({ status: 0 });
    expect(jsonLines(pushed.stdout)).toMatchObject([
      { replicas: 4, wasComplete: false, entries: keys.length },
    ]);
    const [a, b, c, d] = await sums("leaks");
    expect([b, d]).toEqual([a, c]);
    const { tables } = readIndex(readFileSync(join(place.path("data"), "leakcheck", "forum.lkx")));
    const expected = [...tables].map(([kind, entries]) => {
      const rows = [...entries];
      const records = rows.reduce((sum, [, entry]) => sum + entry.records, 0);
      return [kind, rows.length, records, rows.reduce((all, [key]) => all ^ key, 0n)].map(String);
    });
    const table = (text = ""): bigint[][] => text.split("\n").map((line) => line.split("\t").map(BigInt));
    const found = table(a).map(([kind, count = 0n, records = 0n, xor = 0n], row) => {
      const [, more = 0n, others = 0n, other = 0n] = table(c)[row] ?? [];
      return [kind, count + more, records + others, xor ^ other].map(String);
    });
    expect(found).toEqual(expected.filter(([, count]) => count !== "0"));
    for (const node of cluster.nodes.keys()) expectLocal(await lookUp(list, "leaks", node));
  });

  it("is compared as the file is, and its parts as their merge", async () => {
    const rows = (from: number, more: string): string =>
      Array.from({ length: people }, (_, at) => `user${at + from}+x@gmail.com,user${at * 2}${more}`).join(
        "\n",
      );
    for (const [name, dump] of [
      ["first", `email,username,bio\n${rows(50_000, ",Town")}\n`],
      ["second", `email,username,city\n${rows(90_000, ",")}\n`],
    ] as const) {
      writeFileSync(place.path(`${name}.csv`), dump);
      const built = await place.run(["build", "-o", `${name}.lkx`, "--name", "newer", `${name}.csv`]);
      expect(built).toMatchObject({ status: 0 });
      expect(await place.run(["push", `${name}.lkx`, cluster.address("other")])).toMatchObject({ status: 0 });
    }
    writeFileSync(place.path("none.csv"), "email,username\n,\n");
    expect(await place.run(["build", "none.csv"])).toMatchObject({ status: 0 });
    expect(await place.run(["push", "none", cluster.address("other")])).toMatchObject({ status: 0 });
    // Parts without a plan are united in the order of their digests.
    const digestOf = (path: string): string =>
      createHash("sha256")
        .update(readFileSync(place.path(path)))
        .digest("hex");
    const parts = ["first.lkx", "second.lkx"].toSorted((a, b) => (digestOf(a) < digestOf(b) ? -1 : 1));
    expect(await place.run(["merge", "-o", "newer.lkx", ...parts])).toMatchObject({ status: 0 });
    const files = ["forum", "newer.lkx", "none"];
    const stored = [`${cluster.address("leaks")}/forum`, `${cluster.address("other")}/newer`];
    stored.push(`${cluster.address("other")}/none`);
    const compare = async (names: readonly string[]): Promise<unknown> => {
      const { status, stdout, stderr } = await place.run(["compare", "--json", ...names]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      const { indexes, ...compared } = JSON.parse(stdout) as { indexes: object[] };
      return { ...compared, indexes: indexes.map((one) => ({ ...one, index: "" })) };
    };
    const expected = await compare(files);
    for (const mixed of [0, 1, 2, 3])
      expect(await compare(files.map((file, at) => (at === mixed ? file : stored[at]!)))).toEqual(expected);
    for (const name of ["newer", "none"])
      for (const { part } of jsonLines((await place.run(["list", cluster.address("other")])).stdout).filter(
        (listed) => listed["name"] === name,
      ))
        await place.run(["drop", "--yes", cluster.address("other"), String(part)]);
  });

  it("is the same when it is pushed again, and when all is sent again", async () => {
    const before = await sums("leaks");
    expect(jsonLines((await push()).stdout)).toMatchObject([{ wasComplete: true }]);
    for (const index of cluster.nodes.keys())
      await cluster.ask(
        index,
        "INSERT INTO leaks.parts_local SELECT part, version + 1, 'loading', dataset, index_sha256, key_id, rules, records, entries, metadata, head, witnesses FROM leaks.parts_local ORDER BY version DESC LIMIT 1",
      );
    expect(await lookUp("nobody\n")).toMatchObject({ status: 4 });
    expect(jsonLines((await push()).stdout)).toMatchObject([{ wasComplete: false }]);
    expect(await sums("leaks")).toEqual(before);
    expectLocal(await lookUp());
  });

  it("finds nobody wrongly when the loader is killed at 20 moments", async () => {
    const random = seededRandom(firstSeed);
    const whole = await CountingProxy.start(cluster.nodes[0]!.port);
    expect(await push("killed", whole.port)).toMatchObject({ status: 0 });
    await whole.stop();
    for (let run = 0; run < 20; run++) {
      for (const index of cluster.nodes.keys())
        for (const table of ["entries_local", "parts_local"])
          await cluster.ask(index, `TRUNCATE TABLE killed.${table}`);
      const proxy = await CountingProxy.start(cluster.nodes[0]!.port);
      const child = place.start(["push", "forum", cluster.address("killed", proxy.port)]);
      proxy.most = random(whole.bytes);
      proxy.onMost = () => child.kill("SIGKILL");
      child.stdin?.end();
      const { signal } = await outcomeOf(child);
      await proxy.stop();
      expect(signal, `seed ${firstSeed}, run ${run}, after ${proxy.most} bytes`).toBe("SIGKILL");
      for (const text of ["nobody", "user77"]) {
        const { status, stdout } = await lookUp(`${text}\n`, "killed", run % 4);
        if (status === 1) expect(stdout).toBe("");
        else expect(jsonLines(stdout)[0]?.["status"]).not.toBe("not-found");
      }
      if (run % 5 !== 0) continue;
      expect(await push("killed")).toMatchObject({ status: 0 });
      expectLocal(await lookUp(list, "killed"));
    }
  });

  it("answers the same without one replica of each shard, and takes no new part", async () => {
    for (const [away, others] of [
      [[1, 2], 0],
      [[0, 3], 1],
    ] as const) {
      for (const index of away) await cluster.kill(index);
      expectLocal(await lookUp(list, "leaks", others));
      writeFileSync(place.path("new.csv"), `username\nnew${others}\n`);
      await place.run(["build", "--force", "-o", "new.lkx", "--name", `new${others}`, "new.csv"]);
      const pushed = await place.run([
        "push",
        "new.lkx",
        cluster.address("other", cluster.nodes[others]?.port),
      ]);
      expect(pushed).toMatchObject({ status: 1, stdout: "" });
      for (const index of away) await cluster.restart(index);
      expect(await place.run(["push", "new.lkx", cluster.address("other")])).toMatchObject({ status: 0 });
      const { stdout } = await lookUp(`new${others}\n`, "other");
      expect(jsonLines(stdout)).toMatchObject([{ status: "exposed" }]);
    }
  });

  it("fails without a shard, and with a replica that was emptied", async () => {
    await cluster.kill(2);
    await cluster.kill(3);
    for (const input of ["nobody\n", list])
      expect(await lookUp(input)).toMatchObject({ status: 1, stdout: "" });
    await cluster.restart(2);
    await cluster.restart(3);
    expect(await lookUp("nobody\n")).toMatchObject({ status: 0 });
    for (const index of [2, 3]) await cluster.ask(index, "TRUNCATE TABLE leaks.entries_local");
    expect(await lookUp("nobody\n")).toMatchObject({ status: 1, stdout: "" });
    expect(await push()).toMatchObject({ status: 1 });
    expect(await lookUp("nobody\n")).toMatchObject({ status: 4 });
    expect(await push()).toMatchObject({ status: 0 });
  });

  it("leaves no identifier and no key in a log", async () => {
    for (const index of cluster.nodes.keys()) {
      await cluster.ask(index, "SYSTEM FLUSH LOGS");
      let queries = "";
      while (!queries.includes("FROM keys"))
        queries = await cluster.ask(index, "SELECT query FROM system.query_log FORMAT TSVRaw");
      expectClean(queries);
    }
    expectClean(cluster.logs());
  });

  /** Numbers of so many digits are looked for among the keys. */
  function expectClean(text: string): void {
    expect(text).not.toMatch(/user\d|gmail|\+1202|nobody/u);
    const known = new Set(keys.map(String));
    const hexadecimal = new Set(keys.map((key) => key.toString(16).padStart(16, "0")));
    expect((text.match(/\d{15,20}/gu) ?? []).filter((number) => known.has(number))).toEqual([]);
    expect(
      (text.match(/[0-9a-f]{16}/giu) ?? []).filter((number) => hexadecimal.has(number.toLowerCase())),
    ).toEqual([]);
  }
});

describe.skipIf(!hasServer || !hasZookeeper)("an index on a cluster with Keeper", () => {
  let place: Workplace;
  let keeper: Keeper;
  let cluster: RealCluster;
  beforeAll(async () => {
    place = new Workplace();
    const [port = 0] = await freePorts(1);
    keeper = await Keeper.start(place.path("keeper"), port);
    cluster = await RealCluster.start(place.path("servers"), { keeper: port });
    for (const name of ["one", "two"]) {
      const lines = Array.from({ length: 50_000 }, (_, line) => `${name}${line},${name}${line}@example.com`);
      writeFileSync(place.path(`${name}.csv`), `username,email\n${lines.join("\n")}\n`);
      expect(await place.run(["build", `${name}.csv`])).toMatchObject({ status: 0 });
    }
  }, 600_000);
  afterAll(async () => {
    await cluster?.stop();
    await keeper?.stop();
    place?.remove();
  }, 600_000);

  it("has its tables made, answers at every server, is dropped everywhere, and comes again", async () => {
    const address = cluster.address("leaks");
    const input = `${Array.from({ length: 2000 }, (_, at) => `one${at * 41}@example.com`).join("\n")}\n`;
    const local = await place.run(["lookup", "--index", "one", "-"], { input });
    for (const round of [0, 1]) {
      const args = ["push", ...(round === 0 ? ["--cluster", cluster.name] : []), "one", address];
      expect(await place.run(args)).toMatchObject({ status: 0, stderr: "" });
      for (const { port } of cluster.nodes) {
        const answered = await place.run(["lookup", "--index", cluster.address("leaks", port), "-"], {
          input,
        });
        expect({ ...answered, stdout: answered.stdout === local.stdout }).toEqual({ ...local, stdout: true });
      }
      if (round === 1) break;
      const dropped = await place.run(["drop", "--yes", address, "one"]);
      expect(dropped).toMatchObject({ status: 0, stderr: "" });
      for (const index of cluster.nodes.keys())
        while ((await cluster.ask(index, "SELECT count() FROM leaks.entries_local")) !== "0");
    }
  });

  it("is not complete while a replica is away, though the other one has all of it", async () => {
    await cluster.kill(3);
    expect(await place.run(["push", "two", cluster.address("leaks")])).toMatchObject({ status: 1 });
    const ask = async (): Promise<unknown> => {
      const { stdout } = await place.run(["lookup", "--index", cluster.address("leaks"), "nobody"]);
      return jsonLines(stdout)[0]?.["status"];
    };
    expect(await ask()).toBe("inconclusive");
    await cluster.restart(3);
    expect(await place.run(["push", "two", cluster.address("leaks")])).toMatchObject({ status: 0 });
    expect(await ask()).toBe("not-found");
  });
});
