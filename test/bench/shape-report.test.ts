import { expect, test } from "vitest";
import { renderShapes } from "../../bench/harness/reports/shape-report.js";
import { type ShapeResult, shapeLine } from "../../bench/harness/runs/shape-run.js";

const shape = (name: string, own: number | null, theirs: number | null): ShapeResult => ({
  shape: name,
  bytes: 60_000_000,
  records: 1_000_000,
  times: [
    { program: "leakcheck", cpuSeconds: own, wallSeconds: own },
    { program: "DuckDB", cpuSeconds: theirs, wallSeconds: theirs },
  ],
});

const run = {
  date: "2026-01-01T00:00:00Z",
  command: "npm run bench -- --shapes",
  machine: { cpu: "A", cores: 2, memoryBytes: 1, system: "Linux", kernel: "6", meter: "GNU time" },
  versions: { Node: "v20" },
  rounds: 1,
  threads: 2,
};

test("the worst shape comes first, and what has no ratio last", () => {
  const report = renderShapes({
    ...run,
    shapes: [shape("good", 1, 2), shape("unread", 1, null), shape("bad", 4, 1), shape("refused", null, 1)],
  });
  const names = [...report.matchAll(/^\| (good|bad|unread|refused) /gmu)].map(([, name]) => name);
  expect(names).toEqual(["bad", "good", "unread", "refused"]);
  expect(report).toMatch(/^\| bad +\| 0\.25 +\| 0\.25 +\| 4\.00 +\| 15 /mu);
  expect(report).toContain("Of 2 shapes, 1 are built in the processor time of DuckDB's scan or in less");
});

test("a shape on one line", () => {
  expect(shapeLine(shape("bad", 4, 1))).toMatch(
    /^bad +0\.25 {2}leakcheck 4\.00 s \(4\.00\), DuckDB 1\.00 s \(1\.00\)$/u,
  );
});
