// `leakcheck push`: puts an index where several people or machines can look it up.
import type { Command } from "commander";
import { LeakcheckError } from "../../../errors.js";
import { withProgress, type CommandContext, type CommandRunner, type CommonOptions } from "../../command.js";
import { pushToDatabase } from "./push-clickhouse.js";

interface PushOptions extends CommonOptions {
  cluster?: string;
  progress: boolean;
}

/** Pushes the index that the user names to an address; returns the exit status. */
export type Push = (
  named: string,
  address: string,
  options: PushOptions,
  context: CommandContext,
) => Promise<number>;

/** What pushes to addresses, by how they begin. */
const targets: Readonly<Record<string, Push>> = {
  "clickhouse://": pushToDatabase,
};

export function addPush(program: Command, run: CommandRunner): void {
  withProgress(program.command("push"))
    .description("Put an index into a ClickHouse database, to look people up there.")
    .argument("<index>", "an index file, or the name of an index in the data folder")
    .argument("<address>", "clickhouse://HOST[:PORT]/DATABASE")
    .option("--cluster <name>", "make the tables on all servers of this cluster, if there are none yet")
    .addHelpText(
      "after",
      `
The connection is encrypted, unless it is to this machine. User and password are
in CLICKHOUSE_USER and CLICKHOUSE_PASSWORD. The database gets keyed hashes, but
never the secret. Pushing an index again does no harm.

Examples:
  leakcheck push forum-2026 clickhouse://db.example.com/leakcheck
  leakcheck push --cluster main forum-2026 clickhouse://db.example.com/leakcheck
  leakcheck push /srv/indexes/forum.lkx clickhouse://localhost/leakcheck`,
    )
    .action(async (named: string, address: string, options: PushOptions) => {
      await run("push", options, async (context) => {
        const push = Object.entries(targets).find(([start]) => address.toLowerCase().startsWith(start))?.[1];
        if (push === undefined)
          throw new LeakcheckError("USAGE", "that is not an address that an index can be pushed to", {
            hint: `it begins with ${Object.keys(targets).join(" or ")}`,
          });
        return push(named, address, options, context);
      });
    });
}
