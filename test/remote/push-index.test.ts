// An index is put into a bucket whole or not at all, once, under a name that says what is in it.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/files.js";
import { bucketFolder } from "../../src/remote/address.js";
import { awsSettings } from "../../src/remote/aws-settings.js";
import { pushIndex, type PushedIndex } from "../../src/remote/push-index.js";
import { putObject } from "../../src/remote/put-object.js";
import { s3Target } from "../../src/remote/sign-requests.js";
import { contentOf } from "../../src/remote/stored-file.js";
import { BucketServer, bucketEnvironment, refuse } from "../support/remote/bucket-server.js";
import { started } from "../support/started.js";

/** Three pieces and some bytes. */
const long = Buffer.alloc(3 * 2 ** 20 + 5, "of an index ");
const short = Buffer.from("a short one");
const digest = createHash("sha256").update(long).digest("hex");
const name = `it-${digest.slice(0, 16)}`;

const server = started(async () => BucketServer.start());
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "leakcheck-test-"));
  writeFileSync(join(folder, "it.lkx"), long);
  writeFileSync(join(folder, "short.lkx"), short);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const push = async (more: Partial<Parameters<typeof pushIndex>[3]> = {}, file = "it"): Promise<PushedIndex> =>
  pushIndex(join(folder, `${file}.lkx`), file, "s3://my-bucket/a folder/", {
    files: nodeFiles,
    environment: bucketEnvironment,
    endpoint: server().origin,
    ...more,
  });

describe("an index", () => {
  it.each([true, false])(
    "is stored under its digest, also if the server says that it waits: %s",
    async (says) => {
      server().saysContinue = says;
      const seen = { reading: 0, sending: 0 };
      const onProgress = (doing: keyof typeof seen, share: number): void => {
        expect(share).toBeGreaterThan(seen[doing]);
        seen[doing] = share;
      };
      expect(await push({ onProgress })).toEqual({
        address: `s3://my-bucket/a folder/${name}.lkx`,
        bytes: long.length,
        sha256: digest,
        isNew: true,
      });
      expect(seen).toEqual({ reading: 1, sending: 1 });
      expect([...server().objects.keys()]).toEqual([`my-bucket/a folder/${name}.lkx`]);
      expect(server().objects.get(`my-bucket/a folder/${name}.lkx`)?.equals(long)).toBe(true);
      expect(server().requests).toHaveLength(1);
    },
  );

  it("that is short is sent without asking first", async () => {
    await push({}, "short");
    expect(server().requests[0]?.headers.expect).toBeUndefined();
    expect([...server().objects.values()]).toEqual([short]);
  });

  it("whose name has its digest already keeps it", async () => {
    const { address } = await pushIndex(join(folder, "it.lkx"), name, "s3://my-bucket", {
      files: nodeFiles,
      environment: bucketEnvironment,
      endpoint: server().origin,
    });
    expect(address).toBe(`s3://my-bucket/${name}.lkx`);
  });

  it("that is there already is not sent again", async () => {
    await push();
    server().requests.length = 0;
    expect(await push()).toMatchObject({ isNew: false, sha256: digest });
    expect(server().requests.map(({ method, bytes }) => [method, bytes])).toEqual([
      ["PUT", 0],
      ["GET", 0],
    ]);
  });

  it.each([
    ["with another ETag", (bytes: Buffer) => bytes, false],
    [
      "with another byte",
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => byte ^ Number(at === 3e6))),
      true,
    ],
    ["with fewer bytes", (bytes: Buffer) => bytes.subarray(1), true],
    ["with more bytes", (bytes: Buffer) => Buffer.concat([bytes, Buffer.of(0)]), true],
  ])("that is there already %s is compared byte by byte", async (_what, change, isOther) => {
    await push();
    server().etagOf = () => '"of-several-parts-3"';
    const path = `my-bucket/a folder/${name}.lkx`;
    server().objects.set(path, change(server().objects.get(path) ?? Buffer.of()));
    if (isOther) await expect(push()).rejects.toMatchObject({ code: "INDEX_EXISTS" });
    else expect(await push()).toMatchObject({ isNew: false });
  });

  it("that an interruption stops leaves nothing", async () => {
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_type: "abort", listener: () => void) => void listeners.add(listener),
      removeEventListener: (_type: "abort", listener: () => void) => void listeners.delete(listener),
    };
    const onProgress = (doing: string): void => {
      if (doing === "sending") for (const listener of listeners) listener();
    };
    await expect(push({ signal, onProgress })).rejects.toMatchObject({ code: "ABORTED" });
    await expect(push({ signal: { ...signal, aborted: true } })).rejects.toMatchObject({ code: "ABORTED" });
    expect(server().objects.size).toBe(0);
    expect(listeners.size).toBe(0);
  });
});

describe("a server that", () => {
  it.each([
    ["does not know the secret", { AWS_SECRET_ACCESS_KEY: "another" }, /status 403, SignatureDoesNotMatch/u],
    ["needs another region", {}, /redirects \(status 301, PermanentRedirect\)/u, [301, "PermanentRedirect"]],
    ["has no such bucket", {}, /no such bucket \(status 404, NoSuchBucket\)/u, [404, "NoSuchBucket"]],
    ["is storing something else", {}, /status 409/u, [409, "ConditionalRequestConflict"]],
    ["is broken", {}, /status 500$/u, [500, "not a code"]],
  ] as const)(
    "%s is an error, and nothing is stored",
    async (_what, environment, message, refusal?: readonly [number, string]) => {
      server().script = (_message, response) => {
        if (refusal === undefined) return false;
        refuse(response, refusal[0], refusal[1]);
        return true;
      };
      for (const file of ["it", "short"])
        await expect(
          push({ environment: { ...bucketEnvironment, ...environment } }, file),
        ).rejects.toMatchObject({
          code: "CANNOT_WRITE",
          message: expect.stringMatching(message),
        });
      expect(server().objects.size).toBe(0);
    },
  );

  it("does not know the condition is asked first, and replaces nothing", async () => {
    const path = `my-bucket/a folder/${name}.lkx`;
    server().script = ({ headers }, response) => {
      if (headers["if-none-match"] === undefined) return false;
      refuse(response, 501, "NotImplemented");
      return true;
    };
    expect(await push()).toMatchObject({ isNew: true });
    expect(server().objects.get(path)?.equals(long)).toBe(true);
    expect(await push()).toMatchObject({ isNew: false });
    server().objects.set(path, short);
    await expect(push()).rejects.toMatchObject({ code: "INDEX_EXISTS" });
    expect(server().objects.get(path)).toBe(short);
    // Who may not look may not know, so nothing is sent.
    server().objects.clear();
    server().script = ({ method }, response) => {
      refuse(response, method === "GET" ? 403 : 501, "x");
      return true;
    };
    await expect(push()).rejects.toMatchObject({ code: "CANNOT_FETCH" });
    expect(server().objects.size).toBe(0);
  });

  it("closes the connection at any moment is an error", async () => {
    for (const after of [0, 1, 2 ** 20, 2 ** 21]) {
      server().script = (message, response) => {
        if (after === 0) response.destroy();
        else {
          response.writeContinue();
          let got = 0;
          message.on("data", (chunk: Buffer) => {
            if ((got += chunk.length) >= after) response.destroy();
          });
        }
        return true;
      };
      await expect(push()).rejects.toMatchObject({ code: "CANNOT_WRITE" });
    }
    expect(server().objects.size).toBe(0);
  });

  it("says that it stored what it did not get is not believed", async () => {
    server().script = (_message, response) => {
      response.writeHead(200, { "content-length": 0, connection: "close" });
      response.end();
      return true;
    };
    await expect(push()).rejects.toMatchObject({ code: "CANNOT_WRITE" });
  });

  it("does not answer has failed", async () => {
    server().script = () => true;
    const startTimer = (run: () => void): (() => void) => {
      const soon = setImmediate(run);
      return () => {
        clearImmediate(soon);
      };
    };
    await expect(push({ startTimer })).rejects.toMatchObject({
      code: "CANNOT_WRITE",
      message: expect.stringContaining("does not answer"),
    });
  });

  it("gets other bytes than were read keeps none of them", async () => {
    const target = await s3Target(
      "s3://my-bucket/it",
      awsSettings(nodeFiles, bucketEnvironment, server().origin),
    );
    const content = { ...contentOf(long), read: (_at: number, size: number) => Buffer.alloc(size) };
    await expect(putObject(target, "it", content)).rejects.toMatchObject({
      code: "CANNOT_WRITE",
      message: expect.stringContaining("XAmzContentSHA256Mismatch"),
    });
    expect(server().objects.size).toBe(0);
  });
});

it.each([
  ["s3://my-bucket", { bucket: "my-bucket", prefix: "" }],
  ["s3://my-bucket/", { bucket: "my-bucket", prefix: "" }],
  ["s3://my.bucket/a b/c/", { bucket: "my.bucket", prefix: "a b/c/" }],
])("%s is a folder", (text, parts) => {
  expect(bucketFolder(text)).toEqual(parts);
});

it.each([
  "s3://my-bucket/it.lkx",
  "s3://my-bucket/folder",
  "s3://x/",
  "s3:///",
  "https://my-bucket/",
  "s3://A-B/",
])("%s is no folder", (text) => {
  expect(() => bucketFolder(text)).toThrow(expect.objectContaining({ code: "USAGE" }));
});
