// The bare digits of a record, and for which country each was written: that of the country-code column beside it, else the
// region of the build.
import type { Slot } from "./columns.js";
import { otherColumn } from "./columns.js";
import { placeNamed } from "../record/phone/phone-plan.js";

/** A number of a record: its digits, and the region or calling code that it was written for. */
export interface BareNumber {
  digits: string;
  place: string | undefined;
}

interface Written {
  digits: string;
  countryCodeNumber: number;
  /** Which of the values of all phone columns with countries it stands in. */
  value: number;
}

/** Gathers the phone numbers and countries of one record after the other. */
export class PhonePlaces {
  readonly #region: string | undefined;
  readonly #written: Written[] = [];
  /** The columns of the values of phone columns with countries; the first so many are the record's. */
  readonly #phoneColumns: number[] = [];
  #phones = 0;
  readonly #countryColumns: number[] = [];
  readonly #countryValues: string[] = [];
  #countries = 0;

  constructor(region: string | undefined) {
    this.#region = region;
  }

  clear(): void {
    if (this.#written.length > 0) this.#written.length = 0;
    this.#phones = 0;
    this.#countries = 0;
  }

  /** A value of a country-code column that is not blank. */
  addCountry(number: number, value: string): void {
    // Columns beyond the tracked ones share a number: which one it is cannot be told.
    if (number < 0 || number >= otherColumn) return;
    this.#countryColumns[this.#countries] = number;
    this.#countryValues[this.#countries] = value;
    this.#countries += 1;
  }

  /** The bare digits of a value of a phone column, none if it holds others. */
  addPhone({ number, countryCodeNumber }: Slot, bareDigits: readonly string[]): void {
    const value = this.#phones;
    if (countryCodeNumber >= 0) {
      this.#phoneColumns[value] = number;
      this.#phones += 1;
    }
    for (const digits of bareDigits) this.#written.push({ digits, countryCodeNumber, value });
  }

  /** The numbers with their places. To be asked when the record has ended. */
  numbers(): readonly BareNumber[] {
    if (this.#written.length === 0) return none;
    const named = this.#countries > 1 ? this.#severalCountries() : this.#oneCountry;
    return this.#written.map((one) => {
      const country = named(one);
      if (country === undefined) return { digits: one.digits, place: this.#region };
      // Of several countries, the region of the build is as likely wrong as any.
      return { digits: one.digits, place: country === null ? undefined : (placeNamed(country) ?? this.#region) };
    });
  }

  /** The country of a number as it is written, undefined if there is none, null if it cannot be told which. */
  readonly #oneCountry = ({ countryCodeNumber }: Written): string | null | undefined =>
    this.#countries === 1 && this.#countryColumns[0] === countryCodeNumber ? this.#countryValues[0] : undefined;

  /** Of several values in a record the first belongs to the first country, if they are equally many; one country is that of all. */
  #severalCountries(): (one: Written) => string | null | undefined {
    const countries = new Map<number, string[]>();
    for (let index = 0; index < this.#countries; index++) {
      const column = this.#countryColumns[index] as number;
      const known = countries.get(column);
      if (known === undefined) countries.set(column, [this.#countryValues[index] as string]);
      else known.push(this.#countryValues[index] as string);
    }
    // How many values each phone column has, and which of them each value is.
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
      return own.length === phones.get(this.#phoneColumns[value] as number) ? own[indexes[value] as number] : null;
    };
  }
}

const none: readonly BareNumber[] = [];
