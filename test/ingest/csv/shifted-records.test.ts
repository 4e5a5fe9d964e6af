// Records whose values stand some columns beside their own.
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { ColumnTable } from "../../../src/ingest/columns.js";
import { ShiftedRecords } from "../../../src/ingest/csv/shifted-records.js";
import { emptyFolder } from "../../support/folder.js";
import { buildText } from "../../support/index/built-index.js";

function isShifted(columns: string, record: string, isSuspect = false): boolean {
  const table = new ColumnTable();
  const slots = columns.split(",").map((name) => table.slot(name));
  const isBlank = (value: string): boolean => ["", "null", "\\n"].includes(value.trim().toLowerCase());
  return new ShiftedRecords(slots, isBlank).isShifted(record.split(","), isSuspect);
}

const columns = "id,username,email,phone,city,note";
const shifted = [
  ["a field lost in front", "lid_1x,lid1@example.net,+31612345001,Breda,,"],
  ["a field lost, the number blank", "lid_1x,lid1@example.net,NULL,Breda,x,"],
  ["a field lost behind the first", "1,lid1@example.net,+31612345001,Breda,,"],
  ["a field too many", "1,Vos,Kim,lid1@example.net,+31612345001,Breda"],
  ["two fields too many", "1,Vos,Kim,lid_1x,lid1@example.net,+31612345001"],
  ["a field too many behind the address", "1,lid_1x,lid1@example.net,hoi,+31612345001,Breda"],
  ["a blank field too many", "1,lid_1x,,lid1@example.net,+31612345001,Breda"],
] as const;

test.each(shifted)("%s", (_what, record) => {
  expect(isShifted(columns, record)).toBe(true);
});

test.each([
  ["a whole record", "1,lid_1x,lid1@example.net,+31612345001,Breda,"],
  ["an address as user name", "1,lid1@example.net,lid1@example.net,+31612345001,Breda,"],
  ["an address as user name and nothing else", "1,lid1@example.net,,,,"],
  ["words for no address and no number", "1,lid_1x,hidden,hidden,Breda,x"],
  ["a word for no number behind an address", "1,lid_1x,lid1@example.net,hidden,Breda,"],
  ["an address in a note", "1,lid_1x,hidden,+31612345001,Breda,lid1@example.net"],
  ["an address before a word, and a number in place", "1,lid1@example.net,x,+31612345001,Breda,"],
  ["a last field in place", "1,lid1@example.net,x,,Breda,x"],
  ["nothing", ",,,,,"],
])("not %s", (_what, record) => {
  expect(isShifted(columns, record)).toBe(false);
});

describe("with an unusual number of fields", () => {
  it("needs nothing in the column of the address", () => {
    const record = "1,lid1@example.net";
    expect(isShifted(columns, record, true)).toBe(true);
    expect(isShifted(columns, record, false)).toBe(false);
  });

  it("digits are a number too", () => {
    expect(isShifted("id,username,phone,city", "1,612345001,Breda", true)).toBe(true);
    expect(isShifted("id,username,phone,city", "1,612345001,Breda,", false)).toBe(false);
  });
});

it("addresses that are usual among user names are in place", async () => {
  const build = async (others: number, hidden = 3): Promise<number> => {
    const records = ["hidden,a@x.example,", "hidden,b@x.example,", "hidden,c@x.example,"].slice(0, hidden);
    for (let n = 0; n < others; n++) records.push(`d${n}@x.example,name${n},Breda`);
    const path = join(emptyFolder(), "it.lkx");
    const { rejects } = await buildText(path, "csv", ["email,username,city", ...records, ""].join("\n"));
    return rejects.total;
  };
  expect(await build(0)).toBe(0);
  expect(await build(9)).toBe(0);
  expect(await build(10)).toBe(3);
  // A quarter of few values may be chance.
  expect(await build(5, 2)).toBe(2);
});

it("addresses that are many of the few values of a column have moved there", async () => {
  const records = ["Breda,Vos,lid1@x.example", "Delft,Vos,lid2@x.example", "Breda,Vos,lid3@x.example"];
  for (let n = 0; n < 20; n++) records.push(`Delft,lid${n}@y.example,`);
  const path = join(emptyFolder(), "it.lkx");
  const { rejects } = await buildText(path, "csv", ["city,email,site", ...records, ""].join("\n"));
  expect(rejects.total).toBe(3);
});

it("no secret is taken for an address", () => {
  expect(isShifted("username,password,email,note", "lid_1x,lid1@example.net,x,")).toBe(false);
});

it("several columns of a kind may each hold the other's values", () => {
  expect(isShifted("email,email2,note", "x,lid1@example.net,")).toBe(false);
  expect(isShifted("username,email,email2,note", "lid1@example.net,lid2@example.net,x,")).toBe(true);
});
