// Makes user names canonical (docs/rules-1.md, section 3).
import { fold, isBroken, nfkc, withoutInvisible } from "./fold.js";
import { handleIn } from "./profile-url.js";

/** Printable ASCII that cannot be a profile URL. Most names match and skip the work below. */
const simpleName = /^[!-.0-9;-~]{1,254}$/;
/** Quotation marks around a whole value, left over when the dialect was not recognised. */
const quoted = /^(["'])(.{1,1024})\1$/su;

/** The longest canonical user name in bytes of UTF-8. Longer values are not user names. */
const maxBytes = 254;

/** Returns the canonical form of a user name, or undefined if the value cannot be one. */
export function canonicalUsername(value: string): string | undefined {
  if (simpleName.test(value) && !/^@*["']/u.test(value)) {
    const name = withoutAt(value).toLowerCase();
    return name === "" ? undefined : name;
  }
  const text = plain(value);
  const name = fold(bare(handleIn(text) ?? text)).trim();
  if (name === "" || isBroken(name) || Buffer.byteLength(name) > maxBytes) return undefined;
  return name;
}

/** Returns true if the value is a profile URL, whose handle is then its canonical form. */
export function isProfileUrl(value: string): boolean {
  return !simpleName.test(value) && handleIn(plain(value)) !== undefined;
}

function plain(value: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are meant
  const visible = withoutInvisible(value).replace(/[\u0000-\u001f\u007f-\u009f]/gu, "");
  // NFKC comes first because a full-width @ counts as an @.
  return bare(nfkc(visible));
}

/** Strips white space, leading `@` and quotation marks around a name until nothing changes. */
function bare(text: string): string {
  let rest = text;
  for (;;) {
    const inner = withoutAt(rest).trim();
    const next = quoted.exec(inner)?.[2] ?? inner;
    if (next === rest) return next;
    rest = next;
  }
}

/** Strips leading `@` and white space: no name begins with them. */
function withoutAt(text: string): string {
  return text.replace(/^[@\s]+/u, "");
}
