// docs/screens.md: what every command shows on terminals of 60, 80 and 120 columns, from real runs on made-up people.
import { writeFileSync } from "node:fs";
import { textsIn } from "../../src/cli/answers/languages/answer-texts.js";
import { displayWidth } from "../../src/cli/terminal/display-width.js";
import { Workplace } from "../../test/support/program/program.js";
import { runHere } from "../../test/support/program/program-here.js";
import { hasTerminal, runOnTerminal } from "../../test/support/program/terminal.js";

export const screenWidths = [60, 80, 120] as const;

/** A command as it is typed, and what it shows. */
type Screen = readonly [title: string, ...args: string[]];

const keyId = "9617ecaeb40aaa85";
/** Shown instead of the one that is made. */
const newKeyId = "4f0c5a1e9d2b7386";
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
  ["Sign", "sign", "-h"],
  ["Push", "push", "-h"],
  ["Drop", "drop", "-h"],
  ["Completion", "completion", "-h"],
  ["Key", "key", "-h"],
  ["Key: list", "key", "list"],
  ["Key: export", "key", "export", keyId, "--output", "backup.key"],
  ["Key: import", "key", "import", "backup.key"],
  ["Key: new", "key", "new"],
  ["Key: default", "key", "default", keyId],
  ["Key: remove", "key", "remove", "--yes", keyId],
  ["Remove", "remove", "--yes", "forum-copy"],
  ["An error", "lookup", "--index", "nowhere", "sanne"],
  ["An unknown command", "lokup"],
  ["A bad option", "build", "users.csv", "--breach-date", "January"],
];

const languages = ["en", "nl"] as const;
type Shown = (typeof languages)[number];
const headings: Readonly<Record<Shown, string>> = { en: "", nl: "### In Dutch\n\n" };

/** Returns the page: all screens in English, and in Dutch those that differ. */
export async function screensDocument(): Promise<string> {
  const shown = new Map<string, Map<Shown, string[]>>();
  for (const width of screenWidths)
    for (const [title, texts] of await screensOf(width))
      for (const [language, text] of texts) {
        const ofTitle = shown.get(title) ?? new Map<Shown, string[]>();
        ofTitle.set(language, [...(ofTitle.get(language) ?? []), text]);
        shown.set(title, ofTitle);
      }
  const parts = Array.from(shown, ([title, ofTitle]) => {
    const sections = Array.from(ofTitle, ([language, texts]) => `${headings[language]}${texts.join("\n")}`);
    return `## ${title}\n\n${sections.join("\n")}`;
  });
  return `# Screens

What the commands show on terminals of 60, 80 and 120 columns, without colour. \`npm run screens\`
writes this page from real runs, on people who are made up. Answers and advice are shown in Dutch,
too; the rest is English in all languages.

${parts.join("\n")}`;
}

/** Returns the screens of a width by title and language, as they stand in the page. */
export async function screensOf(width: number): Promise<Map<string, Map<Shown, string>>> {
  const shown = new Map<string, Map<Shown, string>>();
  for (const language of languages) {
    const place = new Workplace();
    try {
      await screensAt(place, width, language, (title, text) => {
        const screen = `${width} columns:\n\n\`\`\`text\n${text}\`\`\`\n`;
        const ofTitle = shown.get(title);
        if (ofTitle === undefined) shown.set(title, new Map([[language, screen]]));
        else if (ofTitle.get("en") !== screen) ofTitle.set(language, screen);
      });
    } finally {
      place.remove();
    }
  }
  return shown;
}

async function screensAt(
  place: Workplace,
  width: number,
  language: Shown,
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
  if (hasTerminal) take("The prompt", await promptScreen(place, width, language, environment));
  for (const [title, ...args] of screens) {
    // In English alone: a passphrase takes a second of work.
    if (language !== "en" && args.includes("--passphrase-file")) continue;
    const { stdout, stderr, status } = await runHere(place, args, environment, { columns: width });
    const text = `$ leakcheck ${args.map(quoted).join(" ")}\n${stdout}${stderr}(exit status ${status})\n`
      .replaceAll(place.folder, "~")
      .replaceAll(/\b[0-9a-f]{16}\b/gu, (id) => (id === keyId ? id : newKeyId))
      .replaceAll(/made in \d+\.\d s/gu, "made in 0.1 s");
    // The texts of keys and shares are still to be fitted.
    const isFitted = !["key", "share", "import"].includes(args[0] ?? "") && !args.includes("--help");
    if (isFitted) checkWidth(`${title}, ${language}`, text, width);
    take(title, text);
  }
}

/** What \`leakcheck\` alone shows: it asks until an empty line. */
async function promptScreen(
  place: Workplace,
  columns: number,
  language: Shown,
  environment: Record<string, string>,
): Promise<string> {
  const { prompt } = (await textsIn(language)).answers;
  const { stdout, status } = await runOnTerminal(place, [], {
    columns,
    environment: { ...environment, NO_COLOR: "1" },
    typing: [
      { after: lastWord(prompt.first), type: "sanne@example.com\n" },
      { after: lastWord(prompt.next), type: "absent@example.com\n" },
      { after: lastWord(prompt.next), type: "\n" },
    ],
  });
  const text = `$ leakcheck\n${stdout.replaceAll("\r", "")}(exit status ${status})\n`;
  checkWidth(`The prompt, ${language}`, text, columns);
  return text;
}

/** Returns the last word of a prompt, before which it may be broken. */
function lastWord(prompt: string): string {
  return prompt.trim().split(" ").at(-1) ?? "";
}

function checkWidth(title: string, text: string, width: number): void {
  for (const line of text.split("\n").slice(1))
    if (displayWidth(line) > width && !isCommandOrPath(line))
      throw new Error(`${title}, ${width} columns: a line is too wide: ${line}`);
}

/** Commands and paths are never broken, so that they can be copied; examples of help neither. */
function isCommandOrPath(line: string): boolean {
  return /^ {2}leakcheck |~\/|^error: /u.test(line);
}

function quoted(word: string): string {
  return /[ *?]/u.test(word) ? `"${word}"` : word;
}
