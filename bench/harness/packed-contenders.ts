// Who reads the corpus as dumps arrive: packed-dumps.ts.
import type { BenchOptions } from "./arguments.js";
import { type Build, type Contender, homeOf, node, type Programs, readBuildReport } from "./contenders.js";
import { type PackedForm, packedPaths } from "./packed-dumps.js";

const labels: Readonly<Record<PackedForm, string>> = {
  gz: "CSV, gzip",
  zst: "CSV, zstd",
  parts: "32 parts of CSV, gzip",
  array: "JSON array",
  sql: "SQL",
};

/** How DuckDB reads a form; it reads no SQL dumps. */
const duckdbReads: Readonly<Partial<Record<PackedForm, [format: string, dump: string]>>> = {
  gz: ["csv", packedPaths.gz],
  zst: ["csv", packedPaths.zst],
  parts: ["csv", `${packedPaths.parts}/*.csv.gz`],
  array: ["array", packedPaths.array],
};

/** All that read one of the forms; `filesOf` says which files it has. */
export function packedContenders(
  { rivals, threads, only }: Pick<BenchOptions, "rivals" | "threads" | "only">,
  { builds, folder }: Programs,
  forms: readonly PackedForm[],
  filesOf: (form: PackedForm) => string[],
): Contender[] {
  const all: Contender[] = [];
  for (const form of forms) {
    const reads = filesOf(form);
    all.push(...builds.map((build) => ({ ...packedBuild(build, form, threads), reads })));
    if (form === "gz") all.push(...builds.map((build) => ({ ...pipedBuild(build, threads), reads })));
    const [format, dump] = duckdbReads[form] ?? [];
    if (!rivals || format === undefined || dump === undefined) continue;
    const call = (...args: string[]) => node(`${folder}/duckdb.mjs`, [String(threads), ...args]);
    const output = `duckdb-group-packed-${form}.db`;
    const shared = { format: "packed", reads } as const;
    all.push(
      {
        ...shared,
        id: `duckdb-scan-packed-${form}`,
        label: `DuckDB: scan and count, ${labels[form]}`,
        command: call("scan", format, dump),
      },
      {
        ...shared,
        id: `duckdb-group-packed-${form}`,
        label: `DuckDB: hash, group, order, ${labels[form]}`,
        command: call("group", format, dump, output),
        output,
        count: call("count-group", output),
      },
    );
  }
  const isNamed = ({ id }: Contender): boolean =>
    only.some((name) => id === name || id.startsWith(`${name}-`));
  return only.length === 0 ? all : all.filter(isNamed);
}

function packedBuild(build: Build, form: PackedForm, threads: number): Contender {
  const output = `${build.name}-packed-${form}.lkx`;
  return {
    id: `${build.name}-packed-${form}`,
    label: `${build.name}: ${labels[form]}`,
    format: "packed",
    command: node(build.program, buildArguments(build, packedPaths[form], output, threads), homeOf(build)),
    output,
    read: readBuildReport,
  };
}

/** What `gzip` unpacks beside the build. */
function pipedBuild(build: Build, threads: number): Contender {
  const output = `${build.name}-packed-pipe.lkx`;
  const args = buildArguments(build, "-", output, threads);
  return {
    id: `${build.name}-packed-pipe`,
    label: `gzip -dc, piped into ${build.name}`,
    format: "packed",
    command: {
      program: "sh",
      args: [
        "-c",
        'dump=$1; shift; gzip -dc "$dump" | "$@"',
        "sh",
        packedPaths.gz,
        process.execPath,
        build.program,
        ...args,
      ],
      environment: homeOf(build),
    },
    output,
    read: readBuildReport,
  };
}

function buildArguments({ takesThreads }: Build, dump: string, output: string, threads: number): string[] {
  const options = takesThreads ? ["--threads", String(threads)] : [];
  return ["build", dump, "-o", output, "--force", "--json", ...options];
}
