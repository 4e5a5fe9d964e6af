// Reads text of an e-mail column that holds no address as one that was typed or stored in another
// way, to leave its traces (docs/rules-1.md, section 8).

const at = "at|ät|arroba|собака";
const dot = "dot|punt|punkt|punto|ponto|point|nokta|точка";
const marks = String.raw`[\s_*#~-]`;
const markup = /<[^<>]{0,254}>/gu;
// oxlint-disable-next-line no-control-regex -- bytes of padding are meant
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;
const inBrackets = (words: string): string =>
  String.raw`${marks}{0,4}[([{<]{1,2}\s?(?:${words})\s?[)\]}>]{1,2}${marks}{0,4}`;
const spelledAt = new RegExp(
  `${inBrackets(`${at}|a|@`)}|${marks}{1,4}(?:${at})${marks}{1,4}|\\s{1,8}@\\s{0,8}|@\\s{1,8}`,
  "gu",
);
const spelledDot = new RegExp(
  String.raw`${inBrackets(`${dot}|[.,]`)}|${marks}{1,4}(?:${dot})${marks}{1,4}|\s{0,8}[.,\u3002]\s{0,8}`,
  "gu",
);

/** More is no address. */
const longest = 254;

/**
 * Returns the folded text with an `@` and dots for what may stand for them: commas, words, blanks
 * beside them. Undefined if there is no `@` then.
 */
export function spelledOut(folded: string): string | undefined {
  if (folded.length > longest) return undefined;
  const text = folded
    .replace(controls, "")
    .replace(spelledAt, "@")
    .replace(markup, "")
    .replace(spelledDot, ".");
  return text.includes("@") ? text : undefined;
}
