// HKDF-SHA-256 (RFC 5869) over HMAC (RFC 2104) and SHA-256 (FIPS 180-4). Written here because
// loading node:crypto takes a tenth of the time of a whole lookup; a test compares it with
// node:crypto.
import { shortKernel, type ShortKernel } from "./short-kernel.js";

const blockBytes = 64;
const hashBytes = 32;

// The first bits of the fractions of the square roots and cube roots of the first primes. Computing them takes a
// tenth of the time of a whole lookup, too.
const initial = words("6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19");
const constants = words(
  "428a2f9871374491b5c0fbcfe9b5dba53956c25b59f111f1923f82a4ab1c5ed5" +
    "d807aa9812835b01243185be550c7dc372be5d7480deb1fe9bdc06a7c19bf174" +
    "e49b69c1efbe47860fc19dc6240ca1cc2de92c6f4a7484aa5cb0a9dc76f988da" +
    "983e5152a831c66db00327c8bf597fc7c6e00bf3d5a7914706ca635114292967" +
    "27b70a852e1b21384d2c6dfc53380d13650a7354766a0abb81c2c92e92722c85" +
    "a2bfe8a1a81a664bc24b8b70c76c51a3d192e819d6990624f40e3585106aa070" +
    "19a4c1161e376c082748774c34b0bcb5391c0cb34ed8aa4a5b9cca4f682e6ff3" +
    "748f82ee78a5636f84c878148cc7020890befffaa4506cebbef9a3f7c67178f2",
);

/** Returns words as WebAssembly stores them. */
function words(digits: string): Uint8Array {
  return Buffer.from(digits, "hex").swap32();
}

/** Computes SHA-256 in a kernel's memory. */
class Sha256 {
  readonly #kernel: ShortKernel;
  readonly #at: number;

  constructor(kernel: ShortKernel) {
    this.#kernel = kernel;
    // State, block, schedule, constants.
    this.#at = kernel.reserve(hashBytes + blockBytes + 256 + 256);
    kernel.bytes(this.#at + hashBytes + blockBytes + 256, 256).set(constants);
  }

  hash(message: Uint8Array): Uint8Array {
    const padded = new Uint8Array(Math.ceil((message.length + 9) / blockBytes) * blockBytes);
    padded.set(message);
    padded[message.length] = 0x80;
    new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
    const memory = this.#kernel.bytes(this.#at, hashBytes + blockBytes);
    memory.set(initial);
    for (let done = 0; done < padded.length; done += blockBytes) {
      memory.set(padded.subarray(done, done + blockBytes), hashBytes);
      const block = this.#at + hashBytes;
      this.#kernel.exports.compress(this.#at, block, block + blockBytes, block + blockBytes + 256);
    }
    const hash = memory.slice(0, hashBytes);
    // Wiped, because the message may be secret.
    memory.fill(0);
    // WebAssembly stores words little-endian, and the hash is big-endian.
    for (let word = 0; word < hashBytes; word += 4) hash.subarray(word, word + 4).reverse();
    return hash;
  }
}

let shared: Sha256 | undefined;

/** Returns the SHA-256 of a message, 32 bytes. */
export function sha256(message: Uint8Array): Uint8Array {
  shared ??= new Sha256(shortKernel());
  return shared.hash(message);
}

function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(blockBytes);
  block.set(key.length > blockBytes ? sha256(key) : key);
  const pad = (byte: number): Uint8Array => block.map((one) => one ^ byte);
  return sha256(join(pad(0x5c), sha256(join(pad(0x36), message))));
}

/**
 * Returns HKDF-SHA-256 of a secret with an empty salt: a function from an ASCII info text and a
 * length, at most 32, to that many bytes.
 */
export function hkdf(secret: Uint8Array): (info: string, length: number) => Uint8Array {
  const pseudorandomKey = hmac(new Uint8Array(hashBytes), secret);
  return (info, length) => {
    const labelled = Uint8Array.from(`${info}\u0001`, (character) => character.charCodeAt(0));
    return hmac(pseudorandomKey, labelled).subarray(0, length);
  };
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
