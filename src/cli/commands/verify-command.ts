// `leakcheck verify`: reads and checks every byte of an index. It needs no secret.
import type { Command } from "commander";
import { cleanText } from "../terminal/clean-text.js";
import { schemaJson } from "../schemas.js";
import {
  pathOfIndex,
  withProgress,
  type CommandContext,
  type ActionOf,
  type CommonOptions,
} from "../command.js";
import { exitStatus } from "../exit-status.js";
import { interruptible } from "../interrupt.js";
import { bytes, count } from "../terminal/numbers.js";
import { withShownProgress } from "../terminal/progress.js";
import { checkSignature } from "./signing/check-signature.js";

interface Options extends CommonOptions {
  signature?: string | true;
  signers?: string;
  progress: boolean;
  source?: string;
}

export function addVerify(program: Command, actionOf: ActionOf): void {
  const command = program
    .command("verify")
    .description("Read and check every byte of an index, and a signature or a dump if you name one.")
    .argument("<index>", "an index file, or the name of an index in the data folder")
    .option("--signature [file]", "check this signature of the index too (default: <index>.sig)")
    .option("--signers <file>", "whose signature you trust: a public key of OpenSSH, or its allowed signers")
    .option("--source <dump>", "check that the index was made from this dump (build --digest)")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck verify instagram-2026.lkx
  leakcheck verify --source dump.csv.gz instagram-2026
  leakcheck verify --signature --signers id_ed25519.pub instagram-2026`,
    );
  withProgress(command).action(actionOf(verify));
}

async function verify(path: string, options: Options, context: CommandContext): Promise<number> {
  const { files, terminal, printsJson } = context;
  const { openReader } = await import("../../lookup/open-reader.js");
  const { verifyIndex } = await import("../../lookup/verify.js");
  const found = pathOfIndex(context, path);
  const signature = checkSignature(files, found, options);
  const reader = await openReader(found, files);
  try {
    const { source } = options;
    const checked =
      source === undefined
        ? undefined
        : await interruptible(terminal, async (signal) => {
            const { checkSource } = await import("./signing/check-source.js");
            return checkSource(files, source, reader.metadata.sources, signal);
          });
    const isQuiet = !options.progress || !terminal.showsProgress;
    const result = await interruptible(terminal, async (signal) =>
      withShownProgress(terminal, isQuiet, async ({ shareOf }) =>
        verifyIndex(reader, shareOf("checking"), signal),
      ),
    );
    const isSound = result.faults.length === 0;
    if (printsJson)
      await terminal.out.writeLine(
        schemaJson("verification", {
          index: path,
          sound: isSound,
          ...result,
          ...(signature === undefined ? {} : { signature }),
          ...(checked === undefined ? {} : { source: checked }),
        }),
      );
    else if (isSound)
      await terminal.out.writeLine(
        `${cleanText(path)} is sound: ${bytes(result.bytes)}, ${count(result.entries)} entries in ${count(result.buckets)} buckets`,
      );
    else
      for (const line of [`${cleanText(path)} is damaged:`, ...result.faults.map((fault) => `  ${fault}`)])
        await terminal.out.writeLine(line);
    if (signature !== undefined && !printsJson)
      await terminal.out.writeLine(
        `signed by ${signature.key}${signature.signer === null ? "" : ` (${cleanText(signature.signer)})`}`,
      );
    if (checked !== undefined && !printsJson)
      for (const { source: number, name, as } of checked.matches)
        await terminal.out.writeLine(
          `${cleanText(checked.file)} is source ${number} of ${reader.metadata.sources.length}${name === null ? "" : ` (${cleanText(name)})`}${as === "unpacked" ? ", unpacked" : ""}`,
        );
    return isSound ? exitStatus.done : exitStatus.failure;
  } finally {
    reader.close();
  }
}
