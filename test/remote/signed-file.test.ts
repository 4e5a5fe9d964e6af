// An index whose chunks are listed and signed: the answers of the file, or an error for whatever was
// changed at the server.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/files.js";
import { answerQuery, type Answer } from "../../src/lookup/answer.js";
import { OpenedIndex } from "../../src/lookup/opened-index.js";
import { parseQuery } from "../../src/lookup/query.js";
import { PartCache } from "../../src/remote/part-cache.js";
import { RemoteSource } from "../../src/remote/remote-source.js";
import { ChunkDigests, decodeChunkList, encodeChunkList } from "../../src/signing/chunk-list.js";
import { emptyFolder } from "../support/folder.js";
import { buildText, openBuilt, testSecret } from "../support/index/built-index.js";
import type { CountedRemote } from "../support/remote/counted-remote.js";
import { makeSigner, openSigned, signed, type SignedBytes } from "../support/remote/signed-remote.js";

const { privateKey, signer } = makeSigner();
const other = makeSigner("another@example.com");
let folder: string;
let file: Uint8Array;
let atServer: SignedBytes;
let local: OpenedIndex;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "leakcheck-test-"));
  const path = join(folder, "it.lkx");
  const lines = Array.from(
    { length: 30_000 },
    (_, line) => `user${line},user${line}@gmail.com,+1202555${String(1000 + (line % 9000))}`,
  );
  await buildText(path, "csv", `username,email,phone\n${lines.join("\n")}\n`);
  file = readFileSync(path);
  atServer = signed(file, privateKey);
  local = await openBuilt(path);
});
afterAll(() => {
  local.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(
  changes: Partial<SignedBytes> = {},
  cache?: PartCache,
  trusted = [signer],
): Promise<{ index: OpenedIndex; remote: CountedRemote }> {
  const { file: signedFile, remote } = openSigned({ ...atServer, ...changes }, trusted, cache);
  const source = await RemoteSource.open(signedFile, cache);
  return { index: await OpenedIndex.from("it", source, () => testSecret), remote };
}
const ask = async (text: string, index: OpenedIndex): Promise<Answer> =>
  answerQuery(parseQuery(text), [index], 0.999);
const askAt = async (changes: Partial<SignedBytes>, trusted = [signer]): Promise<string> => {
  const { index } = await open(changes, undefined, trusted);
  return (await ask("nobody@example.com", index)).status;
};
const refused = { code: "BAD_SIGNATURE" };
const flipped = (bytes: Uint8Array, at: number): Uint8Array =>
  Buffer.from(bytes).fill((bytes[at] ?? 0) ^ 1, at, at + 1);

describe("a signed index", () => {
  it.each(["user77@gmail.com", "nobody@example.com", "+12025551234", "user12", "nobody-at-all"])(
    "answers %s as the file does, in two round trips, then in one",
    async (text) => {
      const cache = new PartCache(nodeFiles, emptyFolder(), "it");
      for (const trips of [2, 1]) {
        const { index, remote } = await open({}, cache);
        expect(await ask(text, index)).toEqual(await ask(text, local));
        expect(remote.trips).toBe(trips);
      }
    },
  );

  it.each([1, 26, 100, 255])(
    "whose list comes in pieces of %i bytes is checked as well",
    async (listBytes) => {
      const { file: signedFile, remote } = openSigned(atServer, [signer], undefined, listBytes);
      const source = await RemoteSource.open(signedFile, undefined);
      const index = await OpenedIndex.from("it", source, () => testSecret);
      expect(atServer.list.length).toBeGreaterThan(255);
      expect(await ask("user77@gmail.com", index)).toEqual(await ask("user77@gmail.com", local));
      expect(remote.ranges.some(([offset, length]) => offset + length === atServer.list.length)).toBe(true);
    },
  );

  it("is asked for whole chunks only", async () => {
    const { index, remote } = await open();
    await ask("user77@gmail.com", index);
    // The list and its signature are asked for from their start.
    const ofIndex = remote.ranges.filter(([offset]) => offset > 0);
    expect(ofIndex.length).toBeGreaterThan(2);
    for (const [offset, length] of ofIndex) {
      expect(offset % 65_536).toBe(0);
      expect(length % 65_536 === 0 || offset + length === file.length).toBe(true);
    }
  });
});

describe("somebody who can write to the server", () => {
  it("cannot change a byte of the index that an answer needs", async () => {
    const { index, remote } = await open();
    await ask("nobody@example.com", index);
    const read = remote.ranges.filter(([offset]) => offset > 0);
    const places = [0, 9, ...read.flatMap(([offset, length]) => [offset, offset + length - 1])];
    for (const at of places)
      await expect(askAt({ index: flipped(file, at) }), String(at)).rejects.toMatchObject(refused);
  });

  it("cannot put another index there, with or without its own list and signature", async () => {
    const path = join(emptyFolder(), "empty.lkx");
    await buildText(path, "csv", "username,email,phone\nx,x@example.com,\n");
    const empty = readFileSync(path);
    const forged = signed(empty, other.privateKey);
    for (const changes of [
      { index: empty },
      forged,
      { ...forged, signature: atServer.signature },
      // An index of the same signer, under another name.
      signed(empty, privateKey, "empty.lkx"),
    ])
      await expect(askAt(changes)).rejects.toMatchObject(refused);
    expect(await askAt(signed(empty, privateKey))).toBe("not-found");
    expect(await askAt(forged, [signer, other.signer])).toBe("not-found");
  });

  it("cannot cut the index, or add to it", async () => {
    for (const index of [
      file.subarray(0, file.length - 1),
      file.subarray(0, 65_536),
      Buffer.concat([file, file]),
    ])
      await expect(askAt({ index })).rejects.toMatchObject(refused);
  });

  it("cannot change a byte of the list or of the signature", async () => {
    const { list, signature } = atServer;
    for (let at = 0; at < list.length; at += at < 40 ? 1 : 97)
      await expect(askAt({ list: flipped(list, at) })).rejects.toMatchObject(refused);
    const text = Buffer.from(signature).toString("latin1");
    // The last bits of base64 mean nothing, nor does white space.
    const last = text.search(/=*\n-----END/u) - 1;
    for (let at = 0; at < text.length; at += 1)
      if (at !== last && !/\s/u.test(text.charAt(at)))
        await expect(askAt({ signature: flipped(signature, at) }), String(at)).rejects.toMatchObject(refused);
    for (const [part, bytes] of Object.entries({ list, signature }))
      await expect(askAt({ [part]: bytes.subarray(0, bytes.length >> 1) })).rejects.toMatchObject(refused);
  });

  it("cannot use what the cache holds of a time when nothing was checked", async () => {
    // The cache of other signers, or of none, has another name: open-remote.ts.
    const cache = new PartCache(nodeFiles, emptyFolder(), "it");
    const { index } = await open({}, cache);
    await ask("nobody@example.com", index);
    const changed = { index: flipped(file, file.length >> 1) };
    const again = await open({ ...changed, list: Buffer.of(1), signature: Buffer.of(1) }, cache);
    expect(again.remote.trips).toBe(0);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, async (_, line) => ask(`user${line * 400}@gmail.com`, again.index)),
    );
    for (const [line, outcome] of outcomes.entries())
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject(refused);
      else expect(outcome.value).toEqual(await ask(`user${line * 400}@gmail.com`, local));
    expect(outcomes.some(({ status }) => status === "rejected")).toBe(true);
  });
});

describe("a list of chunks", () => {
  it("has the bytes that docs/remote.md describes", () => {
    const chunks = new ChunkDigests();
    const index = Buffer.alloc(65_536 + 3, "an index");
    chunks.add(index);
    const list = encodeChunkList({ name: "é.lkx", length: index.length, digests: chunks.take() });
    const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
    expect(list.toString("hex")).toBe(
      [
        "894c4b430d0a1a0a",
        "01000000",
        "00000100",
        "0300010000000000",
        "0600",
        Buffer.from("é.lkx").toString("hex"),
        digest(index.subarray(0, 65_536)),
        digest(index.subarray(65_536)),
      ].join(""),
    );
    expect(decodeChunkList(list, "it")).toMatchObject({ name: "é.lkx", length: index.length });
  });

  it("of another version, chunk size or length is refused", () => {
    const list = encodeChunkList({ name: "x", length: 5, digests: new Uint8Array(32) });
    for (const [at, value] of [
      [8, 2],
      [13, 1],
      [16, 9],
      [18, 3],
      [23, 200],
      [24, 9],
    ] as const)
      expect(() => decodeChunkList(at === 16 ? list.subarray(1) : list.with(at, value), "it")).toThrow(
        expect.objectContaining(refused),
      );
    expect(() => decodeChunkList(new Uint8Array(0), "it")).toThrow(expect.objectContaining(refused));
  });
});
