// Keys of OpenSSH for node:crypto: Ed25519, ECDSA and RSA. RFC 4253 section 6.6, RFC 5656, RFC 8709, and
// OpenSSH's PROTOCOL.key for private keys.
import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import { armoured, sshNumber, SshReader, sshString } from "./ssh-wire.js";

/** The curves of ECDSA, by SSH's name: Node's name, and the length of a coordinate in bytes. */
export const curves: Readonly<Record<string, { crv: string; bytes: number; hash: string }>> = {
  nistp256: { crv: "P-256", bytes: 32, hash: "sha256" },
  nistp384: { crv: "P-384", bytes: 48, hash: "sha384" },
  nistp521: { crv: "P-521", bytes: 66, hash: "sha512" },
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

/** Returns the key in SSH's encoding of a public key; undefined if its type is not known. */
export function publicKeyOf(blob: Uint8Array): KeyObject | undefined {
  const jwk = jwkOfBlob(new SshReader(blob));
  return jwk === undefined ? undefined : createPublicKey({ key: jwk, format: "jwk" });
}

function jwkOfBlob(reader: SshReader): JsonWebKey | undefined {
  const type = reader.text();
  const jwk = publicJwk(type, reader);
  return jwk !== undefined && reader.isAtEnd ? jwk : undefined;
}

/** Reads the fields of a public key of a type. */
function publicJwk(type: string, reader: SshReader): JsonWebKey | undefined {
  if (type === "ssh-ed25519") return { kty: "OKP", crv: "Ed25519", x: base64(reader.string()) };
  if (type === "ssh-rsa") {
    const e = base64(reader.number());
    return { kty: "RSA", e, n: base64(reader.number()) };
  }
  const curve = curves[/^ecdsa-sha2-(?<name>\w+)$/u.exec(type)?.groups?.["name"] ?? ""];
  if (curve === undefined) return undefined;
  reader.string();
  return { kty: "EC", crv: curve.crv, ...coordinates(reader.string(), curve.bytes) };
}

/** Returns the coordinates of an uncompressed point. */
function coordinates(point: Buffer, bytes: number): { x: string; y: string } {
  if (point[0] !== 4 || point.length !== 1 + 2 * bytes) throw new RangeError("not an uncompressed point");
  return { x: base64(point.subarray(1, 1 + bytes)), y: base64(point.subarray(1 + bytes)) };
}

/** Returns a key's public part in SSH's encoding; undefined if its type is not known. */
export function blobOf(key: KeyObject): Buffer | undefined {
  const { kty, crv, x = "", y = "", n = "", e = "" } = key.export({ format: "jwk" });
  const bytes = (text: string): Buffer => Buffer.from(text, "base64url");
  if (kty === "OKP" && crv === "Ed25519")
    return Buffer.concat([sshString("ssh-ed25519"), sshString(bytes(x))]);
  if (kty === "RSA") return Buffer.concat([sshString("ssh-rsa"), sshNumber(bytes(e)), sshNumber(bytes(n))]);
  const curve = Object.entries(curves).find(([, one]) => kty === "EC" && one.crv === crv)?.[0];
  if (curve === undefined) return undefined;
  const point = Buffer.concat([Uint8Array.of(4), bytes(x), bytes(y)]);
  return Buffer.concat([sshString(`ecdsa-sha2-${curve}`), sshString(curve), sshString(point)]);
}

/**
 * Returns the private key in the text of a key file, as OpenSSH or as PEM has it; `locked` if it needs a
 * passphrase, and undefined if the text is no private key that is known.
 */
export function privateKeyOf(text: string): KeyObject | "locked" | undefined {
  const blob = armoured(text, "OPENSSH PRIVATE KEY");
  if (blob === undefined) return pemKey(text);
  const reader = new SshReader(blob);
  if (reader.raw(15).toString("latin1") !== "openssh-key-v1\0") return undefined;
  const cipher = reader.text();
  reader.string();
  reader.string();
  if (reader.word() !== 1) return undefined;
  reader.string();
  if (cipher !== "none") return "locked";
  const fields = new SshReader(reader.string());
  if (fields.word() !== fields.word()) return undefined;
  const jwk = privateJwk(fields);
  return jwk === undefined ? undefined : createPrivateKey({ key: jwk, format: "jwk" });
}

function pemKey(text: string): KeyObject | "locked" | undefined {
  if (/ENCRYPTED/u.test(text)) return "locked";
  try {
    return createPrivateKey(text);
  } catch {
    return undefined;
  }
}

/** Reads the fields of a private key. */
function privateJwk(reader: SshReader): JsonWebKey | undefined {
  const type = reader.text();
  if (type === "ssh-ed25519") {
    const x = reader.string();
    return { kty: "OKP", crv: "Ed25519", x: base64(x), d: base64(reader.string().subarray(0, 32)) };
  }
  if (type === "ssh-rsa") {
    const [n, e, d, qi, p, q] = Array.from({ length: 6 }, () => reader.number()) as [
      Buffer,
      Buffer,
      Buffer,
      Buffer,
      Buffer,
      Buffer,
    ];
    const rest = (prime: Buffer): string => base64(bytesOf(numberOf(d) % (numberOf(prime) - 1n)));
    const [dp, dq] = [rest(p), rest(q)];
    const [first, second] = [base64(p), base64(q)];
    return {
      kty: "RSA",
      n: base64(n),
      e: base64(e),
      d: base64(d),
      p: first,
      q: second,
      dp,
      dq,
      qi: base64(qi),
    };
  }
  const curve = curves[/^ecdsa-sha2-(?<name>\w+)$/u.exec(type)?.groups?.["name"] ?? ""];
  if (curve === undefined) return undefined;
  reader.string();
  const point = coordinates(reader.string(), curve.bytes);
  return { kty: "EC", crv: curve.crv, ...point, d: base64(reader.number(curve.bytes)) };
}

function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString("hex") || "0"}`);
}

function bytesOf(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
}
