// What the user has set once for all runs: environment variables, then the config file in the XDG config folder. An option on the
// command line comes before both. No file is ever read from the current folder, which may hold somebody else's.
import { isAbsolute, join } from "node:path";
import { languages, type Language } from "../advice/languages/language.js";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { usualMinCoverage } from "../format/metadata.js";
import { configFile, type Environment } from "../library/folders.js";
import { checkedRegion } from "../record/region.js";

export interface Settings {
  /** Region of national numbers that are looked up; undefined for that of each index. */
  readonly region: string | undefined;
  /** Undefined for that of the locale. */
  readonly language: Language | undefined;
  /** Share of a dump, 0 to 1, that must have been read for "not found". */
  readonly minCoverage: number;
  /** Folders of indexes beside the data folder, as absolute paths. */
  readonly indexFolders: readonly string[];
}

/** What one line of the file sets. */
type Setter = (value: string, draft: Draft, home: string | undefined) => void;
type Draft = { -readonly [name in keyof Settings]?: Settings[name] } & { indexFolders: string[] };

const setters: ReadonlyMap<string, Setter> = new Map<string, Setter>([
  ["region", (value, draft) => (draft.region = checkedRegion(value))],
  ["language", (value, draft) => (draft.language = checkedLanguage(value))],
  ["min-coverage", (value, draft) => (draft.minCoverage = checkedShare(value))],
  ["index-folder", (value, draft, home) => draft.indexFolders.push(checkedFolder(value, home))],
]);
const repeatable = "index-folder";

/** A longer file is not one that somebody wrote. */
const maxFileBytes = 65_536;

/**
 * Reads the settings. Throws `USAGE` for a variable or a line of the file that says nothing valid, and
 * `CANNOT_READ`.
 */
export function readSettings(files: Files, environment: Environment): Settings {
  const draft = readFile(files, environment);
  const set = (name: string): string | undefined => environment[name] || undefined;
  const region = set("LEAKCHECK_REGION");
  const language = set("LEAKCHECK_LANG");
  return {
    region: region === undefined ? draft.region : at("$LEAKCHECK_REGION", () => checkedRegion(region)),
    language:
      language === undefined ? draft.language : at("$LEAKCHECK_LANG", () => checkedLanguage(language)),
    minCoverage: draft.minCoverage ?? usualMinCoverage,
    indexFolders: draft.indexFolders,
  };
}

/** Returns what the text of a config file sets. `path` is its path, `home` the user's home folder. */
function parse(text: string, path: string, home: string | undefined): Draft {
  const draft: Draft = { indexFolders: [] };
  const lines = new Map<string, number>();
  text.split(/\r?\n/u).forEach((line, index) => {
    const content = line.replace(/(?:^|\s)#.*$/u, "").trim();
    if (content === "") return;
    at(`${path}, line ${index + 1}`, () => {
      const [, name = "", value = ""] = /^([^=]*?)\s*=\s*(.*)$/u.exec(content) ?? [];
      const setter = setters.get(name);
      if (setter === undefined || value === "")
        throw new LeakcheckError("USAGE", "not a setting", {
          hint: `expected ${[...setters.keys()].join(", ")}, then = and a value; a comment starts with #`,
        });
      const before = lines.get(name);
      if (before !== undefined && name !== repeatable)
        throw new LeakcheckError("USAGE", `${name} is already set in line ${before}`);
      lines.set(name, index + 1);
      setter(value, draft, home);
    });
  });
  return draft;
}

function readFile(files: Files, environment: Environment): Draft {
  const path = configFile(environment);
  const stat = path === undefined ? undefined : files.look(path, true);
  if (path === undefined || stat === undefined) return { indexFolders: [] };
  // A pipe would make every command wait.
  if (stat.type !== "file") throw new LeakcheckError("CANNOT_READ", `${path} is not a regular file`);
  const text = Buffer.from(files.readWhole(path, maxFileBytes)).toString("utf8");
  return parse(text.replace(/^\ufeff/u, ""), path, environment["HOME"]);
}

/** Runs a check, and says where the value stands that it refuses. */
function at<T>(where: string, check: () => T): T {
  try {
    return check();
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    const { hint } = cause;
    throw new LeakcheckError(
      cause.code,
      `${where}: ${cause.message}`,
      hint === undefined ? { cause } : { cause, hint },
    );
  }
}

/** Returns a language, from its code or from a locale such as `nl_BE.UTF-8`. Throws `USAGE`. */
function checkedLanguage(text: string): Language {
  const code = text
    .trim()
    .toLowerCase()
    .replace(/[-_.@].*$/u, "");
  const language = languages.find((one) => one === code);
  if (language === undefined)
    throw new LeakcheckError("USAGE", `unknown language ${JSON.stringify(text.slice(0, 40))}`, {
      hint: `use one of ${languages.join(", ")}`,
    });
  return language;
}

/** Returns the share, 0 to 1, that `99.9%` or `99.9` means; undefined for other texts. */
export function shareOf(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*%?$/u.exec(text.trim());
  // Rounded because 99.9 / 100 is not 0.999 in binary floating point.
  const value = Number((Number(match?.[1]) / 100).toFixed(12));
  return value >= 0 && value <= 1 ? value : undefined;
}

function checkedShare(text: string): number {
  const share = shareOf(text);
  if (share === undefined)
    throw new LeakcheckError("USAGE", "min-coverage takes a percentage from 0 to 100, such as 99.9%");
  return share;
}

/** Returns the absolute path of a folder. Throws `USAGE` if it would depend on the current folder. */
function checkedFolder(text: string, home: string | undefined): string {
  const isBelowHome = /^~(?:\/|$)/u.test(text);
  if (isBelowHome && home !== undefined && isAbsolute(home)) return join(home, text.slice(1));
  if (!isAbsolute(text))
    throw new LeakcheckError("USAGE", "index-folder takes an absolute path, or one that begins with ~/");
  return text;
}
