// What is found in values, and the words of a value.
import type { Kind } from "../format/kinds.js";

/** An identifier that can be looked up. */
export interface Found {
  readonly kind: Kind;
  readonly canonical: string;
}

/** The kinds of identifier that a query can ask for. */
export type QueryKind = Extract<Kind, "email" | "phone" | "username">;

export const queryKinds = ["email", "phone", "username"] as const satisfies QueryKind[];

export function isQueryKind(kind: Kind): kind is QueryKind {
  return kind === "email" || kind === "phone" || kind === "username";
}

/** Returns the words of a text without the marks that surround them. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s,;|<>"'()[\]{}]+/u).filter((word) => word !== "");
}
