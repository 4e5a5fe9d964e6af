// `share`, `import`, and keys that leave the machine: by a passphrase, or to a key of age.
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealed } from "../../src/sharing/age.js";
import { jsonLines, Workplace, type Outcome } from "../support/program/program.js";
import { runHere } from "../support/program/program-here.js";
import { runOnTerminal } from "../support/program/terminal.js";
import { someOf } from "../support/random-cases.js";

const words = "correct horse battery staple";

let sender: Workplace;
let receiver: Workplace;
let keyId: string;
let recipient: string;
beforeAll(async () => {
  sender = new Workplace();
  receiver = new Workplace();
  writeFileSync(sender.path("people.csv"), "email,city\nsanne@example.com,Gent\n");
  const built = await runHere(sender, ["build", "people.csv"]);
  keyId = String(jsonLines(built.stdout)[0]?.["keyId"]);
  const identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  for (const place of [sender, receiver]) {
    writeFileSync(place.path("key.txt"), `# created: today\n# public key: ${recipient}\n${identity}\n`);
    writeFileSync(place.path("words.txt"), `${words}\n`);
  }
});
afterAll(() => {
  sender.remove();
  receiver.remove();
});

const send = (name: string): void => {
  writeFileSync(receiver.path(name), readFileSync(sender.path(name)));
};
const codeOf = ({ stderr }: Outcome): unknown =>
  (JSON.parse(stderr) as { error: { code: string } }).error.code;

describe("an index for somebody else", () => {
  it("is shared to a key of age, imported, and looked up there", async () => {
    const shared = await sender.run(["share", "people", "--to", recipient, "-o", "it.age", "--json"]);
    expect(shared).toMatchObject({
      status: 0,
      stderr: "whoever opens this file can test people against the index\n",
    });
    expect(jsonLines(shared.stdout)).toEqual([
      {
        schema: "leakcheck/share/1",
        share: "it.age",
        index: sender.path("data/leakcheck/people.lkx"),
        bytes: statSync(sender.path("data/leakcheck/people.lkx")).size,
        keyId,
      },
    ]);
    send("it.age");
    expect(codeOf(await receiver.run(["import", "it.age", "--json"]))).toBe("LOCKED");
    const imported = await receiver.run(["import", "it.age", "--identity", "key.txt"]);
    expect(imported).toMatchObject({ status: 0, stderr: "" });
    const index = receiver.path("data/leakcheck/people.lkx");
    expect(jsonLines(imported.stdout)).toMatchObject([{ index, keyId }]);
    expect(statSync(index).mode & 0o777).toBe(0o600);
    expect((await receiver.run(["lookup", "sanne@example.com"])).status).toBe(3);
    // Builds of the receiver get a key of their own.
    expect(jsonLines((await runHere(receiver, ["key", "list"])).stdout)).toMatchObject([
      { keyId, default: false },
    ]);
    expect(codeOf(await runHere(receiver, ["import", "it.age", "--identity", "key.txt", "--json"]))).toBe(
      "INDEX_EXISTS",
    );
    const args = ["import", "it.age", "--identity", "key.txt", "--text", "--name", "mine.lkx"];
    expect((await runHere(receiver, args)).stdout).toContain("mine.lkx  ");
  });

  it("is opened by the right passphrase only", async () => {
    // A passphrase that takes less work than that of a share.
    const chunks: Uint8Array[] = [];
    async function* content(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("anything");
    }
    for await (const chunk of sealed(content(), { passphrase: words }, 8)) chunks.push(chunk);
    writeFileSync(receiver.path("weak.age"), Buffer.concat(chunks));
    const codes: unknown[] = [];
    for (const input of ["correct horse battery stapler\n", `${words}\n`])
      codes.push(
        codeOf(await receiver.run(["import", "weak.age", "--passphrase-file", "-", "--json"], { input })),
      );
    expect(codes).toEqual(["LOCKED", "BAD_SHARE"]);
  });

  // A passphrase takes a second of work, to make a share and to open it.
  it.each(
    someOf(
      [
        ["in a file", "on standard input"],
        ["on a terminal", "in a file"],
        ["in a file", "on a terminal"],
      ] as const,
      1,
    ),
  )("is shared with a passphrase %s, and imported with one %s", async (from, to) => {
    const typing = { after: "Passphrase", type: `${words}\r` };
    const share = ["share", "people", "--name", "theirs", "--json"];
    const shared =
      from === "in a file"
        ? await runHere(sender, [...share, "--passphrase-file", "words.txt"])
        : await runOnTerminal(sender, [...share, "--passphrase"], {
            typing: [typing, { ...typing, after: "same again" }],
          });
    expect(shared.status, shared.stderr).toBe(0);
    expect(shared.stdout).not.toContain("horse");
    send("theirs.age");
    const imported =
      to === "on a terminal"
        ? await runOnTerminal(receiver, ["import", "theirs.age"], { typing: [typing] })
        : await receiver.run(
            ["import", "theirs.age", "--passphrase-file", to === "in a file" ? "words.txt" : "-"],
            { input: words },
          );
    expect(imported.status, imported.stderr).toBe(0);
    expect(imported.stdout).not.toContain("horse");
    expect(existsSync(receiver.path("data/leakcheck/theirs.lkx"))).toBe(true);
    await runHere(receiver, ["remove", "--yes", "theirs"]);
  });

  it("is encrypted in one way, with a passphrase that is worth it", async () => {
    writeFileSync(sender.path("short.txt"), "hunter2\n");
    const cases: [string[], string][] = [
      [[], "set either --to, --passphrase or --passphrase-file"],
      [["--to", recipient, "--passphrase"], "set either"],
      [["--to", "age1nonsense"], "is not a recipient of age"],
      [["--passphrase-file", "short.txt"], "at least 12 characters"],
    ];
    for (const [args, why] of cases) {
      const outcome = await runHere(sender, ["share", "people", "-o", "no.age", ...args]);
      expect(outcome).toMatchObject({ status: 2, stdout: "" });
      expect(outcome.stderr).toContain(why);
      expect(existsSync(sender.path("no.age"))).toBe(false);
    }
    const unasked = await sender.run(["share", "people", "-o", "no.age", "--passphrase"]);
    expect(unasked.stderr).toContain("cannot ask for a passphrase without a terminal");
  });

  it("says how many other indexes have the same secret", async () => {
    await runHere(sender, ["build", "people.csv", "--name", "more"]);
    const { stderr } = await runHere(sender, ["share", "people", "--to", recipient, "-o", "b.age"]);
    expect(stderr).toContain("and against the 1 other index here with the same secret");
    await runHere(sender, ["remove", "--yes", "more"]);
  });
});

describe("a key", () => {
  it("is exported encrypted, and imported by a passphrase or a key of age", async () => {
    const other = new Workplace();
    const cases: [string, string[], string[]][] = [
      ["key-a.age", ["--to", recipient], ["--identity", sender.path("key.txt")]],
      ["key-b.age", ["--passphrase-file", "words.txt"], ["--passphrase-file", sender.path("words.txt")]],
    ];
    for (const [name, lock, unlock] of someOf(cases, 1)) {
      const exported = await runHere(sender, ["key", "export", keyId, "--output", name, ...lock, "--text"]);
      expect(exported.stdout).toBe(`the secret ${keyId} is in ${name}, encrypted\n`);
      expect(readFileSync(sender.path(name), "latin1")).not.toContain("leakcheck-secret");
      const imported = await runHere(other, ["key", "import", sender.path(name), ...unlock]);
      expect(jsonLines(imported.stdout)).toMatchObject([{ keyId, default: true }]);
    }
    other.remove();
  });

  it("that is new says that its indexes stand alone, if there are others", async () => {
    const place = new Workplace();
    expect((await runHere(place, ["key", "new"])).stderr).toBe("");
    expect((await runHere(place, ["key", "new"])).stderr).toContain(
      "indexes of different keys can never be compared or merged",
    );
    const help = (await runHere(place, ["key", "new", "--help"])).stdout.replaceAll(/\s+/gu, " ");
    expect(help).toContain("Indexes of different keys can never be compared or merged.");
    place.remove();
  });

  it("is removed after a question, but not while builds use it and there are others", async () => {
    const place = new Workplace();
    writeFileSync(place.path("a.csv"), "email\na@example.com\n");
    const first = String(jsonLines((await runHere(place, ["build", "a.csv"])).stdout)[0]?.["keyId"]);
    const second = String(jsonLines((await runHere(place, ["key", "new"])).stdout)[0]?.["keyId"]);
    const path = (id: string): string => place.path(`config/leakcheck/keys/${id}.key`);
    expect((await place.run(["key", "remove", first])).stderr).toContain(
      "cannot ask for confirmation without a terminal",
    );
    expect((await runHere(place, ["key", "remove", "--yes", second])).stderr).toContain(
      "is the key that builds use",
    );
    expect((await runHere(place, ["key", "remove", "--yes", "0123456789abcdef"])).status).toBe(1);
    const asked = await runOnTerminal(place, ["key", "remove", first], {
      typing: [{ after: "[y/N]", type: "n\r" }],
    });
    expect(asked.stdout).toContain("1 index needs it and can never be searched again: a.");
    expect(existsSync(path(first))).toBe(true);
    expect(jsonLines((await runHere(place, ["key", "remove", "--yes", first])).stdout)).toEqual([
      { schema: "leakcheck/removed-key/1", keyId: first, removed: path(first) },
    ]);
    // The last one goes with the pointer to it, so that the next build makes a new one.
    expect((await runHere(place, ["key", "remove", "--yes", second])).status).toBe(0);
    expect((await runHere(place, ["key", "list"])).stdout).toBe("");
    expect((await runHere(place, ["build", "a.csv", "--name", "b"])).status).toBe(0);
    place.remove();
  });
});
