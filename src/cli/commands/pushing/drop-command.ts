// `leakcheck drop`: takes a part out of a database after asking for confirmation.
import type { Command } from "commander";
import { cleanText } from "../../terminal/clean-text.js";
import { type CommandContext, type ActionOf, type CommonOptions } from "../../command.js";
import { exitStatus } from "../../exit-status.js";
import { interruptible } from "../../interrupt.js";
import { schemaJson } from "../../schemas.js";
import { isConfirmed } from "../confirm.js";

interface Options extends CommonOptions {
  yes?: true;
}

export function addDrop(program: Command, actionOf: ActionOf): void {
  program
    .command("drop")
    .description("Take an index out of a ClickHouse database. Its file and its secret stay.")
    .argument("<address>", "clickhouse://HOST[:PORT]/DATABASE")
    .argument("<part>", "a part, or a dataset that has only one; leakcheck list ADDRESS shows them")
    .option("-y, --yes", "do not ask for confirmation")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck drop clickhouse://db.example.com/leakcheck forum-2026
  leakcheck drop --yes clickhouse://db.example.com/leakcheck 9f3ac1d2
  leakcheck list --json clickhouse://localhost/leakcheck | jq -r .part`,
    )
    .action(actionOf(drop));
}

async function drop(
  address: string,
  named: string,
  { yes }: Options,
  { terminal, printsJson }: CommandContext,
): Promise<number> {
  const { databaseAddress } = await import("../../../clickhouse/address.js");
  const { Client } = await import("../../../clickhouse/client.js");
  const { dropPart, partNamed } = await import("../../../clickhouse/drop-part.js");
  const { partName, readParts } = await import("../../../clickhouse/part-rows.js");
  const database = databaseAddress(address);
  return interruptible(terminal, async (signal) => {
    const client = new Client(database, { environment: terminal.environment, signal });
    const row = partNamed(named, await readParts(client));
    const part = partName(row.part);
    const dataset = cleanText(row.dataset);
    if (yes !== true && !(await isConfirmed(`Drop part ${part} (${dataset}) of ${database.shown}? [y/N] `))) {
      terminal.tell("nothing was dropped");
      return exitStatus.failure;
    }
    const statement = await dropPart(client, row);
    if (printsJson)
      await terminal.out.writeLine(
        schemaJson("dropped", {
          dropped: database.shown,
          dataset: row.dataset,
          part,
          left: statement ?? null,
        }),
      );
    else await terminal.out.writeLine(`dropped part ${part} (${dataset}) of ${database.shown}`);
    if (statement === undefined) return exitStatus.done;
    terminal.tell(
      `warning: the server did not delete its rows, for which nobody asks any more; delete them, on each server of a cluster, with: ${statement}`,
    );
    return exitStatus.failure;
  });
}
