// What people write: names in every script, user names in every spelling, several addresses in a cell, biographies; the same
// identifiers again and again; and many columns.
import { blank, email, joined, phone, plain, username } from "./cell.js";
import {
  cityColumn,
  emailColumn,
  everyEmailColumn,
  nameColumn,
  sometimes,
  usernameColumn,
  usualColumns,
} from "./columns.js";
import { e164, spaced } from "./fiction-numbers.js";
import type { Person } from "./person.js";
import type { Shape } from "./shape.js";
import { table, type Column } from "./table.js";

/** A syllable for each digit of the person's number. */
function syllables(digits: readonly string[], { n }: Person): string {
  return String(n).replaceAll(/\d/gu, (digit) => digits[Number(digit)] ?? "");
}

const scripts = {
  latin: "ba çé dü fø gå hí jö kš ñu ßo".split(" "),
  cyrillic: "ба ве ги до жу зя ёл ки лю мы".split(" "),
  kana: "カ き ス せ ソ た チ つ テ と".split(" "),
  chinese: "王 李 张 刘 陈 杨 赵 黄 周 吴".split(" "),
};

/** Names and user names in a script. */
function script(name: keyof typeof scripts, what: string): Shape {
  const digits = scripts[name];
  return table({
    name: `names-${name}`,
    what,
    columns: [
      [
        "username",
        (person) =>
          username(person.n % 2 === 0 ? person.username : `${syllables(digits, person)}_${person.n}`),
      ],
      ["full_name", (person) => plain(`${syllables(digits, person)} ${person.givenName}`)],
      emailColumn,
      cityColumn,
    ],
  });
}

function usernames(
  name: string,
  what: string,
  spell: (person: Person) => { text: string; name: string },
  more: Partial<Shape> = {},
): Shape {
  const column: Column = [
    "username",
    (person) => {
      const { text, name: canonical } = spell(person);
      return username(canonical, text);
    },
  ];
  return table({ name, what, columns: [column, nameColumn, emailColumn, cityColumn], ...more });
}

const sites = [
  "https://www.instagram.com/",
  "https://x.com/",
  "http://twitter.com/",
  "https://github.com/",
  "t.me/",
  "https://www.tiktok.com/@",
];

function biography(person: Person): string {
  const { n, fullName, city } = person;
  const texts = [
    `${fullName}, from ${city}`,
    `"Never give up", says ${fullName}`,
    `First line\nsecond line, ${city}\n\nlast line`,
    `🌷 ${city} 🚲 "${n}" 👩‍👩‍👧`,
    `Write to me, ${fullName}: not.me.${n}@bio.example, or call "after five"`,
    `She said "no", he said ""yes"", they said\r\n"""maybe"""`,
    ",",
    '"',
    "\n",
    `ends with a quote "`,
  ];
  return texts[n % texts.length] as string;
}

function numberedBiography(person: Person): string {
  const { n, fullName, city } = person;
  const number = person.phone();
  const texts = [
    `${fullName}, ${city}`,
    `WA ${spaced(number, "-")} 📱`,
    city,
    `${fullName}\ncall +${e164(number)} now`,
    `Tea & coffee in ${city}`,
    `https://wa.me/${e164(number)}`,
    `18+, ${city}`,
    `{"phone":"+${e164(number)}","city":"${city}"}`,
    `${city}, 24/7`,
    `not.me.${n}@bio.example or ${spaced(number)} (after five)`,
  ];
  return texts[n % texts.length] as string;
}

const phoneColumn: Column = [
  "phone",
  sometimes(0.4, (person) => phone(person.phone(), `+${e164(person.phone())}`)),
];

/** So many columns, of which this share is filled. */
function wide(count: number, share: number): Shape {
  const filler = (index: number): Column => [
    `field_${index}`,
    sometimes(share, ({ n }) =>
      plain(["x", "yes", String(n % 1000), "Utrecht", "a, b"][(n + index) % 5] as string),
    ),
  ];
  const fillers = Array.from({ length: count - 4 }, (_, index) => filler(index));
  const half = fillers.length >> 1;
  const columns = [
    usernameColumn,
    ...fillers.slice(0, half),
    emailColumn,
    phoneColumn,
    ...fillers.slice(half),
    nameColumn,
  ];
  const what = share > 0.9 ? "full" : "sparse";
  return table({ name: `columns-${count}-${what}`, what: `${count} columns, ${what}`, columns });
}

export const textShapes: readonly Shape[] = [
  script("latin", "names in Latin letters with marks"),
  script("cyrillic", "names in Cyrillic"),
  script("kana", "names in kana"),
  script("chinese", "names in Chinese"),
  usernames("usernames-capitals", "user names with capitals", ({ username: name, n }) => {
    const text = n % 3 === 0 ? name.toUpperCase() : name.slice(0, 1).toUpperCase() + name.slice(1);
    return { text, name };
  }),
  usernames(
    "usernames-spaces",
    "user names of several words",
    ({ username: name }) => ({ text: ` ${name} the great`, name: `${name} the great` }),
    {
      absence: { username: "unrecognised" },
    },
  ),
  usernames("usernames-urls", "addresses of profiles as user names", ({ username: name, n }) => ({
    text: `${sites[n % sites.length]}${name}`,
    name,
  })),
  usernames("usernames-at", "user names behind @", ({ username: name }) => ({ text: `@${name}`, name })),
  table({
    name: "several-addresses",
    what: "several addresses in a cell",
    columns: [
      usernameColumn,
      [
        "emails",
        (person) =>
          joined(
            [email(person.email), email(person.secondEmail, `<${person.secondEmail.toUpperCase()}>`)].slice(
              0,
              1 + (person.n % 2),
            ),
            [", ", ";", " ", "|", "\n"][person.n % 5] as string,
          ),
      ],
      cityColumn,
    ],
  }),
  table({
    name: "aliases",
    what: "addresses with tags, at a provider that has them",
    columns: [
      usernameColumn,
      [
        "email",
        (person) =>
          email(
            `example.${person.n}+${["shop", "news", "a.b"][person.n % 3]}@${person.n % 2 === 0 ? "gmail.com" : "googlemail.com"}`,
          ),
      ],
    ],
  }),
  table({
    name: "biographies",
    what: "biographies with quotes, commas, line ends, emoji and addresses",
    columns: usualColumns(["bio", (person) => plain(biography(person))], phoneColumn),
  }),
  table({
    name: "biographies-numbers",
    what: "biographies of which half hold an international number, some that of their record",
    columns: usualColumns(["bio", (person) => plain(numberedBiography(person))], phoneColumn),
  }),
  table({
    name: "biographies-quoted",
    what: "the same, everything quoted",
    quoting: "all",
    columns: usualColumns(["bio", (person) => plain(biography(person))], phoneColumn),
  }),
  table({
    name: "records-in-cells",
    what: "settings as JSON, as serialised PHP and as parameters of a URL, some with an address",
    columns: usualColumns(["settings", (person) => plain(settings(person))], phoneColumn),
  }),
  table({
    name: "repeats",
    what: "each identifier in some fifty records, with other columns",
    columns: [
      ["username", (person) => username(`repeated.${repeatedNumber(person)}`)],
      [
        "email",
        (person) => (person.n % 3 === 0 ? email(`repeated.${repeatedNumber(person)}@example.com`) : blank()),
      ],
      nameColumn,
      phoneColumn,
      cityColumn,
    ],
  }),
  table({
    name: "one-name",
    what: "one user name and one address in nine of ten records",
    columns: [
      ["username", (person) => username(isOdd(person) ? person.username : "everyone")],
      ["email", (person) => email(isOdd(person) ? person.email : "everyone@example.com")],
      cityColumn,
    ],
  }),
  table({
    name: "same-twice",
    what: "the same address in two columns",
    columns: [
      everyEmailColumn,
      ["contact_email", (person) => email(person.email, person.email.toUpperCase())],
      cityColumn,
    ],
  }),
  wide(40, 0.1),
  wide(40, 0.95),
  wide(60, 0.1),
  wide(60, 0.95),
  wide(120, 0.05),
  wide(120, 0.95),
  wide(300, 0.03),
];

function settings({ n, secondEmail }: Person): string {
  const theme = n % 3 === 0 ? "dark" : "light";
  switch (n % 5) {
    case 0:
      return JSON.stringify({ theme, recovery: { email: secondEmail }, notify: true });
    case 1:
      return `a:2:{s:5:"theme";s:${theme.length}:"${theme}";s:4:"size";i:${n % 100};}`;
    case 2:
      return `theme=${theme}&size=${n % 100}`;
    default:
      return JSON.stringify({ theme, language: ["nl", "de", "en"][n % 3], size: n % 100 });
  }
}

function isOdd({ n, records }: Person): boolean {
  return n % 10 === 9 || n >= records;
}

function repeatedNumber({ n, records }: Person): number {
  return n < records ? (n * 31) % Math.max(1, Math.ceil(records / 50)) : n;
}
