// Damaged indexes: no present identifier is "not found", no absent one is "exposed", and verify
// finds all damage.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import { answerQuery, type Status } from "../../src/lookup/answer.js";
import { OpenedIndex } from "../../src/lookup/opened-index.js";
import { parseQuery } from "../../src/lookup/query.js";
import { verifyIndex } from "../../src/lookup/verify.js";
import { buildText, testSecret } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { MemorySource } from "../support/index/memory-source.js";

const dump = [
  "username,email,phone",
  "sanne,sanne@example.com,+12015550101",
  "piet,piet@example.com,",
  "anna,,+12015550102",
  "sanne,,",
].join("\n");
const present = [
  "sanne",
  "piet",
  "anna",
  "sanne@example.com",
  "piet@example.com",
  "+12015550101",
  "+12015550102",
];
const absent = ["jan", "jan@example.com", "+12015550199"];

async function statusesIn(bytes: Uint8Array, queries: readonly string[]): Promise<Status[] | LeakcheckError> {
  try {
    const index = await OpenedIndex.from("index", new MemorySource(bytes), () => testSecret);
    const statuses: Status[] = [];
    for (const query of queries) statuses.push((await answerQuery(parseQuery(query), [index], 0.999)).status);
    return statuses;
  } catch (cause) {
    if (cause instanceof LeakcheckError) return cause;
    throw cause;
  }
}

async function isSound(bytes: Uint8Array): Promise<boolean> {
  try {
    const index = await OpenedIndex.from("index", new MemorySource(bytes), () => testSecret);
    return (await verifyIndex(index.reader)).faults.length === 0;
  } catch (cause) {
    if (cause instanceof LeakcheckError) return false;
    throw cause;
  }
}

describe("an index", () => {
  let whole: Uint8Array;
  beforeAll(async () => {
    const path = join(emptyFolder(), "small.lkx");
    await buildText(path, "csv", dump);
    whole = readFileSync(path);
  });

  it("answers correctly if it is undamaged", async () => {
    expect(await statusesIn(whole, present)).toEqual(present.map(() => "exposed"));
    expect(await statusesIn(whole, absent)).toEqual(absent.map(() => "not-found"));
    expect(await isSound(whole)).toBe(true);
  });

  it("never lies with any one bit flipped, and verify reports each flip", async () => {
    const bytes = Uint8Array.from(whole);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const at = bit >> 3;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
      const there = await statusesIn(bytes, present);
      if (!(there instanceof LeakcheckError)) expect(there, `present, bit ${bit}`).not.toContain("not-found");
      const missing = await statusesIn(bytes, absent);
      if (!(missing instanceof LeakcheckError))
        expect(missing, `absent, bit ${bit}`).not.toContain("exposed");
      expect(await isSound(bytes), `verify, bit ${bit}`).toBe(false);
      bytes[at] ^= 1 << (bit & 7);
    }
  });

  it("is refused if it is truncated anywhere or has extra bytes at its end", async () => {
    for (let length = 0; length < whole.length; length++)
      expect(await statusesIn(whole.subarray(0, length), present), `cut at ${length}`).toBeInstanceOf(
        LeakcheckError,
      );
    expect(await statusesIn(Buffer.concat([whole, Buffer.of(0)]), present)).toBeInstanceOf(LeakcheckError);
  });
});

describe("reads", () => {
  it("opens with one read and probes with two more each", async () => {
    const path = join(emptyFolder(), "small.lkx");
    await buildText(path, "csv", dump);
    const source = new MemorySource(readFileSync(path));
    const index = await OpenedIndex.from("index", source, () => testSecret);
    expect(source.reads).toHaveLength(1);
    await index.find("email", "sanne@example.com");
    expect(source.reads).toHaveLength(3);
    await index.find("phone", "12015550199");
    expect(source.reads).toHaveLength(5);
    expect(source.reads[1]?.[1]).toBe(16);
  });

  it("takes one more read for a head over 16 KiB", async () => {
    const path = join(emptyFolder(), "wide.lkx");
    const names = Array.from({ length: 240 }, (_, index) => `a_rather_long_name_of_a_column_number_${index}`);
    await buildText(path, "csv", `email,${names.join(",")}\nsanne@example.com,1,2\n`);
    const source = new MemorySource(readFileSync(path));
    const index = await OpenedIndex.from("index", source, () => testSecret);
    expect(source.reads).toHaveLength(2);
    expect((await index.find("email", "sanne@example.com"))?.records).toBe(1);
    expect(source.reads).toHaveLength(4);
  });
});
