// Converts national numbers to E.164. Gives the same result as libphonenumber's parsePhoneNumber
// with a default country, from the same metadata but without its parser.
import { plansOfCode, regionPlan, type Plan } from "./phone-metadata.js";

/** A numbering plan with compiled expressions, and all plans that share its calling code. */
interface Reader {
  readonly plan: Plan;
  readonly sharing: readonly Reader[];
  readonly international: RegExp | null;
  readonly prefix: RegExp | null;
  readonly national: RegExp;
  readonly types: readonly { expression: RegExp; lengths: readonly number[] }[];
  readonly leading: RegExp | null;
  /**
   * Cache by length: true if a number is long enough in all sharing regions, false if in none,
   * undefined if they differ.
   */
  readonly longEnough: Map<number, boolean | undefined>;
}

const longestNational = 17;
const readers = new Map<string, Reader>();

/**
 * Converts digits dialled in a region to E.164 digits without `+`. The region is an ISO 3166 code
 * such as `NL`, or a calling code, which stands for its main region. The digits may have a national
 * prefix, an international prefix or, if they are not a national number, the calling code. Returns
 * undefined if they cannot be read that way. Does not check that the number is possible or valid.
 */
export function toInternational(digits: string, region: string): string | undefined {
  const reader = readerOf(region);
  if (reader === undefined) return undefined;
  const { callingCode } = reader.plan;
  const abroad = withoutInternationalPrefix(digits, reader);
  if (abroad !== undefined) {
    for (let length = 1; length <= 3; length++) {
      const main = mainReader(abroad.slice(0, length));
      if (main !== undefined)
        return written(main.plan.callingCode, withoutPrefix(abroad.slice(length), main));
    }
    return undefined;
  }
  if (digits.startsWith(callingCode)) {
    const national = withoutPrefix(digits, reader);
    const rest = digits.slice(callingCode.length);
    const isNational = reader.national.test(national);
    if (
      (!isNational && reader.national.test(withoutPrefix(rest, reader))) ||
      national.length > longestOf(reader.plan)
    )
      return written(callingCode, withoutPrefix(rest, mainReader(callingCode) ?? reader));
  }
  return written(callingCode, withoutPrefix(digits, reader));
}

/** Returns the plan of a region, or the main plan of a calling code; undefined if there is none. */
export function planOfRegion(region: string): Plan | undefined {
  return readerOf(region)?.plan;
}

function written(callingCode: string, national: string): string | undefined {
  return national.length < 2 || national.length > longestNational ? undefined : callingCode + national;
}

function longestOf(plan: Plan): number {
  return plan.lengths.at(-1) ?? 0;
}

function withoutInternationalPrefix(digits: string, { international, plan }: Reader): string | undefined {
  if (international === null || plan.region === null) return undefined;
  // Most regions use 00, and no national number begins with it.
  if (plan.internationalPrefix === "00" && !digits.startsWith("00")) return undefined;
  const match = international.exec(digits);
  if (match?.index !== 0) return undefined;
  const rest = digits.slice(match[0].length);
  return rest === "" || rest.startsWith("0") || rest === digits ? undefined : rest;
}

/** Strips the national prefix, but keeps it if the rest would not be a national number. */
function withoutPrefix(number: string, reader: Reader): string {
  const { prefix, plan, national } = reader;
  if (plan.prefixPattern === "0" && !number.startsWith("0")) return number;
  const match = prefix?.exec(number);
  if (match === null || match === undefined) return number;
  const transformed = plan.prefixTransform !== null && match.length > 1 && (match.at(-1) ?? "") !== "";
  const rest = number.slice(match[0].length);
  const stripped = transformed
    ? (plan.prefixTransform ?? "").replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? "") +
      rest
    : rest;
  if (stripped === number) return number;
  if (national.test(number) && !national.test(stripped)) return number;
  return isLongEnough(stripped, reader) ? stripped : number;
}

/** Returns true if a number has one of its region's lengths, or is longer than all of them. */
function isLongEnough(number: string, reader: Reader): boolean {
  const { longEnough, sharing } = reader;
  const fits = ({ plan }: Reader): boolean =>
    plan.lengths.includes(number.length) || number.length > longestOf(plan);
  // Finding the region takes dozens of expressions, and usually all sharing regions agree.
  if (!longEnough.has(number.length)) {
    const verdict = fits(reader);
    longEnough.set(number.length, sharing.every((one) => fits(one) === verdict) ? verdict : undefined);
  }
  return longEnough.get(number.length) ?? fits(regionOf(number, reader) ?? reader);
}

/** Returns the first region whose leading digits match, or one of whose types if it has none. */
function regionOf(number: string, { sharing }: Reader): Reader | undefined {
  if (sharing.length === 1) return sharing[0];
  return sharing.find(({ leading, national, types }) =>
    leading === null
      ? national.test(number) &&
        types.some(({ expression, lengths }) => lengths.includes(number.length) && expression.test(number))
      : leading.exec(number)?.index === 0,
  );
}

function readerOf(region: string): Reader | undefined {
  const known = readers.get(region);
  if (known !== undefined) return known;
  const plan = regionPlan(region) ?? plansOfCode(region)?.[0];
  if (plan === undefined) return undefined;
  const sharing: Reader[] = [];
  for (const one of plansOfCode(plan.callingCode) ?? []) sharing.push(compile(one, sharing));
  for (const reader of sharing) if (reader.plan.region !== null) readers.set(reader.plan.region, reader);
  const [main] = sharing;
  if (main !== undefined) readers.set(plan.callingCode, main);
  return readers.get(region);
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
