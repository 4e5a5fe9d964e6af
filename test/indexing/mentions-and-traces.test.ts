// What stands in a dump is never "not found": mentions in texts, traces of what was not read.
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import type { BuildOptions } from "../../src/indexing/build-options.js";
import { answerQuery } from "../../src/lookup/answer.js";
import type { OpenedIndex } from "../../src/lookup/opened-index.js";
import { parseQuery } from "../../src/lookup/query.js";
import { buildText, openBuilt } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";

async function built(
  extension: "csv" | "ndjson",
  lines: readonly string[],
  more: Partial<BuildOptions> = {},
): Promise<OpenedIndex> {
  const path = join(emptyFolder(), "it.lkx");
  await buildText(path, extension, `${lines.join("\n")}\n`, more, undefined, { partitionBytes: 64 });
  return openBuilt(path);
}

/** Returns the status, and either the matches with their columns or the reason. */
async function ask(index: OpenedIndex, text: string, minCoverage = 0): Promise<string> {
  const { status, exposures, searched } = await answerQuery(parseQuery(text), [index], minCoverage);
  return status === "exposed"
    ? exposures.map(({ match, records, columns }) => `${match} ${records} ${columns.join("+")}`).join("; ")
    : `${status} ${searched[0]?.reason ?? ""}`.trim();
}

describe("a mention", () => {
  it("has the column of its text and nothing else", async () => {
    const index = await built("csv", [
      "username,email,city,bio",
      "jan,jan@example.org,Gent,mail me: jan.work@example.com or +31 6 1234 5678",
      "piet,piet@example.org,Gent,friend of jan@example.org",
      "kees,kees@example.org,Gent,kees@example.org is mine",
    ]);
    expect(await ask(index, "jan.work@example.com")).toBe("mention 1 bio");
    expect(await ask(index, "+31612345678")).toBe("mention 1 bio");
    expect(await ask(index, "jan@example.org")).toBe("exact 1 username+email+city+bio; mention 1 bio");
    expect(await ask(index, "kees@example.org")).toBe("exact 1 username+email+city+bio");
    expect(await ask(index, "work@example.com")).toBe("not-found");
    expect(await ask(index, "nobody@example.com")).toBe("not-found");
  });

  it("unites its columns, and counts once per record", async () => {
    const index = await built("ndjson", [
      '{"username":"a","bio":"hi jan@example.com jan@example.com","user":{"note":"x jan@example.com"}}',
      '{"username":"b","bio":"x","more":["y","to jan@example.com"]}',
    ]);
    expect(await ask(index, "jan@example.com")).toBe("mention 2 bio+user.note+more");
  });

  it("is found by its mailbox", async () => {
    const index = await built("csv", ["username,email,bio", "a,a@example.org,mail jan.jansen+x@gmail.com"]);
    expect(await ask(index, "janjansen@gmail.com")).toBe("mention 1 bio");
  });

  it("is exact where the text is nothing else", async () => {
    const index = await built("ndjson", ['{"username":"a","other":"jan@example.com","city":"Gent"}']);
    expect(await ask(index, "jan@example.com")).toBe("exact 1 username+other+city");
  });

  it("is not made of a secret", async () => {
    const index = await built("csv", ["email,password", "a@example.org,p@ss.word", "b@example.org,secret"]);
    expect(await ask(index, "p@ss.word")).toBe("inconclusive unread-value");
    expect(await ask(index, "p@ss.wort")).toBe("not-found");
  });
});

it("is never missed for a dot too much in a domain", async () => {
  for (const local of ["kim", "kím"]) {
    const index = await built("csv", ["email,city", `${local}@mail..example.com,Gent`, "a@x.example,Gent"]);
    expect(await ask(index, `${local}@mail.example.com`)).toBe("inconclusive unread-value");
    expect(await ask(index, `${local}@other.example.com`)).toBe("not-found");
  }
});

describe("a record within a text", () => {
  const people = ["kim_k", "+31612345678"];
  const absent = ["kim", "+31612345679", "nobody@example.com"];
  const texts = [
    '{"username":"kim_k","phone":"0612345678"}',
    '"{\\"username\\":\\"kim_k\\",\\"phone\\":\\"06-12345678\\"}"',
    "[{'username': 'kim_k', 'phone': '0612345678'}]",
    'a:2:{s:8:"username";s:5:"kim_k";s:5:"phone";s:10:"0612345678";}',
    "username=kim_k&phone=0612345678",
    "username=kim_k&amp;phone=0612345678",
    "{kim_k,0612345678}",
    "<user><username>kim_k</username><phone>0612345678</phone></user>",
    '"username"=>"kim_k", "phone"=>"0612345678"',
    "%7B%22username%22%3A%22kim_k%22%2C%22phone%22%3A%220612345678%22%7D",
  ];

  it.each(texts)("is never missed: %s", async (text) => {
    const csv = [
      "username,email,phone,extra",
      `jan,jan@example.org,+31687654321,"${text.replaceAll('"', '""')}"`,
    ];
    const json = { username: "jan", email: "jan@example.org", phone: "+31687654321", extra: text };
    for (const index of [await built("csv", csv), await built("ndjson", [JSON.stringify(json)])]) {
      for (const one of people) expect(await ask(index, one)).toBe("inconclusive unread-value");
      for (const one of absent) expect(await ask(index, one)).toBe("not-found");
      expect(await ask(index, "jan")).toBe("exact 1 username+email+phone+extra");
    }
  });

  it("without brackets is not missed where it stands in many records", async () => {
    const rows = ["kim_k", "jan", "piet"].map(
      (name, at) => `a${at}@example.org,+3168765432${at},username: ${name}; phone: 061234567${at + 8}`,
    );
    const index = await built("csv", ["email,phone,extra", ...rows, "b@example.org,,tea"]);
    expect(await ask(index, "+31612345678")).toBe("inconclusive unread-value");
    expect(await ask(index, "+31612345677")).toBe("not-found");
  });

  it("of secrets leaves nothing", async () => {
    const index = await built("csv", ["username,password", "jan,{kim_k}"]);
    expect(await ask(index, "kim_k")).toBe("not-found");
  });
});

it("is nobody who stands under one of two equal names", async () => {
  const index = await built("ndjson", [
    '{"username":"a","email":"a@example.org"}',
    '{"username":"kim.k","username":"b","email":"kim@example.net","email":"b@example.org","phone":"+31687654321","phone":null}',
  ]);
  expect(await ask(index, "b@example.org")).toBe("exact 1 username+email");
  for (const one of ["kim.k", "+31687654321"])
    expect(await ask(index, one)).toBe("inconclusive unread-value");
  expect(await ask(index, "kim@example.net")).toBe("exact 0 ");
  expect(await ask(index, "nobody")).toBe("not-found");
});

describe("a trace", () => {
  const others = Array.from(
    { length: 40 },
    (_, n) => `user${n},user${n}@example.org,Gent,+3161234${5600 + n}`,
  );

  test.each([
    ["a decorated name", "Kim (@kim.k),x@example.org,Gent,", "kim.k"],
    ["an escaped address", "x,\\nkim@example.net.,Gent,", "kim@example.net"],
    ["an address that lost its sign", "x,kim%40example.net,Gent,", "kim@example.net"],
    ["an address whose sign is a word", "x,kim arroba example.net,Gent,", "kim@example.net"],
    ["an address with blanks at a dot", "x,kim@example . net,Gent,", "kim@example.net"],
    ["a number with an extension", "x,x@example.org,Gent,0687654321 - 12", "+31687654321"],
    ["a number with an extension", "x,x@example.org,Gent,+31687654321 (12)", "+31687654321"],
    ["a name with a dot", "kim.k.,x@example.org,Gent,", "kim.k"],
    ["a number with a letter", "x,x@example.org,Gent,+31 6 8765432O", "+31687654320"],
    ["bare digits without a region", "x,x@example.org,Gent,0687654321", "+31687654321"],
    ["a record without its first field", "kim@example.net,kim.k,+31687654321", "kim.k"],
    ["a record without its first field", "kim@example.net,kim.k,0687654321", "+31687654321"],
    ["one field", "kim.k", "kim.k"],
    ["a shifted record", '"x",y,kim@example.net,kim.k', "kim.k"],
    ["a number in the column of addresses", "x,+31687654321,kim.k,", "kim.k"],
    ["a handle in a column of text", "Kim,,@kim.k,", "kim.k"],
    ["an address in the column of numbers", "x,,kim.k,kim@example.net", "kim.k"],
    ["a reject", 'kim.k,"x"y,0687654321', "kim.k"],
    ["a reject", 'kim.k,"x"y,0687654321', "+31687654321"],
    ["a surplus field", "kim.k,kim@example.net,Gent,Delft,0687654321", "+31687654321"],
  ])("of %s makes its owner's answer inconclusive", async (_, line, query) => {
    const index = await built("csv", ["username,email,city,phone", ...others, line]);
    const answer = await ask(index, query);
    expect(answer === "inconclusive unread-value" || !/not-found|inconclusive/u.test(answer), answer).toBe(
      true,
    );
    for (const absent of ["nobody", "nobody@example.net", "+31699999999"])
      expect(await ask(index, absent)).toBe("not-found");
  });

  it("of lines that a lost quote swallowed keeps everybody in them from being missed", async () => {
    const columns = "username,bio,password,email";
    const index = await built("csv", [
      columns,
      ...Array.from({ length: 20 }, (_, n) => `user${n},x,secret${n},user${n}@example.org`),
      // Cut within quotes; two people; a stray quote.
      'anna.a,"hel',
      "kim.k,x,hunter2,kim@example.net",
      "lars.l,x,hunter3,lars@example.net",
      'zoe.z,",hunter4,zoe@example.net',
      // Only the closing quote is lost.
      'piet.p,"hello,hunter5,piet@example.net',
      'eva.e,x",hunter6,eva@example.net',
      // In a column of secrets.
      'jan.j,x,"hunter7',
      "mia.m,x,hunter8,mia@example.net",
      'tom.t,x,hunter9",tom@example.net',
      // The end of a record whose first line is a reject, in wrong columns.
      '"milk',
      ',sugar",lea.l,hunter0',
      'ben.b,"tea, cake',
      'and, well, lots of it",hunter1,ben@example.net',
    ]);
    for (const name of ["kim.k", "lars.l", "zoe.z", "eva.e", "mia.m", "tom.t", "lea.l"])
      expect(await ask(index, name), name).toBe("inconclusive unread-value");
    for (const address of ["kim", "lars", "mia"].map((name) => `${name}@example.net`))
      expect(await ask(index, address), address).toMatch(/^mention|^inconclusive/u);
    expect(await ask(index, "piet@example.net")).toMatch(/^mention/u);
    // Text is not taken for records.
    expect(await ask(index, "ben.b")).toBe("exact 1 username+bio+password+email");
    for (const absent of ["cake", "well", "nobody", "nobody@example.net"])
      expect(await ask(index, absent), absent).toBe("not-found");
  });

  it("is not left where many records are short", async () => {
    const index = await built("csv", [
      "username,email,city",
      ...others.map((line) => line.slice(0, 6)),
      "jan,Kim",
    ]);
    expect(await ask(index, "kim")).toBe("inconclusive unread-value");
    expect(index.metadata.records).toBe(41);
    const short = await built("csv", ["username,full_name,city", "a,Anna,Gent", "jan,Kim", "piet,Lars"]);
    expect(await ask(short, "kim")).toBe("not-found");
  });

  it("of NDJSON: rejects and values that are not read", async () => {
    const index = await built("ndjson", [
      ...Array.from({ length: 20 }, (_, n) => `{"username":"user${n}","phone":"+3161234${5600 + n}"}`),
      '{"username":"kim.k","phone":"0687654321"',
      '{"username":"lars (l\\u00e9on)","phone":"bel 0611112222 na 18:00 thuis"}',
    ]);
    expect(await ask(index, "kim.k")).toBe("inconclusive unread-value");
    expect(await ask(index, "+31687654321")).toBe("inconclusive unread-value");
    expect(await ask(index, "léon")).toBe("inconclusive unread-value");
    expect(await ask(index, "+31611112222")).toBe("inconclusive unread-value");
    expect(await ask(index, "nobody")).toBe("not-found");
  });

  it("of a text with too many tokens makes every miss inconclusive", async () => {
    const words = Array.from({ length: 70_000 }, (_, n) => `w${n}`).join(" ");
    const index = await built("csv", ["username,city", "a,Gent", `"x"${words}`], { maxRecordBytes: 1 << 20 });
    expect(await ask(index, "nobody")).toBe("inconclusive unread-value");
    expect(await ask(index, "a")).toMatch(/^exact/u);
  });
});
