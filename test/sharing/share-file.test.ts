// Shares: an index and its secret in one encrypted file. Whatever happens to the file or the disk, an
// import brings the index that was shared or nothing.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import { nodeFiles, type Files } from "../../src/files.js";
import { encodeKeyFile } from "../../src/format/key-file.js";
import { buildIndex } from "../../src/index.js";
import { deriveKey } from "../../src/kernel/secret.js";
import { KeyFolder } from "../../src/library/key-folder.js";
import { sealed, unsealed, type Unlock } from "../../src/sharing/age.js";
import {
  importShare,
  readSealedKey,
  writeSealedKey,
  writeShare,
  type Imported,
} from "../../src/sharing/share-file.js";
import { ByteStream, parseTarHeader, tarEnd, tarHeader, tarPadding } from "../../src/sharing/tar.js";
import { faultyFiles } from "../support/program/faulty-files.js";
import { emptyFolder } from "../support/folder.js";
import { testSecret } from "../support/index/built-index.js";

/** Guesses need not be slow here. */
const work = 4;
const key = { secret: new Uint8Array(testSecret), keyId: deriveKey(new Uint8Array(testSecret)).keyId };
const passphrase = "correct horse battery";
const never: Unlock = {
  identities: [],
  passphrase: async () => Promise.reject(new Error("it must not be asked for")),
};
const withWords = (words = passphrase): Unlock => ({ identities: [], passphrase: async () => words });
const pause = (): void => {};

let folder: string;
let index: string;
let identity: string;
let recipient: string;
beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
});
beforeEach(async () => {
  folder = emptyFolder();
  index = join(folder, "people.lkx");
  writeFileSync(join(folder, "people.csv"), "email\nsanne@example.com\n");
  const dataset = { name: "people" };
  await buildIndex({ dumps: [join(folder, "people.csv")], output: index, secret: key.secret, dataset });
});

async function share(path = join(folder, "it.age"), files: Files = nodeFiles): Promise<string> {
  const lock = { recipients: [recipient] };
  await writeShare(files, path, { path: index, name: "people", key }, { lock, replace: false, pause, work });
  return path;
}

async function take(
  path: string,
  {
    files = nodeFiles,
    unlock = { ...never, identities: [identity] },
    into = "there",
    ...more
  }: { files?: Files; unlock?: Unlock; into?: string; name?: string; replace?: boolean } = {},
): Promise<Imported> {
  const keys = new KeyFolder(files, join(folder, into, "keys"));
  const target = { folder: join(folder, into, "data"), keys, replace: false, ...more };
  return importShare(files, path, target, { unlock, pause });
}

/** Writes a share of these files, whatever they are. */
async function forged(...entries: { name: string; content: Uint8Array }[]): Promise<string> {
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (const { name, content } of entries) {
      yield tarHeader({ name, bytes: content.length });
      yield content;
      yield tarPadding(content.length);
    }
    yield tarEnd;
  }
  const path = join(folder, "forged.age");
  const chunks: Uint8Array[] = [];
  for await (const chunk of sealed(parts(), { recipients: [recipient] })) chunks.push(chunk);
  writeFileSync(path, Buffer.concat(chunks));
  return path;
}

const names = (into: string, inner: string): string[] => {
  const path = join(folder, into, inner);
  return existsSync(path) ? readdirSync(path) : [];
};

describe("a share", () => {
  it("brings the index and its secret, and no default key", async () => {
    const path = await share();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    for (const text of ["sanne", Buffer.from(key.secret).toString("hex"), "people"])
      expect(readFileSync(path, "latin1")).not.toContain(text);
    const imported = await take(path);
    expect(imported).toEqual({
      index: join(folder, "there/data/people.lkx"),
      bytes: statSync(index).size,
      keyId: key.keyId,
    });
    expect(readFileSync(imported.index)).toEqual(readFileSync(index));
    expect(names("there", "keys")).toEqual([`${key.keyId}.key`]);
    expect(new KeyFolder(nodeFiles, join(folder, "there/keys")).find(key.keyId)?.secret).toEqual(key.secret);
  });

  it("is an archive that tar opens once it is decrypted", async () => {
    const path = await share();
    const chunks: Uint8Array[] = [];
    async function* content(): AsyncGenerator<Uint8Array> {
      yield readFileSync(path);
    }
    const unlock = { ...never, identities: [identity] };
    for await (const chunk of unsealed(readFileSync(path).subarray(0, 64), content(), unlock, "it"))
      chunks.push(chunk);
    const { status, stderr } = spawnSync("tar", ["x"], { cwd: folder, input: Buffer.concat(chunks) });
    expect({ status, stderr: stderr.toString() }).toEqual({ status: 0, stderr: "" });
    expect(readFileSync(join(folder, `${key.keyId}.key`), "utf8")).toBe(encodeKeyFile(key.secret, key.keyId));
    expect(statSync(join(folder, `${key.keyId}.key`)).mode & 0o777).toBe(0o600);
  });

  it("with a passphrase is opened by it and by no other", async () => {
    const path = join(folder, "words.age");
    const options = { lock: { passphrase }, replace: false, pause, work };
    await writeShare(nodeFiles, path, { path: index, name: "people", key }, options);
    await expect(take(path, { unlock: withWords("Correct horse battery") })).rejects.toMatchObject({
      code: "LOCKED",
      message: `this is not the passphrase of ${path}`,
    });
    expect(names("there", "data")).toEqual([]);
    expect((await take(path, { unlock: withWords() })).keyId).toBe(key.keyId);
  });

  it("needs the key that it is encrypted to", async () => {
    const path = await share();
    await expect(take(path, { unlock: never })).rejects.toMatchObject({
      code: "LOCKED",
      message: `${path} is encrypted to a key of age`,
    });
    const other = await generateX25519Identity();
    await expect(take(path, { unlock: { ...never, identities: [other] } })).rejects.toMatchObject({
      code: "LOCKED",
      message: `${path} is encrypted to another key of age`,
    });
    await expect(take(path, { unlock: { ...never, identities: ["nonsense"] } })).rejects.toMatchObject({
      code: "USAGE",
    });
    expect((await take(path, { unlock: { ...never, identities: [other, identity] } })).keyId).toBe(key.keyId);
  });

  it("is written only for recipients of age, and never over a file", async () => {
    const lock = { recipients: ["age1nonsense"] };
    const content = { path: index, name: "people", key };
    const path = join(folder, "no.age");
    await expect(writeShare(nodeFiles, path, content, { lock, replace: false, pause })).rejects.toMatchObject(
      {
        code: "USAGE",
      },
    );
    expect(readdirSync(folder).toSorted()).toEqual(["people.csv", "people.lkx"]);
    await share();
    await expect(share()).rejects.toMatchObject({ code: "INDEX_EXISTS" });
  });

  it("never replaces an index, unless it is told to", async () => {
    const path = await share();
    await take(path);
    await expect(take(path)).rejects.toMatchObject({ code: "INDEX_EXISTS" });
    expect((await take(path, { name: "other" })).index).toContain("other.lkx");
    await take(path, { replace: true });
    expect(names("there", "data").toSorted()).toEqual(["other.lkx", "people.lkx"]);
  });
});

describe("what is no share", () => {
  it.each(["../out.lkx", "/tmp/out.lkx", ".hidden.lkx", "a\\b.lkx", "a\u0007.lkx", "people.csv", "."])(
    "is refused by the name %j of its index",
    async (name) => {
      const path = await forged(
        { name: "it.key", content: Buffer.from(encodeKeyFile(key.secret, key.keyId)) },
        { name, content: readFileSync(index) },
      );
      await expect(take(path)).rejects.toMatchObject({ code: "BAD_SHARE" });
      expect(readdirSync(folder)).not.toContain("out.lkx");
      expect(names("there", "data")).toEqual([]);
    },
  );

  it("is refused with the secret of another index, a damaged index, a key file alone, or bytes behind", async () => {
    const content = readFileSync(index);
    const other = Buffer.from(encodeKeyFile(new Uint8Array(32), "0".repeat(16)));
    const own = Buffer.from(encodeKeyFile(key.secret, key.keyId));
    const flipped = Buffer.from(content);
    flipped[flipped.length - 3] = (flipped.at(-3) ?? 0) ^ 1;
    const cases = [
      { code: "BAD_SHARE", entries: [other, content] },
      { code: "DAMAGED_INDEX", entries: [own, flipped] },
      { code: "NOT_AN_INDEX", entries: [own, Buffer.from("nonsense")] },
      { code: "BAD_KEY", entries: [Buffer.from("nonsense"), content] },
      { code: "BAD_SHARE", entries: [own] },
      { code: "BAD_SHARE", entries: [own, content, own] },
    ];
    for (const { code, entries } of cases) {
      const path = await forged(
        ...entries.map((bytes, number) => ({ name: number === 0 ? "it.key" : "a.lkx", content: bytes })),
      );
      await expect(take(path), code).rejects.toMatchObject({ code });
      expect(names("there", "data")).toEqual([]);
      expect(names("there", "keys")).toEqual([]);
    }
    writeFileSync(join(folder, "plain"), content);
    await expect(take(join(folder, "plain"))).rejects.toMatchObject({ code: "BAD_SHARE" });
  });

  it("is a share that was cut or altered, at any place", async () => {
    const whole = readFileSync(await share());
    const path = join(folder, "damaged.age");
    const step = Math.max(1, Math.floor(whole.length / 60));
    for (let at = 0; at < whole.length; at += step) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      for (const damaged of [whole.subarray(0, at), flipped]) {
        writeFileSync(path, damaged);
        await expect(take(path), `at ${at}`).rejects.toBeInstanceOf(LeakcheckError);
        expect(names("there", "data")).toEqual([]);
      }
    }
    writeFileSync(path, Buffer.concat([whole, Buffer.from("x")]));
    await expect(take(path)).rejects.toBeInstanceOf(LeakcheckError);
    expect(names("there", "keys")).toEqual([]);
  });
});

describe.each([
  { forGood: false, hasLinks: true },
  { forGood: true, hasLinks: true },
  { forGood: false, hasLinks: false },
])("a failing disk (permanent: $forGood, links: $hasLinks)", ({ forGood, hasLinks }) => {
  it("leaves a whole share or none", async () => {
    let failures = 0;
    for (let failing = 1; ; failing++) {
      // A folder of its own: what an earlier one has left would be looked at.
      mkdirSync(join(folder, `out-${failing}`));
      const path = join(folder, `out-${failing}`, "it.age");
      const files = faultyFiles(failing, forGood, { hasLinks });
      const outcome = await share(path, files).catch((cause: unknown) => cause);
      if (existsSync(path)) expect((await take(path, { into: String(failing) })).keyId).toBe(key.keyId);
      if (!files.hasFailed) break;
      if (outcome instanceof LeakcheckError) failures += 1;
    }
    expect(failures).toBeGreaterThan(5);
  });

  it("leaves a whole import, or only a secret that no index has yet", async () => {
    const path = await share();
    let failures = 0;
    for (let failing = 1; ; failing++) {
      const into = `there-${failing}`;
      const files = faultyFiles(failing, forGood, { hasLinks });
      const outcome = await take(path, { files, into }).catch((cause: unknown) => cause);
      const arrived = names(into, "data").filter((name) => !name.startsWith("."));
      if (arrived.length > 0) {
        expect(arrived).toEqual(["people.lkx"]);
        expect(readFileSync(join(folder, into, "data/people.lkx"))).toEqual(readFileSync(index));
        expect(names(into, "keys")).toContain(`${key.keyId}.key`);
      }
      if (!files.hasFailed) break;
      if (outcome instanceof LeakcheckError) failures += 1;
      expect((await take(path, { into, replace: true })).keyId).toBe(key.keyId);
    }
    expect(failures).toBeGreaterThan(10);
  });
});

describe("an encrypted key file", () => {
  it("holds the secret, and is told from a share", async () => {
    const path = join(folder, "backup.age");
    await writeSealedKey(nodeFiles, path, key, { lock: { passphrase }, work });
    expect(await readSealedKey(nodeFiles, path, withWords())).toEqual(key.secret);
    await expect(readSealedKey(nodeFiles, path, withWords("other"))).rejects.toMatchObject({
      code: "LOCKED",
    });
    await expect(take(path, { unlock: withWords() })).rejects.toMatchObject({
      code: "BAD_SHARE",
      hint: expect.stringContaining("key import") as string,
    });
    await expect(
      readSealedKey(nodeFiles, await share(), { ...never, identities: [identity] }),
    ).rejects.toMatchObject({ code: "BAD_KEY", hint: expect.stringContaining("leakcheck import") as string });
    const again = writeSealedKey(nodeFiles, path, key, { lock: { passphrase }, work });
    await expect(again).rejects.toMatchObject({ code: "INDEX_EXISTS" });
  });
});

describe("the archive", () => {
  it("reads back the headers that it writes, of any size, and no others", () => {
    for (const bytes of [0, 1, 511, 2 ** 33 - 1, 2 ** 33, 2 ** 50]) {
      const header = tarHeader({ name: "a.lkx", bytes });
      expect(parseTarHeader(header)).toEqual({ name: "a.lkx", bytes });
      for (let at = 0; at < header.length; at++) {
        const other = Uint8Array.from(header);
        other[at] = (other[at] ?? 0) ^ 1;
        expect(parseTarHeader(other), `byte ${at}`).toBeUndefined();
      }
    }
    expect(parseTarHeader(new Uint8Array(512))).toBeUndefined();
    expect(parseTarHeader(new Uint8Array(100))).toBeUndefined();
  });

  it("is cut at any place of the stream", async () => {
    const all = Uint8Array.from({ length: 100 }, (_, n) => n);
    for (const size of [1, 7, 100]) {
      async function* chunks(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
      }
      const stream = new ByteStream(chunks());
      expect([...(await stream.take(33))]).toEqual([...all.subarray(0, 33)]);
      expect([...(await stream.take(0))]).toEqual([]);
      expect([...(await stream.take(1000))]).toEqual([...all.subarray(33)]);
      expect([...(await stream.take(1))]).toEqual([]);
    }
  });
});
