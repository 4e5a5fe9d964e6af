// What is compared: an open index, or a sketch of one; and the check that two of them can be.
import { LeakcheckError } from "../errors.js";
import type { Metadata } from "../format/metadata.js";
import type { Sketch } from "../format/sketch.js";
import type { IndexReader } from "../lookup/index-reader.js";
import type { WholeReader } from "../lookup/table-source.js";

/** An open index: a file, or the rows of a database. */
export interface IndexParticipant {
  readonly name: string;
  readonly reader: IndexReader | WholeReader;
  readonly sketch?: undefined;
}

/** A sketch of an index. */
interface SketchParticipant {
  readonly name: string;
  readonly sketch: Sketch;
  readonly reader?: undefined;
}

export type Participant = IndexParticipant | SketchParticipant;

/** What a comparison and its output need to know of a participant. */
export interface ParticipantFacts extends Pick<Metadata, "dataset" | "region" | "created" | "records"> {
  keyId: string;
  rulesVersion: number;
}

export function factsOf({ reader, sketch }: Participant): ParticipantFacts {
  if (sketch !== undefined) {
    const { keyId, rulesVersion, facts } = sketch;
    return { keyId, rulesVersion, ...facts };
  }
  const { keyId, rulesVersion } = reader.head;
  const { dataset, region, created, records } = reader.metadata;
  return { keyId, rulesVersion, dataset, region, created, records };
}

/**
 * Throws `NOT_COMPARABLE` if the keys of two participants do not mean the same: another secret, other
 * rules, or another region of national numbers.
 */
export function checkComparable(a: Participant, b: Participant): void {
  const [first, second] = [factsOf(a), factsOf(b)];
  if (first.keyId !== second.keyId)
    throw notComparable(
      `${a.name} and ${b.name} have different secrets: key id ${first.keyId} and key id ${second.keyId}`,
      "their keys have nothing in common; build both with one secret: leakcheck build --key ID",
    );
  if (first.rulesVersion !== second.rulesVersion)
    throw notComparable(
      `${a.name} and ${b.name} follow different rules: version ${first.rulesVersion} and version ${second.rulesVersion}`,
      "rebuild the one with the older rules from its dump",
    );
  if (first.region !== second.region)
    throw notComparable(
      `${a.name} and ${b.name} read national numbers in different regions: ${first.region ?? "none"} and ${second.region ?? "none"}`,
      "rebuild one of them from its dump with the --region of the other, or without one",
    );
}

function notComparable(what: string, hint: string): LeakcheckError {
  return new LeakcheckError("NOT_COMPARABLE", what, { hint });
}
