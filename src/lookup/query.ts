// What was asked, and what it reads as by the rules and the region of each index.
import type { QueryKind, Reading } from "../record/readings.js";
import type { Rules } from "../record/rules.js";

/** A query as it was typed. */
export interface Query {
  readonly text: string;
  /** The kind that it was asked as; undefined if it was not said. */
  readonly kind?: QueryKind | undefined;
  /** Its readings by some rules, the likeliest first; none if it cannot be an identifier. `region` is that of the index. */
  readonly readingsBy: (rules: Rules, region: string | null) => readonly Reading[];
}

/**
 * Reads a text as a query, of the kind that is forced or of every kind that it fits, in a place (a region or a
 * calling code), in none if that is null, or else in the region of each index.
 */
export function parseQuery(text: string, options: { kind?: QueryKind | undefined; region?: string | null | undefined } = {}): Query {
  const { kind } = options;
  // Most indexes have the same rules and region: the text is read once for all of them.
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

/** A longer line, in UTF-16 units, is no identifier. */
export const longestLine = 4096;

/** A line of a list as a query: one that is too long is cut, and no identifier by any rules. */
export function parseLine(line: string, options: { kind?: QueryKind | undefined; region?: string | undefined }): Query {
  return line.length > longestLine ? { text: line.slice(0, longestLine), readingsBy: () => [] } : parseQuery(line, options);
}
