import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  decideMeanings,
  isKnownColumnName,
  isSettledByName,
  meaningByName,
} from "../../../src/record/columns/column-meaning.js";
import { countContent, newContentCounts, type ContentCounts } from "../../../src/record/columns/content.js";

const rows = readFileSync(new URL("column-names.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t") as [name: string, dataClass: string, kind: string, why: string]);

function contentOf(values: readonly string[]): ContentCounts {
  const counts = newContentCounts();
  for (const value of values) countContent(counts, value, value === "");
  return counts;
}

function meaningsOf(columns: Record<string, readonly string[]>): Record<string, string> {
  const decided = decideMeanings(
    Object.entries(columns).map(([name, values]) => ({ name, content: contentOf(values) })),
  );
  return Object.fromEntries(
    [...decided].map(([name, meaning]) => [
      name,
      [meaning.class ?? "", meaning.kind ?? "", meaning.why].join("|"),
    ]),
  );
}

const handles = [
  "marek_yilmaz",
  "sanne99",
  "j.kowalski",
  "the_real_noor",
  "cactus.noor7",
  "hugo_p",
  "iris.dekker",
  "kim_88",
];
const names = ["Sanne de Vries", "Hugo Parker", "Noor", "Iris Dekker"];
const emails = ["sanne@example.com", "Hugo <hugo@example.com>", "iris@example.com; i.dekker@example.org", ""];
const internationals = ["+31 6 12345678", "+12015550101", "tel:+44-7700-900123"];
const nationals = ["(201) 555-0101", "201-555-0102", "201 555 0103"];
const digits = ["12015550101", "12015550102", "12015550103"];
const ids = ["1", "17", "20394", "22986189802"];
const flags = ["true", "false", "true"];

describe("a column by its name", () => {
  test.each(rows)("%s: %s|%s|%s", (name, dataClass, kind, why) => {
    const meaning = meaningByName(name);
    expect([meaning.class ?? "", meaning.kind ?? "", meaning.why]).toEqual([dataClass, kind, why]);
  });

  test("country codes are marked, and other codes are not", () => {
    for (const name of [
      "country_code",
      "public_phone_country_code",
      "phone.country_code",
      "phonePrefix",
      "phone_country",
      "country.code",
      "country",
      "country_name",
    ])
      expect(meaningByName(name).isCountryCode, name).toBe(true);
    for (const name of [
      "birth_country",
      "area_code",
      "language_code",
      "mobile_country_network_code",
      "phone",
      "zip_code",
      "code",
    ])
      expect(meaningByName(name).isCountryCode, name).toBe(false);
  });

  test("an object's name is known only if all of its words are", () => {
    for (const name of ["email", "user_contact_email", "billing_city", "phone_country_code", "followers"])
      expect(isKnownColumnName(name), name).toBe(true);
    for (const name of [
      "reach_my_phone",
      "sanne_email",
      "john.email",
      "Jan Jansen",
      "Nick",
      "is_it_sanne",
      "meet_me_at",
      "foo",
      "*",
    ])
      expect(isKnownColumnName(name), name).toBe(false);
  });
});

describe("an ambiguous name", () => {
  const cases: [name: string, values: readonly string[], meaning: string][] = [
    ["name", handles, "Usernames|username|content"],
    ["name", names, "Names||alias"],
    ["name", ["Anna", "Bob", "anna", "jan"], "Names||alias"],
    ["name", emails, "Email addresses|email|content"],
    ["name", [], "Names||alias"],
    ["user.name", handles, "Usernames|username|content"],
    ["user.name", names, "Names||path"],
    ["contact", emails, "Email addresses|email|content"],
    ["contact", internationals, "Phone numbers|phone|content"],
    ["contact", nationals, "Phone numbers|phone|content"],
    ["contact", digits, "Phone numbers|phone|content"],
    ["contact", [...names, "sanne@example.com", "hugo@example.com"], "Email addresses|email|content"],
    ["contact", names, "Names||content"],
    ["contact", handles, "Usernames|username|content"],
    ["contact_info", [...emails, ...internationals], "Email addresses|email|content"],
    ["contact_info", names, "||none"],
    ["contact_info", digits, "Phone numbers|phone|content"],
    ["author", handles, "Usernames|username|content"],
    ["author", names, "||none"],
    ["invited_by", handles, "Usernames|username|content"],
    ["invited_by", names, "||none"],
    ["uniqueId", handles, "Usernames|username|content"],
    ["unique_id", ids, "||none"],
    ["authorName", handles, "Usernames|username|content"],
    ["socials", handles, "Social media profiles|username|content"],
    ["instagram_link", handles, "Social media profiles|username|content"],
    ["viber", digits, "Instant messenger identities|phone|content"],
    ["viber", handles, "Instant messenger identities|username|alias"],
    ["nik", ["sanne", "hugo99"], "Nicknames|username|content"],
    ["nik", ["3171010101010001"], "Government issued IDs||alias"],
    ["instagram", ["sanne", "hugo", "iris"], "Social media profiles|username|content"],
    ["instagram", ["yes", "no"], "Social media profiles||alias"],
    ["sms", flags, "||content"],
    ["ph", ["7.1", "6.9"], "||content"],
    ["upn", emails, "Email addresses|email|content"],
    ["number", internationals, "Phone numbers|phone|content"],
    ["number", digits, "Phone numbers|phone|content"],
    ["number", ["1", "2", "35"], "||content"],
    ["number", [], "Phone numbers|phone|alias"],
    ["user", emails, "Email addresses|email|content"],
    ["user", handles, "Usernames|username|content"],
    ["user", ids, "Account IDs||content"],
    ["account", ids, "Account IDs||content"],
    ["login", emails, "Email addresses|email|content"],
    ["login", ["sanne", "hugo"], "Usernames|username|content"],
    ["login", [], "Usernames|username|alias"],
    ["alias", handles, "Usernames|username|content"],
    ["id", ids, "Account IDs||content"],
    ["id", emails, "Email addresses|email|content"],
    ["id", internationals, "Phone numbers|phone|content"],
    ["id", handles, "Usernames|username|content"],
    ["id", ["a1b2c3d4-0000-4000-8000-000000000000"], "Account IDs||content"],
    ["userid", ids, "Account IDs||content"],
    ["userid", handles, "Usernames|username|content"],
    ["user_id", emails, "Email addresses|email|content"],
    ["address", ["12 Sample Street, Exampletown"], "Physical addresses||alias"],
    ["address", ["192.0.2.1", "2001:db8::1"], "IP addresses||content"],
    ["address", emails, "Email addresses|email|content"],
    ["address", ["0x00000000000000000000000000000000000000aa"], "Cryptocurrency wallet addresses||content"],
    ["title", ["Mr", "Mrs.", "Dr"], "Salutations||content"],
    ["title", ["Engineer", "Head of Samples"], "Job titles||alias"],
    ["cell", nationals, "Phone numbers|phone|alias"],
    ["cell", ["1042", "77", "310"], "||content"],
    ["mobile", ["true", "false"], "||content"],
    ["mobile", digits, "Phone numbers|phone|alias"],
    ["state", ["Texas", "Ohio"], "Geographic locations||alias"],
    ["state", ["active", "deleted"], "User statuses||content"],
    ["hash", ["5f4dcc3b5aa765d61d8327deb882cf99"], "Passwords||alias"],
    ["hash", ["1", "2"], "||content"],
    ["instagram", ["https://instagram.com/sanne_99", "@hugo"], "Social media profiles|username|content"],
    ["whatsapp", flags, "||content"],
  ];
  test.each(cases)("%s of %j: %s", (name, values, meaning) => {
    expect(meaningsOf({ [name]: values })[name]).toBe(meaning);
    if (values.length > 0) expect(meaningByName(name).ambiguous).toBe(true);
  });

  test("bare digits in `number` are not phone numbers beside a column of phone numbers", () => {
    expect(meaningsOf({ number: digits, phone: internationals })["number"]).toBe("||none");
  });
});

describe("an unknown name", () => {
  const cases: [values: readonly string[], meaning: string][] = [
    [emails, "Email addresses|email|content"],
    [["sanne@example.com", "x", "y"], "||none"],
    [["sanne@example.com"], "Email addresses|email|content"],
    [["sanne＠example.com"], "Email addresses|email|content"],
    [
      ["sanne@example.com", "+31 6 12345678", "06-12345678", "hugo@example.com", "Delft"],
      "Phone numbers|phone|content",
    ],
    [
      ["sanne@example.com", "hugo@example.com", "+31 6 12345678", "Delft", "x"],
      "Email addresses|phone|content",
    ],
    [["sanne@example.com", "+31 6 12345678", "Delft", "x", "y"], "||none"],
    [["write to sanne@example.com or call me"], "||none"],
    [["https://medium.example/@sanne.example"], "||none"],
    [internationals, "Phone numbers|phone|content"],
    [nationals, "Phone numbers|phone|content"],
    [["06 12 34 56 78", "06.12.34.56.78"], "Phone numbers|phone|content"],
    [digits, "||none"],
    [["2024-01-31", "31/01/1990", "31.12.1999"], "||none"],
    [["2024-01-31 12:00:00"], "||none"],
    [["192.168.100.100"], "||none"],
    [["+52.3702166", "-4.8951679"], "||none"],
    [["+1.2015550101"], "Phone numbers|phone|content"],
    [["123-45-6789", "078-05-1120"], "||none"],
    [["978-3-16-148410-0"], "||none"],
    [["@sanne", "@hugo"], "Usernames|username|content"],
    [["https://instagram.com/sanne_99"], "Usernames|username|content"],
    [handles, "Usernames|username|content"],
    [handles.slice(0, 4), "||none"],
    [Array.from({ length: 20 }, () => "sanne_99"), "||none"],
    [["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"], "||none"],
    [Array.from({ length: 20 }, (_, index) => `SKU-${index}A`), "||none"],
    [Array.from({ length: 20 }, (_, index) => `photo_${index}.jpg`), "||none"],
    [Array.from({ length: 20 }, (_, index) => `shop${index}.example.com`), "||none"],
    [Array.from({ length: 20 }, (_, index) => `${index}`.padStart(32, "a1")), "||none"],
    [flags, "||none"],
    [["", ""], "||none"],
  ];
  test.each(cases)("%j: %s", (values, meaning) => {
    expect(meaningsOf({ x1: values })["x1"]).toBe(meaning);
  });

  test("weak handles are not proposed beside user names", () => {
    expect(meaningsOf({ x1: handles, username: handles })["x1"]).toBe("||none");
  });
});

describe("other columns", () => {
  test("derived columns hold no identifiers, whatever their values are", () => {
    for (const name of ["email_verified", "has_phone", "email_hash", "phone_type", "email.status"])
      for (const values of [emails, internationals, handles])
        expect(meaningsOf({ [name]: values })[name]).toBe("||none");
  });

  test("a column `phone` keeps its meaning when its values are flags; one that only ends in it does not", () => {
    expect(meaningsOf({ phone: flags })["phone"]).toBe("Phone numbers|phone|alias");
    expect(meaningsOf({ use_of_mail: flags })["use_of_mail"]).toBe("||none");
  });

  test("e-mail addresses are recognised under any column name except that of passwords", () => {
    expect(meaningsOf({ customer_code: emails })["customer_code"]).toBe("Email addresses|email|content");
    expect(meaningsOf({ password: emails })["password"]).toBe("Passwords||alias");
  });

  test("a full name beside user names is a display name", () => {
    expect(meaningsOf({ full_name: names, username: handles })["full_name"]).toBe("Display names||alias");
    expect(meaningsOf({ name: names, x1: handles })["name"]).toBe("Display names||alias");
    expect(meaningsOf({ full_name: names, email: emails })["full_name"]).toBe("Names||alias");
    expect(meaningsOf({ last_name: names, username: handles })["last_name"]).toBe("Names||alias");
  });

  test("the order of the columns changes nothing", () => {
    const columns = [
      ["name", names],
      ["x1", handles],
      ["number", digits],
      ["x2", internationals],
      ["x3", handles],
    ] as const;
    const sorted = (list: readonly (readonly [string, readonly string[]])[]): unknown =>
      new Map(Object.entries(meaningsOf(Object.fromEntries(list))));
    expect(sorted(columns.toReversed())).toEqual(sorted(columns));
  });
});

test("a settled name decides whatever its values and the other columns are", () => {
  const contents = [
    handles,
    names,
    emails,
    internationals,
    nationals,
    digits,
    ids,
    flags,
    ["", ""],
    ["a@b.example", "true", "+12015550101"],
  ];
  const settled = rows.map(([name]) => name).filter(isSettledByName);
  expect(settled).toContain("email");
  expect(settled).toContain("country_code");
  for (const unsettled of ["name", "contact", "number", "city", "password", "c1"])
    expect(isSettledByName(unsettled), unsettled).toBe(false);
  for (const name of settled)
    for (const values of contents) {
      const counts = contentOf(values);
      const bare = { ...newContentCounts(), values: counts.values, blank: counts.blank };
      for (const others of [
        [],
        [
          { name: "x", content: contentOf(handles) },
          { name: "number", content: contentOf(digits) },
        ],
      ])
        expect(decideMeanings([{ name, content: bare }, ...others]), name).toEqual(
          decideMeanings([{ name, content: counts }, ...others]),
        );
    }
});
