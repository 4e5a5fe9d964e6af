// `leakcheck push INDEX clickhouse://…`: puts an index into a database.
import { openReader } from "../../../lookup/open-reader.js";
import { pathOfIndex } from "../../command.js";
import { exitStatus } from "../../exit-status.js";
import { interruptible } from "../../interrupt.js";
import { schemaJson } from "../../schemas.js";
import { cleanText } from "../../terminal/clean-text.js";
import { counted } from "../../terminal/numbers.js";
import { withShownProgress } from "../../terminal/progress.js";
import type { Push } from "./push-command.js";

/** Pushes an index to a database. Ends with an error unless all replicas were asked and have all of it. */
export const pushToDatabase: Push = async (named, address, { cluster, progress: shows }, context) => {
  const { files, terminal, printsJson } = context;
  const { databaseAddress } = await import("../../../clickhouse/address.js");
  const { Client } = await import("../../../clickhouse/client.js");
  const { pushPart } = await import("../../../clickhouse/push-part.js");
  const database = databaseAddress(address);
  const reader = await openReader(pathOfIndex(context, named), files);
  try {
    const report = await interruptible(terminal, async (signal) =>
      withShownProgress(terminal, !shows || !terminal.showsProgress, async ({ show, shareOf }) => {
        const client = new Client(database, { environment: terminal.environment, signal });
        const onProgress = (share: number): void => {
          if (share === 1) show(() => "checking");
          else shareOf("pushing")(share);
        };
        return pushPart(client, { name: named, reader }, { cluster, onProgress });
      }),
    );
    const { dataset, part, entries, replicas, wasComplete, otherParts } = report;
    if (printsJson)
      await terminal.out.writeLine(
        schemaJson("push", {
          push: database.shown,
          dataset,
          part,
          entries,
          replicas,
          wasComplete,
          otherParts,
        }),
      );
    else
      await terminal.out.writeLine(
        `${database.shown}  ${cleanText(dataset)}, part ${part}: ${counted(entries, "entry", "entries")}, ${wasComplete ? "there already, " : ""}checked on ${counted(replicas, "server")}`,
      );
    if (otherParts.length > 0)
      terminal.tell(
        `note: the database has ${counted(otherParts.length, "other part")} of ${cleanText(dataset)}; they answer together, so drop those that this one replaces: ${otherParts.join(", ")}`,
      );
    return exitStatus.done;
  } finally {
    reader.close();
  }
};
