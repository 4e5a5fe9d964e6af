// The error of a header that cannot be read (docs/reading.md, "CSV").
import { LeakcheckError } from "../errors.js";

/** `DAMAGED_DUMP`: with a header that is not certain, values could be taken for names. `line` is counted from 1. */
export function badHeader(fileName: string, line: number, why: string): LeakcheckError {
  return new LeakcheckError("DAMAGED_DUMP", `the header of ${fileName}, line ${line}, cannot be read (${why})`, {
    hint: "if the file has a dialect of its own, say it with --delimiter, --quote, --escape or --relax-quotes",
  });
}

/** Why the fields of a header are not certain; undefined if they are. */
export function headerFault(fields: readonly string[]): string | undefined {
  return fields.some((name) => /[\r\n]/u.test(name)) ? "it spans several lines" : undefined;
}
