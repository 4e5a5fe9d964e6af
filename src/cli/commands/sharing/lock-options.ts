// The options that say how a file is encrypted, and how it is opened; shared by `share`, `import` and `key`.
import type { Command } from "commander";
import { LeakcheckError } from "../../../errors.js";
import type { Files } from "../../../files.js";
import type { Lock, Unlock } from "../../../sharing/age.js";
import { collect } from "../../usage.js";

/** The values of the options that encrypt. */
export interface LockOptions {
  to?: string[];
  passphrase?: true;
  passphraseFile?: string;
}

/** The values of the options that decrypt. */
export interface UnlockOptions {
  identity?: string[];
  passphraseFile?: string;
}

const mostBytes = 65_536;
/** A shorter passphrase can be guessed, however slow each guess is. */
const fewestCharacters = 12;

export function withLockOptions(command: Command): Command {
  return command
    .option("--to <recipient>", "encrypt to this recipient of age, age1… (repeatable)", collect)
    .option("--passphrase", "encrypt with a passphrase, which is asked for")
    .option("--passphrase-file <file>", "encrypt with the first line of this file; - reads standard input");
}

export function withUnlockOptions(command: Command): Command {
  return command
    .option("--identity <file>", "a file that age-keygen wrote (repeatable)", collect)
    .option(
      "--passphrase-file <file>",
      "take the passphrase from the first line of this file; - reads standard input (default: ask)",
    );
}

/** Returns true if one of the options that encrypt is set. */
export function isLockSet({ to, passphrase, passphraseFile }: LockOptions): boolean {
  return to !== undefined || passphrase === true || passphraseFile !== undefined;
}

/** Returns how to encrypt. Asks for a passphrase twice. Throws `USAGE`. */
export async function lockOf(options: LockOptions, files: Files): Promise<Lock> {
  const { to, passphrase, passphraseFile } = options;
  const chosen = [to !== undefined, passphrase === true, passphraseFile !== undefined].filter(Boolean);
  if (chosen.length !== 1)
    throw new LeakcheckError("USAGE", "set either --to, --passphrase or --passphrase-file", {
      hint: "--to is for somebody who has a key of age; send a passphrase by another way than the file",
    });
  if (to !== undefined) return { recipients: to };
  const word = passphraseFile === undefined ? await askTwice() : await lineOf(files, passphraseFile);
  if (Array.from(word).length < fewestCharacters)
    throw new LeakcheckError("USAGE", `a passphrase has at least ${fewestCharacters} characters`, {
      hint: "take some words that have nothing to do with each other",
    });
  return { passphrase: word };
}

/** Returns how to decrypt. Asks for a passphrase only when the file has one. */
export function unlockOf({ identity = [], passphraseFile }: UnlockOptions, files: Files): Unlock {
  const identities = identity.flatMap((path) =>
    textOf(files, path)
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#")),
  );
  if (identity.length > 0 && identities.length === 0)
    throw new LeakcheckError("USAGE", "the file given with --identity has no key of age");
  return {
    identities,
    passphrase: async () =>
      passphraseFile === undefined ? ((await ask("Passphrase: "))[0] ?? "") : lineOf(files, passphraseFile),
  };
}

async function askTwice(): Promise<string> {
  const [first, again] = await ask("Passphrase: ", "The same again: ");
  if (first !== again) throw new LeakcheckError("USAGE", "the two passphrases differ", { hint: "try again" });
  return first ?? "";
}

/** Asks on the terminal, one question after the other; what is typed is not shown. */
async function ask(...questions: string[]): Promise<string[]> {
  if (!process.stdin.isTTY)
    throw new LeakcheckError("USAGE", "cannot ask for a passphrase without a terminal", {
      hint: "set --passphrase-file",
    });
  const { openPrompt } = await import("../../lists/terminal-prompt.js");
  const prompt = openPrompt();
  try {
    const typed: string[] = [];
    for (const question of questions) typed.push((await prompt.ask(question)) ?? "");
    return typed;
  } finally {
    prompt.close();
  }
}

async function lineOf(files: Files, path: string): Promise<string> {
  const text = path === "-" ? await standardText(files) : textOf(files, path);
  return text.split(/\r?\n/u)[0] ?? "";
}

function textOf(files: Files, path: string): string {
  return Buffer.from(files.readWhole(path, mostBytes)).toString("utf8");
}

async function standardText(files: Files): Promise<string> {
  const input = files.openStandardInput();
  const bytes = Buffer.alloc(mostBytes);
  let length = 0;
  while (length < mostBytes) {
    const got = await input.readNext(bytes.subarray(length));
    if (got === 0) break;
    length += got;
  }
  return bytes.toString("utf8", 0, length);
}
