// Samples an NDJSON source, which it reads as a build would.
import { addValue, keepTo, newColumnSample, type ColumnSample } from "./column-sample.js";
import { defaultMaxRecordBytes } from "../dump-options.js";
import { PathNode } from "../json-path.js";
import { JsonValues } from "../ndjson/json-values.js";
import { LineFraming } from "../ndjson/line-framing.js";
import { pushSample } from "./sample-windows.js";
import { newSourceSample, type SampleOptions, type SourceSample } from "./sample-csv.js";
import type { SampleWindow } from "./sample-windows.js";

/** Most columns with counts of their own; the counts of any others are joined. */
const mostColumns = 4096;
const unread = "(nested)";

/**
 * Reads the parts of a source; `starred` holds the paths of nodes whose unknown names turned out to
 * be values.
 */
export function sampleNdjson(
  windows: readonly SampleWindow[],
  options: SampleOptions & { isKnownName: (name: string) => boolean; keepsNames: boolean },
): { sample: SourceSample; starred: ReadonlySet<string> } {
  const sample = newSourceSample();
  const overflow = newColumnSample();
  let keep = 0;
  let isSpoilt = false;
  const add = (path: string, value: string): void => {
    let column: ColumnSample | undefined = sample.columns.get(path);
    if (column === undefined) {
      column = sample.columns.size < mostColumns ? newColumnSample(path) : overflow;
      if (column !== overflow) sample.columns.set(path, column);
    }
    isSpoilt ||= value.includes("\ufffd");
    addValue(column, value, options.isBlank(value), sample.records, keep);
  };
  const values = new JsonValues(
    {
      value: add,
      number: add,
      blank: (path) => add(path, ""),
      unread: (path) => add(path, unread),
      name() {},
    },
    PathNode.root(options.isKnownName, [], { keepsNames: options.keepsNames }),
  );
  windows.forEach(({ bytes, startsSource, endsSource }, part) => {
    const mostRecords =
      part > 0 ? options.records / 2 : windows.length > 1 ? options.records : 2 * options.records;
    keep = keepTo(part);
    let records = 0;
    const framing = new LineFraming(
      { maxRecordBytes: options.maxRecordBytes ?? defaultMaxRecordBytes },
      {
        record(buffer, start, end) {
          if (records >= mostRecords) return;
          isSpoilt = false;
          const reason = values.flatten(buffer.toString("utf8", start, end));
          if (reason === undefined) {
            records += 1;
            sample.records += 1;
            if (isSpoilt) sample.spoilt += 1;
          } else sample.rejects.add({ reason, length: end - start });
        },
        rejectedBytes() {},
        reject(reason, _line, _offset, length) {
          if (records < mostRecords) sample.rejects.add({ reason, length });
        },
      },
    );
    const pushed = pushSample(framing, bytes, () => records >= mostRecords);
    sample.bytes += pushed;
    sample.parts += 1;
    sample.isWhole &&= startsSource && endsSource && pushed === bytes.length && records < mostRecords;
  });
  return { sample, starred: values.starred };
}
