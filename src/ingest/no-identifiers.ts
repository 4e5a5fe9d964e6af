// A source in which nothing can be looked up: told for each by itself, so that none of several is read for nothing.
import { LeakcheckError } from "../errors.js";

/** The error of a source none of whose columns holds identifiers. */
export function noIdentifiers(fileName: string, hasNames = true): LeakcheckError {
  const why = hasNames ? "" : ", and its first record names none";
  return new LeakcheckError("NO_IDENTIFIERS", `no column of ${fileName} is known to hold e-mail addresses, phone numbers or user names${why}`, {
    hint: "leakcheck inspect shows what was found; say what a column holds with --map COLUMN=email, and if the fields are not told apart, the --delimiter",
  });
}
