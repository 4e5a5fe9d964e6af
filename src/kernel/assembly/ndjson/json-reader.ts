// The state of an NDJSON reader: that of a block reader, and what it needs to find values by their
// names.

import { BlockReader } from "../batch/block-reader";

@unmanaged
export class JsonReader extends BlockReader {
  /** The node of the records: see json-names.ts. */
  root: usize;
  /** Shortcuts to the names of records: see json-shortcuts.ts. */
  shortcuts: usize;
  firstFactor: u32;
  lastFactor: u32;
  /**
   * The most identifiers and country codes of a record. A batch ends when such a record might no
   * longer fit. A record with more may be deferred.
   */
  mostValues: u32;
  /**
   * Positions of structural bytes: see json-positions.ts. How many to find at a time, and how many a
   * record may have.
   */
  places: usize;
  fewPlaces: u32;
  mostPlaces: u32;
  /** Not 0 if parsing stops after every deferred record. */
  stopsAtEachDeferred: u32;
  /** Not 0 if parsing stops behind a line with a name that is not known, and if it has. */
  stopsAtNewNames: u32;
  metNewName: u32;
  /** Not 0 if lines may be elements of a longer object: see src/ingest/ndjson/document-lines.ts. */
  hasParts: u32;
  /** Hashes of the names that are values of such elements (u32 each); 0 if they are not noted. */
  valueNames: usize;
  valueNamesEnd: usize;
  valueNamesRoomEnd: usize;
  /** Space for the text of strings without their escapes, and its end. */
  decoded: usize;
  decodedLimit: usize;
  /**
   * How many more lines that are not read as records are checked before they are left to JSON.parse,
   * whose exceptions take longer than all other work on a line.
   */
  suspectLines: u32;
  /** Not 0 once a staged record had an identifier column. */
  hasIdentifiers: u32;
  /** Number of the last object, by which repeated names in an object are found. */
  stamp: u32;
}
