// The error of a header that cannot be read, which the survey finds, or the reader where the survey did not see it.
import { LeakcheckError } from "../../errors.js";

/** With a header that is not certain, values could be taken for names. */
export function badHeader(fileName: string, line: number, why: string): LeakcheckError {
  return new LeakcheckError("DAMAGED_DUMP", `the header of ${fileName}, line ${line}, cannot be read (${why})`, {
    hint: "if the file has a dialect of its own, say it with --delimiter, --quote, --escape or --relax-quotes",
  });
}

export const severalLines = "it spans several lines";

/** Whether a header spans lines: a record could stand in it. */
export function spansLines(header: readonly string[]): boolean {
  return header.some((name) => /[\r\n]/u.test(name));
}
