import { mkdirSync, symlinkSync, linkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tarMembers } from "../../../src/ingest/unpack/tar.js";
import { packingHeadBytes, recognisePacking } from "../../../src/ingest/unpack/packed.js";
import { LeakcheckError } from "../../../src/errors.js";
import { emptyFolder } from "../../support/folder.js";
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

/** The parts of a header in octal, where no tool writes what is tested. */
function header(name: string, size: number | Uint8Array, more: Partial<HeaderParts> = {}): Buffer {
  const { type = "0", magic = "ustar\u000000", prefix = "", isExtended = false } = more;
  const block = Buffer.alloc(512);
  block.write(name, 0, "latin1");
  block.write("0000644\0", 100);
  block.write("0000000\0", 108);
  block.write("0000000\0", 116);
  if (typeof size === "number") block.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  else block.set(size, 124);
  block.write("14371573000\0", 136);
  block.write("        ", 148);
  block.write(type, 156);
  block.write(magic, 257, "latin1");
  block.write(prefix, 345);
  if (isExtended) block[482] = 1;
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

interface HeaderParts {
  type: string;
  magic: string;
  prefix: string;
  isExtended: boolean;
}

function padded(contents: Uint8Array | string): Buffer {
  const bytes = Buffer.from(contents as string);
  return Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

function file(name: string, contents: string, more: Partial<HeaderParts> = {}): Buffer {
  return Buffer.concat([header(name, Buffer.byteLength(contents), more), padded(contents)]);
}

function pax(records: Record<string, string>, type = "x"): Buffer {
  const text = Object.entries(records)
    .map(([key, value]) => {
      const rest = Buffer.byteLength(` ${key}=${value}\n`);
      const length = rest + String(rest + String(rest).length).length;
      return `${length} ${key}=${value}\n`;
    })
    .join("");
  return file("PaxHeaders/x", text, { type });
}

const end = Buffer.alloc(1024);

async function namesAndTexts(tar: Uint8Array, chunkBytes = 1 << 16): Promise<[string, string][]> {
  const all: [string, string][] = [];
  for await (const { name, bytes } of tarMembers(inChunks(tar, chunkBytes), "it.tar"))
    all.push([name, (await collected(bytes)).toString("latin1")]);
  return all;
}

async function errorOf(...parts: Uint8Array[]): Promise<unknown> {
  try {
    return await namesAndTexts(Buffer.concat(parts));
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    return `${cause.code} ${cause.message}`;
  }
}

describe("members of a tar", () => {
  it("are named in each of the formats", async () => {
    const long = `${"d".repeat(120)}/${"f".repeat(150)}.csv`;
    const tar = Buffer.concat([
      file("v7.csv", "1", { type: "\0", magic: "\0" }),
      header("v7-folder/", 0, { type: "\0", magic: "\0" }),
      file("name.csv", "2", { prefix: "folder" }),
      file("gnu.csv", "3", { magic: "ustar  \0", prefix: "no prefix" }),
      file("././@LongLink", `${long}\0`, { type: "L", magic: "ustar  \0" }),
      file("cut", "4", { magic: "ustar  \0" }),
      pax({ path: "päx.csv", mtime: "1.5" }),
      file("cut", "5"),
      file("contiguous.csv", "6", { type: "7" }),
      header("link", 0, { type: "2" }),
      header("folder", 0, { type: "5" }),
      file("folder", "a.csv\0", { type: "D" }),
      file("../../etc/passwd\n", "7"),
      file("empty.csv", ""),
      end,
    ]);
    for (const chunkBytes of [1, 511, 1 << 16])
      expect(await namesAndTexts(tar, chunkBytes)).toEqual(
        [
          ["v7.csv", "1"],
          ["folder/name.csv", "2"],
          ["gnu.csv", "3"],
          [long, "4"],
          ["päx.csv", "5"],
          ["contiguous.csv", "6"],
          ["../../etc/passwd\n", "7"],
          ["empty.csv", ""],
        ].map(([name = "", text]) => [name, text]),
      );
  });

  it("have sizes of pax and in base 256", async () => {
    const base256 = Buffer.alloc(12);
    base256[0] = 0x80;
    base256[11] = 3;
    const tar = Buffer.concat([
      pax({ size: "5" }),
      header("pax.csv", 0),
      padded("hello"),
      header("base.csv", base256),
      padded("abc"),
      end,
    ]);
    expect(await namesAndTexts(tar)).toEqual([
      ["pax.csv", "hello"],
      ["base.csv", "abc"],
    ]);
  });

  it("are skipped as far as they are not read", async () => {
    const plain = sampleDump(1000).toString();
    const tar = Buffer.concat([file("a.csv", plain), file("b.csv", plain), file("c.csv", "the last"), end]);
    for (const chunkBytes of [100, 4096, 1 << 20]) {
      const read: string[] = [];
      for await (const { name, bytes, size } of tarMembers(inChunks(tar, chunkBytes), "it.tar")) {
        expect(size).toBe(name === "c.csv" ? 8 : plain.length);
        if (name === "b.csv") for await (const piece of bytes) if (piece.length > 0) break;
        if (name === "c.csv") read.push((await collected(bytes)).toString());
      }
      expect(read).toEqual(["the last"]);
    }
  });

  it("cannot be read once the next was asked for", async () => {
    const tar = Buffer.concat([file("a.csv", "1"), file("b.csv", "2"), end]);
    const members = tarMembers(inChunks(tar, 512), "it.tar");
    const first = await members.next();
    await members.next();
    await expect(collected(first.value?.bytes ?? inChunks(end, 1))).rejects.toThrow("bug: ");
  });

  it("of several archives in a row are those of one", async () => {
    const one = Buffer.concat([file("a.csv", "1"), end, Buffer.alloc(8192)]);
    const other = Buffer.concat([file("b.csv", "2"), end]);
    const both = [
      ["a.csv", "1"],
      ["b.csv", "2"],
    ];
    expect(await namesAndTexts(Buffer.concat([one, other]))).toEqual(both);
    expect(await namesAndTexts(Buffer.concat([other, Buffer.alloc(700)]))).toEqual(both.slice(1));
    expect(await namesAndTexts(Buffer.concat([file("a.csv", "1"), Buffer.alloc(512), other]))).toEqual(both);
    expect(await namesAndTexts(end)).toEqual([]);
  });

  it("close what they are read from", async () => {
    let isClosed = false;
    const source = async function* (): AsyncGenerator<Uint8Array> {
      try {
        yield* inChunks(Buffer.concat([file("a.csv", "1"), file("b.csv", "2"), end]), 512);
      } finally {
        isClosed = true;
      }
    };
    for await (const { name } of tarMembers(source(), "it.tar")) if (name === "a.csv") break;
    expect(isClosed).toBe(true);
  });
});

describe("a tar is refused", () => {
  const good = file("a.csv", "1");

  it("if it is cut", async () => {
    expect(await errorOf()).toBe("CUT_SOURCE it.tar is cut: its tar data are empty");
    expect(await errorOf(good)).toBe("CUT_SOURCE it.tar is cut: its tar data end at byte 1024");
    expect(await errorOf(good, Buffer.alloc(512))).toBe(
      "CUT_SOURCE it.tar is cut: its tar data end at byte 1536",
    );
    expect(await errorOf(good.subarray(0, 513))).toMatch(/^CUT_SOURCE/u);
    // A member that is cut does not seem to end, even for a caller that asks for no other.
    const { value: first } = await tarMembers(inChunks(good.subarray(0, 512), 100), "it.tar").next();
    await expect(collected(first?.bytes ?? inChunks(end, 1))).rejects.toMatchObject({ code: "CUT_SOURCE" });
    expect(await errorOf(good, end.subarray(0, 1000))).toMatch(/^CUT_SOURCE/u);
  });

  it("if other bytes follow", async () => {
    expect(await errorOf(good, end, Buffer.from("x"))).toBe(
      "DAMAGED_SOURCE it.tar is damaged: other bytes follow its tar data, at byte 2048",
    );
    expect(await errorOf(good, end, Buffer.alloc(700), Buffer.from("x"))).toMatch(/^DAMAGED_SOURCE/u);
  });

  it("if a header is wrong", async () => {
    const wrong = Buffer.from(good);
    wrong[0] = 0x62;
    expect(await errorOf(good, wrong, end)).toBe(
      "DAMAGED_SOURCE it.tar is damaged: the sum of the tar header at byte 1024 is wrong",
    );
    const negative = Buffer.alloc(12);
    negative[0] = 0xff;
    const text = Buffer.from("nonsense    ");
    for (const size of [negative, text])
      expect(await errorOf(header("a.csv", size), end)).toMatch(/^DAMAGED_SOURCE .* size in the tar header/u);
    for (const records of ["5 a=b", "8 path=x\n", "path=x\n", "0 a=b\n"])
      expect(await errorOf(file("x", records, { type: "x" }), good, end)).toMatch(
        /^DAMAGED_SOURCE .* extended tar header at byte 0 is wrong/u,
      );
    expect(await errorOf(header("x", 2 ** 30, { type: "L" }), good, end)).toMatch(/too long/u);
    expect(await errorOf(file("x", "contents", { type: "1" }), end)).toMatch(/link or folder with contents/u);
  });

  it("if what it holds cannot be read as a file, but only when it is read", async () => {
    const sparse = [
      header("s", 512, { type: "S", magic: "ustar  \0", isExtended: true }),
      Buffer.alloc(512),
      padded("sparse"),
    ];
    const paxSparse = [pax({ "GNU.sparse.major": "1", "GNU.sparse.name": "s" }), file("x", "sparse")];
    const continued = [file("s", "more", { type: "M" })];
    for (const parts of [sparse, paxSparse, continued]) {
      expect(await errorOf(...parts, good, end)).toMatch(
        /^UNKNOWN_FORMAT cannot unpack it.tar, member at byte/u,
      );
      const names: string[] = [];
      for await (const { name } of tarMembers(inChunks(Buffer.concat([...parts, good, end]), 512), "it.tar"))
        names.push(name);
      expect(names).toEqual(["s", "a.csv"]);
    }
  });
});

describe("a tar is recognised", () => {
  it("by its name or its sum, in each of the formats", () => {
    for (const magic of ["\0", "ustar\u000000", "ustar  \0"])
      expect(recognisePacking(header("a.csv", 1, { magic }))).toBe("tar");
    const damaged = header("a.csv", 1);
    damaged[0] = 0x62;
    expect(recognisePacking(damaged)).toBe("tar");
    const v7 = header("a.csv", 1, { magic: "\0" });
    v7[0] = 0x62;
    expect(recognisePacking(v7)).toBeUndefined();
    expect(recognisePacking(new Uint8Array(512))).toBeUndefined();
    expect(recognisePacking(sampleDump(100))).toBeUndefined();
    expect(recognisePacking(Buffer.from("ustar"))).toBeUndefined();
  });
});

describe.runIf(hasTool("tar"))("an archive by tar", () => {
  const plain = sampleDump(150);
  // Too long for one field together.
  const deep = "d".repeat(90);
  const long = `${"b".repeat(40)}.csv`;
  const folderOf = (): string => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "in", deep), { recursive: true });
    writeFileSync(join(folder, "in", "a.csv"), plain);
    writeFileSync(join(folder, "in", deep, long), plain);
    writeFileSync(join(folder, "in", "empty.csv"), "");
    symlinkSync("a.csv", join(folder, "in", "link.csv"));
    linkSync(join(folder, "in", "a.csv"), join(folder, "in", "second-name.csv"));
    return folder;
  };

  it.each(["v7", "oldgnu", "gnu", "ustar", "pax"])("in the format %s is read", async (format) => {
    const folder = folderOf();
    const files = format === "v7" ? ["in/a.csv", "in/empty.csv", "in/link.csv"] : ["in"];
    const tar = runTool("tar", ["-c", `--format=${format}`, ...files], undefined, folder);
    expect(recognisePacking(tar.subarray(0, packingHeadBytes))).toBe("tar");
    for (const chunkBytes of [1, 3, 1 << 16]) {
      const members = new Map(await namesAndTexts(tar, chunkBytes));
      const text = plain.toString("latin1");
      if (format === "v7") expect([...members.keys()]).toEqual(files.slice(0, 2));
      else expect(members.get(`in/${deep}/${long}`)).toBe(text);
      // Whichever of both names comes first is the file, and the other a link.
      expect(members.get("in/a.csv") ?? members.get("in/second-name.csv")).toBe(text);
      expect(members.get("in/empty.csv")).toBe("");
      expect(members.size).toBe(format === "v7" ? 2 : 3);
    }
  });

  const places = randomCases(10);
  it(`is known to be cut or damaged, at ${places} places`, async () => {
    const folder = folderOf();
    const tar = runTool("tar", ["-c", "--format=pax", "in"], undefined, folder);
    /** Names of members are for messages only. */
    const unpacking = async function* (packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const { bytes, size } of tarMembers(packed, "it.tar")) {
        yield Buffer.from(`${size} bytes\n`);
        yield* bytes;
      }
    };
    const whole = await collected(unpacking(inChunks(tar, 1 << 16)));
    const lastByte = tar.findLastIndex((byte) => byte !== 0);
    const endOfBlocks = Math.ceil((lastByte + 1) / 512) * 512 + 1024;
    tell(
      `tar, ${places} cuts`,
      await expectCutsSeen(unpacking, tar, whole, places, (length) => length >= endOfBlocks),
    );
    // Nothing in a tar covers the contents: only what is not contents is tried.
    const isContents = contentsOf(tar);
    tell(
      `tar, ${places} flipped bits outside contents`,
      await expectFlipsSeen(unpacking, tar, whole, places, isContents),
    );
  });
});

/** The offsets of a tar that hold contents, of files and of extended headers alike. */
function contentsOf(tar: Uint8Array): (offset: number) => boolean {
  const isContents = new Uint8Array(tar.length);
  for (let at = 0; at < tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(Buffer.from(tar.subarray(at + 124, at + 135)).toString(), 8);
    isContents.fill(1, at + 512, at + 512 + Math.ceil(size / 512) * 512);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return (offset) => isContents[offset] === 1;
}
