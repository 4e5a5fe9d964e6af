// Names the columns of a CSV source without a header by their content
// (docs/reading.md, "Files without a header").
import { loginsInContent } from "../../../record/columns/ambiguous-names.js";
import { decideMeanings, noMeaning, type ColumnMeaning } from "../../../record/columns/column-meaning.js";
import {
  areDigests,
  isLikeAddress,
  judgeWords,
  mayBeOnlyNames,
  type UnnamedWords,
} from "../../../record/columns/unnamed-words.js";
import type { ColumnSample } from "../column-sample.js";
import { columnsOfPhoneDigits } from "./digit-columns.js";
import { doubtfulPhones } from "./phone-guesses.js";
import type { SourceSample } from "../sample-csv.js";
import type { CsvPlan } from "../../source-plan.js";

/** What the values of a column say, and the name that it gets for that; none if they say nothing. */
interface Finding {
  readonly name?: "email" | "phone" | "username" | "login" | "password";
  readonly meaning?: ColumnMeaning;
}

const unsure: Finding = { meaning: { ...noMeaning, leavesTraces: true } };
const secrets: Finding = { name: "password" };
const findingOfWords: Readonly<Record<UnnamedWords, Finding>> = {
  secrets,
  names: { name: "username" },
  unsure,
  other: {},
};
const COLON = 0x3a;

/** The position of the login in a list of sites, logins and secrets; the secret follows it. */
const loginBeside = { start: 1, end: 0 } as const;

/**
 * Returns the columns of a source whose names are none of their own. Words there that look like user
 * names may be secrets, as in `someone@example.com,secret7`.
 */
export function unnamedColumns({ hasHeader, names, keepsColumns }: CsvPlan, sample: SourceSample): string[] {
  if (hasHeader || names === null) return [];
  if (keepsColumns !== true) return [...names];
  const meanings = decideMeanings([...sample.columns].map(([name, { content }]) => ({ name, content })));
  const address = names.findIndex((name) => meanings.get(name)?.kind === "email");
  return address < 0 ? [] : names.slice(address + 1);
}

/**
 * Names the columns of a source without a header: `email`, `phone`, `username`, `login` and `password`
 * by their values; the others stay `column N`. The second of several equal names is `email 2`.
 * `meanings` holds those that a name cannot express, by the new names.
 */
export async function nameColumns(
  plan: CsvPlan,
  sample: SourceSample,
  region?: string,
): Promise<{ plan: CsvPlan; sample: SourceSample; meanings: Map<string, ColumnMeaning> }> {
  const defaultNames = plan.names ?? [];
  const findings = await findingsOf(plan, sample, region);
  const taken = new Map<string, number>();
  const meanings = new Map<string, ColumnMeaning>();
  const named = defaultNames.map((defaultName, index) => {
    const { name: found, meaning } = findings[index] ?? {};
    let name = defaultName;
    if (found !== undefined) {
      const number = (taken.get(found) ?? 0) + 1;
      taken.set(found, number);
      name = number === 1 ? found : `${found} ${number}`;
    }
    if (meaning !== undefined) meanings.set(name, meaning);
    return name;
  });
  const columns = new Map<string, ColumnSample>();
  defaultNames.forEach((defaultName, index) => {
    const column = sample.columns.get(defaultName);
    if (column !== undefined) columns.set(named[index] ?? defaultName, column);
  });
  // Those of a header below. There may be a hundred thousand columns.
  const own = new Set(defaultNames);
  for (const [name, column] of sample.columns) if (!own.has(name)) columns.set(name, column);
  return { plan: { ...plan, names: named }, sample: { ...sample, columns }, meanings };
}

async function findingsOf(
  plan: CsvPlan,
  { columns }: SourceSample,
  region: string | undefined,
): Promise<Finding[]> {
  const defaultNames = plan.names ?? [];
  const samples = defaultNames.map((name) => columns.get(name));
  const findings = await identifiersOf(plan, columns, region);
  const isIdentifier = (finding: Finding | undefined): boolean =>
    finding?.name !== undefined && finding.name !== "password";
  const isBesideIdentifier = findings.some((finding) => isIdentifier(finding));
  let isBesideNames = findings.some((finding) => finding?.name === "username");
  let isAfterIdentifier = false;
  const isOfTwo = defaultNames.length === 2;
  const mayBeNames = isBesideIdentifier
    ? []
    : samples.map((column) => column !== undefined && mayBeOnlyNames(column.content));
  samples.forEach((column, index) => {
    if (isIdentifier(findings[index])) {
      isAfterIdentifier ||= findings[index]?.name !== "username";
      return;
    }
    if (findings[index] !== undefined || column === undefined) return;
    const before = samples[index - 1];
    const isBeforeColon = isOfTwo && index === 0 && plan.dialect.delimiter === COLON;
    const place = {
      isAfterIdentifier,
      isBesideIdentifier,
      isBesideNames,
      isBesideWords: !isBeforeColon && mayBeNames.some((may, other) => may && other !== index),
      isOfTwo,
      isAfterDigests: before !== undefined && areDigests(before.content),
      isBeforeColon,
    };
    const words = judgeWords(column.content, place);
    const finding = isSecretOfList(plan, index, words, column) ? secrets : findingOfWords[words];
    findings[index] = finding;
    isBesideNames ||= finding.name === "username";
  });
  return defaultNames.map((_, index) => findings[index] ?? {});
}

/** Finds addresses, numbers, logins and names that are certainly such. */
async function identifiersOf(
  plan: CsvPlan,
  columns: ReadonlyMap<string, ColumnSample>,
  region: string | undefined,
): Promise<(Finding | undefined)[]> {
  const defaultNames = plan.names ?? [];
  const meanings = decideMeanings(
    [...columns].map(([name, { content }]) => ({ name, content })),
    new Set(defaultNames),
  );
  const doubtful = new Set(await doubtfulPhones(columns, meanings));
  const findings = defaultNames.map((name, index): Finding | undefined => {
    const content = columns.get(name)?.content;
    if (content === undefined) return undefined;
    if (doubtful.has(name)) return unsure;
    const login = loginsInContent(content);
    const kind = meanings.get(name)?.kind ?? null;
    if (login !== undefined || (plan.siteAt !== undefined && index === loginBeside[plan.siteAt])) {
      const dataClass = login?.class ?? (kind === "email" ? "Email addresses" : "Usernames");
      return {
        name: "login",
        meaning: { ...noMeaning, class: dataClass, kind: "email", why: "content", isLogin: true },
      };
    }
    if (plan.listColumns === 2 && index === 1) return undefined;
    return kind === "email" || kind === "phone" || kind === "username" ? { name: kind } : undefined;
  });
  const positions = new Map(defaultNames.map((name, index) => [name, index]));
  const unknown = new Map([...columns].filter(([name]) => findings[positions.get(name) ?? -1] === undefined));
  const hasPhones = findings.some((finding) => finding?.name === "phone");
  for (const name of await columnsOfPhoneDigits(unknown, { hasPhones, region })) {
    const index = positions.get(name);
    if (index !== undefined && !(plan.listColumns === 2 && index === 1)) findings[index] = { name: "phone" };
  }
  return findings;
}

/** Returns true for the secrets of a list, unless they may all be user names. */
function isSecretOfList(
  { listColumns, siteAt, dialect }: CsvPlan,
  index: number,
  words: UnnamedWords,
  { content }: ColumnSample,
): boolean {
  const isSecret =
    siteAt !== undefined ? index === loginBeside[siteAt] + 1 : listColumns === 2 && index === 1;
  // People put a colon between a login and a secret, and hardly between other things.
  return isSecret && (words !== "unsure" || (dialect.delimiter === COLON && !isLikeAddress(content)));
}
