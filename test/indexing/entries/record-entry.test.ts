// The entries of a record, checked through a whole build and a lookup.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BuildOptions } from "../../../src/indexing/build-options.js";
import { maxTrackedColumns } from "../../../src/format/column-set.js";
import { answerQuery, type Exposure } from "../../../src/lookup/answer.js";
import type { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { parseQuery } from "../../../src/lookup/query.js";
import { buildText, openBuilt } from "../../support/index/built-index.js";
import { emptyFolder } from "../../support/folder.js";

async function built(
  extension: "csv" | "ndjson",
  lines: readonly string[],
  more: Partial<BuildOptions> = {},
): Promise<OpenedIndex> {
  const path = join(emptyFolder(), "it.lkx");
  await buildText(path, extension, `${lines.join("\n")}\n`, more, undefined, { partitionBytes: 64 });
  return openBuilt(path);
}

async function ask(
  index: OpenedIndex,
  text: string,
): Promise<Pick<Exposure, "kind" | "records" | "columns">[]> {
  const { exposures } = await answerQuery(parseQuery(text), [index], 0.999);
  return exposures.map(({ kind, records, columns }) => ({ kind, records, columns }));
}

describe("a key", () => {
  it("counts once per record, however often the record has it", async () => {
    const index = await built("csv", [
      "username,email,email2,phone,phone2",
      'Sanne,sanne@example.com,"SANNE@example.com, sanne@EXAMPLE.com",+12015550101,0012015550101',
      "sanne@example.com,,,,",
    ]);
    expect(await ask(index, "sanne")).toMatchObject([{ records: 1 }]);
    expect(await ask(index, "sanne@example.com")).toEqual([
      { kind: "email", records: 2, columns: ["username", "email", "email2", "phone", "phone2"] },
    ]);
    expect(await ask(index, "+12015550101")).toMatchObject([{ records: 1 }]);
  });

  it("counts once where bare digits and an international form are the same number", async () => {
    const index = await built("csv", [
      "username,phone,phone2",
      "a,12015550101,+12015550101",
      "b,12015550102,12015550102",
      "c,12015550102,",
    ]);
    expect(await ask(index, "+12015550101")).toEqual([
      { kind: "phone", records: 1, columns: ["username", "phone", "phone2"] },
    ]);
    expect(await ask(index, "+12015550102")).toMatchObject([{ records: 2 }]);
    index.close();
  });

  it("unites the columns of its records", async () => {
    const index = await built("csv", [
      "username,email,city,bio",
      "sanne,,Utrecht,",
      "SANNE,sanne@example.com,,",
    ]);
    expect(await ask(index, "@sanne")).toEqual([
      { kind: "username", records: 2, columns: ["username", "email", "city"] },
    ]);
    expect(await ask(index, "sanne@example.com")).toEqual([
      { kind: "email", records: 1, columns: ["username", "email"] },
    ]);
  });

  it("is entered for a JSON name that is an e-mail address, which the column's name then omits", async () => {
    const index = await built("ndjson", [
      '{"username":"x","friends":{"jan@example.com":{"city":"Utrecht"}}}',
    ]);
    expect(await ask(index, "jan@example.com")).toEqual([
      { kind: "email", records: 1, columns: ["friends.*.city"] },
    ]);
    expect(index.metadata.columns.map(({ name }) => name)).toEqual(["friends.*.city", "username"]);
  });
});

describe("a blank value", () => {
  it("exposes nothing and is no identifier", async () => {
    const index = await built("csv", [
      "username,email,phone,city",
      "sanne,null,0,N/A",
      "none,NONE,-,0",
      ",,,x",
    ]);
    expect(await ask(index, "sanne")).toEqual([{ kind: "username", records: 1, columns: ["username"] }]);
    expect(await ask(index, "none")).toEqual([]);
    expect(index.metadata.columns.map(({ name, exposed }) => [name, exposed])).toEqual([
      ["city", 2],
      ["email", 0],
      ["phone", 0],
      ["username", 1],
    ]);
    expect(index.metadata.kinds).toEqual({
      email: { hasColumn: true, values: 0, unindexable: 0 },
      phone: { hasColumn: true, values: 0, unindexable: 0 },
      username: { hasColumn: true, values: 1, unindexable: 0 },
      mailbox: { hasColumn: true, values: 0, unindexable: 0 },
    });
  });

  it("is a value if the word is kept", async () => {
    const index = await built("csv", ["username,city", "none,none"], { keepWords: ["none"] });
    expect(await ask(index, "none")).toEqual([
      { kind: "username", records: 1, columns: ["username", "city"] },
    ]);
    expect(index.metadata.blankWords).not.toContain("none");
  });

  it("in JSON is null or an empty list, object or string; false and numbers are values", async () => {
    const index = await built("ndjson", [
      '{"username":"sanne","a":null,"b":[],"c":{},"d":"","e":false,"f":0,"g":[null,""],"h":[{"i":1}]}',
    ]);
    expect((await ask(index, "sanne"))[0]?.columns).toEqual(["username", "e", "f", "h.i"]);
    expect(index.metadata.columns.map(({ name }) => name)).toEqual([
      "a",
      "b",
      "c",
      "d",
      "e",
      "f",
      "g",
      "h.i",
      "username",
    ]);
  });
});

describe("columns", () => {
  it("of one name are one column, exposed if any is", async () => {
    const index = await built("csv", ["username,city,city", "a,,Utrecht", "b,Utrecht,", "c,,"]);
    expect(index.metadata.columns.map(({ name, exposed }) => [name, exposed])).toEqual([
      ["city", 2],
      ["username", 3],
    ]);
    expect((await ask(index, "a"))[0]?.columns).toEqual(["username", "city"]);
  });

  it("without a name are named after their position", async () => {
    const index = await built("csv", ["username,, ", "a,1,2"], { header: true });
    expect((await ask(index, "a"))[0]?.columns).toEqual(["username", "column 2", "column 3"]);
  });

  it("are shown in the dump's order and stored in UTF-8 order", async () => {
    // In order of UTF-16 units the emoji would come before the private-use letter.
    const index = await built("csv", ["zz,username,\u{1f600},\uff5e,é,B,a", "1,x,1,1,1,1,1"], {
      header: true,
    });
    expect(index.metadata.columns.map(({ name }) => name)).toEqual([
      "B",
      "a",
      "username",
      "zz",
      "é",
      "\uff5e",
      "\u{1f600}",
    ]);
    expect((await ask(index, "x"))[0]?.columns).toEqual([
      "zz",
      "username",
      "\u{1f600}",
      "\uff5e",
      "é",
      "B",
      "a",
    ]);
  });

  it("past the tracked ones are one, and identifiers in them are indexed", async () => {
    const names = Array.from({ length: maxTrackedColumns }, (_, index) => `c${index}`);
    const blanks = ",".repeat(maxTrackedColumns - 1);
    const index = await built("csv", [
      `${names.join(",")},email,more,phone`,
      `1${blanks},sanne@example.com,,`,
      `2${blanks},jan@example.com,x,+12015550101`,
      `${blanks}9,,,`,
    ]);
    expect(index.metadata.otherColumns).toEqual({ count: 3, exposed: 2 });
    expect(index.reader.head.columnBits).toBe(256);
    expect(await ask(index, "sanne@example.com")).toEqual([
      { kind: "email", records: 1, columns: ["c0", "other columns"] },
    ]);
    expect(await ask(index, "+12015550101")).toEqual([
      { kind: "phone", records: 1, columns: ["c0", "other columns"] },
    ]);
  });

  it.each([7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129, 200, 254, 255])(
    "keep their sets while they grow to %i, record by record",
    async (most) => {
      const lines = Array.from({ length: most - 1 }, (_, index) =>
        JSON.stringify({ username: `u${index}`, [`k${index}`]: 1, ...(index > 0 ? { k0: 1 } : {}) }),
      );
      const index = await built("ndjson", [...lines, '{"username":"u0","k0":1}']);
      expect(index.reader.head.columnBits).toBe(most);
      for (let number = 0; number < most - 1; number++) {
        const columns = number === 0 ? ["username", "k0"] : ["username", "k0", `k${number}`];
        const [exposure, ...others] = await ask(index, `u${number}`);
        expect(others).toEqual([]);
        expect(exposure?.columns.toSorted()).toEqual(columns.toSorted());
        expect(exposure?.records).toBe(number === 0 ? 2 : 1);
      }
      expect(await ask(index, "nobody")).toEqual([]);
      index.close();
    },
  );

  it("keep the sets of phone numbers that waited while they grew", async () => {
    const lines = Array.from({ length: 40 }, (_, index) =>
      JSON.stringify({ phone: String(12015550100 + index), [`k${index}`]: 1 }),
    );
    const index = await built("ndjson", lines);
    for (let number = 0; number < 40; number++)
      expect((await ask(index, `+${12015550100 + number}`))[0]?.columns).toEqual(["phone", `k${number}`]);
  });
});

describe("values without a key", () => {
  it("are counted by the kind of their column", async () => {
    const index = await built("csv", [
      "email,phone,username",
      "nobody,12,x",
      "root@localhost,+12015550101,",
      "a@example.com,nonsense,\ufffd",
    ]);
    expect(index.metadata.kinds).toEqual({
      email: { hasColumn: true, values: 3, unindexable: 2 },
      phone: { hasColumn: true, values: 3, unindexable: 2 },
      username: { hasColumn: true, values: 2, unindexable: 1 },
      mailbox: { hasColumn: true, values: 0, unindexable: 0 },
      trace: { hasColumn: false, values: 0, unindexable: 0 },
    });
  });

  it("include masked addresses and pages of unknown sites, which nobody would look up", async () => {
    const index = await built("csv", [
      "email,username",
      "s****@example.com,https://example.com/in/anna",
      "a@example.com; b****@example.com,https://www.instagram.com/boris/",
      "c@example.com,carla",
    ]);
    expect(index.metadata.kinds).toMatchObject({
      email: { values: 3, unindexable: 2 },
      username: { values: 3, unindexable: 1 },
    });
    // Their columns are exposed all the same.
    expect(await ask(index, "s****@example.com")).toMatchObject([{ kind: "email", records: 1 }]);
    expect(await ask(index, "a@example.com")).toMatchObject([{ kind: "email", records: 1 }]);
  });

  it("that are not UTF-8 still expose their column", async () => {
    const index = await built("csv", ["username,email", "x,\ufffd@example.com"]);
    expect((await ask(index, "x"))[0]?.columns).toEqual(["username", "email"]);
  });
});

describe("a record that could not be read", () => {
  it("gives its e-mail addresses, with no columns and no record, and changes no profile", async () => {
    const index = await built("csv", [
      "username,email",
      "a,a@example.com",
      "b,b@example.com,x@example.com",
      "c,a@example.com,surplus",
    ]);
    expect(await ask(index, "x@example.com")).toEqual([{ kind: "email", records: 0, columns: [] }]);
    expect(await ask(index, "b@example.com")).toEqual([{ kind: "email", records: 0, columns: [] }]);
    expect(await ask(index, "a@example.com")).toEqual([
      { kind: "email", records: 1, columns: ["username", "email"] },
    ]);
    expect(await ask(index, "b")).toEqual([]);
    expect(index.metadata.records).toBe(1);
    expect(index.metadata.rejects).toMatchObject({ total: 2, reasons: { "column-count": 2 }, salvaged: 3 });
    expect(index.metadata.coverage).toBeLessThan(0.34);
  });
});
