// `leakcheck info`: prints the metadata of an index. It needs no secret.
import type { Metadata } from "../../format/metadata.js";
import type { Command } from "commander";
import { kindOfNumber } from "../../format/kinds.js";
import { cleanText } from "../terminal/clean-text.js";
import { schemaJson } from "../schemas.js";
import {
  pathOfIndex,
  remoteOptions,
  withRemote,
  type CommandContext,
  type ActionOf,
  type CommonOptions,
} from "../command.js";
import { exitStatus } from "../exit-status.js";
import { isDatabaseAddress } from "../../clickhouse/address.js";
import { IndexReader } from "../../lookup/index-reader.js";
import type { EntryReader } from "../../lookup/opened-index.js";
import { checkSigned, isAddress, shownAddress } from "../../remote/address.js";
import type { CheckedSignature } from "../../signing/signers.js";
import { tableTitles } from "../answers/explain-text.js";
import { fittingWidth } from "../terminal/terminal.js";
import { bytes, count, counted, share } from "../terminal/numbers.js";
import { labelledLines, renderTable } from "../terminal/table.js";

interface Options extends CommonOptions {
  endpoint?: string;
  signedBy?: string;
}

export function addInfo(program: Command, actionOf: ActionOf): void {
  withRemote(program.command("info"))
    .description("Show all metadata of an index: dataset, provenance, columns, counts, coverage, key id.")
    .argument("<index>", "an index file, its address, or the name of an index in the data folder")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck info instagram-2026.lkx
  leakcheck info --json instagram-2026.lkx | jq .metadata.columns
  leakcheck info --json instagram-2026.lkx | jq -r .keyId`,
    )
    .action(actionOf(info));
}

/** The longest bar, in characters. Lines stay under 80 characters for ordinary column names. */
const barWidth = 10;

/** Of more sources, only their number is shown. */
const mostSources = 8;

function fromText(sources: Metadata["sources"]): string {
  const shown = sources
    .slice(0, mostSources)
    .map(({ name, bytes: size }) => `${name ?? "(name not stored)"} (${bytes(size)})`);
  const more = sources.length - mostSources;
  return [...shown, ...(more > 0 ? [`and ${counted(more, "more source")}`] : [])].join(", ");
}

/** Returns a field for the digest of each source that is shown, as far as there are any. */
function digestFields(sources: Metadata["sources"]): [string, string | null][] {
  return sources.slice(0, mostSources).flatMap(({ name, sha256, stored }) => {
    const digest = stored?.sha256 ?? sha256;
    const both = sha256 !== undefined && sha256 !== digest ? `, unpacked ${sha256}` : "";
    return digest === undefined ? [] : [["SHA-256", `${digest}${both}${name === null ? "" : ` ${name}`}`]];
  });
}

function planText(plan: Metadata["plan"]): string | null {
  if (plan === undefined) return null;
  const { id, sources, ordinals } = plan;
  return `${id}, ${ordinals.length === sources ? "all" : `only ${ordinals.length}`} of its ${counted(sources, "source")}`;
}

function damagedText(damaged: Metadata["damaged"]): string | null {
  if (damaged === undefined) return null;
  const names = damaged.map(({ name, code }) => `${name ?? "(name not stored)"} (${code})`);
  return `${names.join(", ")}: nobody is told "not found"`;
}

function partsText({ parts, isIncomplete }: EntryReader): string | null {
  if (parts === undefined) return null;
  return `${parts.join(", ")}${isIncomplete === true ? ` (not complete: nobody is told "not found")` : ""}`;
}

function signedText(signature: CheckedSignature | undefined): string | null {
  if (signature === undefined) return null;
  return `${signature.key}${signature.signer === null ? "" : ` (${signature.signer})`}`;
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Opens an index; also returns who has signed it, if that was asked for. */
async function openNamed(
  path: string,
  options: Options,
  context: CommandContext,
): Promise<{ reader: EntryReader; signature?: CheckedSignature | undefined }> {
  const { files, terminal } = context;
  checkSigned([path], options.signedBy);
  if (isDatabaseAddress(path)) {
    const { openDataset } = await import("../../clickhouse/open-datasets.js");
    return { reader: await openDataset(path, terminal) };
  }
  const { bucketReaderOfThread, openReader } = await import("../../lookup/open-reader.js");
  if (!isAddress(path)) return { reader: await openReader(pathOfIndex(context, path), files) };
  const { openRemote } = await import("../../remote/open-remote.js");
  // Facts come from the server: nothing else would tell that they have changed.
  let signature: CheckedSignature | undefined;
  const remote = {
    ...remoteOptions(context, options),
    cacheFolder: undefined,
    onSigner: (signer: CheckedSignature) => {
      signature = signer;
    },
  };
  const reader = await openRemote(path, remote, async (source) =>
    IndexReader.open(source, bucketReaderOfThread()),
  );
  return { reader, signature };
}

async function info(path: string, options: Options, context: CommandContext): Promise<number> {
  const { terminal, printsJson } = context;
  const { reader, signature } = await openNamed(path, options, context);
  try {
    const { head, metadata } = reader;
    const tables = head.tables.map(({ kindNumber, entries, length }) => ({
      kind: kindOfNumber(kindNumber) ?? String(kindNumber),
      entries,
      bytes: length,
    }));
    if (printsJson) {
      const { fileBytes, keyId, rulesVersion } = head;
      await terminal.out.writeLine(
        schemaJson("index", {
          index: isAddress(path) ? shownAddress(path) : path,
          ...(reader.parts === undefined
            ? {}
            : { parts: reader.parts, complete: reader.isIncomplete !== true }),
          bytes: fileBytes,
          keyId,
          rulesVersion,
          tables,
          metadata,
          ...(signature === undefined ? {} : { signature }),
        }),
      );
      return exitStatus.done;
    }
    const { dataset, rejects } = metadata;
    const fields: [string, string | null][] = [
      ["dataset", dataset.name],
      ["title", dataset.title],
      ["breach date", dataset.breachDate],
      ["status", dataset.status],
      ["source", dataset.source],
      ["description", dataset.description],
      ["records", count(metadata.records)],
      [
        "coverage",
        `${share(metadata.coverage)}${rejects.total === 0 ? "" : `, ${counted(rejects.total, "record")} could not be read`}`,
      ],
      ["expires", metadata.expires ?? null],
      ["made", `${metadata.created} by ${metadata.tool}`],
      ["from", fromText(metadata.sources)],
      ...digestFields(metadata.sources),
      ["plan", planText(metadata.plan)],
      ["damaged", damagedText(metadata.damaged)],
      ["parts", partsText(reader)],
      ["key id", head.keyId],
      ["signed by", signedText(signature)],
      ["size", bytes(head.fileBytes)],
    ];
    const labelCells = Math.max(...fields.map(([label]) => label.length)) + 2;
    const width = fittingWidth(terminal.out);
    const columns = metadata.columns.toSorted((a, b) => a.position - b.position);
    const lines = [
      ...fields.flatMap(([label, value]) =>
        value === null ? [] : labelledLines(label, labelCells, cleanText(value), width),
      ),
      "",
      ...renderTable(
        ["kind", "entries", "size"],
        tables.map(({ kind, entries, bytes: size }) => [
          tableTitles[kind] ?? kind,
          count(entries),
          bytes(size),
        ]),
        { right: new Set([1, 2]) },
      ),
      "",
      ...renderTable(
        ["column", "kind", "class", "exposed in", "share", ""],
        columns.map((column) => [
          cleanText(column.name),
          cleanText(column.kind ?? ""),
          cleanText(column.class ?? ""),
          count(column.exposed),
          share(shareOf(column.exposed, metadata.records)),
          "#".repeat(Math.round(shareOf(column.exposed, metadata.records) * barWidth)),
        ]),
        { right: new Set([3, 4]), width, flexible: [[0, 2]], paths: new Set([0]), spare: [5] },
      ),
      ...(metadata.otherColumns === null
        ? []
        : [`and ${counted(metadata.otherColumns.count, "other column")}`]),
    ];
    for (const line of lines) await terminal.out.writeLine(line);
    return exitStatus.done;
  } finally {
    reader.close();
  }
}
