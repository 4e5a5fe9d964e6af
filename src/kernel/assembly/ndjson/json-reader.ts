// The state of a reader of NDJSON: that of any reader of blocks, and what it takes to find values by their names.

import { BlockReader } from "../values/block-reader";

@unmanaged
export class JsonReader extends BlockReader {
  /** The place of the records: see json-names.ts. */
  root: usize;
  /** Where names of records are found at once: see json-shortcuts.ts. */
  shortcuts: usize;
  firstFactor: u32;
  lastFactor: u32;
  /** A batch ends where a record of so many identifiers and country codes might not fit any more; one with more may be judged elsewhere. */
  mostValues: u32;
  /** Where the structural bytes are: see json-places.ts. So many are looked for at once, and so many a record may have. */
  places: usize;
  fewPlaces: u32;
  mostPlaces: u32;
  /** Not 0: reading stops behind every record that is judged elsewhere. */
  stopsAtDoubt: u32;
  /** Where the text of strings is put whose escapes are taken out, and where that must end. */
  decoded: usize;
  decodedLimit: usize;
  /** Not 0 once a record that was staged had a column of identifiers. */
  hasIdentifiers: u32;
  /** Counts objects: names that an object has twice are found by it. */
  stamp: u32;
}
