// The names of inputs, for the index and for telling formats.
import { basename } from "node:path";
import { identifiersIn } from "../../record/identifiers.js";

/**
 * Returns the name that an index keeps of an input; null if it may be an identifier, as in a folder
 * with a file for each person, or if it is a pipe.
 */
export function nameOf({ path, canReopen }: { path: string; canReopen: boolean }): string | null {
  if (!canReopen) return null;
  const name = basename(path);
  const isIdentifier = (["email", "phone"] as const).some((kind) => {
    const { found, bareDigits } = identifiersIn(name.replace(/\.[a-z]+$/iu, ""), kind);
    return found.length > 0 || bareDigits.length > 0;
  });
  return isIdentifier || name.includes("@") ? null : name;
}

/** Returns the file name by whose end the format is told: that of what is unpacked. */
export function formatName(path: string): string {
  return basename(path).replace(/\.(?:gz|zst|xz|bz2)$/iu, "");
}
