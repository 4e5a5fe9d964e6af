// The run in words and tables, as Markdown; a terminal shows it well enough.
import type { BenchRun, Result, Timing } from "../runs/bench-run.js";
import { type Goal, goals, isReached } from "../goals.js";
import { median, medianOrNull, ratio } from "../statistics.js";
import { table } from "./table.js";

const titles: Readonly<Record<Result["format"], string>> = {
  csv: "CSV",
  ndjson: "NDJSON",
  sparse: "Sparse NDJSON",
  lookups: "Lookups from a list",
  packed: "As dumps arrive",
  compared: "What two have in common, of the CSV and of the NDJSON dump",
};

/** The whole report. */
export function renderReport(run: BenchRun): string {
  const { machine } = run;
  return [
    `# Bench, ${run.date.slice(0, 10)}, ${count(run.rows)} records`,
    `\`${run.command}\``,
    bullets([
      `${machine.cpu}, ${machine.cores} cores, ${bytes(machine.memoryBytes)} of memory, ${machine.system} ${machine.kernel}`,
      ...others(run),
      `peak memory by ${machine.meter}; ${run.threads} threads for DuckDB`,
      ...Object.entries(run.versions).map(([name, version]) => `${name} ${version}`),
      ...run.dumps.map(
        (dump) => `${titles[dump.format]}: ${count(dump.records)} records, ${bytes(dump.bytes)}`,
      ),
    ]),
    run.disagreements.length === 0
      ? "All programs found the same number of records, values and distinct keys, as far as each can tell."
      : `**The programs disagree; the times say nothing:**\n\n${bullets(run.disagreements)}`,
    ...(Object.keys(titles) as Result["format"][]).flatMap((format) => section(run, format)),
    ...startUp(run),
    `## Goals\n\nFor 17,017,213 records on two cores.\n\n${goalTable(goals(run))}`,
    ...(run.leftOut.length === 0 ? [] : [`## Left out\n\n${bullets(run.leftOut)}`]),
  ]
    .join("\n\n")
    .concat("\n");
}

/** A core that others keep busy halves what a program with two threads can do, and its wall time tells nothing of it. */
function others({ results, machine }: BenchRun): string[] {
  const known = results
    .flatMap(({ timings }) => timings)
    .filter(({ othersSeconds }) => othersSeconds !== null);
  if (known.length === 0) return [];
  const sum = (of: (timing: Timing) => number): number =>
    known.reduce((total, timing) => total + of(timing), 0);
  const cores = sum(({ othersSeconds }) => othersSeconds ?? 0) / sum(({ wallSeconds }) => wallSeconds);
  const used = `others used ${cores.toFixed(2)} of ${machine.cores} cores meanwhile`;
  return [cores > quietCores ? `**${used}: the times are longer than they should be**` : used];
}

/** The bench itself and the system need a little. */
const quietCores = 0.1;

function section(run: BenchRun, format: Result["format"]): string[] {
  const results = run.results.filter((result) => result.format === format);
  if (results.length === 0) return [];
  const first = results[0]?.timings.map(({ wallSeconds }) => wallSeconds) ?? [];
  const rows = results.map(({ label, timings, outputBytes, entries }) => {
    const walls = timings.map(({ wallSeconds }) => wallSeconds);
    const known = (value: number | null, show: (value: number) => string): string =>
      value === null ? "" : show(value);
    const perEntry = ratio(outputBytes, entries);
    return [
      label,
      seconds(median(walls)),
      `${seconds(Math.min(...walls))} to ${seconds(Math.max(...walls))}`,
      (median(walls) / median(first)).toFixed(2),
      known(medianOrNull(timings.map(({ innerSeconds }) => innerSeconds)), seconds),
      known(medianOrNull(timings.map(({ cpuSeconds }) => cpuSeconds)), seconds),
      known(medianOrNull(timings.map(({ peakBytes }) => peakBytes)), bytes),
      known(outputBytes, bytes) + known(perEntry, (value) => ` (${value.toFixed(2)} an entry)`),
    ];
  });
  const asked = format === "lookups" ? `, ${count(run.lookupCount)} identifiers` : "";
  const head = [
    "program",
    "wall, median",
    "range",
    `× ${results[0]?.label}`,
    "work alone",
    "processor",
    "peak memory",
    "on disk",
  ];
  return [`## ${titles[format]}${asked}`, table(head, rows)];
}

function startUp({ startUp }: BenchRun): string[] {
  if (startUp === null) return [];
  const [lookup, empty] = [median(startUp.lookupSeconds) * 1000, median(startUp.emptyNodeSeconds) * 1000];
  const text =
    `One e-mail address is looked up in ${lookup.toFixed(1)} ms; \`node -e 0\` takes ${empty.toFixed(1)} ms, so a lookup takes ` +
    `${(lookup / empty).toFixed(2)} times as long (medians of ${startUp.lookupSeconds.length}, by turns).`;
  return ["## Start", text];
}

function goalTable(all: readonly Goal[]): string {
  const rows = all.map((goal) => {
    const { what, value, atLeast, atMost, unit } = goal;
    const shown = (number: number): string =>
      number >= 1000 ? count(Math.round(number)) : String(Number(number.toFixed(2)));
    const bound = atLeast === undefined ? `at most ${shown(atMost ?? 0)}` : `at least ${shown(atLeast)}`;
    return [
      what,
      `${value === null ? "" : shown(value)} ${unit ?? ""}`.trim(),
      bound,
      isReached(goal) ? "yes" : "no",
    ];
  });
  return table(["what", "here", "goal", "reached"], rows);
}

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");

const count = (number: number): string => number.toLocaleString("en-GB");

const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`;

function bytes(value: number): string {
  return value < 1e9 ? `${(value / 1e6).toFixed(1)} MB` : `${(value / 1e9).toFixed(2)} GB`;
}
