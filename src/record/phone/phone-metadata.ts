// Loads libphonenumber's numbering plans from the package libphonenumber-js. They are loaded on
// first use, because most lookups and many builds need none.
import { createRequire } from "node:module";

/** The numbering plan of one region, or of a calling code without a region. */
export interface Plan {
  /** The two-letter ISO 3166 code; null for a calling code without a region. */
  readonly region: string | null;
  readonly callingCode: string;
  /** A regular expression for the prefix dialled before an international number. */
  readonly internationalPrefix: string | null;
  /**
   * Regular expressions for all national numbers and for those of each type. A type without lengths
   * has those of the plan.
   */
  readonly nationalPattern: string;
  readonly types: readonly { readonly pattern: string; readonly lengths: readonly number[] }[];
  /** Possible lengths of a national number, ascending. */
  readonly lengths: readonly number[];
  /** Lengths of mobile numbers, or of all where the plan does not tell them apart. */
  readonly mobileLengths: readonly number[];
  /** The prefix dialled before a national number, and an expression for all such prefixes. */
  readonly trunkPrefix: string | null;
  readonly prefixPattern: string | null;
  /** Replaces a prefix whose last group matched: digits and `$` with the group's number. */
  readonly prefixTransform: string | null;
  /**
   * A regular expression for the first digits of numbers that belong to this region, if several
   * regions share a calling code.
   */
  readonly leadingDigits: string | null;
}

/** An entry of the metadata, version 4, as described in METADATA.md of libphonenumber-js. */
type MetadataEntry = readonly [
  callingCode: string,
  internationalPrefix: string | 0,
  nationalPattern: string,
  lengths: readonly number[],
  formats: unknown,
  trunkPrefix?: string | 0,
  formattingRule?: unknown,
  prefixPattern?: string | 0,
  prefixTransform?: string | 0,
  isOptional?: unknown,
  leadingDigits?: string | 0,
  types?: readonly (readonly [pattern: string, lengths?: readonly number[]] | 0)[],
];

interface Metadata {
  readonly version: number;
  readonly country_calling_codes: Readonly<Record<string, readonly string[]>>;
  readonly countries: Readonly<Record<string, MetadataEntry>>;
  readonly nonGeographic: Readonly<Record<string, MetadataEntry>>;
}

/** The plans of each calling code, the main one first. */
export type PlansByCallingCode = ReadonlyMap<string, readonly Plan[]>;

let loaded: Metadata | undefined;
const plansByRegion = new Map<string, Plan>();
const plansByCode = new Map<string, readonly Plan[]>();

/** Returns all plans by calling code and by region. */
export function numberingPlans(): { byCallingCode: PlansByCallingCode; byRegion: ReadonlyMap<string, Plan> } {
  const { countries, country_calling_codes: codes, nonGeographic } = metadata();
  return {
    byRegion: new Map(Object.keys(countries).map((region) => [region, regionPlan(region)!])),
    byCallingCode: new Map(
      [...Object.keys(codes), ...Object.keys(nonGeographic)].map((code) => [code, plansOfCode(code)!]),
    ),
  };
}

/** Returns the plan of a region, made on first use: most builds need few of them. */
export function regionPlan(region: string): Plan | undefined {
  const { countries } = metadata();
  let plan = plansByRegion.get(region);
  if (plan === undefined && Object.hasOwn(countries, region))
    plansByRegion.set(region, (plan = planOf(region, countries[region]!)));
  return plan;
}

/** Returns the plans of a calling code, the main one first. */
export function plansOfCode(code: string): readonly Plan[] | undefined {
  const { country_calling_codes: codes, nonGeographic } = metadata();
  let plans = plansByCode.get(code);
  if (plans !== undefined) return plans;
  if (Object.hasOwn(nonGeographic, code)) plans = [planOf(null, nonGeographic[code]!)];
  else if (Object.hasOwn(codes, code)) plans = codes[code]!.flatMap((region) => regionPlan(region) ?? []);
  if (plans !== undefined) plansByCode.set(code, plans);
  return plans;
}

/** Loads a file that the build has made of libphonenumber-js. */
export function requireOfPhones(name: string): unknown {
  return createRequire(import.meta.url)(name);
}

/** Loads what the build has made, or in scripts, which find nothing by such a name, the package's own file. */
export function requireOfPlans(made: string, own: string): unknown {
  try {
    return requireOfPhones(made);
  } catch {
    return requireOfPhones(own);
  }
}

function metadata(): Metadata {
  if (loaded !== undefined) return loaded;
  const found = requireOfPlans("#vendor/phone-plans.json", "libphonenumber-js/metadata.max.json") as Metadata;
  if (found.version !== 4)
    throw new Error(`bug: metadata of libphonenumber-js has version ${found.version}, expected 4`);
  return (loaded = found);
}

function planOf(region: string | null, entry: MetadataEntry): Plan {
  const [
    callingCode,
    internationalPrefix,
    nationalPattern,
    lengths,
    ,
    trunkPrefix,
    ,
    prefixPattern,
    prefixTransform,
    ,
    leadingDigits,
    types,
  ] = entry;
  return {
    region,
    callingCode,
    internationalPrefix: textOrNull(internationalPrefix),
    nationalPattern,
    types: (types ?? []).flatMap((type) =>
      type === 0 || type[0] === "" ? [] : [{ pattern: type[0], lengths: type[1] ?? lengths }],
    ),
    lengths,
    mobileLengths: mobileLengths(types, lengths),
    trunkPrefix: textOrNull(trunkPrefix),
    prefixPattern: textOrNull(prefixPattern) ?? textOrNull(trunkPrefix),
    prefixTransform: textOrNull(prefixTransform),
    leadingDigits: textOrNull(leadingDigits),
  };
}

/** Types come in a fixed order, of which fixed and mobile numbers are the first two. */
function mobileLengths(types: MetadataEntry[11] = [], lengths: readonly number[]): readonly number[] {
  const mobile = types.slice(0, 2).findLast((type) => type !== 0 && type[0] !== "");
  return (mobile === 0 ? undefined : mobile?.[1]) ?? lengths;
}

function textOrNull(value: string | 0 | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
