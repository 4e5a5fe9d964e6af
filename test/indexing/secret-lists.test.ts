// Lists of logins and secrets without a header. Secrets are never identifiers, user names are never lost, and
// where it cannot be told which of them a column holds, its values leave traces.
import { describe, expect, it } from "vitest";
import { toldApart } from "../support/secrets/expect-told-apart.js";
import { readList } from "../support/secrets/read-list.js";
import { secretList } from "../support/secrets/secret-list.js";
import { randomCases } from "../support/random-cases.js";

const lists = randomCases(60);
/** `npm run fuzz` draws others: a fault that it finds is mended before it is looked for here. */
const firstSeed = 1;

it(`${lists} lists by chance, seeds from ${firstSeed} on: each value is what it is`, async () => {
  const sum = { lists: 0, isRead: 0, exposed: 0, asked: 0, called: 0, secret: 0 };
  for (let seed = firstSeed; seed < firstSeed + lists; seed++) {
    const list = secretList(seed);
    const told = await toldApart(list);
    expect(told.faults, list.what).toEqual([]);
    if (list.isOfNames) continue;
    sum.lists += 1;
    if (!told.isRead) continue;
    sum.isRead += 1;
    sum.exposed += told.exposed;
    sum.asked += told.asked;
    if (list.habit === "handles" || list.habit === "plain") continue;
    sum.secret += 1;
    if (told.hasPasswords) sum.called += 1;
  }
  expect(sum.isRead).toBeGreaterThan(0.85 * sum.lists);
  expect(sum.exposed).toBeGreaterThan(0.8 * sum.asked);
  expect(sum.called).toBeGreaterThan(0.97 * sum.secret);
});

const people = ["anna.smit", "boris.jong", "chloe.vos", "dario.bos", "edith.kok", "frida.mol", "gijs.post"];
const secrets = ["zonnebloem7", "Kaas1988", "qwerty123", "ajax4ever", "Welkom01", "poesje_12", "dr4gon"];
const handles = ["anna_b", "boris.k", "chloe77", "dario_x", "edith.r", "frida88", "gijs_p"];
const mailOf = (at: number): string => `${people[at]}@example.com`;

/** Returns lines of fields, which are told by the place of the person. */
function lines(separator: string, ...fields: ((at: number) => string)[]): string {
  return people.map((_, at) => fields.map((field) => field(at)).join(separator)).join("\n");
}

const secretOf = (at: number): string => secrets[at] ?? "";
const handleOf = (at: number): string => handles[at] ?? "";
const siteOf = (at: number): string => `https://shop${at}.example/login`;
const mixedOf = (at: number): string => [mailOf(at), handleOf(at), `+3161234560${at}`][at % 3] ?? "";

/** Columns as `name class kind`; those that leave traces or hold logins are marked. */
async function columnsOf(text: string): Promise<string[]> {
  const read = await readList(text);
  return [...(read?.survey.meanings ?? [])].map(([name, { class: dataClass, kind, isLogin, leavesTraces }]) =>
    [name, dataClass, kind, isLogin && "login", leavesTraces && "traces"].filter(Boolean).join(" | "),
  );
}

describe("a list without a header", () => {
  const email = "email | Email addresses | email";
  const password = "password | Passwords";

  it.each([",", "\t", "|", ";", " ", ":"])("of addresses and secrets by %j", async (separator) => {
    expect(await columnsOf(lines(separator, mailOf, secretOf))).toEqual([email, password]);
  });

  it.each([",", "\t", "|", ";", " "])(
    "of addresses and user names by %j has no secrets",
    async (separator) => {
      const text = lines(separator, mailOf, handleOf);
      expect(await columnsOf(text)).toEqual([email, "column 2 | traces"]);
      expect((await readList(text))?.ask("username", "boris.k")).toBe("inconclusive");
    },
  );

  it("of addresses and user names by colons has no secrets if they are like the addresses", async () => {
    expect(await columnsOf(lines(":", mailOf, handleOf))).toEqual([email, "column 2 | traces"]);
  });

  it.each<[string, string, string[]]>([
    ["secrets in front", lines(":", secretOf, mailOf), [password, email]],
    ["user names in front", lines(":", handleOf, mailOf), ["column 1 | traces", email]],
    [
      "plain words in front, which may be either",
      lines(":", (at) => `zomer_${at}`, mailOf),
      ["column 1 | traces", email],
    ],
    ["a site behind", lines("|", mailOf, secretOf, siteOf), [email, password, "column 3"]],
    [
      "a site behind, by colons",
      lines(":", mailOf, secretOf, siteOf),
      ["login | Email addresses | email | login", password, "column 3"],
    ],
    [
      "a site in front, by colons",
      lines(":", siteOf, mixedOf, secretOf),
      ["column 1", "login | Email addresses | email | login", password],
    ],
    [
      "logins of all kinds",
      lines("|", mixedOf, secretOf),
      ["login | Email addresses | email | login", password],
    ],
    [
      "an id, an address, a computer and a secret",
      lines(",", String, mailOf, (at) => `192.0.2.${at}`, secretOf),
      ["column 1", email, "column 3", password],
    ],
    [
      "digests and salts",
      lines(
        ":",
        mailOf,
        (at) => `5f4dcc3b5aa765d61d8327deb882cf9${at}`,
        (at) => `x${at}Zq`,
      ),
      [email, password, "column 3"],
    ],
  ])("with %s", async (_what, text, expected) => {
    expect(await columnsOf(text)).toEqual(expected);
  });

  it("keeps separators and quotes in secrets if it would be torn otherwise", async () => {
    const text = `${lines(",", mailOf, secretOf)}\nida.prins@example.com,maan,"vis9!\njoris.wit@example.com,"x!1`;
    const read = await readList(text);
    expect(read?.survey.sources[0]?.sample.rejects.total).toBe(0);
    expect(read?.ask("email", "ida.prins@example.com")).toBe("exposed");
  });

  it("reads every login by its own form", async () => {
    const read = await readList(lines(":", siteOf, mixedOf, secretOf));
    expect(read?.ask("email", mailOf(0))).toBe("exposed");
    expect(read?.ask("username", handleOf(1))).toBe("exposed");
    expect(read?.ask("phone", "+31612345602")).toBe("exposed");
    expect(read?.ask("username", secretOf(3))).toBe("not-found");
  });

  it("reads digits among logins as numbers and as names", async () => {
    const digitsOf = (at: number): string => (at % 2 === 0 ? mailOf(at) : `3161234560${at}`);
    const read = await readList(lines("|", digitsOf, secretOf));
    expect(read?.ask("phone", "+31612345603")).toBe("exposed");
    expect(read?.ask("username", "31612345603")).toBe("exposed");
    expect(read?.ask("email", mailOf(2))).toBe("exposed");
  });

  it("reads lines with and without scheme, with ports, and with colons in secrets", async () => {
    const odd = [
      "forum.example:8443/in:kim_k:pass:word9!",
      "android://abc123==@com.example.app/:lars@example.net:zon",
      "nieuws.example/login:mies@example.org:maan",
      "https://shop.example/?next=https://x.example/:jan_77:vis",
      "broken line with mail pim@example.org in it",
    ];
    const read = await readList(`${lines(":", siteOf, mailOf, secretOf)}\n${odd.join("\n")}`);
    for (const address of [mailOf(3), "lars@example.net", "mies@example.org", "pim@example.org"])
      expect(read?.ask("email", address), address).toBe("exposed");
    for (const name of ["kim_k", "jan_77"]) expect(read?.ask("username", name), name).toBe("exposed");
    for (const secret of ["pass", "word9", "zon", "vis"])
      expect(read?.ask("username", secret), secret).toBe("not-found");
  });

  it("with numbers and a picture's URL behind many fields is no list of sites", async () => {
    const text = lines(
      ":",
      (at) => `3161234560${at}`,
      (at) => String(100_000 + at),
      () => "Anna",
      siteOf,
    );
    expect((await columnsOf(text))[0]).toBe("phone | Phone numbers | phone");
  });
});

describe("a list of user names and secrets", () => {
  // Secrets in small letters look more like user names than user names in capitals do.
  const words = [
    "pw13aa7",
    "zon_91",
    "kat4321",
    "tulp.8x",
    "regen77",
    "boom_5",
    "vis2024",
    "maan19",
    "ster_6",
    "dak88",
  ];
  const names = [
    "ANNA_B7",
    "BORIS.K",
    "CHLOE77",
    "DARIO_X",
    "EDITH.R",
    "FRIDA88",
    "GIJS_P",
    "HANS99",
    "INA.B1",
    "JAN_V",
  ];
  const inCamelCase = [
    "AnnaBos7",
    "BorisVos8",
    "ChloeMol77",
    "DarioBos1",
    "EdithKok3",
    "FridaMol8",
    "GijsPost5",
    "HansBos9",
    "InaVos2",
    "JanKok4",
  ];
  const plain = ["annab", "borisk", "chloem", "dariox", "edithr", "fridam", "gijsp", "hansb", "inav", "jank"];
  const listOf = (separator: string, ...columns: string[][]): string =>
    words.map((_, at) => columns.map((column) => column[at]).join(separator)).join("\n");

  it.each([
    ["capitals", names],
    ["capitals within words", inCamelCase],
    ["small letters only", plain],
  ])("in %s is no list of secrets for names", async (_what, logins) => {
    const login = logins[4] ?? "";
    for (const separator of [",", ";", "\t", ":"])
      for (const text of [
        listOf(separator, logins, words),
        listOf(
          separator,
          words.map((_, at) => String(1000 + at)),
          logins,
          words,
        ),
        `${listOf(
          separator,
          words.map(() => "x"),
          words,
          logins,
        )}\n`,
      ]) {
        const read = await readList(text);
        // A list that nothing tells is refused: `--map` says what its columns hold.
        if (read !== undefined) expect(read.ask("username", login), text).not.toBe("not-found");
      }
  });

  it("has its names before the colon", async () => {
    const read = await readList(listOf(":", names, words));
    expect(read?.ask("username", "EDITH.R")).toBe("exposed");
    expect(read?.ask("username", "ster_6")).toBe("inconclusive");
  });

  it("by commas is refused, for either column may hold the names", async () => {
    expect(await readList(listOf(",", names, words))).toBeUndefined();
    expect(await readList(listOf(",", plain, words))).toBeUndefined();
  });
});

describe("columns with names", () => {
  it("of unknown meaning that may be secrets have no kind, and leave traces", async () => {
    const more = Array.from({ length: 9 }, (_, at) => `x${at}@example.com,tulp_${at}`).join("\n");
    const header = (name: string): string => `email,${name}\n${lines(",", mailOf, secretOf)}\n${more}`;
    expect((await columnsOf(header("zzq")))[1]).toBe("zzq | traces");
    expect((await readList(header("zzq")))?.ask("username", "tulp_3")).toBe("inconclusive");
    expect((await columnsOf(header("kennwort")))[1]).toBe("kennwort | Passwords");
  });

  it.each(["login", "user", "account", "identifier"])("hold logins: %s", async (name) => {
    const read = await readList(`${name},score\n${lines(",", mixedOf, String)}`);
    expect(read?.survey.meanings.get(name)).toMatchObject({ kind: "email", isLogin: true });
    expect(read?.ask("username", handleOf(4))).toBe("exposed");
    expect(read?.ask("phone", "+31612345605")).toBe("exposed");
    expect(read?.ask("email", mailOf(6))).toBe("exposed");
  });
});
