// Canonical user names: docs/rules-1.md section 3.
import { fold, isBroken, nfkc, withoutInvisible } from "./fold.js";
import { handleIn } from "./profile-address.js";

/** Printable ASCII without what an address of a profile needs: most names, and none of the work below for them. */
const simpleName = /^[!-.0-9;-~]{1,254}$/;
/** Quotation marks around a whole value: those of a dialect that was not recognised. */
const quoted = /^(["'])(.{1,1024})\1$/su;

/** The longest canonical user name in bytes of UTF-8; longer values are no user names. */
const maxBytes = 254;

/** The canonical form of a user name, or undefined if the value cannot be one. */
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

/** Whether the value is the address of a profile, which its handle stands for. */
export function isProfileUrl(value: string): boolean {
  return !simpleName.test(value) && handleIn(plain(value)) !== undefined;
}

function plain(value: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are meant
  const visible = withoutInvisible(value).replace(/[\u0000-\u001f\u007f-\u009f]/gu, "");
  // Compatibility forms first: a full-width @ is an @ too.
  return bare(nfkc(visible));
}

/** Takes off what stands around a name: white space, `@` in front, quotation marks on both sides. */
function bare(text: string): string {
  let rest = text;
  for (;;) {
    const inner = withoutAt(rest).trim();
    const next = quoted.exec(inner)?.[2] ?? inner;
    if (next === rest) return next;
    rest = next;
  }
}

/** Takes off what `@` stands in front: no name begins with one. */
function withoutAt(text: string): string {
  return text.replace(/^[@\s]+/u, "");
}
