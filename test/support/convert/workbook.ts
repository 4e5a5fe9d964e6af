// A workbook of one sheet with given rows, as XML.
import { zipOf } from "../inputs/archives.js";

export const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Returns a list of relations of one type, `r1` and so on. */
export function relationsOf(type: string, ...targets: string[]): string {
  const list = targets.map(
    (target, index) => `<Relationship Id="r${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

const styles = `<styleSheet ${space}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

/** Returns a workbook of a sheet `S` with these rows, and these other parts by path; undefined leaves one out. */
export function workbook(
  rows: string,
  others: Readonly<Record<string, string | Buffer | undefined>> = {},
): Buffer {
  const parts: Record<string, string | Buffer | undefined> = {
    "xl/workbook.xml": `<workbook ${space} xmlns:r="${office}"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationsOf("worksheet", "worksheets/sheet1.xml"),
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": `<worksheet ${space}><sheetData>${rows}</sheetData></worksheet>`,
    ...others,
  };
  return zipOf(
    Object.fromEntries(
      Object.entries(parts).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
    ),
  );
}

/** Returns a cell with a text. */
export function textCell(value: string, place = ""): string {
  return `<c${place === "" ? "" : ` r="${place}"`} t="inlineStr"><is><t>${value}</t></is></c>`;
}
