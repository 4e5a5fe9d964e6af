// The checks of the contents of xz blocks: CRC-32, CRC-64, SHA-256.
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

/** A check of bytes that come in pieces. */
export interface RunningCheck {
  update(bytes: Uint8Array): void;
  /** The check as it is stored. */
  digest(): Uint8Array;
}

/** Lengths of the checks of all numbers, known or not. */
export const checkLengths: readonly number[] = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64];

/** Returns the check of a number; undefined if there is none, or it is not known. */
export function startCheck(number: number): RunningCheck | undefined {
  if (number === 1) return startCrc32();
  if (number === 4) return startCrc64();
  if (number !== 10) return undefined;
  const hash = createHash("sha256");
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest() };
}

function startCrc32(): RunningCheck {
  let crc = 0;
  return {
    update: (bytes) => {
      crc = crc32(bytes, crc);
    },
    digest: () => new Uint8Array(Uint32Array.of(crc).buffer),
  };
}

/** For each of four bytes in a row, the low and the high halves of what each value of it changes. */
const crc64Tables = ((): { low: Int32Array; high: Int32Array } => {
  const low = new Int32Array(1024);
  const high = new Int32Array(1024);
  for (let byte = 0; byte < 256; byte++) {
    let l = byte;
    let h = 0;
    for (let bit = 0; bit < 8; bit++) {
      const isOdd = (l & 1) === 1;
      l = (l >>> 1) | (h << 31);
      h >>>= 1;
      if (isOdd) {
        l ^= 0xd7870f42;
        h ^= 0xc96c5795;
      }
    }
    low[byte] = l;
    high[byte] = h;
  }
  for (let index = 256; index < 1024; index++) {
    const l = low[index - 256] as number;
    const h = high[index - 256] as number;
    low[index] = ((l >>> 8) | (h << 24)) ^ (low[l & 0xff] as number);
    high[index] = (h >>> 8) ^ (high[l & 0xff] as number);
  }
  return { low, high };
})();

/** CRC-64 of ECMA-182, four bytes a step. */
function startCrc64(): RunningCheck {
  const { low, high } = crc64Tables;
  let l = -1;
  let h = -1;
  return {
    update: (bytes) => {
      let index = 0;
      for (const end = bytes.length - 3; index < end; index += 4) {
        const mixed =
          l ^
          ((bytes[index] as number) |
            ((bytes[index + 1] as number) << 8) |
            ((bytes[index + 2] as number) << 16) |
            ((bytes[index + 3] as number) << 24));
        const one = 768 + (mixed & 0xff);
        const two = 512 + ((mixed >>> 8) & 0xff);
        const three = 256 + ((mixed >>> 16) & 0xff);
        const four = mixed >>> 24;
        l = h ^ (low[one] as number) ^ (low[two] as number) ^ (low[three] as number) ^ (low[four] as number);
        h = (high[one] as number) ^ (high[two] as number) ^ (high[three] as number) ^ (high[four] as number);
      }
      for (; index < bytes.length; index++) {
        const entry = (l ^ (bytes[index] as number)) & 0xff;
        l = ((l >>> 8) | (h << 24)) ^ (low[entry] as number);
        h = (h >>> 8) ^ (high[entry] as number);
      }
    },
    digest: () => new Uint8Array(Int32Array.of(~l, ~h).buffer),
  };
}
