// docs/advice.md: all advice as it is shown at 80 columns, for every class and for the combinations that matter.
import { renderAdvice } from "../../src/cli/answers/answer-person.js";
import { texts as answers } from "../../src/cli/answers/languages/en.js";
import { adviceFor, allAdvice } from "../../src/advice/advice.js";
import { dataClasses, type DataClass } from "../../src/record/columns/data-classes.js";

const colors = { red: asItIs, green: asItIs, yellow: asItIs, bold: asItIs };
const width = 80;
const texts = { answers, advice: undefined };

/**
 * Data classes of common kinds of dumps, in addition to the combinations that have their own
 * advice.
 */
export const commonDumps: Readonly<Record<string, readonly DataClass[]>> = {
  "A scraped social network": ["Account IDs", "Usernames", "Names", "Geographic locations"],
  "A scraped social network, with e-mail": [
    "Account IDs",
    "Usernames",
    "Names",
    "Email addresses",
    "Geographic locations",
  ],
  "A scraped social network, with phone": [
    "Account IDs",
    "Usernames",
    "Names",
    "Phone numbers",
    "Geographic locations",
  ],
  "A scraped social network, with both": [
    "Account IDs",
    "Usernames",
    "Names",
    "Email addresses",
    "Phone numbers",
    "Geographic locations",
  ],
  "A list of e-mail addresses and passwords": ["Email addresses", "Passwords"],
  "A forum": [
    "Email addresses",
    "Usernames",
    "Passwords",
    "IP addresses",
    "Dates of birth",
    "Private messages",
  ],
  "A shop": [
    "Email addresses",
    "Names",
    "Phone numbers",
    "Physical addresses",
    "Purchases",
    "Partial credit card data",
  ],
  "A shop, with cards": ["Email addresses", "Names", "Physical addresses", "Credit cards", "Credit card CVV"],
  "A bank or lender": [
    "Names",
    "Dates of birth",
    "Physical addresses",
    "Bank account numbers",
    "Income levels",
    "Phone numbers",
  ],
  "A hotel or airline": [
    "Names",
    "Email addresses",
    "Passport numbers",
    "Dates of birth",
    "Travel plans",
    "Nationalities",
  ],
  "A clinic": [
    "Names",
    "Dates of birth",
    "Social security numbers",
    "Personal health data",
    "Health insurance information",
  ],
  "A dating site": [
    "Email addresses",
    "Usernames",
    "Sexual orientations",
    "Private messages",
    "Photos",
    "Geographic locations",
  ],
  "A list of business contacts": [
    "Names",
    "Email addresses",
    "Employers",
    "Job titles",
    "Phone numbers",
    "Social media profiles",
  ],
  "A job site": ["Names", "Email addresses", "Job applications", "Education levels", "Phone numbers"],
  "A school": [
    "Names",
    "Academic records",
    "School grades (class levels)",
    "Family members’ names",
    "Physical addresses",
  ],
  "A phone company": ["Names", "Phone numbers", "IMEI numbers", "IMSI numbers", "Physical addresses", "PINs"],
  "A wallet or coin exchange": [
    "Email addresses",
    "Cryptocurrency wallet addresses",
    "Account balances",
    "Physical addresses",
  ],
  "Data stolen by malware": [
    "Email addresses",
    "Usernames",
    "Passwords",
    "Auth tokens",
    "IP addresses",
    "Device information",
  ],
  "A fitness app": [
    "Email addresses",
    "Latitude and longitude pairs",
    "Personal health data",
    "Profile photos",
  ],
  "A hosting company": [
    "Email addresses",
    "Passwords",
    "Password hints",
    "Security questions and answers",
    "Historical passwords",
  ],
};

/** Returns the whole document. */
export function adviceDocument(): string {
  return [
    "# What to do now",
    "",
    "The advice for each kind of exposed data. `npm run advice` generates this page from",
    "`src/advice/`. It shows the advice as on a terminal of 80 columns, at most four pieces per answer.",
    "`src/advice/advice-accounts.ts` and `src/advice/advice-life.ts` decide when each piece applies.",
    "",
    "## Common kinds of dumps",
    ...Object.entries(commonDumps).flatMap(([name, classes]) => [
      "",
      `### ${name}`,
      "",
      `${classes.join(", ")}.`,
      ...screen(classes),
    ]),
    "",
    "## Combinations with advice of their own",
    ...allAdvice.flatMap(({ id, needs }) =>
      needs.length < 2 ? [] : ["", `### ${id}`, ...combinations(needs)],
    ),
    "",
    "## Each class alone",
    ...Array.from(
      groupByScreen(dataClasses, (one) => [one]),
      ([lines, classes]) => ["", `### ${classes.join(", ")}`, lines],
    ).flat(),
    "",
  ].join("\n");
}

/**
 * Returns one screen per combination of one class from each group. Combinations with the same
 * screen share a heading.
 */
function combinations(needs: readonly (readonly DataClass[])[]): string[] {
  const sets = needs.reduce<DataClass[][]>(
    (sets, group) => sets.flatMap((set) => group.map((one) => [...set, one])),
    [[]],
  );
  return Array.from(
    groupByScreen(sets, (set) => set),
    ([lines, sets]) => ["", sets.map((set) => `- ${set.join(" + ")}`).join("\n"), lines],
  ).flat();
}

function groupByScreen<T>(
  items: readonly T[],
  classesOf: (item: T) => readonly DataClass[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const lines = screen(classesOf(item)).join("\n");
    groups.set(lines, [...(groups.get(lines) ?? []), item]);
  }
  return groups;
}

function screen(classes: readonly DataClass[]): string[] {
  return ["", "```text", ...renderAdvice(adviceFor(classes), { colors, width, texts }), "```"];
}

function asItIs(text: string): string {
  return text;
}
