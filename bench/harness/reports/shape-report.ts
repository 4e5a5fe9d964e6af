// The report of `--shapes`: the worst shape first.
import type { BenchRun } from "../runs/bench-run.js";
import { shapeRatio, type ShapeResult } from "../runs/shape-run.js";
import { table } from "./table.js";

/** What is kept of a run over shapes. */
export interface ShapesRun extends Pick<
  BenchRun,
  "date" | "command" | "machine" | "versions" | "rounds" | "threads"
> {
  shapes: ShapeResult[];
}

/** Sorted by the ratio of processor times; what has none comes last. */
export function renderShapes(run: ShapesRun): string {
  const byRatio = [...run.shapes].sort(
    (a, b) => (shapeRatio(a, "cpuSeconds") ?? Infinity) - (shapeRatio(b, "cpuSeconds") ?? Infinity),
  );
  const programs = run.shapes[0]?.times.map(({ program }) => program) ?? [];
  const two = (value: number | null | undefined): string => value?.toFixed(2) ?? "";
  const rows = byRatio.map((result) => {
    const own = result.times[0]?.cpuSeconds ?? null;
    return [
      result.shape,
      two(shapeRatio(result, "cpuSeconds")),
      two(shapeRatio(result, "wallSeconds")),
      own === null ? "" : ((own * 1e6) / result.records).toFixed(2),
      own === null ? "" : String(Math.round(result.bytes / own / 1e6)),
      ...result.times.map(({ cpuSeconds }) => two(cpuSeconds)),
      ...result.times.map(({ wallSeconds }) => two(wallSeconds)),
    ];
  });
  const known = byRatio.flatMap((result) => shapeRatio(result, "cpuSeconds") ?? []);
  const summary =
    known.length === 0
      ? ""
      : `Of ${known.length} shapes, ${known.filter((value) => value >= 1).length} are built in the processor time of DuckDB's scan or in less, ` +
        `${known.filter((value) => value >= 1.5).length} in two thirds of it.\n\n`;
  const head = [
    "shape",
    "processor, DuckDB's scan / ours",
    "wall",
    "µs a record",
    "MB/s",
    ...programs.map((program) => `${program}, processor s`),
    ...programs.map((program) => `${program}, wall s`),
  ];
  return (
    `# Shapes, ${run.date.slice(0, 10)}\n\n\`${run.command}\`\n\n` +
    `${run.machine.cpu}, ${run.machine.cores} cores; ${run.rounds} rounds, the least of each; ${run.threads} threads; ` +
    `${Object.entries(run.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}\n\n${summary}${table(head, rows)}\n`
  );
}
