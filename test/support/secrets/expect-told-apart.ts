// Asks for everything in a list of logins and secrets, and says which answers are wrong.
import type { SecretList } from "./secret-list.js";
import { readList } from "./read-list.js";

/** What a list has shown. */
export interface Told {
  /** True if its columns have the class of passwords. */
  hasPasswords: boolean;
  /** True if a column of it holds identifiers, so that it is not refused. */
  isRead: boolean;
  asked: number;
  exposed: number;
  inconclusive: number;
  /** Answers that are wrong. */
  faults: string[];
}

/** Returns what the values of a list give: each of its logins, and its secrets. */
export async function toldApart(list: SecretList): Promise<Told> {
  const read = await readList(list.text);
  const told: Told = {
    hasPasswords: read?.classes.has("Passwords") === true,
    isRead: read !== undefined,
    asked: 0,
    exposed: 0,
    inconclusive: 0,
    faults: [],
  };
  if (read === undefined) return told;
  const { ask } = read;
  for (const { kind, text } of list.logins) {
    const heard = ask(kind, text);
    told.asked += 1;
    if (heard === "exposed") told.exposed += 1;
    if (heard === "inconclusive") told.inconclusive += 1;
    if (heard === "not-found") told.faults.push(`${kind} ${text} is not found`);
  }
  for (const secret of list.secrets)
    for (const kind of ["username", "email", "phone"] as const)
      if (ask(kind, secret) === "exposed") told.faults.push(`secret ${secret} is a ${kind}`);
  for (const { kind, text } of list.absent)
    if (ask(kind, text) !== "not-found")
      told.faults.push(`${kind} ${text}, in no list, is ${ask(kind, text)}`);
  if (list.habit === "handles" && told.hasPasswords) told.faults.push("user names are called passwords");
  return told;
}
