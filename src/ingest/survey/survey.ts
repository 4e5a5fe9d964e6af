// Inspects a part of each source before reading, and decides how to read the sources and what their
// columns mean (docs/reading.md, "Survey"). The result depends only on the bytes and the options;
// `build` and `inspect` share it.
import { createHash } from "node:crypto";
import { LeakcheckError } from "../../errors.js";
import type { InputFile, Input } from "../inputs/input.js";
import {
  decideMeanings,
  isKnownColumnName,
  isUnknownName,
  type ColumnMeaning,
} from "../../record/columns/column-meaning.js";
import { writableName } from "../column-name.js";
import { detachValues, type ColumnSample } from "./column-sample.js";
import { ColumnTotals } from "./column-totals.js";
import { columnsOfPhoneDigits } from "./columns/digit-columns.js";
import { surveyCells } from "./cells/json-cells.js";
import type { PlannedSurvey } from "./build-plan.js";
import { cutOf } from "./cut-end.js";
import { isSecret, mentioningColumns } from "./columns/mentioning-columns.js";
import { findOtherKinds, findPairs } from "./columns/other-kinds.js";
import { recogniseFormat } from "./dump-format.js";
import type { DumpOptions } from "../dump-options.js";
import { noText } from "../source-errors.js";
import { withSeparator } from "../csv/separator.js";
import { byteOrderMarkBytes, openTranscoder, recogniseEncoding } from "../text/encoding.js";
import { named } from "../text/mixed-text.js";
import { recogniseQuoteBlanks, textWithoutQuoteBlanks } from "../text/quote-blanks.js";
import { collapsedPath } from "../json-path.js";
import type { ColumnFindings } from "../columns.js";
import type { ListFindings } from "../people-lists.js";
import { mappedMeaning, mappedSegments, missingColumns, missingLists } from "./mapped-columns.js";
import { refusedMember } from "./foreign/foreign-format.js";
import { companionOf } from "./foreign/companions.js";
import { holdsNobody, isText, whyNoDump } from "./no-dump.js";
import { nameColumns } from "./columns/name-columns.js";
import { doubtfulPhones } from "./columns/phone-guesses.js";
import { planCsv } from "./plan-csv.js";
import {
  defaultSampleSizes,
  readSample,
  windowsOf,
  type RawSample,
  type SampleWindow,
  type SampleSizes,
} from "./sample-windows.js";
import { sampleFollowing } from "./later-headers.js";
import { countsOf, type SampleCounts, type SourceSample } from "./sample-csv.js";
import { JsonSamples, listsIn, sampledJson, surveyLists, type JsonSample } from "./survey-lists.js";
import type { CsvPlan, SourcePlan } from "../source-plan.js";

/** A source, its plan and its sample. */
export interface SurveyedSource {
  readonly input: Input;
  /** The length of the file that was surveyed; undefined for a stream. */
  readonly size: number | undefined;
  /** It, still open, if the input cannot be opened again. */
  readonly stream?: InputFile;
  readonly plan: SourcePlan;
  readonly sample: SampleCounts;
  /** The paths of its sampled columns. */
  readonly columnPaths: readonly string[];
  /** Bytes already read from a stream; null if reading starts at the beginning. */
  readonly kept: Buffer | null;
  /** SHA-256 of its stored length and its sample, in hexadecimal digits; empty unless it was asked for. */
  readonly fingerprint: string;
  /** Its ordinal in the plan of the build; absent without one. */
  readonly ordinal?: number;
  /** True if no column holds identifiers, but the texts mention so many people that they are the dump. */
  readonly isOfMentions?: true;
}

/** The findings in all sources of a build. */
export interface Survey extends ColumnFindings {
  readonly sources: readonly SurveyedSource[];
  /** Samples of the columns of all sources, by name, in order of appearance. */
  readonly columns: ReadonlyMap<string, ColumnSample>;
  readonly keepsNames: boolean;
  /** The lists of JSON dumps, and which of them hold records. */
  readonly lists: ListFindings;
  /** Columns that `map` names and no sample has; some source may still have them. */
  readonly unseen: readonly string[];
  /** Lists that `records` names and no sample has; some source may still have them. */
  readonly unseenLists: readonly string[];
  /** Fingerprints of found files that are left out because nobody is in them. */
  readonly leftOut: readonly string[];
}

export interface SurveyOptions extends DumpOptions {
  isBlank: (value: string) => boolean;
  /** Region of national phone numbers, an ISO 3166 code. */
  region?: string | undefined;
  /** True to keep the sampled values in memory after the survey; false by default. */
  keepsValues?: boolean;
  sizes?: SampleSizes;
  /** Takes inputs that are left out because they are no dumps, and why. */
  onSkip?: (path: string, why: string) => void;
  /** True to compute the fingerprints of sources. */
  needsFingerprints?: boolean;
  /** What a plan decided: the inputs are some of its sources. */
  planned?: PlannedSurvey;
}

/**
 * Surveys the sources of a build, one after the other. Those that can be reopened are closed again; of
 * the others, the bytes that were read are kept. Throws `CANNOT_READ`, `UNKNOWN_FORMAT`, `DAMAGED_DUMP`
 * for a header that cannot be read, and `USAGE` for options that do not fit the sources.
 */
export async function surveySources(
  inputs: AsyncIterable<Input> | Iterable<Input>,
  options: SurveyOptions,
): Promise<Survey> {
  const { sizes = defaultSampleSizes, map = new Map() } = options;
  const mapped = mappedSegments(map);
  const isKnownName = (name: string): boolean => mapped.has(name) || isKnownColumnName(name);
  const totals = new ColumnTotals(options.columns !== undefined);
  const json = new JsonSamples(options.keepsValues === true);
  const plans = new Map<string, SourcePlan>();
  const surveyed: SurveyedSource[] = [];
  /** Found files in which nobody seems to be: dumps only if they have user names. */
  const doubted = new Set<SurveyedSource>();
  /** Files that somebody named and that are no text: dumps only if a column holds identifiers. */
  const binary = new Set<SurveyedSource>();
  /** Paths of the columns that mention people, of sources in which they often do. */
  const mentioning = new Map<SurveyedSource, readonly string[]>();
  /** Meanings that the values of columns without names have. */
  const byContent = new Map<string, ColumnMeaning>();
  for await (const input of inputs) {
    const file = await input.open();
    const raw = await readSample(file, sizes);
    if (input.canReopen) file.close();
    const seen = await surveyInput(input, raw, { sampledRecords: sizes.records, isKnownName, ...options });
    if (seen === undefined) continue;
    const sample = countsOf(seen.sample);
    const own = seen.sample.columns;
    for (const [name, meaning] of seen.meanings ?? []) byContent.set(name, meaning);
    if (seen.json !== undefined) json.add(seen.json, sample);
    // Other inputs hold identifiers; what this one has in texts is entered as mentions.
    const found: SourcePlan = input.isFound ? { mayLackIdentifiers: true, ...seen.plan } : seen.plan;
    const source: SurveyedSource = {
      input,
      size: file.size,
      ...(input.canReopen ? {} : { stream: file }),
      plan: known(plans, found),
      sample,
      columnPaths: [...own.keys()],
      kept: input.canReopen ? null : raw.kept,
      fingerprint:
        options.planned !== undefined || options.needsFingerprints === true ? fingerprintOf(input, raw) : "",
    };
    if (options.planned?.isLeftOut(source) === true) {
      options.onSkip?.(input.path, nobodyIn);
      continue;
    }
    // The text of a single sample stays in memory until the survey ends, that of more does not.
    if (surveyed.length === 1) totals.detachValues();
    if (surveyed.length > 0) for (const column of own.values()) detachValues(column);
    const hasNames = seen.plan.format === "ndjson" || seen.plan.hasHeader;
    const mentions = options.purpose === "roster" ? undefined : mentioningColumns(seen.sample, hasNames, map);
    const columnPaths = totals.add(seen.plan, seen.sample);
    const taken = { ...(options.planned?.planned(source) ?? source), columnPaths };
    surveyed.push(taken);
    if (input.isFound && holdsNobody(raw)) doubted.add(taken);
    if (!input.isFound && options.format === undefined && !isText(raw.head)) binary.add(taken);
    if (mentions !== undefined) mentioning.set(taken, mentions);
  }
  if (options.planned !== undefined) {
    // The names of the plan's columns are known, whatever the samples of this part have.
    const { columns } = totals.byName(json.starred, isKnownName);
    forgetValues(columns, options);
    return options.planned.survey(surveyed, columns);
  }
  let sources = surveyed;
  const { starred } = json;
  const { columns, namedByContent } = totals.byName(starred, isKnownName);
  const meanings = decideMeanings(
    [...columns].map(([name, { content }]) => ({ name, content })),
    totals.unnamed,
  );
  for (const name of await doubtfulPhones(columns, meanings)) meanings.set(name, doubtful);
  await findPhoneDigits(columns, meanings, options.region);
  for (const [name, found] of byContent)
    if (found.isLogin === true || meanings.get(name)?.why === "none") meanings.set(name, found);
  forgetRare(sources, columns, meanings);
  // A column named by its content is recognised by content, not by name.
  for (const [name, meaning] of meanings)
    if (meaning.why !== "none" && namedByContent.has(name))
      meanings.set(name, { ...meaning, why: "content" });
  findOtherKinds(columns, meanings);
  findPairs(columns, meanings);
  forgetValues(columns, options);
  const joined = new Set(undivided(sources));
  for (const name of joined) meanings.set(name, nothing);
  for (const [name, target] of map) meanings.set(name, mappedMeaning(target));
  const nameOf = (path: string): string => collapsedPath(writableName(path), starred, isKnownName);
  const lacksIdentifiers = (source: SurveyedSource): boolean =>
    source.columnPaths.every((path) => {
      const { kind = null, leavesTraces } = meanings.get(nameOf(path)) ?? {};
      return kind === null && leavesTraces !== true;
    });
  const unidentified = surveyed.filter((source) => source.input.isFound && lacksIdentifiers(source));
  const empty = new Set(unidentified.filter((source) => doubted.has(source)));
  const hasKind = (path: string): boolean => (meanings.get(nameOf(path))?.kind ?? null) !== null;
  for (const [source, paths] of mentioning)
    if (source.columnPaths.some((path) => hasKind(path) || joined.has(path))) mentioning.delete(source);
    else tracePeople(meanings, (hasUnnamedColumns(source) ? source.columnPaths : paths).map(nameOf));
  for (const source of binary) if (lacksIdentifiers(source)) throw noText(source.input.path);
  // In text without a header, such as a chat or a list of another sort, user names may stand anywhere.
  for (const source of unidentified)
    if (hasUnnamedColumns(source) && !empty.has(source) && !mentioning.has(source))
      for (const path of source.columnPaths) meanings.set(nameOf(path), { ...nothing, leavesTraces: true });
  if (mentioning.size > 0)
    sources = surveyed.map((source) =>
      mentioning.has(source)
        ? { ...source, plan: known(plans, { ...source.plan, mayLackIdentifiers: true }), isOfMentions: true }
        : source,
    );
  if (empty.size > 0) {
    sources = sources.filter((_, position) => !empty.has(surveyed[position]!));
    const left = new Set(sources.flatMap(({ columnPaths }) => columnPaths.map((path) => nameOf(path))));
    for (const name of columns.keys()) if (!left.has(name)) columns.delete(name);
    for (const { input } of empty) options.onSkip?.(input.path, nobodyIn);
  }
  const lists = surveyLists(json, { starred, isKnownName, meanings, columns, records: options.records });
  return {
    sources,
    columns,
    meanings,
    starred,
    isKnownName,
    keepsNames: options.keepNames === true,
    lists,
    unseenLists: missingLists(options.records ?? [], sources, new Set(listsIn(json, starred, isKnownName))),
    unseen: missingColumns(map, sources, columns),
    leftOut: Array.from(empty, ({ fingerprint }) => fingerprint),
  };
}

const nothing: ColumnMeaning = { class: null, kind: null, isCountryCode: false, why: "none" };

const nobodyIn = "nobody is in it";

function hasUnnamedColumns({ plan }: SurveyedSource): boolean {
  return plan.format === "csv" && !plan.hasHeader;
}

/** Makes the values of these columns leave traces: whoever the dump is about stands in their texts. */
function tracePeople(meanings: Map<string, ColumnMeaning>, names: readonly string[]): void {
  for (const name of names) {
    const meaning = meanings.get(name) ?? nothing;
    if (!isSecret(meaning)) meanings.set(name, { ...meaning, mentionsPeople: true });
  }
}

/** Forgets the values of columns, or copies them for those that need them for longer. */
function forgetValues(
  columns: ReadonlyMap<string, ColumnSample>,
  { keepsValues }: Pick<SurveyOptions, "keepsValues">,
): void {
  for (const column of columns.values())
    if (keepsValues === true) detachValues(column);
    else column.values.length = 0;
}

/** Returns the equal plan that is known, if there is one: very many sources may be alike. */
function known(plans: Map<string, SourcePlan>, plan: SourcePlan): SourcePlan {
  const text = JSON.stringify(plan);
  const same = plans.get(text);
  if (same === undefined) plans.set(text, plan);
  return same ?? plan;
}

/** Returns what tells a source from all others of a plan, wherever it lies. */
function fingerprintOf({ stored }: Input, { head, further }: RawSample): string {
  const hash = createHash("sha256")
    .update(`${stored.size ?? ""} ${head.length} `)
    .update(head);
  for (const part of further) hash.update(part);
  return hash.digest("hex");
}

/** Share of the records, and number of values, up to which an unknown name may be a damaged one. */
const rareShare = 0.02;
const rareValues = 2;

/** Forgets unknown names of few values: see `Slot.isBroken`. */
function forgetRare(
  sources: readonly SurveyedSource[],
  columns: ReadonlyMap<string, ColumnSample>,
  meanings: Map<string, ColumnMeaning>,
): void {
  const records = sources.reduce((sum, { sample }) => sum + sample.records, 0);
  const most = Math.max(rareValues, rareShare * records);
  for (const [name, { content }] of columns) {
    const { why, leavesTraces } = meanings.get(name) ?? {};
    if (content.values <= most && why === "none" && leavesTraces !== true) meanings.delete(name);
  }
}

/** What may be phone numbers or other digits. */
const doubtful: ColumnMeaning = {
  class: null,
  kind: null,
  isCountryCode: false,
  why: "none",
  leavesTraces: true,
};

/**
 * Recognises phone numbers in columns of bare digits by numbering plans, if no name says what the
 * digits are.
 */
async function findPhoneDigits(
  columns: ReadonlyMap<string, ColumnSample>,
  meanings: Map<string, ColumnMeaning>,
  region: string | undefined,
): Promise<void> {
  const unknown = new Map(
    [...columns].filter(([name]) => {
      const meaning = meanings.get(name);
      return meaning?.why === "none" && meaning.leavesTraces !== true && isUnknownName(name);
    }),
  );
  const hasPhones = [...meanings.values()].some(({ kind }) => kind === "phone");
  for (const name of await columnsOfPhoneDigits(unknown, { hasPhones, region }))
    meanings.set(name, { class: "Phone numbers", kind: "phone", isCountryCode: false, why: "content" });
}

type OneOptions = SurveyOptions & {
  sampledRecords: number;
  isKnownName: (name: string) => boolean;
  /** True if the user has said that a dump is CSV, and nothing else. */
  isFormatSet?: boolean;
};

/** Surveys one input; returns undefined if it was found, not named, and is no dump. */
async function surveyInput(
  input: Input,
  raw: RawSample,
  given: OneOptions,
): Promise<Awaited<ReturnType<typeof surveyOne>> | undefined> {
  const isFormatSet = given.format !== undefined && input.reading === undefined;
  const options = { ...given, ...input.reading, isFormatSet };
  if (!input.isFound) {
    // A pattern of the shell names whatever lies beside the dumps.
    const companion =
      options.format === undefined && options.purpose !== "roster" && raw.isWhole
        ? companionOf(input.path, raw.head)
        : undefined;
    if (companion !== undefined) {
      options.onSkip?.(input.path, companion);
      return undefined;
    }
    return surveyOne(input.formatName, raw, options).catch((cause: unknown) => {
      throw named(cause, input.path);
    });
  }
  // What a converter gives is text, whatever its values hold.
  const why = input.reading === undefined || raw.head.length === 0 ? whyNoDump(input.path, raw) : undefined;
  if (why !== undefined) {
    options.onSkip?.(input.path, why);
    return undefined;
  }
  try {
    return await surveyOne(input.formatName, raw, options);
  } catch (cause) {
    if (cause instanceof LeakcheckError && cause.code === "UNKNOWN_FORMAT") {
      if (!holdsNobody(raw)) throw refusedMember(input.path, cause);
      options.onSkip?.(input.path, nobodyIn);
      return undefined;
    }
    throw named(cause, input.path);
  }
}

async function surveyOne(
  fileName: string,
  raw: RawSample,
  options: OneOptions,
): Promise<{
  plan: SourcePlan;
  sample: SourceSample;
  json?: JsonSample;
  meanings?: ReadonlyMap<string, ColumnMeaning>;
}> {
  const encoding = options.encoding ?? recogniseEncoding(raw.head);
  const { windows, lineEnds } = windowsOf(raw, encoding);
  const head = windows[0]?.bytes ?? Buffer.alloc(0);
  const text = { encoding, byteOrderMarkBytes: byteOrderMarkBytes(raw.head, encoding), lineEnds };
  const { format, isDocument } = recogniseFormat(
    fileName,
    raw.head,
    head,
    options.format,
    options.maxRecordBytes,
    options.purpose,
    text,
  );
  const { isBlank, sampledRecords: records } = options;
  const sampling = {
    isBlank,
    records,
    ...(options.maxRecordBytes === undefined ? {} : { maxRecordBytes: options.maxRecordBytes }),
  };
  if (format === "ndjson") {
    const found = sampledJson(windows, text, options, sampling, { isDocument });
    found.sample.cut ??= cutOf(found.plan, found.sample.columns.size, windows.at(-1));
    return found;
  }
  const quoteBlanks = options.relaxQuotes === true ? undefined : recogniseQuoteBlanks(head, options.quote);
  const parts =
    quoteBlanks === undefined
      ? windows
      : windows.map((window) => ({ ...window, bytes: textWithoutQuoteBlanks(window.bytes, quoteBlanks) }));
  const further = parts.slice(1).map(({ bytes }) => bytes);
  const read = {
    ...planCsv(parts[0]?.bytes ?? head, options, isBlank, fileName, further),
    ...(quoteBlanks === undefined ? {} : { quoteBlanks }),
  };
  const { plan, sample } = sampleFollowing({ format, ...text, ...read }, parts, sampling);
  sample.cut = cutOf(plan, sample.columns.size, separated(parts.at(-1), plan));
  const named =
    plan.hasHeader || options.columns !== undefined
      ? { plan, sample }
      : await nameColumns(plan, sample, options.region);
  const isKnown = "meanings" in named && named.meanings.size > 0;
  return (isKnown ? undefined : surveyCells(named, parts, options, sampling)) ?? named;
}

/** Returns a part of a source with its separator of several bytes replaced, as reading does. */
function separated(part: SampleWindow | undefined, { separator }: CsvPlan): SampleWindow | undefined {
  if (part === undefined || separator === undefined) return part;
  const text = withSeparator(openTranscoder("utf-8"), separator);
  return { ...part, bytes: Buffer.concat([text.push(part.bytes), text.end()]) };
}

/**
 * Returns the names of single columns that contain a delimiter: with that delimiter they would be
 * several columns.
 */
function undivided(sources: readonly SurveyedSource[]): string[] {
  return sources.flatMap(({ plan, columnPaths }) => {
    const [name = "", ...others] = columnPaths;
    return plan.format === "csv" && plan.hasHeader && others.length === 0 && /[,;\t|:]/u.test(name)
      ? [name]
      : [];
  });
}
