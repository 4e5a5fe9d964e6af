// Phone numbers that nobody has, of several countries, in the ways in which dumps write them: lines that regulators reserve for
// fiction (US, GB, AU, FR, DE), and +31 6 1234 xxxx.

/** A number and what is written around it. */
export interface FictionNumber {
  /** ISO 3166. */
  country: string;
  countryName: string;
  callingCode: string;
  /** What is dialled before the number within the country. */
  trunk: string;
  national: string;
}

interface Block extends Omit<FictionNumber, "national"> {
  prefixes: readonly string[];
  /** Digits behind a prefix. */
  digits: number;
}

const blocks: readonly Block[] = [
  {
    country: "US",
    countryName: "United States",
    callingCode: "1",
    trunk: "",
    prefixes:
      "201 202 212 213 215 303 305 312 313 404 407 412 415 503 512 602 612 614 617 702 713 718 801 816"
        .split(" ")
        .map((area) => `${area}55501`),
    digits: 2,
  },
  {
    country: "GB",
    countryName: "United Kingdom",
    callingCode: "44",
    trunk: "0",
    prefixes:
      "2079460 1134960 1144960 1164960 1174960 1184960 1214960 1314960 1414960 1514960 1614960 1914980".split(
        " ",
      ),
    digits: 3,
  },
  {
    country: "NL",
    countryName: "Netherlands",
    callingCode: "31",
    trunk: "0",
    prefixes: ["61234"],
    digits: 4,
  },
  {
    country: "FR",
    countryName: "France",
    callingCode: "33",
    trunk: "0",
    prefixes: "199000 261910 353010 465710 536490".split(" "),
    digits: 3,
  },
  {
    country: "AU",
    countryName: "Australia",
    callingCode: "61",
    trunk: "0",
    prefixes: "255500 270100 355500 370100 755500 770100 855500 870100".split(" "),
    digits: 3,
  },
  {
    country: "DE",
    countryName: "Germany",
    callingCode: "49",
    trunk: "0",
    prefixes: ["3023125", "69900090", "4066969", "22147100"],
    digits: 3,
  },
];

/** The countries, by ISO 3166. */
export const fictionCountries: readonly string[] = blocks.map(({ country }) => country);

/** The nth number of a country, or of each in turn; numbers come again where there are no more. Lines that end with 9 are kept for absent ones. */
export function fictionNumber(index: number, country?: string, isAbsent = false): FictionNumber {
  const block = blocks.find((one) => one.country === country) ?? blocks[index % blocks.length];
  if (block === undefined) throw new Error("bug: a country without numbers");
  const turn = country === undefined ? Math.floor(index / blocks.length) : index;
  const lines = 10 ** block.digits;
  const perTen = isAbsent ? 1 : 9;
  const place = turn % ((block.prefixes.length * lines * perTen) / 10);
  const number = Math.floor(place / perTen) * 10 + (isAbsent ? 9 : place % perTen);
  const { country: of, countryName, callingCode, trunk } = block;
  const national = `${block.prefixes[Math.floor(number / lines)]}${String(number % lines).padStart(block.digits, "0")}`;
  return { country: of, countryName, callingCode, trunk, national };
}

/** The digits of E.164, which are the canonical form. */
export function e164(number: FictionNumber): string {
  return number.callingCode + number.national;
}

/** As it is dialled within its country. */
export function dialled(number: FictionNumber): string {
  return number.trunk + number.national;
}

/** National digits in groups: `020 794 601 23`, `(201) 555-0123`. */
export function grouped(number: FictionNumber): string {
  const { country, national } = number;
  if (country === "US") return `(${national.slice(0, 3)}) ${national.slice(3, 6)}-${national.slice(6)}`;
  return groups(dialled(number), " ");
}

/** International, as people write it: `+44 207 946 012 3`, `+1 (201) 555-0123`. */
export function spaced(number: FictionNumber, separator = " "): string {
  return number.country === "US"
    ? `+1 ${grouped(number)}`
    : `+${number.callingCode}${separator}${groups(number.national, separator)}`;
}

function groups(digits: string, separator: string): string {
  return digits.replace(/(?<=^(?:\d{3})+)(?=\d)/gu, separator);
}
