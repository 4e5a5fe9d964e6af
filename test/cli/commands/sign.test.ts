// `leakcheck sign`, and `leakcheck verify --signature`.
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../../support/program/program-here.js";
import { Workplace, type Outcome } from "../../support/program/program.js";
import { hasSshKeygen, makeKey, sshKeygen } from "../../support/ssh-keys.js";

let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  writeFileSync(place.path("people.csv"), "email\nsanne@example.com\n");
  for (const name of ["a", "b"])
    expect(await runHere(place, ["build", "people.csv", "-o", `${name}.lkx`])).toMatchObject({ status: 0 });
  if (!hasSshKeygen) return;
  makeKey(place.folder, "mine", ["ed25519"]);
  makeKey(place.folder, "other", ["ecdsa"]);
  makeKey(place.folder, "locked", ["ed25519"], "a passphrase");
});
afterAll(() => {
  place.remove();
});

const verify = async (...args: string[]): Promise<Outcome> => runHere(place, ["verify", "--json", ...args]);
const codeOf = ({ stderr }: Outcome): unknown =>
  (JSON.parse(stderr) as { error: { code: string } }).error.code;

describe.skipIf(!hasSshKeygen)("a signed index", () => {
  it("is verified here and by ssh-keygen, and not once a byte has changed", async () => {
    const signed = await runHere(place, ["sign", "--ssh-key", "mine", "a.lkx"]);
    expect(signed).toMatchObject({ status: 0, stderr: "" });
    const { key } = JSON.parse(signed.stdout) as { key: string };
    expect(JSON.parse(signed.stdout)).toEqual({
      schema: "leakcheck/signature/1",
      index: "a.lkx",
      signature: "a.lkx.sig",
      key,
    });
    expect(sshKeygen(place.folder, ["-l", "-f", "mine.pub"]).output).toContain(key);
    const good = await verify("--signature", "--signers", "mine.pub", "a.lkx");
    expect(good).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(good.stdout)).toMatchObject({ sound: true, signature: { key, signer: "test" } });
    const text = await runHere(place, [
      "verify",
      "--text",
      "a.lkx",
      "--signers",
      "mine.pub",
      "--signature",
      "a.lkx.sig",
    ]);
    expect(text.stdout.split("\n")[1]).toBe(`signed by ${key} (test)`);

    writeFileSync(place.path("signers"), `me@example.com ${readFileSync(place.path("mine.pub"), "utf8")}`);
    const theirs = (): number | null =>
      sshKeygen(
        place.folder,
        ["-Y", "verify", "-n", "leakcheck", "-f", "signers", "-I", "me@example.com", "-s", "a.lkx.sig"],
        readFileSync(place.path("a.lkx")),
      ).status;
    expect(theirs()).toBe(0);
    const bytes = readFileSync(place.path("a.lkx"));
    writeFileSync(place.path("a.lkx"), bytes.with(bytes.length - 1, bytes.at(-1)! ^ 1));
    const bad = await verify("--signature", "--signers", "mine.pub", "a.lkx");
    expect(bad).toMatchObject({ status: 1, stdout: "" });
    expect(codeOf(bad)).toBe("BAD_SIGNATURE");
    expect(theirs()).not.toBe(0);
    writeFileSync(place.path("a.lkx"), bytes);
  });

  it("is one by ssh-keygen too", async () => {
    expect(
      sshKeygen(place.folder, ["-q", "-Y", "sign", "-n", "leakcheck", "-f", "locked", "-P", "x", "b.lkx"])
        .status,
    ).not.toBe(0);
    expect(
      sshKeygen(place.folder, ["-q", "-Y", "sign", "-n", "leakcheck", "-f", "other", "b.lkx"]).status,
    ).toBe(0);
    expect(await verify("--signature", "--signers", "other.pub", "b.lkx")).toMatchObject({ status: 0 });
  });

  it("by a key that is not trusted is refused, with the key", async () => {
    await runHere(place, ["sign", "--force", "--ssh-key", "mine", "-o", "mine.sig", "b.lkx"]);
    const outcome = await verify("--signature", "mine.sig", "--signers", "other.pub", "b.lkx");
    expect(codeOf(outcome)).toBe("BAD_SIGNATURE");
    expect(outcome.stderr).toMatch(/signed by SHA256:\S+, which is not in other\.pub/u);
  });

  it("keeps its signature unless told", async () => {
    expect(
      codeOf(await runHere(place, ["sign", "--json", "--ssh-key", "mine", "-o", "people.csv", "b.lkx"])),
    ).toBe("INDEX_EXISTS");
    expect(readFileSync(place.path("people.csv"), "utf8")).toBe("email\nsanne@example.com\n");
  });

  it.each([
    [["sign", "--ssh-key", "locked", "-o", "x.sig", "a.lkx"], 1, "BAD_KEY"],
    [["sign", "--ssh-key", "mine.pub", "-o", "x.sig", "a.lkx"], 1, "BAD_KEY"],
    [["sign", "--ssh-key", "nowhere", "-o", "x.sig", "a.lkx"], 1, "CANNOT_READ"],
    [["sign", "--ssh-key", "mine", "-o", "x.sig", "people.csv"], 1, "NOT_AN_INDEX"],
    [["sign", "a.lkx"], 2, "USAGE"],
    [["verify", "a.lkx", "--signature"], 2, "USAGE"],
    [["verify", "a.lkx", "--signers", "mine.pub"], 2, "USAGE"],
    [["verify", "a.lkx", "--signers", "mine.pub", "--signature", "nowhere"], 1, "CANNOT_READ"],
    [["verify", "a.lkx", "--signers", "people.csv", "--signature"], 1, "BAD_SIGNATURE"],
    [["verify", "a.lkx", "--signers", "mine.pub", "--signature", "people.csv"], 1, "BAD_SIGNATURE"],
  ])("%j fails with status %i: %s", async (args, status, code) => {
    const outcome = await runHere(place, [...args, "--json"]);
    expect(outcome).toMatchObject({ status, stdout: "" });
    expect(codeOf(outcome)).toBe(code);
  });
});
