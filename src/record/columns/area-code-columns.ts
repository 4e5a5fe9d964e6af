// Recognises columns of area codes by name: the numbers beside them lack these (docs/reading.md,
// "Columns").
import { compact, normaliseHeader, segmentsOf } from "./match-name.js";

const names = new Set(
  "areacode phoneareacode telareacode mobileareacode cellareacode homeareacode workareacode phonearea telarea areanumber citycode phonecitycode stdcode ddd dddtelefone dddcelular dddfone dddtel dddcel telefoneddd celularddd codigoarea codarea codigodearea codigoareatelefono prefijoarea lada clavelada vorwahl ortsvorwahl telefonvorwahl vorwahltelefon netnummer kengetal alankodu telalankodu indicatif indicatifregional prefisso prefissotelefonico indicativo кодгорода кодобласти городскойкод 区号 區號 市外局番 지역번호".split(
    " ",
  ),
);

/** Returns true if a column's name says that it holds area codes of phone numbers. */
export function isAreaCodeName(name: string): boolean {
  const last = compact(normaliseHeader(segmentsOf(name).at(-1) ?? "")).replace(/\d{1,2}$/u, "");
  return names.has(last);
}

/** Returns the digits of an area code, without a zero before them, or undefined if a value is none. */
export function areaCodeIn(value: string): string | undefined {
  return /^\s*\(?\s*0?([1-9]\d{0,4})\s*\)?(?:\.0)?\s*$/u.exec(value)?.[1];
}
