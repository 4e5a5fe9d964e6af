// What every decoder of one stream must do, run against each of them.
import { describe, expect, it } from "vitest";
import { LeakcheckError } from "../../../src/errors.js";
import type { Unpack } from "../../../src/ingest/unpack/packed.js";
import {
  collected,
  expectCutsSeen,
  expectEveryFlipSeen,
  expectFlipsSeen,
  inChunks,
  outcomeOf,
  sampleDump,
  tell,
  type Unpacking,
} from "./unpacking.js";

/** A way to pack bytes. */
export interface Packer {
  readonly title: string;
  readonly pack: (plain: Uint8Array) => Uint8Array;
  /** Whether nothing in the file could show a flipped bit. */
  readonly isUnchecked?: boolean;
}

/** What zeros behind the end are in a format. */
export interface UnpackerFacts {
  /** Stands in the names of the tests, if it is not the format. */
  readonly title?: string;
  /** How many places are cut, and how many flipped. */
  readonly places: number;
  readonly zerosBehind: "allowed" | "DAMAGED_SOURCE";
  readonly emptyInput: "CUT_SOURCE" | "DAMAGED_SOURCE";
}

const name = "dump.csv.packed";

/** Runs the tests that all decoders have in common. */
export function describeUnpacker(
  format: string,
  load: () => Promise<Unpack>,
  packers: readonly Packer[],
  facts: UnpackerFacts,
): void {
  const [first] = packers;
  const subject = facts.title ?? format;
  if (first === undefined) {
    describe.skip(`${subject} (no program writes it here)`, () => {
      it("is not tested", () => undefined);
    });
    return;
  }
  const unpacking = async (): Promise<Unpacking> => {
    const unpack = await load();
    return (packed) => unpack(packed, name);
  };
  const short = sampleDump(150);
  const tiny = sampleDump(2);
  const long = sampleDump(10_000);

  describe.each(packers)(`${subject}, $title`, ({ title, pack, isUnchecked = false }) => {
    const packedShort = pack(short);
    const packedTiny = pack(tiny);
    const packedEmpty = pack(new Uint8Array(0));
    const packedLong = pack(long);

    it.each([1, 3, 1 << 16, 1 << 20])("unpacks chunks of %i bytes", async (chunkBytes) => {
      const plain = chunkBytes < 1000 ? short : long;
      const outcome = await outcomeOf(
        await unpacking(),
        plain === short ? packedShort : packedLong,
        chunkBytes,
      );
      expect(Buffer.isBuffer(outcome) && outcome.equals(plain)).toBe(true);
    });

    it("unpacks several in a row, and empty ones, as one", async () => {
      const parts = [packedEmpty, packedShort, packedEmpty, packedLong, packedShort, packedEmpty];
      const plain = Buffer.concat([short, long, short]);
      for (const chunkBytes of [997, 1 << 24]) {
        const outcome = await outcomeOf(await unpacking(), Buffer.concat(parts), chunkBytes);
        expect(Buffer.isBuffer(outcome) && outcome.equals(plain)).toBe(true);
      }
      for (const chunkBytes of [1, 1 << 16])
        expect(await outcomeOf(await unpacking(), packedEmpty, chunkBytes)).toEqual(Buffer.alloc(0));
    });

    const { places } = facts;
    it(`sees that it is cut, at ${places} places`, async () => {
      tell(
        `${subject} ${title}, ${places} cuts`,
        await expectCutsSeen(await unpacking(), packedShort, short, places),
      );
      // Where one ends, several in a row may be whole: anywhere else they are not.
      const twice = Buffer.concat([packedShort, packedShort]);
      const inSecond = (packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
        unpackFrom(packedShort, packed, load);
      tell(
        `${subject} ${title}, ${places} cuts of the second`,
        await expectCutsSeen(
          inSecond,
          twice.subarray(packedShort.length),
          Buffer.concat([short, short]),
          places,
          () => false,
        ),
      );
    });

    it("says that it is cut wherever a short one is", async () => {
      for (let length = 0; length < packedTiny.length; length++) {
        const outcome = await outcomeOf(await unpacking(), packedTiny.subarray(0, length), 60);
        expect([length, outcome]).toEqual([length, "CUT_SOURCE"]);
      }
    });

    if (!isUnchecked)
      it("sees a flipped bit in every byte of a short one", async () => {
        await expectEveryFlipSeen(await unpacking(), packedTiny, tiny);
      });

    if (!isUnchecked)
      it(`sees a flipped bit, at ${places} places`, async () => {
        tell(
          `${subject} ${title}, ${places} flipped bits`,
          await expectFlipsSeen(await unpacking(), packedShort, short, places),
        );
      });

    it("sees other bytes behind it", async () => {
      for (const garbage of [
        "x",
        "\n",
        "garbage behind the end\n",
        "PK\u0003\u0004",
        "\0\0x",
        "BZ",
        "\u001f",
      ])
        for (const chunkBytes of [1, 777, 1 << 20]) {
          const packed = Buffer.concat([packedTiny, Buffer.from(garbage)]);
          const outcome = await outcomeOf(await unpacking(), packed, chunkBytes);
          expect([garbage, chunkBytes, outcome]).toEqual([
            garbage,
            chunkBytes,
            expect.stringMatching(/^(?:CUT|DAMAGED)_SOURCE$/u),
          ]);
        }
    });

    it("allows zeros behind it where the format does", async () => {
      for (const zeros of [1, 3, 511, 70_001])
        for (const chunkBytes of zeros > 1000 ? [1 << 16] : [1, 777, 1 << 20]) {
          const packed = Buffer.concat([packedTiny, Buffer.alloc(zeros)]);
          const outcome = await outcomeOf(await unpacking(), packed, chunkBytes);
          const isRight = typeof outcome !== "string" && outcome.equals(tiny);
          if (facts.zerosBehind === "allowed") expect([zeros, isRight]).toEqual([zeros, true]);
          else expect([zeros, outcome]).toEqual([zeros, expect.stringMatching(/_SOURCE$/u)]);
        }
    });

    it("can be closed early, however much is unread", async () => {
      let isClosed = false;
      const source = async function* (): AsyncGenerator<Uint8Array> {
        try {
          yield* inChunks(packedLong, 1 << 12);
        } finally {
          isClosed = true;
        }
      };
      const unpack = await load();
      for await (const piece of unpack(source(), name)) {
        expect(piece.length).toBeGreaterThan(0);
        break;
      }
      expect(isClosed).toBe(true);
    });

    it("passes on errors of its input", async () => {
      const failure = new LeakcheckError("CANNOT_READ", "cannot read it");
      const source = async function* (): AsyncGenerator<Uint8Array> {
        yield packedShort.subarray(0, packedShort.length >> 1);
        throw failure;
      };
      const unpack = await load();
      await expect(collected(unpack(source(), name))).rejects.toBe(failure);
    });
  });

  it(`${subject} says where it is cut`, async () => {
    const unpack = await load();
    const packed = first.pack(short);
    const cut = packed.length - 3;
    await expect(collected(unpack(inChunks(packed.subarray(0, cut), 1000), name))).rejects.toMatchObject({
      code: "CUT_SOURCE",
      message: `${name} is cut: its ${format} data end at byte ${cut}`,
    });
    await expect(collected(unpack(inChunks(new Uint8Array(0), 1), name))).rejects.toMatchObject({
      code: facts.emptyInput,
      message: `${name} is cut: its ${format} data are empty`,
    });
  });
}

/** Unpacks `before` and then what comes; nothing at all behind it is whole, so one byte is always there. */
async function* unpackFrom(
  before: Uint8Array,
  packed: AsyncIterable<Uint8Array>,
  load: () => Promise<Unpack>,
): AsyncGenerator<Uint8Array> {
  const unpack = await load();
  let hasMore = false;
  const both = async function* (): AsyncGenerator<Uint8Array> {
    yield before;
    for await (const piece of packed) {
      hasMore = true;
      yield piece;
    }
  };
  yield* unpack(both(), name);
  if (!hasMore) throw new LeakcheckError("CUT_SOURCE", "nothing follows the first", { hint: "none" });
}
