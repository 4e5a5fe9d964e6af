// Tells files that are no dumps from dumps, among those that nobody named: a folder or an archive may
// hold a readme, pictures or an older index. Whatever may hold people is no such file.
import { recogniseEncoding } from "../text/encoding.js";
import { companionOf, withoutFiles } from "./foreign/companions.js";
import { recogniseContainer } from "./foreign/containers.js";
import type { RawSample } from "./sample-windows.js";

/** Bytes by which text is known, and the largest share of control characters in it if it has zeros. */
const textBytes = 4096;
const mostControls = 0.05;

/**
 * Returns what a file is that holds no text, or that goes with dumps, such as their checksums; undefined for other
 * text, and for formats that are refused.
 */
export function whyNoDump(
  name: string,
  { head, isWhole }: Pick<RawSample, "head" | "isWhole">,
): string | undefined {
  if (head.length === 0) return "empty";
  if (isWhole) {
    const companion = companionOf(name, head);
    if (companion !== undefined) return companion;
    if (readme.test(name) && holdsFew(head, mostOfAuthors)) return "a text about the dump";
  }
  const container = recogniseContainer(head);
  if (container !== undefined) return container.isNoDump === true ? container.what : undefined;
  return isText(head) ? undefined : "not text";
}

/** Returns true if a file begins as text does. */
export function isText(head: Buffer): boolean {
  return recogniseEncoding(head) !== "utf-8" || isPlain(head.subarray(0, textBytes));
}

/** Whether bytes are text, in which a value or two may hold zeros. */
function isPlain(bytes: Uint8Array): boolean {
  if (!bytes.includes(0)) return true;
  const controls = bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 0x20)).length;
  return controls <= mostControls * bytes.length;
}

/** A word with a digit or `_` beside a letter, as many user names are. */
const nameLike = /(?<![\w.-])(?:[a-z\x80-\xff]+[\d_]|[\d_]+[a-z\x80-\xff])[\w\x80-\xff]*/giu;
/** As many different ones as a readme may have by chance. */
const mostByChance = 3;

/** What may be an address or a number. */
const identifierLike = /@|(?:\d[\s().-]{0,2}){7}/gu;

const readme = /(?:^|\/)(?:read[-_ ]?me|licen[cs]e|copying|authors|changelog)(?:\.(?:md|txt|rst|adoc))?$/iu;
/** More addresses and numbers in a readme are not those of its authors. */
const mostOfAuthors = 3;

/** Returns true if a sample is a whole file with no address or number, and hardly a user name, in it. */
export function holdsNobody({ head, isWhole }: Pick<RawSample, "head" | "isWhole">): boolean {
  return isWhole && holdsFew(head, 0);
}

/** Returns true if a file has at most so many addresses and numbers, and hardly a user name, in it. */
function holdsFew(bytes: Buffer, most: number): boolean {
  // Zeros are left out of UTF-16.
  const text = withoutFiles(bytes.toString("latin1").replaceAll("\0", ""));
  let identifiers = 0;
  for (const _ of text.matchAll(identifierLike)) if (++identifiers > most) return false;
  return new Set(text.match(nameLike)).size <= mostByChance;
}
