// Every reply is checked: whatever a server does but what was asked is an error with a code.
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import { RangeClient, type StartTimer } from "../../src/remote/range-client.js";
import { faults, RangeServer } from "../support/remote/range-server.js";

const file = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
let server: RangeServer;
let client: RangeClient;
const shown = "the index";
const clientOf = (timer?: StartTimer): RangeClient =>
  new RangeClient({ url: new URL(server.origin), headers: async () => ({}) }, shown, timer);

beforeAll(async () => {
  server = await RangeServer.start(file);
  client = clientOf();
});
afterEach(() => {
  server.script = () => {};
  server.etag = '"the-first"';
  server.requests.length = 0;
});
afterAll(async () => {
  client.close();
  await server.stop();
});

const known = { etag: '"the-first"', total: 1000 };

describe("a range", () => {
  it("comes with the facts of the file, and may be shorter the first time", async () => {
    expect(await client.fetch(0, 16_384)).toEqual({ bytes: Buffer.from(file), ...known });
    expect(await client.fetch(10, 5, known)).toEqual({ bytes: Buffer.from(file.subarray(10, 15)), ...known });
    const [first, second] = server.requests.map(({ headers }) => headers);
    expect(first).toMatchObject({ range: "bytes=0-16383", "accept-encoding": "identity" });
    expect(first).not.toHaveProperty("if-match");
    expect(second).toMatchObject({ range: "bytes=10-14", "if-match": '"the-first"' });
  });

  it("is of the same file as before", async () => {
    server.etag = '"the-second"';
    await expect(client.fetch(10, 5, known)).rejects.toMatchObject({ code: "INDEX_CHANGED" });
    // A server that does not know If-Match.
    server.script = (reply) => {
      reply.status = 206;
      reply.headers = { etag: '"the-second"', "content-range": "bytes 10-14/1000", "content-length": 5 };
      reply.body = new Uint8Array(5);
    };
    await expect(client.fetch(10, 5, known)).rejects.toMatchObject({ code: "INDEX_CHANGED" });
    server.script = (reply) => {
      reply.status = 206;
      reply.headers = { etag: '"the-first"', "content-range": "bytes 10-14/1001", "content-length": 5 };
      reply.body = new Uint8Array(5);
    };
    await expect(client.fetch(10, 5, known)).rejects.toMatchObject({ code: "INDEX_CHANGED" });
  });

  it("that leads past the end is refused", async () => {
    await expect(client.fetch(990, 20, known)).rejects.toMatchObject({ code: "CANNOT_FETCH" });
  });

  it.each(Object.entries(faults))("is an error after %s", async (name, script) => {
    server.script = script;
    for (const [asked, before] of [
      [16_384, undefined],
      [5, known],
    ] as const) {
      const failure: unknown = await client.fetch(0, asked, before).catch((cause: unknown) => cause);
      expect(failure).toBeInstanceOf(LeakcheckError);
      const { code, message } = failure as LeakcheckError;
      const isChange = before !== undefined && /^status (?:404|412|416)$/u.test(name);
      expect(code).toBe(isChange ? "INDEX_CHANGED" : "CANNOT_FETCH");
      expect(message).toContain(shown);
      expect(message).not.toContain("example.com");
    }
    // The next one is not disturbed.
    server.script = () => {};
    expect(await client.fetch(3, 2, known)).toMatchObject({ bytes: Buffer.of(3, 4) });
  });

  it.each(["before the reply", "within the body"])("is an error if the server stalls %s", async (when) => {
    let ring: () => void = () => {};
    const rung: string[] = [];
    const timed = clientOf((run) => {
      ring = run;
      return () => rung.push("stopped");
    });
    server.script = (reply, { response }) => {
      if (when === "within the body") {
        response.writeHead(reply.status, reply.headers);
        response.write(reply.body.subarray(0, 2));
      }
      setImmediate(() => {
        ring();
      });
      return "sent";
    };
    await expect(timed.fetch(0, 5, known)).rejects.toMatchObject({
      code: "CANNOT_FETCH",
      message: "cannot fetch the index: the server has stopped sending",
    });
    timed.close();
  });

  it("starts no timer that outlives it", async () => {
    let running = 0;
    const timed = clientOf(() => {
      running += 1;
      let isStopped = false;
      return () => {
        if (!isStopped) running -= 1;
        isStopped = true;
      };
    });
    await timed.fetch(0, 5, known);
    server.script = (reply) => {
      reply.status = 500;
    };
    await timed.fetch(0, 5, known).catch(() => {});
    expect(running).toBe(0);
    timed.close();
  });

  it("that waits for others does not wait for the server", async () => {
    let running = 0;
    let most = 0;
    const timed = clientOf(() => {
      most = Math.max(most, ++running);
      let isStopped = false;
      return () => {
        if (!isStopped) running -= 1;
        isStopped = true;
      };
    });
    await Promise.all(Array.from({ length: 100 }, async (_, at) => timed.fetch(at, 5, known)));
    expect(most).toBeGreaterThan(8);
    expect(most).toBeLessThanOrEqual(16);
    timed.close();
  });

  it("from where nothing listens is an error", async () => {
    const other = await RangeServer.start(file);
    const url = new URL(other.origin);
    await other.stop();
    const nobody = new RangeClient({ url, headers: async () => ({}) }, shown);
    await expect(nobody.fetch(0, 5)).rejects.toMatchObject({
      code: "CANNOT_FETCH",
      message: "cannot fetch the index: the server refuses the connection",
    });
    nobody.close();
  });
});
