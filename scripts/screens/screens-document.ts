// docs/screens.md: what every command shows on terminals of 60, 80 and 120 columns, from real runs on made-up people.
import { writeFileSync } from "node:fs";
import { displayWidth } from "../../src/cli/terminal/display-width.js";
import { Workplace } from "../../test/support/program/program.js";
import { runHere } from "../../test/support/program/program-here.js";

export const screenWidths = [60, 80, 120] as const;

/** A command as it is typed, and what it shows. */
type Screen = readonly [title: string, ...args: string[]];

const keyId = "9617ecaeb40aaa85";
/** The secret of the test vectors. */
const secret = Array.from({ length: 32 }, (_, byte) => byte.toString(16).padStart(2, "0")).join("");

const people = [
  "username,full_name,email,phone_number,city",
  'sanne,"Sanne, V.",sanne@example.com,+12015550101,Utrecht',
  "jan.p,Jan P.,jan@example.com,,Delft",
  "piet,Piet,piet@example.com,+12015550102,",
  "kees,Kees,kees@example.com,2015550103,Leiden",
  "broken,record,with,too,many,fields",
];
const forum = [
  "email,password,ip_address,date_of_birth",
  "sanne@example.com,a made-up word,192.0.2.1,1990-01-01",
  "nobody.else@example.com,another word,192.0.2.2,1991-02-03",
];
const members = [
  "member_id,email,phone",
  "m1,sanne@example.com,",
  "m2,absent@example.com,+12015550199",
  "m3,,",
  "m4,absent@example.com,555-0103",
];
const longTitle = "A forum on keeping bees, whose database was offered for sale more than once";

/** Before the screens: what is made and not shown. */
const prepared: readonly (readonly string[])[] = [
  ["key", "import", "known.key"],
  ["build", "forum.csv", "--title", longTitle, "--breach-date", "2024-11-30", "--status", "verified"],
  ["build", "forum.csv", "--name", "forum-copy", "--title", "The same forum", "--status", "verified"],
];

const screens: readonly Screen[] = [
  ["The program", "-h"],
  ["Help in short", "lookup", "-h"],
  ["Help in full", "build", "--help"],
  ["Inspect", "inspect", "users.csv"],
  ["Build", "build", "users.csv", "--name", "instagram-2026", "--breach-date", "2026-01", "--no-progress"],
  ["Set", "set", "instagram-2026", "--title", "Instagram scrape", "--status", "disputed"],
  ["List", "list"],
  ["Info", "info", "instagram-2026"],
  ["Verify", "verify", "instagram-2026"],
  ["Look up: exposed", "lookup", "sanne@example.com"],
  ["Look up: exposed in one dataset", "lookup", "--index", "instagram-2026", "jan.p"],
  ["Look up: not found", "lookup", "--index", "forum", "absent@example.com"],
  ["Look up: inconclusive", "lookup", "06-12345678"],
  ["Look up: explained", "lookup", "--explain", "--index", "forum", "absent@example.com"],
  ["Look up: four people", "lookup", "--index", "instagram-2026", "sanne", "piet", "absent", "kees"],
  ["Roster", "roster", "members.csv"],
  ["Roster: summary", "roster", "--summary", "members.csv"],
  ["Advice", "advice", "passwords", "phone numbers"],
  ["Compare", "compare", "forum", "instagram-2026"],
  ["Sketch", "sketch", "instagram-2026", "-o", "instagram.lks"],
  ["Merge: not the parts of one whole", "merge", "forum", "instagram-2026", "-o", "whole.lkx"],
  ["Export", "export", "instagram-2026", "-o", "instagram.csv"],
  ["Share", "share", "instagram-2026", "-o", "instagram.age", "--passphrase-file", "words.txt"],
  ["Import", "import", "instagram.age", "--name", "from-kim", "--passphrase-file", "words.txt"],
  ["Key: list", "key", "list"],
  ["Key: export", "key", "export", keyId, "--output", "backup.key"],
  ["Remove", "remove", "--yes", "forum-copy"],
  ["An error", "lookup", "--index", "nowhere", "sanne"],
  ["An unknown command", "lokup"],
  ["A bad option", "build", "users.csv", "--breach-date", "January"],
];

/** Returns the page with the screens of a language, which the program takes from the environment. */
export async function screensDocument(language: string): Promise<string> {
  const shown = new Map<string, string[]>();
  for (const width of screenWidths)
    for (const [title, text] of await screensOf(language, width))
      shown.set(title, [...(shown.get(title) ?? []), text]);
  const parts = Array.from(shown, ([title, texts]) => `## ${title}\n\n${texts.join("\n")}`);
  return `# Screens

What the commands show on terminals of 60, 80 and 120 columns, without colour. \`npm run screens\`
writes this page from real runs, on people who are made up.

${parts.join("\n")}`;
}

/** Returns the screens of a width by their titles, as they stand in the page. */
export async function screensOf(language: string, width: number): Promise<Map<string, string>> {
  const shown = new Map<string, string>();
  const place = new Workplace();
  try {
    await screensAt(place, width, language, (title, text) => {
      shown.set(title, `${width} columns:\n\n\`\`\`text\n${text}\`\`\`\n`);
    });
  } finally {
    place.remove();
  }
  return shown;
}

async function screensAt(
  place: Workplace,
  width: number,
  language: string,
  take: (title: string, text: string) => void,
): Promise<void> {
  for (const [name, lines] of Object.entries({
    "users.csv": people,
    "forum.csv": forum,
    "members.csv": members,
    "words.txt": ["six made-up words for a share"],
    "known.key": [`leakcheck-secret-1:${secret}`],
  }))
    writeFileSync(place.path(name), `${lines.join("\n")}\n`, { mode: 0o600 });
  const environment = {
    LEAKCHECK_HOME: "indexes",
    LEAKCHECK_LANG: language,
    SOURCE_DATE_EPOCH: String(Date.UTC(2026, 1, 1) / 1000),
  };
  for (const args of prepared) {
    const { status, stderr } = await runHere(place, args, environment);
    if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  }
  for (const [title, ...args] of screens) {
    const { stdout, stderr, status } = await runHere(place, args, environment, width);
    const text = `$ leakcheck ${args.map(quoted).join(" ")}\n${stdout}${stderr}(exit status ${status})\n`
      .replaceAll(place.folder, "~")
      .replaceAll(/made in \d+\.\d s/gu, "made in 0.1 s");
    for (const line of text.split("\n").slice(1))
      // The texts of keys and shares are still to be fitted.
      if (
        !["key", "share", "import"].includes(args[0] ?? "") &&
        displayWidth(line) > width &&
        !isCommandOrPath(line) &&
        !args.includes("--help")
      )
        throw new Error(`${title}, ${width} columns: a line is too wide: ${line}`);
    take(title, text);
  }
}

/** Commands and paths are never broken, so that they can be copied; examples of help neither. */
function isCommandOrPath(line: string): boolean {
  return /^ {2}leakcheck |~\/|^error: /u.test(line);
}

function quoted(word: string): string {
  return /[ *?]/u.test(word) ? `"${word}"` : word;
}
