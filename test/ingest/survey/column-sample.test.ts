import { expect, it } from "vitest";
import { detachValues, newColumnSample } from "../../../src/ingest/survey/column-sample.js";

it("the values of a sample stay as they are without the text that they are from", () => {
  const sample = newColumnSample("notes");
  const values = ["", "plain", "Zoë — 日本", "a lone \ud800 surrogate", "x".repeat(5000)];
  sample.values.push(...values);
  detachValues(sample);
  expect(sample.values).toEqual(values);
});
