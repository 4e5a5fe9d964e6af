// Signatures of files in OpenSSH's format, SSHSIG (its PROTOCOL.sshsig): `ssh-keygen -Y verify` accepts
// what this makes, and the other way round.
import { createHash, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { blobOf, curves, publicKeyOf } from "./ssh-keys.js";
import { armoured, sshNumber, SshReader, sshString } from "./ssh-wire.js";

/** The purpose that a signature names; ssh-keygen takes it as `-n`. */
export const signatureNamespace = "leakcheck";
/** Length of the longest signature or key file in bytes. */
export const maxSignatureBytes = 2 ** 16;

const name = "SSH SIGNATURE";
const chunkBytes = 2 ** 20;

/** Returns the signature of the file at `path`. Throws `BAD_SIGNATURE` for a type of key it does not know. */
export function signFile(files: Files, path: string, key: KeyObject): string {
  return signDigest(digestOf(files, path, "sha512"), key);
}

/** Returns the signature of bytes, as that of a file that holds them. */
export function signBytes(bytes: Uint8Array, key: KeyObject): string {
  return signDigest(createHash("sha512").update(bytes).digest(), key);
}

function signDigest(digest: Uint8Array, key: KeyObject): string {
  const blob = blobOf(createPublicKey(key));
  if (blob === undefined)
    throw badSignature("a key of this type cannot sign", "use a key of type ed25519, ecdsa or rsa");
  const message = messageOf(digest, "sha512");
  const bytes = Buffer.concat([
    Buffer.from("SSHSIG"),
    Uint8Array.of(0, 0, 0, 1),
    sshString(blob),
    sshString(signatureNamespace),
    sshString(""),
    sshString("sha512"),
    sshString(signed(message, key, new SshReader(blob).text())),
  ]);
  const lines = bytes.toString("base64").match(/.{1,70}/gu) ?? [];
  return [`-----BEGIN ${name}-----`, ...lines, `-----END ${name}-----`, ""].join("\n");
}

/**
 * Checks the signature `text` of the file at `path`. Returns the key that made it, in SSH's encoding;
 * the caller decides whether that one is trusted. Throws `BAD_SIGNATURE`.
 */
export function verifyFile(files: Files, path: string, text: string): Uint8Array {
  return verifyDigest((hash) => digestOf(files, path, hash), path, text);
}

/** Checks the signature of bytes; `shown` is how messages call them. Otherwise as {@link verifyFile}. */
export function verifyBytes(bytes: Uint8Array, shown: string, text: string): Uint8Array {
  return verifyDigest((hash) => createHash(hash).update(bytes).digest(), shown, text);
}

function verifyDigest(digestBy: (hash: string) => Uint8Array, shown: string, text: string): Uint8Array {
  const blob = armoured(text, name);
  if (blob === undefined) throw badSignature("the signature is not in OpenSSH's format");
  let parts: { key: Buffer; hash: string; signature: Buffer; purpose: string };
  try {
    parts = partsOf(new SshReader(blob));
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw badSignature("the signature is damaged");
  }
  const { key, hash, signature, purpose } = parts;
  if (purpose !== signatureNamespace)
    throw badSignature(
      "the signature was made for another purpose",
      `sign with: ssh-keygen -Y sign -n ${signatureNamespace}`,
    );
  if (hash !== "sha512" && hash !== "sha256") throw badSignature("the signature uses an unknown hash");
  if (!isGood(messageOf(digestBy(hash), hash), key, signature))
    throw badSignature(
      `the signature is not that of ${shown}`,
      "the file is not the one that was signed: get it again",
    );
  return key;
}

/** Returns a key's fingerprint, as ssh-keygen prints it. */
export function fingerprintOf(key: Uint8Array): string {
  return `SHA256:${createHash("sha256").update(key).digest("base64").replace(/=+$/u, "")}`;
}

function partsOf(reader: SshReader): { key: Buffer; hash: string; signature: Buffer; purpose: string } {
  if (reader.raw(6).toString("latin1") !== "SSHSIG" || reader.word() !== 1) throw new RangeError("no SSHSIG");
  const key = reader.string();
  const purpose = reader.text();
  const reserved = reader.string();
  const hash = reader.text();
  const signature = reader.string();
  if (!reader.isAtEnd || reserved.length > 0) throw new RangeError("bytes that have no meaning");
  return { key, hash, signature, purpose };
}

/** Returns the bytes that are signed for a file with this digest. */
function messageOf(digest: Uint8Array, hash: "sha512" | "sha256"): Buffer {
  return Buffer.concat([
    Buffer.from("SSHSIG"),
    sshString(signatureNamespace),
    sshString(""),
    sshString(hash),
    sshString(digest),
  ]);
}

function digestOf(files: Files, path: string, hash: string): Buffer {
  const digest = createHash(hash);
  const file = files.open(path);
  try {
    const chunk = new Uint8Array(chunkBytes);
    for (let offset = 0; ;) {
      const got = file.read(chunk, offset);
      if (got === 0) return digest.digest();
      digest.update(chunk.subarray(0, got));
      offset += got;
    }
  } finally {
    file.close();
  }
}

/** Signs a message; `type` is the type of the key. */
function signed(message: Uint8Array, key: KeyObject, type: string): Buffer {
  if (type === "ssh-ed25519") return Buffer.concat([sshString(type), sshString(sign(null, message, key))]);
  if (type === "ssh-rsa")
    return Buffer.concat([sshString("rsa-sha2-512"), sshString(sign("sha512", message, key))]);
  const { hash = "", bytes = 0 } = curveOf(type) ?? {};
  const pair = sign(hash, message, { key, dsaEncoding: "ieee-p1363" });
  const numbers = [pair.subarray(0, bytes), pair.subarray(bytes)].map((part) => sshNumber(part));
  return Buffer.concat([sshString(type), sshString(Buffer.concat(numbers))]);
}

/** Returns true if a key made this signature of a message. */
function isGood(message: Uint8Array, blob: Uint8Array, signature: Uint8Array): boolean {
  try {
    const key = publicKeyOf(blob);
    if (key === undefined)
      throw badSignature(
        "the signature is by a type of key that leakcheck does not check",
        `check it with: ssh-keygen -Y verify -n ${signatureNamespace}`,
      );
    const keyType = new SshReader(blob).text();
    const reader = new SshReader(signature);
    const type = reader.text();
    const value = reader.string();
    if (!reader.isAtEnd) return false;
    if (keyType === "ssh-rsa") {
      const hash = { "rsa-sha2-512": "sha512", "rsa-sha2-256": "sha256" }[type];
      return hash !== undefined && verify(hash, message, key, value);
    }
    if (type !== keyType) return false;
    const curve = curveOf(type);
    if (curve === undefined) return verify(null, message, key, value);
    const numbers = new SshReader(value);
    const pair = Buffer.concat([numbers.number(curve.bytes), numbers.number(curve.bytes)]);
    return numbers.isAtEnd && verify(curve.hash, message, { key, dsaEncoding: "ieee-p1363" }, pair);
  } catch (cause) {
    if (cause instanceof LeakcheckError) throw cause;
    // Keys and numbers that are damaged.
    return false;
  }
}

function curveOf(type: string): (typeof curves)[string] | undefined {
  return curves[/^ecdsa-sha2-(?<name>\w+)$/u.exec(type)?.groups?.["name"] ?? ""];
}

function badSignature(what: string, hint?: string): LeakcheckError {
  return new LeakcheckError("BAD_SIGNATURE", what, hint === undefined ? {} : { hint });
}
