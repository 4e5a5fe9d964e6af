// Standard input in a ring of shared memory.
import { describe, expect, test } from "vitest";
import { StreamRing } from "../../../src/indexing/blocks/stream-ring.js";

const never = (): boolean => false;

/** Writes bytes into a ring as far as there is room. Returns the number written. */
function put(ring: StreamRing, bytes: Uint8Array): number {
  let done = 0;
  for (let room = ring.room(); room.length > 0 && done < bytes.length; room = ring.room()) {
    const part = bytes.subarray(done, done + room.length);
    room.set(part);
    ring.fill(part.length);
    done += part.length;
  }
  return done;
}

function read(ring: StreamRing, offset: number, length: number): string | undefined {
  const into = Buffer.alloc(length);
  const got = ring.read(into, offset, { isAborted: never });
  return got === undefined ? undefined : into.toString("latin1", 0, got);
}

describe("a ring", () => {
  test("returns the bytes written to it, across its end too", () => {
    const ring = StreamRing.ofBytes(8);
    expect(put(ring, Buffer.from("abcdefghij"))).toBe(8);
    expect(read(ring, 2, 4)).toBe("cdef");
    ring.release(5);
    expect(put(ring, Buffer.from("ijklmn"))).toBe(5);
    expect(read(StreamRing.of(ring.shared), 6, 6)).toBe("ghijkl");
  });

  test("has only as much room as has been released", () => {
    const ring = StreamRing.ofBytes(4);
    put(ring, Buffer.from("abcd"));
    expect(ring.room()).toHaveLength(0);
    ring.release(3);
    expect(put(ring, Buffer.from("efghij"))).toBe(3);
    expect(ring.room()).toHaveLength(0);
  });

  test("distinguishes released bytes from bytes past the end", () => {
    const ring = StreamRing.ofBytes(4);
    put(ring, Buffer.from("abcd"));
    ring.release(2);
    put(ring, Buffer.from("ef"));
    ring.end();
    expect(read(ring, 1, 2)).toBeUndefined();
    expect(read(ring, 4, 10)).toBe("ef");
    expect(read(ring, 6, 10)).toBe("");
    expect(ring.size).toBe(6);
  });

  test("stops waiting when the build is aborted", () => {
    const ring = StreamRing.ofBytes(4);
    put(ring, Buffer.from("ab"));
    let asked = 0;
    expect(ring.read(new Uint8Array(4), 0, { isAborted: () => ++asked > 1 })).toBeUndefined();
  });

  test("begins again for the next stream, in the same memory", () => {
    const first = StreamRing.ofBytes(4);
    put(first, Buffer.from("abcd"));
    first.release(3);
    put(first, Buffer.from("ef"));
    first.end();
    const next = StreamRing.ofBytes(4, first.shared);
    expect(next.size).toBe(Infinity);
    expect(put(next, Buffer.from("stuvw"))).toBe(4);
    expect(read(StreamRing.of(next.shared), 1, 3)).toBe("tuv");
  });

  test("is filled by a thread that reads it, where no other does", () => {
    const ring = StreamRing.ofBytes(4);
    const parts = ["ab", "cd", "e"];
    const pull = (): void => {
      const part = parts.shift();
      if (part === undefined) ring.end();
      else put(ring, Buffer.from(part));
    };
    const into = Buffer.alloc(3);
    expect(ring.read(into, 0, { isAborted: never, pull })).toBe(3);
    expect(parts).toEqual(["e"]);
    ring.release(3);
    expect(ring.read(into, 3, { isAborted: never, pull })).toBe(2);
    expect(ring.size).toBe(5);
  });
});
