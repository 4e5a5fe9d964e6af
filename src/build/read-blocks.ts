// The fast way for a source: its blocks are read by all threads, and what they report is taken in the order of the source.
import { basename } from "node:path";
import { LeakcheckError } from "../errors.js";
import { readCsvStart } from "../ingest/csv-header.js";
import { ordinaryMaxRecordBytes } from "../ingest/dump-options.js";
import type { SurveyedSource } from "../ingest/survey.js";
import { phoneFacts } from "../record/phone-facts.js";
import { BlockOrder } from "./block-order.js";
import type { BuildOptions } from "./build-options.js";
import type { ReadContext, SourceWatch } from "./read-dumps.js";
import type { BlockReport, BlockSource } from "./source-blocks.js";




/** Whether a source can be read in blocks: CSV in UTF-8 without dialects that only the definition knows, in a file. */
export function isInBlocks({ file, plan }: SurveyedSource, options: BuildOptions): boolean {
  if (options.general === true || plan.format !== "csv" || plan.encoding !== "utf-8" || file.size === undefined) return false;
  const { delimiter, quote, relaxQuotes } = plan.dialect;
  return plan.listColumns === 0 && !relaxQuotes && delimiter !== 10 && delimiter !== 13 && quote !== 10 && quote !== 13 && delimiter !== quote;
}

/** Reads a source in blocks. Returns its length in bytes. */
export async function readBlocks(surveyed: SurveyedSource, options: BuildOptions, context: ReadContext, watch: SourceWatch): Promise<number> {
  const { file, plan } = surveyed;
  const { columns, blank, progress, entry } = context;
  const { maxRecordBytes = ordinaryMaxRecordBytes } = options;
  const { size } = file;
  if (plan.format !== "csv" || size === undefined) throw new Error("bug: a source without blocks");
  const fileName = basename(file.path);
  const read = (into: Buffer, offset: number): number => {
    const got = file.read(into.subarray(0, Math.min(into.length, size - offset)), offset);
    if (got === 0)
      throw new LeakcheckError("DAMAGED_DUMP", `${file.path} changed while it was read: it had ${size} bytes at first, ${offset} in the end`, {
        hint: "build again when nothing writes to it any more",
      });
    return got;
  };
  const isBlank = (value: string): boolean => blank.isBlank(value);
  const start = readCsvStart(plan, { fileName, size, read }, { columns, maxRecordBytes, isBlank });
  const slots = start.slots.map(({ number, kind, isCountryCode, countryCodeNumber }) => ({ number, kind, isCountryCode, countryCodeNumber }));
  const order = BlockOrder.starting(start.offset, start.line);
  const { region } = options;
  const source: BlockSource = {
    path: file.path,
    size,
    offset: start.offset,
    blockBytes: context.blockBytes,
    dialect: plan.dialect,
    maxRecordBytes,
    slots,
    phones: phoneFacts(
      region,
      slots.some(({ countryCodeNumber }) => countryCodeNumber >= 0),
    ),
    region,
    order: order.shared,
  };
  // Reports come as threads finish; rejects are told in the order of the source.
  const early = new Map<number, BlockReport>();
  let next = 0;
  const stopWatching = context.onPause(() => {
    const { records, rejects } = order.counts;
    progress.records = watch.records + records;
    progress.rejects = watch.rejects + rejects;
    progress.bytes = watch.bytes + order.end.offset;
  });
  try {
    const counts = await context.team.readSource(source, (report) => {
      early.set(report.block, report);
      for (let due = early.get(next); due !== undefined; due = early.get(next)) {
        early.delete(next);
        next += 1;
        for (const reject of due.rejects) watch.onReject({ file: fileName, ...reject });
      }
    });
    for (const one of counts) entry.counts.add(one);
  } finally {
    stopWatching();
  }
  // One byte more than there was at first says that something writes to it.
  const { offset } = order.end;
  return offset === size && file.read(new Uint8Array(1), size) > 0 ? size + 1 : offset;
}


