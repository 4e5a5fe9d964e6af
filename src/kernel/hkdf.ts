// HKDF-SHA-256 (RFC 5869) over HMAC (RFC 2104) and SHA-256 (FIPS 180-4). Written here because
// loading node:crypto takes a tenth of the time of a whole lookup; a test compares it with
// node:crypto.
import { shortKernel, type ShortKernel } from "./short-kernel.js";

const blockBytes = 64;
const hashBytes = 32;

/** Computes SHA-256 in a kernel's memory. */
class Sha256 {
  readonly #kernel: ShortKernel;
  readonly #at: number;
  readonly #initial: Uint32Array;

  constructor(kernel: ShortKernel) {
    this.#kernel = kernel;
    // State, block, schedule, constants.
    this.#at = kernel.reserve(hashBytes + blockBytes + 256 + 256);
    const primes: number[] = [];
    for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
    const fraction = (root: number): number => (root - Math.floor(root)) * 2 ** 32;
    this.#initial = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
    const constants = Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
    kernel.bytes(this.#at + hashBytes + blockBytes + 256, 256).set(new Uint8Array(constants.buffer));
  }

  hash(message: Uint8Array): Uint8Array {
    const padded = new Uint8Array(Math.ceil((message.length + 9) / blockBytes) * blockBytes);
    padded.set(message);
    padded[message.length] = 0x80;
    new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
    const memory = this.#kernel.bytes(this.#at, hashBytes + blockBytes);
    memory.set(new Uint8Array(this.#initial.buffer));
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
