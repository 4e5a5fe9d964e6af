// What makes a comparison less certain, in a sentence.
import type { Caveat } from "../../../comparing/caveats.js";
import { count, counted, share } from "../../terminal/numbers.js";

export function caveatText(caveat: Caveat): string {
  const { index } = caveat;
  switch (caveat.code) {
    case "damaged-source":
      return `${index} holds only a part of ${counted(caveat.sources, "source")}, which was cut or damaged: what it lacks may only be unread`;
    case "low-coverage":
      return `only ${share(caveat.coverage)} of the dumps of ${index} could be read: what it lacks may only be unread`;
    case "without-keys":
      return `${count(caveat.unindexable)} of ${count(caveat.values)} ${caveat.kind === "phone" ? "phone numbers" : "e-mail addresses"} of ${index} have no key, and are not compared`;
    case "untracked-columns":
      return `${index} has ${counted(caveat.columns, "column")} that it does not tell apart: a column that looks new or gone may be among them`;
  }
}
