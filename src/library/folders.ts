// Where leakcheck keeps things: the XDG base directory specification, which says to ignore relative paths.
import { isAbsolute, join } from "node:path";
import { LeakcheckError } from "../errors.js";

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of the indexes: `$LEAKCHECK_HOME`, else `leakcheck` in the XDG data folder. Throws `USAGE` if there is no home folder. */
export function dataFolder(environment: Environment): string {
  const own = environment["LEAKCHECK_HOME"];
  if (own !== undefined && own !== "") return own;
  return join(xdgFolder(environment, "XDG_DATA_HOME", ".local/share"), "leakcheck");
}

/** The folder of the key files: `leakcheck/keys` in the XDG config folder. Throws `USAGE` if there is no home folder. */
export function keyFolder(environment: Environment): string {
  return join(xdgFolder(environment, "XDG_CONFIG_HOME", ".config"), "leakcheck", "keys");
}

function xdgFolder(environment: Environment, name: string, otherwise: string): string {
  const set = environment[name];
  if (set !== undefined && isAbsolute(set)) return set;
  const home = environment["HOME"];
  // Anything else would end in the current folder, where neither the next run nor a backup looks for it.
  if (home === undefined || !isAbsolute(home))
    throw new LeakcheckError(
      "USAGE",
      `there is no home folder: $HOME is ${home === undefined ? "not set" : home === "" ? "empty" : "a relative path"}`,
      {
        hint: `set HOME, or set ${name} to a folder${name === "XDG_DATA_HOME" ? ", or LEAKCHECK_HOME" : ""}, by its absolute path`,
      },
    );
  return join(home, otherwise);
}
