// Sources that cannot be read at all, told for each by itself, so that none of several is read for nothing.
import { LeakcheckError } from "../errors.js";

/** The error of a source none of whose columns holds identifiers. */
export function noIdentifiers(fileName: string, hasNames = true): LeakcheckError {
  const why = hasNames ? "" : ", and its first line is read as a record";
  return new LeakcheckError(
    "NO_IDENTIFIERS",
    `no column of ${fileName} is known to hold e-mail addresses, phone numbers or user names${why}`,
    {
      hint: `${hasNames ? "" : "if the first line names the columns, set --header; "}leakcheck inspect shows what was found; set --map COLUMN=email for a column of identifiers, and --delimiter if fields run together`,
    },
  );
}

/** The error of a header that cannot be read: where it is not certain, values could be taken for names. */
export function badHeader(fileName: string, line: number, why: string): LeakcheckError {
  return new LeakcheckError(
    "DAMAGED_DUMP",
    `the header of ${fileName}, line ${line}, cannot be read (${why})`,
    {
      hint: "if the file has a dialect of its own, say it with --delimiter, --quote, --escape or --relax-quotes",
    },
  );
}

/**
 * The error of a source with another header below the first, past the parts that the survey
 * inspects. The records below it have other columns.
 */
export function laterHeader(fileName: string, offset: number): LeakcheckError {
  return new LeakcheckError("DAMAGED_DUMP", `${fileName} has another header at byte ${offset}`, {
    hint: `build from both parts: head -c ${offset} FILE > A.csv && tail -c +${offset + 1} FILE > B.csv && leakcheck build --name NAME A.csv B.csv`,
  });
}

export const severalLines = "it spans several lines";

/** Whether a header spans lines: a record could stand in it. */
export function spansLines(header: readonly string[]): boolean {
  return header.some((name) => /[\r\n]/u.test(name));
}
