// What `--map COLUMN=…` may say of a column: a kind, a data class, or that it is to be ignored.
import { parseClass, type DataClass } from "./data-classes.js";

export type MapTarget = { class: DataClass; kind: null } | { class: DataClass; kind: "email" | "phone" | "username" } | { ignore: true };

const classOfKind = { email: "Email addresses", phone: "Phone numbers", username: "Usernames" } as const;
/** Classes whose values are identifiers. */
const kindOfClass = new Map<DataClass, keyof typeof classOfKind>([
  ["Email addresses", "email"],
  ["Recovery email addresses", "email"],
  ["Phone numbers", "phone"],
  ["Usernames", "username"],
  ["Nicknames", "username"],
]);

/**
 * Reads `email`, `phone`, `username`, `-` (ignore) or a data class, without regard to case; undefined if it is none of them.
 * A class of identifiers brings its kind.
 */
export function parseMapTarget(text: string): MapTarget | undefined {
  const word = text.trim().toLowerCase();
  if (word === "-") return { ignore: true };
  if (word === "email" || word === "phone" || word === "username") return { class: classOfKind[word], kind: word };
  const dataClass = parseClass(text);
  return dataClass === undefined ? undefined : { class: dataClass, kind: kindOfClass.get(dataClass) ?? null };
}
