// What a workbook says of itself: its sheets in order, where their parts are, how it counts days.
import { unreadWorkbook } from "../conversion-errors.js";
import type { Parts } from "./parts.js";
import { nameOf } from "./text-buffer.js";
import { Token } from "./xml-scanner.js";

export interface Sheet {
  readonly name: string;
  readonly path: string;
}

export interface Book {
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
  /** The path of the shared strings, if there are any. */
  readonly strings: string | undefined;
  /** The path of the styles; undefined if nothing tells of any. */
  readonly styles: string | undefined;
}

/** Reads what all sheets need. Throws `DAMAGED_SOURCE` if it is missing. */
export async function readBook(parts: Parts): Promise<Book> {
  const main = (await parts.relations(""))?.find(({ type }) => type === "officeDocument")?.target;
  const path = [main, "xl/workbook.xml"].find((one) => one !== undefined && parts.find(one) !== undefined);
  if (path === undefined) throw unreadWorkbook(parts.name, "its list of sheets is missing");
  const relations = await parts.relations(path);
  if (relations === undefined) throw unreadWorkbook(parts.name, "the list of its parts is missing");
  const targetOf = (type: string): string | undefined =>
    relations.findLast((relation) => relation.type === type)?.target;
  const listed: { name: string; id: string }[] = [];
  let from1904: boolean | undefined;
  await parts.read(path, (token, scanner) => {
    if (token !== Token.open) return;
    const { name: tag } = scanner;
    if (tag === "workbookPr") from1904 ??= /^(?:1|true|on)$/iu.test(scanner.attribute("date1904") ?? "");
    const name = tag === "sheet" ? scanner.attribute("name") : undefined;
    if (name !== undefined && name !== "")
      listed.push({ name: nameOf(name), id: scanner.attribute("id") ?? "" });
  });
  const sheets = listed.flatMap(({ name, id }) => {
    // A sheet that is a chart has no data.
    const found = relations.findLast((relation) => relation.id === id && relation.type === "worksheet");
    if (found === undefined) return [];
    const path = parts.find(found.target);
    if (path === undefined) throw unreadWorkbook(parts.name, "a sheet is missing");
    return [{ name, path }];
  });
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return {
    sheets,
    from1904: from1904 ?? false,
    strings: targetOf("sharedStrings") ?? `${folder}sharedStrings.xml`,
    styles: targetOf("styles") ?? parts.find(`${folder}styles.xml`),
  };
}
