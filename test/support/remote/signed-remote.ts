// An index in memory with the signed list of its chunks, each behind a remote file that a test may change.
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { encodeChunkList, ChunkDigests } from "../../../src/signing/chunk-list.js";
import type { Signer } from "../../../src/signing/signers.js";
import { blobOf } from "../../../src/signing/ssh-keys.js";
import { signBytes } from "../../../src/signing/ssh-signature.js";
import type { PartCache } from "../../../src/remote/part-cache.js";
import { SignedFile } from "../../../src/remote/signed-file.js";
import { CountedRemote, fetchFrom } from "./counted-remote.js";

export function makeSigner(name = "me@example.com"): { privateKey: KeyObject; signer: Signer } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { privateKey, signer: { key: blobOf(publicKey) ?? new Uint8Array(0), name } };
}

/** What lies at a server: an index, its list, and the signature of that. */
export interface SignedBytes {
  index: Uint8Array;
  list: Uint8Array;
  signature: Uint8Array;
}

export function signed(index: Uint8Array, privateKey: KeyObject, name = "it.lkx"): SignedBytes {
  const chunks = new ChunkDigests();
  chunks.add(index);
  const list = encodeChunkList({ name, length: index.length, digests: chunks.take() });
  return { index, list, signature: Buffer.from(signBytes(list, privateKey)) };
}

/** Opens the index; requests for all three are counted together. */
export function openSigned(
  { index, list, signature }: SignedBytes,
  trusted: readonly Signer[],
  cache?: PartCache,
  listBytes?: number,
): { file: SignedFile; remote: CountedRemote } {
  const remote = new CountedRemote(fetchFrom(index));
  const file = new SignedFile({
    name: "it.lkx",
    shown: "s3://my-bucket/it.lkx",
    trusted,
    signersPath: "signers",
    index: remote,
    list: remote.beside(fetchFrom(list, '"the-list"')),
    signature: remote.beside(fetchFrom(signature, '"the-signature"')),
    cache,
    ...(listBytes === undefined ? {} : { listBytes }),
    onSigner: () => {},
  });
  return { file, remote };
}
