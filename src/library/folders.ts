// The folders of indexes and keys, by the XDG Base Directory Specification, which says to ignore
// relative paths.
import { isAbsolute, join } from "node:path";
import { LeakcheckError } from "../errors.js";

/** Environment variables in the shape of `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the folder of the indexes: `$LEAKCHECK_HOME`, else `leakcheck` in the XDG data folder.
 * Throws `USAGE` if there is no home folder.
 */
export function dataFolder(environment: Environment): string {
  const override = environment["LEAKCHECK_HOME"];
  if (override !== undefined && override !== "") return override;
  return join(xdgFolder(environment, "XDG_DATA_HOME", ".local/share"), "leakcheck");
}

/**
 * Returns the folder of the key files: `leakcheck/keys` in the XDG config folder. Throws `USAGE` if
 * there is no home folder.
 */
export function keyFolder(environment: Environment): string {
  return join(xdgFolder(environment, "XDG_CONFIG_HOME", ".config"), "leakcheck", "keys");
}

/** Returns the path of the config file; undefined if there is no home folder, and so no file. */
export function configFile(environment: Environment): string | undefined {
  const folder = environment["XDG_CONFIG_HOME"] ?? "";
  const home = environment["HOME"] ?? "";
  if (!isAbsolute(folder) && !isAbsolute(home)) return undefined;
  return join(xdgFolder(environment, "XDG_CONFIG_HOME", ".config"), "leakcheck", "config");
}

/**
 * Returns the folder of what can be fetched again: `leakcheck` in the XDG cache folder; undefined if
 * there is no home folder.
 */
export function cacheFolder(environment: Environment): string | undefined {
  const set = environment["XDG_CACHE_HOME"];
  if (set !== undefined && isAbsolute(set)) return join(set, "leakcheck");
  const home = environment["HOME"];
  return home === undefined || !isAbsolute(home) ? undefined : join(home, ".cache", "leakcheck");
}

function xdgFolder(environment: Environment, name: string, fallback: string): string {
  const set = environment[name];
  if (set !== undefined && isAbsolute(set)) return set;
  const home = environment["HOME"];
  // A relative path would put files below the current folder, where neither the next run nor a
  // backup would look for them.
  if (home === undefined || !isAbsolute(home))
    throw new LeakcheckError(
      "USAGE",
      `no home folder: $HOME is ${home === undefined ? "not set" : home === "" ? "empty" : "a relative path"}`,
      {
        hint: `set ${name === "XDG_DATA_HOME" ? "HOME, XDG_DATA_HOME or LEAKCHECK_HOME" : `HOME or ${name}`} to the absolute path of a folder`,
      },
    );
  return join(home, fallback);
}
