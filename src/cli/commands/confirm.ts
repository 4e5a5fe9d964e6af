// Asks on the terminal before something is deleted.
import { LeakcheckError } from "../../errors.js";

/** Returns true if the user answers yes. Throws `USAGE` without a terminal. */
export async function isConfirmed(question: string): Promise<boolean> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY)
    throw new LeakcheckError("USAGE", "cannot ask for confirmation without a terminal", {
      hint: "set --yes to delete without asking",
    });
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: stdin, output: stderr });
  try {
    return /^y(?:es)?$/iu.test((await lines.question(question)).trim());
  } finally {
    lines.close();
  }
}
