// Phone numbers: with a country, beside one, without one, and several in a record.
import type { BareDigits } from "./bare-digits.js";
import { blank, joined, phone, plain, type Cell } from "./cell.js";
import { sometimes, usualColumns } from "./columns.js";
import { dialled, e164, fictionCountries, grouped, spaced, type FictionNumber } from "./fiction-numbers.js";
import type { Person } from "./person.js";
import type { Shape } from "./shape.js";
import { table, type Column, type TableShape } from "./table.js";

type Write = (number: FictionNumber, person: Person) => string;

const asPlus: Write = (number) => `+${e164(number)}`;
const asBare: Write = e164;
const asNational: Write = ({ national }) => national;
const asDialled: Write = dialled;

const fill = 0.8;

/** A column of numbers, written so. */
function numbers(write: Write, name = "phone", country?: string): Column {
  return [
    name,
    sometimes(fill, (person) => phone(person.phone(country), write(person.phone(country), person))),
  ];
}

/** A column beside numbers. */
function beside(name: string, write: (number: FictionNumber) => string): Column {
  return [name, (person) => plain(write(person.phone()))];
}

function phones(
  name: string,
  what: string,
  columns: readonly Column[],
  more: Partial<TableShape> = {},
): Shape {
  return table({ name, what, columns: usualColumns(...columns), ...more });
}

/** Where bare digits decide what is found. */
function bare(bareDigits: BareDigits): Partial<TableShape> {
  return { bareDigits };
}

/** A number in each way in which dumps write it. */
const anyWay: Write = (number, person) => {
  const ways: readonly Write[] = [
    asPlus,
    asBare,
    asNational,
    asDialled,
    (one) => spaced(one),
    grouped,
    (one) => `00${e164(one)}`,
  ];
  return (ways[person.n % ways.length] as Write)(number, person);
};

const countryCode = (number: FictionNumber): string => number.country;

/** A number beside its country, of this person or another one. */
function pair(owner: string, of: (person: Person) => { country: string; digits: string }): Column[] {
  return [
    [`${owner}_country_code`, (person) => plain(of(person).country)],
    [`${owner}_phone`, (person) => phoneAt(of(person))],
  ];
}

/** Digits that are dialled beside a country: `national` with its trunk prefix or without. */
function phoneAt({ country, digits }: { country: string; digits: string }): Cell {
  const { callingCode, trunk } = countries.get(country) as { callingCode: string; trunk: string };
  return phone(
    { country, countryName: "", callingCode, trunk, national: digits.slice(trunk.length) },
    digits,
  );
}

const countries = new Map([
  ["FR", { callingCode: "33", trunk: "0" }],
  ["DE", { callingCode: "49", trunk: "0" }],
]);

/** Dialled digits that are a number both in France and in Germany. */
function sharedDigits({ n, records }: Person): string {
  const line = n < records ? (n * 7) % 900 : 900 + ((n - records) % 100);
  return `0353010${String(line).padStart(3, "0")}`;
}

/** An international number without +, or digits that no plan has. */
function unclearDigits(person: Person): Cell {
  if (person.n % 10 === 0 && person.n < person.records)
    return plain(`999${String(person.n).padStart(7, "0")}`);
  return phone(person.phone("US"), e164(person.phone("US")));
}

export const phoneShapes: readonly Shape[] = [
  phones("phones-plus", "numbers with +", [numbers(asPlus)]),
  phones("phones-spaced", "numbers with +, in groups", [
    numbers((number, { n }) => spaced(number, [" ", "-", "."][n % 3])),
  ]),
  phones("phones-zeros", "numbers behind 00", [numbers((number) => `00${e164(number)}`)]),
  phones("phones-bare", "international numbers without +", [numbers(asBare)], bare("international")),
  phones(
    "phones-only-bare",
    "a number in every record, without +",
    [["phone_number", (person) => phone(person.phone(), e164(person.phone()))]],
    bare("international"),
  ),
  phones(
    "phones-national",
    "national numbers of many countries, and no country",
    [numbers(asDialled)],
    bare("untrusted"),
  ),
  phones(
    "phones-region",
    "national numbers of one country, built with its region",
    [numbers((number, { n }) => (n % 2 === 0 ? dialled(number) : grouped(number)), "phone", "GB")],
    {
      options: { region: "GB" },
    },
  ),
  phones(
    "phones-bare-late",
    "numbers with +, and digits alone in the second half",
    [
      [
        "phone",
        (person) =>
          phone(
            person.phone(),
            person.n % person.records < person.records / 2
              ? asPlus(person.phone(), person)
              : dialled(person.phone()),
          ),
      ],
      ["bio", (person) => plain(`About ${person.fullName}. `.repeat(6))],
    ],
    bare("untrusted"),
  ),
  phones("calling-code-national", "calling codes beside national numbers", [
    beside("calling_code", (one) => one.callingCode),
    numbers(asNational),
  ]),
  phones("calling-code-plus", "calling codes with + beside dialled numbers", [
    beside("country_calling_code", (one) => `+${one.callingCode}`),
    numbers(asDialled),
  ]),
  phones("calling-code-bare", "calling codes beside international numbers without +", [
    beside("phone_country_code", (one) => `00${one.callingCode}`),
    numbers(asBare),
  ]),
  phones("iso-national", "ISO codes beside national numbers", [
    beside("country_code", countryCode),
    numbers(asNational),
  ]),
  phones("iso-dialled", "ISO codes beside dialled numbers in groups", [
    numbers(grouped),
    beside("country_code", (one) => one.country.toLowerCase()),
  ]),
  phones("iso-bare", "ISO codes beside international numbers without +", [
    beside("country_code", countryCode),
    numbers(asBare),
  ]),
  phones(
    "iso-any",
    "ISO codes beside numbers in every way",
    [beside("country_code", countryCode), numbers(anyWay)],
    bare("mixed"),
  ),
  phones("country-name-plus", "names of countries beside numbers with +", [
    beside("country", (one) => one.countryName),
    numbers(asPlus),
  ]),
  phones(
    "country-name-bare",
    "names of countries beside international numbers without +",
    [beside("country", (one) => one.countryName), numbers(asBare)],
    bare("international"),
  ),
  phones(
    "country-name-dialled",
    "names of countries beside dialled numbers",
    [beside("country", (one) => one.countryName), numbers(asDialled)],
    bare("untrusted"),
  ),
  phones("two-countries-same-digits", "the same digits in two columns beside different countries", [
    ...pair("home", (person) => ({ country: "FR", digits: sharedDigits(person) })),
    ...pair("work", (person) => ({ country: "DE", digits: sharedDigits(person) })),
  ]),
  phones(
    "two-countries-unclear",
    "the same: international numbers, and one in ten that is none anywhere",
    [
      ["home_country_code", () => plain("FR")],
      ["home_phone", unclearDigits],
      ["work_country_code", () => plain("GB")],
      ["work_phone", unclearDigits],
    ],
    bare("untrusted"),
  ),
  phones(
    "two-countries-one-missing",
    "the same international number without + in two columns, one of them beside a country",
    [
      ["home_country_code", () => plain("FR")],
      [
        "home_phone",
        (person) => (person.n % 2 === 0 ? phone(person.phone("GB"), e164(person.phone("GB"))) : blank()),
      ],
      ["work_country_code", () => blank()],
      [
        "work_phone",
        (person) =>
          phone(
            person.phone("GB"),
            person.n % 2 === 0 ? e164(person.phone("GB")) : dialled(person.phone("GB")),
          ),
      ],
    ],
    bare("untrusted"),
  ),
  phones(
    "two-phones",
    "two columns of numbers, one with + and one without",
    [numbers(asPlus, "home_phone", "US"), numbers(asBare, "work_phone", "GB")],
    bare("international"),
  ),
  phones("phones-in-a-cell", "several numbers in a cell", [
    [
      "phones",
      sometimes(fill, (person) =>
        joined(
          [
            phone(person.phone("GB"), asPlus(person.phone("GB"), person)),
            phone(person.phone("FR"), spaced(person.phone("FR"))),
          ],
          [", ", "; ", " | ", " / "][person.n % 4] as string,
        ),
      ),
    ],
  ]),
  phones("phones-labelled", "numbers with labels, extensions and schemes", [
    numbers(
      (number, { n }) =>
        [
          `tel:+${e164(number)}`,
          `+${e164(number)} ext. 12`,
          `Mobile: ${spaced(number)}`,
          `+${number.callingCode} (0)${number.national}`,
        ][number.country === "US" ? n % 3 : n % 4] as string,
    ),
  ]),
  phones(
    "phones-spreadsheet",
    "numbers that a spreadsheet has made floats",
    [
      numbers((number, { n }) => {
        const digits = e164(number);
        return n % 2 === 0 ? `${digits}.0` : `${digits.slice(0, 1)}.${digits.slice(1)}E+${digits.length - 1}`;
      }),
    ],
    bare("international"),
  ),
  phones("phones-countries-in-turn", "long runs of one country after the other", [
    beside("country_code", countryCode),
    [
      "phone",
      (person) => {
        const country =
          fictionCountries[
            Math.floor((person.n * fictionCountries.length) / person.records) % fictionCountries.length
          ];
        return person.chance(fill)
          ? phone(person.phone(country), asPlus(person.phone(country), person))
          : blank();
      },
    ],
  ]),
];
