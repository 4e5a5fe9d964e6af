// Spellings of addresses and user names, by the canonical forms that they give: those that leave no
// doubt, and those whose values may hold something else. Phone numbers: phone/phones.json.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { identifiersIn } from "../../src/record/identifiers.js";
import { readingsOf } from "../../src/record/readings.js";

type Spellings = Record<"certain" | "uncertain", [forms: string, values: string[]][]>;
const spellings = JSON.parse(readFileSync(new URL("spellings.json", import.meta.url), "utf8")) as Record<
  "email" | "username",
  Spellings
>;

describe.each(["email", "username"] as const)("%s", (kind) => {
  const cases = (["certain", "uncertain"] as const).flatMap((state) =>
    spellings[kind][state].flatMap(([forms, values]) =>
      values.map((value) => [value, state, forms] as const),
    ),
  );
  it.each(cases)("%j is %s: %s", (value, state, forms) => {
    const { found, isCertain } = identifiersIn(value, kind);
    const own = found.filter((one) => one.kind === kind).map(({ canonical }) => canonical);
    expect(own.join(" ")).toBe(forms);
    expect(isCertain ? "certain" : "uncertain").toBe(state);
  });

  it.each(cases)("%j asks for what a dump with the same value has", (value, _state, forms) => {
    const asked = readingsOf(value, { kind, region: null });
    expect(asked.map(({ canonical }) => canonical).join(" ")).toBe(forms);
  });
});
