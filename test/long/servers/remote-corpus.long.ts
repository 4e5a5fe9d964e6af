// Indexes of 1 and of 17 million records on nginx and on an S3 server: two round trips for an identifier
// of each kind, one with the head in the cache, and the answers of the file for 10,000 identifiers.
import { rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvHeader, csvLine } from "../../../bench/corpus/lines.js";
import { type CorpusKind, generateAbsent, generateRecords } from "../../../bench/corpus/records.js";
import { TextWriter } from "../../../bench/corpus/text-writer.js";
import { nodeFiles } from "../../../src/files.js";
import { answerQuery } from "../../../src/lookup/answer.js";
import { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { parseQuery } from "../../../src/lookup/query.js";
import { awsSettings } from "../../../src/remote/aws-settings.js";
import { PartCache } from "../../../src/remote/part-cache.js";
import { RangeClient } from "../../../src/remote/range-client.js";
import { RemoteSource } from "../../../src/remote/remote-source.js";
import { s3Target, type Target } from "../../../src/remote/sign-requests.js";
import { openBuilt, testSecret } from "../../support/index/built-index.js";
import { jsonLines, Workplace } from "../../support/program/program.js";
import { CountedRemote } from "../../support/remote/counted-remote.js";
import { hasNginx, Nginx } from "../../support/remote/nginx.js";
import { hasSwift, Swift } from "../../support/remote/swift.js";

const kinds: readonly CorpusKind[] = ["email", "phone", "username"];
const listed = 10_000;
/** Of each kind, and as many that are not there. */
const counted = 20;

describe.each([1_000_000, 17_017_213])("an index of %i records", (rows) => {
  let place: Workplace;
  /** Every second one is not there; the kinds follow each other. */
  const asked: { kind: CorpusKind; text: string }[] = [];
  const list = (): string => `${asked.map(({ text }) => text).join("\n")}\n`;
  let local: string;
  beforeAll(async () => {
    place = new Workplace();
    place.environment["LEAKCHECK_KEY_FILE"] = place.path("it.key");
    const secret = Buffer.from(testSecret).toString("hex");
    writeFileSync(place.path("it.key"), `leakcheck-secret-1:${secret}\n`, { mode: 0o600 });
    const absent = generateAbsent({ rows, seed: 1 }, listed / 2);
    const dump = new TextWriter(place.path("it.csv"));
    dump.write(csvHeader);
    let row = 0;
    for (const record of generateRecords({ rows, seed: 1 })) {
      dump.write(csvLine(record));
      const next = kinds[(asked.length / 2) % 3] ?? "email";
      const { username, email, phone_number: phone } = record;
      const text = { email, username, phone: phone?.replace(/^\+?/u, "+") }[next];
      row += 1;
      if (text === undefined || asked.length === listed || row * listed < asked.length * rows * 0.9) continue;
      const other = absent.next().value;
      if (other === undefined) throw new Error("there are too few that are not there");
      asked.push({ kind: next, text }, { kind: other.kind, text: other.identifier });
    }
    dump.close();
    const built = await place.run(["build", "-o", "it.lkx", "it.csv"]);
    expect(built).toMatchObject({ status: 0 });
    rmSync(place.path("it.csv"));
    expect(asked.length).toBe(listed);
    local = (await place.run(["lookup", "--index", "it.lkx", "-"], { input: list() })).stdout;
    const statuses = jsonLines(local).map(({ status }) => status);
    expect(statuses.filter((status) => status === "exposed").length).toBe(listed / 2);
  }, 3_600_000);
  afterAll(() => {
    place?.remove();
  });

  /** Opens what lies at `target`, with what is kept in a folder. */
  async function open(
    target: Target,
    cacheFolder: string,
  ): Promise<{ remote: CountedRemote; index: OpenedIndex; client: RangeClient }> {
    const client = new RangeClient(target, "it");
    const remote = new CountedRemote(async (offset, length, known) => client.fetch(offset, length, known));
    const source = await RemoteSource.open(remote, new PartCache(nodeFiles, cacheFolder, target.url.href));
    return { client, remote, index: await OpenedIndex.from("it", source, () => testSecret) };
  }

  async function expectTrips(target: Target, name: string): Promise<void> {
    const file = await openBuilt(place.path("it.lkx"));
    for (const kind of kinds) {
      const ofKind = asked.filter((one) => one.kind === kind);
      for (const at of Array.from({ length: 2 * counted }, (_, count) => count)) {
        const { text = "" } = ofKind[Math.floor((at * ofKind.length) / (2 * counted))] ?? {};
        const expected = await answerQuery(parseQuery(text), [file], 0.999);
        const cache = place.path(`${name} ${kind} ${at}`);
        for (const trips of [2, 1]) {
          const { client, remote, index } = await open(target, cache);
          expect(await answerQuery(parseQuery(text), [index], 0.999), text).toEqual(expected);
          expect(remote.trips, text).toBe(trips);
          client.close();
        }
      }
    }
    file.close();
  }

  async function expectList(address: string, more: Record<string, string> = {}): Promise<void> {
    const environment = { XDG_CACHE_HOME: place.path("cache"), ...more };
    for (const state of ["cold", "warm"]) {
      const lookup = place.run(["lookup", "--index", address, "-"], { input: list(), environment });
      const { status, stdout, stderr } = await lookup;
      const isSame = stdout === local;
      expect({ state, status, stderr, isSame }).toEqual({ state, status: 3, stderr: "", isSame: true });
    }
  }

  it.skipIf(!hasNginx)(
    "answers from nginx",
    async () => {
      const nginx = await Nginx.start(place.folder);
      try {
        const url = new URL(`${nginx.origin}/it.lkx`);
        await expectTrips({ url, headers: async () => ({}) }, "nginx");
        await expectList(url.href);
      } finally {
        await nginx.stop();
      }
    },
    1_200_000,
  );

  it.skipIf(!hasSwift)(
    "answers from S3",
    async () => {
      const swift = await Swift.start(place.path("swift"));
      try {
        const environment = {
          ...swift.credentials,
          AWS_ENDPOINT_URL_S3: swift.endpoint,
          AWS_REGION: "us-east-1",
        };
        const settings = awsSettings(nodeFiles, environment, swift.endpoint);
        await swift.makeBucket("leaks");
        const pushed = await place.run(["push", "it.lkx", "s3://leaks"], { environment });
        expect(pushed).toMatchObject({ status: 0, stderr: "" });
        const [{ address } = {}] = jsonLines(pushed.stdout);
        await expectTrips(await s3Target(String(address), settings), "Swift");
        await expectList(String(address), environment);
      } finally {
        await swift.stop();
      }
    },
    1_200_000,
  );
});
