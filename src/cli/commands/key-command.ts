// `leakcheck key`: manages secrets. It prints ids and paths; only `export` copies a secret.
import { dirname } from "node:path";
import type { Command } from "commander";
import { bug, LeakcheckError } from "../../errors.js";
import { cleanText } from "../terminal/clean-text.js";
import { schemaJson } from "../schemas.js";
import { keysFolder, type CommandContext, type CommandRunner, type CommonOptions } from "../command.js";
import { exitStatus } from "../exit-status.js";
import { KeyFolder, readKeyFile, type StoredKey } from "../../library/key-folder.js";
import { newSecret } from "../../library/key-ring.js";
import { parseKeyId } from "../usage.js";
import { clearKeyLeftovers, writeKeyFile } from "../../library/write-key-file.js";

export function addKey(program: Command, run: CommandRunner): void {
  const command = program
    .command("key")
    .description("Manage secrets. An index cannot be searched without its secret.")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck key list
  leakcheck key export 9f3ac1d2e4b5a697 --output backup.key
  leakcheck key import backup.key`,
    );
  const add = (
    name: string,
    description: string,
    examples: string,
    work: (words: string[], options: KeyOptions, context: CommandContext) => Promise<void>,
  ): Command =>
    command
      .command(name)
      .description(description)
      .addHelpText("after", `\nExamples:\n${examples}`)
      .action(async (...args: unknown[]) => {
        const options = args.at(-2) as KeyOptions;
        const words = args.slice(0, -2).filter((arg) => typeof arg === "string");
        await run(`key ${name}`, options, async (context) => {
          await work(words, options, context);
          return exitStatus.done;
        });
      });
  add(
    "list",
    "Show the key ids, the paths of their files, and which one builds use.",
    "  leakcheck key list\n  leakcheck key list --json\n  leakcheck key list --json | jq -r 'select(.default) | .keyId'",
    async (_words, _options, context) => listKeys(context),
  );
  add(
    "new",
    "Make a new secret, which becomes the default for builds.",
    "  leakcheck key new\n  leakcheck key new --json | jq -r .keyId\n  leakcheck key new && leakcheck build dump.csv",
    async (_words, _options, context) => {
      const folder = folderOf(context);
      const key = folder.addDefault(newSecret(), false) ?? bug("the new key is not the default key");
      await report(context, key, true, `made ${key.keyId}, which is now the default; back up ${key.path}`);
    },
  );
  add(
    "default",
    "Choose the secret that builds use.",
    "  leakcheck key default 9f3ac1d2e4b5a697\n  leakcheck key default 9f3ac1d2e4b5a697 --json\n  leakcheck key list",
    async ([keyId = ""], _options, context) => {
      const folder = folderOf(context);
      const key = existing(folder, keyId);
      folder.setDefault(keyId);
      await report(context, key, true, `${keyId} is now the default`);
    },
  ).argument("<id>", "a key id", parseKeyId);
  add(
    "import",
    "Add the secret of a key file; the first one becomes the default.",
    "  leakcheck key import backup.key\n  leakcheck key import /media/stick/9f3ac1d2e4b5a697.key\n  leakcheck key list",
    async ([path = ""], _options, context) => {
      const folder = folderOf(context);
      const key = folder.add(readKeyFile(context.files, path).secret);
      const isDefault =
        folder.defaultId() === undefined
          ? folder.setFirstDefault(key.keyId)
          : folder.defaultId() === key.keyId;
      await report(
        context,
        key,
        isDefault,
        `${key.keyId} is in ${key.path}${isDefault ? ", and is the default" : ""}`,
      );
    },
  ).argument("<file>", "a key file");
  add(
    "export",
    "Write the secret with this id to a new file with mode 0600.",
    "  leakcheck key export 9f3ac1d2e4b5a697 --output backup.key\n  leakcheck key export 9f3ac1d2e4b5a697 --output /media/stick/leakcheck.key\n  leakcheck key import backup.key",
    async ([keyId = ""], { output }, context) => {
      if (output === undefined)
        throw new LeakcheckError("USAGE", "export needs --output FILE, the file to write");
      const folder = folderOf(context);
      const key = existing(folder, keyId);
      for (const left of clearKeyLeftovers(context.files, dirname(output)))
        context.terminal.tell(
          `warning: ${cleanText(left)} may hold a secret, left by a leakcheck that was killed or that runs on another host or in a container; remove it if none is running`,
        );
      writeKeyFile(context.files, output, key);
      await report(
        context,
        { ...key, path: output },
        folder.defaultId() === keyId,
        `the secret ${keyId} is in ${output}: keep it private`,
      );
    },
  )
    .argument("<id>", "a key id", parseKeyId)
    .requiredOption("-o, --output <file>", "the file to write; an existing file is never replaced");
}

interface KeyOptions extends CommonOptions {
  output?: string;
}

function folderOf(context: CommandContext): KeyFolder {
  return new KeyFolder(context.files, keysFolder(context));
}

function existing(folder: KeyFolder, keyId: string): StoredKey {
  const key = folder.find(keyId);
  if (key === undefined)
    throw new LeakcheckError("MISSING_KEY", `no key ${keyId} in ${folder.path}`, {
      hint: "leakcheck key list shows the keys in it",
    });
  return key;
}

async function report(
  { terminal, printsJson }: CommandContext,
  { keyId, path }: StoredKey,
  isDefault: boolean,
  text: string,
): Promise<void> {
  await terminal.out.writeLine(
    printsJson ? schemaJson("key", { keyId, path, default: isDefault }) : cleanText(text),
  );
}

async function listKeys(context: CommandContext): Promise<void> {
  const { terminal, printsJson } = context;
  const folder = folderOf(context);
  const keyIds = folder.list();
  const defaultId = folder.defaultId();
  if (keyIds.length === 0) terminal.tell(`no key in ${folder.path} yet; the first build makes one`);
  for (const keyId of keyIds) {
    const path = folder.pathOf(keyId);
    const isDefault = keyId === defaultId;
    await terminal.out.writeLine(
      printsJson
        ? schemaJson("key", { keyId, path, default: isDefault })
        : cleanText(`${keyId}  ${isDefault ? "default" : "       "}  ${path}`),
    );
  }
  if (defaultId !== undefined && !keyIds.includes(defaultId))
    terminal.tell(`warning: the key file of the default key ${defaultId} is missing`);
}
