// The context that every command runs in, and the options that several commands share.
import { resolve } from "node:path";
import type { Command } from "commander";
import { LeakcheckError } from "../errors.js";
import { nodeFiles, type Files } from "../files.js";
import { cacheFolder, dataFolder, keyFolder } from "../library/folders.js";
import { findIndex } from "../library/library.js";
import { KeyFolder } from "../library/key-folder.js";
import { KeyRing } from "../library/key-ring.js";
import { readSettings, type Settings } from "./settings.js";
import type { RemoteOptions } from "../remote/open-remote.js";
import { openTerminal, type ColorWish, type Terminal } from "./terminal/terminal.js";

/** Options that every command has. */
export interface CommonOptions {
  json?: true;
  text?: true;
  color: ColorWish;
}

/** The context of a running command. */
export interface CommandContext {
  files: Files;
  terminal: Terminal;
  /** True with --json, or without --text when standard output is not a terminal. */
  printsJson: boolean;
}

/** Runs a command's work and takes the status it returns as the program's exit status. */
export type CommandRunner = (
  name: string,
  common: CommonOptions,
  work: (context: CommandContext) => Promise<number>,
) => Promise<void>;

/** Makes the action of a command of its work, which takes the arguments and options. */
export type ActionOf = <A extends unknown[], O extends CommonOptions>(
  work: (...all: [...A, O, CommandContext]) => Promise<number>,
) => (...all: [...A, O, Command]) => Promise<void>;

/** Opens the terminal and decides whether the command prints JSON or text. */
export async function openContext(common: CommonOptions): Promise<CommandContext> {
  const terminal = await openTerminal(common.color);
  return {
    files: nodeFiles,
    terminal,
    printsJson: common.json === true || (common.text !== true && !terminal.out.isTerminal),
  };
}

/** Adds --no-progress to a command that takes long. */
export function withProgress(command: Command): Command {
  return command.option("--no-progress", "do not show progress");
}

/** Adds --key-file to a command. */
export function withKeyFile(command: Command): Command {
  return command.option("--key-file <file>", "use the secret in this key file (also $LEAKCHECK_KEY_FILE)");
}

export function openKeyRing(
  { files, terminal: { environment } }: CommandContext,
  keyFile: string | undefined,
): KeyRing {
  const fromEnvironment = environment["LEAKCHECK_KEY_FILE"];
  return new KeyRing(
    files,
    () => keyFolder(environment),
    keyFile ?? (fromEnvironment === "" ? undefined : fromEnvironment),
  );
}

/** Adds --endpoint to a command. */
export function withEndpoint(command: Command): Command {
  return command.option("--endpoint <url>", "the server of s3:// addresses (also $AWS_ENDPOINT_URL_S3)");
}

/** Adds --endpoint and --signed-by to a command that reads indexes at addresses. */
export function withRemote(command: Command): Command {
  return withEndpoint(command).option(
    "--signed-by <file>",
    "trust only indexes that this public key, or one of these signers, has signed (push --sign)",
  );
}

/** Returns how to reach indexes behind a network. */
export function remoteOptions(
  { files, terminal: { environment } }: CommandContext,
  { endpoint, signedBy }: { endpoint?: string; signedBy?: string },
): RemoteOptions {
  return { files, environment, cacheFolder: cacheFolder(environment), endpoint, signedBy };
}

export function keysFolder({ terminal: { environment } }: CommandContext): string {
  return keyFolder(environment);
}

/** Returns the ids of the keys stored on this machine; none if there is no home folder. */
export function storedKeyIds(context: CommandContext): string[] {
  const folder = unlessHomeless(() => keysFolder(context));
  return folder === undefined ? [] : new KeyFolder(context.files, folder).list();
}

/**
 * Returns true if `folder` is the data folder. Without a home folder there may be no data folder.
 */
export function isIndexFolder(context: CommandContext, folder: string): boolean {
  const dataPath = unlessHomeless(() => indexFolder(context));
  return dataPath !== undefined && resolve(dataPath) === folder;
}

/** Returns the folder, or undefined if there is no home folder. */
function unlessHomeless(folder: () => string): string | undefined {
  try {
    return folder();
  } catch (cause) {
    if (cause instanceof LeakcheckError && cause.code === "USAGE") return undefined;
    throw cause;
  }
}

export function indexFolder({ terminal: { environment } }: CommandContext): string {
  return dataFolder(environment);
}

/** Returns the folders in which indexes are looked for: the data folder, then those of the config file. */
export function indexFolders(context: CommandContext, settings = settingsOf(context)): string[] {
  return [indexFolder(context), ...settings.indexFolders];
}

/** Reads the settings. Throws `USAGE`, `CANNOT_READ`. */
export function settingsOf({ files, terminal: { environment } }: CommandContext): Settings {
  return readSettings(files, environment);
}

/** Returns the path of the index that the user names by its path or its name. Throws `CANNOT_READ`, `USAGE`. */
export function pathOfIndex(context: CommandContext, named: string): string {
  return findIndex(context.files, () => indexFolders(context), named);
}
