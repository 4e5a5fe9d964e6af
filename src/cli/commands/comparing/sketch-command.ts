// `leakcheck sketch`: makes a small sample of an index's keys, to compare without giving the index away.
import { resolve } from "node:path";
import type { Command } from "commander";
import { makeSketch } from "../../../comparing/make-sketch.js";
import { LeakcheckError } from "../../../errors.js";
import { encodeSketch, sketchExtension } from "../../../format/sketch.js";
import { kernelChecksum } from "../../../kernel/kernel-checksum.js";
import { placeSynced } from "../../../library/place-synced.js";
import { openReader } from "../../../lookup/open-reader.js";
import { checkTarget, publish } from "../../../publishing/publish.js";
import { kindPlurals } from "./verdict-text.js";
import { pathOfIndex, type CommandContext, type ActionOf, type CommonOptions } from "../../command.js";
import { exitStatus } from "../../exit-status.js";
import { cleanText } from "../../terminal/clean-text.js";
import { schemaJson } from "../../schemas.js";
import { bytes, count } from "../../terminal/numbers.js";

interface Options extends CommonOptions {
  output: string;
  force?: true;
}

export function addSketch(program: Command, actionOf: ActionOf): void {
  program
    .command("sketch")
    .description(
      "Make a sketch of an index: a sample of its keys, of 64 KiB for each kind, for others to compare with.",
    )
    .argument("<index>", "an index file, or the name of an index in the data folder")
    .requiredOption("-o, --output <file>", "the sketch to write (*.lks)")
    .option("--force", "replace an existing file")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck sketch -o forum-2026.lks forum-2026
  leakcheck sketch --json -o forum.lks /srv/indexes/forum.lkx
  leakcheck compare forum-2019 forum-2026.lks

What a sketch reveals:
  A sketch holds 8,192 keys of e-mail addresses and as many of user names, if
  the index has at least 16 times as many. Whoever has it and the secret can
  test people against it: a hit proves that a person is in the leak, and a miss
  says little. Without the secret it reveals the counts, the key id and the
  description of the dataset. It has no phone numbers, because all of them could
  be tried, and no columns. Build the indexes to compare with a key made for
  that exchange alone (leakcheck key new).`,
    )
    .action(actionOf(sketch));
}

async function sketch(named: string, options: Options, context: CommandContext): Promise<number> {
  const { files, terminal, printsJson } = context;
  const { output, force } = options;
  if (!output.endsWith(sketchExtension))
    throw new LeakcheckError("USAGE", `a sketch must be named *${sketchExtension}`, {
      hint: `set --output ${output}${sketchExtension}`,
    });
  const target = resolve(output);
  checkTarget(files, target, force === true);
  const path = pathOfIndex(context, named);
  const reader = await openReader(path, files);
  try {
    const made = await makeSketch({ name: named, reader });
    const content = encodeSketch(made, kernelChecksum);
    placeSynced(files, target, content, (draft) => {
      publish(files, draft, target, force === true);
    });
    const kinds = made.kinds.map(({ kind, keys, entries }) => ({ kind, keys: keys.length, entries }));
    if (printsJson)
      await terminal.out.writeLine(schemaJson("sketch", { sketch: output, bytes: content.length, kinds }));
    else {
      const held = kinds.map(
        ({ kind, keys, entries }) => `${count(keys)} of ${count(entries)} ${kindPlurals[kind] ?? kind}`,
      );
      await terminal.out.writeLine(
        `${cleanText(output)}  ${bytes(content.length)}, keys of ${held.join(" and ")}`,
      );
    }
    terminal.tell("note: whoever has this file and the secret can test people against it");
    return exitStatus.done;
  } finally {
    reader.close();
  }
}
