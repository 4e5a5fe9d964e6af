// What the survey plans from the first records of a CSV dump.
import { expect, test } from "vitest";
import { planCsv } from "../../../src/ingest/survey/plan-csv.js";

const isBlank = (value: string): boolean => value === "";
const short = (n: number): string => `+3161000000${n},user${n}@example.com,Anna ${n}`;
const lines = Array.from({ length: 9 }, (_, n) => (n % 3 === 2 ? `${short(n)},Ede` : short(n)));
const planned = (...above: string[]): ReturnType<typeof planCsv> =>
  planCsv(Buffer.from([...above, ...lines, ""].join("\n")), {}, isBlank, "it.csv");

test("short records are usual if many are short, whatever the first one is", () => {
  for (const above of [[], ["+31610000009"], ["+31610000009,user9@example.com,Anna 9,Ede"]])
    expect(planned(...above)).toMatchObject({ hasHeader: false, usualFields: [3], names: { length: 4 } });
  expect(planned("phone,email,full_name,city")).toMatchObject({ hasHeader: true, usualFields: [3] });
});
