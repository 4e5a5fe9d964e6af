// `leakcheck push`: puts an index where several people or machines can look it up.
import type { Command } from "commander";
import { LeakcheckError } from "../../../errors.js";
import {
  withEndpoint,
  withProgress,
  type CommandContext,
  type ActionOf,
  type CommonOptions,
} from "../../command.js";

interface PushOptions extends CommonOptions {
  cluster?: string;
  endpoint?: string;
  sign?: string;
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
const targets: Readonly<Record<string, () => Promise<Push>>> = {
  "s3://": async () => (await import("./push-bucket.js")).pushToBucket,
  "clickhouse://": async () => (await import("./push-clickhouse.js")).pushToDatabase,
};

/** Options that only one kind of address has a meaning for, and which. */
const targetOf = { cluster: "clickhouse://", endpoint: "s3://", sign: "s3://" } as const;

/** Throws `USAGE` for an option that would do nothing: who wants an index signed must not believe that it is. */
function checkOptions(start: string, options: PushOptions): void {
  for (const name of ["cluster", "endpoint", "sign"] as const)
    if (options[name] !== undefined && targetOf[name] !== start)
      throw new LeakcheckError("USAGE", `--${name} is only for addresses that begin with ${targetOf[name]}`);
}

export function addPush(program: Command, actionOf: ActionOf): void {
  withProgress(withEndpoint(program.command("push")))
    .description("Put an index into a bucket of S3 or a ClickHouse database, to look people up there.")
    .argument("<index>", "an index file, or the name of an index in the data folder")
    .argument("<address>", "s3://BUCKET, s3://BUCKET/PREFIX/ or clickhouse://HOST[:PORT]/DATABASE")
    .option("--sign <file>", "in a bucket: sign it with this private key of OpenSSH, for --signed-by")
    .option("--cluster <name>", "make the tables on all servers of this cluster, if there are none yet")
    .addHelpText(
      "after",
      `
In a bucket, the index gets a name that says what is in it, NAME-DIGEST.lkx, and
is never replaced. Its address is printed: lookup, roster and info take it. With
--sign, whoever can write to the bucket cannot change an answer. A database gets
keyed hashes. The secret goes to neither. Pushing an index again does no harm.
Credentials come from the environment or the profile of AWS, and from
CLICKHOUSE_USER and CLICKHOUSE_PASSWORD: docs/remote.md, docs/scaling.md.

Examples:
  leakcheck push --sign ~/.ssh/id_ed25519 instagram-2026 s3://my-bucket
  leakcheck push --endpoint https://s3.example.com x.lkx s3://my-bucket/leaks/
  leakcheck push --cluster main forum-2026 clickhouse://db.example.com/leakcheck`,
    )
    .action(actionOf(push));
}

async function push(
  named: string,
  address: string,
  options: PushOptions,
  context: CommandContext,
): Promise<number> {
  const target = Object.entries(targets).find(([start]) => address.toLowerCase().startsWith(start));
  if (target === undefined)
    throw new LeakcheckError("USAGE", "that is not an address that an index can be pushed to", {
      hint: `it begins with ${Object.keys(targets).join(" or ")}`,
    });
  const [start, open] = target;
  checkOptions(start, options);
  return (await open())(named, address, options, context);
}
