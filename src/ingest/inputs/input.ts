// An input: the bytes of one dump, wherever they lie: in a file, on standard input, in an archive.
import type { LeakcheckError } from "../../errors.js";
import type { OpenFile } from "../../files.js";
import type { DumpOptions } from "../dump-options.js";

/** The file on disk that an input is read from. */
export interface StoredFile {
  readonly path: string;
  /** Length in bytes; undefined for a pipe. */
  readonly size: number | undefined;
}

/** An open input. It has a size only if it is a file that is read as it is. */
export interface InputFile extends OpenFile {
  /** Returns how many bytes of the stored file have been read; absent for a file read as it is. */
  readonly storedBytes?: () => number;
}

/** A dump that can be read. */
export interface Input {
  /** The path as given, and for a member of an archive the path within: `dump.zip: part/1.csv`. */
  readonly path: string;
  /** Base name for the index; null if it has none, or one that may be an identifier. */
  readonly name: string | null;
  /** The file name by whose end the format is told. */
  readonly formatName: string;
  /** How it is written, if it was converted: more certain than what options say. */
  readonly reading?: DumpOptions | undefined;
  /** Returns the row of a sheet that starts on a line of the text; absent if it is no sheet. */
  readonly rowOfLine?: ((line: number) => number | null) | undefined;
  readonly stored: StoredFile;
  /** False for standard input and pipes: what was read of them is gone. */
  readonly canReopen: boolean;
  /** True if something says where it ends: the length of a file, or the format that it is packed in. */
  readonly hasEnd: boolean;
  /** True if nobody named it: it was found in a folder or archive, and is left out if it is no dump. */
  readonly isFound: boolean;
  /** Opens it at its start. The caller closes it before it opens another member of the same archive. */
  readonly open: () => Promise<InputFile>;
}

/** Damage that reading went past. */
export interface Damage {
  /** As in {@link Input}. */
  readonly path: string;
  readonly name: string | null;
  readonly code: "CUT_SOURCE" | "DAMAGED_SOURCE";
}

/** Takes damage that `--keep-going` reads past. */
export interface DamageLog {
  /** True to read past damage; false to throw. */
  readonly keepsGoing: boolean;
  readonly damages: readonly Damage[];
  /** Notes an error, once for each path; throws it unless it is damage to read past. */
  note: (cause: unknown, input: Pick<Input, "path" | "name">) => void;
}

export function openDamageLog(keepsGoing: boolean, onDamage: (error: LeakcheckError) => void): DamageLog {
  const damages = new Map<string, Damage>();
  return {
    keepsGoing,
    get damages() {
      return [...damages.values()];
    },
    note(cause, { path, name }) {
      const code = keepsGoing ? damageCode(cause) : undefined;
      if (code === undefined) throw cause;
      if (damages.has(path)) return;
      damages.set(path, { path, name, code });
      onDamage(cause as LeakcheckError);
    },
  };
}

function damageCode(cause: unknown): Damage["code"] | undefined {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return code === "CUT_SOURCE" || code === "DAMAGED_SOURCE" ? code : undefined;
}
