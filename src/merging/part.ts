// The parts of a merge: open indexes, and the checks that they are parts of one whole.
import { LeakcheckError } from "../errors.js";
import { maxTrackedColumns } from "../format/column-set.js";
import type { Column, Dataset } from "../format/metadata.js";
import type { IndexReader } from "../lookup/index-reader.js";

/** What tells whether indexes are parts of one whole. */
export interface PartFacts {
  /** How messages call it. */
  readonly name: string;
  readonly reader: Pick<IndexReader, "head" | "metadata">;
}

/** An open index that becomes a part of another. */
export interface Part extends PartFacts {
  readonly path: string;
  readonly reader: IndexReader;
}

/** What two parts must have in common, as it is shown; null if it is none. */
const conditions: readonly {
  what: string;
  of: (part: PartFacts) => string | number | null;
  hint: string;
}[] = [
  {
    what: "have different secrets: key id",
    of: ({ reader }) => reader.head.keyId,
    hint: "their keys have nothing in common; build all parts with one secret: leakcheck build --key ID",
  },
  {
    what: "follow different rules: version",
    of: ({ reader }) => reader.head.rulesVersion,
    hint: "rebuild the part with the older rules from its dump",
  },
  {
    what: "read national numbers in different regions:",
    of: ({ reader }) => reader.metadata.region,
    hint: "rebuild one of them from its dump with the --region of the other, or without one",
  },
  {
    what: "take different words for blank:",
    of: ({ reader }) => reader.metadata.blankWords.join(", "),
    hint: "build all parts with the same --keep-word and --blank-word",
  },
  ...(["name", "title", "breachDate", "status", "source", "description"] as const).map(
    (field: keyof Dataset) => ({
      what: `are of different datasets, by ${field === "breachDate" ? "breach date" : field}:`,
      of: ({ reader }: PartFacts): string | null => reader.metadata.dataset[field],
      hint: "build all parts with the same description of the dataset, and keep leaks apart that are not one",
    }),
  ),
  {
    what: "have different plans:",
    of: ({ reader }) => reader.metadata.plan?.id ?? null,
    hint: "build all parts with one plan: leakcheck inspect --plan FILE ALL DUMPS, then build --plan FILE",
  },
];

/**
 * Throws `NOT_MERGEABLE` if the indexes are no parts of one whole, with both values of what they do not
 * have in common. `isPartial` allows that sources of the plan are missing.
 */
export function checkParts(parts: readonly PartFacts[], isPartial: boolean): void {
  const [first, ...others] = parts;
  if (first === undefined) throw notMergeable("there is nothing to merge");
  for (const other of others)
    for (const { what, of, hint } of conditions) {
      const [a, b] = [of(first), of(other)];
      if (a !== b)
        throw notMergeable(`${first.name} and ${other.name} ${what} ${shown(a)} and ${shown(b)}`, hint);
    }
  const counting =
    others.length === 0 ? undefined : parts.find(({ reader }) => reader.metadata.kinds.domain !== undefined);
  if (counting !== undefined)
    throw notMergeable(
      `${counting.name} counts the addresses of each domain, and distinct addresses cannot be added`,
      "build one index of all dumps with --domains, or the parts without",
    );
  checkMeanings(parts);
  checkColumnCount(parts);
  checkSources(parts, isPartial);
}

function shown(value: string | number | null): string {
  return value === null || value === "" ? "none" : String(value);
}

/** A column must mean the same in all parts. */
function checkMeanings(parts: readonly PartFacts[]): void {
  const known = new Map<string, { part: PartFacts; column: Column }>();
  for (const part of parts)
    for (const column of part.reader.metadata.columns) {
      const before = known.get(column.name);
      if (before === undefined) {
        known.set(column.name, { part, column });
        continue;
      }
      const { class: dataClass, kind } = before.column;
      if (dataClass === column.class && kind === column.kind) continue;
      const meant = (one: Column): string =>
        `${one.class ?? "nothing known"} (${one.kind ?? "no identifier"})`;
      throw notMergeable(
        `column ${column.name} is ${meant(before.column)} in ${before.part.name} and ${meant(column)} in ${part.name}`,
        "build all parts with one plan, or with the same --map",
      );
    }
}

function checkColumnCount(parts: readonly PartFacts[]): void {
  const names = new Set(parts.flatMap(({ reader }) => reader.metadata.columns.map(({ name }) => name)));
  if (names.size > maxTrackedColumns)
    throw notMergeable(
      `the parts have ${names.size} columns together, and an index has at most ${maxTrackedColumns}`,
      "build all parts with one plan, which says which columns these are",
    );
  const overfull = parts.find(({ reader: { metadata } }) => metadata.otherColumns !== null);
  if (overfull !== undefined && parts.length > 1 && overfull.reader.metadata.plan === undefined)
    throw notMergeable(
      `${overfull.name} has more than ${maxTrackedColumns} columns`,
      "build all parts with one plan, which says which columns are kept apart",
    );
}

/** No source may be in two parts, and each source of the plan must be in one. */
function checkSources(parts: readonly PartFacts[], isPartial: boolean): void {
  const held = new Map<number, PartFacts>();
  for (const part of parts)
    for (const ordinal of part.reader.metadata.plan?.ordinals ?? []) {
      const before = held.get(ordinal);
      if (before !== undefined)
        throw notMergeable(
          `source ${ordinal + 1} of the plan is in ${before.name} and in ${part.name}`,
          "merge each part once",
        );
      held.set(ordinal, part);
    }
  const sources = parts[0]?.reader.metadata.plan?.sources ?? 0;
  const missing = Array.from({ length: sources }, (_, ordinal) => ordinal).filter((one) => !held.has(one));
  if (missing.length === 0 || isPartial) return;
  const named = missing.slice(0, 5).map((ordinal) => ordinal + 1);
  throw notMergeable(
    `${missing.length} of the ${sources} sources of the plan are in no part: ${named.join(", ")}${missing.length > named.length ? ", …" : ""}`,
    "name all parts, or set --partial: whoever is not found is then inconclusive",
  );
}

function notMergeable(what: string, hint?: string): LeakcheckError {
  return new LeakcheckError("NOT_MERGEABLE", what, hint === undefined ? {} : { hint });
}
