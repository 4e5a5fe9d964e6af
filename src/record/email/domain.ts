// Canonical domains of e-mail addresses: docs/rules-1.md section 1, step 6. Not UTS 46: what that lets pass changes with its version.
import { fold, isAscii, isBroken, withoutInvisible } from "../fold.js";
import { decodePunycode, encodePunycode } from "./punycode.js";

/** In code points. Longer ones make no address, in whatever form: what keeps the work bounded. */
const longest = 254;
const prefix = "xn--";

/**
 * The canonical form of a domain that is folded and has no invisible characters, or undefined if it cannot be one. Both
 * spellings of a label outside ASCII have one form, in Punycode.
 */
export function canonicalDomain(folded: string): string | undefined {
  if (/^\[[^[\]\s]+\]$/u.test(folded)) return folded;
  if (folded.length > longest && Array.from(folded).length > longest) return undefined;
  const labels = folded.split(/[.\u3002]/u);
  while (labels.at(-1) === "") labels.pop();
  if (labels.length < 2) return undefined;
  const canonical = labels.map(canonicalLabel);
  return canonical.includes(undefined) ? undefined : canonical.join(".");
}

function canonicalLabel(label: string): string | undefined {
  if (!hasPlainAscii(label) || isBroken(label)) return undefined;
  if (!isAscii(label)) return prefix + encodePunycode(label);
  return label.startsWith(prefix) ? canonicalPunycode(label) : label;
}

/** The form of what a label in Punycode stands for, if anybody could write that; else the label as it stands. */
function canonicalPunycode(label: string): string {
  const decoded = decodePunycode(label.slice(prefix.length));
  if (decoded === undefined || isBroken(decoded)) return label;
  const text = fold(withoutInvisible(decoded));
  // oxlint-disable-next-line no-control-regex -- control characters are meant
  const isLabel = !isAscii(text) && hasPlainAscii(text) && !text.startsWith(prefix) && !/[\s\u0080-\u009f\u3002]/u.test(text);
  return isLabel ? prefix + encodePunycode(text) : label;
}

/** Whether the ASCII characters of a label are letters, digits and hyphens only. */
function hasPlainAscii(label: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the range of ASCII is meant
  return /^[a-z0-9\u0080-\u{10ffff}-]*$/u.test(label);
}
