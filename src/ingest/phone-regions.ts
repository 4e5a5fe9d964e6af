// Finds the region of each bare number in a record: that of the country-code column beside it, else
// the build's region.
import type { Slot } from "./columns.js";
import { otherColumn } from "./columns.js";
import type { BareDigits } from "../record/phone/phone-bare.js";
import { placeNamed } from "../record/phone/phone-plan.js";

/**
 * A phone number of a record: its digits, its column, and the region or calling code that they were
 * written for.
 */
export interface BareNumber extends BareDigits {
  column: number;
  place: string | undefined;
}

interface WrittenNumber {
  digits: BareDigits;
  column: number;
  countryCodeNumber: number;
  /** Index of its value among all values of phone columns that have a country-code column. */
  value: number;
}

/** Collects the phone numbers and country codes of one record at a time. */
export class PhoneRegions {
  readonly #region: string | undefined;
  readonly #numbers: WrittenNumber[] = [];
  /**
   * Column of each value of a phone column that has a country-code column; only the first `#phones`
   * belong to the current record.
   */
  readonly #phoneColumns: number[] = [];
  #phones = 0;
  readonly #countryColumns: number[] = [];
  readonly #countryValues: string[] = [];
  #countries = 0;

  constructor(region: string | undefined) {
    this.#region = region;
  }

  clear(): void {
    if (this.#numbers.length > 0) this.#numbers.length = 0;
    this.#phones = 0;
    this.#countries = 0;
  }

  /** Adds a value of a country-code column; it must not be blank. */
  addCountry(number: number, value: string): void {
    // Columns beyond the tracked ones share a number, so it does not identify a column.
    if (number < 0 || number >= otherColumn) return;
    this.#countryColumns[this.#countries] = number;
    this.#countryValues[this.#countries] = value;
    this.#countries += 1;
  }

  /** Adds the bare digits found in one value of a phone column; there may be none. */
  addPhone({ number, countryCodeNumber }: Slot, bareDigits: readonly BareDigits[]): void {
    const value = this.#phones;
    if (countryCodeNumber >= 0) {
      this.#phoneColumns[value] = number;
      this.#phones += 1;
    }
    for (const digits of bareDigits) this.#numbers.push({ digits, column: number, countryCodeNumber, value });
  }

  /** Returns the numbers with their regions; call once the record is complete. */
  numbers(): readonly BareNumber[] {
    if (this.#numbers.length === 0) return none;
    const countryOf = this.#countries > 1 ? this.#severalCountries() : this.#oneCountry;
    const numbers: BareNumber[] = [];
    for (const one of this.#numbers) {
      const country = countryOf(one);
      // With several countries to choose from, the build's region is no better than a guess.
      const place =
        country === null
          ? undefined
          : country === undefined
            ? this.#region
            : (placeNamed(country) ?? this.#region);
      const { digits, isNational } = one.digits;
      numbers.push({ digits, isNational, column: one.column, place });
    }
    return numbers;
  }

  /**
   * Returns the country beside a number as written, undefined if there is none, null if it is
   * ambiguous.
   */
  readonly #oneCountry = ({ countryCodeNumber }: WrittenNumber): string | null | undefined =>
    this.#countries === 1 && this.#countryColumns[0] === countryCodeNumber
      ? this.#countryValues[0]
      : undefined;

  /**
   * Pairs values with countries in order if a record has equally many of both; a single country
   * applies to all values.
   */
  #severalCountries(): (one: WrittenNumber) => string | null | undefined {
    const countries = new Map<number, string[]>();
    for (let index = 0; index < this.#countries; index++) {
      const column = this.#countryColumns[index] as number;
      const known = countries.get(column);
      if (known === undefined) countries.set(column, [this.#countryValues[index] as string]);
      else known.push(this.#countryValues[index] as string);
    }
    // Counts the values of each phone column, and notes the index of each value in its column.
    const phones = new Map<number, number>();
    const indexes: number[] = [];
    for (const column of this.#phoneColumns.slice(0, this.#phones)) {
      const index = phones.get(column) ?? 0;
      indexes.push(index);
      phones.set(column, index + 1);
    }
    return ({ countryCodeNumber, value }) => {
      const own = countries.get(countryCodeNumber);
      if (own === undefined || own.length === 1) return own?.[0];
      return own.length === phones.get(this.#phoneColumns[value] as number)
        ? own[indexes[value] as number]
        : null;
    };
  }
}

const none: readonly BareNumber[] = [];
