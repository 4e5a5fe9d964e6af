// The table of mailboxes: its entries and their counts.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { kindNumbers, type Kind } from "../../src/format/kinds.js";
import { buildText, testSecret } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { keyOf, readIndex, type ReferenceIndex } from "../support/index/index-reference.js";

async function built(lines: readonly string[], extension: "csv" | "ndjson" = "csv"): Promise<ReferenceIndex> {
  const path = join(emptyFolder(), "it.lkx");
  await buildText(path, extension, `${lines.join("\n")}\n`, {}, undefined, { partitionBytes: 64 });
  return readIndex(readFileSync(path));
}

/** Returns the number of records under each mailbox; undefined if it has no entry. */
function recordsOf(index: ReferenceIndex, kind: Kind, canonical: string): number | undefined {
  return index.tables.get(kindNumbers[kind])?.get(keyOf(testSecret, kindNumbers[kind], canonical))?.records;
}
const entriesOf = (index: ReferenceIndex): number | undefined => index.tables.get(kindNumbers.mailbox)?.size;

describe("the table of mailboxes", () => {
  it("has an entry only if the mailbox differs from the address", async () => {
    const index = await built([
      "email",
      "jan.jansen+x@gmail.com",
      "piet@gmail.com",
      "kees.bos@example.com",
      "kees+bos@example.com",
    ]);
    expect(recordsOf(index, "mailbox", "janjansen@gmail.com")).toBe(1);
    expect(entriesOf(index)).toBe(1);
    expect(recordsOf(index, "email", "janjansen@gmail.com")).toBeUndefined();
    expect(index.metadata.kinds["mailbox"]).toEqual({ hasColumn: true, values: 1, unindexable: 0 });
  });

  it("counts a mailbox once per record, and unites its records", async () => {
    const index = await built([
      "email,email2,city",
      "jan.jansen@gmail.com,janjansen+x@googlemail.com,",
      "janjansen+y@gmail.com,janjansen+y@gmail.com,Gent",
      "janjansen@gmail.com,,",
    ]);
    const entry = index.tables
      .get(kindNumbers.mailbox)
      ?.get(keyOf(testSecret, kindNumbers.mailbox, "janjansen@gmail.com"));
    expect(entry?.records).toBe(2);
    expect(index.metadata.columns.map(({ name }) => name)).toEqual(["city", "email", "email2"]);
    expect(entry?.columns).toBe(0b111n);
    expect(entriesOf(index)).toBe(1);
    expect(index.metadata.kinds["mailbox"]).toEqual({ hasColumn: true, values: 3, unindexable: 0 });
  });

  it("exists, even if empty, when a column holds addresses, and only then", async () => {
    const index = await built(["email,username", "piet@example.com,piet"]);
    expect(entriesOf(index)).toBe(0);
    expect(index.metadata.kinds["mailbox"]).toEqual({ hasColumn: true, values: 0, unindexable: 0 });
    const names = await built(["username", "piet"]);
    expect(entriesOf(names)).toBeUndefined();
    expect(names.metadata.kinds["mailbox"]).toBeUndefined();
  });

  it("has the mailboxes of addresses found in other columns", async () => {
    const index = await built(["username,phone", "jan+x@gmail.com,", "piet,piet+x@gmail.com"]);
    expect(recordsOf(index, "mailbox", "jan@gmail.com")).toBe(1);
    expect(recordsOf(index, "mailbox", "piet@gmail.com")).toBe(1);
    expect(index.metadata.kinds["mailbox"]).toEqual({ hasColumn: false, values: 2, unindexable: 0 });
  });

  it("has the mailboxes of addresses used as JSON names", async () => {
    const index = await built(
      ['{"username":"x","friends":{"jan+x@gmail.com":{"city":"Utrecht"}}}'],
      "ndjson",
    );
    expect(recordsOf(index, "mailbox", "jan@gmail.com")).toBe(1);
  });

  it("has the mailboxes of addresses in rejects, with 0 records, which add none to other entries", async () => {
    const index = await built([
      "email,city",
      "a@gmail.com,x",
      "b+x@gmail.com,",
      "b+y@gmail.com,,surplus",
      "c+x@gmail.com,c+x@gmail.com,surplus",
    ]);
    expect(recordsOf(index, "mailbox", "c@gmail.com")).toBe(0);
    expect(recordsOf(index, "mailbox", "b@gmail.com")).toBe(1);
    expect(recordsOf(index, "mailbox", "a@gmail.com")).toBeUndefined();
    expect(index.metadata.kinds["mailbox"]).toMatchObject({ values: 1 });
  });
});
