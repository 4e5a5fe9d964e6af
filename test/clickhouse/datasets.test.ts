// Parts of a dataset answer as the index that merging them would give, and a reply that is not whole never
// finds nobody.
import { describe, expect, it } from "vitest";
import type { Client } from "../../src/clickhouse/client.js";
import { readParts, storedPart } from "../../src/clickhouse/part-rows.js";
import { StoredEntries } from "../../src/clickhouse/stored-entries.js";
import type { BuildOptions } from "../../src/indexing/build-options.js";
import { answerQuery, type Answer } from "../../src/lookup/answer.js";
import { AllAnswers } from "../../src/lookup/lists/all-answers.js";
import type { OpenedIndex } from "../../src/lookup/opened-index.js";
import { parseQuery } from "../../src/lookup/query.js";
import {
  clientOf,
  fakeServer,
  mergeStored,
  openStored,
  peopleDump,
  pushDumps,
} from "../support/clickhouse/pushed-dumps.js";
import { openBuilt } from "../support/index/built-index.js";
import { firstSeed, randomCases, someOf } from "../support/random-cases.js";
import { seededRandom } from "../support/random.js";

const server = fakeServer();
const client = (): Client => clientOf(server());
const pushed = async (
  dumps: readonly string[],
  more?: readonly Partial<BuildOptions>[],
): ReturnType<typeof pushDumps> => pushDumps(server(), dumps, more);
const opened = async (dataset = ""): Promise<OpenedIndex[]> => openStored(server(), dataset);

const ask = async (text: string, indexes: readonly OpenedIndex[]): Promise<Answer> =>
  answerQuery(parseQuery(text), indexes, 0.999);

const queries = Array.from({ length: 120 }, (_, person) => [
  `user${person}`,
  `user${person}@gmail.com`,
  `user.${person}+x@gmail.com`,
  `+1201555${1000 + person}`,
  `pal${person}@example.com`,
]).flat();

describe("the parts of a dataset", () => {
  it.each(Array.from({ length: randomCases(4) }, (_, run) => firstSeed + run))(
    "answer as their merge does, seed %i",
    async (seed) => {
      const random = seededRandom(seed);
      const dumps = Array.from({ length: 1 + random(3) }, () => peopleDump(random));
      const { paths } = await pushed(dumps);
      const whole = await mergeStored(server(), paths);
      const merged = await openBuilt(whole);
      const indexes = await opened();
      expect(indexes).toHaveLength(1);
      expect({ ...indexes[0]?.metadata, tool: "" }).toEqual({ ...merged.metadata, tool: "" });
      const expected = await new AllAnswers(optionsFor([merged])).answer(queries);
      expect(await new AllAnswers(optionsFor(indexes)).answer(queries)).toEqual(expected);
      for (const [at, query] of queries.slice(0, 20).entries())
        expect(await ask(query, await opened())).toEqual(expected[at]);
      merged.close();
    },
  );

  it("are asked for all keys of a list in one request", async () => {
    await pushed(["username,email\nuser1,user1@example.com\n"]);
    const indexes = await opened();
    server().requests.length = 0;
    await new AllAnswers(optionsFor(indexes)).answer(queries);
    expect(server().requests).toHaveLength(1);
    await new AllAnswers(optionsFor(indexes)).answer(queries);
    expect(server().requests).toHaveLength(1);
  });

  it("are asked for masks of all at once, too", async () => {
    const lines = Array.from({ length: 30 }, (_, line) => `user${line},user${line}@example.com`);
    await pushed([`username,email\n${lines.join("\n")}\nxu,u***1@example.com\nxv,s***e@gmail.com\n`]);
    const asked = Array.from({ length: 50 }, (_, line) => `unknown${line}@example.com`);
    for (const people of [asked, ["u0000001@example.com"]]) {
      const indexes = await opened();
      server().requests.length = 0;
      const answers = await new AllAnswers(optionsFor(indexes)).answer(people);
      expect(answers.some(({ searched }) => searched[0]?.reason === "unread-value")).toBe(true);
      expect(server().requests).toHaveLength(2);
      const alone = await opened();
      server().requests.length = 0;
      expect(await ask(people[0]!, alone)).toEqual(answers[0]);
      expect(server().requests).toHaveLength(2);
    }
  });

  it("that are of other datasets, or cannot be merged, answer for themselves", async () => {
    const dataset = {
      name: "other",
      title: null,
      breachDate: null,
      status: null,
      source: null,
      description: null,
    };
    const dump = "username,phone\nuser1,+12015550101\n";
    await pushed([dump, dump, dump], [{}, { dataset }, { region: "NL" }]);
    expect(await opened()).toHaveLength(3);
    expect((await opened("/other")).map(({ metadata }) => metadata.dataset.name)).toEqual(["other"]);
    const { exposures } = await ask("user1", await opened());
    expect(exposures.map(({ dataset: name }) => name).toSorted()).toEqual(["other", "test", "test"]);
    await expect(opened("/none")).rejects.toMatchObject({ code: "NO_INDEX" });
  });

  it("make a dataset incomplete as long as one of them is", async () => {
    await pushed(["username\nuser1\n", "username,email\nuser2,user2@example.com\n"]);
    server().replicas[0]!.parts.pop();
    const [index] = await opened();
    expect(index).toMatchObject({ isIncomplete: true, metadata: { coverage: 0.5 } });
    const found = await ask("user1", [index!]);
    expect(found).toMatchObject({ status: "exposed", searched: [{ reason: null }] });
    expect(await ask("user3", [index!])).toMatchObject({
      status: "inconclusive",
      searched: [{ reason: "part-incomplete", coverage: 0.5 }],
    });
  });
});

describe("a part", () => {
  it("that two programs have written to at once is not complete", async () => {
    await pushed(["username\nuser1\n"]);
    const { parts } = server().replicas[0]!;
    for (const state of [1, 3]) {
      parts.push({ ...parts[1]!, state });
      const [row] = await readParts(client());
      expect(row).toMatchObject({ state: "loading", version: 2n });
      parts.reverse();
      expect(await readParts(client())).toMatchObject([{ state: "loading" }]);
      parts.reverse();
      parts.pop();
    }
  });
});

describe("a reply", () => {
  const faults: [name: string, code: string, (body: Buffer) => Buffer][] = [
    ["nothing", "CANNOT_FETCH", () => Buffer.alloc(0)],
    ["the first row only", "CANNOT_FETCH", (body) => body.subarray(0, 19)],
    ["all but the last byte", "CANNOT_FETCH", (body) => body.subarray(0, -1)],
    ["all but the last row", "CANNOT_FETCH", (body) => body.subarray(0, -18)],
    ["no row of the witness", "PART_INCOMPLETE", (body) => body.subarray(19)],
    ["a page", "CANNOT_FETCH", () => Buffer.from("<html>please log in</html>")],
  ];
  it.each(faults)("that has %s is an error", async (_, code, spoil) => {
    await pushed(["username\nuser1\nuser2\n"]);
    const [index] = await opened();
    server().script = (request) => {
      if (!request.sql.includes("FROM keys")) return undefined;
      return { status: 200, body: spoil(server().rightReply(request)) };
    };
    for (const text of ["user1", "nobody"]) await expect(ask(text, [index!])).rejects.toMatchObject({ code });
  });

  it("of the parts that lacks some is an error", async () => {
    await pushed(["username\nuser1\n", "username\nuser2\n"]);
    let length = 0;
    server().script = (request) => {
      const body = server().rightReply(request);
      ({ length } = body);
      return { status: 200, body };
    };
    await opened();
    const cuts = Array.from({ length: Math.ceil(length / 7) }, (_, index) => 7 * index);
    for (const cut of [0, ...someOf(cuts.slice(1), 12)]) {
      server().script = (request) => ({ status: 200, body: server().rightReply(request).subarray(0, cut) });
      await expect(opened()).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:CANNOT_FETCH|DAMAGED_INDEX|NO_INDEX)$/u) as string,
      });
    }
  });

  it("with other columns than the part has makes nobody exposed", async () => {
    await pushed(["username\nuser1\nuser2\n"]);
    for (const columns of [Buffer.of(), Buffer.of(2), Buffer.of(1, 0)]) {
      for (const entry of server().replicas[0]!.entries) entry.columns = columns;
      expect(await ask("user1", await opened())).toMatchObject({
        status: "inconclusive",
        searched: [{ reason: "damaged-bucket" }],
      });
    }
  });

  it("from after a part was dropped is an error", async () => {
    await pushed(["username\nuser1\n"]);
    const indexes = await opened();
    const [row] = server().replicas[0]!.parts.slice(-1);
    server().replicas[0]!.parts.push({ ...row!, version: row!.version + 1n, state: 3 });
    await expect(ask("nobody", indexes)).rejects.toMatchObject({ code: "INDEX_CHANGED" });
  });
});

describe("entries that are kept", () => {
  it("are fetched some at a time", async () => {
    await pushed([`username\n${Array.from({ length: 50 }, (_, line) => `user${line}`).join("\n")}\n`]);
    const parts = (await readParts(client())).map((row) => storedPart(row, client()));
    const entries = new StoredEntries(client(), parts, 20);
    server().requests.length = 0;
    const keys = server().replicas[0]!.entries.map(({ kind, key }) => ({ kindNumber: kind, key }));
    await entries.fetch(keys);
    expect(server().requests).toHaveLength(3);
    for (const key of keys) expect(await entries.find(key)).toHaveLength(1);
    expect(server().requests).toHaveLength(3);
    expect(await entries.find({ kindNumber: 1, key: 7n })).toEqual([]);
    expect(server().requests).toHaveLength(4);
  });
});

function optionsFor(indexes: readonly OpenedIndex[]): ConstructorParameters<typeof AllAnswers>[0] {
  return { indexes, minCoverage: 0.999, today: "", kind: undefined, region: undefined };
}
