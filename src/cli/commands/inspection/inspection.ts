// Describes a dump as plain data, which is the JSON of `inspect`: counts, shapes and column names,
// never a value.
import type { Kind } from "../../../format/kinds.js";
import { otherColumn } from "../../../ingest/columns.js";
import type { ColumnSample } from "../../../ingest/survey/column-sample.js";
import type { ListDecision } from "../../../ingest/people-lists.js";
import { RejectTally } from "../../../ingest/rejects.js";
import { nothingIn } from "../../../ingest/source-errors.js";
import type { Cut } from "../../../ingest/survey/cut-end.js";
import type { SourceSample } from "../../../ingest/survey/sample-csv.js";
import type { Survey, SurveyedSource } from "../../../ingest/survey/survey.js";
import type { LineEnds } from "../../../ingest/text/line-ends.js";
import type { ColumnMeaning } from "../../../record/columns/column-meaning.js";
import type { DataClass } from "../../../record/columns/data-classes.js";
import { identifiersIn, identifiersInLogin } from "../../../record/identifiers.js";
import { isValidInternational, nationalReading } from "../../../record/phone/phone-plan.js";
import { shapeOf } from "../../../record/shape.js";
import type { QueryKind } from "../../../record/found.js";
import { queryKinds, type OpenAnswers } from "../../answers/open-answers.js";
import type { SampledAnswers } from "./sampled-answers.js";

/** A column as build would read it. Shares are from 0 to 1. */
export interface InspectedColumn {
  name: string;
  class: DataClass | null;
  /** What can be looked up by its values; `login` if each value has a kind of its own. */
  kind: Kind | "login" | null;
  /** True if its values may be identifiers or something else, so that they leave traces. */
  isUnsure: boolean;
  /** The evidence that decided class and kind; `none` if there was none. */
  why: "option" | "name" | "path" | "suffix" | "content" | "none";
  /** Share of the sampled records in which it is exposed. */
  filled: number;
  /** The commonest shape of its values; null without values. */
  shape: string | null;
  /**
   * Share of the values of an identifier column that could not be looked up; null for other
   * columns.
   */
  unindexable: number | null;
  /** Share of the values that were not read with certainty; null if there is no kind. */
  unread: number | null;
  /** Share of the values of a phone column that are digits without `+`; null for other columns. */
  bareDigits: number | null;
  /**
   * Share of these digits that are valid international numbers, or numbers of the region; null if
   * there are none.
   */
  validDigits: number | null;
}

/** A list in JSON that holds identifiers, by the path of its elements. */
export interface InspectedList {
  path: string;
  /**
   * `records`: each element is a record of its own. `part`: they are part of the record around them.
   * `unsure`: the same, but they may be other people.
   */
  elements: ListDecision;
}

/** A file that is left out. */
export interface SkippedInput {
  path: string;
  why: string;
}

/** One of several dumps. */
export interface InspectedSource {
  dump: string;
  format: "csv" | "ndjson";
  encoding: string;
  /** Null for NDJSON. */
  delimiter: string | null;
  hasHeader: boolean;
  /** Records in the sample. */
  records: number;
}

/** Dumps as build would read them. Fields of a single dump are those of the first, if there are several. */
export interface Inspection {
  dump: string;
  /** Length of the dumps on disk in bytes; null for a stream, whose length is unknown. */
  bytes: number | null;
  /** The dumps that were found, in the order in which build reads them. */
  sources: InspectedSource[];
  skipped: SkippedInput[];
  format: "csv" | "ndjson";
  encoding: string;
  /** The region of national phone numbers; null if none is set. */
  region: string | null;
  lineEnds: LineEnds;
  /** The dialect of a CSV dump, null for NDJSON. A null quote means that no field is quoted. */
  csv: {
    delimiter: string;
    /** A sign in nearly all addresses of a column that may separate fields; null if there is none. */
    doubtfulSign: string | null;
    /** Number of the line with the header; null without one. */
    headerLine: number | null;
    quote: string | null;
    escape: string | null;
    /** True if fields without quotes have escapes too. */
    escapesUnquoted: boolean;
    hasHeader: boolean;
    /** True if the first line is read as a record though it may be a header. */
    mayHaveHeader: boolean;
    /**
     * True for a list of addresses and secrets, whose last column extends to the end of the line.
     */
    isList: boolean;
  } | null;
  sample: {
    /** Bytes of text in the sample. */
    bytes: number;
    /** 1 if the sample is from the dump's start, 3 if from its start, middle and end. */
    parts: number;
    /** True if the sample is the whole dump. */
    isWhole: boolean;
    records: number;
    rejects: { total: number; reasons: Record<string, number> };
    /** Number of records with bytes that are not UTF-8. */
    notUtf8: number;
  };
  lists: InspectedList[];
  columns: InspectedColumn[];
  /** Number of columns that build would only count as "other columns". */
  otherColumns: number;
  /** What is missing at the end of a dump, which build would refuse; null if nothing is known to be. */
  cut: { dump: string; missing: Cut } | null;
  /** Code of the error with which build would refuse the dump; null if it would not. */
  refused: "NO_RECORDS" | "NO_IDENTIFIERS" | "CUT_SOURCE" | null;
}

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
          : columns.every(({ kind }) => kind === null)
            ? "NO_IDENTIFIERS"
            : null,
  };
}

function inspectedSource({ input, plan, sample }: SurveyedSource): InspectedSource {
  return {
    dump: input.path,
    format: plan.format,
    encoding: plan.encoding,
    delimiter:
      plan.format === "ndjson" ? null : (plan.separator ?? String.fromCharCode(plan.dialect.delimiter)),
    hasHeader: plan.format === "csv" && plan.hasHeader,
    records: sample.records,
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
}: Survey): Pick<SourceSample, "records" | "rejects" | "spoilt" | "bytes" | "isWhole" | "parts"> {
  const rejects = new RejectTally();
  for (const { sample } of sources) rejects.addAll(sample.rejects.counts);
  const sum = (of: (sample: SourceSample) => number): number =>
    sources.reduce((total, { sample }) => total + of(sample), 0);
  return {
    records: sum(({ records }) => records),
    rejects,
    spoilt: sum(({ spoilt }) => spoilt),
    bytes: sum(({ bytes }) => bytes),
    isWhole: sources.every(({ sample }) => sample.isWhole),
    parts: Math.max(...sources.map(({ sample }) => sample.parts)),
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
