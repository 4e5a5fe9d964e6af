// A query, and its readings by the rules and the region of each index.
import type { QueryKind } from "../record/found.js";
import type { Reading } from "../record/readings.js";
import type { Rules } from "../record/rules.js";

/** A query as the user typed it. */
export interface Query {
  readonly text: string;
  /** The kind that the user forced; undefined for every kind that fits. */
  readonly kind?: QueryKind | undefined;
  /**
   * Returns the readings of the query by an index's rules and region, likeliest first; empty if it
   * cannot be an identifier.
   */
  readonly readingsBy: (rules: Rules, region: string | null) => readonly Reading[];
}

/**
 * Parses a text as a query of the given kind, or of every kind that fits. `region` is a region or a
 * calling code in which national phone numbers are read; null means in none, undefined means in the
 * region of each index.
 */
export function parseQuery(
  text: string,
  options: { kind?: QueryKind | undefined; region?: string | null | undefined } = {},
): Query {
  const { kind } = options;
  // Most indexes share rules and region, so the text is read once for all of them.
  const known = new Map<string, readonly Reading[]>();
  return {
    text,
    kind,
    readingsBy(rules, indexRegion) {
      const region = options.region === undefined ? indexRegion : options.region;
      const name = `${rules.version} ${region ?? ""}`;
      let readings = known.get(name);
      if (readings === undefined) known.set(name, (readings = rules.readingsOf(text, { kind, region })));
      return readings;
    },
  };
}

/** Longest line in UTF-16 units that can be an identifier. */
export const longestLine = 4096;

/** Returns true for a line that asks nothing: it has no answer. */
export function isBlankLine(line: string): boolean {
  return line.trim() === "";
}

/** Parses a line of a list as a query. A line that is too long is cut and has no readings. */
export function parseLine(
  line: string,
  options: { kind?: QueryKind | undefined; region?: string | null | undefined },
): Query {
  return line.length > longestLine
    ? { text: line.slice(0, longestLine), readingsBy: () => [] }
    : parseQuery(line, options);
}
