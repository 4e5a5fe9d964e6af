// Finds the domain in front of text that is glued to it and cannot be the end of one: a top-level domain
// is letters or Punycode (docs/rules-1.md, section 1, step 6).

import { retiredLabels } from "./plain-address.js";

/** Scripts that no word of Latin letters continues in: from Greek on, without the Latin extensions. */
const foreignLetters = String.raw`[\u0370-\u1cff\u2e80-\ua71f\uac00-\ud7ff\uf900-\ufaff]`;
const retired = new RegExp(`^(?:${retiredLabels}|\\d+)$`, "u");
const glued = new RegExp(`^([a-z]{2,63})(?:-.*|\\d+|${foreignLetters}.*)$`, "su");
const foreignStart = new RegExp(`${foreignLetters}([a-z0-9][a-z0-9._+-]{2,63})$`, "u");

/**
 * Returns a folded domain without what is glued to its end (`example.com-old`, `example.com.invalid`,
 * `example.com2019`), or undefined if nothing is.
 */
export function withoutGlued(domain: string): string | undefined {
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
  return foreignStart.exec(local)?.[1];
}

/**
 * Returns the address of a guest in a directory, which writes its `@` as `_`:
 * `kim_example.com#EXT#@other.example`.
 */
export function guestOf(local: string): string | undefined {
  const [, name, domain] = /^(.+)_([^_]+\.[^_]+)#ext#$/su.exec(local) ?? [];
  return name === undefined ? undefined : `${name}@${domain}`;
}
