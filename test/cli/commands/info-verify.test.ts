// Runs the real `leakcheck info` and `leakcheck verify`.
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadChecksum } from "../../../src/format/checksum.js";
import { hasTerminal, runOnTerminal } from "../../support/program/terminal.js";
import { jsonLines } from "../../support/program/program.js";
import { WorkplaceHere } from "../../support/program/program-here.js";
import { unsafeText } from "../../support/unsafe-text.js";

const evil = "\u001b]0;owned\u0007\u001b[31mre\u009b31md\u202egnip\u200b\u2066\u{e0041}x";

let place: WorkplaceHere;
let whole: Buffer;
beforeAll(async () => {
  place = new WorkplaceHere();
  writeFileSync(
    place.path("people.csv"),
    "pk,username,email,city\n1,sanne,sanne@example.com,Utrecht\n2,piet,,\n3,x,y,z,surplus\n",
  );
  await place.run(
    ["build", "people.csv", "-o", "people.lkx", "--title", "People of Example", "--breach-date", "2026"],
    {
      environment: { SOURCE_DATE_EPOCH: "0" },
    },
  );
  whole = readFileSync(place.path("people.lkx"));
  writeFileSync(place.path(`evil.csv`), `username,${evil},"city${evil}"\nsanne,1,2\n`);
  await place.run(["build", "evil.csv", "--header", "-o", "evil.lkx"]);
  writeFileSync(place.path("hostile.lkx"), await withMetadata(whole, hostile));
});
afterAll(() => {
  place.remove();
});

/** Changes the metadata of an index, and corrects lengths, offsets and the checksum. */
async function withMetadata(
  index: Buffer,
  change: (metadata: Record<string, unknown>) => void,
): Promise<Buffer> {
  const headLength = index.readUInt32LE(12);
  const tables = index.readUInt16LE(40);
  const at = 48 + tables * 32;
  const metadata = JSON.parse(index.subarray(at, headLength - 8).toString("utf8")) as Record<string, unknown>;
  change(metadata);
  const text = Buffer.from(JSON.stringify(metadata));
  const head = Buffer.concat([index.subarray(0, at), text, Buffer.alloc(8)]);
  const by = head.length - headLength;
  head.writeUInt32LE(head.length, 12);
  head.writeBigUInt64LE(BigInt(index.length + by), 16);
  head.writeUInt32LE(text.length, 36);
  for (let table = 0; table < tables; table++)
    head.writeBigUInt64LE(head.readBigUInt64LE(48 + table * 32 + 16) + BigInt(by), 48 + table * 32 + 16);
  const checksum = await loadChecksum();
  head.writeBigUInt64LE(checksum(0n, head.subarray(0, head.length - 8)), head.length - 8);
  return Buffer.concat([head, index.subarray(headLength)]);
}

function hostile(metadata: Record<string, unknown>): void {
  for (const field of ["tool", "created"]) metadata[field] = evil;
  const dataset = metadata["dataset"] as Record<string, unknown>;
  for (const field of Object.keys(dataset)) dataset[field] = evil;
  for (const source of metadata["sources"] as Record<string, unknown>[]) source["name"] = evil;
  for (const column of metadata["columns"] as Record<string, unknown>[]) {
    column["class"] = evil;
    column["kind"] = evil;
  }
}

describe("info", () => {
  it("prints all metadata as one JSON object, and needs no secret", async () => {
    const outcome = await place.run(["info", "--json", "people.lkx"], {
      environment: { XDG_CONFIG_HOME: place.path("none") },
    });
    expect(outcome).toMatchObject({ status: 0, stderr: "" });
    const [facts, ...more] = jsonLines(outcome.stdout);
    expect(more).toEqual([]);
    expect(facts).toMatchObject({
      index: "people.lkx",
      bytes: whole.length,
      rulesVersion: 1,
      keyId: expect.stringMatching(/^[0-9a-f]{16}$/u) as string,
      tables: [
        { kind: "email", entries: 1 },
        { kind: "username", entries: 2 },
        { kind: "mailbox", entries: 0 },
        { kind: "trace", entries: expect.any(Number) as number },
      ],
      metadata: {
        created: "1970-01-01T00:00:00.000Z",
        dataset: {
          name: "people",
          title: "People of Example",
          breachDate: "2026",
          status: null,
          source: null,
          description: null,
        },
        records: 2,
        rejects: { total: 1, reasons: { "column-count": 1 }, salvaged: 0 },
        sources: [{ name: "people.csv", format: "csv", records: 2, rejects: 1 }],
      },
    });
  });

  it.each([
    ["nowhere.lkx", "CANNOT_READ"],
    ["people.csv", "NOT_AN_INDEX"],
    [".", "CANNOT_READ"],
  ])("of %s is an error", async (name, code) => {
    for (const command of ["info", "verify"]) {
      const outcome = await place.run([command, "--json", name]);
      expect(outcome).toMatchObject({ status: 1, stdout: "" });
      expect(JSON.parse(outcome.stderr)).toMatchObject({ error: { code } });
    }
  });
});

describe("verify", () => {
  it("finds a good index sound, without the secret", async () => {
    const outcome = await place.run(["verify", "people.lkx"], {
      environment: { XDG_CONFIG_HOME: place.path("none") },
    });
    expect(outcome).toMatchObject({ status: 0, stderr: "" });
    expect(jsonLines(outcome.stdout)).toEqual([
      {
        schema: "leakcheck/verification/1",
        index: "people.lkx",
        sound: true,
        entries: 3 + Number(whole.readBigUInt64LE(48 + 3 * 32 + 8)),
        buckets: 4,
        bytes: whole.length,
        faults: [],
      },
    ]);
  });

  it("names the damaged bucket, with status 1", async () => {
    // The user names come before the mailboxes.
    const mailboxes = Number(whole.readBigUInt64LE(48 + 2 * 32 + 16));
    writeFileSync(place.path("bucket.lkx"), whole.with(mailboxes - 12, (whole.at(mailboxes - 12) ?? 0) ^ 1));
    const outcome = await place.run(["verify", "bucket.lkx"]);
    expect(outcome.status).toBe(1);
    expect(jsonLines(outcome.stdout)).toMatchObject([
      { sound: false, faults: [expect.stringContaining("bucket 0 of the table of kind 3")] },
    ]);
  });

  it.each([9, 13, 20, 40, 60, 200])("refuses an index whose head is damaged at byte %i", async (at) => {
    writeFileSync(place.path("head.lkx"), whole.with(at, (whole[at] ?? 0) ^ 0x10));
    const outcome = await place.run(["verify", "--json", "head.lkx"]);
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(JSON.parse(outcome.stderr)).toMatchObject({
      error: { code: expect.stringMatching(/^(?:DAMAGED_INDEX|NEWER_FORMAT)$/u) as string },
    });
  });

  it("refuses a truncated index", async () => {
    for (const length of [0, 7, 47, 100, whole.length - 1]) {
      writeFileSync(place.path("cut.lkx"), whole.subarray(0, length));
      expect(await place.run(["verify", "cut.lkx"])).toMatchObject({ status: 1, stdout: "" });
    }
  });
});

describe("text that would move the cursor or reverse the line", () => {
  it("from a header never reaches standard output or error unescaped", async () => {
    for (const args of [
      ["info", "evil.lkx"],
      ["info", "hostile.lkx"],
      ["build", "evil.csv", "--header", "-o", "evil.lkx", "--force"],
      ["lookup", "--index", "evil.lkx", "sanne"],
      ["lookup", "--index", "hostile.lkx", "sanne"],
    ]) {
      const outcome = await place.run(args);
      expect([0, 3]).toContain(outcome.status);
      expect(outcome.stdout).not.toMatch(unsafeText);
      expect(outcome.stderr).not.toMatch(unsafeText);
      expect(jsonLines(outcome.stdout)).toHaveLength(1);
    }
    const table = await place.run([
      "lookup",
      "--format",
      "table",
      "--index",
      "evil.lkx",
      "--index",
      "hostile.lkx",
      "sanne",
    ]);
    expect(table.stdout).toContain("owned");
    expect(table.stdout).not.toMatch(unsafeText);
  });

  it("is escaped in JSON, which keeps the names whole", async () => {
    const info = JSON.parse((await place.run(["info", "evil.lkx"])).stdout) as {
      metadata: { columns: { name: string }[] };
    };
    expect(info.metadata.columns.map(({ name }) => name)).toContain(evil);
  });

  it("from a file name is not printed either", async () => {
    const name = `no${evil.replaceAll("/", "")}.lkx`;
    for (const args of [
      ["info", name],
      ["verify", name],
      ["lookup", "--index", name, "x"],
      ["build", name, "-o", "x.lkx"],
    ])
      for (const more of [[], ["--json"]]) {
        const outcome = await place.run([...args, ...more]);
        expect(outcome.status).toBe(1);
        expect(outcome.stderr).not.toMatch(unsafeText);
      }
  });

  // Tables on a terminal, which needs script(1).
  it.runIf(hasTerminal)("never reaches a terminal", async () => {
    const name = `${evil.replaceAll("/", "")}.lkx`;
    writeFileSync(place.path(name), whole);
    for (const args of [
      ["info", "evil.lkx"],
      ["info", "hostile.lkx"],
      ["verify", name],
      ["build", "evil.csv", "--header", "-o", name, "--force"],
      ["lookup", "--index", "hostile.lkx", "--index", "evil.lkx", "sanne"],
      ["info", "--json", "evil.lkx"],
    ]) {
      const outcome = await runOnTerminal(place, [...args, "--color", "never"], { hidesErrors: true });
      expect(outcome.stdout.length).toBeGreaterThan(40);
      expect(outcome.stdout.replaceAll("\r\n", "\n")).not.toMatch(unsafeText);
    }
  });
});
