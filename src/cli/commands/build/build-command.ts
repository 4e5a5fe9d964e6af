// `leakcheck build`: makes an index from dumps.
import { basename, dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import type { BuildOptions } from "../../../indexing/build-options.js";
import { checkTarget } from "../../../publishing/publish.js";
import { LeakcheckError } from "../../../errors.js";
import type { Files } from "../../../files.js";
import type { Dataset } from "../../../format/metadata.js";
import { checkedRegion } from "../../../record/region.js";
import { version } from "../../../version.js";
import { cleanText } from "../../terminal/clean-text.js";
import {
  indexFolder,
  openKeyRing,
  withKeyFile,
  withProgress,
  type CommandContext,
  type ActionOf,
  type CommonOptions,
} from "../../command.js";
import { exitStatus } from "../../exit-status.js";
import { stoppable } from "../../interrupt.js";
import type { Environment } from "../../../library/folders.js";
import { indexExtension } from "../../../library/library.js";
import { ProgressText } from "./progress-text.js";
import { withShownProgress } from "../../terminal/progress.js";
import { checkRejectTarget, openRejectLog } from "./reject-log.js";
import { printBuildReport } from "./build-report.js";
import {
  blankOptions,
  readingOptions,
  withReadingOptions,
  withRegion,
  type ReadingOptions,
} from "../options/reading-options.js";
import { labelsOf, withLabelOptions, type LabelOptions } from "../options/label-options.js";
import { inputSettings, withInputOptions, type InputOptionValues } from "../options/input-options.js";
import { parseDay, parseKeyId, parseMaxRejects, parseMemory, parseThreads } from "../../usage.js";

interface Options extends CommonOptions, ReadingOptions, InputOptionValues, LabelOptions {
  output?: string;
  name?: string;
  expires?: string;
  plan?: string;
  region?: string;
  rejects?: string;
  maxRejects?: { count: number } | { share: number };
  strict?: true;
  threads?: number;
  memory?: number;
  key?: string;
  keyFile?: string;
  force?: true;
  digest?: true;
  domains?: true;
  sourceNames: boolean;
  progress: boolean;
}

export function addBuild(program: Command, actionOf: ActionOf): void {
  const command = program
    .command("build")
    .description(
      "Stream a dump (CSV, JSON or SQL, packed or not) once into an index. The dump can then be deleted.",
    )
    .argument("<dump...>", "the dumps of one dataset: files, archives or folders; - reads standard input")
    .option("-o, --output <file>", "the index to write (default: <data folder>/<name>.lkx)")
    .option("--force", "replace an existing index, and an existing file of --rejects")
    .option("-n, --name <name>", "name of the dataset (default: from the dump's file name)");
  withLabelOptions(command).option(
    "--expires <date>",
    "last day on which the index should be used; lookups warn after it",
    parseDay,
  );
  withInputOptions(withRegion(withReadingOptions(command)), true)
    .option("--plan <file>", "build a part of the dumps of this plan (inspect --plan), for merge")
    .optionsGroup("Records that cannot be read:")
    .option(
      "--rejects <file>",
      "write the positions of unreadable records to this file, as NDJSON without values",
    )
    .option(
      "--max-rejects <limit>",
      "fail if there are more rejects than this: a number, or a percentage",
      parseMaxRejects,
    )
    .option("--strict", "fail at the first reject")
    .optionsGroup("The run and the secret:")
    .option("--threads <number>", "number of threads (default: the number of cores)", parseThreads)
    .option("--memory <bytes>", "approximate memory limit of the build (default: 512M)", parseMemory)
    .option("--key <id>", "use the secret with this key id (default: the default key)", parseKeyId)
    .option(
      "--domains",
      "count the distinct addresses of each domain, for lookup --domain; merge cannot add them",
    )
    .option("--digest", "store SHA-256 of the dumps in the index, so that verify --source knows them again")
    .option("--no-source-names", "do not store the dumps' file names in the index")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck build --name insta --breach-date 2026-01 --status disputed x.ndjson
  leakcheck build --name x part-*.csv.gz
  leakcheck build --members '*.csv' --title "Forum, 2026" dumps/`,
    );
  withProgress(withKeyFile(command)).action(actionOf(build));
}

async function build(dumps: string[], options: Options, context: CommandContext): Promise<number> {
  const { terminal, files } = context;
  if (options.domains === true && options.plan !== undefined)
    throw new LeakcheckError("USAGE", "--domains and --plan exclude each other", {
      hint: "distinct addresses of parts cannot be added: build one index of all dumps",
    });
  const dataset = datasetOf(dumps, options);
  const { plan, region, ...reading } = await readingOf(options, files);
  const output = options.output ?? join(indexFolder(context), `${dataset.name}${indexExtension}`);
  if (!output.endsWith(indexExtension))
    throw new LeakcheckError("USAGE", `an index must be named *${indexExtension} for lookups to find it`, {
      hint: `set --output ${output}${indexExtension}`,
    });
  checkFilesApart(files, dumps, output, options.rejects);
  checkTarget(files, resolve(output), options.force === true);
  if (options.rejects !== undefined) checkRejectTarget(files, options.rejects, options.force === true);
  files.makeFolder(dirname(output));
  const key = openKeyRing(context, options.keyFile).forBuild(options.key);
  checkFilesApart(files, [key.path], output, options.rejects);
  if (key.isNew)
    terminal.tell(
      `made a new secret, key id ${key.keyId}; back up ${key.path}: indexes built with it cannot be searched without it`,
    );
  const { buildIndex } = await import("../../../indexing/build-index.js");
  const log =
    options.rejects === undefined ? undefined : openRejectLog(files, options.rejects, options.force === true);
  let isBuilt = false;
  // Not performance.now(), for which Node loads ten modules.
  const started = process.uptime();
  const seconds = (): number => process.uptime() - started;
  try {
    const isQuiet = !options.progress || (context.printsJson && !terminal.showsProgress);
    const report = await stoppable(terminal, async (signal) =>
      withShownProgress(terminal, isQuiet, async ({ show, tell }) => {
        const text = new ProgressText();
        const built: BuildOptions = {
          ...inputSettings(options),
          ...reading,
          ...rejectLimit(options),
          dumps,
          output,
          secret: key.secret,
          dataset,
          tool: `leakcheck ${version}`,
          created: createdAt(terminal.environment),
          ...(options.expires === undefined ? {} : { expires: options.expires }),
          replace: options.force === true,
          keepSourceNames: options.sourceNames,
          digests: options.digest === true,
          domains: options.domains === true,
          onProgress: (state) => {
            show(() => text.textOf(state, seconds()));
          },
          onWarning: (message) => {
            tell(`warning: ${cleanText(message)}`);
          },
          signal,
        };
        if (region !== undefined) built.region = region;
        if (plan !== undefined) built.plan = plan;
        if (options.threads !== undefined) built.threads = options.threads;
        if (options.memory !== undefined) built.memoryBytes = options.memory;
        // Takes the reference path only, for benchmarks and to check a result.
        if (terminal.environment["LEAKCHECK_GENERAL"] === "1") built.general = true;
        if (log !== undefined) built.onReject = log.write;
        return buildIndex(built, files);
      }),
    );
    isBuilt = true;
    const took = seconds();
    const { measuredAnswers } = await import("./measured-answers.js");
    const open = await measuredAnswers(report, files, key.secret);
    await printBuildReport(report, took, { open, title: dataset.title }, context);
    return exitStatus.done;
  } finally {
    log?.close(isBuilt);
  }
}

/** Returns how to read the dumps: as the plan says, if there is one, otherwise as the options say. */
async function readingOf(
  options: Options,
  files: Files,
): Promise<Partial<BuildOptions> & { keepWords: string[]; blankWords: string[] }> {
  if (options.plan === undefined)
    return {
      ...readingOptions(options),
      ...blankOptions(options),
      ...(options.region === undefined ? {} : { region: checkedRegion(options.region) }),
    };
  const { readPlan } = await import("../options/plan-options.js");
  const { readingOptionsOf } = await import("../../../ingest/survey/build-plan.js");
  const plan = readPlan(files, options.plan, options);
  const { inputs, keepWords, blankWords, region } = plan.options;
  return {
    ...readingOptionsOf(plan),
    ...inputs,
    keepWords,
    blankWords,
    plan,
    ...(region === null ? {} : { region }),
  };
}

/**
 * Throws `USAGE` if a file to be written is also one to be read, or the other file to be written. A
 * slip on the command line must not destroy a dump or a secret.
 */
function checkFilesApart(
  files: Files,
  read: readonly string[],
  output: string,
  rejects: string | undefined,
): void {
  const isSame = (a: string, b: string): boolean => {
    const [one, other] = [files.look(a, true), files.look(b, true)];
    if (one === undefined || other === undefined) return resolve(a) === resolve(b);
    return one.device === other.device && one.inode === other.inode;
  };
  if (rejects !== undefined && isSame(rejects, output))
    throw new LeakcheckError("USAGE", "--rejects and the index cannot be the same file");
  for (const path of read) {
    if (path === "-") continue;
    if (isSame(path, output))
      throw new LeakcheckError("USAGE", `the index and ${path} cannot be the same file`);
    if (rejects !== undefined && isSame(path, rejects))
      throw new LeakcheckError("USAGE", `--rejects and ${path} cannot be the same file`);
  }
}

function rejectLimit({ maxRejects, strict }: Options): Pick<BuildOptions, "maxRejects"> {
  if (strict === true) return { maxRejects: { count: 0 } };
  return maxRejects === undefined ? {} : { maxRejects };
}

function datasetOf(dumps: readonly string[], options: Options): Dataset {
  return {
    name: datasetName(dumps, options),
    title: null,
    breachDate: null,
    status: null,
    source: null,
    description: null,
    ...labelsOf(options),
  };
}

/**
 * Returns the name given with --name, else one made from the first dump's file name, else, if that
 * may not be used, from the index's. Characters that a name cannot contain are replaced.
 */
function datasetName(dumps: readonly string[], { name, output, sourceNames }: Options): string {
  if (name !== undefined) {
    if (!/^[A-Za-z0-9][\w.-]{0,99}$/u.test(name))
      throw new LeakcheckError(
        "USAGE",
        "--name takes up to 100 letters, digits, '.', '_' and '-', starting with a letter or digit",
      );
    return name;
  }
  // With --no-source-names the dataset must not be named after the dump either.
  const first = sourceNames ? (dumps[0] ?? "-") : "-";
  if (first === "-" && output === undefined)
    throw new LeakcheckError(
      "USAGE",
      dumps[0] === "-"
        ? "a dump from standard input needs a dataset name"
        : "--no-source-names needs a dataset name",
      {
        hint: "set --name",
      },
    );
  const made = basename(first === "-" ? (output ?? "") : first)
    .replace(/(?<=.)\..*$/u, "")
    .replace(/[^A-Za-z0-9_-]+/gu, "-")
    .replace(/^[_-]+|-+$/gu, "")
    .slice(0, 100);
  return made === "" ? "dump" : made;
}

/** Returns the current time, or the time that SOURCE_DATE_EPOCH sets for a reproducible build. */
function createdAt(environment: Environment): Date {
  const epoch = environment["SOURCE_DATE_EPOCH"];
  return epoch !== undefined && /^\d{1,12}$/u.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}
