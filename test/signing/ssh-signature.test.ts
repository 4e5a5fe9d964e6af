// Signatures both ways with ssh-keygen, for each type of key; and every way in which they are not good.
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import { nodeFiles } from "../../src/files.js";
import { parseSigners } from "../../src/signing/signers.js";
import { blobOf, privateKeyOf, publicKeyOf } from "../../src/signing/ssh-keys.js";
import { fingerprintOf, signFile, verifyFile } from "../../src/signing/ssh-signature.js";
import { SshReader, sshString } from "../../src/signing/ssh-wire.js";
import { emptyFolder } from "../support/folder.js";
import { hasSshKeygen, makeKey, sshKeygen } from "../support/ssh-keys.js";

const content = Buffer.from("an index, for all that a signature knows\n".repeat(60_000));
const types: [string, string[]][] = [
  ["ed25519", ["ed25519"]],
  ["ecdsa 256", ["ecdsa", "-b", "256"]],
  ["ecdsa 384", ["ecdsa", "-b", "384"]],
  ["ecdsa 521", ["ecdsa", "-b", "521"]],
  ["rsa", ["rsa", "-b", "2048"]],
];

function refusalOf(action: () => unknown): string {
  try {
    action();
  } catch (cause) {
    if (cause instanceof LeakcheckError && cause.code === "BAD_SIGNATURE") return cause.message;
    throw cause;
  }
  return "accepted";
}

/** A folder with a file to sign. */
function folderWithFile(): { folder: string; path: string } {
  const folder = emptyFolder();
  const path = join(folder, "x.lkx");
  writeFileSync(path, content);
  return { folder, path };
}

describe.skipIf(!hasSshKeygen).each(types)("a key of type %s", (_, type) => {
  it("of OpenSSH signs here what ssh-keygen verifies, and the other way round", () => {
    const { folder, path } = folderWithFile();
    makeKey(folder, "key", type);
    const key = privateKeyOf(readFileSync(join(folder, "key"), "latin1")) as KeyObject;
    const publicLine = readFileSync(join(folder, "key.pub"), "utf8");
    writeFileSync(join(folder, "signers"), `me@example.com namespaces="leakcheck" ${publicLine}`);
    const verified = (file: Uint8Array): number | null =>
      sshKeygen(
        folder,
        ["-Y", "verify", "-n", "leakcheck", "-f", "signers", "-I", "me@example.com", "-s", "own.sig"],
        file,
      ).status;
    writeFileSync(join(folder, "own.sig"), signFile(nodeFiles, path, key));
    expect(verified(content)).toBe(0);
    expect(verified(content.with(7, 0))).not.toBe(0);

    expect(sshKeygen(folder, ["-q", "-Y", "sign", "-n", "leakcheck", "-f", "key", "x.lkx"]).status).toBe(0);
    const theirs = readFileSync(`${path}.sig`, "utf8");
    const [signer] = parseSigners(publicLine, "key.pub");
    expect(Buffer.from(verifyFile(nodeFiles, path, theirs))).toEqual(Buffer.from(signer!.key));
    expect(sshKeygen(folder, ["-l", "-f", "key.pub"]).output).toContain(fingerprintOf(signer!.key));
    writeFileSync(path, content.with(content.length - 1, 0));
    expect(refusalOf(() => verifyFile(nodeFiles, path, theirs))).toBe(`the signature is not that of ${path}`);
  });
});

describe.skipIf(!hasSshKeygen)("ssh-keygen", () => {
  it("may use SHA-256, and another purpose is not ours", () => {
    const { folder, path } = folderWithFile();
    makeKey(folder, "key", ["ed25519"]);
    const signed = (...args: string[]): string => {
      expect(sshKeygen(folder, ["-q", "-Y", "sign", "-f", "key", ...args, "x.lkx"]).status).toBe(0);
      const text = readFileSync(`${path}.sig`, "utf8");
      nodeFiles.remove(`${path}.sig`);
      return text;
    };
    expect(
      refusalOf(() => verifyFile(nodeFiles, path, signed("-n", "leakcheck", "-O", "hashalg=sha256"))),
    ).toBe("accepted");
    expect(refusalOf(() => verifyFile(nodeFiles, path, signed("-n", "file")))).toBe(
      "the signature was made for another purpose",
    );
  });

  it("locks a key with a passphrase", () => {
    const folder = emptyFolder();
    makeKey(folder, "key", ["ed25519"], "a passphrase");
    expect(privateKeyOf(readFileSync(join(folder, "key"), "latin1"))).toBe("locked");
  });
});

describe("a private key", () => {
  it("may be PEM", () => {
    const { path } = folderWithFile();
    for (const { privateKey } of [
      generateKeyPairSync("ed25519"),
      generateKeyPairSync("rsa", { modulusLength: 2048 }),
      generateKeyPairSync("ec", { namedCurve: "P-384" }),
    ]) {
      const key = privateKeyOf(privateKey.export({ format: "pem", type: "pkcs8" }).toString()) as KeyObject;
      const text = signFile(nodeFiles, path, key);
      expect(Buffer.from(verifyFile(nodeFiles, path, text))).toEqual(blobOf(key));
    }
    const locked = generateKeyPairSync("ed25519").privateKey.export({
      format: "pem",
      type: "pkcs8",
      cipher: "aes-256-cbc",
      passphrase: "x",
    });
    expect(privateKeyOf(locked.toString())).toBe("locked");
  });

  it("is not any other text, and not of every type", () => {
    for (const text of ["", "x", "ssh-ed25519 AAAA", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n"])
      expect(privateKeyOf(text)).toBeUndefined();
    const { path } = folderWithFile();
    const { privateKey } = generateKeyPairSync("ed448");
    expect(refusalOf(() => signFile(nodeFiles, path, privateKey))).toBe("a key of this type cannot sign");
    expect(publicKeyOf(Buffer.from("0000000b7373682d756e6b6e6f776e", "hex"))).toBeUndefined();
  });
});

describe("a signature", () => {
  let path: string;
  let text: string;
  let key: KeyObject;
  beforeAll(() => {
    key = generateKeyPairSync("ed25519").privateKey;
  });

  it("with any bit changed, or any byte cut off, is none", () => {
    ({ path } = folderWithFile());
    text = signFile(nodeFiles, path, key);
    const body = Buffer.from(text.replace(/-----.*-----|\n/gu, ""), "base64");
    const armour = (bytes: Uint8Array): string =>
      `-----BEGIN SSH SIGNATURE-----\n${Buffer.from(bytes).toString("base64")}\n-----END SSH SIGNATURE-----\n`;
    expect(refusalOf(() => verifyFile(nodeFiles, path, armour(body)))).toBe("accepted");
    writeFileSync(path, content.subarray(0, 100));
    text = signFile(nodeFiles, path, key);
    const short = Buffer.from(text.replace(/-----.*-----|\n/gu, ""), "base64");
    for (let bit = 0; bit < 8 * short.length; bit++) {
      const changed = short.with(bit >> 3, short[bit >> 3]! ^ (1 << (bit & 7)));
      expect(
        refusalOf(() => verifyFile(nodeFiles, path, armour(changed))),
        `bit ${bit}`,
      ).toMatch(/^the signature /u);
    }
    for (let length = 0; length < short.length; length++)
      expect(refusalOf(() => verifyFile(nodeFiles, path, armour(short.subarray(0, length))))).toMatch(
        /^the signature /u,
      );
    expect(
      refusalOf(() => verifyFile(nodeFiles, path, armour(Buffer.concat([short, Buffer.from([0])])))),
    ).toBe("the signature is damaged");
    for (const other of ["", "x", text.replace("BEGIN", "BEGUN"), `${text}x`])
      expect(refusalOf(() => verifyFile(nodeFiles, path, other))).toBe(
        "the signature is not in OpenSSH's format",
      );
  });
});

it("a signature by ECDSA with bytes after its numbers is none", () => {
  const { path } = folderWithFile();
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const text = signFile(nodeFiles, path, privateKey);
  const body = Buffer.from(text.replace(/-----.*-----|\n/gu, ""), "base64");
  const reader = new SshReader(body.subarray(10));
  const fields = Array.from({ length: 4 }, () => sshString(reader.string()));
  const inner = new SshReader(reader.string());
  const type = sshString(inner.string());
  const numbers = inner.string();
  for (const [more, expected] of [
    [Buffer.alloc(0), "accepted"],
    [Buffer.alloc(1), `the signature is not that of ${path}`],
  ] as const) {
    const value = sshString(Buffer.concat([numbers, more]));
    const bytes = Buffer.concat([body.subarray(0, 10), ...fields, sshString(Buffer.concat([type, value]))]);
    const armoured = `-----BEGIN SSH SIGNATURE-----\n${bytes.toString("base64")}\n-----END SSH SIGNATURE-----\n`;
    expect(refusalOf(() => verifyFile(nodeFiles, path, armoured))).toBe(expected);
  }
});

describe("the signers", () => {
  const line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA==";
  it.each([
    [line, [null]],
    [`${line} me@example.com`, ["me@example.com"]],
    [`# mine\n\nme@example.com ${line}\n`, ["me@example.com"]],
    [
      `"a@example.com,b@example.com" namespaces="git,leakcheck" ${line} comment`,
      ["a@example.com,b@example.com"],
    ],
    [`me namespaces="git" ${line}\nyou ${line}`, ["you"]],
  ])("of %j are %j", (text, names) => {
    expect(parseSigners(text, "signers").map(({ name }) => name)).toEqual(names);
  });

  it.each([
    "",
    "# nothing",
    "some text",
    "ssh-ed25519",
    `me namespaces="git" ${line}`,
    `me cert-authority ${line}`,
    `me valid-before="20200101" ${line}`,
    `me namespaces="leakcheck",valid-before="20200101" ${line}`,
    `a b c ${line}`,
  ])("are not in %j", (text) => {
    expect(refusalOf(() => parseSigners(text, "signers"))).toMatch(/^signers /u);
  });
});
