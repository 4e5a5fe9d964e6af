// What a program may say of dumps that are inspected. It is part of the public types, which hold none of
// Node.
import type { DumpOptions, InputSettings } from "../ingest/dump-options.js";

/** The options of a build that decide how dumps are read. */
export interface InspectOptions extends DumpOptions, InputSettings {
  keepWords?: readonly string[];
  blankWords?: readonly string[];
  region?: string | undefined;
}
