// What converts a file whose end says what is where.
import type { RandomFile } from "./random-file.js";
import type { Table } from "./table.js";

/** Passes on what is unpacked, or made of it, and throws if that is too much. */
export type Limited = (
  bytes: AsyncGenerator<Uint8Array, void, undefined>,
  path: string,
) => AsyncGenerator<Uint8Array, void, undefined>;

/** Yields the tables of a file, again whenever it is called. */
export type FileConverter = (
  file: RandomFile,
  name: string,
  limited: Limited,
) => AsyncGenerator<Table, void, undefined>;
