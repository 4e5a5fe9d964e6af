// The numbering plans of libphonenumber, as the package libphonenumber-js has them. Loaded when the first one is asked for:
// most lookups and many builds need none.
import { createRequire } from "node:module";

/** What libphonenumber knows of one region (or of a calling code that belongs to none). */
export interface Plan {
  /** ISO 3166 code of two letters; null for a calling code without a region. */
  readonly region: string | null;
  readonly callingCode: string;
  /** A regular expression: what is dialled before an international number. */
  readonly internationalPrefix: string | null;
  /** Regular expressions of all national numbers, and of those of each type. Lengths are those of the plan where a type has none. */
  readonly nationalPattern: string;
  readonly types: readonly { readonly pattern: string; readonly lengths: readonly number[] }[];
  /** Possible lengths of a national number, ascending. */
  readonly lengths: readonly number[];
  /** What is dialled before a national number, and a regular expression of all that may stand there. */
  readonly trunkPrefix: string | null;
  readonly prefixPattern: string | null;
  /** What takes the place of a prefix whose last group matched: digits and `$` with the group's number. */
  readonly prefixTransform: string | null;
  /** A regular expression: a number that begins so belongs to this region of several with one calling code. */
  readonly leadingDigits: string | null;
}

/** Rows of the metadata, version 4: METADATA.md of libphonenumber-js. */
type Row = readonly [
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
  readonly countries: Readonly<Record<string, Row>>;
  readonly nonGeographic: Readonly<Record<string, Row>>;
}

/** The plans of a calling code; the first is its main one. */
export type PlansByCallingCode = ReadonlyMap<string, readonly Plan[]>;

let loaded: { byCallingCode: PlansByCallingCode; byRegion: ReadonlyMap<string, Plan> } | undefined;

/** All plans by calling code and by region. */
export function numberingPlans(): { byCallingCode: PlansByCallingCode; byRegion: ReadonlyMap<string, Plan> } {
  return (loaded ??= load());
}

/** A file of libphonenumber-js, or one that was made of it. */
export function requireOfPhones(name: string): unknown {
  return createRequire(import.meta.url)(name);
}

function load(): { byCallingCode: PlansByCallingCode; byRegion: ReadonlyMap<string, Plan> } {
  const metadata = requireOfPhones("libphonenumber-js/metadata.max.json") as Metadata;
  if (metadata.version !== 4) throw new Error(`bug: metadata of libphonenumber-js has version ${metadata.version}, 4 was expected`);
  const byRegion = new Map(Object.entries(metadata.countries).map(([region, row]) => [region, planOf(region, row)] as const));
  const byCallingCode = new Map<string, readonly Plan[]>();
  for (const [code, regions] of Object.entries(metadata.country_calling_codes))
    byCallingCode.set(
      code,
      regions.flatMap((region) => byRegion.get(region) ?? []),
    );
  for (const [code, row] of Object.entries(metadata.nonGeographic)) byCallingCode.set(code, [planOf(null, row)]);
  return { byCallingCode, byRegion };
}

function planOf(region: string | null, row: Row): Plan {
  const [callingCode, internationalPrefix, nationalPattern, lengths, , trunkPrefix, , prefixPattern, prefixTransform, , leadingDigits, types] = row;
  return {
    region,
    callingCode,
    internationalPrefix: textOrNull(internationalPrefix),
    nationalPattern,
    types: (types ?? []).flatMap((type) => (type === 0 || type[0] === "" ? [] : [{ pattern: type[0], lengths: type[1] ?? lengths }])),
    lengths,
    trunkPrefix: textOrNull(trunkPrefix),
    prefixPattern: textOrNull(prefixPattern) ?? textOrNull(trunkPrefix),
    prefixTransform: textOrNull(prefixTransform),
    leadingDigits: textOrNull(leadingDigits),
  };
}

function textOrNull(value: string | 0 | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
