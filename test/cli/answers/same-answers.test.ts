// Datasets of which the same is said share a paragraph.
import { texts as english } from "../../../src/cli/answers/languages/en.js";
import { describe, expect, it } from "vitest";
import { datasetsByName, renderForPerson } from "../../../src/cli/answers/answer-person.js";
import { displayWidth } from "../../../src/cli/terminal/display-width.js";
import type { DatasetInfo } from "../../../src/cli/answers/exposure-text.js";
import type { Answer, Exposure } from "../../../src/lookup/answer.js";

const plain = (text: string): string => text;
const colors = { red: plain, green: plain, yellow: plain, bold: plain };

const info = (name: string, status: "verified" | "disputed", breachDate: string | null): DatasetInfo => ({
  dataset: { name, title: `The ${name} forum`, breachDate, status, source: null, description: null },
  columns: [
    { name: "email", position: 0, class: "Email addresses", kind: "email", exposed: 1 },
    { name: "password", position: 1, class: "Passwords", kind: null, exposed: 1 },
  ],
  coverage: 1,
  kinds: { email: { hasColumn: true, values: 1, unindexable: 0 } },
});

const exposure = (dataset: string, columns = ["email", "password"]): Exposure => ({
  dataset,
  title: `The ${dataset} forum`,
  kind: "email",
  match: "exact",
  records: 1,
  columns,
  classes: ["Email addresses", ...(columns.length > 1 ? ["Passwords"] : [])],
});

function shown(infos: readonly DatasetInfo[], exposures: readonly Exposure[], width = 80): string[] {
  const answer: Answer = {
    query: "a@example.com",
    kind: "email",
    status: "exposed",
    exposures: [...exposures],
    searched: infos.map(({ dataset: { name } }) => ({
      dataset: name,
      status: exposures.some(({ dataset }) => dataset === name) ? "exposed" : "not-found",
      coverage: 1,
      reason: null,
    })),
  };
  return renderForPerson(answer, {
    colors,
    width,
    facts: datasetsByName(infos),
    kinds: ["email"],
    isOnly: true,
    texts: { answers: english, advice: undefined },
  });
}

const twelve = Array.from({ length: 12 }, (_, index) => `n${String(index + 1).padStart(2, "0")}`);

describe("twelve datasets", () => {
  const infos = twelve.map((name, index) => info(name, "disputed", index % 2 === 0 ? "2026-01" : null));

  it.each([60, 80, 120])("with the same answer are one paragraph on %i columns", (width) => {
    const lines = shown(
      infos,
      twelve.map((name) => exposure(name)),
      width,
    );
    const text = lines.join("\n");
    expect(text.match(/Exposed /gu)).toHaveLength(1);
    expect(lines.filter((line) => line === "")).toHaveLength(2);
    expect(text).toContain("12 datasets with the same answer");
    for (const name of twelve) expect(text).toContain(`(${name})`);
    expect(text.replaceAll(/\s+/gu, " ")).toContain(
      "The n01 forum (n01), January 2026; The n02 forum (n02);",
    );
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
  });

  it("of which one says more are two paragraphs", () => {
    const lines = shown(
      infos,
      twelve.map((name) => exposure(name, name === "n05" ? ["email"] : undefined)),
    );
    const text = lines.join("\n");
    expect(text.match(/^ {2}Exposed /gmu)).toHaveLength(2);
    expect(text).toContain("11 datasets with the same answer");
    expect(text).toContain("The n05 forum (n05)\n  Date");
  });

  it("of which one is more certain are two paragraphs", () => {
    const others = infos.map((one, index) => (index === 3 ? info("n04", "verified", null) : one));
    const text = shown(
      others,
      twelve.map((name) => exposure(name)),
    ).join("\n");
    expect(text.match(/^ {2}Status /gmu)).toHaveLength(2);
  });

  it("without anything found are one paragraph", () => {
    const lines = shown(infos, [exposure("n01")]);
    const from = lines.findIndex((line) => line.startsWith("  Not in"));
    expect(lines.slice(from).findIndex((line) => line === "")).toBeLessThan(6);
    expect(lines.join(" ").replaceAll(/\s+/gu, " ")).toContain("The n02 forum (n02); The n03 forum (n03)");
  });
});
