// Reads user names and makes them canonical (docs/rules-1.md, section 3).
import { encodedOnce, withoutEntities } from "./escapes.js";
import { fold, isBroken, nfkc, withoutInvisible } from "./fold.js";
import { handleIn } from "./profile-url.js";
import { handlesIn, undecorated } from "./written-username.js";

/** Names of letters, digits, `.`, `_` and `-`, perhaps after an `@`. Most are, and skip the work below. */
const simpleName = /^@?[a-z0-9._-]{1,254}$/i;
/** A dot at the end may be that of a sentence. */
const fullStop = ".";

/** The longest value with a name, with everything around it, in UTF-16 units. Bounds the work. */
const longestValue = 4096;

/** The longest canonical user name in bytes of UTF-8. Longer values are not user names. */
const maxBytes = 254;

/** The user names in a value, and whether they are all that it may hold. */
export interface UsernameReadings {
  /** Canonical forms. The first one is that of the whole value, if it has one. */
  readonly names: readonly string[];
  /** False if the value may be, or hold, another name than these. */
  readonly isCertain: boolean;
}

/** Returns the user names in a value. */
export function readUsernames(value: string): UsernameReadings {
  if (simpleName.test(value)) {
    const name = (value.startsWith("@") ? value.slice(1) : value).toLowerCase();
    return { names: name === "" ? [] : [name], isCertain: name !== "" && !name.endsWith(fullStop) };
  }
  const names = new Set<string>();
  let isCertain = false;
  for (const text of [value, encodedOnce(value)]) {
    if (text === undefined || text.length > longestValue) continue;
    const written = unescaped(text);
    const bare = undecorated(written);
    const ofUrl = simpleName.test(text) ? undefined : handleIn(bare);
    const whole = nameOf(ofUrl === undefined ? bare : undecorated(ofUrl));
    if (whole !== undefined) names.add(whole);
    const inner = ofUrl === undefined ? handlesIn(written, bare) : { handles: [], isCertain: true };
    for (const name of inner.handles.flatMap((handle) => canonicalUsername(handle) ?? [])) names.add(name);
    ({ isCertain } = inner);
  }
  const isClear = names.size > 0 && ![...names].some((name) => name.endsWith(fullStop));
  return { names: [...names], isCertain: isCertain && isClear };
}

/** Returns the canonical form of a value that is one user name, or undefined if it cannot be. */
export function canonicalUsername(value: string): string | undefined {
  if (simpleName.test(value)) return readUsernames(value).names[0];
  if (value.length > longestValue) return undefined;
  const text = plain(value);
  return nameOf(undecorated(handleIn(text) ?? text));
}

/** Returns the canonical form of a name without anything around it, or undefined if it cannot be one. */
function nameOf(text: string): string | undefined {
  const name = fold(text).trim();
  if (name === "" || isBroken(name) || Buffer.byteLength(name) > maxBytes) return undefined;
  return name;
}

/** Returns true if the value is a profile URL, whose handle is then its canonical form. */
export function isProfileUrl(value: string): boolean {
  return !simpleName.test(value) && value.length <= longestValue && handleIn(plain(value)) !== undefined;
}

function plain(value: string): string {
  return undecorated(unescaped(value));
}

/** Undoes escapes; line ends and tabs count as spaces, other control characters for nothing. */
function unescaped(value: string): string {
  const visible = withoutInvisible(withoutEntities(value))
    .replace(/[\t-\r\u0085]/gu, " ")
    // oxlint-disable-next-line no-control-regex -- control characters are meant
    .replace(/[\u0000-\u001f\u007f-\u009f]/gu, "");
  // NFKC comes first because a full-width @ counts as an @.
  return nfkc(visible);
}
