// Compares what every replica holds of a part with the index that it was made of.
import { LeakcheckError } from "../errors.js";
import { kindOfNumber } from "../format/kinds.js";
import type { KindSums } from "./entry-rows.js";
import { keyRanges } from "./key-ranges.js";
import { partName, type Witness } from "./part-rows.js";
import type { Replicas } from "./replicas.js";

interface ReplicaSums extends KindSums {
  /** The lowest key; undefined if there is none. */
  lowest: bigint | undefined;
}

const nothing: ReplicaSums = { entries: 0, records: 0n, keys: 0n, lowest: undefined };

/**
 * Returns a witness for each shard, or what is wrong first. Counts rows that replace each other once.
 * Throws `CANNOT_FETCH`.
 */
export async function checkPart(
  replicas: Replicas,
  part: number,
  kinds: ReadonlyMap<number, KindSums>,
): Promise<{ witnesses: Witness[] } | { fault: LeakcheckError }> {
  const witnesses = new Map<number, Witness>();
  for (const [kindNumber, expected] of kinds) {
    const found = await sumsOf(replicas, part, kindNumber, expected.entries);
    const all: KindSums = { entries: 0, records: 0n, keys: 0n };
    const shards = new Map<number, KindSums>();
    for (const [index, { shard, name }] of replicas.all.entries()) {
      const sums = found[index] ?? nothing;
      const first = shards.get(shard);
      if (first !== undefined && !areEqual(first, sums))
        return { fault: incomplete(part, kindNumber, `replica ${name} differs from another of its shard`) };
      if (first !== undefined) continue;
      shards.set(shard, sums);
      all.entries += sums.entries;
      all.records += sums.records;
      all.keys ^= sums.keys;
      if (sums.lowest !== undefined && !witnesses.has(shard))
        witnesses.set(shard, { kindNumber, key: sums.lowest });
    }
    if (!areEqual(all, expected)) {
      const counts = `${all.entries} entries are there, and the index has ${expected.entries}`;
      return {
        fault: incomplete(
          part,
          kindNumber,
          all.entries === expected.entries ? "the entries there are others" : counts,
        ),
      };
    }
  }
  return { witnesses: [...witnesses.values()] };
}

async function sumsOf(
  replicas: Replicas,
  part: number,
  kindNumber: number,
  entries: number,
): Promise<ReplicaSums[]> {
  const sums = replicas.all.map(() => ({ ...nothing }));
  for (const range of keyRanges(entries)) {
    const found = await replicas.ask<ReplicaSums>({
      table: "entries",
      isFinal: true,
      select: "count(), sum(records), groupBitXor(key), min(key)",
      where: `kind = ${kindNumber} AND ${range} AND part = ${part}`,
      read(row) {
        const count = Number(row.uint64());
        const [records, keys, lowest] = [row.uint64(), row.uint64(), row.uint64()];
        return { entries: count, records, keys, lowest: count === 0 ? undefined : lowest };
      },
      none: nothing,
    });
    for (const [index, one] of found.entries()) {
      const sum = sums[index] ?? nothing;
      sum.entries += one.entries;
      sum.records += one.records;
      sum.keys ^= one.keys;
      sum.lowest ??= one.lowest;
    }
  }
  return sums;
}

function areEqual(a: KindSums, b: KindSums): boolean {
  return a.entries === b.entries && a.records === b.records && a.keys === b.keys;
}

function incomplete(part: number, kindNumber: number, what: string): LeakcheckError {
  const kind = kindOfNumber(kindNumber) ?? String(kindNumber);
  return new LeakcheckError(
    "PART_INCOMPLETE",
    `part ${partName(part)} is not complete, kind ${kind}: ${what}`,
    {
      hint: "push the index again; until then whoever is not found in it is inconclusive",
    },
  );
}
