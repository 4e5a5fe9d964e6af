// Checks that an index of a shape answers as its truth does.
import { hasKeys } from "../../../bench/shapes/bare-digits.js";
import { absentFrom, presentIn, type TrueExposure } from "../../../bench/shapes/shape-truth.js";
import type { DumpSize } from "../../../bench/shapes/shape-dump.js";
import type { Seen, Shape, ShapeRecord } from "../../../bench/shapes/shape.js";
import { answerQuery, type Answer } from "../../../src/lookup/answer.js";
import type { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { parseQuery } from "../../../src/lookup/query.js";

/** A dump; its records are iterated more than once. */
export interface ShapeDump {
  size: DumpSize;
  records: Iterable<ShapeRecord>;
}

/** Returns the wrong answers to `count` present and `count` absent identifiers. */
export async function wrongAnswers(
  shape: Shape,
  { size, records }: ShapeDump,
  index: OpenedIndex,
  count: number,
): Promise<string[]> {
  const wrong = wrongCounts(records, index);
  for (const one of presentIn(records, size.records, count)) {
    const answer = await answerOf(index, [one.kind, one.canonical]);
    // A number that also occurs without a key has records that the index does not know.
    if (one.kind === "phone" && !hasKeys(shape.bareDigits) && answer.status !== "not-found") continue;
    const expected = `exposed in ${one.records}: ${[...one.columns].toSorted().join(", ")}`;
    const got = describe(shape, index, one, answer);
    if (got !== expected) wrong.push(`${one.kind} ${one.canonical}: ${got}, not ${expected}`);
  }
  for (const one of absentFrom(shape, size, count)) {
    const reason = shape.absence?.[one[0]];
    const answer = await answerOf(index, one);
    const got =
      answer.status === "inconclusive" ? `inconclusive: ${answer.searched[0]?.reason}` : answer.status;
    const expected = reason === undefined ? "not-found" : `inconclusive: ${reason}`;
    if (got !== expected) wrong.push(`absent ${one.join(" ")}: ${got}, not ${expected}`);
  }
  return wrong;
}

/** Returns the records and rejects that were counted differently. */
function wrongCounts(records: Iterable<ShapeRecord>, { metadata }: OpenedIndex): string[] {
  const expected: Record<string, number> = { records: 0 };
  for (const { reject = "records" } of records) expected[reject] = (expected[reject] ?? 0) + 1;
  const got: Record<string, number> = { records: metadata.records, ...metadata.rejects.reasons };
  return [...new Set([...Object.keys(expected), ...Object.keys(got)])].flatMap((name) =>
    expected[name] === got[name] ? [] : [`${got[name] ?? 0} ${name}, not ${expected[name] ?? 0}`],
  );
}

async function answerOf(index: OpenedIndex, [kind, canonical]: Seen): Promise<Answer> {
  return answerQuery(parseQuery(kind === "phone" ? `+${canonical}` : canonical), [index], 0.999);
}

/**
 * Returns the answer in the truth's words, with columns by position where the dump has no header.
 */
function describe({ hasHeader }: Shape, index: OpenedIndex, { kind }: TrueExposure, answer: Answer): string {
  const exposure = answer.exposures.find((one) => one.kind === kind && one.match === "exact");
  if (exposure === undefined) return answer.status;
  const positions = new Map(
    index.metadata.columns.map(({ name, position }) => [name, `column ${position + 1}`]),
  );
  const columns = exposure.columns.map((name) => (hasHeader ? name : (positions.get(name) ?? name)));
  return `exposed in ${exposure.records}: ${columns.toSorted().join(", ")}`;
}
