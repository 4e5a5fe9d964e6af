// A remote index gives the answers of the file, in as few round trips as the design says; and whatever
// goes wrong on the way is never "not found".
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bug, LeakcheckError } from "../../src/errors.js";
import { nodeFiles } from "../../src/files.js";
import { directoryBytes } from "../../src/format/head.js";
import { answerQuery, type Answer } from "../../src/lookup/answer.js";
import { BlockAnswers, usualSizes } from "../../src/lookup/lists/block-answers.js";
import type { IndexReader } from "../../src/lookup/index-reader.js";
import { OpenedIndex } from "../../src/lookup/opened-index.js";
import { queriesPerFetch } from "../../src/lookup/probes-of.js";
import { parseQuery } from "../../src/lookup/query.js";
import { RowAnswers, type RowQuery } from "../../src/lookup/roster.js";
import { likelyRange } from "../../src/remote/likely-range.js";
import { PartCache } from "../../src/remote/part-cache.js";
import { openRemote } from "../../src/remote/open-remote.js";
import { RemoteSource } from "../../src/remote/remote-source.js";
import { emptyFolder } from "../support/folder.js";
import { buildText, openBuilt, testSecret } from "../support/index/built-index.js";
import { CountedRemote, fetchFrom } from "../support/remote/counted-remote.js";
import { faults, RangeServer } from "../support/remote/range-server.js";

const people = 30_000;
const phoneOf = (line: number): string => `+1202555${String(1000 + (line % 9000))}`;
let folder: string;
let file: Uint8Array;
let local: OpenedIndex<IndexReader>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "leakcheck-test-"));
  const lines = Array.from(
    { length: people },
    (_, line) =>
      `user${line},user${line}${line % 5 === 0 ? "+shop" : ""}@gmail.com,${phoneOf(line)},${line % 2 ? "x" : ""},write to fan${line}@example.com`,
  );
  const odd = ["u,two (at) words,,,", "v,x@example.com / y@example.com oder so,,,"];
  const path = join(folder, "it.lkx");
  await buildText(path, "csv", `username,email,phone,city,bio\n${[...lines, ...odd].join("\n")}\n`);
  file = readFileSync(path);
  local = await openBuilt(path);
});
afterAll(() => {
  local.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openCounted(
  cache?: PartCache,
  etag?: string,
): Promise<{ index: OpenedIndex<IndexReader>; remote: CountedRemote }> {
  const remote = new CountedRemote(fetchFrom(file, etag));
  const source = await RemoteSource.open(remote, cache);
  return { index: await OpenedIndex.from("it", source, () => testSecret), remote };
}

const ask = async (text: string, index: OpenedIndex): Promise<Answer> =>
  answerQuery(parseQuery(text), [index], 0.999);

const asked = [
  "user77@gmail.com",
  "user75@gmail.com",
  "us.er75+else@gmail.com",
  "nobody@example.com",
  "fan12@example.com",
  "+12025551234",
  "+12025550999",
  "+5491123456789",
  "user12",
  "nobody-at-all",
  "x@example.com",
  "two",
  "",
];

describe("one lookup", () => {
  it.each(asked)("of %j takes two round trips, then one, and answers as the file does", async (text) => {
    const { index, remote } = await openCounted();
    expect(remote.trips).toBe(1);
    expect(await ask(text, index)).toEqual(await ask(text, local));
    expect(remote.trips).toBeLessThanOrEqual(2);
    const other = await openCounted();
    await ask("user1@gmail.com", other.index);
    other.remote.restart();
    expect(await ask(text, other.index)).toEqual(await ask(text, local));
    expect(other.remote.trips).toBeLessThanOrEqual(1);
  });

  it("takes one round trip if the head is in the cache", async () => {
    const cache = new PartCache(nodeFiles, emptyFolder(), "it");
    const first = await openCounted(cache);
    await ask("user77@gmail.com", first.index);
    expect(first.remote.trips).toBe(2);
    const second = await openCounted(cache);
    expect(second.remote.trips).toBe(0);
    expect(await ask("user78@gmail.com", second.index)).toEqual(await ask("user78@gmail.com", local));
    expect(second.remote.trips).toBe(1);
  });

  it("takes one more if the head is longer than 16 KiB, and one from the cache", async () => {
    const path = join(emptyFolder(), "wide.lkx");
    const names = Array.from({ length: 250 }, (_, column) => `a_column_with_a_long_name_${column}`);
    await buildText(path, "csv", `email,${names.join(",")}\nsanne@example.com${",x".repeat(250)}\n`);
    const wide = readFileSync(path);
    const cache = new PartCache(nodeFiles, emptyFolder(), "it");
    const { status, exposures } = await ask("sanne@example.com", await openBuilt(path));
    for (const trips of [3, 1]) {
      const remote = new CountedRemote(fetchFrom(wide));
      const source = await RemoteSource.open(remote, cache);
      const index = await OpenedIndex.from("it", source, () => testSecret);
      expect(await ask("sanne@example.com", index)).toMatchObject({ status, exposures });
      expect(remote.trips).toBe(trips);
    }
  });

  it("fetches little", async () => {
    const { index, remote } = await openCounted();
    await ask("user77@gmail.com", index);
    expect(remote.bytes).toBeLessThan(file.length / 4);
  });
});

describe("many lookups, line by line and in blocks,", () => {
  const texts = [
    ...asked.filter((text) => text !== ""),
    ...Array.from({ length: 300 }, (_, line) => `user${line * 97}@gmail.com`),
    ...Array.from({ length: 300 }, (_, line) => `gone${line}@example.com`),
    ...Array.from({ length: 300 }, (_, line) => phoneOf(line * 31)),
    ...Array.from({ length: 300 }, (_, line) => `user${line * 101}`),
  ];
  const listed = async (index: OpenedIndex): Promise<string[]> => {
    const written: string[] = [];
    const answers = new BlockAnswers(
      {
        indexes: [index],
        minCoverage: 0.999,
        kind: undefined,
        region: undefined,
        text: {
          head: "",
          hasNumber: false,
          textPlace: "none",
          guardsFormulas: false,
          shown: () => "",
          render: ({ status, exposures, searched }) => `${JSON.stringify([status, exposures, searched])}\n`,
        },
      },
      usualSizes,
    );
    await answers.answer(Buffer.from(`${texts.join("\n")}\n`), 1, (text) => {
      written.push(Buffer.from(text).toString());
    });
    return written.join("").trimEnd().split("\n");
  };

  it("answer as the file does", async () => {
    const { index } = await openCounted();
    for (const text of texts.slice(0, 200))
      expect(await ask(text, index), text).toEqual(await ask(text, local));
    expect(await listed(index)).toEqual(await listed(local));
  });

  it("fetch no byte twice, 16 ranges at a time, and directories once", async () => {
    const cache = new PartCache(nodeFiles, emptyFolder(), "it");
    const { index, remote } = await openCounted(cache);
    remote.restart();
    await listed(index);
    expect(remote.most).toBeLessThanOrEqual(16);
    const directories = index.reader.head.tables
      .filter(({ length }) => length > 65_536)
      .map(({ offset, bucketBits }) => [offset, directoryBytes(bucketBits)]);
    expect(directories.length).toBeGreaterThan(2);
    for (const directory of directories) expect(remote.ranges).toContainEqual(directory);
    expect(remote.bytes).toBeLessThan(1.1 * file.length);
    const again = await openCounted(cache);
    await listed(again.index);
    for (const directory of directories) expect(again.remote.ranges).not.toContainEqual(directory);
  });
});

describe("the rows of a roster", () => {
  const rows = Array.from({ length: 400 }, (_, line): RowQuery[] => [
    { kind: "email", value: line % 3 === 0 ? `gone${line}@example.com` : `user${line * 71}@gmail.com` },
    { kind: "phone", value: phoneOf(line * 31).slice(line % 2 === 0 ? 2 : 0), region: "US" },
    ...(line % 5 === 0 ? [{ kind: "username" as const, value: `user${line * 101}` }] : []),
  ]);

  it("have the answers of the file, in two round trips for hundreds of identifiers", async () => {
    const { index, remote } = await openCounted();
    const answers = new RowAnswers([index], 0.999);
    remote.restart();
    const found = await answers.answer(rows);
    expect(found).toEqual(await new RowAnswers([local], 0.999).answer(rows));
    expect(found.filter(({ status }) => status === "exposed").length).toBeGreaterThan(300);
    const fetches = Math.ceil(rows.flat().length / queriesPerFetch([index]));
    expect(remote.trips).toBe(1 + fetches);
    expect(remote.bytes).toBeLessThan((fetches + 0.5) * file.length);
    remote.restart();
    await answers.answer(rows.slice(0, 50));
    expect(remote.trips).toBe(1);
  });

  it("that ask one thing take one trip, as a lookup does", async () => {
    const { index, remote } = await openCounted();
    remote.restart();
    await new RowAnswers([index], 0.999).answer([[{ kind: "email", value: "user77@gmail.com" }]]);
    expect(remote.trips).toBe(1);
  });

  it("are an error if one of the buckets is not that of the file", async () => {
    const faulty = new CountedRemote(async (offset, length, known) => {
      if (offset > file.length / 2) throw new LeakcheckError("CANNOT_FETCH", "made up");
      return fetchFrom(file)(offset, length, known);
    });
    const index = await OpenedIndex.from("it", await RemoteSource.open(faulty, undefined), () => testSecret);
    await expect(new RowAnswers([index], 0.999).answer(rows)).rejects.toMatchObject({ code: "CANNOT_FETCH" });
  });
});

it("every bucket of every table lies where it is looked for", () => {
  let outside = 0;
  let all = 0;
  for (const table of local.reader.head.tables) {
    const view = new DataView(file.buffer, file.byteOffset + table.offset);
    const first = table.offset + directoryBytes(table.bucketBits);
    for (let bucket = 0; bucket < 2 ** table.bucketBits; bucket++) {
      const [start, end] = likelyRange(table, bucket);
      const from = first + Number(view.getBigUint64(bucket * 8, true));
      const to = first + Number(view.getBigUint64(bucket * 8 + 8, true));
      all += 1;
      if (from < start || to > end) outside += 1;
      expect(start).toBeGreaterThanOrEqual(first);
      expect(end).toBeLessThanOrEqual(table.offset + table.length);
    }
  }
  expect(all).toBeGreaterThan(200);
  expect(outside).toBe(0);
});

it("a bucket that lies elsewhere costs a trip, and no answer", async () => {
  // A table whose entries crowd into its last buckets: no build makes one, and any reader must read it.
  const { index, remote } = await openCounted();
  const table = index.reader.table("email");
  if (table === undefined) throw new Error("no table");
  const bucket = 3;
  const [start, length] = [table.offset + directoryBytes(table.bucketBits), 100];
  await index.reader.prefetch([{ table, key: BigInt(bucket) << BigInt(64 - table.bucketBits) }]);
  remote.restart();
  expect(await index.reader.readBytes(start + table.length / 2, length)).toHaveLength(length);
  expect(remote.trips).toBe(1);
});

describe("the cache", () => {
  it("is for its owner only, and names no address", async () => {
    const place = emptyFolder();
    const cacheFolder = join(place, "cache");
    const { index } = await openCounted(new PartCache(nodeFiles, cacheFolder, "https://example.com/it"));
    await ask("user77@gmail.com", index);
    expect(statSync(cacheFolder).mode & 0o777).toBe(0o700);
    const names = readdirSync(cacheFolder);
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^[0-9a-f]{32}\.head$/u);
    expect(statSync(join(cacheFolder, names[0] ?? "")).mode & 0o777).toBe(0o600);
  });

  it("that is damaged in any byte is not used", async () => {
    const place = emptyFolder();
    const cache = new PartCache(nodeFiles, place, "it");
    cache.write("head", { etag: '"a"', total: 5 }, Buffer.from("bytes"));
    const path = join(place, readdirSync(place)[0] ?? "");
    const whole = readFileSync(path);
    expect(cache.read("head")).toEqual({ file: { etag: '"a"', total: 5 }, bytes: Buffer.from("bytes") });
    for (let at = 0; at < whole.length; at++) {
      writeFileSync(path, Buffer.from(whole.map((byte, index) => (index === at ? byte ^ 4 : byte))));
      expect(cache.read("head")).toBeUndefined();
    }
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length));
      expect(cache.read("head")).toBeUndefined();
    }
  });

  it("that cannot be written is not missed", async () => {
    const place = emptyFolder();
    writeFileSync(join(place, "a-file"), "");
    const { index } = await openCounted(new PartCache(nodeFiles, join(place, "a-file"), "it"));
    expect(await ask("user77@gmail.com", index)).toEqual(await ask("user77@gmail.com", local));
  });

  it("of a directory counts only for its file", async () => {
    const cache = new PartCache(nodeFiles, emptyFolder(), "it");
    const { offset, bucketBits } = local.reader.table("username") ?? bug("no table");
    const directory = Uint8Array.from(file.subarray(offset, offset + directoryBytes(bucketBits)));
    // Each bucket is said to lie where the one before it does.
    directory.copyWithin(8, 0);
    cache.write("3.directory", { etag: '"another"', total: file.length }, directory);
    const { index } = await openCounted(cache);
    expect(await ask("user77", index)).toEqual(await ask("user77", local));
  });
});

describe("behind a server", () => {
  let server: RangeServer;
  let cacheFolder: string;
  const open = async (): Promise<OpenedIndex> =>
    openRemote(`${server.origin}/it.lkx`, { environment: {}, cacheFolder }, async (source) =>
      OpenedIndex.from("it", source, () => testSecret),
    );
  beforeAll(async () => {
    server = await RangeServer.start(file);
  });
  afterAll(async () => {
    await server.stop();
  });
  const restart = (): void => {
    server.script = () => {};
    server.etag = '"the-first"';
    server.file = file;
    cacheFolder = emptyFolder();
    server.requests.length = 0;
  };

  // range-client.test.ts has them all.
  const some = ["200 and the whole file", "a weak ETag", "a body that ends early", "a packed body"];
  const statuses = [302, 403, 412, 416, 500].map((status) => `status ${status}`);
  it.each([...some, ...statuses])("%s is an error in any request, never an answer", async (name) => {
    const script = faults[name] ?? bug("no such fault");
    for (const text of ["nobody@example.com", "+12025550999", "nobody-at-all"])
      // The head, then each of the requests of the first query.
      for (let faulty = 0; faulty < 8; faulty++) {
        restart();
        let isReached = false;
        server.script = (reply, request) => {
          if (request.number !== faulty) return undefined;
          isReached = true;
          return script(reply, request);
        };
        let outcome: unknown;
        try {
          const index = await open();
          try {
            outcome = await ask(text, index);
          } finally {
            index.close();
          }
        } catch (cause) {
          outcome = cause;
        }
        if (!isReached) {
          expect(outcome).toMatchObject({ status: "not-found" });
          break;
        }
        expect(outcome).toBeInstanceOf(LeakcheckError);
      }
  });

  it("an object that is replaced while the index is open is an error, and the next run is right", async () => {
    restart();
    const index = await open();
    await ask("user1@gmail.com", index);
    server.etag = '"the-second"';
    await expect(ask("user2@gmail.com", index)).rejects.toMatchObject({ code: "INDEX_CHANGED" });
    index.close();
    const next = await open();
    expect(await ask("user2@gmail.com", next)).toMatchObject({ status: "exposed" });
    next.close();
  });

  it("an object that is replaced between two runs is an error once", async () => {
    restart();
    const index = await open();
    await ask("user1@gmail.com", index);
    index.close();
    server.etag = '"the-second"';
    const second = await open();
    await expect(ask("user2@gmail.com", second)).rejects.toMatchObject({ code: "INDEX_CHANGED" });
    second.close();
    const third = await open();
    expect(await ask("user2@gmail.com", third)).toMatchObject({ status: "exposed" });
    third.close();
  });

  it("a head in the cache that cannot be opened is fetched again", async () => {
    restart();
    const index = await open();
    await ask("user1@gmail.com", index);
    index.close();
    const asking = openRemote(`${server.origin}/it.lkx`, { environment: {}, cacheFolder }, async (source) =>
      OpenedIndex.from("it", source, () => undefined),
    );
    server.requests.length = 0;
    await expect(asking).rejects.toMatchObject({ code: "MISSING_KEY" });
    expect(server.requests).toHaveLength(1);
  });

  it("a wrong secret is an error", async () => {
    restart();
    await expect(
      openRemote(`${server.origin}/it.lkx`, { environment: {}, cacheFolder }, async (source) =>
        OpenedIndex.from("it", source, () => new Uint8Array(32)),
      ),
    ).rejects.toMatchObject({ code: "MISSING_KEY" });
  });
});
