// A dataset is compared as the file would be that its parts merge into; what is not whole is an error and
// never a difference.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openWholeDataset, type WholeSizes } from "../../src/clickhouse/whole-dataset.js";
import { compareAll } from "../../src/comparing/compare-all.js";
import type { Comparison } from "../../src/comparing/comparison.js";
import { makeSketch } from "../../src/comparing/make-sketch.js";
import { caveatsOf } from "../../src/comparing/caveats.js";
import type { IndexParticipant, Participant } from "../../src/comparing/participant.js";
import { openReader } from "../../src/lookup/open-reader.js";
import type { FakeClickhouse } from "../support/clickhouse/fake-clickhouse.js";
import { fakeServer, mergeStored, peopleDump, pushDumps } from "../support/clickhouse/pushed-dumps.js";
import { emptyFolder } from "../support/folder.js";
import { buildText } from "../support/index/built-index.js";
import { firstSeed, randomCases } from "../support/random-cases.js";
import { seededRandom } from "../support/random.js";

const server = fakeServer();
const clustered = fakeServer({ isCluster: true });

/** So small that a table of some hundred entries is read in several ranges. */
const small: WholeSizes = { bucketRows: 1 / 60, rangeRows: 500, countedRows: 70, witnessRows: 20 };

async function stored(from: FakeClickhouse = server(), sizes = small): Promise<IndexParticipant> {
  return { name: "it", reader: await openWholeDataset(from.address, { environment: {} }, sizes) };
}

async function file(path: string): Promise<IndexParticipant> {
  return { name: "it", reader: await openReader(path) };
}

async function builtFile(dump: string): Promise<IndexParticipant> {
  const path = join(emptyFolder(), "other.lkx");
  await buildText(path, "csv", dump);
  return file(path);
}

async function compared(...participants: Participant[]): Promise<Comparison[]> {
  return (await compareAll(participants)).map(({ kinds, verdict }) => ({ kinds, verdict }));
}

const numbered = (count: number, columns = ""): string =>
  `username,email${columns}\n${Array.from({ length: count }, (_, line) => `user${line},user${line}@example.com`).join("\n")}\n`;

describe("a dataset", () => {
  it.each(Array.from({ length: randomCases(4) }, (_, run) => firstSeed + run))(
    "is compared as the merge of its parts is, seed %i",
    async (seed) => {
      const random = seededRandom(seed);
      const from = random(2) === 0 ? server() : clustered();
      // Sets of up to 40 columns are longer than a byte, and other ones in each part.
      const mostColumns = random(2) === 0 ? 3 : 40;
      const dumps = Array.from({ length: 1 + random(3) }, () => peopleDump(random, mostColumns));
      const { paths } = await pushDumps(from, dumps);
      const whole = await mergeStored(from, paths);
      const other = await builtFile(peopleDump(random, mostColumns));
      const expected = await compared(await file(whole), other);
      const dataset = await stored(from);
      expect(await compared(dataset, other)).toEqual(expected);
      expect(await compared(other, dataset)).toEqual(await compared(other, await file(whole)));
      expect(await compared(dataset, await stored(from))).toEqual(
        await compared(await file(whole), await file(whole)),
      );
      expect(caveatsOf(dataset)).toEqual(caveatsOf(await file(whole)));
    },
  );

  it("that was sent twice, so that rows replace each other, is compared as before", async () => {
    const dump = `x,${numbered(300)}`;
    const { paths } = await pushDumps(server(), [dump, numbered(200)]);
    const whole = await file(await mergeStored(server(), paths));
    const other = await builtFile(numbered(100));
    const { entries } = server().replicas[0]!;
    entries.push(...entries.map((entry) => ({ ...entry })));
    expect(await compared(await stored(), other)).toEqual(await compared(whole, other));
  });

  it("is compared with a sketch as the file is", async () => {
    const { paths } = await pushDumps(server(), [numbered(900), `x,${numbered(1500)}`]);
    const sketch = { name: "sketch", sketch: await makeSketch(await builtFile(numbered(1800)), 100) };
    const whole = await file(await mergeStored(server(), paths));
    expect(await compared(sketch, await stored())).toEqual(await compared(sketch, whole));
  });

  it("without any entry is compared", async () => {
    await pushDumps(server(), ["username,email\n,\n"]);
    const [comparison] = await compared(await stored(), await builtFile(numbered(200)));
    expect(comparison?.kinds.map(({ entries, both }) => [entries, both])).toEqual([
      [[0, 200], 0],
      [[0, 200], 0],
      [[0, 0], 0],
    ]);
  });

  it("is asked for in ranges, by texts that have no key, and counted only if it has several parts", async () => {
    await pushDumps(server(), [numbered(300)]);
    server().requests.length = 0;
    await compared(await stored(), await builtFile(numbered(10)));
    const keys = new Set(server().replicas[0]!.entries.map(({ key }) => String(key)));
    const asked = server().requests.map(({ sql }) => sql);
    expect(asked.flatMap((sql) => sql.match(/\d{10,}/gu) ?? []).filter((one) => keys.has(one))).toEqual([]);
    // 300 user names, as many addresses, and no alias.
    expect(asked.filter((sql) => sql.includes("key BETWEEN"))).toHaveLength(8 + 8 + 1);
    expect(asked.filter((sql) => sql.includes("count() FROM (SELECT key"))).toEqual([]);
  });
});

it("of a long and of very short parts fetches few rows again to see that all are there", async () => {
  const shorts = ["a", "b", "c", "d", "e"].map((name) => `${name},username\nv,${name}\n`);
  await pushDumps(server(), [numbered(2000), ...shorts]);
  const dataset = await stored();
  let rows = 0;
  let requests = 0;
  server().script = (request) => {
    const body = server().rightReply(request);
    // A row has 19 bytes.
    if (request.sql.includes("ORDER BY")) [rows, requests] = [rows + body.length / 19, requests + 1];
    return { status: 200, body };
  };
  await compared(dataset, await builtFile(numbered(100)));
  expect(requests).toBeGreaterThan(50);
  expect(rows - 4005).toBeLessThan(requests * 6 * 60);
});

describe("a dataset that is not whole", () => {
  it("is refused before it is read, while a part is loading", async () => {
    await pushDumps(server(), [numbered(20), numbered(30, ",city")]);
    server().replicas[0]!.parts.pop();
    server().requests.length = 0;
    await expect(stored()).rejects.toMatchObject({ code: "PART_INCOMPLETE" });
    expect(server().requests).toHaveLength(1);
  });

  const other = `username\n${Array.from({ length: 50 }, (_, line) => `user${line}`).join("\n")}\n`;
  it.each([
    ["lost any of its rows", (from: FakeClickhouse, at: number) => from.replicas[0]!.entries.splice(at, 1)],
    [
      "got a row more",
      ({ replicas: [one] }: FakeClickhouse, at: number) =>
        one!.entries.push({ ...one!.entries[at]!, key: one!.entries[at]!.key ^ 1n }),
    ],
    [
      "got rows of another part instead",
      ({ replicas: [one] }: FakeClickhouse, at: number) => (one!.entries[at]!.part ^= 1),
    ],
  ])("is an error if it %s", async (_what, harm) => {
    for (const at of [0, 49, 99]) {
      server().reset();
      await pushDumps(server(), [numbered(50)]);
      harm(server(), at);
      await expect(compared(await stored(), await builtFile(other))).rejects.toMatchObject({
        code: "PART_INCOMPLETE",
      });
    }
  });

  it("is an error with a sketch, too, if a shard lost its rows", async () => {
    await pushDumps(clustered(), [numbered(3000)]);
    const sketch = { name: "sketch", sketch: await makeSketch(await builtFile(numbered(1800)), 100) };
    for (const replica of clustered().replicas) if (replica.shard === 2) replica.entries.length = 0;
    await expect(compared(sketch, await stored(clustered()))).rejects.toMatchObject({
      code: "PART_INCOMPLETE",
    });
  });

  it("is an error if a part was dropped meanwhile", async () => {
    await pushDumps(server(), [numbered(50)]);
    const dataset = await stored();
    const [row] = server().replicas[0]!.parts.slice(-1);
    server().replicas[0]!.parts.push({ ...row!, version: row!.version + 1n, state: 3 });
    await expect(compared(dataset, await builtFile(other))).rejects.toMatchObject({ code: "INDEX_CHANGED" });
  });

  it("is an error if a reply is cut at any byte", async () => {
    await pushDumps(server(), ["username\nuser1\nuser2\n"]);
    const [dataset, file] = [await stored(), await builtFile(other)];
    let length = 0;
    server().script = (request) => {
      const body = server().rightReply(request);
      ({ length } = body);
      return { status: 200, body };
    };
    await compared(dataset, file);
    for (let cut = 0; cut < length; cut++) {
      server().script = (request) => ({ status: 200, body: server().rightReply(request).subarray(0, cut) });
      await expect(compared(dataset, file), `cut at ${cut}`).rejects.toMatchObject({ code: "CANNOT_FETCH" });
    }
  });

  it.each([
    [Buffer.of(), /columns that its part does not have/u],
    [Buffer.of(2), /columns that its part does not have/u],
    [Buffer.of(1, 0), /columns that its part does not have/u],
    [Buffer.alloc(40), /not whole/u],
  ])("is an error if rows have other columns than the part: %j", async (columns, message) => {
    await pushDumps(server(), ["username\nuser1\nuser2\n"]);
    for (const entry of server().replicas[0]!.entries) entry.columns = columns;
    await expect(compared(await stored(), await builtFile(other))).rejects.toThrow(message);
  });

  it("is an error if there are far more rows than it has", async () => {
    await pushDumps(server(), [numbered(50)]);
    const { entries } = server().replicas[0]!;
    const [first] = entries;
    for (let more = 0n; more < 600n; more++) entries.push({ ...first!, key: more });
    await expect(compared(await stored(), await builtFile(other))).rejects.toMatchObject({
      code: "DAMAGED_INDEX",
    });
  });
});
