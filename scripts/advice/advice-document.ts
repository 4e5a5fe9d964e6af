// docs/advice.md: all advice as it is shown at 80 columns, for every class and for the combinations that matter.
import { renderAdvice } from "../../src/cli/answers/answer-person.js";
import { adviceFor, allAdvice } from "../../src/advice/advice.js";
import { dataClasses, type DataClass } from "../../src/record/columns/data-classes.js";

const colors = { red: asItIs, green: asItIs, yellow: asItIs, bold: asItIs };
const width = 80;

/** What dumps often have together, beside the combinations that have advice of their own. */
export const commonDumps: Readonly<Record<string, readonly DataClass[]>> = {
  "A scraped social network": ["Account IDs", "Usernames", "Names", "Geographic locations"],
  "A scraped social network, with e-mail": ["Account IDs", "Usernames", "Names", "Email addresses", "Geographic locations"],
  "A scraped social network, with phone": ["Account IDs", "Usernames", "Names", "Phone numbers", "Geographic locations"],
  "A scraped social network, with both": ["Account IDs", "Usernames", "Names", "Email addresses", "Phone numbers", "Geographic locations"],
  "A list of e-mail addresses and passwords": ["Email addresses", "Passwords"],
  "A forum": ["Email addresses", "Usernames", "Passwords", "IP addresses", "Dates of birth", "Private messages"],
  "A shop": ["Email addresses", "Names", "Phone numbers", "Physical addresses", "Purchases", "Partial credit card data"],
  "A shop, with cards": ["Email addresses", "Names", "Physical addresses", "Credit cards", "Credit card CVV"],
  "A bank or lender": ["Names", "Dates of birth", "Physical addresses", "Bank account numbers", "Income levels", "Phone numbers"],
  "A hotel or airline": ["Names", "Email addresses", "Passport numbers", "Dates of birth", "Travel plans", "Nationalities"],
  "A clinic": ["Names", "Dates of birth", "Social security numbers", "Personal health data", "Health insurance information"],
  "A dating site": ["Email addresses", "Usernames", "Sexual orientations", "Private messages", "Photos", "Geographic locations"],
  "A list of business contacts": ["Names", "Email addresses", "Employers", "Job titles", "Phone numbers", "Social media profiles"],
  "A job site": ["Names", "Email addresses", "Job applications", "Education levels", "Phone numbers"],
  "A school": ["Names", "Academic records", "School grades (class levels)", "Family members’ names", "Physical addresses"],
  "A phone company": ["Names", "Phone numbers", "IMEI numbers", "IMSI numbers", "Physical addresses", "PINs"],
  "A wallet or coin exchange": ["Email addresses", "Cryptocurrency wallet addresses", "Account balances", "Physical addresses"],
  "What malware took from a computer": ["Email addresses", "Usernames", "Passwords", "Auth tokens", "IP addresses", "Device information"],
  "A fitness app": ["Email addresses", "Latitude and longitude pairs", "Personal health data", "Profile photos"],
  "A hoster": ["Email addresses", "Passwords", "Password hints", "Security questions and answers", "Historical passwords"],
};

/** The whole document. */
export function adviceDocument(): string {
  return [
    "# What to do now",
    "",
    "What leakcheck advises for each kind of exposed data. `npm run advice` makes this page from",
    "`src/advice/`. It shows the advice as on a terminal of 80 columns, at most four pieces an answer.",
    "Which piece applies when is in `src/advice/advice-accounts.ts` and `src/advice/advice-life.ts`.",
    "",
    "## What dumps often have together",
    ...Object.entries(commonDumps).flatMap(([name, classes]) => ["", `### ${name}`, "", `${classes.join(", ")}.`, ...screen(classes)]),
    "",
    "## Combinations with advice of their own",
    ...allAdvice.flatMap(({ id, needs }) => (needs.length < 2 ? [] : ["", `### ${id}`, ...combinations(needs)])),
    "",
    "## Each class alone",
    ...Array.from(
      groupByScreen(dataClasses, (one) => [one]),
      ([lines, classes]) => ["", `### ${classes.join(", ")}`, lines],
    ).flat(),
    "",
  ].join("\n");
}

/** A screen for each combination of one class of each group, those with the same screen under one heading. */
function combinations(needs: readonly (readonly DataClass[])[]): string[] {
  const sets = needs.reduce<DataClass[][]>((sets, group) => sets.flatMap((set) => group.map((one) => [...set, one])), [[]]);
  return Array.from(
    groupByScreen(sets, (set) => set),
    ([lines, sets]) => ["", sets.map((set) => `- ${set.join(" + ")}`).join("\n"), lines],
  ).flat();
}

function groupByScreen<T>(items: readonly T[], classesOf: (item: T) => readonly DataClass[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const lines = screen(classesOf(item)).join("\n");
    groups.set(lines, [...(groups.get(lines) ?? []), item]);
  }
  return groups;
}

function screen(classes: readonly DataClass[]): string[] {
  return ["", "```text", ...renderAdvice(adviceFor(classes), { colors, width }), "```"];
}

function asItIs(text: string): string {
  return text;
}
