// Runs the program on an index behind a server.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { jsonLines } from "../../../support/program/program.js";
import { runHere, WorkplaceHere } from "../../../support/program/program-here.js";
import { faults, RangeServer } from "../../../support/remote/range-server.js";

let place: WorkplaceHere;
let server: RangeServer;
let address: string;
beforeAll(async () => {
  place = new WorkplaceHere();
  const lines = Array.from({ length: 20_000 }, (_, line) => `user${line},user${line}@example.com`);
  writeFileSync(place.path("small.csv"), `username,email\n${lines.join("\n")}\n`);
  expect(await runHere(place, ["build", "small.csv"])).toMatchObject({ status: 0 });
  server = await RangeServer.start(readFileSync(join(place.path("data"), "leakcheck", "small.lkx")));
  address = `${server.origin}/small.lkx?signature=do-not-show`;
});
beforeEach(() => {
  server.requests.length = 0;
  server.script = () => {};
});
afterAll(async () => {
  await server.stop();
  place.remove();
});

describe("an index behind a server", () => {
  it("is looked up in two round trips, and then in one", async () => {
    const args = ["lookup", "--index", address, "user77@example.com", "nobody"];
    const local = await place.run(["lookup", "--index", "small", "user77@example.com", "nobody"]);
    expect(local.status).toBe(3);
    const environment = { XDG_CACHE_HOME: place.path("cache") };
    expect(await place.run(args, { environment })).toEqual(local);
    expect(server.requests[0]).toMatchObject({ offset: 0, length: 16_384 });
    const first = server.requests.length;
    expect(await place.run(args, { environment })).toEqual(local);
    expect(server.requests).toHaveLength(2 * first - 1);
    expect(readdirSync(join(place.path("cache"), "leakcheck", "remote"))).toHaveLength(1);
  });

  it("answers a list as the file does", async () => {
    const input = `${Array.from({ length: 400 }, (_, line) => (line % 2 === 0 ? `user${line * 7}` : `gone${line}@example.com`)).join("\n")}\n`;
    const local = await place.run(["lookup", "--index", "small", "-"], { input });
    expect(jsonLines(local.stdout)).toHaveLength(400);
    expect(await place.run(["lookup", "--index", address, "-"], { input })).toEqual(local);
    writeFileSync(place.path("members.csv"), "email\nuser7@example.com\nnobody@example.com\n");
    expect(await place.run(["roster", "--index", address, "members.csv"])).toEqual(
      await place.run(["roster", "--index", "small", "members.csv"]),
    );
  });

  it("is described from the server, whatever the cache holds", async () => {
    const here = JSON.parse((await runHere(place, ["info", "small"])).stdout) as object;
    const { stdout } = await runHere(place, ["info", address]);
    expect(JSON.parse(stdout)).toEqual({ ...here, index: `${server.origin}/small.lkx` });
    expect(server.requests).toHaveLength(1);
  });

  it.each(["status 500", "a weak ETag", "200 and the whole file"])(
    "that gives %s is an error",
    async (name) => {
      const { script } = { script: faults[name] };
      server.script = (reply, request) => (request.number === 0 ? undefined : script?.(reply, request));
      const environment = { XDG_CACHE_HOME: place.path("no-cache") };
      for (const args of [["nobody@example.com"], ["-"]]) {
        server.requests.length = 0;
        const outcome = await place.run(["lookup", "--json", "--index", address, ...args], {
          input: "nobody@example.com\n".repeat(100),
          environment,
        });
        expect(outcome).toMatchObject({ status: 1, stdout: "" });
        expect(outcome.stderr).toContain("CANNOT_FETCH");
        expect(outcome.stderr).not.toContain("do-not-show");
      }
    },
  );

  it.each([
    ["http://example.com/small.lkx"],
    ["https://user:geheim@example.com/small.lkx"],
    ["s3://my-bucket/small.lkx"],
  ])("at %s is refused before anything is sent", async (other) => {
    const { status, stdout, stderr } = await runHere(place, ["lookup", "--json", "--index", other, "x"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).not.toContain("geheim");
  });

  it("on S3 is found by its bucket and key", async () => {
    const environment = { AWS_ACCESS_KEY_ID: "MADEUPKEY", AWS_SECRET_ACCESS_KEY: "made-up" };
    const args = ["lookup", "--endpoint", server.origin, "--index", "s3://my-bucket/small.lkx", "user5"];
    expect(await place.run(args, { environment })).toMatchObject({ status: 3 });
    expect(server.requests[0]).toMatchObject({ url: "/my-bucket/small.lkx" });
  });
});
