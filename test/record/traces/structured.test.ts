// Texts with the form of records, whose names and numbers stand in no column of their kind.
import { describe, expect, test } from "vitest";
import { isStructured } from "../../../src/record/traces/structured.js";

describe("a text is a record itself", () => {
  test.each([
    '{"username":"kim","phone":"0612345678"}',
    ' [{"username":"kim"}] ',
    '"{\\"username\\":\\"kim\\"}"',
    '{\\"username\\":\\"kim\\"}',
    "{'username': 'kim', 'phone': None}",
    'b\'{"username":"kim"}\'',
    "[('username', 'kim')]",
    "('kim', '0612345678')",
    '{:username=>"kim"}',
    "{kim,jan}",
    '["kim","jan"]',
    "[612345678]",
    'a:2:{s:8:"username";s:3:"kim";}',
    'O:8:"stdClass":1:{s:8:"username";s:3:"kim";}',
    's:3:"kim";',
    '"username"=>"kim", "phone"=>NULL',
    "'username': 'kim'",
    "username=kim&phone=0612345678",
    "?user[name]=kim&amp;phone=06",
    "%7B%22username%22%3A%22kim%22%7D",
    "<user><username>kim</username></user>",
    '<?xml version="1.0"?><user name="kim"/>',
  ])("%s", (text) => {
    expect(isStructured(text)).toBe(true);
  });
});

describe("a text is no record", () => {
  test.each([
    "",
    "{",
    "[]",
    "{coffee} and tea",
    "[she/her] tea",
    "(private account)",
    "[52.3731, 4.8922]",
    "<b>tea</b> and <i>coffee</i>",
    '<p class="x">tea</p>',
    '"tea" he said',
    "'s Gravenhage",
    "a: tea",
    "s:x",
    "https://shop.example/?a=1&b=2",
    "R&B=life",
    "tea & coffee",
    "a=1&b=2 tea",
    "100% tea",
  ])("%s", (text) => {
    expect(isStructured(text)).toBe(false);
  });

  test("in time that grows with its length alone", () => {
    for (const part of ["{", "}", '"', "\\", "&a=", "&amp;", " ", "<", "%25", "a:1:", "'k' "]) {
      const text = part.repeat(200_000);
      isStructured(text);
      isStructured(`a=${text}`);
      isStructured(`{${text}`);
    }
  });
});
