// Secrets are made, chosen, imported and exported; nothing is overwritten and no secret is shown.
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jsonLines } from "../../support/program/program.js";
import { WorkplaceHere } from "../../support/program/program-here.js";

let place: WorkplaceHere;
beforeEach(() => {
  place = new WorkplaceHere();
});
afterEach(() => {
  place.remove();
});

const keys = (name = ""): string => place.path(`config/leakcheck/keys/${name}`);
const dump = { input: "email\nsanne@example.com\n" };
const buildOf = (name: string): string[] => ["build", "-", "--format", "csv", "--name", name];
const build = async (name: string, ...more: string[]) => place.run([...buildOf(name), ...more], dump);

async function make(): Promise<string> {
  const [made] = jsonLines((await place.run(["key", "new"])).stdout);
  return String(made?.["keyId"]);
}

/** Returns the 64 hexadecimal digits of a key file. */
function secretIn(path: string): string {
  return /:([0-9a-f]{64})/u.exec(readFileSync(path, "utf8"))?.[1] ?? "";
}

describe("key new and default", () => {
  it("make a secret of mode 0600 that builds use from then on", async () => {
    const first = await make();
    const second = await make();
    expect(statSync(keys(`${first}.key`)).mode & 0o777).toBe(0o600);
    expect(statSync(keys()).mode & 0o777).toBe(0o700);
    expect(jsonLines((await build("a")).stdout)[0]).toMatchObject({ keyId: second });
    expect((await place.run(["key", "default", first])).status).toBe(0);
    expect(jsonLines((await build("b")).stdout)[0]).toMatchObject({ keyId: first });
    expect(jsonLines((await build("c", "--key", second)).stdout)[0]).toMatchObject({ keyId: second });
    // Each index is searched with the secret it was built with.
    expect(jsonLines((await place.run(["lookup", "sanne@example.com"])).stdout)[0]).toMatchObject({
      searched: [{ status: "exposed" }, { status: "exposed" }, { status: "exposed" }],
    });
  });

  it("refuse an invalid id, and an id without a secret", async () => {
    expect((await place.run(["key", "default", "xyz"])).status).toBe(2);
    expect((await place.run(["key", "default", "0123456789abcdef"])).status).toBe(1);
    const outcome = await build("a", "--key", "0123456789abcdef");
    expect(outcome.status).toBe(1);
    expect(existsSync(place.path("data/leakcheck/a.lkx"))).toBe(false);
  });
});

describe("key list", () => {
  it("shows ids, paths and the default", async () => {
    expect((await place.run(["key", "list"])).stdout).toBe("");
    const first = await make();
    const second = await make();
    const listed = jsonLines((await place.run(["key", "list"])).stdout);
    expect(listed).toEqual(
      [first, second].toSorted().map((keyId) => ({
        schema: "leakcheck/key/1",
        keyId,
        path: keys(`${keyId}.key`),
        default: keyId === second,
      })),
    );
  });
});

describe("key export and import", () => {
  it("carry a secret from one place to another, in a file of mode 0600", async () => {
    const keyId = await make();
    await build("a");
    const copy = place.path("backup.key");
    expect((await place.run(["key", "export", keyId, "--output", copy])).status).toBe(0);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(secretIn(copy)).toBe(secretIn(keys(`${keyId}.key`)));
    const elsewhere = { XDG_CONFIG_HOME: place.path("elsewhere") };
    expect((await place.run(["lookup", "sanne@example.com"], { environment: elsewhere })).status).toBe(1);
    const imported = await place.run(["key", "import", copy], { environment: elsewhere });
    expect(jsonLines(imported.stdout)[0]).toMatchObject({ keyId, default: true });
    expect((await place.run(["lookup", "sanne@example.com"], { environment: elsewhere })).status).toBe(3);
  });

  it("overwrite nothing, and importing does not change the default", async () => {
    const first = await make();
    const copy = place.path("backup.key");
    await place.run(["key", "export", first, "--output", copy]);
    const before = readFileSync(copy);
    const second = await make();
    writeFileSync(place.path("precious"), "precious", { mode: 0o600 });
    writeFileSync(place.path("open.key"), before, { mode: 0o644 });
    symlinkSync(copy, place.path("link.key"));
    for (const [keyId, output] of [
      [second, copy],
      [first, place.path("precious")],
      [first, place.path("open.key")],
      [first, place.path("link.key")],
    ] as const) {
      const refused = await place.run(["key", "export", keyId, "--output", output]);
      expect(refused.status).toBe(1);
      expect(refused.stderr).toContain("already exists");
    }
    // Exporting the same secret to the same file again must work, to repeat a killed run.
    expect((await place.run(["key", "export", first, "--output", copy])).status).toBe(0);
    expect(readFileSync(copy).equals(before)).toBe(true);
    expect(readFileSync(place.path("precious"), "utf8")).toBe("precious");
    expect(jsonLines((await place.run(["key", "import", copy])).stdout)[0]).toMatchObject({
      keyId: first,
      default: false,
    });
    expect(jsonLines((await build("a")).stdout)[0]).toMatchObject({ keyId: second });
    expect(readdirSync(keys()).toSorted()).toEqual([`${first}.key`, `${second}.key`, "default"].toSorted());
  });

  it("refuse a file that others can read, and one that is not a key file, without showing its contents", async () => {
    const keyId = await make();
    const copy = place.path("backup.key");
    await place.run(["key", "export", keyId, "--output", copy]);
    chmodSync(copy, 0o640);
    const open = await place.run(["key", "import", copy]);
    expect(open.status).toBe(1);
    expect(open.stderr).toContain("can be read by other users");
    writeFileSync(place.path("other"), `leakcheck-secret-1:${"marked".repeat(20)}\n`, { mode: 0o600 });
    const other = await place.run(["key", "import", place.path("other")]);
    expect(other.status).toBe(1);
    expect(other.stderr).not.toContain("marked");
  });

  it("never print the secret", async () => {
    const keyId = await make();
    const secret = secretIn(keys(`${keyId}.key`));
    const outcomes = [
      await place.run(["key", "list"]),
      await place.run(["key", "list", "--text"]),
      await place.run(["key", "export", keyId, "--output", place.path("b.key")]),
      await place.run(["key", "import", place.path("b.key")]),
      await place.run(["key", "default", keyId]),
      await build("a"),
    ];
    for (const { stdout, stderr } of outcomes) {
      expect(stdout + stderr).not.toContain(secret);
      expect(stdout + stderr).not.toContain(Buffer.from(secret, "hex").toString("base64"));
    }
  });
});

describe("first builds at the same moment", () => {
  it("end with one default key, which all of them used", async () => {
    const outcomes = await Promise.all(
      ["a", "b", "c", "d"].map(async (name) => place.runProgram(buildOf(name), dump)),
    );
    const used = new Set(outcomes.map(({ stdout }) => jsonLines(stdout)[0]?.["keyId"]));
    expect(outcomes.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
    expect(used.size).toBe(1);
    expect(readdirSync(keys())).toHaveLength(2);
    expect((await place.run(["lookup", "sanne@example.com"])).status).toBe(3);
  });
});
