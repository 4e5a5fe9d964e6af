// What a careful reader sees in the bytes of a dump: identifiers that stand there whole, with no
// letter or digit glued to them, as they are or once escapes are undone.
import type { Person } from "./people.js";

/** Characters on both sides of a name that show whether it stands there whole. */
const around = 64;
const entity = /&#(\d{2,3});/gu;

/** Returns the texts in which a reader looks. */
function readingsOf(bytes: Buffer): string[] {
  const text = bytes.toString("utf8").replace(/[\u200b\ufeff]/gu, "");
  const plain = text
    .replace(/\\u([\da-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/gu, " ")
    .replace(/%(40|20)/gu, (_, code: string) => (code === "40" ? "@" : " "))
    .replace(entity, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll("＠", "@")
    .replace(/ ?@+ ?/gu, "@")
    .replaceAll(" (at) ", "@");
  return [text, plain];
}

/** Whether an identifier stands whole between the texts before and behind it. They are in lower case. */
const standsWhole = {
  email: (before: string, behind: string): boolean =>
    !/[\p{L}\p{N}._+%@\\-]$/u.test(before) && !/^[\p{L}\p{N}._-]*[\p{L}\p{N}@]/u.test(behind),
  phone: (before: string, behind: string): boolean =>
    /(?<![\p{L}\p{N}.,:-])(?:(?:\+|00)?31|0)$/u.test(before) &&
    !/^(?:[\p{L}\p{N}]|[ ()./:-]{1,3}\d)/u.test(behind),
  username: (before: string, behind: string): boolean =>
    [before, before.replace(/@$/u, "")].some((text) => !/[\p{L}\p{M}\p{N}._@+%\\-]$/u.test(text)) &&
    !/^[\p{L}\p{M}\p{N}._@+%\\-]/u.test(behind),
};

/** Returns the queries of a person that stand in the bytes. */
export function visibleIn(
  bytes: Buffer,
  people: readonly Person[],
): { kind: "email" | "phone" | "username"; text: string }[] {
  const texts = readingsOf(bytes).map((text) => text.toLowerCase());
  const isSeen = (kind: keyof typeof standsWhole, sought: RegExp): boolean =>
    texts.some((text) =>
      Array.from(text.matchAll(sought)).some(({ index, 0: { length } }) =>
        standsWhole[kind](
          text.slice(Math.max(0, index - around), index),
          text.slice(index + length, index + length + around),
        ),
      ),
    );
  return people.flatMap(({ email, phone, username }) => {
    const digits = Array.from(phone.slice(2)).join("[ ()./-]?");
    const seen: ReturnType<typeof visibleIn> = [];
    if (isSeen("email", exactly(email))) seen.push({ kind: "email", text: email });
    if (isSeen("phone", new RegExp(digits, "gu"))) seen.push({ kind: "phone", text: `+${phone}` });
    if (isSeen("username", exactly(username))) seen.push({ kind: "username", text: username });
    return seen;
  });
}

function exactly(text: string): RegExp {
  return new RegExp(text.toLowerCase().replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`), "gu");
}
