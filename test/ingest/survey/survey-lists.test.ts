// The JSON sources of a survey, of which there may be very many.
import { describe, expect, it } from "vitest";
import { countsOf } from "../../../src/ingest/survey/sample-csv.js";
import { sampleNdjson } from "../../../src/ingest/survey/sample-ndjson.js";
import { JsonSamples, listsIn } from "../../../src/ingest/survey/survey-lists.js";

const isKnownName = (name: string): boolean => name === "users";
const options = { isBlank: () => false, records: 10, isKnownName, keepsNames: false, isDocument: false };

function added(sources: number, keepsSamples: boolean): JsonSamples {
  const samples = new JsonSamples(keepsSamples, 50_000);
  for (let number = 0; number < sources; number++) {
    const bytes = Buffer.from(`{"users":[{"nick":"user${number}"}],"list${number % 3}":[1]}\n`);
    const windows = [{ bytes, startsSource: true, endsSource: true }];
    const { sample, names } = sampleNdjson(windows, options);
    samples.add({ windows, options, names, sample }, countsOf(sample));
  }
  return samples;
}

describe("JSON sources", () => {
  it("are counted again while there is room for their samples", () => {
    expect(added(5, true).kept).toHaveLength(5);
    expect(added(100, true).kept).toHaveLength(12);
    expect(added(5, false).kept).toHaveLength(0);
  });

  it("show their lists, however many they are", () => {
    const lists = listsIn(added(100, false), new Set(), isKnownName);
    expect(lists).toEqual(["users", "list0", "list1", "list2"]);
  });
});
