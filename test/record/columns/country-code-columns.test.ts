import { describe, expect, test } from "vitest";
import { countryCodeColumnFor } from "../../../src/record/columns/country-code-columns.js";

describe("the column of country codes for a column of phone numbers", () => {
  const cases: [phone: string, codes: string[], column: string | undefined][] = [
    ["public_phone_number", ["public_phone_country_code"], "public_phone_country_code"],
    [
      "public_phone_number",
      ["country_code", "phone_country_code", "public_phone_country_code"],
      "public_phone_country_code",
    ],
    ["contact_phone_number", ["public_phone_country_code"], undefined],
    ["contact_phone_number", ["public_phone_country_code", "phone_country_code"], "phone_country_code"],
    ["phone", ["country_code"], "country_code"],
    ["phone", ["country_code", "calling_code"], "calling_code"],
    ["mobile", ["phone_country_code"], "phone_country_code"],
    ["mobileNumber", ["mobileCountryCode", "country_code"], "mobileCountryCode"],
    ["home_phone", ["mobile_country_code"], undefined],
    ["phone2", ["phone1_country_code", "phone2_country_code"], "phone2_country_code"],
    ["billing_phone", ["billing_country_code", "shipping_country_code"], "billing_country_code"],
    ["phone", ["shipping_country_code"], undefined],
    ["user.phone", ["country_code"], undefined],
    ["user.phone", ["user.country_code", "country_code"], "user.country_code"],
    ["phones.*.number", ["phones.*.country_code"], "phones.*.country_code"],
    ["phone.number", ["phone.country_code"], "phone.country_code"],
    ["tel", ["phone_prefix"], "phone_prefix"],
    ["phone", ["dial_code", "isd_code"], "dial_code"],
    ["phone", [], undefined],
    ["phone", ["country"], "country"],
    ["phone", ["country", "country_code"], "country_code"],
    ["billing_phone", ["country", "country_name"], "country"],
    ["user.phone", ["country"], undefined],
  ];
  test.each(cases)("%s with %j: %s", (phone, codes, column) => {
    expect(countryCodeColumnFor(phone, codes)).toBe(column);
    expect(countryCodeColumnFor(phone, codes.toReversed())).toBe(column);
  });
});
