// A source in which nothing can be looked up: told for each by itself, so that none of several is read for nothing.
import { LeakcheckError } from "../errors.js";

/** The error of a source none of whose columns holds identifiers. */
export function noIdentifiers(fileName: string): LeakcheckError {
  return new LeakcheckError("NO_IDENTIFIERS", `no column of ${fileName} is known to hold e-mail addresses, phone numbers or user names`, {
    hint: "the header must name them, as in email, phone_number, username; if the fields are not told apart, say the --delimiter",
  });
}
