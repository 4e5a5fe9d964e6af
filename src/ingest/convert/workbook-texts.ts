// The XML texts of a workbook, mended where the library that reads them drops or refuses what Excel
// reads: references, CDATA, cells without positions or with styles that are none, UTF-16.
import { utf16Text } from "./in-utf-8.js";

/** A file of the archive of a workbook. */
export interface WorkbookText {
  readonly path: string;
  readonly text: Buffer;
}

/** The last day that Excel shows as a date, as a number. */
const lastDay = 2_958_465;

/**
 * Returns the texts as the library can read them. `cells` is how many cells
 * the longest table has if all of its rows are as wide as the widest.
 */
export function mendedTexts(files: readonly WorkbookText[]): { texts: WorkbookText[]; cells: number } {
  const texts = files.map(({ path, text }) => ({
    path: path.replaceAll("\\", "/"),
    text: withoutCdata(withoutReferences(inUtf8(text))),
  }));
  const styles = styleCount(texts);
  let cells = 0;
  const mended = texts.map((file) => {
    if (!/^xl\/worksheets\/[^/]*\.xml$/iu.test(file.path)) return file;
    const sheet = withPositions(file.text.toString("utf8"), styles);
    cells = Math.max(cells, sheet.cells);
    return { path: file.path, text: sheet.isChanged ? Buffer.from(sheet.text) : file.text };
  });
  return { texts: mended, cells };
}

function inUtf8(text: Buffer): Buffer {
  const decoded = utf16Text(text);
  return decoded === undefined ? text : Buffer.from(decoded);
}

/** Replaces references such as `&#128512;` beyond U+FFFF, which the library drops. */
function withoutReferences(text: Buffer): Buffer {
  if (!text.includes("&#")) return text;
  const replaced = text
    .toString("utf8")
    .replaceAll(/&#(?:(\d{5,7})|x0*([0-9a-f]{5,6}));/giu, (all, decimal?: string, hex?: string) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    });
  return Buffer.from(replaced);
}

/** Replaces CDATA, which the library drops, by its text. */
function withoutCdata(text: Buffer): Buffer {
  if (!text.includes("<![CDATA[")) return text;
  return Buffer.from(
    text
      .toString("utf8")
      .replaceAll(/<!\[CDATA\[(.*?)\]\]>/gsu, (_, inner: string) =>
        inner.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
      ),
  );
}

/** Returns how many styles cells may have: any, if the file of them is lost. */
function styleCount(texts: readonly WorkbookText[]): number {
  const file = texts.find(({ path }) => path === "xl/styles.xml");
  const relations = texts.find(({ path }) => path === "xl/_rels/workbook.xml.rels");
  if (file === undefined) return relations?.text.includes('/styles"') === true ? Infinity : 0;
  const list = /<(?:\w+:)?cellXfs\b.*?<\/(?:\w+:)?cellXfs>/su.exec(file.text.toString("utf8"))?.[0] ?? "";
  return list.match(/<(?:\w+:)?xf\b/gu)?.length ?? 0;
}

const value = /(?:<(?:\w+:)?f\b[^>]*>(?:[^<]*<\/(?:\w+:)?f>)?)?<(?:\w+:)?v>([^<]*)</uy;

/**
 * Gives cells without a position the one that they stand at, and takes styles
 * away that the workbook does not have, or that would make a day of a number
 * that is none, such as a phone number.
 */
function withPositions(text: string, styles: number): { text: string; isChanged: boolean; cells: number } {
  let row = 0;
  let column = 0;
  let width = 0;
  let height = 0;
  let isChanged = false;
  const mended = text.replaceAll(
    /<((?:\w+:)?)(row|c)((?:\s[^>]*?)?)(\/?)>/gu,
    (tag, prefix: string, name: string, attributes: string, end: string, at: number) => {
      const place = /\sr="([^"]*)"/u.exec(attributes)?.[1];
      if (name === "row") {
        row = place === undefined ? row + 1 : Number(place);
        column = 0;
        if (place !== undefined) return tag;
        isChanged = true;
        return `<${prefix}row r="${row}"${attributes}${end}>`;
      }
      column = place === undefined ? column + 1 : columnOf(place);
      if (end === "") {
        width = Math.max(width, column);
        height = row;
      }
      const style = /\ss="([^"]*)"/u.exec(attributes);
      let kept = attributes;
      if (style !== null && (Number(style[1]) >= styles || isNoDay(attributes, at + tag.length)))
        kept = attributes.replace(style[0], "");
      if (place !== undefined && kept === attributes) return tag;
      isChanged = true;
      return `<${prefix}c${place === undefined ? ` r="${nameOf(column)}${row}"` : ""}${kept}${end}>`;
    },
  );
  return { text: mended, isChanged, cells: width * height };

  function isNoDay(attributes: string, from: number): boolean {
    if (/\st="(?!n")/u.test(attributes)) return false;
    value.lastIndex = from;
    const number = Number(value.exec(text)?.[1] ?? 0);
    return number < 0 || number > lastDay;
  }
}

function columnOf(place: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/iu.exec(place)?.[0].toUpperCase() ?? "")
    column = column * 26 + (letter.codePointAt(0) ?? 0) - 64;
  return column;
}

function nameOf(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCodePoint(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** Returns the targets of links to elsewhere, and the texts of notes, of the sheets. */
export function besideCells(texts: readonly WorkbookText[]): { links: string[]; notes: string[] } {
  const links: string[] = [];
  const notes: string[] = [];
  for (const { path, text } of texts) {
    if (/^xl\/worksheets\/_rels\//iu.test(path))
      for (const [tag] of text.toString("utf8").matchAll(/<(?:\w+:)?Relationship\s[^>]*\/hyperlink"[^>]*>/gu))
        links.push(plain(/\sTarget="([^"]*)"/u.exec(tag)?.[1] ?? ""));
    else if (/^xl\/(?:comments|threadedComments\/)[^/]*\.xml$/iu.test(path))
      for (const [, inner = ""] of text
        .toString("utf8")
        .matchAll(
          /<(?:\w+:)?(?:comment|threadedComment)\s[^>]*>(.*?)<\/(?:\w+:)?(?:comment|threadedComment)>/gsu,
        ))
        notes.push(plain(inner.replaceAll(/<[^>]*>/gu, "")));
  }
  return { links, notes };
}

function plain(text: string): string {
  return text
    .replaceAll(/&#(?:x([0-9a-f]+)|(\d+));/giu, (all, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
