// Addresses and numbers in texts of another meaning.
import { describe, expect, test } from "vitest";
import { mayMention, mentionsIn } from "../../../src/record/traces/mentions.js";

function mentioned(text: string): string[] {
  if (!mayMention(text)) return [];
  return mentionsIn(text).found.map(({ kind, canonical }) => `${kind} ${canonical}`);
}

describe("a text mentions", () => {
  test.each<[string, string[]]>([
    ["mail me: contact.jan@example.com", ["email contact.jan@example.com"]],
    ['he said "write to jan@example.com!"', ["email jan@example.com"]],
    ["(jan@example.com) or <piet@example.com>", ["email jan@example.com", "email piet@example.com"]],
    ["jan%40example.com", ["email jan@example.com"]],
    ["jan&#64;example.com", ["email jan@example.com"]],
    ['{\\"email\\":\\"jan\\u0040example.com\\"}', ["email jan@example.com"]],
    ["jan＠example.com now", ["email jan@example.com"]],
    ["call +31 6 1234 5678 today", ["phone 31612345678"]],
    ["call +31 6 1234 5678 12:00", ["phone 31612345678"]],
    ["call +31 (0)6-12345678.", ["phone 31612345678"]],
    ["WhatsApp:+31612345678/+31687654321", ["phone 31612345678", "phone 31687654321"]],
    ["＋31612345678!", ["phone 31612345678"]],
    ["%2B31612345678", ["phone 31612345678"]],
    ["jan%2540example.com", ["email jan@example.com"]],
    ["jan&amp;#64;example.com", ["email jan@example.com"]],
    ["mail jan (at) example.com", ["email jan@example.com"]],
    ["mail jan ( at ) example.com", []],
    ["mail jan(at)example.com", ["email jan@example.com"]],
    ["mail jan[AT]example[dot]com", ["email jan@example.com"]],
    ["mail jan(arroba)example.com", ["email jan@example.com"]],
    ["call +31\u200b6\u202f12\u221234\t56\u300078!", ["phone 31612345678"]],
    ["order: https://wa.me/31612345678 or DM", ["phone 31612345678"]],
    ["wa.me/31612345678?text=hi", ["phone 31612345678"]],
    ["https://api.whatsapp.com/send?phone=31612345678&text=hi", ["phone 31612345678"]],
    ["whatsapp://send?phone=31612345678", ["phone 31612345678"]],
    ["chat 31612345678@c.us", ["email 31612345678@c.us", "phone 31612345678"]],
    ["31612345678:12@s.whatsapp.net", ["email 12@s.whatsapp.net", "phone 31612345678"]],
    ["wa.me/3161234567x, wa.me/0612345678, swa.me/31612345678", []],
    ["https://shop.example/?phone=31612345678", []],
    ["(at) noon, [at] home", []],
    ["C++11, 1+1=2 and +5 points", []],
    ["@kim.k and @lars", []],
    ["call 0612345678", []],
    ["hello", []],
  ])("%j: %j", (text, found) => {
    expect(mentioned(text)).toEqual(found);
  });
});

describe("a text is nothing but identifiers", () => {
  test.each<[string, boolean]>([
    ["jan@example.com", true],
    [" Jan@Example.com, piet@example.com", true],
    ["+31 6 1234 5678", true],
    ["mail jan@example.com", false],
    ["jan@example.com!", false],
    ["+31 6 1234 5678 12", false],
    ["tel +31612345678", false],
  ])("%j: %s", (text, isWhole) => {
    expect(mentionsIn(text).isWhole).toBe(isWhole);
  });
});

test("what is not read for certain leaves traces", () => {
  expect(mentionsIn("xx\\nkim@example.net").traces).toEqual([]);
  expect(mentionsIn("see://kim@example.net/x?y").traces).toContain("m@example.net");
  expect(mentionsIn("kim@example.net is me").traces).toEqual([]);
  expect(mentionsIn("+31 6 1234 5678 12:00").traces).toContain("#12345678");
});

test("an address of an account that is no more leaves what is behind its word", () => {
  expect(mentionsIn("mail deleted_kim@example.net").traces).toContain("kim@example.net");
});

test("nothing but a handle leaves its name", () => {
  expect(mentionsIn(" @Kim.K_ ").traces).toEqual(["kim.k"]);
  expect(mentionsIn("＠léon").traces).toEqual(["léon"]);
  for (const text of ["@kim and @lars", "@", "hi @kim", "@kim!"]) expect(mentionsIn(text).traces).toEqual([]);
});
