// One frame of zstd (RFC 8878): where it ends, by its block headers alone, and what unpacks it.
import { knownFailure } from "../../errors.js";
import * as zlib from "node:zlib";
import type { PackedReader } from "./packed-reader.js";
import { type Decoder, decoderOptions, DecodingError, throughStream } from "./through-stream.js";
import { cutPacked, damagedPacked, largeWindow, needsDictionary } from "./unpack-errors.js";

/** What `zstd -d` takes as well, unless told otherwise. */
const mostWindowBytes = 2 ** 27;
const mostBlockBytes = 2 ** 17;
const rawBlock = 0;
const repeatedByteBlock = 1;
const reservedBlock = 3;

/** Hands out the bytes of one frame, and nothing behind them. */
export class ZstdFrame {
  readonly #reader: PackedReader;
  readonly #name: string;
  #state: "header" | "blocks" | "checksum" | "end" = "header";
  #hasChecksum = false;
  #blockLimit = mostBlockBytes;
  /** The content's size, if the frame tells it. */
  contentBytes: bigint | undefined;
  /** The low half of XXH64 of the content; undefined before the end, and if the frame has none. */
  checksum: number | undefined;

  constructor(reader: PackedReader, name: string) {
    this.#reader = reader;
    this.#name = name;
  }

  get hasChecksum(): boolean {
    return this.#hasChecksum;
  }

  /** Returns the header, then one block a call, then the checksum; undefined at the end. */
  async next(): Promise<Uint8Array | undefined> {
    switch (this.#state) {
      case "header":
        return this.#header();
      case "blocks":
        return this.#block();
      case "checksum": {
        const bytes = await this.#bytes(4);
        this.checksum = littleEndian(bytes);
        this.#state = "end";
        return bytes;
      }
      case "end":
        return undefined;
    }
  }

  async #header(): Promise<Uint8Array> {
    const { offset } = this.#reader;
    const start = await this.#bytes(5);
    const descriptor = start[4] ?? 0;
    if ((descriptor & 0x08) !== 0)
      throw damagedPacked(this.#name, `the zstd frame at byte ${offset} has a wrong header`);
    const isSingleSegment = (descriptor & 0x20) !== 0;
    const windowLength = isSingleSegment ? 0 : 1;
    const dictionaryLength = [0, 1, 2, 4][descriptor & 3] ?? 0;
    const sizeLength = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
    const rest = await this.#bytes(windowLength + dictionaryLength + sizeLength);
    const sizeFrom = windowLength + dictionaryLength;
    if (sizeLength > 0) {
      const size = rest.subarray(sizeFrom).reduceRight((value, byte) => value * 256n + BigInt(byte), 0n);
      this.contentBytes = sizeLength === 2 ? size + 256n : size;
    }
    const exponent = 10 + ((rest[0] ?? 0) >> 3);
    const windowBytes = isSingleSegment
      ? Number(this.contentBytes)
      : 2 ** exponent + 2 ** (exponent - 3) * ((rest[0] ?? 0) & 7);
    if (windowBytes > mostWindowBytes) throw largeWindow(this.#name, windowBytes, mostWindowBytes);
    if (rest.subarray(windowLength, sizeFrom).some((byte) => byte !== 0)) throw needsDictionary(this.#name);
    this.#hasChecksum = (descriptor & 0x04) !== 0;
    this.#blockLimit = Math.min(windowBytes, mostBlockBytes);
    this.#state = "blocks";
    return Buffer.concat([start, rest]);
  }

  async #block(): Promise<Uint8Array> {
    const { offset } = this.#reader;
    const header = await this.#bytes(3);
    const bits = littleEndian(header);
    const type = (bits >> 1) & 3;
    const size = bits >> 3;
    // In a block of one repeated byte, the size is that of what it makes.
    if (type === reservedBlock || (size > this.#blockLimit && (type === rawBlock || size > mostBlockBytes)))
      throw damagedPacked(this.#name, `the zstd block at byte ${offset} has a wrong header`);
    if ((bits & 1) === 1) this.#state = this.#hasChecksum ? "checksum" : "end";
    return Buffer.concat([header, await this.#bytes(type === repeatedByteBlock ? 1 : size)]);
  }

  async #bytes(count: number): Promise<Uint8Array> {
    const bytes = await this.#reader.exactly(count);
    if (bytes.length < count) throw cutPacked(this.#name, "its zstd data", this.#reader.offset);
    return bytes;
  }
}

export function littleEndian(bytes: Uint8Array): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}

/** Yields the content of a frame, unchecked. Throws `DecodingError` for a frame that is wrong. */
export type FrameDecoder = (frame: ZstdFrame) => AsyncGenerator<Uint8Array, void, undefined>;

const { createZstdDecompress } = zlib as typeof zlib & {
  createZstdDecompress?: (options: { chunkSize: number }) => Decoder;
};

/**
 * Unpacks a frame by node:zlib, from Node 22.15 on; undefined where it cannot. Node 22 and 24 lose
 * frames that begin within a chunk, so each has a decoder of its own.
 */
export const nodeFrames: FrameDecoder | undefined =
  createZstdDecompress === undefined
    ? undefined
    : async function* (frame) {
        const header = await frame.next();
        // There may be very many short frames.
        const content = Number(frame.contentBytes ?? decoderOptions.chunkSize);
        const chunkSize = Math.max(1 << 12, Math.min(content, decoderOptions.chunkSize));
        const decoder = createZstdDecompress({ chunkSize });
        let fed = 0;
        const next = async (): Promise<Uint8Array | undefined> => {
          const blocks = fed === 0 && header !== undefined ? [header] : [];
          let length = blocks[0]?.length ?? 0;
          while (length < decoderOptions.chunkSize) {
            const block = await frame.next();
            if (block === undefined) break;
            blocks.push(block);
            length += block.length;
          }
          fed += length;
          return length === 0 ? undefined : Buffer.concat(blocks);
        };
        yield* throughStream(decoder, next);
        if (decoder.bytesWritten !== fed) throw new DecodingError("the frame ends early");
      };

/**
 * Unpacks a frame by fzstd. It is given one block at a time, for of several it would hold all that they
 * make.
 */
export const packageFrames: FrameDecoder = async function* (frame) {
  const { Decompress } = await import("fzstd");
  const made: Uint8Array[] = [];
  const decoder = new Decompress((piece) => made.push(piece));
  for (let isOver = false; !isOver;) {
    const block = await frame.next();
    isOver = block === undefined;
    try {
      decoder.push(block ?? new Uint8Array(0), isOver);
    } catch (cause) {
      throw new DecodingError("the decoder failed", { cause: knownFailure(cause) });
    }
    for (const piece of made.splice(0)) if (piece.length > 0) yield piece;
  }
};
