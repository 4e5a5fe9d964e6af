import { writeFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LeakcheckError } from "../../../src/errors.js";
import { nodeFiles } from "../../../src/files.js";
import { recognisePacking } from "../../../src/ingest/unpack/packed.js";
import { zipMembers, zipMembersShown } from "../../../src/ingest/unpack/zip.js";
import { zipOf as zipWithSizes } from "../../support/inputs/archives.js";
import { emptyFolder } from "../../support/folder.js";
import { seededRandom } from "../../support/random.js";
import { randomCases } from "../../support/random-cases.js";
import { hasTool, runTool } from "../../support/unpack/tools.js";
import {
  collected,
  expectCutsSeen,
  expectFlipsSeen,
  inChunks,
  sampleDump,
  tell,
} from "../../support/unpack/unpacking.js";

interface Part {
  name: string | Uint8Array;
  contents: string | Uint8Array;
  method?: number;
  flags?: number;
  sum?: number;
  size?: number;
  isZip64?: boolean;
  /** Whether the contents are packed already. */
  isPacked?: boolean;
}

/** Writes a zip, with what no tool writes. */
function zipOf(parts: readonly Part[], more: { count?: number; comment?: string } = {}): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { method = 8, flags = 0, isZip64 = false } = part;
    const name = Buffer.from(part.name as string);
    const plain = Buffer.from(part.contents as string);
    const packed = method === 8 && part.isPacked !== true ? deflateRawSync(plain) : plain;
    const size = part.size ?? plain.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    pieces.push(local, name, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(part.sum ?? crc32(plain), 16);
    entry.writeUInt32LE(isZip64 ? 0xffffffff : packed.length, 20);
    entry.writeUInt32LE(isZip64 ? 0xffffffff : size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    const extra = Buffer.alloc(isZip64 ? 20 : 0);
    if (isZip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(size), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
      entry.writeUInt16LE(20, 30);
    }
    directory.push(entry, name, extra);
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  const { count = parts.length, comment = "" } = more;
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...pieces, listed, end, Buffer.from(comment)]);
}

async function namesAndTexts(zip: Uint8Array): Promise<[string, string][]> {
  const all: [string, string][] = [];
  for (const member of await zipMembers(zip, "it.zip"))
    all.push([member.name, (await collected(member.open())).toString()]);
  return all;
}

async function errorOf(zip: Uint8Array): Promise<unknown> {
  try {
    return await namesAndTexts(zip);
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    return `${cause.code} ${cause.message}`;
  }
}

const plain = sampleDump(150);

describe("members of a zip", () => {
  it("are those of its directory, with names of any kind", async () => {
    const names = ["a.csv", "../../x", "line\nend", "/root.csv", "back\\slash", "a.csv"];
    const zip = zipOf([
      { name: "folder/", contents: "", method: 0 },
      ...names.map((name, index) => ({
        name,
        contents: `${index}`.repeat(index),
        method: index % 2 === 0 ? 0 : 8,
      })),
      { name: Buffer.from("b\u00fccher.csv"), contents: "8", flags: 0x800 },
      { name: Buffer.from([0x62, 0x81, 0xff]), contents: "9" },
      { name: "big.csv", contents: "zip64", isZip64: true },
    ]);
    expect(recognisePacking(zip)).toBe("zip");
    expect((await namesAndTexts(zip)).map(([, text]) => text)).toEqual([
      "",
      "1",
      "22",
      "333",
      "4444",
      "55555",
      "8",
      "9",
      "zip64",
    ]);
    // Without a flag for UTF-8 a name is in code page 437, where a line feed is a picture.
    const shown = [
      "a.csv",
      "../../x",
      "line\u25d9end",
      "/root.csv",
      "back/slash",
      "a.csv",
      "b\u00fccher.csv",
    ];
    expect((await namesAndTexts(zip)).map(([name]) => name).slice(0, 7)).toEqual(shown);
  });

  it("are not folders for their name alone", async () => {
    const zip = zipOf([{ name: "fo/", contents: "not empty" }]);
    expect(await namesAndTexts(zip)).toEqual([["fo/", "not empty"]]);
  });

  it("can be opened in any order, and beside each other", async () => {
    const texts = Array.from({ length: 20 }, (_, index) => sampleDump(50, index).toString());
    const members = await zipMembers(
      zipOf(texts.map((contents, index) => ({ name: `${index}`, contents }))),
      "it.zip",
    );
    const opened = members.toReversed().map(async (member) => (await collected(member.open())).toString());
    expect(await Promise.all(opened)).toEqual(texts.toReversed());
  });

  it("are read from a file, and can be closed early", async () => {
    const path = join(emptyFolder(), "it.zip");
    writeFileSync(
      path,
      zipOf([
        { name: "a.csv", contents: sampleDump(50_000) },
        { name: "b", contents: "2" },
      ]),
    );
    const file = nodeFiles.open(path);
    try {
      const [first, second] = await zipMembers(file, "it.zip");
      for await (const piece of first?.open() ?? []) if (piece.length > 0) break;
      expect((await collected(second?.open() ?? first!.open())).toString()).toBe("2");
      expect((await collected(first!.open())).equals(sampleDump(50_000))).toBe(true);
    } finally {
      file.close();
    }
  });

  it("say whether they can be unpacked", async () => {
    const zip = zipOf([
      { name: "secret.csv", contents: "1", flags: 1 },
      { name: "lzma.csv", contents: "2", method: 14 },
      { name: "a.csv", contents: "3" },
    ]);
    const members = await zipMembers(zip, "it.zip");
    expect(members.map(({ isEncrypted, isSupported }) => [isEncrypted, isSupported])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
    const reasons = ["it is encrypted", "its method of compression, 14, is not supported"];
    for (const [index, member] of members.slice(0, 2).entries())
      await expect(collected(member.open())).rejects.toMatchObject({
        code: "UNKNOWN_FORMAT",
        message: expect.stringContaining(reasons[index] ?? "") as string,
        command: expect.stringContaining("7z") as string,
      });
  });

  const others = [
    ["bzip2", 12, "-c"],
    ["zstd", 93, "-qc"],
    ["xz", 95, "-c"],
  ] as const;
  it.each(others.filter(([tool]) => hasTool(tool)))("may be packed by %s", async (tool, method, option) => {
    const packed = runTool(tool, [option], plain);
    const part = { name: "a.csv", contents: packed, method, size: plain.length, sum: crc32(plain) };
    expect(await namesAndTexts(zipOf([part]))).toEqual([["a.csv", plain.toString()]]);
    const longer = { ...part, contents: Buffer.concat([packed, Buffer.from("x")]) };
    expect(await errorOf(zipOf([longer]))).toMatch(/^(?:CUT|DAMAGED)_SOURCE it.zip, member at byte 0/u);
    expect(await errorOf(zipOf([{ ...part, sum: 1 }]))).toMatch(/^DAMAGED_SOURCE .* CRC-32/u);
  });

  it("may be many", async () => {
    const count = 100 * randomCases(10);
    const zip = zipOf(
      Array.from({ length: count }, (_, index) => ({ name: `${index}.csv`, contents: "", method: 0 })),
      { count: count > 0xffff ? 0xffff : count },
    );
    if (count <= 0xffff) expect(await zipMembers(zip, "it.zip")).toHaveLength(count);
    else expect(await errorOf(zip)).toMatch(/directory/u);
  });
});

describe("a zip is refused", () => {
  it("if it is cut, or ends with other bytes", async () => {
    const zip = zipOf([{ name: "a.csv", contents: plain }], { comment: "made up" });
    expect(await errorOf(zip.subarray(0, -8))).toMatch(/^(?:DAMAGED|CUT)_SOURCE/u);
    expect(await errorOf(zip.subarray(0, 500))).toBe(
      "CUT_SOURCE it.zip is cut: its zip data end at byte 500",
    );
    expect(await errorOf(zip.subarray(0, 0))).toBe("CUT_SOURCE it.zip is cut: its zip data are empty");
    for (const behind of ["x", "\0", "\0".repeat(512)])
      expect(await errorOf(Buffer.concat([zip, Buffer.from(behind)]))).toBe(
        "DAMAGED_SOURCE it.zip is damaged: the zip does not end where its directory says",
      );
  });

  it("if its directory has fewer or more entries than its end says", async () => {
    const parts = [
      { name: "a.csv", contents: "1" },
      { name: "b.csv", contents: "2" },
    ];
    for (const count of [0, 1, 3])
      expect(await errorOf(zipOf(parts, { count }))).toMatch(
        /^DAMAGED_SOURCE it.zip is damaged: the directory/u,
      );
  });

  it("if a member is not as its directory says", async () => {
    for (const method of [0, 8]) {
      const part = { name: "a.csv", contents: plain, method };
      expect(await errorOf(zipOf([{ ...part, sum: 1 }]))).toBe(
        "DAMAGED_SOURCE it.zip, member at byte 0 is damaged: its CRC-32 is wrong",
      );
      expect(await errorOf(zipOf([{ ...part, size: plain.length + 1 }]))).toMatch(
        /^DAMAGED_SOURCE .* bytes, not/u,
      );
      expect(await errorOf(zipOf([{ ...part, size: 10 }]))).toMatch(
        /^DAMAGED_SOURCE .* more than the 10 bytes/u,
      );
    }
  });

  it("if a member begins or ends elsewhere than its directory says", async () => {
    const zip = zipOf([{ name: "a.csv", contents: plain }]);
    zip[0] = 0x51;
    expect(await errorOf(zip)).toMatch(/^DAMAGED_SOURCE .* no member begins there/u);
    const longer = Buffer.concat([deflateRawSync(plain), Buffer.from("x")]);
    const part = { name: "a.csv", contents: longer, isPacked: true, size: plain.length, sum: crc32(plain) };
    expect(await errorOf(zipOf([part]))).toMatch(/^DAMAGED_SOURCE .* it ends after \d+ of \d+ packed bytes/u);
  });

  it("if it is one part of several", async () => {
    const zip = zipOf([{ name: "a.csv", contents: "1" }]);
    zip.writeUInt16LE(3, zip.length - 18);
    expect(await errorOf(zip)).toBe(
      "UNKNOWN_FORMAT cannot unpack it.zip: it is one part of a zip in several parts",
    );
  });

  it("with the error of its file", async () => {
    const failure = new LeakcheckError("CANNOT_READ", "cannot read it");
    const read = (): number => {
      throw failure;
    };
    await expect(zipMembers({ size: 1000, read }, "it.zip")).rejects.toBe(failure);
  });
});

const unpacking = async function* (packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const member of await zipMembers(await collected(packed), "it.zip")) {
    yield Buffer.from(`${member.size} bytes\n`);
    yield* member.open();
  }
};

const places = randomCases(10);
const cases: [string, () => Uint8Array][] = [
  [
    "in code",
    () =>
      zipOf([
        { name: "a.csv", contents: plain },
        { name: "o.csv", contents: sampleDump(30), method: 0 },
        { name: "foo", contents: "some" },
        { name: "b.csv", contents: sampleDump(40), isZip64: true },
      ]),
  ],
];
if (hasTool("zip")) {
  const byZip = (...args: string[]): Uint8Array => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "in"));
    writeFileSync(join(folder, "in", "a.csv"), plain);
    writeFileSync(join(folder, "in", "b.csv"), sampleDump(60, 2));
    writeFileSync(join(folder, "in", "empty.csv"), "");
    runTool("zip", ["-qr", ...args, "it.zip", "in"], undefined, folder);
    return readFileSync(join(folder, "it.zip"));
  };
  cases.push(
    ["by zip", () => byZip()],
    ["by zip, stored", () => byZip("-0")],
    ["by zip, in zip64", () => byZip("-fz")],
    [
      "by zip, to a pipe",
      () => {
        const folder = emptyFolder();
        writeFileSync(join(folder, "a.csv"), plain);
        return runTool("zip", ["-q", "-", "a.csv"], undefined, folder);
      },
    ],
  );
}

describe.each(cases)("a zip %s", (title, make) => {
  it("is read", async () => {
    const members = await namesAndTexts(make());
    expect(members.find(([name]) => name.endsWith("a.csv"))?.[1]).toBe(plain.toString());
  });

  it(`is known to be cut or damaged, at ${places} places`, async () => {
    const zip = make();
    const whole = await outcome(zip);
    tell(`zip ${title}, ${places} cuts`, await expectCutsSeen(unpacking, zip, whole, places));
    tell(`zip ${title}, ${places} flipped bits`, await expectFlipsSeen(unpacking, zip, whole, places));
  });
});

function outcome(zip: Uint8Array): Promise<Buffer> {
  return collected(unpacking(inChunks(zip, zip.length)));
}

describe("a zip without its directory", () => {
  /** Returns what is read of each member that a header shows. */
  const shown = async (zip: Uint8Array): Promise<{ text: string; error?: LeakcheckError }[]> => {
    const texts: { text: string; error?: LeakcheckError }[] = [];
    for (const member of await zipMembersShown(zip, "it.zip")) {
      let text = "";
      try {
        for await (const piece of member.open()) text += Buffer.from(piece).toString("latin1");
        texts.push({ text });
      } catch (error) {
        if (!(error instanceof LeakcheckError)) throw error;
        texts.push({ text, error });
      }
    }
    return texts;
  };
  const contents = { "a.csv": plain, "b.csv": sampleDump(60, 2), "c.csv": sampleDump(20, 3) };
  const whole: [string, () => Uint8Array][] = [["in code", () => zipWithSizes(contents)], ...cases.slice(1)];

  it.each(whole)("is read up to where it is cut, and what is cut is told: %s", async (_, make) => {
    const zip = make();
    const texts: string[] = [];
    for (const member of await zipMembers(zip, "it.zip"))
      texts.push((await collected(member.open())).toString("latin1"));
    const random = seededRandom(zip.length);
    for (let round = 0; round < 20 * places; round++) {
      const found = await shown(zip.subarray(0, random(zip.length)));
      expect(found.length).toBeLessThanOrEqual(texts.length);
      for (const [index, { text, error }] of found.entries()) {
        expect(texts[index]?.startsWith(text)).toBe(true);
        if (error === undefined) expect(text).toBe(texts[index]);
        else {
          // A cut behind the contents, in what says how long they are, looks like damage of them.
          expect(error.code).toMatch(/^(?:CUT|DAMAGED)_SOURCE$/u);
          expect(index).toBe(found.length - 1);
        }
      }
    }
    // Only the directory is missing.
    const directory = Buffer.from(zip).indexOf("PK\u0001\u0002", 0, "latin1");
    expect(await shown(zip.subarray(0, directory))).toEqual(texts.map((text) => ({ text })));
    expect(await shown(zip)).toEqual(texts.map((text) => ({ text })));
  });

  it.each(whole)("never gives other bytes than are in it without an error: %s", async (_, make) => {
    const zip = make();
    const texts = new Set((await shown(zip)).map(({ text }) => text));
    const random = seededRandom(zip.length);
    for (let round = 0; round < 20 * places; round++) {
      const flipped = Buffer.from(zip);
      const at = random(zip.length);
      flipped[at] = flipped[at]! ^ (1 << random(8));
      for (const { text, error } of await shown(flipped))
        expect(error !== undefined || texts.has(text)).toBe(true);
    }
  });
});
