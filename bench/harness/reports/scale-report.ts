// The report of a remote index at several distances, as Markdown.
import type { DatabaseRow, DatabaseRun } from "../runs/database-run.js";
import { mergedParts, type MergeRun } from "../runs/merge-run.js";
import { table } from "./table.js";
import { scaleLookups, type ScaleRow, type ScaleRun } from "../runs/scale-run.js";

const titles: Readonly<Record<ScaleRow["what"], string>> = {
  email: "e-mail address",
  phone: "phone number",
  username: "user name",
  list: `list of ${scaleLookups.toLocaleString("en-GB")}`,
};

export function renderScale(run: ScaleRun): string {
  const { machine, rows, indexBytes, local, scale, merge, database } = run;
  const lines = scale.map(({ delayMs, what, cache, seconds, traffic }) => [
    `${delayMs} ms`,
    titles[what],
    cache,
    milliseconds(seconds),
    // Without a delay, replies come before the next request and no trip can be told from another.
    delayMs === 0 ? "" : String(traffic.trips),
    String(traffic.requests),
    kilobytes(traffic.bytes),
  ]);
  const ofFile = (Object.keys(titles) as ScaleRow["what"][]).map((what) => [
    "the file",
    titles[what],
    "",
    milliseconds(local[what]),
    "",
    "",
    "",
  ]);
  return `# A remote index

${rows.toLocaleString("en-GB")} records, an index of ${(indexBytes / 1e6).toFixed(1)} MB, on a server of this machine that
waits before each reply. Times are medians of whole processes, from start to end. Cold is without a
cache; trips are rounds in which requests wait together. What connections cost to open is not in it.

- ${run.command}
- ${machine.cpu}, ${machine.cores} cores, ${machine.system}
- ${Object.entries(run.versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(", ")}

${table(["away", "what", "cache", "time", "trips", "requests", "bytes"], [...ofFile, ...lines])}

# Merging ${mergedParts} parts of the same records

${renderMerge(merge)}

# The same index in ClickHouse

${database === null ? "Not measured: there was no server." : renderDatabase(database, local)}
`;
}

function renderMerge({ entries, all, seconds, cpuSeconds, peakBytes }: MergeRun): string {
  const measured = [
    `${entries.toLocaleString("en-GB")} entries in ${seconds.toFixed(2)} s, the median of ${all.length}`,
    `${(entries / seconds / 1e6).toFixed(1)} million entries a second`,
    ...(cpuSeconds === null ? [] : [`${cpuSeconds.toFixed(2)} s of processor time`]),
    ...(peakBytes === null ? [] : [`${Math.round(peakBytes / 1e6)} MB of memory`]),
  ];
  return measured.map((line) => `- ${line}`).join("\n");
}

function renderDatabase({ version, entries, rows }: DatabaseRun, local: ScaleRun["local"]): string {
  const each = (name: string, cell: (row: DatabaseRow) => string): string[] => [name, ...rows.map(cell)];
  const rate = (seconds: number, count: number): string =>
    `${Math.round(count / seconds).toLocaleString("en-GB")}/s`;
  return `ClickHouse ${version}, ${entries.toLocaleString("en-GB")} entries. All servers are on this machine, each with one
thread. Times are of whole processes; one lookup in the file takes ${milliseconds(local.email)}, the list ${milliseconds(local.list)}.

${table(
  ["", ...rows.map(({ where }) => where)],
  [
    each("push: entries", ({ push }) => rate(push, entries)),
    each("push again, which compares: entries", ({ again }) => rate(again, entries)),
    each("one lookup", ({ lookup }) => milliseconds(lookup)),
    each(`${titles.list}: identifiers`, ({ list }) => rate(list, scaleLookups)),
    each("compare with the file: entries", ({ compare }) => rate(compare, entries)),
    each("bytes an entry, on each replica", ({ bytesPerEntry }) => bytesPerEntry.toFixed(2)),
  ],
)}`;
}

const milliseconds = (seconds: number): string => `${Math.round(seconds * 1000)} ms`;
const kilobytes = (bytes: number): string =>
  bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
