// The kernel enters addresses and numbers in texts by itself: their records do not reach the reference path. That
// both paths agree is tested in test/indexing/both-paths/.
import { describe, expect, it } from "vitest";
import { isValidInternational } from "../../../src/record/phone/phone-plan.js";
import { csv, json } from "../../support/kernel/parsed-rows.js";

// The kernel knows the numbering plans as far as they have been asked for.
for (const digits of [
  "6281234567890",
  "31612345678247",
  "3161234567824",
  "31612345678",
  "99912345678",
  "999123456",
])
  isValidInternational(digits);

describe.each([
  ["CSV", csv],
  ["NDJSON", json],
])("the kernel reads texts of %s by itself", (_, read) => {
  it.each([
    ["an address among words", "mail jan@example.com, or call", 1, 2],
    ["an address in brackets", "Jan (jan@example.com)", 1, 2],
    ["an address behind characters outside ASCII", "caf\u00e9 \u{1f600} jan@example.com", 1, 2],
    ["two addresses", "jan@example.com or kim@example.com here", 2, 3],
    ["one address twice", "jan@example.com or JAN@example.com here", 1, 2],
    ["an address with a mailbox", "mail j.an@gmail.com now", 1, 3],
    ["the record's own address", "mail a@b.example now", 0, 1],
    ["a handle", "by @tea_house and @jan.", 0, 1],
    ["a number", "call +31612345678 now", 1, 2],
    ["a number with separators", "WA +62 812-3456-7890 \u{1f4f1}", 1, 2],
    ["a number with a zero in brackets", "+44 (0)7700 900123, after five", 1, 2],
    ["a number with a zero behind its calling code", "call +310612345678", 2, 3],
    ["a number and more digits", "call +31 6 12345678 24/7", 1, 5],
    ["digits that are no valid number", "call +999 123 456 78", 1, 4],
    ["the number of a chat", "https://wa.me/31612345678", 1, 2],
    ["numbers, an address and a handle's like", "jan@example.com, +31612345678 & wa.me/31612345679", 3, 4],
    ["a number beside an address with a mailbox", "j.an@gmail.com or +31612345678", 2, 4],
    ["too few digits", "+31 6 12", 0, 1],
    ["a plus and a picture", "18+ \u{1f51e}", 0, 1],
  ])("%s", (_what, bio, mentions, entries) => {
    const rows = Array.from({ length: 200 }, () => ["a@b.example", bio, "x"]);
    expect(read(rows)).toEqual({ deferred: 0, mentions: 200 * mentions, entries: 200 * entries });
  });

  it("a secret with an @ that can be no address", () => {
    expect(read([["a@b.example", "tea", "p@ss.w0rd"]]).deferred).toBe(1);
    expect(read([["a@b.example", "tea", "p@ssw0rd"]])).toEqual({ deferred: 0, mentions: 0, entries: 1 });
  });

  it.each([
    ["a text that is nothing but an address", "jan@example.com"],
    ["an address at the end of a sentence", "mail jan@example.com."],
    ["an address and a handle", "jan@example.com by @tea"],
    ["a handle with a dot", "by @tea.house"],
    ["a handle that may be a domain in words", "kim @tea dot house"],
    ["an address in other words", "jan@example.com or kim [at] b [dot] example"],
    ["two addresses of which one has a mailbox", "jan@example.com or j.an@gmail.com here"],
    ["an escape", "jan%40example.com and kim@example.com here"],
    ["a text that is nothing but a number", " +31612345678 "],
    ["a number behind another sign", "call \uff0b31612345678"],
    ["a number with other white space", "call +31\u00a0612345678 now"],
    ["a number in an escape", "call %2B31612345678 now"],
    ["a number that may be a float", "call +31612345678.0 now"],
  ])("but defers %s", (_what, bio) => {
    expect(read([["a@b.example", bio, "x"]])).toEqual({ deferred: 1, mentions: 0, entries: 0 });
  });
});

it("the kernel reads an address of NDJSON whose @ is an escape", () => {
  const rows = [["a@b.example", 'tea \\ and "more"', "x"]];
  const written = (line: string): string => line.replace("@", "\\u0040");
  expect(json(rows, written)).toEqual({ deferred: 0, mentions: 0, entries: 1 });
  expect(json([["a@b.example", "see kim@c.example", "x"]], written).deferred).toBe(1);
});

it("the kernel reads a text of NDJSON with escapes", () => {
  const rows = [["a@b.example", "tea\n jan@example.com \u{1f600}", "x"]];
  expect(json(rows)).toEqual({ deferred: 0, mentions: 1, entries: 2 });
});
