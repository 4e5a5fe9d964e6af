// The same answers from a real S3 server as from the file, and an error for whatever else it says. The
// server is Swift, or one that you name: LEAKCHECK_S3=https://s3.example.com, with AWS_ACCESS_KEY_ID and
// AWS_SECRET_ACCESS_KEY, which may make buckets there.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AwsClient } from "aws4fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerQuery, type Answer } from "../../../src/lookup/answer.js";
import { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { parseQuery } from "../../../src/lookup/query.js";
import { nodeFiles } from "../../../src/files.js";
import { awsSettings } from "../../../src/remote/aws-settings.js";
import { openRemote } from "../../../src/remote/open-remote.js";
import { pushIndex } from "../../../src/remote/push-index.js";
import { putObject } from "../../../src/remote/put-object.js";
import { RangeClient } from "../../../src/remote/range-client.js";
import { s3Target } from "../../../src/remote/sign-requests.js";
import { contentOf } from "../../../src/remote/stored-file.js";
import { signBytes } from "../../../src/signing/ssh-signature.js";
import { emptyFolder } from "../../support/folder.js";
import { buildText, openBuilt, testSecret } from "../../support/index/built-index.js";
import { Workplace } from "../../support/program/program.js";
import { changingFiles } from "../../support/remote/changing-files.js";
import { makeSigner } from "../../support/remote/signed-remote.js";
import { hasSwift, Swift } from "../../support/remote/swift.js";

let endpoint = process.env["LEAKCHECK_S3"];
const isThere = endpoint !== undefined || hasSwift;
const bucket = "leakcheck-test";
let environment: NodeJS.ProcessEnv = { ...process.env, AWS_REGION: "us-east-1", HOME: "/nonexistent" };

let place: Workplace | undefined;
let swift: Swift | undefined;
beforeAll(async () => {
  if (endpoint !== undefined || !hasSwift) return;
  place = new Workplace();
  swift = await Swift.start(place.path("servers"));
  ({ endpoint } = swift);
  environment = { ...environment, ...swift.credentials };
}, 600_000);
afterAll(async () => {
  await swift?.stop();
  place?.remove();
}, 600_000);

const client = (): AwsClient =>
  new AwsClient({
    accessKeyId: environment["AWS_ACCESS_KEY_ID"] ?? "",
    secretAccessKey: environment["AWS_SECRET_ACCESS_KEY"] ?? "",
    service: "s3",
    region: "us-east-1",
    retries: 0,
  });

async function put(path: string, body?: Uint8Array): Promise<void> {
  const reply = await client().fetch(`${endpoint}/${bucket}${path}`, {
    method: "PUT",
    ...(body === undefined ? {} : { body: Uint8Array.from(body) }),
  });
  // 409: the bucket is there.
  if (!reply.ok && reply.status !== 409) throw new Error(`status ${reply.status}`);
}

const open = async (key: string, cacheFolder?: string, more = {}): Promise<OpenedIndex> =>
  openRemote(
    `s3://${bucket}/${key}`,
    { environment: { ...environment, ...more }, endpoint, cacheFolder },
    async (source) => OpenedIndex.from(key, source, () => testSecret),
  );
const ask = async (text: string, index: OpenedIndex): Promise<Answer> =>
  answerQuery(parseQuery(text), [index], 0.999);

/** Expects the answers of an index in the bucket to be those of the file that it was made of. */
async function expectSame(address: string, path: string, more: { signedBy?: string }): Promise<void> {
  const index = await openRemote(
    address,
    { environment, endpoint, cacheFolder: undefined, ...more },
    async (source) => OpenedIndex.from("it", source, () => testSecret),
  );
  const local = await openBuilt(path);
  for (let at = 0; at < 200; at++)
    for (const text of [`user${at * 4001}@example.com`, `nobody${at}`])
      expect(await ask(text, index), text).toEqual(await ask(text, local));
  index.close();
  local.close();
}

describe.skipIf(!isThere)("an index on S3", () => {
  it("answers as the file does, until it is replaced", async () => {
    const folder = emptyFolder();
    const path = join(folder, "it.lkx");
    const dump = (from: number): string =>
      `username,email\n${Array.from({ length: 200_000 }, (_, at) => `user${at + from},user${at + from}@example.com`).join("\n")}\n`;
    await buildText(path, "csv", dump(0));
    await put("");
    const key = "a folder/it (1) = ö.lkx";
    await put(`/${encodeURIComponent(key).replaceAll("%2F", "/")}`, readFileSync(path));
    await put("/it.lkx", readFileSync(path));
    (await open(key)).close();
    const cacheFolder = join(folder, "cache");
    const index = await open("it.lkx", cacheFolder);
    const local = await openBuilt(path);
    for (let at = 0; at < 300; at++) {
      const text = at % 2 === 0 ? `user${at * 997}` : `user${at * 991}@example.com`;
      expect(await ask(text, index), text).toEqual(await ask(text, local));
    }
    local.close();
    await buildText(path, "csv", dump(7), { replace: true });
    await put("/it.lkx", readFileSync(path));
    await expect(ask("user5", index)).rejects.toMatchObject({ code: "INDEX_CHANGED" });
    index.close();
    const next = await open("it.lkx", cacheFolder);
    expect(await ask("user5", next)).toMatchObject({ status: "not-found" });
    next.close();
  });

  it.each([
    ["nowhere.lkx", {}],
    ["it.lkx", { AWS_SECRET_ACCESS_KEY: "made-up" }],
    ["it.lkx", { AWS_ACCESS_KEY_ID: "nobody" }],
  ])("that is not there, or not for this user, is an error: %s, %j", async (key, more) => {
    await expect(open(key, undefined, more)).rejects.toMatchObject({ code: "CANNOT_FETCH" });
  });

  it("is put there once, whole, signed, and found there; torn or stopped uploads leave nothing", async () => {
    await put("");
    const folder = emptyFolder();
    const path = join(folder, "it.lkx");
    const lines = Array.from({ length: 500_000 }, (_, at) => `user${at},user${at}@example.com`);
    await buildText(path, "csv", `username,email\n${lines.join("\n")}\n`);
    expect(readFileSync(path).length).toBeGreaterThan(2 ** 22);
    const { privateKey, signer } = makeSigner();
    const prefix = `s3://${bucket}/pushed ${Date.now()}/`;
    const options = { files: nodeFiles, environment, endpoint };
    const push = async (more: object = {}): ReturnType<typeof pushIndex> =>
      pushIndex(path, "it", prefix, { ...options, ...more });

    // What was read for the digests is not what is sent.
    const target = await s3Target(`${prefix}torn.lkx`, awsSettings(nodeFiles, environment, endpoint));
    const content = contentOf(readFileSync(path));
    const torn = { ...content, read: (_at: number, size: number) => Buffer.alloc(size) };
    await expect(putObject(target, "torn", torn, { replaces: true })).rejects.toMatchObject({
      code: "CANNOT_WRITE",
    });
    const controller = new AbortController();
    const stopped = push({
      signal: controller.signal,
      onProgress: (doing: string, share: number) => {
        if (doing === "sending" && share > 0.5) controller.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ code: "ABORTED" });
    const ranges = new RangeClient(target, "torn");
    await expect(ranges.fetch(0, 1)).rejects.toMatchObject({ code: "CANNOT_FETCH" });
    ranges.close();

    const sign = (list: Uint8Array): string => signBytes(list, privateKey);
    const pushed = await push({ sign });
    expect(pushed).toMatchObject({ isNew: true, bytes: content.length, sha256: content.sha256 });
    expect(await push({ sign })).toEqual({ ...pushed, isNew: false });

    const signedBy = join(folder, "signers");
    writeFileSync(signedBy, `ssh-ed25519 ${Buffer.from(signer.key).toString("base64")}\n`);
    await expectSame(pushed.address, path, { signedBy });
    await expect(
      push({ environment: { ...environment, AWS_SECRET_ACCESS_KEY: "made-up" } }),
    ).rejects.toMatchObject({
      code: expect.stringMatching(/^CANNOT_(?:WRITE|FETCH)$/u),
    });
  });

  it("that is long is put there in parts, once, whole; what is stopped or torn leaves nothing", async () => {
    await put("");
    const folder = emptyFolder();
    const path = join(folder, "it.lkx");
    const lines = Array.from({ length: 1_000_000 }, (_, at) => `user${at},user${at}@example.com`);
    await buildText(path, "csv", `username,email\n${lines.join("\n")}\n`);
    // The least that S3 takes as a part that is not the last.
    const partSizes = { mostBytes: 2 ** 20, leastPartBytes: 5 * 2 ** 20, mostParts: 10_000 };
    const prefix = `s3://${bucket}/in parts ${Date.now()}/`;
    const push = async (more: object = {}): ReturnType<typeof pushIndex> =>
      pushIndex(path, "it", prefix, { files: nodeFiles, environment, endpoint, partSizes, ...more });
    const length = readFileSync(path).length;
    expect(length).toBeGreaterThan(2 * partSizes.leastPartBytes);
    for (const end of [0.2, 0.9]) {
      const controller = new AbortController();
      const onProgress = (doing: string, share: number): void => {
        if (doing === "sending" && share > end) controller.abort();
      };
      await expect(push({ signal: controller.signal, onProgress })).rejects.toMatchObject({
        code: "ABORTED",
      });
    }
    // What was read for the digests is not what is sent.
    await expect(push({ files: changingFiles(1.8 * length) })).rejects.toMatchObject({
      code: "CANNOT_WRITE",
    });
    const listed = async (query: string): Promise<string> => {
      const reply = await client().fetch(`${endpoint}/${bucket}?${query}`);
      expect(reply.status).toBe(200);
      return reply.text();
    };
    expect(await listed("uploads=")).not.toContain("in parts");
    expect(await listed("prefix=in%20parts")).not.toContain("in parts 1");
    const pushed = await push();
    expect(pushed).toMatchObject({ isNew: true, bytes: length });
    expect(await push()).toEqual({ ...pushed, isNew: false });
    await expectSame(pushed.address, path, {});
  });
});
