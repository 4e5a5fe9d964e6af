import { describe, expect, it } from "vitest";
import { ColumnTable, otherColumn } from "../../src/ingest/columns.js";
import { isKnownColumnName, meaningByName } from "../../src/record/columns/column-meaning.js";

describe("a column's slot", () => {
  it("finds the country-code column of a phone column, whichever comes first", () => {
    const table = new ColumnTable();
    const phone = table.slot("user.phone_number");
    expect(phone.countryCodeNumber).toBe(-1);
    const general = table.slot("user.country_code");
    expect(general.isCountryCode).toBe(true);
    expect(phone.countryCodeNumber).toBe(general.number);
    const own = table.slot("user.phone_country_code");
    expect(phone.countryCodeNumber).toBe(own.number);
    expect(own.countryCodeNumber).toBe(-1);
    expect(table.slot("other.phone_number").countryCodeNumber).toBe(-1);
  });

  it("waits for the country-code column that the survey found", () => {
    const table = new ColumnTable();
    const meanings = new Map(
      ["phone", "phone_country_code", "country_code"].map((name) => [name, meaningByName(name)]),
    );
    table.setFindings({ meanings, starred: new Set(), isKnownName: isKnownColumnName });
    const phone = table.slot("phone");
    table.slot("country_code");
    expect(phone.countryCodeNumber).toBe(-1);
    const own = table.slot("phone_country_code");
    expect(phone.countryCodeNumber).toBe(own.number);
  });

  it("never finds a country-code column beyond the tracked ones, which share a number", () => {
    const table = new ColumnTable();
    for (let number = 0; number < otherColumn; number++)
      table.slot(`x${"abcdefghij"[number % 10] ?? ""}${number}`);
    const codes = table.slot("country_code");
    expect([codes.number, codes.isCountryCode]).toEqual([otherColumn, true]);
    expect(table.slot("phone")).toMatchObject({ number: otherColumn, kind: "phone", countryCodeNumber: -1 });
  });

  it("has the meaning from the survey, else from its name", () => {
    const table = new ColumnTable();
    const meanings = new Map([
      ["email", { class: null, kind: null, isCountryCode: false, why: "option" as const }],
    ]);
    table.setFindings({ meanings, starred: new Set(["users"]), isKnownName: isKnownColumnName });
    expect(table.slot("email").kind).toBeNull();
    expect(table.slot("username").kind).toBe("username");
    expect(table.storedName("users.Jan Jansen.city")).toBe("users.*.city");
  });
});
