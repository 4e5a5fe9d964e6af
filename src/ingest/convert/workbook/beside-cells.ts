// What a workbook holds beside its cells: where links lead to, and notes.
import { longWorkbook } from "../conversion-errors.js";
import type { Sheet } from "./book.js";
import { relationOf, type Parts, type Relation } from "./parts.js";
import { TextBuffer } from "./text-buffer.js";
import { Token } from "./xml-scanner.js";

const notesPath = /^xl\/(?:comments|threadedComments\/)[^/]*\.xml$/iu;
const relationsPath = /^xl\/worksheets\/_rels\//iu;
const noteTags: ReadonlySet<string> = new Set(["comment", "threadedComment"]);

/** Returns the targets of links of the sheets to elsewhere. */
export async function linksOf(parts: Parts): Promise<string[]> {
  const links: string[] = [];
  let held = 0;
  for (const path of parts.paths) {
    if (!relationsPath.test(path)) continue;
    await parts.read(path, (token, scanner) => {
      const relation = token === Token.open ? relationOf(scanner) : undefined;
      if (relation?.type !== "hyperlink") return;
      links.push(relation.target);
      held += relation.target.length;
      if (held > parts.mostHeldBytes) throw longWorkbook(parts.name, parts.mostHeldBytes);
    });
  }
  return links;
}

/** Returns the texts of notes. */
export async function notesOf(parts: Parts, sheets: readonly Sheet[]): Promise<string[]> {
  const related = new Set<string | undefined>();
  for (const { path } of sheets)
    for (const relation of (await parts.relations(path)) ?? [])
      if (isOfNotes(relation)) related.add(parts.find(relation.target));
  const notes: string[] = [];
  let held = 0;
  const buffer = new TextBuffer();
  for (const path of parts.paths) {
    if (!related.has(path) && !notesPath.test(path)) continue;
    let depth = 0;
    await parts.read(path, (token, scanner) => {
      if (token === Token.open) {
        if (depth > 0 || !noteTags.has(scanner.name)) return;
        depth = scanner.depth;
        buffer.clear();
      } else if (depth === 0) return;
      else if (token === Token.text)
        buffer.append(scanner.bytes, scanner.start, scanner.end, scanner.isLiteral);
      else if (scanner.depth < depth) {
        depth = 0;
        buffer.finish(false);
        notes.push(buffer.toString());
        held += buffer.length;
        if (held > parts.mostHeldBytes) throw longWorkbook(parts.name, parts.mostHeldBytes);
      }
    });
  }
  return notes;
}

function isOfNotes({ type }: Relation): boolean {
  return type === "comments" || type === "threadedComment";
}

/** Returns where the link of a formula leads to, if it is written in the formula: `HYPERLINK("mailto:…","…")`. */
export function formulaLink(formula: string): string | undefined {
  return /\bHYPERLINK\s*\(\s*"((?:[^"]|"")*)"/iu.exec(formula)?.[1]?.replaceAll('""', '"');
}

/** Returns what a link and the text of a cell that shows it have in common. */
export function shownLink(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^mailto:|^tel:|\/$/gu, "");
}
