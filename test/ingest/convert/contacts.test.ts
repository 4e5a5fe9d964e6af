// vCards and entries of directories: their objects, and where they are cut.
import { describe, expect, it } from "vitest";
import { ldifTables } from "../../../src/ingest/convert/ldif-tables.js";
import { vcardTables } from "../../../src/ingest/convert/vcard-tables.js";
import { inChunks, outcomeOf, tablesOf } from "../../support/convert/tables.js";

const ldif = `version: 1
# a comment
#  that goes on

dn: uid=a,dc=example,dc=com
objectClass: top
objectClass: person
mail: a@example.com
Mail: b@example.com
cn;lang-de:: Wm/DqyBB
description: folded
  over
 lines
telephoneNumber: +1 201 555 0100
userPassword:: e1NTSEF9eA==
jpegPhoto:: /9j/4AAA

dn:: dWlkPXrDqw==
changetype: modify
add: mail
mail: c@example.com
-
photo:< file:///x
`;
const entries = [
  {
    dn: "uid=a,dc=example,dc=com",
    objectClass: ["top", "person"],
    mail: ["a@example.com", "b@example.com"],
    cn: "Zoë A",
    description: "folded overlines",
    telephoneNumber: "+1 201 555 0100",
    userPassword: "{SSHA}x",
    jpegPhoto: "(binary)",
  },
  { dn: "uid=zë", changetype: "modify", add: "mail", mail: "c@example.com", photo: "file:///x" },
];

const vcards = `BEGIN:VCARD
VERSION:3.0
FN:Zoë A.
N:A.;Zoë;;Dr.;
EMAIL;TYPE=HOME:a@example.com
item1.EMAIL;TYPE="x:y":b@exam
 ple.com
TEL;VALUE=uri:tel:+12015550100
ADR;TYPE=HOME:;;1 Main St\\, 2;Town;;12345;US
NOTE:one\\ntwo\\;
PHOTO;ENCODING=b:/9j/4AAQ
 SkZJRg==
END:VCARD

begin:vcard
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ob=C3=A9;Q=
u
TEL;CELL:+1 201 555 0101
END:VCARD
`;
const cards = [
  {
    full_name: "Zoë A.",
    family_name: "A.",
    given_name: "Zoë",
    prefix: "Dr.",
    email: ["a@example.com", "b@example.com"],
    phone: "+12015550100",
    address: "1 Main St, 2, Town, 12345, US",
    note: "one\ntwo;",
    photo: "(binary)",
  },
  { family_name: "Obé", given_name: "Qu", phone: "+1 201 555 0101" },
];

describe.each([
  ["LDIF", ldifTables, "entries", ldif, entries],
  ["vCards", vcardTables, "cards", vcards, cards],
] as const)("%s", (_, convert, table, text, objects) => {
  it("become objects", async () => {
    for (const size of [1, 7, 65_536])
      for (const end of ["\n", "\r\n"])
        expect(await tablesOf(convert, text.replaceAll("\n", end), size)).toEqual([[table, ...objects]]);
  });

  it("become objects, also from UTF-16", async () => {
    for (const size of [1, 7, 65_536])
      for (const bytes of [
        Buffer.from(`\ufeff${text}`, "utf16le"),
        Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
      ]) {
        const { tables, error } = await outcomeOf(convert(inChunks(bytes, size), "dump"));
        expect({ error, tables }).toEqual({ error: undefined, tables: [{ name: table, rows: objects }] });
      }
  });

  it("give what is whole where they are cut", async () => {
    const bytes = Buffer.from(text);
    for (let end = 1; end < bytes.length; end++) {
      const { error, tables } = await outcomeOf(convert(inChunks(bytes.subarray(0, end)), "dump"));
      if (error !== undefined) {
        expect([end, error]).toEqual([end, "CUT_SOURCE"]);
        expect([end, tables[0]?.rows]).toEqual([end, objects.slice(0, tables[0]?.rows.length)]);
      } else if (convert === vcardTables)
        expect([end, bytes.toString("latin1", 0, end).trimEnd()]).toEqual([
          end,
          expect.stringMatching(/END:VCARD$/u),
        ]);
      else expect([end, bytes[end - 1]]).toEqual([end, 0x0a]);
    }
  });
});

describe("LDIF", () => {
  it("of ldapsearch has no entry for its result, and is cut without it", async () => {
    const start = "# extended LDIF\n#\n# LDAPv3\n\ndn: a\nmail: a@example.com\n\n";
    expect(
      await tablesOf(
        ldifTables,
        `${start}# search result\nsearch: 2\nresult: 0 Success\n\n# numResponses: 2\n# numEntries: 1\n`,
      ),
    ).toEqual([["entries", { dn: "a", mail: "a@example.com" }]]);
    expect(await outcomeOf(ldifTables(inChunks(start), "dump"))).toEqual({
      tables: [{ name: "entries", rows: [{ dn: "a", mail: "a@example.com" }] }],
      error: "CUT_SOURCE",
    });
  });

  it("is damaged where a line is no attribute", async () => {
    const outcome = await outcomeOf(ldifTables(inChunks("dn: a\nmail: x\n\ndn: b\nnothing\n\n"), "dump"));
    expect(outcome).toEqual({
      tables: [{ name: "entries", rows: [{ dn: "a", mail: "x" }] }],
      error: "DAMAGED_SOURCE",
    });
  });
});

describe("vCards", () => {
  const card = (...lines: string[]): string => ["BEGIN:VCARD", ...lines, "END:VCARD", ""].join("\n");

  it.each([
    ["IMPP;X-SERVICE-TYPE=Skype:skype:kim7?chat", { messenger_username: "kim7" }],
    ["IMPP:aim:goim?screenname=kim7&message=x", { messenger_username: "kim7" }],
    ["IMPP;X-SERVICE-TYPE=Telegram:x-apple:kim7", { messenger_username: "kim7" }],
    ["item1.IMPP:xmpp:kim7@example.com/home", { messenger_username: "kim7@example.com/home" }],
    ["X-messaging/aim-All:kim7", { messenger_username: "kim7" }],
    ["X-GOOGLE-TALK:kim7", { messenger_username: "kim7" }],
    ["X-TWITTER:kim7", { twitter: "kim7" }],
    ["X-SKYPE-USERNAME:kim7", { skype_username: "kim7" }],
    ["X-AIM;TYPE=HOME:kim7", { aim: "kim7" }],
    ["X-SOCIALPROFILE;type=twitter;x-user=kim7:x-apple:kim7", { social_username: "kim7" }],
    [
      'SOCIALPROFILE;SERVICE-TYPE=x;USERNAME="Kim;7":https://example.com/u/1',
      { social_username: ["https://example.com/u/1", "Kim;7"] },
    ],
    ["X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;kim7;1;;", { nickname: "kim7" }],
    ["X-PHONETIC-FIRST-NAME:Kim", { first_name: "Kim" }],
    ['TEL;TYPE="HOME:+12015550100', { phone: "+12015550100" }],
    ["NOTE:one\nmail kim7@example.com\nthree", { note: "one", text: "mail kim7@example.com" }],
    ["PHOTO;BASE64:/9j/4AAQ\nSkZJ7654321Rg\n", { photo: "(binary)" }],
  ])("have accounts, and all that may name somebody: %s", async (line, expected) => {
    expect(await tablesOf(vcardTables, card(line))).toEqual([["cards", expected]]);
  });

  it("may hold that of an agent, and lack an end", async () => {
    const agent = card("FN:B", "EMAIL:b@example.com").trimEnd();
    expect(await tablesOf(vcardTables, card("FN:A", "AGENT:", agent, "EMAIL:a@example.com"))).toEqual([
      ["cards", { full_name: "B", email: "b@example.com" }, { full_name: "A", email: "a@example.com" }],
    ]);
    expect(await tablesOf(vcardTables, `BEGIN:VCARD\nFN:A\n${card("FN:B")}EMAIL:c@example.com\n`)).toEqual([
      ["cards", { full_name: "A" }, { full_name: "B" }, { text: "EMAIL:c@example.com" }],
    ]);
  });

  it("keep what stands beside them, if it may name somebody", async () => {
    expect(
      await tablesOf(vcardTables, `From kim7@example.com\nand more\n${card("FN:Kim")}call 2015550100\n`),
    ).toEqual([
      ["cards", { text: "From kim7@example.com" }, { full_name: "Kim" }, { text: "call 2015550100" }],
    ]);
  });
});
