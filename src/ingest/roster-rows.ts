// Reads a roster's rows as `build` reads a dump: the values of its identifier columns and of the
// column to echo.
import { basename } from "node:path";
import { PhoneRegions } from "./phone-regions.js";
import type { Kind } from "../format/kinds.js";
import { ColumnTable, type Slot } from "./columns.js";
import { defaultMaxRecordBytes, type DumpOptions } from "./dump-options.js";
import { placeOfEnd } from "./inputs/layer.js";
import { cutList, namingOf, noIdentifiers, noRosterColumn } from "./source-errors.js";
import type { LeakcheckError } from "../errors.js";
import { openDamageLog, type DamageLog, type Input } from "./inputs/input.js";
import { judgeEnd, openSource, type OpenSource } from "./open-source.js";
import { readDump } from "./read-dump.js";
import { surveySources, type SurveyedSource } from "./survey/survey.js";
import type { BlankRule } from "../record/blank.js";
import { isQueryKind, type QueryKind } from "../record/found.js";
import type { Identifiers } from "../record/identifiers.js";
import { currentRules } from "../record/rules.js";

/** One value of a row, and the kind to look it up as. */
interface RosterCell {
  value: string;
  kind: QueryKind;
  /**
   * For a phone number: the region or calling code of the country beside it, else the `region`
   * option. Null if that country is ambiguous, or is not understood and no option is set; undefined
   * if there is neither country nor option.
   */
  region?: string | null | undefined;
}

export interface RosterRow {
  /** Counts from 1, without the header; rows that could not be read count too. */
  number: number;
  /** Line of the file, or row of the sheet, where it starts, from 1; null if the roster was converted and has neither. */
  line: number | null;
  /** The row's identifiers; empty if it has none or could not be read. */
  cells: RosterCell[];
  echo: string;
}

const chunkBytes = 2 ** 21;

/** Stops reading once the caller wants no more rows. */
class Enough extends Error {}

/**
 * Reads a roster and passes its rows to `take` in order, those of a piece together, until `take`
 * resolves to false. `echo`
 * names a column; `region` applies to phone numbers with no country beside them. Throws what the
 * dump readers throw, `CUT_SOURCE`, `NO_IDENTIFIERS`, and `USAGE` for an unknown column.
 */
export async function readRoster(
  inputs: AsyncIterable<Input>,
  options: DumpOptions & {
    blank: BlankRule;
    echo: string | undefined;
    region: string | undefined;
    log: DamageLog;
    onWarning: (message: string) => void;
    onSkip?: (path: string, why: string) => void;
    /** Takes the error of a roster from a pipe that seems to be cut. */
    onCut: (error: LeakcheckError) => void;
  },
  take: (rows: readonly RosterRow[]) => Promise<boolean>,
): Promise<void> {
  const { blank } = options;
  const isBlank = (value: string): boolean => blank.isBlank(value);
  const survey = await surveySources(inputs, { ...options, isBlank, purpose: "roster" });
  const mayHaveHeader = survey.sources.some(({ plan }) => plan.format === "csv" && plan.mayHaveHeader);
  if (mayHaveHeader)
    options.onWarning(
      "the first line of the roster is read as a row; if it names the columns, set --header, else --no-header",
    );
  const missing =
    options.echo !== undefined && !survey.columns.has(options.echo) ? options.echo : survey.unseen[0];
  if (missing !== undefined) throw noRosterColumn(missing, mayHaveHeader);
  if (survey.columns.size > 0 && ![...survey.meanings.values()].some(({ kind }) => kind !== null))
    throw noIdentifiers(
      survey.sources.map(({ input }) => basename(input.path)).join(", "),
      namingOf((survey.sources[0] as SurveyedSource).plan),
    );
  for (const { input, plan, sample } of survey.sources)
    if (sample.cut !== undefined && input.canReopen)
      options.log.note(cutList(input.path, sample.cut, placeOfEnd(input, plan.encoding)), input);
  const columns = new ColumnTable();
  columns.setFindings(survey);
  const echoSlot = options.echo === undefined ? undefined : columns.slot(options.echo);
  const phones = new RowPhones(options.region);
  const log = openDamageLog(true, options.onCut);
  let rows: RosterRow[] = [];
  let number = 0;
  const read = async (source: OpenSource): Promise<void> => {
    const { reading, rowOfLine } = source.input;
    const lineOf = rowOfLine ?? ((line: number) => (reading === undefined ? line : null));
    await readDump(
      source,
      { chunkBytes, maxRecordBytes: options.maxRecordBytes ?? defaultMaxRecordBytes },
      { columns, isBlank },
      {
        record(slots, values, count, _offset, _length, shape, line) {
          if (shape === "around") return;
          const row: RosterRow = { number: (number += 1), line: lineOf(line), cells: [], echo: "" };
          phones.clear();
          for (let index = 0; index < count; index++) {
            const slot = slots[index];
            const value = values[index] ?? "";
            if (slot === undefined) continue;
            if (slot === echoSlot) row.echo = value;
            if (slot.isCountryCode && !blank.isBlank(value)) phones.addCountry(slot, value);
            if (slot.kind === null || blank.isBlank(value, slot.kind)) continue;
            const cells = slot.isLogin === true ? loginCells(value) : cellsOf(value, slot.kind);
            if (slot.kind === "phone") phones.add(slot, cells);
            row.cells.push(...cells);
          }
          phones.setRegions();
          rows.push(row);
        },
        salvage() {},
        unread() {},
        reject({ line }) {
          rows.push({ number: (number += 1), line: lineOf(line), cells: [], echo: "" });
        },
        async chunk() {
          const ready = rows;
          rows = [];
          if (ready.length > 0 && !(await take(ready))) throw new Enough();
        },
      },
    );
  };
  try {
    for (const surveyed of survey.sources) {
      const source = await openSource(surveyed);
      try {
        await read(source);
        judgeEnd(source, false, log, cutList);
      } finally {
        source.file.close();
      }
    }
  } catch (cause) {
    if (!(cause instanceof Enough)) throw cause;
  }
}

/** Pairs the phone numbers of a row with the countries beside them, as a build does. */
class RowPhones {
  readonly #regions: PhoneRegions;
  /** In the order in which `#regions` received their values. */
  #cells: { cell: RosterCell; slot: Slot }[] = [];
  readonly #countries = new Set<number>();

  constructor(region: string | undefined) {
    this.#regions = new PhoneRegions(region);
  }

  clear(): void {
    this.#regions.clear();
    this.#cells = [];
    this.#countries.clear();
  }

  addCountry(slot: Slot, value: string): void {
    this.#regions.addCountry(slot.number, value);
    this.#countries.add(slot.number);
  }

  /** Adds the cells of one value of a phone column. */
  add(slot: Slot, cells: readonly RosterCell[]): void {
    const [cell] = cells;
    if (cell === undefined) return;
    this.#regions.addPhone(slot, [{ digits: cell.value, isNational: false }]);
    this.#cells.push({ cell, slot });
  }

  /** Sets the region of each number; call once the row is complete. */
  setRegions(): void {
    this.#regions.numbers().forEach(({ place }, index) => {
      const { cell, slot } = this.#cells[index] ?? {};
      if (cell === undefined || slot === undefined) return;
      // If the row's country is not understood, the region of the index is no better than a guess.
      cell.region = place ?? (this.#countries.has(slot.countryCodeNumber) ? null : undefined);
    });
  }
}

/**
 * Returns the value under its column's kind, and the other identifiers that `build` would find in
 * it, such as an address among user names.
 */
function cellsOf(
  value: string,
  kind: Kind,
  { found }: Pick<Identifiers, "found"> = currentRules.identifiersIn(value, kind),
): RosterCell[] {
  if (!isQueryKind(kind)) return [];
  const others = found.flatMap(({ kind: other, canonical }): RosterCell[] => {
    if (other === kind || !isQueryKind(other)) return [];
    return [{ value: other === "phone" ? `+${canonical}` : canonical, kind: other }];
  });
  return [{ value, kind }, ...others];
}

/** The same for a login, whose form shows its kind. */
function loginCells(value: string): RosterCell[] {
  const login = currentRules.identifiersInLogin(value);
  return cellsOf(value, login.kind, login);
}
