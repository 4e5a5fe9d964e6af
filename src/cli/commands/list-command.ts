// `leakcheck list`: prints the indexes in the data folder. It needs no secret.
import type { Command } from "commander";
import { kindOfNumber } from "../../format/kinds.js";
import { isDatabaseAddress } from "../../clickhouse/address.js";
import { cleanText } from "../terminal/clean-text.js";
import { schemaJson } from "../schemas.js";
import {
  indexFolders,
  storedKeyIds,
  type CommandContext,
  type ActionOf,
  type CommonOptions,
} from "../command.js";
import { exitStatus } from "../exit-status.js";
import { indexName } from "../../library/library.js";
import type { ListedFile } from "../../library/list-indexes.js";
import { bytes, count, share } from "../terminal/numbers.js";
import { fittingWidth } from "../terminal/terminal.js";
import { renderTable } from "../terminal/table.js";

export function addList(program: Command, actionOf: ActionOf): void {
  program
    .command("list")
    .description("Show the indexes that lookups search.")
    .argument(
      "[folder]",
      "a folder of indexes, or the address of a database (default: the data folder and those of the config file)",
    )
    .addHelpText(
      "after",
      `
Examples:
  leakcheck list
  leakcheck list clickhouse://db.example.com/leakcheck
  leakcheck list --json | jq -r .name`,
    )
    .action(actionOf(list));
}

async function list(folder: string | undefined, _: CommonOptions, context: CommandContext): Promise<number> {
  const { files, terminal, printsJson } = context;
  const folders = folder === undefined ? indexFolders(context) : [folder];
  const { describeListed, openListed } = await import("../../library/list-indexes.js");
  const [only = ""] = folders;
  const listed = isDatabaseAddress(only)
    ? await (await import("../../library/list-parts.js")).listedParts(only, terminal)
    : await openListed(files, folders);
  if (listed.length === 0) terminal.tell(`no index in ${cleanText(folders.join(", "))}`);
  const keyIds = new Set(storedKeyIds(context));
  if (printsJson)
    for (const one of listed) await terminal.out.writeLine(schemaJson("listed", describeListed(one, keyIds)));
  else if (listed.length > 0)
    for (const line of renderList(listed, keyIds, fittingWidth(terminal.out)))
      await terminal.out.writeLine(line);
  for (const { reader, path, failure } of listed) {
    reader?.close();
    if (failure !== undefined)
      terminal.tell(`${cleanText(path)} cannot be opened: ${cleanText(failure.message)}`);
  }
  return listed.some(({ failure }) => failure !== undefined) ? exitStatus.failure : exitStatus.done;
}

/** Columns by their index, and the first ones to be left out where the terminal is narrow. */
const rightColumns = new Set([4, 5, 6, 7, 8, 9]);
const spareColumns = [12, 7, 6, 5, 8, 3, 9, 10];

function renderList(listed: readonly ListedFile[], keyIds: ReadonlySet<string>, width: number): string[] {
  const rows = listed.map(({ path, name: named = indexName(path), reader, stored }) => {
    if (reader === undefined) return [cleanText(named), "cannot be opened"];
    const { metadata, head } = reader;
    const { name, title, breachDate, status } = metadata.dataset;
    const entriesOf = (kind: string): string => {
      const table = head.tables.find(({ kindNumber }) => kindOfNumber(kindNumber) === kind);
      return table === undefined ? "-" : count(table.entries);
    };
    return [
      ...[name, title ?? "", breachDate ?? "", status ?? ""].map(cleanText),
      count(metadata.records),
      ...["email", "phone", "username"].map(entriesOf),
      bytes(head.fileBytes),
      share(metadata.coverage),
      metadata.expires ?? "",
      keyIds.has(head.keyId) ? "" : "missing",
      head.keyId,
      stored?.part ?? "",
      stored?.state === "complete" ? "" : (stored?.state ?? ""),
    ];
  });
  const head = [
    "name",
    "title",
    "date",
    "status",
    "records",
    "email",
    "phone",
    "username",
    "size",
    "coverage",
    "expires",
    "key",
    "key id",
    "part",
    "state",
  ];
  return renderTable(head, rows, {
    right: rightColumns,
    leaveOutEmpty: true,
    width,
    flexible: [[1], [0]],
    spare: spareColumns,
  });
}
