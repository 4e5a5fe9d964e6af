// Gets ready what the bench starts: the packages of the rivals, our own programs bundled beside them, builds of leakcheck.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { build as bundle, stop } from "esbuild";
import type { BenchOptions } from "./arguments.js";
import type { Build, Programs } from "./contenders.js";
import { packageVersion, programVersion } from "./machine.js";

/** Installs what is missing and bundles. `bench` is the folder of the bench, `data` where homes may lie. */
export async function preparePrograms(
  options: BenchOptions,
  bench: string,
  data: string,
): Promise<Programs & { versions: Record<string, string> }> {
  const wantsPackages = options.rivals && ["duckdb", "sqlite"].some((rival) => isWanted(options, rival));
  if (wantsPackages && !isInstalled(bench)) npm(bench, "ci");
  // Without a lock file: not each of its platforms is to be had everywhere, and npm ci wants them all. Versions are exact.
  const clickhouse = join(bench, "clickhouse");
  if (options.clickhouse && !isInstalled(clickhouse)) npm(clickhouse, "install", "--no-package-lock");
  // Beside the packages, so that they are found; chdb has a folder of its own.
  const folder = join(bench, "node_modules", ".cache", "programs");
  const clickhouseFolder = join(clickhouse, "node_modules", ".cache", "programs");
  await bundleInto(folder, [
    join(bench, "corpus.ts"),
    ...rivals(bench).filter((path) => basename(path) !== "clickhouse.ts"),
  ]);
  if (options.clickhouse) await bundleInto(clickhouseFolder, [join(bench, "rivals", "clickhouse.ts")]);
  await stop();
  const builds = [{ name: "leakcheck", path: join(bench, "..") }, ...options.otherBuilds].map(
    ({ name, path }) => buildAt(name, path, data),
  );
  const shell = programVersion("sqlite3");
  const newerNode = nodeWithSqlite(bench);
  const jq = programVersion("jq");
  return {
    builds,
    folder,
    clickhouseFolder,
    hasJq: jq !== undefined,
    sqlite:
      shell !== undefined ? { shell: "sqlite3" } : newerNode === undefined ? undefined : { node: newerNode },
    versions: known({
      Node: process.version,
      ...Object.fromEntries(builds.map((build) => [build.name, versionOf(build)])),
      DuckDB: packageVersion(bench, "@duckdb/node-api"),
      SQLite:
        shell?.split(" ")[0] ??
        (newerNode === undefined ? undefined : `of Node ${programVersion(newerNode)}`),
      "csv-parse": packageVersion(join(bench, ".."), "csv-parse"),
      ndjson: packageVersion(join(bench, ".."), "ndjson"),
      jq: jq?.replace("jq-", ""),
      chdb: options.clickhouse ? packageVersion(clickhouse, "chdb") : undefined,
    }),
  };
}

const isWanted = ({ only }: BenchOptions, rival: string): boolean =>
  only.length === 0 || only.some((name) => name === rival || name.startsWith(`${rival}-`));

/** Whether the very versions that package.json asks for are there. */
function isInstalled(folder: string): boolean {
  const { dependencies } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  return Object.entries(dependencies).every(([name, version]) => packageVersion(folder, name) === version);
}

function npm(folder: string, ...args: string[]): void {
  process.stderr.write(`bench: installing the packages of ${basename(folder)}\n`);
  const { status } = spawnSync(
    "npm",
    [...args, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"],
    {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  if (status !== 0)
    throw new Error("the rivals' packages could not be installed; --skip-rivals does without");
}

const rivals = (bench: string): string[] => {
  const folder = join(bench, "rivals");
  return ["clickhouse", "duckdb", "lookup-count", "readers", "sqlite", "sqlite-count"].map((name) =>
    join(folder, `${name}.ts`),
  );
};

async function bundleInto(folder: string, entryPoints: string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await bundle({
    entryPoints,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    entryNames: "[name]",
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20.19",
    logLevel: "warning",
  });
}

function buildAt(name: string, path: string, data: string): Build {
  const program = resolve(statSync(path).isDirectory() ? join(path, "bin", "leakcheck.cjs") : path);
  const help = spawnSync(process.execPath, [program, "build", "--help"], { encoding: "utf8" });
  if (help.status !== 0) throw new Error(`${name} does not start; is it built (npm run build)?`);
  return { name, program, home: join(data, "homes", name), takesThreads: help.stdout.includes("--threads") };
}

/** With the commit, if it stands in a repository. */
function versionOf({ program }: Build): string {
  const commit = programVersion("git", [
    "-C",
    dirname(program),
    "describe",
    "--always",
    "--dirty",
    "--exclude",
    "*",
  ]);
  const version = programVersion(process.execPath, [program, "--version"]) ?? "of no version";
  return commit === undefined ? version : `${version} (${commit})`;
}

/** This Node, or the one that is among the packages. */
function nodeWithSqlite(bench: string): string | undefined {
  const packages = join(bench, "node_modules");
  const candidates = existsSync(packages)
    ? readdirSync(packages).filter((name) => name.startsWith("node-"))
    : [];
  return [process.execPath, ...candidates.map((name) => join(packages, name, "bin", "node"))].find(
    (node) => programVersion(node, ["-e", "require('node:sqlite')"]) !== undefined,
  );
}

function known(versions: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(versions).filter((one): one is [string, string] => one[1] !== undefined),
  );
}
