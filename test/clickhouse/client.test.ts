// What a server may say, or not say: an error with a reason, and never a word of the server's own.
import { describe, expect, it } from "vitest";
import { databaseAddress } from "../../src/clickhouse/address.js";
import { Client, type ClientOptions } from "../../src/clickhouse/client.js";
import { fakeServer } from "../support/clickhouse/pushed-dumps.js";

const server = fakeServer();

const clientOf = (options: Partial<ClientOptions> = {}): Client =>
  new Client(databaseAddress(server().address), { environment: {}, ...options });
const question = { sql: "SELECT something", ms: 1000 };

describe("a client", () => {
  it("sends user and password as a header, and with every question what gives all or nothing", async () => {
    server().script = () => ({ status: 200, body: Buffer.from("reply") });
    const environment = { CLICKHOUSE_USER: "reader", CLICKHOUSE_PASSWORD: "password-word" };
    expect(String(await clientOf({ environment }).ask(question))).toBe("reply");
    const [{ headers, settings } = server().requests[0]!] = server().requests;
    expect(headers.authorization).toBe(`Basic ${Buffer.from("reader:password-word").toString("base64")}`);
    expect(Object.fromEntries(settings)).toMatchObject({
      query: "SELECT something",
      wait_end_of_query: "1",
      skip_unavailable_shards: "0",
      result_overflow_mode: "throw",
      timeout_overflow_mode: "throw",
    });
    expect([...settings].join()).not.toContain("password-word");
    await clientOf().ask(question);
    expect(server().requests[1]?.headers.authorization).toBeUndefined();
  });

  it("sends keys beside the text of the query", async () => {
    server().script = () => ({ status: 200, body: Buffer.alloc(0) });
    const keys = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await clientOf().ask({ ...question, keys });
    expect(server().requests[0]?.body.includes(keys)).toBe(true);
    expect(server().requests[0]?.settings.get("keys_structure")).toBe("kind UInt8, key UInt64");
  });

  it.each([
    [60, "the database has no tables of leakcheck"],
    [81, "there is no such database"],
    [164, "the user may not change settings"],
    [279, "no replica of a shard can be reached"],
    [516, "the server refuses the user or the password"],
    [9999, "the server fails with its error 9999"],
  ])("explains the server's error %i, in its own words", async (code, why) => {
    server().script = () => ({
      status: 500,
      body: Buffer.from(`Code: ${code}. DB::Exception: value-of-a-row`),
    });
    const failure = clientOf().ask(question);
    await expect(failure).rejects.toMatchObject({ code: "CANNOT_FETCH" });
    await expect(failure).rejects.toThrow(why);
    await expect(failure).rejects.not.toThrow("value-of-a-row");
    expect(server().requests).toHaveLength(1);
  });

  it("tells a user who may only read from one who may not even change settings", async () => {
    server().script = () => ({ status: 500, body: Buffer.from("Code: 164. DB::Exception") });
    const asked = clientOf().ask({ ...question, sql: "INSERT INTO something FORMAT RowBinary" });
    await expect(asked).rejects.toThrow("the user may only read");
  });

  it.each([302, 404, 502])("takes no reply of status %i for one of ClickHouse", async (status) => {
    server().script = () => ({ status, body: Buffer.from("<html>") });
    await expect(clientOf().ask(question)).rejects.toThrow(/answers with status|fails/u);
  });

  it("asks again once if the connection breaks", async () => {
    server().script = ({ number }, response) => {
      if (number > 0) return { status: 200, body: Buffer.from("reply") };
      response.destroy();
      return "sent";
    };
    expect(String(await clientOf().ask(question))).toBe("reply");
    server().script = (_, response) => {
      response.destroy();
      return "sent";
    };
    server().requests.length = 0;
    await expect(clientOf().ask(question)).rejects.toThrow("the server has closed the connection");
    expect(server().requests).toHaveLength(2);
  });

  it("fails on a reply that ends early", async () => {
    server().script = (_, response) => {
      response.writeHead(200, { "content-length": 100 });
      response.write("half");
      response.socket?.end();
      return "sent";
    };
    await expect(clientOf().ask(question)).rejects.toMatchObject({ code: "CANNOT_FETCH" });
  });

  it("ends when the time is over, and when it is interrupted", async () => {
    server().script = () => "sent";
    await expect(clientOf({ timeout: () => AbortSignal.abort() }).ask(question)).rejects.toThrow(
      "the server takes too long",
    );
    const controller = new AbortController();
    server().script = () => {
      controller.abort();
      return "sent";
    };
    await expect(clientOf({ signal: controller.signal }).ask(question)).rejects.toMatchObject({
      code: "ABORTED",
    });
  });

  it("says so if there is no server", async () => {
    const client = new Client(databaseAddress("clickhouse://127.0.0.1:9/leaks"), { environment: {} });
    await expect(client.ask(question)).rejects.toThrow("no request is sent to this port");
  });
});
