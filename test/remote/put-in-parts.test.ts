// An index that is too long for one request is put into a bucket in parts: whole or not at all, and
// nothing of it is left if it fails.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/files.js";
import { PartDigests, usualPartSizes } from "../../src/remote/put-in-parts.js";
import { pushIndex, type PushedIndex } from "../../src/remote/push-index.js";
import { changingFiles } from "../support/remote/changing-files.js";
import { BucketServer, bucketEnvironment, refuse } from "../support/remote/bucket-server.js";
import { started } from "../support/started.js";

/** Three parts, of 2 MiB but for the last. */
const bytes = Buffer.alloc(5 * 2 ** 20 + 3, "of an index ");
const md5 = (data: Buffer): Buffer => createHash("md5").update(data).digest();
const digest = createHash("sha256").update(bytes).digest("hex");
const path = `my-bucket/it-${digest.slice(0, 16)}.lkx`;
const partSizes = { mostBytes: 4 * 2 ** 20, leastPartBytes: 2 ** 20 + 1, mostParts: 100 };

const server = started(async () => BucketServer.start());
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "leakcheck-test-"));
  writeFileSync(join(folder, "it.lkx"), bytes);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const push = async (more: Partial<Parameters<typeof pushIndex>[3]> = {}): Promise<PushedIndex> =>
  pushIndex(join(folder, "it.lkx"), "it", "s3://my-bucket", {
    files: nodeFiles,
    environment: bucketEnvironment,
    endpoint: server().origin,
    partSizes,
    ...more,
  });

/** What was asked for, in short. */
const asked = (): string[] =>
  server().requests.map(({ method, query }) => {
    if (query.has("uploads")) return "begin";
    if (query.has("partNumber")) return `part ${query.get("partNumber")}`;
    if (!query.has("uploadId")) return method;
    return method === "POST" ? "complete" : "take away";
  });
const isPart = ({ url = "" }: IncomingMessage, number: number): boolean =>
  url.includes(`partNumber=${number}`);
const isCompletion = ({ method, url = "" }: IncomingMessage): boolean =>
  method === "POST" && url.includes("uploadId=");

describe("an index of several parts", () => {
  it("is stored once it is whole, unless it is there", async () => {
    const shares: number[] = [];
    const pushed = await push({
      onProgress(doing, share) {
        if (doing === "sending") shares.push(share);
      },
    });
    expect(pushed).toEqual({
      address: `s3://${path}`,
      bytes: bytes.length,
      sha256: digest,
      isNew: true,
    });
    expect(server().objects.get(path)?.equals(bytes)).toBe(true);
    expect(asked()).toEqual(["GET", "begin", "part 1", "part 2", "part 3", "complete"]);
    expect(server().requests.at(-1)?.headers["if-none-match"]).toBe("*");
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    // Its ETag tells that it is the same.
    const parts = [0, 1, 2].map((part) => md5(bytes.subarray(part * 2 ** 21, (part + 1) * 2 ** 21)));
    server().etagOf = () => `"${md5(Buffer.concat(parts)).toString("hex")}-3"`;
    server().requests.length = 0;
    expect(await push()).toMatchObject({ isNew: false });
    expect(asked()).toEqual(["GET", "GET"]);
  });

  it("is compared byte by byte if the ETag does not tell", async () => {
    server().objects.set(path, bytes);
    server().etagOf = () => '"of-other-parts-9"';
    expect(await push()).toMatchObject({ isNew: false });
    server().objects.set(path, Buffer.from(bytes.map((byte, at) => byte ^ Number(at === 4e6))));
    await expect(push()).rejects.toMatchObject({ code: "INDEX_EXISTS" });
  });

  it("that appeared meanwhile is not replaced", async () => {
    server().script = (message) => {
      if (isPart(message, 3)) server().objects.set(path, bytes);
    };
    expect(await push()).toMatchObject({ isNew: false });
    expect(asked().slice(-3)).toEqual(["complete", "take away", "GET"]);
    server().reset();
    server().script = (message) => {
      if (isPart(message, 3)) server().objects.set(path, Buffer.from("another"));
    };
    await expect(push()).rejects.toMatchObject({ code: "INDEX_EXISTS" });
    expect(server().objects.get(path)?.toString()).toBe("another");
    expect(server().uploads.size).toBe(0);
  });

  it("is stored by a server that does not know the condition, after it was asked", async () => {
    server().script = ({ headers }, response) => {
      if (headers["if-none-match"] === undefined) return false;
      refuse(response, 501, "NotImplemented");
      return true;
    };
    expect(await push()).toMatchObject({ isNew: true });
    expect(asked().slice(-3)).toEqual(["complete", "GET", "complete"]);
    expect(server().objects.get(path)?.equals(bytes)).toBe(true);
  });

  it("has a part sent again that did not arrive", async () => {
    let times = 0;
    server().script = (message, response) => {
      if (!isPart(message, 2) || (times += 1) > 2) return false;
      if (times === 1) response.destroy();
      else refuse(response, 503, "SlowDown");
      return true;
    };
    expect(await push()).toMatchObject({ isNew: true });
    expect(asked().filter((one) => one === "part 2")).toHaveLength(3);
    expect(server().objects.get(path)?.equals(bytes)).toBe(true);
  });
});

describe("an upload that fails", () => {
  const faults: [what: string, isIt: (message: IncomingMessage) => boolean, status: number, code: string][] =
    [
      ["at its first part", (message) => isPart(message, 1), 403, "AccessDenied"],
      ["at its last part", (message) => isPart(message, 3), 500, "InternalError"],
      ["when it is completed", isCompletion, 400, "InvalidPart"],
      ["when it is completed, with status 200", isCompletion, 200, "InternalError"],
    ];
  it.each(faults)("%s leaves nothing", async (_what, isIt, status, code) => {
    server().script = (message, response) => {
      if (!isIt(message)) return false;
      refuse(response, status, code);
      return true;
    };
    await expect(push()).rejects.toMatchObject({
      code: "CANNOT_WRITE",
      message: expect.stringContaining(code) as string,
    });
    expect(asked().at(-1)).toBe("take away");
    expect([server().objects.size, server().uploads.size]).toEqual([0, 0]);
  });

  it("because it is interrupted leaves nothing, wherever that is", async () => {
    for (let stop = 0; stop < 6; stop++) {
      server().reset();
      const controller = new AbortController();
      server().script = (message, _response, number) => {
        if (number === stop && message.method !== "DELETE") controller.abort();
      };
      const outcome = await push({ signal: controller.signal }).catch(({ code }: { code: string }) => code);
      // Once it is being completed, it is.
      if (stop === 5) expect(outcome).toMatchObject({ isNew: true });
      else {
        expect(outcome, `at request ${stop}`).toBe("ABORTED");
        expect(asked().at(-1), `at request ${stop}`).toBe("take away");
        expect(server().objects.size).toBe(0);
      }
      expect(server().uploads.size, `at request ${stop}`).toBe(0);
    }
  });

  it("fails for its own reason if the parts cannot be taken away either", async () => {
    server().script = (message, response) => {
      if (!isPart(message, 2) && message.method !== "DELETE") return false;
      refuse(response, 403, "AccessDenied");
      return true;
    };
    await expect(push()).rejects.toThrow("status 403, AccessDenied");
    expect(server().objects.size).toBe(0);
  });

  it("before it begins sends no part", async () => {
    server().script = ({ method, url = "" }, response) => {
      if (method !== "POST" || !url.includes("uploads")) return false;
      refuse(response, 403, "AccessDenied");
      return true;
    };
    await expect(push()).rejects.toMatchObject({ code: "CANNOT_WRITE" });
    expect(asked()).toEqual(["GET", "begin"]);
    server().script = ({ method, url = "" }, response) => {
      if (method !== "POST" || !url.includes("uploads")) return false;
      response.end("<html>");
      return true;
    };
    await expect(push()).rejects.toThrow("does not say how");
  });

  it("because a part has other bytes than were read leaves nothing", async () => {
    // All of it was read once for its digests.
    const files = changingFiles(bytes.length + 3e6);
    await expect(push({ files })).rejects.toThrow("XAmzContentSHA256Mismatch");
    expect([server().objects.size, server().uploads.size]).toEqual([0, 0]);
  });
});

it("takes parts that S3 takes, of an index of any length", () => {
  for (const size of [5 * 2 ** 30 + 1, 2 ** 40, 5 * 2 ** 40]) {
    const { partBytes } = new PartDigests(size, usualPartSizes);
    expect(partBytes % 2 ** 20).toBe(0);
    expect(partBytes).toBeGreaterThanOrEqual(5 * 2 ** 20);
    expect(partBytes).toBeLessThan(5 * 2 ** 30);
    expect(size / partBytes).toBeLessThanOrEqual(10_000);
  }
});
