// The styles of a workbook, of which only one thing matters: which of them show a number as a date.
import { isDateFormat } from "./dates.js";
import type { Parts } from "./parts.js";
import { textOf } from "./text-buffer.js";
import { Token, type XmlScanner } from "./xml-scanner.js";

interface Style {
  readonly format: number | undefined;
  /** The style that it goes by where it says nothing itself. */
  readonly base: number | undefined;
}

/**
 * Returns for each style whether it shows dates; none if the workbook tells of no styles, and undefined
 * if it does but they are missing.
 */
export async function dateStyles(parts: Parts, path: string | undefined): Promise<boolean[] | undefined> {
  if (path === undefined) return [];
  if (parts.find(path) === undefined) return undefined;
  const formats = new Map<number, string>();
  const bases: Style[] = [];
  const styles: Style[] = [];
  let list: Style[] | undefined;
  await parts.read(path, (token, scanner) => {
    const { name } = scanner;
    if (name === "cellStyleXfs") list = token === Token.open ? bases : undefined;
    else if (name === "cellXfs") list = token === Token.open ? styles : undefined;
    if (token !== Token.open) return;
    if (name === "numFmt") {
      const id = numberOf(scanner, "numFmtId");
      if (id !== undefined) formats.set(id, textOf(scanner.attribute("formatCode")));
    } else if (name === "xf")
      list?.push({ format: numberOf(scanner, "numFmtId"), base: numberOf(scanner, "xfId") });
  });
  const dates = new Map<number, boolean>();
  return styles.map(({ format, base }) => {
    const id = format ?? (base === undefined ? undefined : bases[base]?.format);
    if (id === undefined) return false;
    const isDate = dates.get(id) ?? isDateFormat(id, formats.get(id));
    dates.set(id, isDate);
    return isDate;
  });
}

function numberOf(scanner: XmlScanner, attribute: string): number | undefined {
  const value = scanner.attribute(attribute);
  return value === undefined || value === "" ? undefined : Number(value);
}
