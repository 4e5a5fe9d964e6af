// Where leakcheck keeps things: the XDG base directory specification, which says to ignore relative paths.
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of the indexes: `$LEAKCHECK_HOME`, else `leakcheck` in the XDG data folder. */
export function dataFolder(environment: Environment): string {
  const own = environment["LEAKCHECK_HOME"];
  if (own !== undefined && own !== "") return own;
  return join(xdgFolder(environment, "XDG_DATA_HOME", ".local/share"), "leakcheck");
}

/** The folder of the key files: `leakcheck/keys` in the XDG config folder. */
export function keyFolder(environment: Environment): string {
  return join(xdgFolder(environment, "XDG_CONFIG_HOME", ".config"), "leakcheck", "keys");
}

function xdgFolder(environment: Environment, name: string, otherwise: string): string {
  const set = environment[name];
  if (set !== undefined && isAbsolute(set)) return set;
  const home = environment["HOME"];
  // As homedir has it; most lookups need nothing else of node:os.
  return join(home !== undefined && home !== "" ? home : homedir(), otherwise);
}
