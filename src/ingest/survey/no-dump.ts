// Tells files that are no dumps from dumps, among those that nobody named: a folder or an archive may
// hold a readme, pictures or an older index. Whatever may hold people is no such file.
import { recogniseEncoding } from "../text/encoding.js";
import { recogniseContainer } from "./foreign/containers.js";
import type { RawSample } from "./sample-windows.js";

/** How files of this program begin. */
const ownFiles: readonly (readonly [start: string, what: string])[] = [
  ["\u0089LKX", "an index"],
  ["# leakcheck secret", "a secret"],
];
/** Bytes by which text is known, and the largest share of control characters in it if it has zeros. */
const textBytes = 4096;
const mostControls = 0.05;

/** Returns what a file is that holds no text; undefined for text, and for formats that are refused. */
export function whyNoDump({ head }: Pick<RawSample, "head">): string | undefined {
  if (head.length === 0) return "empty";
  const start = head.toString("latin1", 0, textBytes);
  const own = ownFiles.find(([sign]) => start.startsWith(sign));
  if (own !== undefined) return own[1];
  const container = recogniseContainer(head);
  if (container !== undefined) return container.isDocument === true ? container.what : undefined;
  const isText = recogniseEncoding(head) !== "utf-8" || isPlain(head.subarray(0, textBytes));
  return isText ? undefined : "not text";
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

/** Returns true if a sample is a whole file with no address or number, and hardly a user name, in it. */
export function holdsNobody({ head, isWhole }: Pick<RawSample, "head" | "isWhole">): boolean {
  // Zeros are left out of UTF-16.
  const text = head.toString("latin1").replaceAll("\0", "");
  return (
    isWhole && !/@|(?:\d[\s().-]{0,2}){7}/u.test(text) && new Set(text.match(nameLike)).size <= mostByChance
  );
}
