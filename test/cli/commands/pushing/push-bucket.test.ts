// Runs the program that puts an index into a bucket, and looks it up there.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runHere } from "../../../support/program/program-here.js";
import { Workplace, type Outcome } from "../../../support/program/program.js";
import { BucketServer, bucketEnvironment, bucketSecret } from "../../../support/remote/bucket-server.js";

let place: Workplace;
let server: BucketServer;
let file: Buffer;
beforeAll(async () => {
  place = new Workplace();
  writeFileSync(place.path("small.csv"), "username,email\nsanne,sanne@example.com\n");
  expect(await runHere(place, ["build", "small.csv"])).toMatchObject({ status: 0 });
  file = readFileSync(join(place.path("data"), "leakcheck", "small.lkx"));
  server = await BucketServer.start();
});
beforeEach(() => {
  server.restart();
});
afterAll(async () => {
  await server.stop();
  place.remove();
});

const run = async (...args: string[]): Promise<Outcome> =>
  runHere(place, [args[0] ?? "", "--endpoint", server.origin, ...args.slice(1)], bucketEnvironment);

describe("push", () => {
  it("prints an address at which the index is found", async () => {
    const { status, stdout, stderr } = await run("push", "--text", "small", "s3://my-bucket/leaks/");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^s3:\/\/my-bucket\/leaks\/small-[0-9a-f]{16}\.lkx\n$/u);
    expect([...server.objects.values()]).toEqual([file]);
    const address = stdout.trim();
    expect(await run("lookup", "--index", address, "sanne@example.com")).toMatchObject({ status: 3 });
    expect(await run("lookup", "--index", address, "nobody@example.com")).toMatchObject({ status: 0 });
    const again = await run("push", "--text", "small", "s3://my-bucket/leaks/");
    expect(again).toMatchObject({ status: 0, stdout });
    expect(again.stderr).toContain("already");
  });

  it("prints JSON, with nothing secret in it", async () => {
    const { stdout } = await run("push", "--json", "small", "s3://my-bucket");
    expect(JSON.parse(stdout)).toMatchObject({ bytes: file.length, isNew: true });
    expect(stdout).not.toContain(bucketSecret);
  });

  it("sends nothing that is no index", async () => {
    for (const name of ["small.csv", "absent"])
      expect(await run("push", name, "s3://my-bucket")).toMatchObject({ status: 1, stdout: "" });
    expect(server.requests).toHaveLength(0);
  });

  it.each([
    "s3://my-bucket/name.lkx",
    "https://example.com/",
    "my-bucket",
    "gopher://my-bucket/",
    "s3:my-bucket",
  ])("refuses %s", async (address) => {
    expect(await run("push", "small", address)).toMatchObject({ status: 2, stdout: "" });
    expect(server.requests).toHaveLength(0);
  });

  it("needs credentials", async () => {
    const outcome = await runHere(place, ["push", "small", "s3://my-bucket"]);
    expect(outcome).toMatchObject({ status: 2, stdout: "" });
  });
});
