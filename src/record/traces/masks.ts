// Traces of masked values (`s****a@example.com`): the characters that can be seen at either end.
// A query that agrees with them may be the masked one.

const mask = "*\u2022\u25cf";
const isMask = new RegExp(`[${mask}]`, "u");
const aroundMask = new RegExp(`^[^${mask}]*|[^${mask}]*$`, "gu");
/** Characters kept at each end. */
const mostKept = 3;
const mostKeptDigits = 4;

const nameRuns = (): RegExp => new RegExp(`[\\p{L}\\p{M}\\p{N}._${mask}-]+`, "gu");
const digitRuns = new RegExp(`[\\d +().${mask}-]+`, "gu");
/** Fewer digits say nothing about a number. */
const fewestDigits = 2;

/** Returns true if a text holds a character that masks others. */
export function isMasked(text: string): boolean {
  return isMask.test(text);
}

/** Returns the traces of the masked names in a text. */
export function masksOfNames(text: string): string[] {
  return maskedRuns(text, nameRuns())
    .map(nameMask)
    .filter((found) => found !== "*");
}

/** Returns the traces of the masked numbers in a text. */
export function masksOfNumbers(text: string): string[] {
  return maskedRuns(text, digitRuns)
    .filter((run) => run.replace(/\D/gu, "").length >= fewestDigits)
    .map(digitsMask);
}

function maskedRuns(text: string, runs: RegExp): string[] {
  return [...text.matchAll(runs)].flatMap(([run]) => (isMasked(run) ? [run] : []));
}

function nameMask(name: string): string {
  const [first = "", last = ""] = name.match(aroundMask) ?? [];
  return `${first.slice(0, mostKept)}*${last.slice(-mostKept)}`;
}

/**
 * Returns the trace of an address with a mask in its local part or its domain; undefined if nothing of
 * it can be seen.
 */
export function addressMask(local: string, domain: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(local + domain)) return undefined;
  return `${isMasked(local) ? nameMask(local) : `${local.slice(0, mostKept)}*`}@${isMasked(domain) ? "*" : domain}`;
}

/** Returns the trace of digits with a mask: the last that can be seen, otherwise the first. */
function digitsMask(text: string): string {
  const [first = "", last = ""] = text.match(aroundMask) ?? [];
  const end = last.replace(/\D/gu, "").slice(-mostKeptDigits);
  return end === "" ? `#${first.replace(/\D/gu, "").replace(/^0+/u, "").slice(0, mostKept)}*` : `#*${end}`;
}

/** Returns the trace of a number of which only the first digits are left, as in `3.16E+10`. */
export function lostDigitsMask(digits: string): string {
  return `#${digits.slice(0, mostKept)}*`;
}

/** Returns every mask that a name agrees with. */
export function masksOfName(name: string): string[] {
  const masks: string[] = [];
  for (let first = 0; first <= mostKept; first++)
    for (let last = 0; last <= mostKept; last++)
      if (first + last <= name.length)
        masks.push(`${name.slice(0, first)}*${last === 0 ? "" : name.slice(-last)}`);
  return masks;
}

/** Returns every mask that an address agrees with. */
export function masksOfAddress(address: string): string[] {
  const sign = address.lastIndexOf("@");
  const domain = address.slice(sign + 1);
  return masksOfName(address.slice(0, sign)).flatMap((local) => [`${local}@${domain}`, `${local}@*`]);
}

/** Returns every mask that the digits of a number agree with. */
export function masksOfDigits(digits: string): string[] {
  const masks: string[] = [];
  for (let last = 1; last <= mostKeptDigits; last++) masks.push(`#*${digits.slice(-last)}`);
  for (let first = 0; first <= mostKept; first++) masks.push(`#${digits.slice(0, first)}*`);
  return masks;
}
