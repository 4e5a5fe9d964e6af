// `leakcheck verify`: reads and checks every byte of an index. It needs no secret.
import type { Command } from "commander";
import { cleanText, safeJson } from "../terminal/clean-text.js";
import { indexFolder, type CommandContext, type CommandRunner, type CommonOptions } from "../command.js";
import { exitStatus } from "../exit-status.js";
import { findIndex } from "../../library/library.js";
import { interruptible } from "../interrupt.js";
import { bytes, count } from "../terminal/numbers.js";
import { startProgress } from "../terminal/progress.js";

export function addVerify(program: Command, run: CommandRunner): void {
  program
    .command("verify")
    .description("Read and check every byte of an index.")
    .argument("<index>", "an index file, or the name of an index in the data folder")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck verify instagram-2026.lkx
  leakcheck verify --json instagram-2026.lkx
  leakcheck verify instagram-2026.lkx && echo sound`,
    )
    .action(async (path: string, options: CommonOptions) => {
      await run("verify", options, async (context) => verify(path, context));
    });
}

async function verify(path: string, context: CommandContext): Promise<number> {
  const { files, terminal, printsJson } = context;
  const { openReader } = await import("../../lookup/open-reader.js");
  const { verifyIndex } = await import("../../lookup/verify.js");
  const reader = await openReader(
    findIndex(files, () => indexFolder(context), path),
    files,
  );
  try {
    const result = await interruptible(terminal, async (signal) => {
      const progress = await startProgress(terminal, !terminal.showsProgress);
      try {
        return await verifyIndex(
          reader,
          (share) => {
            progress.show(() => `checking: ${Math.floor(share * 100)} %`);
          },
          signal,
        );
      } finally {
        progress.stop();
      }
    });
    const isSound = result.faults.length === 0;
    if (printsJson) await terminal.out.writeLine(safeJson({ index: path, sound: isSound, ...result }));
    else if (isSound)
      await terminal.out.writeLine(
        `${cleanText(path)} is sound: ${bytes(result.bytes)}, ${count(result.entries)} entries in ${count(result.buckets)} buckets`,
      );
    else
      for (const line of [`${cleanText(path)} is damaged:`, ...result.faults.map((fault) => `  ${fault}`)])
        await terminal.out.writeLine(line);
    return isSound ? exitStatus.done : exitStatus.failure;
  } finally {
    reader.close();
  }
}
