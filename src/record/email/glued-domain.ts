// Finds addresses to which something is glued: text behind the domain that cannot be the end of one,
// because a top-level domain is letters or Punycode, and text before the local part (docs/rules-1.md,
// section 1, steps 6 and 8).

import { isAscii } from "../fold.js";
import { retiredLabels } from "./plain-address.js";

/** Scripts that no word of Latin letters continues in: from Greek on, without the Latin extensions. */
const foreignLetters = String.raw`[\u0370-\u1cff\u2e80-\ua71f\uac00-\ud7ff\uf900-\ufaff]`;
const retired = new RegExp(`^(?:${retiredLabels}|\\d+)$`, "u");
/** The end of most domains: letters, and fewer than those words have. */
const usualEnd = /\.[a-z]{2,5}$/;
const glued = new RegExp(`^([a-z]{2,63})(?:-.*|\\d+|${foreignLetters}.*)$`, "su");
const guestEnd = "#ext#";
const retiredStart = new RegExp(`^(?:${retiredLabels})[_+-]`, "u");
const foreignStart = new RegExp(`${foreignLetters}([a-z0-9][a-z0-9._+-]{2,63})$`, "u");

/**
 * Returns a folded domain without what is glued to its end (`example.com-old`, `example.com.invalid`,
 * `example.com2019`), or undefined if nothing is.
 */
export function withoutGlued(domain: string): string | undefined {
  if (usualEnd.test(domain)) return undefined;
  const labels = domain.split(/[.\u3002]/u);
  const all = labels.length;
  while (labels.at(-1) === "") labels.pop();
  let isChanged = false;
  for (let left = all; left > 0; left--) {
    const last = labels.at(-1) ?? "";
    const start = last.startsWith("xn--") ? undefined : glued.exec(last)?.[1];
    if (start !== undefined) labels[labels.length - 1] = start;
    else if (labels.length > 2 && retired.test(last)) labels.pop();
    else break;
    isChanged = true;
  }
  // Without letters, it is the address of a computer.
  return isChanged && /[^\d.-]/u.test(labels.at(-1) ?? "") ? labels.join(".") : undefined;
}

/** Returns the Latin letters and digits behind a word of another script, which is glued to a local part. */
export function behindForeign(local: string): string | undefined {
  return isAscii(local) ? undefined : foreignStart.exec(local)?.[1];
}

/** Returns true if a local part, or an address, may be that of an account that is no more: `deleted_kim`. */
export function isRetired(local: string): boolean {
  return retiredStart.test(local);
}

/**
 * Returns the address of a guest in a directory, which writes its `@` as `_`:
 * `kim_example.com#EXT#@other.example`.
 */
export function guestOf(local: string): string | undefined {
  if (!local.endsWith(guestEnd)) return undefined;
  const [, name, domain] = /^(.+)_([^_]+\.[^_]+)#ext#$/su.exec(local) ?? [];
  return name === undefined ? undefined : `${name}@${domain}`;
}
