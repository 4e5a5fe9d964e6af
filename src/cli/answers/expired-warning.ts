// Warns of indexes whose last day has passed.
import { isExpired } from "../../format/expiry.js";
import type { ClosedIndex } from "../../lookup/answer.js";
import type { OpenedIndex } from "../../lookup/opened-index.js";
import { cleanText } from "../terminal/clean-text.js";
import type { Terminal } from "../terminal/terminal.js";

/** Tells about each open index that has expired by `today`, a day such as 2027-01-31. */
export function warnOfExpired(
  indexes: readonly (OpenedIndex | ClosedIndex)[],
  today: string,
  terminal: Pick<Terminal, "tell">,
): void {
  for (const index of indexes) {
    if (!("metadata" in index) || !isExpired(index.metadata, today)) continue;
    const { dataset, expires = "" } = index.metadata;
    terminal.tell(
      cleanText(
        `warning: the index of ${dataset.name} expired on ${expires}; to delete it, run: leakcheck remove ${index.path}`,
      ),
    );
  }
}
