// National numbers to E.164: what libphonenumber's parsePhoneNumber gives for digits and a default country, by the same
// metadata, without its parser.
import { numberingPlans, type Plan } from "./phone-metadata.js";

/** A numbering plan with its expressions compiled, and the plans that have the same calling code. */
interface Reader {
  readonly plan: Plan;
  readonly sharing: readonly Reader[];
  readonly international: RegExp | null;
  readonly prefix: RegExp | null;
  readonly national: RegExp;
  readonly types: readonly { expression: RegExp; lengths: readonly number[] }[];
  readonly leading: RegExp | null;
  /** By the length of a number whether it is long enough in all regions, or in none; undefined where they differ. Filled as it is used. */
  readonly longEnough: Map<number, boolean | undefined>;
}

const longestNational = 17;
const readers = new Map<string, Reader>();

/**
 * The E.164 digits, without `+`, of digits that are dialled in a place (a region such as `NL`, or a calling code, which stands
 * for its main region): with its national prefix or without, behind its prefix for abroad, or with its calling code where
 * they are no national number. Undefined if they cannot be read so. Whether the number is possible or valid is not said.
 */
export function toInternational(digits: string, place: string): string | undefined {
  const reader = readerOf(place);
  if (reader === undefined) return undefined;
  const { callingCode } = reader.plan;
  const abroad = withoutInternationalPrefix(digits, reader);
  if (abroad !== undefined) {
    for (let length = 1; length <= 3; length++) {
      const main = mainReader(abroad.slice(0, length));
      if (main !== undefined) return written(main.plan.callingCode, withoutPrefix(abroad.slice(length), main));
    }
    return undefined;
  }
  if (digits.startsWith(callingCode)) {
    const national = withoutPrefix(digits, reader);
    const rest = digits.slice(callingCode.length);
    const isNational = reader.national.test(national);
    if ((!isNational && reader.national.test(withoutPrefix(rest, reader))) || national.length > longestOf(reader.plan))
      return written(callingCode, withoutPrefix(rest, mainReader(callingCode) ?? reader));
  }
  return written(callingCode, withoutPrefix(digits, reader));
}

/** The plan of a place: of a region, or the main one of a calling code; undefined if there is none. */
export function planOfPlace(place: string): Plan | undefined {
  return readerOf(place)?.plan;
}

function written(callingCode: string, national: string): string | undefined {
  return national.length < 2 || national.length > longestNational ? undefined : callingCode + national;
}

function longestOf(plan: Plan): number {
  return plan.lengths.at(-1) ?? 0;
}

function withoutInternationalPrefix(digits: string, { international, plan }: Reader): string | undefined {
  if (international === null || plan.region === null) return undefined;
  // Most are two zeros, and no national number begins so.
  if (plan.internationalPrefix === "00" && !digits.startsWith("00")) return undefined;
  const match = international.exec(digits);
  if (match?.index !== 0) return undefined;
  const rest = digits.slice(match[0].length);
  return rest === "" || rest.startsWith("0") || rest === digits ? undefined : rest;
}

/** A national number without what is dialled before it; the number as it stands if it is none without. */
function withoutPrefix(number: string, reader: Reader): string {
  const { prefix, plan, national } = reader;
  if (plan.prefixPattern === "0" && !number.startsWith("0")) return number;
  const match = prefix?.exec(number);
  if (match === null || match === undefined) return number;
  const transformed = plan.prefixTransform !== null && match.length > 1 && (match.at(-1) ?? "") !== "";
  const rest = number.slice(match[0].length);
  const stripped = transformed ? (plan.prefixTransform ?? "").replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? "") + rest : rest;
  if (stripped === number) return number;
  if (national.test(number) && !national.test(stripped)) return number;
  return isLongEnough(stripped, reader) ? stripped : number;
}

/** Whether a number has one of the lengths of the region that it belongs to, or is longer than all. */
function isLongEnough(number: string, reader: Reader): boolean {
  const { longEnough, sharing } = reader;
  const fits = ({ plan }: Reader): boolean => plan.lengths.includes(number.length) || number.length > longestOf(plan);
  // Finding the region takes dozens of expressions; mostly all regions agree.
  if (!longEnough.has(number.length)) {
    const verdict = fits(reader);
    longEnough.set(number.length, sharing.every((one) => fits(one) === verdict) ? verdict : undefined);
  }
  return longEnough.get(number.length) ?? fits(regionOf(number, reader) ?? reader);
}

/** Which of several regions a number belongs to: the first whose leading digits it has, or one of whose types. */
function regionOf(number: string, { sharing }: Reader): Reader | undefined {
  if (sharing.length === 1) return sharing[0];
  return sharing.find(({ leading, national, types }) =>
    leading === null
      ? national.test(number) && types.some(({ expression, lengths }) => lengths.includes(number.length) && expression.test(number))
      : leading.exec(number)?.index === 0,
  );
}

function readerOf(place: string): Reader | undefined {
  const known = readers.get(place);
  if (known !== undefined) return known;
  const { byRegion, byCallingCode } = numberingPlans();
  const plan = byRegion.get(place) ?? byCallingCode.get(place)?.[0];
  if (plan === undefined) return undefined;
  const sharing: Reader[] = [];
  for (const one of byCallingCode.get(plan.callingCode) ?? []) sharing.push(compile(one, sharing));
  for (const reader of sharing) if (reader.plan.region !== null) readers.set(reader.plan.region, reader);
  const [main] = sharing;
  if (main !== undefined) readers.set(plan.callingCode, main);
  return readers.get(place);
}

function mainReader(callingCode: string): Reader | undefined {
  return /^\d+$/u.test(callingCode) ? readerOf(callingCode) : undefined;
}

function compile(plan: Plan, sharing: readonly Reader[]): Reader {
  return {
    plan,
    sharing,
    international: plan.internationalPrefix === null ? null : new RegExp(plan.internationalPrefix, "u"),
    prefix: plan.prefixPattern === null ? null : new RegExp(`^(?:${plan.prefixPattern})`, "u"),
    national: whole(plan.nationalPattern),
    types: plan.types.map(({ pattern, lengths }) => ({ expression: whole(pattern), lengths })),
    leading: plan.leadingDigits === null ? null : new RegExp(plan.leadingDigits, "u"),
    longEnough: new Map(),
  };
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, "u");
}
