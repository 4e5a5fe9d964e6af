// Documents that look like JSON: whether they hold objects, and at what cost.
import { describe, expect, it } from "vitest";
import { recogniseNearJson } from "../../../../src/ingest/survey/lines/near-json.js";
import { expectProportional } from "../../../support/proportional.js";

const rows = (count: number): string =>
  Array.from({ length: count }, (_, row) => `["user${row}", "user${row}@example.com"]`).join(",");
const recognised = (text: string): boolean => recogniseNearJson(Buffer.from(text)) !== undefined;

describe("a document of arrays", () => {
  it.each([
    [`{"rows": [${rows(3)}]}`, true],
    [`[["name", "email"], ${rows(3)}]`, true],
    [` \n{"rows": [${rows(3)}, {}]}`, false],
    [`[{"rows": [${rows(3)}]}]`, false],
    [`{"rows": [${rows(3)}]}{`, false],
  ])("is told from one that holds objects: %s", (text, isTold) => {
    expect(recognised(text)).toBe(isTold);
  });

  it("is recognised in time that grows with its length", () => {
    expectProportional(1600, (count) => {
      recognised(`{"rows": [${rows(count)}]}`);
    });
  });
});
