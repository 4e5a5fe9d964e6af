// How inputs are found and opened, as the options of a command say.
import picomatch from "picomatch";
import type { Files, OpenFile } from "../../files.js";
import type { DumpOptions, InputSettings } from "../dump-options.js";
import { usualExpansion, type ExpansionLimits } from "./expansion.js";
import { expecting } from "./expected.js";
import type { DamageLog } from "./input.js";
import type { SpoolPlace } from "./spool.js";

/** How inputs are found and opened. */
export interface InputOptions {
  readonly files: Files;
  readonly log: DamageLog;
  /** Returns true for the names of files in folders, and of members of archives, that are wanted. */
  readonly isWanted?: ((name: string) => boolean) | undefined;
  /** The same for the tables of a database. */
  readonly isWantedTable?: ((name: string) => boolean) | undefined;
  readonly expansion?: ExpansionLimits | undefined;
  /** False to read SQL as the text that it is. */
  readonly converts?: boolean;
  /** Takes what is left out, and why. */
  readonly onSkip: (path: string, why: string) => void;
  /** Takes compressed files without checksums: damage of them would not show. */
  readonly onUnchecked?: ((path: string) => void) | undefined;
  /** Waits for a file to be opened, which may take for ever, unless reading is aborted. */
  readonly opening?: (<T>(work: Promise<T>) => Promise<T>) | undefined;
  /** Wraps each file that is opened, so that reading can be aborted or checked. */
  readonly wrapped?: ((file: OpenFile) => OpenFile) | undefined;
  /** Wraps standard input. */
  readonly standardInput?: ((file: OpenFile) => OpenFile) | undefined;
  /** Where pipes are kept that are too long for memory, and must be read twice. */
  readonly spoolPlace?: SpoolPlace | undefined;
  /** Bytes of them that are kept in memory. */
  readonly heldPipeBytes?: number;
}

/** Returns the options that settings mean. */
export function inputOptions(
  settings: InputSettings & Pick<DumpOptions, "format">,
  rest: Pick<
    InputOptions,
    "files" | "log" | "onSkip" | "onUnchecked" | "opening" | "spoolPlace" | "heldPipeBytes"
  > & {
    wrapped?: (file: OpenFile) => OpenFile;
  },
): InputOptions {
  const { members, tables, maxExpand, expectBytes, expectSha256 } = settings;
  const expected = { bytes: expectBytes, sha256: expectSha256?.toLowerCase() };
  const isExpected = expectBytes !== undefined || expectSha256 !== undefined;
  return {
    ...rest,
    isWanted: matcher(members),
    isWantedTable: matcher(tables),
    converts: settings.format === undefined,
    expansion: maxExpand === undefined ? usualExpansion : { ...usualExpansion, ...maxExpand },
    standardInput: isExpected ? (file) => expecting(file, expected) : undefined,
  };
}

/** Returns what tells the names that patterns mean; those with `!` leave names out. */
function matcher(patterns: readonly string[] | undefined): ((name: string) => boolean) | undefined {
  if (patterns === undefined || patterns.length === 0) return undefined;
  // A pattern without a slash means a name in any folder.
  const matches = (pattern: string): ((name: string) => boolean) =>
    picomatch(pattern, { basename: !pattern.includes("/"), dot: true });
  const wanted = patterns.filter((one) => !one.startsWith("!")).map(matches);
  const unwanted = patterns.filter((one) => one.startsWith("!")).map((one) => matches(one.slice(1)));
  return (name) =>
    (wanted.length === 0 || wanted.some((isIn) => isIn(name))) && !unwanted.some((isIn) => isIn(name));
}
