// Runs the program that puts an index into a bucket, and looks it up there.
import { generateKeyPairSync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blobOf } from "../../../../src/signing/ssh-keys.js";
import { runHere } from "../../../support/program/program-here.js";
import { Workplace, type Outcome } from "../../../support/program/program.js";
import { BucketServer, bucketEnvironment, bucketSecret } from "../../../support/remote/bucket-server.js";
import { started } from "../../../support/started.js";

/** So many that not all of their index is in what is read first. */
const others = Array.from({ length: 5000 }, (_, line) => `user${line},user${line}@example.com\n`).join("");

let place: Workplace;
const server = started(async () => BucketServer.start());
let file: Buffer;
beforeAll(async () => {
  place = new Workplace();
  writeFileSync(place.path("small.csv"), `username,email\nsanne,sanne@example.com\n${others}`);
  expect(await runHere(place, ["build", "small.csv"])).toMatchObject({ status: 0 });
  file = readFileSync(join(place.path("data"), "leakcheck", "small.lkx"));
  for (const name of ["ours", "theirs"]) {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    writeFileSync(place.path(name), privateKey.export({ type: "pkcs8", format: "pem" }));
    const blob = Buffer.from(blobOf(publicKey) ?? []).toString("base64");
    writeFileSync(place.path(`${name}.pub`), `ssh-ed25519 ${blob} ${name}@example.com\n`);
  }
  writeFileSync(place.path("members.csv"), "email\nnobody@example.com\n");
});
afterAll(() => {
  place.remove();
});

let caches = 0;
/** Runs a command with a cache of its own. */
const run = async (...args: string[]): Promise<Outcome> =>
  runHere(place, [args[0] ?? "", "--endpoint", server().origin, ...args.slice(1)], {
    ...bucketEnvironment,
    XDG_CACHE_HOME: place.path(`cache-${(caches += 1)}`),
  });

describe("push", () => {
  it("prints an address at which the index is found", async () => {
    const { status, stdout, stderr } = await run("push", "--text", "small", "s3://my-bucket/leaks/");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^s3:\/\/my-bucket\/leaks\/small-[0-9a-f]{16}\.lkx\n$/u);
    expect([...server().objects.values()]).toEqual([file]);
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
    expect(server().requests).toHaveLength(0);
  });

  it.each([
    "s3://my-bucket/name.lkx",
    "https://example.com/",
    "my-bucket",
    "gopher://my-bucket/",
    "s3:my-bucket",
  ])("refuses %s", async (address) => {
    expect(await run("push", "small", address)).toMatchObject({ status: 2, stdout: "" });
    expect(server().requests).toHaveLength(0);
  });

  it("needs credentials", async () => {
    const outcome = await runHere(place, ["push", "small", "s3://my-bucket"]);
    expect(outcome).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("a signed index in a bucket", () => {
  const push = async (): Promise<string> => {
    const { status, stdout } = await run("push", "--text", "--sign", "ours", "small", "s3://my-bucket");
    expect(status).toBe(0);
    return stdout.trim();
  };
  const commands = (address: string): string[][] => [
    ["lookup", "--json", "--signed-by", "ours.pub", "--index", address, "nobody@example.com"],
    ["roster", "--json", "--signed-by", "ours.pub", "--index", address, "members.csv"],
    ["info", "--json", "--signed-by", "ours.pub", address],
  ];
  const expectRefused = async (address: string): Promise<void> => {
    for (const args of commands(address)) {
      const outcome = await run(...args);
      expect(outcome).toMatchObject({ status: 1, stdout: "" });
      expect(outcome.stderr).toContain("BAD_SIGNATURE");
    }
  };

  it("is trusted by whoever has the public key, and by no one else", async () => {
    const address = await push();
    expect([...server().objects.keys()].map((name) => name.replace(/^.*\.lkx/u, ""))).toEqual([
      ".chunks",
      ".chunks.sig",
      "",
    ]);
    for (const args of commands(address)) {
      expect(await run(...args)).toMatchObject({ status: 0 });
      const outcome = await run(...args.map((arg) => (arg === "ours.pub" ? "theirs.pub" : arg)));
      expect(outcome).toMatchObject({ status: 1, stdout: "" });
      expect(outcome.stderr).toContain("not in theirs.pub");
    }
    const { stdout } = await run("info", "--text", "--signed-by", "ours.pub", address);
    expect(stdout).toMatch(/signed by +SHA256:\S+ \(ours@example\.com\)/u);
  });

  it("whose bytes, list or signature were changed or removed is an error", async () => {
    const address = await push();
    const whole = new Map(server().objects);
    for (const [path, bytes] of whole) {
      server().objects.set(path, Buffer.from(bytes).fill((bytes[60] ?? 0) ^ 1, 60, 61));
      await expectRefused(address);
      server().objects.delete(path);
      for (const args of commands(address))
        expect(await run(...args)).toMatchObject({ status: 1, stdout: "" });
      server().objects.set(path, bytes);
    }
    for (const args of commands(address)) expect(await run(...args)).toMatchObject({ status: 0 });
  });

  it("is checked although the cache has parts of an unchecked one", async () => {
    const address = await push();
    const path = [...server().objects.keys()].find((name) => name.endsWith(".lkx")) ?? "";
    // She is not in it, and its secret is the same.
    writeFileSync(place.path("none.csv"), `username,email\n${others}`);
    expect(await runHere(place, ["build", "none.csv"])).toMatchObject({ status: 0 });
    const forged = readFileSync(join(place.path("data"), "leakcheck", "none.lkx"));
    server().objects.set(path, forged);
    const lookup = async (...more: string[]): Promise<Outcome> =>
      runHere(
        place,
        ["lookup", "--endpoint", server().origin, ...more, "--index", address, "sanne@example.com"],
        { ...bucketEnvironment, XDG_CACHE_HOME: place.path("cache") },
      );
    expect(await lookup()).toMatchObject({ status: 0 });
    expect(await lookup("--signed-by", "ours.pub")).toMatchObject({ status: 1, stdout: "" });
    server().objects.set(path, file);
    expect(await lookup("--signed-by", "ours.pub")).toMatchObject({ status: 3 });
    expect(await lookup("--signed-by", "ours.pub")).toMatchObject({ status: 3 });
    expect(await lookup("--signed-by", "theirs.pub")).toMatchObject({ status: 1, stdout: "" });
  });

  it("is signed again, by another key, without being sent again", async () => {
    const address = await push();
    const outcome = await run("push", "--json", "--sign", "theirs", "small", "s3://my-bucket");
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      address,
      isNew: false,
      signedBy: expect.stringMatching(/^SHA256:/u),
    });
    const [lookup = []] = commands(address);
    expect(await run(...lookup)).toMatchObject({ status: 1 });
    expect(await run(...lookup.map((arg) => (arg === "ours.pub" ? "theirs.pub" : arg)))).toMatchObject({
      status: 0,
    });
  });

  it("needs a key that can be read, and --signed-by needs addresses", async () => {
    for (const name of ["ours.pub", "absent"])
      expect(await run("push", "--sign", name, "small", "s3://my-bucket")).toMatchObject({ status: 1 });
    expect(server().requests).toHaveLength(0);
    for (const args of commands("small")) expect(await run(...args)).toMatchObject({ status: 2, stdout: "" });
    const both = ["lookup", "--signed-by", "ours.pub", "--index", await push(), "--index", "small", "x"];
    expect(await run(...both)).toMatchObject({ status: 2, stdout: "" });
    const [lookup = []] = commands("clickhouse://localhost/leaks");
    expect((await run(...lookup)).stderr).toContain("not in databases");
  });

  it("that is not there is told from one that does not fit", async () => {
    const pushed = await run("push", "--text", "small", "s3://my-bucket/unsigned/");
    const [lookup = []] = commands(pushed.stdout.trim());
    const { status, stdout, stderr } = await run(...lookup);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("it is not signed");
  });
});
