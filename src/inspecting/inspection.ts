// Describes dumps by their survey.
import type { Kind } from "../format/kinds.js";
import { otherColumn } from "../ingest/columns.js";
import type { ColumnSample } from "../ingest/survey/column-sample.js";
import { RejectTally } from "../ingest/rejects.js";
import { nothingIn } from "../ingest/source-errors.js";
import type { SampleCounts } from "../ingest/survey/sample-csv.js";
import type { Survey, SurveyedSource } from "../ingest/survey/survey.js";
import type { ColumnMeaning } from "../record/columns/column-meaning.js";
import { identifiersIn, identifiersInLogin } from "../record/identifiers.js";
import { isValidInternational, nationalReading } from "../record/phone/phone-plan.js";
import { shapeOf } from "../record/shape.js";
import type { QueryKind } from "../record/found.js";
import { queryKinds } from "../record/found.js";
import type {
  InspectedColumn,
  InspectedList,
  InspectedSource,
  Inspection,
  SkippedInput,
} from "./inspected-dumps.js";
import type { OpenAnswers } from "./open-answers.js";
import type { SampledAnswers } from "./sampled-answers.js";

/** Returns the inspection of a survey. Throws `NO_RECORDS` if it has no source. */
export function inspectionOf(
  survey: Survey,
  {
    dumps,
    skipped,
    isBlank,
    region,
  }: {
    dumps: readonly string[];
    skipped: SkippedInput[];
    isBlank: (value: string, kind?: Kind) => boolean;
    region: string | undefined;
  },
): Inspection {
  const [source] = survey.sources;
  const shown = survey.sources.length === 1 && source !== undefined ? source.input.path : dumps.join(", ");
  if (source === undefined) throw nothingIn(shown);
  const { plan } = source;
  const sample = united(survey);
  const cut = survey.sources.find((one) => one.sample.cut !== undefined);
  const columns = [...survey.columns].map(([name, column]) =>
    inspected(
      { name, sample: column, meaning: survey.meanings.get(name), records: sample.records },
      isBlank,
      region,
    ),
  );
  const character = (byte: number): string | null => (byte < 0 ? null : String.fromCharCode(byte));
  return {
    dump: shown,
    bytes: storedBytes(survey),
    sources: survey.sources.map((one) => inspectedSource(one)),
    skipped,
    format: plan.format,
    encoding: plan.encoding,
    region: region ?? null,
    lineEnds: plan.lineEnds,
    csv:
      plan.format === "ndjson"
        ? null
        : {
            delimiter: plan.separator ?? String.fromCharCode(plan.dialect.delimiter),
            doubtfulSign: plan.doubtfulSign ?? null,
            headerLine: plan.hasHeader ? 1 + (plan.preamble?.lines ?? 0) : null,
            quote: character(plan.dialect.quote),
            escape: character(plan.dialect.escape),
            escapesUnquoted: plan.dialect.escapesUnquoted === true,
            hasHeader: plan.hasHeader,
            mayHaveHeader: plan.mayHaveHeader,
            isList: plan.listColumns > 0,
          },
    sample: {
      bytes: sample.bytes,
      parts: sample.parts,
      isWhole: sample.isWhole,
      records: sample.records,
      rejects: { total: sample.rejects.total, reasons: sample.rejects.reasons() },
      notUtf8: sample.spoilt,
    },
    lists: listsOf(survey),
    columns: columns.slice(0, otherColumn),
    otherColumns: Math.max(0, columns.length - otherColumn),
    cut: cut?.sample.cut === undefined ? null : { dump: cut.input.path, missing: cut.sample.cut },
    refused:
      sample.records === 0
        ? "NO_RECORDS"
        : cut !== undefined
          ? "CUT_SOURCE"
          : columns.every(({ kind }) => kind === null) && !survey.sources.some(isOfMentions)
            ? "NO_IDENTIFIERS"
            : null,
  };
}

function isOfMentions(source: SurveyedSource): boolean {
  return source.isOfMentions === true;
}

function inspectedSource(source: SurveyedSource): InspectedSource {
  const { input, plan, sample } = source;
  return {
    dump: input.path,
    format: plan.format,
    encoding: plan.encoding,
    delimiter:
      plan.format === "ndjson" ? null : (plan.separator ?? String.fromCharCode(plan.dialect.delimiter)),
    hasHeader: plan.format === "csv" && plan.hasHeader,
    records: sample.records,
    mentionsOnly: isOfMentions(source),
  };
}

/** Returns the length of all stored files; null if one of them has none. */
export function storedBytes({ sources }: Survey): number | null {
  const stored = new Map(sources.map(({ input }) => [input.stored.path, input.stored.size]));
  let sum = 0;
  for (const size of stored.values()) {
    if (size === undefined) return null;
    sum += size;
  }
  return sum;
}

/** Returns the counts of all samples together. */
function united({
  sources,
}: Survey): Pick<SampleCounts, "records" | "rejects" | "spoilt" | "bytes" | "isWhole" | "parts"> {
  const rejects = new RejectTally();
  for (const { sample } of sources) rejects.addAll(sample.rejects.counts);
  const sum = (of: (sample: SampleCounts) => number): number =>
    sources.reduce((total, { sample }) => total + of(sample), 0);
  return {
    records: sum(({ records }) => records),
    rejects,
    spoilt: sum(({ spoilt }) => spoilt),
    bytes: sum(({ bytes }) => bytes),
    isWhole: sources.every(({ sample }) => sample.isWhole),
    parts: sources.reduce((most, { sample }) => Math.max(most, sample.parts), 0),
  };
}

/** Returns what an index of the dump would leave open; `sampled` is undefined if it would be refused. */
export function openOf(inspection: Inspection, sampled: SampledAnswers | undefined): OpenAnswers | null {
  if (sampled === undefined) return null;
  const ofKind = (kind: QueryKind): InspectedColumn[] =>
    inspection.columns.filter((column) => column.kind === kind);
  const unread = (kind: QueryKind): number => {
    const columns = ofKind(kind);
    const values = columns.reduce((sum, { filled }) => sum + filled, 0);
    return values === 0 ? 0 : columns.reduce((sum, one) => sum + one.filled * (one.unread ?? 0), 0) / values;
  };
  return {
    missingKinds: queryKinds.filter((kind) => ofKind(kind).length === 0),
    coverage: rounded(sampled.coverage),
    hasOverflow: sampled.hasOverflow,
    openPhones: rounded(sampled.openPhones),
    unread: Object.fromEntries(
      queryKinds.map((kind) => [kind, rounded(Math.max(unread(kind), sampled.withoutKey[kind] ?? 0))]),
    ),
  };
}

/** Returns the lists that hold identifiers, in the order of their paths. */
function listsOf({ lists, meanings }: Survey): InspectedList[] {
  const identifiers = [...meanings].flatMap(([name, { kind }]) => (kind === null ? [] : name));
  const holds = (path: string): boolean =>
    identifiers.some((name) => name === path || name.startsWith(`${path}.`));
  return [...lists.decisions]
    .flatMap(([path, elements]) => (elements !== "part" || holds(path) ? [{ path, elements }] : []))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function inspected(
  column: {
    name: string;
    sample: ColumnSample;
    meaning: ColumnMeaning | undefined;
    records: number;
  },
  isBlank: (value: string, kind?: Kind) => boolean,
  region: string | undefined,
): InspectedColumn {
  const { name, sample, meaning, records } = column;
  const { class: dataClass = null, kind = null, why = "none", isLogin, leavesTraces } = meaning ?? {};
  const values = kind === null ? sample.values : sample.values.filter((value) => !isBlank(value, kind));
  let unindexable = 0;
  let unread = 0;
  let bare = 0;
  let valid = 0;
  if (kind !== null)
    for (const value of values) {
      const { found, bareDigits, isObscure, isCertain } =
        isLogin === true ? identifiersInLogin(value) : identifiersIn(value, kind);
      if (!isCertain) unread += 1;
      if (bareDigits.length > 0) {
        bare += 1;
        if (bareDigits.some(({ digits }) => isNumber(digits, region))) valid += 1;
      } else if (found.length === 0 || isObscure === true) unindexable += 1;
    }
  const share = (count: number): number => (values.length === 0 ? 0 : rounded(count / values.length));
  return {
    name,
    class: dataClass,
    kind: isLogin === true ? "login" : kind,
    isUnsure: leavesTraces === true,
    why: why === "alias" ? "name" : why,
    filled: records === 0 ? 0 : rounded(sample.records / records),
    shape: commonestShape(values),
    unindexable: kind === null ? null : share(unindexable),
    unread: kind === null ? null : share(unread),
    bareDigits: kind === "phone" ? share(bare) : null,
    validDigits: bare === 0 ? null : rounded(valid / bare),
  };
}

/** Returns true for digits that are valid as an international number, or as one of the region. */
function isNumber(digits: string, region: string | undefined): boolean {
  if (!digits.startsWith("0") && isValidInternational(digits)) return true;
  return region !== undefined && nationalReading(digits, region) !== undefined;
}

function rounded(share: number): number {
  return Number(share.toFixed(6));
}

/** Returns the commonest shape of the values, the first of several that are equally common. */
function commonestShape(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) {
    const shape = shapeOf(value.trim());
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  let commonest: string | null = null;
  for (const [shape, count] of counts)
    if (commonest === null || count > (counts.get(commonest) ?? 0)) commonest = shape;
  return commonest;
}
