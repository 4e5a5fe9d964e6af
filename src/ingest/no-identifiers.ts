// A source in which nothing can be looked up: told for each by itself, so that none of several is read for nothing.
import { LeakcheckError } from "../errors.js";

/** The error of a source none of whose columns holds identifiers. */
export function noIdentifiers(fileName: string, hasNames = true): LeakcheckError {
  const why = hasNames ? "" : ", and its first line is read as a record";
  return new LeakcheckError("NO_IDENTIFIERS", `no column of ${fileName} is known to hold e-mail addresses, phone numbers or user names${why}`, {
    hint: `${hasNames ? "" : "if the first line names the columns, set --header; "}leakcheck inspect shows what was found; set --map COLUMN=email for a column of identifiers, and --delimiter if fields run together`,
  });
}
