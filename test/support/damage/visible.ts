// What a careful reader sees in the bytes of a dump: identifiers that stand there whole, with no
// letter or digit glued to them, as they are or once escapes are undone.
import type { Person } from "./people.js";

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

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** Returns the queries of a person that stand in the bytes. */
export function visibleIn(
  bytes: Buffer,
  people: readonly Person[],
): { kind: "email" | "phone" | "username"; text: string }[] {
  const texts = readingsOf(bytes);
  const isSeen = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
  return people.flatMap(({ email, phone, username }) => {
    const digits = Array.from(phone.slice(2)).join("[ ()./-]?");
    const seen: ReturnType<typeof visibleIn> = [];
    if (
      isSeen(
        new RegExp(
          String.raw`(?<![\p{L}\p{N}._+%@\\-])${escaped(email)}(?![\p{L}\p{N}._-]*[\p{L}\p{N}@])`,
          "iu",
        ),
      )
    )
      seen.push({ kind: "email", text: email });
    if (
      isSeen(
        new RegExp(
          String.raw`(?<![\p{L}\p{N}.,:-])(?:(?:\+|00)?31|0)${digits}(?![\p{L}\p{N}]|[ ()./:-]{1,3}\d)`,
          "u",
        ),
      )
    )
      seen.push({ kind: "phone", text: `+${phone}` });
    if (
      isSeen(
        new RegExp(
          String.raw`(?<![\p{L}\p{M}\p{N}._@+%\\-])@?${escaped(username)}(?![\p{L}\p{M}\p{N}._@+%\\-])`,
          "iu",
        ),
      )
    )
      seen.push({ kind: "username", text: username });
    return seen;
  });
}
