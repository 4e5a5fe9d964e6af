// The same answers from a real S3 server as from the file, and an error for whatever else it says. The
// server is one that you name: LEAKCHECK_S3=http://127.0.0.1:8080 (OpenStack Swift with its s3api, say),
// with AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, which may make buckets there.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AwsClient } from "aws4fetch";
import { describe, expect, it } from "vitest";
import { answerQuery, type Answer } from "../../src/lookup/answer.js";
import { OpenedIndex } from "../../src/lookup/opened-index.js";
import { parseQuery } from "../../src/lookup/query.js";
import { openRemote } from "../../src/remote/open-remote.js";
import { emptyFolder } from "../support/folder.js";
import { buildText, openBuilt, testSecret } from "../support/index/built-index.js";

const endpoint = process.env["LEAKCHECK_S3"];
if (endpoint === undefined)
  process.stderr.write("SKIPPED: LEAKCHECK_S3 names no S3 server, so no real one is tested\n");
const bucket = "leakcheck-test";
const environment = { ...process.env, AWS_REGION: "us-east-1", HOME: "/nonexistent" };

async function put(path: string, body?: Uint8Array): Promise<void> {
  const client = new AwsClient({
    accessKeyId: process.env["AWS_ACCESS_KEY_ID"] ?? "",
    secretAccessKey: process.env["AWS_SECRET_ACCESS_KEY"] ?? "",
    service: "s3",
    region: "us-east-1",
    retries: 0,
  });
  const reply = await client.fetch(`${endpoint}/${bucket}${path}`, {
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

describe.skipIf(endpoint === undefined)("an index on S3", () => {
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
});
