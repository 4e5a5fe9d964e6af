// Removes what programs and people write around user names, and finds the names in a list or a text
// (docs/rules-1.md, section 3).
import { withPlaceholders } from "./unassigned.js";

/** A name that no doubt is one: letters, digits, `.`, `_` and `-`. */
const handle = (): RegExp => /^[\p{L}\p{N}\p{M}._-]+$/u;
/** Marks that a handle has and a word of a sentence or a person's name has not. */
const distinctive = (): RegExp => /^(?=.*\p{L}).*(?:[\p{N}_]|\p{L}[.-]\p{L})/u;

/** What stands between the items of a list. */
const mayBeBetween = /[,;|\s]/u;
/** What each of the following begins with. */
const mayEnclose = /^["'`\u201c\u201e\u2018\u201a\u00ab\u2039=<[{(]/u;
const enclosed: readonly RegExp[] = [
  // Quotation marks, left over when the dialect was not recognised, or around a list's item.
  /^(["'`])(.{1,1024})\1$/su,
  /^([\u201c\u201e\u2018\u201a\u00ab\u2039])(.{1,1024})[\u201d\u201c\u2019\u2018\u00bb\u203a]$/su,
  // A formula keeps a spreadsheet from converting the text.
  /^=\s*(["'])(.{1,1024})\1$/su,
  /^(<)([^<>]{1,1024})>$/su,
  // Quoted in brackets: a list with one item.
  /^([[{(])\s*(["'][^"']{1,1024}["'])\s*[\]})]$/su,
];
/** The end of a quoted item and the start of the next. */
const quotedList = /["'`]\s*[,;|]\s*["'`]/u;
/** Markup around a name. */
const markup =
  /<\/?(?:a|b|i|u|p|em|br|td|th|tr|li|div|bdi|tt|code|font|span|small|strong|mark|del|ins|sub|sup|h[1-6])(?:\s[^<>]{0,1024})?\/?>/giu;
/** Markup with a text of its own. */
const attribute = /<[a-z]+\s[^<>]*["'=/]/iu;
/** An apostrophe that keeps a spreadsheet from reading a formula, or a name from being a number. */
const guard = /^'(?=[^'])(?!.*')/su;
/** Words with nothing around them. Most names are. */
const plainWords = (): RegExp => /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._-]*$/u;
/** The start of a path to a user's page. */
const path = /^\/{0,2}(?:u|user|users|in)\/(?=[^\s/]+\/*$)/iu;

/**
 * Strips what is written around one name: white space, `@`, quotes, markup, a guard, a path and the
 * commas and slashes of lists, until nothing changes.
 */
export function undecorated(text: string): string {
  let rest = text.trim();
  if (plainWords().test(rest)) return rest;
  for (;;) {
    let next = withoutAt(rest).trim();
    if (mayBeBetween.test(next.charAt(0) + next.slice(-1)))
      next = next.replace(/^[,;|\s]+|(?<![,;|\s])[,;|\s]+$/gu, "");
    if (next.includes("<")) next = next.replace(markup, " ").trim() || next;
    if (mayEnclose.test(next) && !quotedList.test(next))
      for (const pair of enclosed) next = pair.exec(next)?.[2] ?? next;
    next = next.replace(guard, "").replace(path, "");
    // The slashes of a URL stay, because they decide which page it is.
    if (!/[^/]\/+[^/]|^\/\//u.test(next)) next = next.replace(/^\/+|\/+$/gu, "");
    if (next === rest) return next;
    rest = next;
  }
}

/** Strips leading `@` and white space: no name begins with them. */
function withoutAt(text: string): string {
  return text.replace(/^(?:[@\s]|%40)+/iu, "");
}

/** Returns true if a text is a user name beyond doubt, whatever stands beside it. */
export function isDistinctive(text: string): boolean {
  const name = undecorated(text);
  return isHandle(name) && (text.trim().startsWith("@") || distinctive().test(name));
}

/** Returns true for a handle. A code point that Unicode 15.0 does not assign is in none. */
function isHandle(text: string): boolean {
  return handle().test(withPlaceholders(text));
}

/** Names in a value beside the whole value itself. */
interface Handles {
  handles: string[];
  /** False if something is left over, or if it is uncertain what the names are. */
  isCertain: boolean;
}

const labelled =
  /^(?:user|user[ _-]?name|user[ _-]?id|login|handle|alias|nick|nick[ _-]?name|screen[ _-]?name|account|profile|ig|insta|instagram|twitter|x|tiktok|telegram|tg|snap|snapchat|discord|github|facebook|fb|reddit|youtube|twitch|linkedin|skype|threads|mastodon)\s*[:=]\s*(?=\S)(?!\/\/)/iu;
const namedMember =
  /["']?\b(?:user|user_?name|login|handle|nick|nick_?name|screen_?name|account)["']?\s*[:=]\s*(["'])([^"']{1,254})\1/giu;
/** Between names beyond doubt, and between names or parts of one name. */
const clearSeparator = /\s*[;|\n\u061b\u3001]+\s*/u;
const separator =
  /\s*(?:[,;|\n\u060c\u061b\u3001]|\s[/&+]\s|:{2,}|\s(?:and|or|und|oder|en|of|et|ou|y|o)\s)+\s*/iu;
/** What a mention begins with. */
const mayMention = /(?:^|[\s([{<,;|&:"'])@/u;
const mention = (): RegExp =>
  /(?<=^|[\s([{<,;|&:"'])@([\p{L}\p{N}\p{M}_][\p{L}\p{N}\p{M}._-]*)(?![\p{L}\p{N}\p{M}_@-]|\.[\p{L}\p{N}])/gu;

/**
 * Returns the names in a text that is not one simple name: a list, a name with a label or a display
 * name, an object. The text must have no invisible characters; `rest` is what is left of it without
 * what is written around it. A word that may as well be part of a person's name is not returned, and
 * makes the result uncertain.
 */
export function handlesIn(text: string, rest = undecorated(text)): Handles {
  if (withPlaceholders(text) !== text) return { handles: [], isCertain: false };
  // A link around a name may hold another.
  if (handle().test(rest))
    return { handles: [], isCertain: !attribute.test(text) || text.split(rest).length > 2 };
  const mayBeLabelled = /[:=]/u.test(rest);
  const members = mayBeLabelled ? Array.from(rest.matchAll(namedMember), ([, , name]) => name ?? "") : [];
  if (members.length > 0) return { handles: members, isCertain: false };
  const unlabelled = mayBeLabelled ? rest.replace(labelled, "") : rest;
  if (unlabelled !== rest) {
    const inner = handlesIn(unlabelled);
    return { ...inner, handles: [undecorated(unlabelled), ...inner.handles] };
  }
  const listed = itemsOf(rest);
  if (listed !== undefined) return { handles: listed, isCertain: true };
  const mentions = mayMention.test(text)
    ? Array.from(text.matchAll(mention()), ([, name]) => (name ?? "").replace(/[.-]+$/u, ""))
    : [];
  const left = mentions.length > 0 ? text.replace(mention(), "") : text;
  const isOnlyMentions = mentions.length > 0 && !/[\p{L}\p{N}@]/u.test(left);
  const named = rest.endsWith(">") ? /[^<]*<\s*([^\s<>@]+)\s*>$/u.exec(rest)?.[1] : undefined;
  const escaped = rest.includes("\\") ? rest : "";
  const afterDomain = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*\\+(?![rnt])([\p{L}\p{N}._-]+)$/iu.exec(
    escaped,
  )?.[1];
  const afterEscape = /^(?:\\[rnt])+([\p{L}\p{N}._-]+)$/iu.exec(escaped)?.[1];
  const others = [named, afterDomain, afterEscape].filter((name) => name !== undefined);
  return { handles: [...mentions, ...others], isCertain: isOnlyMentions };
}

/** Returns the items of a list of names, or undefined if the text is not certainly one. */
function itemsOf(text: string): string[] | undefined {
  const inner = /^\s*[[{(](.*)[\]})]\s*$/su.exec(text)?.[1];
  const list = inner ?? text;
  const pieces = list.split(separator).filter((piece) => piece !== "");
  const areQuoted = pieces.every((piece) => /^(["']).*\1$/su.test(piece));
  const isClear =
    areQuoted ||
    (inner === undefined && clearSeparator.test(list) && list.split(clearSeparator).length >= pieces.length);
  const words = pieces.length === 1 && inner === undefined ? text.split(/\s+/u) : pieces;
  const items = words.map(undecorated);
  if (items.length < 2 && inner === undefined) return undefined;
  const areHandles = items.every((item) => handle().test(item));
  if (!areHandles) return undefined;
  const areDistinctive = words.every(
    (word, index) => word.startsWith("@") || distinctive().test(items[index] ?? ""),
  );
  return isClear || areDistinctive ? items : undefined;
}
