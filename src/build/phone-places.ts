// The bare digits of a record, and for which country each was written: that of the country-code column beside it, else the
// region of the build.
import type { Slot } from "../ingest/columns.js";
import { otherColumn } from "../ingest/columns.js";
import { placeNamed } from "../record/phone-plan.js";
import type { BareNumber } from "./bare-phones.js";

interface Written {
  digits: string;
  /** The column that it stands in, that of its countries, and which value of its column it is, from 0. */
  number: number;
  countryCodeNumber: number;
  index: number;
}

/** Gathers the phone numbers and countries of one record after the other. */
export class PhonePlaces {
  readonly #region: string | undefined;
  readonly #written: Written[] = [];
  /** How many phone values each column has that has a column of countries; and the countries of each such column. */
  readonly #phones = new Map<number, number>();
  readonly #countries = new Map<number, string[]>();

  constructor(region: string | undefined) {
    this.#region = region;
  }

  clear(): void {
    this.#written.length = 0;
    if (this.#phones.size > 0) this.#phones.clear();
    if (this.#countries.size > 0) this.#countries.clear();
  }

  /** A value of a country-code column that is not blank. */
  addCountry(number: number, value: string): void {
    // Columns beyond the tracked ones share a number: which one it is cannot be told.
    if (number < 0 || number >= otherColumn) return;
    const countries = this.#countries.get(number);
    if (countries === undefined) this.#countries.set(number, [value]);
    else countries.push(value);
  }

  /** The bare digits of a value of a phone column, none if it holds others. */
  addPhone({ number, countryCodeNumber }: Slot, bareDigits: readonly string[]): void {
    let index = 0;
    if (countryCodeNumber >= 0) {
      index = this.#phones.get(number) ?? 0;
      this.#phones.set(number, index + 1);
    }
    for (const digits of bareDigits) this.#written.push({ digits, number, countryCodeNumber, index });
  }

  /** The numbers with their places. To be asked when the record has ended. */
  numbers(): readonly BareNumber[] {
    return this.#written.length === 0 ? none : this.#written.map((one) => ({ digits: one.digits, place: this.#placeOf(one) }));
  }

  /** Of several values in a record the first belongs to the first country, if they are equally many; one country is that of all. */
  #placeOf({ number, countryCodeNumber, index }: Written): string | undefined {
    const countries = this.#countries.get(countryCodeNumber);
    if (countries === undefined) return this.#region;
    const own = countries.length === 1 ? 0 : countries.length === this.#phones.get(number) ? index : -1;
    // Of several countries, the region of the build is as likely wrong as any.
    if (own < 0) return undefined;
    return placeNamed(countries[own] as string) ?? this.#region;
  }
}

const none: readonly BareNumber[] = [];
