// Parses the target of `--map COLUMN=…`: a kind, a data class, or `-` to ignore the column.
import { parseClass, type DataClass } from "./data-classes.js";

export type MapTarget =
  | { class: DataClass; kind: null }
  | { class: DataClass; kind: "email" | "phone" | "username" }
  | { ignore: true };

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
 * Parses `email`, `phone`, `username`, `-` (ignore) or a data class, ignoring case. Returns
 * undefined for anything else. A class of identifiers also sets the kind.
 */
export function parseMapTarget(text: string): MapTarget | undefined {
  const word = text.trim().toLowerCase();
  if (word === "-") return { ignore: true };
  if (word === "email" || word === "phone" || word === "username")
    return { class: classOfKind[word], kind: word };
  const dataClass = parseClass(text);
  return dataClass === undefined ? undefined : { class: dataClass, kind: kindOfClass.get(dataClass) ?? null };
}
