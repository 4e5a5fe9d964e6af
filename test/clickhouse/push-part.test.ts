// Loading: complete only once every replica was asked and has all of it, and otherwise nobody is "not
// found", wherever it stopped.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { dropPart, partNamed } from "../../src/clickhouse/drop-part.js";
import { readParts } from "../../src/clickhouse/part-rows.js";
import { pushPart, type PushOptions, type PushReport } from "../../src/clickhouse/push-part.js";
import { answerQuery, type Answer } from "../../src/lookup/answer.js";
import { IndexReader } from "../../src/lookup/index-reader.js";
import { bucketReaderOfThread } from "../../src/lookup/open-reader.js";
import { parseQuery } from "../../src/lookup/query.js";
import type { FakeClickhouse } from "../support/clickhouse/fake-clickhouse.js";
import { clientOf, fakeServer, openStored } from "../support/clickhouse/pushed-dumps.js";
import { emptyFolder } from "../support/folder.js";
import { buildText } from "../support/index/built-index.js";
import { readIndex } from "../support/index/index-reference.js";
import { MemorySource } from "../support/index/memory-source.js";

const people = 60;
let file: Uint8Array;
const servers = [fakeServer(), fakeServer({ isCluster: true })] as const;
beforeAll(async () => {
  const path = join(emptyFolder(), "it.lkx");
  const lines = Array.from(
    { length: people },
    (_, line) => `user${line},user${line % 40}+x@gmail.com,+1202555${String(1000 + (line % 20))},`,
  );
  await buildText(path, "csv", `username,email,phone,city\n${lines.join("\n")}\n`);
  file = readFileSync(path);
});
async function push(server: FakeClickhouse, options: PushOptions = {}): Promise<PushReport> {
  const reader = await IndexReader.open(new MemorySource(file), bucketReaderOfThread());
  const cluster = server === servers[1]() ? "main" : undefined;
  const pause = async (): Promise<void> => {};
  return pushPart(clientOf(server), { name: "it", reader }, { cluster, batchRows: 90, pause, ...options });
}

async function ask(server: FakeClickhouse, text: string): Promise<Answer> {
  return answerQuery(parseQuery(text), await openStored(server), 0.999);
}
const outcomeOf = async (server: FakeClickhouse, text: string): Promise<string> =>
  ask(server, text).then(
    ({ status, searched }) => [status, ...searched.flatMap(({ reason }) => reason ?? [])].join(" "),
    (cause: { code: string }) => cause.code,
  );

/** Returns what the replicas of the first shard, and those of the second, have of the index. */
function contentOf(server: FakeClickhouse): string[] {
  const shards = [...new Set(server.replicas.map(({ shard }) => shard))];
  const all = shards.flatMap((shard) => {
    const [first, ...others] = server.replicas
      .filter((one) => one.shard === shard)
      .map(({ entries }) =>
        [
          ...new Set(
            entries.map(
              ({ kind, key, columns, records }) => `${kind} ${key} ${columns.toString("hex")} ${records}`,
            ),
          ),
        ].toSorted(),
      );
    for (const other of others) expect(other).toEqual(first);
    return first ?? [];
  });
  return all.toSorted();
}

describe.each([
  ["one server", 0],
  ["a cluster", 1],
])("an index that is pushed to %s", (_, at) => {
  const server = (): FakeClickhouse => servers[at]!();

  it("is there with all entries, as a second reader of it sees them", async () => {
    const progress: number[] = [];
    const report = await push(server(), { onProgress: (share) => progress.push(share) });
    expect(report).toMatchObject({
      entries: 160,
      replicas: at === 0 ? 1 : 4,
      wasComplete: false,
      otherParts: [],
    });
    expect(progress.at(-1)).toBe(1);
    expect(progress).toHaveLength(2);
    const rows = [...readIndex(file).tables].flatMap(([kind, entries]) =>
      Array.from(
        entries,
        ([key, { columns, records }]) => `${kind} ${key} ${columns.toString(16).padStart(2, "0")} ${records}`,
      ),
    );
    expect(contentOf(server())).toEqual(rows.toSorted());
    expect(await outcomeOf(server(), "user7")).toBe("exposed");
    expect(await outcomeOf(server(), "nobody")).toBe("not-found");
    const parts = await readParts(clientOf(server()));
    expect(parts).toMatchObject([{ state: "complete", dataset: "test" }]);
    // One for each shard.
    expect(parts[0]?.witnesses).toHaveLength(at === 0 ? 9 : 18);
  });

  it("is the same when it is pushed again, and nothing is sent", async () => {
    await push(server());
    const before = contentOf(server());
    server().requests.length = 0;
    expect(await push(server())).toMatchObject({ wasComplete: true });
    expect(server().requests.filter(({ sql }) => sql.startsWith("INSERT"))).toEqual([]);
    expect(contentOf(server())).toEqual(before);
  });

  it("sends neither keys nor identifiers in the text of a statement", async () => {
    await push(server());
    await ask(server(), "user7");
    const keys = server().replicas.flatMap(({ entries }) => entries.map(({ key }) => String(key)));
    for (const { sql, settings } of server().requests) {
      const text = `${sql} ${[...settings].join()}`;
      expect(text).not.toMatch(/user7|gmail/u);
      expect(keys.filter((key) => text.includes(key))).toEqual([]);
    }
  });

  it("leaves everybody inconclusive wherever the loading stops, until it is pushed again", async () => {
    await push(server());
    const requests = server().requests.length;
    for (let stop = 0; stop < requests; stop++)
      for (const isDone of [true, false]) {
        server().reset();
        server().script = ({ number, ...request }) => {
          if (number < stop) return undefined;
          // The server may still have done what was asked.
          if (isDone && number === stop) {
            server().script = () => ({ status: 500, body: Buffer.from("Code: 999") });
            return undefined;
          }
          return { status: 500, body: Buffer.from(`Code: 999. ${request.sql}`) };
        };
        const isEnd = isDone && stop === requests - 1;
        if (isEnd) await push(server());
        else await expect(push(server())).rejects.toMatchObject({ code: "CANNOT_FETCH" });
        server().script = () => undefined;
        const [hit, miss] = [await outcomeOf(server(), "user7"), await outcomeOf(server(), "nobody")];
        if (isEnd) expect([hit, miss]).toEqual(["exposed", "not-found"]);
        else {
          expect(["CANNOT_FETCH", "NO_INDEX", "exposed", "inconclusive part-incomplete"]).toContain(hit);
          expect(["CANNOT_FETCH", "NO_INDEX", "inconclusive part-incomplete"]).toContain(miss);
        }
        await push(server());
        expect(await outcomeOf(server(), "nobody")).toBe("not-found");
      }
  });

  it.each([
    ["a row less", (server: FakeClickhouse) => server.replicas.at(-1)?.entries.pop()],
    [
      "a row more",
      (server: FakeClickhouse) =>
        server.replicas[0]?.entries.push({ ...server.replicas[0].entries[0]!, key: 5n }),
    ],
    ["another number of records", (server: FakeClickhouse) => (server.replicas[0]!.entries[0]!.records += 1)],
    ["another key", (server: FakeClickhouse) => (server.replicas.at(-1)!.entries[0]!.key ^= 1n)],
  ])("is not complete if a replica has %s", async (_name, harm) => {
    server().script = ({ sql }) => {
      if (sql.includes("FINAL")) {
        server().script = () => undefined;
        harm(server());
      }
      return undefined;
    };
    await expect(push(server())).rejects.toMatchObject({ code: "PART_INCOMPLETE" });
    expect(await outcomeOf(server(), "nobody")).toBe("inconclusive part-incomplete");
    // Later, too, a push finds out.
    server().reset();
    await push(server());
    harm(server());
    await expect(push(server())).rejects.toMatchObject({ code: "PART_INCOMPLETE" });
    expect(await outcomeOf(server(), "nobody")).toBe("inconclusive part-incomplete");
  });

  it("works with old servers, which know neither codecs nor all replicas", async () => {
    server().isNew = false;
    expect(await push(server())).toMatchObject({ entries: 160, replicas: at === 0 ? 1 : 4 });
    expect(await outcomeOf(server(), "nobody")).toBe("not-found");
  });

  it("is dropped by who may not delete rows, too, and its rows are named", async () => {
    await push(server());
    server().mayDelete = false;
    const client = clientOf(server());
    const [row] = await readParts(client);
    const table = at === 0 ? "entries" : "entries_local";
    expect(await dropPart(client, row!)).toBe(`ALTER TABLE leaks.${table} DELETE WHERE part = ${row!.part}`);
    expect(await outcomeOf(server(), "user7")).toBe("NO_INDEX");
  });

  it("is dropped, and can be pushed again", async () => {
    await push(server());
    const client = clientOf(server());
    const [row] = await readParts(client);
    expect(partNamed("test", [row!])).toBe(row);
    expect(await dropPart(client, row!)).toBeUndefined();
    expect(contentOf(server())).toEqual([]);
    expect(await outcomeOf(server(), "user7")).toBe("NO_INDEX");
    expect(() => partNamed("test", [{ ...row!, state: "dropped" }])).toThrow("no such part");
    await push(server());
    expect(await outcomeOf(server(), "user7")).toBe("exposed");
  });
});

describe("a cluster", () => {
  const server = (): FakeClickhouse => servers[1]();

  it("answers if a replica is away, and fails if a shard is", async () => {
    await push(server());
    const [first, second, third] = server().replicas;
    first!.isUp = false;
    third!.isUp = false;
    expect([await outcomeOf(server(), "user7"), await outcomeOf(server(), "nobody")]).toEqual([
      "exposed",
      "not-found",
    ]);
    second!.isUp = false;
    expect([await outcomeOf(server(), "user7"), await outcomeOf(server(), "nobody")]).toEqual([
      "CANNOT_FETCH",
      "CANNOT_FETCH",
    ]);
  });

  it("takes no part while a replica is away", async () => {
    for (const replica of server().replicas) {
      server().reset();
      replica.isUp = false;
      await expect(push(server())).rejects.toMatchObject({ code: "CANNOT_FETCH" });
      replica.isUp = true;
      expect(await outcomeOf(server(), "nobody")).toMatch(/^(?:inconclusive part-incomplete|NO_INDEX)$/u);
      await push(server());
      expect(await outcomeOf(server(), "nobody")).toBe("not-found");
    }
  });

  it("finds out that a replica has lost its rows, instead of finding nobody", async () => {
    await push(server());
    server().replicas[0]!.entries.length = 0;
    expect(await outcomeOf(server(), "nobody")).toBe("PART_INCOMPLETE");
    expect(await outcomeOf(server(), "user7")).toBe("PART_INCOMPLETE");
  });

  it("waits for replicas that fetch from each other", async () => {
    let looks = 0;
    server().isReplicated = true;
    server().script = ({ sql }) => {
      if (!sql.includes("FINAL") || (looks += 1) > 2) return undefined;
      return { status: 200, body: Buffer.alloc(0) };
    };
    await push(server());
    expect(looks).toBeGreaterThan(2);
    expect(await outcomeOf(server(), "nobody")).toBe("not-found");
  });

  it("says which statement deletes rows that cannot be reached", async () => {
    await push(server());
    server().isNew = false;
    const client = clientOf(server());
    const [row] = await readParts(client);
    expect(await dropPart(client, row!)).toBe(
      `ALTER TABLE leaks.entries_local DELETE WHERE part = ${row!.part}`,
    );
    expect(await outcomeOf(server(), "user7")).toBe("NO_INDEX");
  });
});
