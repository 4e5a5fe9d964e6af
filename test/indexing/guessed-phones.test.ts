// Columns beside phone numbers: dates, clocks, coordinates, versions and counters are no phone numbers, and take
// nothing from those that are.
import { describe, expect, it } from "vitest";
import { randomCases } from "../support/random-cases.js";
import { seededRandom } from "../support/random.js";
import { readList } from "../support/secrets/read-list.js";

const two = (value: number): string => String(value % 100).padStart(2, "0");

/** Values that are certainly none, by what they are. */
const others: Readonly<Record<string, (n: number) => string>> = {
  "a day and an hour": (n) => `${1 + (n % 12)}/${1 + (n % 28)}/2012 ${n % 24}`,
  "the first day of all": () => "1/1/0001 12",
  "a day and a clock with hyphens": (n) => `2019-03-${two(1 + (n % 28))} 10-20-${two(n % 60)}`,
  "a day and a clock with dots": (n) => `${two(1 + (n % 28))}.03.2019 10.20.${two(n % 60)}`,
  "a place": (n) => `52.0${1000 + n} 4.3${5000 + n}`,
  "a place with a slash": (n) => `52.0${1000 + n}/4.3${5000 + n}`,
  years: (n) => `${1990 + (n % 20)}-${2001 + (n % 20)}`,
  "years with blanks": (n) => `${1990 + (n % 20)} - ${2001 + (n % 20)}`,
  "a version": (n) => `117.0.${5000 + n}.${10 + (n % 90)}`,
};
/** Values that may be numbers of some country, or not. */
const doubtful: Readonly<Record<string, (n: number) => string>> = {
  "a postcode": (n) => `26${two(n)}-1234`,
  "a number of the state": (n) => `1234-56-78${two(n)}`,
};
const phones: Readonly<Record<string, (n: number) => string>> = {
  bare: (n) => `316123456${two(n)}`,
  international: (n) => `+31 6 123456${two(n)}`,
};

describe("beside phone numbers, a column is no phone number", () => {
  const cases = [...Object.entries(others), ...Object.entries(doubtful)].flatMap(([what, of]) =>
    Object.entries(phones).map(([form, phone]) => [what, form, of, phone] as const),
  );
  it.each(cases)("that holds %s (%s)", async (what, _form, of, phone) => {
    for (const header of ["", "phone|first|seen_on|mail\n"]) {
      const rows = Array.from({ length: 20 }, (_, n) => `${phone(n)}|Anna|${of(n)}|user${n}@example.com`);
      const read = await readList(`${header}${rows.join("\n")}\n`);
      const column = read?.survey.meanings.get(header === "" ? "column 3" : "seen_on");
      expect(column).toMatchObject({ class: null, kind: null });
      expect(column?.leavesTraces === true).toBe(what in doubtful);
      for (let n = 0; n < 20; n++) expect(read?.ask("phone", `+316123456${two(n)}`)).toBe("exposed");
    }
  });

  it("gives each number of a row with clocks between colons its key", async () => {
    const rows = Array.from(
      { length: 12 },
      (_, n) =>
        `316123456${two(n)}:1000000123${two(n)}:Anna:Vos:female:Delft, Netherlands:Delft, Netherlands:Single:Bakkerij:1/1/0001 12:00:00 AM:${n % 3 === 0 ? `user${n}@example.com` : ""}:${1 + (n % 12)}/12/1985`,
    );
    const read = await readList(`${rows.join("\n")}\n`);
    const kinds = [...(read?.survey.meanings.values() ?? [])].flatMap(({ kind }) => kind ?? []);
    expect(kinds.toSorted()).toEqual(["email", "phone"]);
    for (let n = 0; n < 12; n++) expect(read?.ask("phone", `+316123456${two(n)}`)).toBe("exposed");
    expect(read?.ask("email", "user3@example.com")).toBe("exposed");
  });
});

describe("a column without a name holds phone numbers", () => {
  it.each<[string, (n: number) => string]>([
    ["with a plus", (n) => `+31 6 123456${two(n)}`],
    ["with brackets", (n) => `(201) 555-01${two(n)}`],
    ["in groups", (n) => `201-555-01${two(n)}`],
    ["with a trunk zero", (n) => `06-123456${two(n)}`],
    ["in pairs", (n) => `06 12 34 56 ${two(n)}`],
    ["that begin like a day", (n) => `01 12 05 12 ${two(n)}`],
    ["of Spain", (n) => `612 345 6${two(n)}`],
    ["of a country, without a plus", (n) => `31 6 123456${two(n)}`],
  ])("%s", async (_what, of) => {
    const rows = Array.from({ length: 20 }, (_, n) => `${of(n)}|Anna|user${n}@example.com`);
    const read = await readList(`${rows.join("\n")}\n`);
    expect(read?.survey.meanings.get("phone")).toMatchObject({ class: "Phone numbers", kind: "phone" });
  });
});

it("columns by chance take no number from one another", async () => {
  const kinds = Object.entries({ ...others, ...doubtful });
  for (let seed = 0; seed < randomCases(30); seed++) {
    const random = seededRandom(seed * 13 + 5);
    random(2);
    const phone = Object.values(phones)[random(2)]!;
    const columns: ((n: number) => string)[] = [phone, (n) => `user${n}@example.com`];
    for (let count = 1 + random(3); count > 0; count--)
      columns.splice(random(columns.length + 1), 0, kinds[random(kinds.length)]![1]);
    const separator = [",", "|", "\t", ";"][random(4)]!;
    const rows = Array.from({ length: 12 + random(80) }, (_, n) =>
      columns.map((of) => (random(9) === 0 && of !== phone ? "" : of(n))).join(separator),
    );
    const read = await readList(`${rows.join("\n")}\n`);
    const named = [...(read?.survey.meanings.values() ?? [])].filter(({ kind }) => kind === "phone");
    expect(named.length, `seed ${seed}`).toBe(1);
    for (let n = 0; n < rows.length; n++)
      expect(read?.ask("phone", `+316123456${two(n)}`), `seed ${seed}`).toBe("exposed");
  }
});

describe("national numbers of the build's region are recognised by their values", () => {
  it.each([
    ["a header", "phone,b,mail\n", "b"],
    ["none", "", "phone 2"],
  ])("with %s", async (_, header, name) => {
    const rows = Array.from(
      { length: 20 },
      (_row, n) => `+4915123450${two(n)}9,015123460${two(n)}9,user${n}@example.com`,
    );
    const text = `${header}${rows.join("\n")}\n`;
    const read = await readList(text, { region: "DE" });
    expect(read?.survey.meanings.get(name)).toMatchObject({ kind: "phone" });
    expect((await readList(text))?.survey.meanings.get(header === "" ? "column 2" : name)?.kind ?? null).toBe(
      null,
    );
    expect((await readList(text, { region: "GB" }))?.survey.meanings.get(name)?.kind ?? null).toBe(null);
  });
});

describe("numbers whose area code stands in another column", () => {
  it.each([
    ["area_code", "201", "555-01", "+1201555", "US"],
    ["ddd", "(11)", "3765", "+55113765", undefined],
    ["Код города", "495", "123", "+7495123", "RU"],
    ["phone_prefix", "532", "765", "+90532765", "TR"],
  ])("%s: nobody is missed", async (header, area, start, whole, region) => {
    const rows = Array.from(
      { length: 20 },
      (_, n) => `user${n}@example.com,${area},${start}${start.length === 6 ? "" : "10"}${two(n)}`,
    );
    const read = await readList(
      `email,${header},phone\n${rows.join("\n")}\n`,
      region === undefined ? {} : { region },
    );
    for (let n = 0; n < 20; n++)
      expect(read?.ask("phone", `${whole}${start.length === 6 ? "01" : "10"}${two(n)}`)).toBe("inconclusive");
    expect(read?.ask("phone", `${whole}9999`)).toBe("not-found");
  });
});
