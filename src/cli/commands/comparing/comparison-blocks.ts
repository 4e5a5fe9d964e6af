// What `leakcheck compare` says to a person: the verdict first, then the numbers that it follows from.
import type { Pair } from "../../../comparing/compare-all.js";
import type { FieldCounts, KindComparison } from "../../../comparing/comparison.js";
import { factsOf, type Participant } from "../../../comparing/participant.js";
import { decidingKinds } from "../../../comparing/verdict.js";
import { kindWords } from "../../answers/explain-text.js";
import { count, counted, share } from "../../terminal/numbers.js";
import type { Bar, Block } from "./report-blocks.js";
import { kindPlurals, verdictText, verdictWord } from "./verdict-text.js";

/** The most fields listed for a kind. */
const mostFields = 20;
const none = "-";

export function comparisonBlocks(participants: readonly Participant[], pairs: readonly Pair[]): Block[] {
  const [only, ...more] = pairs;
  const letters = participants.map((_, index) => letterOf(index));
  return [
    {
      type: "table",
      head: ["", "index", "dataset", "date", "records"],
      rows: participants.map((participant, index) => {
        const { dataset, records } = factsOf(participant);
        return [
          letters[index] ?? "",
          `${participant.name}${participant.sketch === undefined ? "" : " (sketch)"}`,
          dataset.name,
          dataset.breachDate ?? none,
          count(records),
        ];
      }),
      right: new Set([4]),
    },
    ...(only === undefined ? [] : more.length === 0 ? pairBlocks(only) : matrixBlocks(letters, pairs)),
  ];
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `#${index + 1}`;
}

function pairBlocks({ verdict, kinds }: Pair): Block[] {
  const shown = kinds.filter(({ entries: [a, b] }) => (a ?? 0) + (b ?? 0) > 0);
  return [
    { type: "text", ...verdictText(verdict, kinds) },
    {
      type: "table",
      head: ["entries", "in A", "in B", "in both", "of B in A", "", "of A in B", "Jaccard"],
      rows: shown.map(({ kind, entries: [a, b], both, bInA, aInB, jaccard, estimate }) => {
        const sign = estimate === null ? "" : "~ ";
        return [
          kindPlurals[kind] ?? kind,
          a === null ? none : count(a),
          b === null ? none : count(b),
          both === null ? none : `${sign}${count(both)}`,
          shareText(bInA, estimate?.bInA),
          { bar: bInA },
          shareText(aInB, estimate?.aInB),
          jaccard === null ? none : sign + jaccard.toFixed(2),
        ];
      }),
      right: new Set([1, 2, 3, 4, 6, 7]),
      spare: [7],
    },
    ...kindsWithFields(kinds).flatMap((kind) => fieldBlocks(kind)),
  ];
}

/** Returns the kinds whose fields are listed: those that decide, or user names if there are none. */
function kindsWithFields(kinds: readonly KindComparison[]): KindComparison[] {
  const compared = kinds.filter((kind) => (kind.compared ?? 0) > 0);
  const deciding = compared.filter(({ kind }) => decidingKinds.includes(kind));
  return deciding.length > 0 ? deciding : compared.filter(({ kind }) => kind === "username");
}

function shareText(value: number | null, interval: readonly [number, number] | undefined): string {
  if (value === null) return none;
  if (interval === undefined) return share(value);
  const [low, high] = interval.map((end) => (end * 100).toFixed(1));
  return `${(value * 100).toFixed(1)} % (${low} to ${high})`;
}

function fieldBlocks({ kind, entries, both, compared, fields }: KindComparison): Block[] {
  // Classes say it all, but for columns that have none and for those that are new or gone.
  const shown = fields
    .filter(
      ({ isClass, class: dataClass, newInB, goneInB, onlyInB }) =>
        newInB > 0 || goneInB > 0 || (onlyInB > 0 && (isClass || dataClass === null)),
    )
    .toSorted((x, y) => Number(y.isClass) - Number(x.isClass));
  if (compared === null || both === null || shown.length === 0) return [];
  const doubtful = both - compared;
  const onlyInB = (entries[1] ?? 0) - both;
  const rows = shown.slice(0, mostFields).map((field) => fieldRow(field, compared, onlyInB));
  return [
    {
      type: "heading",
      text: `${counted(compared, kindWords[kind], kindPlurals[kind])} in both, ${count(onlyInB)} only in B`,
    },
    {
      type: "table",
      head: ["field", "", "new in B", "", "gone in B", "", "only in B", ""],
      rows,
      right: new Set([2, 4, 6]),
    },
    ...(shown.length > rows.length
      ? [
          {
            type: "text",
            text: `and ${counted(shown.length - rows.length, "other field")}: see --json`,
          } as const,
        ]
      : []),
    ...(doubtful === 0
      ? []
      : [
          {
            type: "text",
            text: `${count(doubtful)} more are in both, but in a record of several people or one that could not be read: their fields are not compared`,
          } as const,
        ]),
  ];
}

function fieldRow(field: FieldCounts, known: number, onlyInB: number): (string | Bar)[] {
  const bar = (part: number, whole: number): Bar => ({ bar: whole === 0 ? null : part / whole });
  return [
    field.name,
    field.isClass ? "class" : "column",
    count(field.newInB),
    bar(field.newInB, known),
    count(field.goneInB),
    bar(field.goneInB, known),
    count(field.onlyInB),
    bar(field.onlyInB, onlyInB),
  ];
}

/** The verdicts on every two of several participants, and for each deciding kind the shares. */
function matrixBlocks(letters: readonly string[], pairs: readonly Pair[]): Block[] {
  const kinds = [...decidingKinds, "username" as const].filter((kind) =>
    pairs.some((pair) => pair.kinds.some((one) => one.kind === kind && one.both !== null)),
  );
  return [
    { type: "heading", text: "verdicts: what the index of the column is to that of the row" },
    {
      type: "table",
      head: ["", ...letters],
      rows: letters.map((letter, row) => [
        letter,
        ...letters.map((_, column) => {
          const pair = pairs.find(({ a, b }) => a === row && b === column);
          return pair === undefined ? "" : verdictWord(pair.verdict);
        }),
      ]),
      right: new Set(),
    },
    ...kinds.flatMap((kind): Block[] => [
      {
        type: "heading",
        text: `${kindPlurals[kind]}: the share of the column's that is in the row's`,
      },
      {
        type: "table",
        head: ["", ...letters],
        rows: letters.map((letter, row) => [
          letter,
          ...letters.map((_, column) => shareOfColumn(pairs, row, column, kind)),
        ]),
        right: new Set(letters.map((_, index) => index + 1)),
      },
    ]),
  ];
}

function shareOfColumn(pairs: readonly Pair[], row: number, column: number, kind: string): string {
  const pair = pairs.find(({ a, b }) => a === Math.min(row, column) && b === Math.max(row, column));
  const found = pair?.kinds.find((one) => one.kind === kind);
  if (found === undefined) return row === column ? "" : none;
  const value = row < column ? found.bInA : found.aInB;
  return value === null ? none : `${found.estimate === null ? "" : "~ "}${share(value)}`;
}
