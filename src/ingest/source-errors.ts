// The texts with which dumps are refused, but for those of foreign formats (survey/foreign). All stand
// here, so that they can be read and judged together: docs/refusals.md shows them.
import { orJoined } from "./unpack/split-parts.js";
import { LeakcheckError } from "../errors.js";
import { MixedEncodings } from "./text/mixed-text.js";
import type { SourcePlan } from "./source-plan.js";

const setHeader = "if the first line names the columns, set --header; ";
const quoted = (names: Iterable<string>, word: string): string =>
  [...names].map((name) => JSON.stringify(name)).join(word);

/** The error of sources without a single record. `rejects` is the number of those that could not be read. */
export function noRecords(fileNames: string, rejects: number): LeakcheckError {
  return rejects === 0
    ? new LeakcheckError("NO_RECORDS", `there are no records in ${fileNames}`, {
        hint: "check that the file is complete; if it is a single record of CSV, set --no-header",
      })
    : new LeakcheckError("NO_RECORDS", `none of the ${rejects} records in ${fileNames} could be read`, {
        hint: "if the format was not recognised, set --format csv or --format ndjson; --rejects FILE lists where each record is and why it could not be read",
      });
}

/** How the columns of a source got their names. */
type Naming = "header" | "none" | "json";

/** Returns how a plan names the columns of its source. */
export function namingOf(plan: SourcePlan): Naming {
  return plan.format === "ndjson" ? "json" : plan.hasHeader ? "header" : "none";
}

/** Turns each name of JSON that has a value into a record, with the path to it and its value. */
const namesToRecords = String.raw`jq -c 'paths(type != "object" and type != "array") as $path
  | {username: $path[-1], list: ($path[:-1] | map(tostring) | join(".")), value: getpath($path)}' FILE > NAME.ndjson`;

/** The error of a source none of whose columns holds identifiers. */
export function noIdentifiers(fileName: string, naming: Naming = "header"): LeakcheckError {
  const isRecord = naming === "none" ? ", and its first line is read as a record" : "";
  const inspect =
    "leakcheck inspect shows the columns: set --map COLUMN=email for one that holds addresses, or COLUMN=username for user names";
  const message = `no column of ${fileName} holds e-mail addresses, phone numbers or user names${isRecord}`;
  if (naming === "json")
    return new LeakcheckError("NO_IDENTIFIERS", message, {
      hint: `${inspect}; if texts in it are JSON, decode them first, such as with jq's fromjson; if the names in its objects are user names, turn each into a record`,
      command: namesToRecords,
    });
  return new LeakcheckError("NO_IDENTIFIERS", message, {
    hint: `${naming === "none" ? setHeader : ""}${inspect}, or --delimiter if fields run together`,
  });
}

/** The error of a source that somebody named, and that is neither text nor of a known format. */
export function noText(fileName: string): LeakcheckError {
  return new LeakcheckError("UNKNOWN_FORMAT", `${fileName} is not text`, {
    hint:
      "if it is encrypted or packed, decrypt or unpack it first; if it is a part of a split file, join all parts " +
      "(cat FILE.* > FILE, or 7z x -oFOLDER FILE.zip); if it is a dump after all, set --format csv",
  });
}

/** The error of a header that cannot be read: where it is not certain, values could be taken for names. */
export function badHeader(fileName: string, line: number, why: string): LeakcheckError {
  return new LeakcheckError(
    "DAMAGED_DUMP",
    `the header of ${fileName}, line ${line}, cannot be read (${why})`,
    { hint: "if the file is in another dialect, set --delimiter, --quote, --escape or --relax-quotes" },
  );
}

export const severalLines = "it spans several lines";

/** Whether a header spans lines: a record could stand in it. */
export function spansLines(header: readonly string[]): boolean {
  return header.some((name) => /[\r\n]/u.test(name));
}

/**
 * The error of a source with another header below the first, past the parts that the survey
 * inspects. The records below it have other columns.
 */
export function laterHeader(fileName: string, offset: number): LeakcheckError {
  return new LeakcheckError("DAMAGED_DUMP", `${fileName} has another header at byte ${offset}`, {
    hint: "split it there, and read both parts",
    command: `head -c ${offset} FILE > A.csv && tail -c +${offset + 1} FILE > B.csv`,
  });
}

/** The error of a source in UTF-16 to which lines in UTF-8 were added, or the other way round. */
export function mixedEncodings(fileName: string): LeakcheckError {
  return new MixedEncodings(fileName);
}

/** The error of a source that ends within a JSON object or array. */
export function cutSource(fileName: string, line: number): LeakcheckError {
  return new LeakcheckError("CUT_SOURCE", `${fileName} ends within an object or array, on line ${line}`, {
    hint: getWhole,
  });
}

const getWhole =
  'get the whole file, or set --keep-going: then nobody is told "not found", as anyone may stand in what is missing';

/** What the last record of a source may lack. */
type MissingEnd = "fields" | "quote" | "object" | "line end";

function missingEnd(missing: MissingEnd): string {
  return {
    fields: "its last line has too few fields, and no line end",
    quote: "a quote near its end is never closed",
    object: "it ends within an object or array",
    "line end": "its last line has no line end",
  }[missing];
}

/** Where the last line of a source can be ended: in its file, as its encoding has it, or once it is unpacked. */
export type PlaceOfEnd = "file" | "utf-16le" | "utf-16be" | "packed";

function lineEndIn(place: PlaceOfEnd): string {
  return {
    file: "end its last line with: echo >> FILE",
    "utf-16le": "end its last line with: printf '\\n\\0' >> FILE",
    "utf-16be": "end its last line with: printf '\\0\\n' >> FILE",
    packed: "unpack it and end its last line",
  }[place];
}

/** The error of a list of people whose last row is missing its end. */
export function cutList(path: string, missing: MissingEnd, place: PlaceOfEnd): LeakcheckError {
  const getList = "get the whole list: whoever is missing in it is not looked up";
  const isWhole = {
    fields: `if it is whole, ${lineEndIn(place)}`,
    quote: "if that is a stray quote, set --relax-quotes",
    object: undefined,
    "line end": "if it is whole, end its last line, or name a file",
  }[missing];
  return new LeakcheckError("CUT_SOURCE", `${path} seems to be cut short: ${missingEnd(missing)}`, {
    hint: isWhole === undefined ? getList : `${isWhole}; otherwise ${getList}`,
  });
}

/** The error of a source whose last record is missing its end. */
export function cutRecord(path: string, missing: MissingEnd, place: PlaceOfEnd): LeakcheckError {
  const isWhole = {
    fields: `if it is whole, ${lineEndIn(place)}`,
    quote: "if that is a stray quote, set --relax-quotes",
    object: undefined,
    "line end": "if it is whole, set --expect-bytes or --expect-sha256, or name a file",
  }[missing];
  return new LeakcheckError("CUT_SOURCE", `${path} seems to be cut short: ${missingEnd(missing)}`, {
    hint: orJoined(path, isWhole === undefined ? getWhole : `${isWhole}; otherwise ${getWhole}`),
  });
}

/** The error of standard input that is not what was expected. */
export function unexpectedBytes(path: string, expected: number, got: number): LeakcheckError {
  return new LeakcheckError(
    got < expected ? "CUT_SOURCE" : "DAMAGED_SOURCE",
    `${path} has ${got} bytes, not the expected ${expected}`,
    { hint: getWhole },
  );
}

/** The error of standard input whose digest is another one. */
export function unexpectedDigest(path: string): LeakcheckError {
  return new LeakcheckError("DAMAGED_SOURCE", `${path} does not have the expected SHA-256`, {
    hint: getWhole,
  });
}

/** The error of an object with many records that is not JSON. */
export function brokenObject(fileName: string, line: number): LeakcheckError {
  return new LeakcheckError(
    "DAMAGED_DUMP",
    `${fileName} is one JSON object, which is invalid on line ${line}`,
    { hint: "see what is wrong with it", command: "jq empty FILE" },
  );
}

/** The error of a dump that became shorter or longer while it was read. */
export function changedDump(path: string, before: number, after: number): LeakcheckError {
  return new LeakcheckError(
    "DAMAGED_DUMP",
    `${path} changed while it was read: ${before} bytes at first, ${after} at the end`,
    { hint: "retry once nothing is writing to the file" },
  );
}

/** Says where the only reject is that `--strict` meets. */
export function firstReject(fileName: string, line: number, reason: string): string {
  return `a record could not be read: ${fileName}, line ${line} (${reason})`;
}

/** Says that there are more rejects than `limit`, and where the last of them is. */
export function rejectsAbove(limit: number, fileName: string, line: number, reason: string): string {
  return `more than ${limit} records could not be read, the last at ${fileName}, line ${line} (${reason})`;
}

/** Says that the share of rejects is above a limit. */
export function rejectShareAbove(rejects: number, records: number, limit: number): string {
  return `${rejects} of ${records} records could not be read, above the limit of ${limit * 100} %`;
}

/** The error of a build with more rejects than allowed; `what` says how many. */
export function tooManyRejects(what: string): LeakcheckError {
  return new LeakcheckError("TOO_MANY_REJECTS", what, {
    hint: "--rejects FILE lists them; if the file is in another dialect, set --delimiter, --quote, --escape or --relax-quotes",
  });
}

/** The error of `--columns` with more or fewer names than the records have fields. */
export function otherWidth(fileName: string, names: number, width: number): LeakcheckError {
  return new LeakcheckError(
    "USAGE",
    `--columns names ${names} columns, but the records of ${fileName} have ${width}`,
    { hint: "if fields run together, set --delimiter" },
  );
}

/** The error of a list in `--records` that no source has; `lists` are some of those that there are. */
export function noSuchList(path: string, lists: readonly string[]): LeakcheckError {
  return new LeakcheckError("USAGE", `there is no list ${JSON.stringify(path)} in the dump`, {
    hint:
      lists.length === 0
        ? "leave --records out: no JSON object of the dump holds a list of objects"
        : `its lists are ${quoted(lists, ", ")}`,
  });
}

/** The error of a column in `--map` that no source has; `near` are those with nearly its name. */
export function noColumn(column: string, near: readonly string[], mayHaveHeader: boolean): LeakcheckError {
  return new LeakcheckError("USAGE", `there is no column ${JSON.stringify(column)} in the dump`, {
    hint:
      near.length === 0
        ? `${mayHaveHeader ? setHeader : ""}leakcheck inspect shows the columns of a dump`
        : `did you mean ${quoted(near, " or ")}?`,
  });
}

/** The error of a column in `--echo` or `--map` that a roster does not have. */
export function noRosterColumn(column: string, mayHaveHeader: boolean): LeakcheckError {
  return new LeakcheckError("USAGE", `the roster has no column ${JSON.stringify(column)}`, {
    hint: `${mayHaveHeader ? setHeader : ""}leakcheck inspect shows its columns`,
  });
}

/** The error of a folder or archive in which there is nothing to read. */
export function nothingIn(path: string): LeakcheckError {
  return new LeakcheckError("NO_RECORDS", `there is no dump in ${path}`, {
    hint: "if --members is set, nothing in it has such a name",
  });
}

/** The error of layers within layers. */
export function tooManyLayers(path: string, most: number): LeakcheckError {
  return new LeakcheckError("UNKNOWN_FORMAT", `${path} is packed more than ${most} times`, {
    hint: "unpack it first, at least in part",
  });
}

/** The error of a pipe with an archive or tables in it that is too long for memory. */
export function longPipe(path: string, most: number): LeakcheckError {
  return new LeakcheckError(
    "UNKNOWN_FORMAT",
    `${path} holds several dumps, and has more than ${most} bytes: they must be read twice`,
    { hint: "save it as a file, and name that" },
  );
}

/** The error of a list of identifiers that is packed. */
export function packedList(what: string): LeakcheckError {
  return new LeakcheckError("UNKNOWN_FORMAT", `the list on standard input is packed (${what})`, {
    hint: "look it up as a roster, which unpacks it and sees whether it was cut",
    command: "leakcheck roster FILE",
  });
}

/** The error of standard input that is named twice, or of a pipe. */
export function readOnce(path: string): LeakcheckError {
  return new LeakcheckError("USAGE", `${path} can be read only once`, { hint: "name it only once" });
}

/** The error of a zip archive within another file that is too long for memory. */
export function zipTooLong(path: string, most: number): LeakcheckError {
  return new LeakcheckError(
    "UNKNOWN_FORMAT",
    `${path} is a zip archive of more than ${most} bytes within another file`,
    {
      hint: "unpack the outer file first, and name the zip archive",
    },
  );
}

/** The error of an input that unpacks to more than is allowed; `what` says how much. */
export function expandsTooFar(path: string, what: string): LeakcheckError {
  return new LeakcheckError("EXPANDS_TOO_FAR", `${path} unpacks to ${what}`, {
    hint: "if that is right, allow more with --max-expand, in bytes (2T) or as a ratio (5000:1)",
  });
}
