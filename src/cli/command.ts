// What every command is given, and the options that several of them share.
import { resolve } from "node:path";
import type { Command } from "commander";
import { LeakcheckError } from "../errors.js";
import { nodeFiles, type Files } from "../files.js";
import { dataFolder, keyFolder } from "../library/folders.js";
import { KeyFolder } from "../library/key-folder.js";
import { KeyRing } from "../library/key-ring.js";
import { openTerminal, type ColorWish, type Terminal } from "./terminal/terminal.js";

/** Options that every command has. */
export interface CommonOptions {
  json?: true;
  text?: true;
  color: ColorWish;
}

/** What a command works with. */
export interface CommandContext {
  files: Files;
  terminal: Terminal;
  /** Whether answers are JSON: asked for, or standard output is no terminal and no text was asked for. */
  printsJson: boolean;
}

/** Runs a command's work; the status it returns becomes the program's. */
export type CommandRunner = (name: string, common: CommonOptions, work: (context: CommandContext) => Promise<number>) => Promise<void>;

export async function openContext(common: CommonOptions): Promise<CommandContext> {
  const terminal = await openTerminal(common.color);
  return { files: nodeFiles, terminal, printsJson: common.json === true || (common.text !== true && !terminal.out.isTerminal) };
}

/** Adds an option that names a key file. */
export function withKeyFile(command: Command): Command {
  return command.option("--key-file <file>", "use the secret in this key file (also $LEAKCHECK_KEY_FILE)");
}

export function openKeyRing({ files, terminal: { environment } }: CommandContext, keyFile: string | undefined): KeyRing {
  const fromEnvironment = environment["LEAKCHECK_KEY_FILE"];
  return new KeyRing(files, () => keyFolder(environment), keyFile ?? (fromEnvironment === "" ? undefined : fromEnvironment));
}

export function keysFolder({ terminal: { environment } }: CommandContext): string {
  return keyFolder(environment);
}

/** The ids of the keys that are stored here; none where there is no home folder to store them in. */
export function storedKeyIds(context: CommandContext): string[] {
  const folder = unlessHomeless(() => keysFolder(context));
  return folder === undefined ? [] : new KeyFolder(context.files, folder).list();
}

/** Whether this is the data folder; without a home folder there may be none. */
export function isIndexFolder(context: CommandContext, folder: string): boolean {
  const own = unlessHomeless(() => indexFolder(context));
  return own !== undefined && resolve(own) === folder;
}

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
