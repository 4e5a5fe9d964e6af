// Sources in other encodings, with unusual line ends, long separators or blanks beside quotes: in
// blocks as by the reference path, with the same positions of rejects.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import { nodeFiles } from "../../src/files.js";
import { buildIndex } from "../../src/indexing/build-index.js";
import type { BuildOptions, SetSizes } from "../../src/indexing/build-options.js";
import { openTextTranscoder } from "../../src/indexing/text-transcoder.js";
import { openTranscoder, type Transcoder } from "../../src/ingest/text/encoding.js";
import { emptyFolder } from "../support/folder.js";
import { testOptions } from "../support/index/built-index.js";
import { firstSeed, randomCases } from "../support/random-cases.js";
import { seededRandom } from "../support/random.js";

type Random = (below: number) => number;

function pick<T>(random: Random, of: readonly T[]): T {
  return of[random(of.length)]!;
}

interface Person {
  username: string;
  email: string;
  phone: string;
  bio: string;
}

function person(random: Random): Person {
  const name = pick(random, ["user", "köln", "имя", "名前", "jan.", "o'neil"]) + random(500);
  return {
    username: random(9) === 0 ? "" : name,
    email: random(4) === 0 ? ` ${name}@example.com` : `user${random(300)}@example.com`,
    phone: pick(random, [
      `+3161${1_000_000 + random(9)}`,
      "06 11000001",
      "",
      String(31_611_000_000 + random(99)),
    ]),
    bio: pick(random, ["", "é — ok", 'a "b" c', "mail other@example.com", "€ 5, à tout", "x\u0085y"]),
  };
}

/** A text of records and the options that its dialect needs. */
interface Dump {
  text: string;
  format: "csv" | "ndjson";
  options: Partial<BuildOptions>;
}

function csv(random: Random): Dump {
  const separator = pick(random, [",", ";", "\t", "||", " - ", "=>"]);
  const isSpaced = separator.length === 1 && separator !== "\t" && random(3) === 0;
  const cell = (text: string): string => {
    if (separator.length > 1) return text.replaceAll(/["\r\n]/gu, "");
    return isSpaced || /["\r\n,;]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lineEnd = pick(random, ["\n", "\r\n", "\r", "\r\r\n", "\u2028"]);
  const line = (fields: readonly string[]): string =>
    fields.map(cell).join(isSpaced ? `${separator} ` : separator);
  const lines = [line(["username", "email", "phone", "bio"])];
  for (let n = 5 + random(150); n > 0; n--) {
    lines.push(line(Object.values(person(random))));
    if (random(30) === 0) lines.push(pick(random, ['a"b,"c', "lost@example.com", "x,y,z,1,2,3,4", ""]));
  }
  return { text: lines.join(lineEnd) + (random(4) === 0 ? "" : lineEnd), format: "csv", options: {} };
}

function ndjson(random: Random): Dump {
  const lines = Array.from({ length: 5 + random(150) }, () =>
    random(30) === 0
      ? pick(random, ['{"email":"cut@example.com', "nonsense", "[1]", ""])
      : JSON.stringify(person(random)),
  );
  const isDocument = random(4) === 0;
  const text = isDocument
    ? JSON.stringify(
        Array.from({ length: 60 }, () => person(random)),
        null,
        random(3),
      )
    : lines.join(pick(random, ["\n", "\r\n", "\r", "\r\r\n"])) + "\n";
  return { text, format: "ndjson", options: {} };
}

/** Writes a text in an encoding. Windows-1252 and others of one byte lose what they lack. */
function encoded(random: Random, text: string): { bytes: Buffer; options: Partial<BuildOptions> } {
  const mark = pick(random, ["", "\ufeff"]);
  switch (random(4)) {
    case 0:
      return { bytes: Buffer.from(mark + text), options: {} };
    case 1:
      return { bytes: Buffer.from(`\ufeff${text}`, "utf16le"), options: {} };
    case 2: {
      const bytes = Buffer.from(`\ufeff${text}`, "utf16le").swap16();
      // Half a character at the end.
      return { bytes: random(5) === 0 ? bytes.subarray(0, -1) : bytes, options: {} };
    }
    default:
      return {
        bytes: Buffer.from(text.replaceAll(/[^\0-\xff]/gu, "?"), "latin1"),
        options: { encoding: pick(random, ["windows-1252", "windows-1251", "gb18030"]) },
      };
  }
}

/** Returns the index and the rejects, or the error, as a text. */
async function outcomeOf(path: string, options: Partial<BuildOptions>, sizes: SetSizes): Promise<string> {
  const output = join(emptyFolder(), "it.lkx");
  const rejects: string[] = [];
  try {
    await buildIndex(
      {
        ...testOptions([path], output),
        onReject: ({ line, offset, length, reason }) => rejects.push(`${line} ${offset} ${length} ${reason}`),
        ...options,
      },
      nodeFiles,
      sizes,
    );
    return [readFileSync(output).toString("base64"), ...rejects].join("\n");
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    return `${cause.code}: ${cause.message}`;
  }
}

it(`gives the same index and rejects as the reference path, from seed ${firstSeed} on`, async () => {
  const first = firstSeed;
  let built = 0;
  for (let seed = first; seed < first + randomCases(12); seed++) {
    const random = seededRandom(seed);
    const dump = random(3) === 0 ? ndjson(random) : csv(random);
    const { bytes, options: encoding } = encoded(random, dump.text);
    const path = join(emptyFolder(), `it.${dump.format}`);
    writeFileSync(path, bytes);
    const options: Partial<BuildOptions> = {
      ...encoding,
      keepGoing: true,
      maxRecordBytes: pick(random, [1 << 20, 200]),
      ...(random(3) === 0 ? { region: "NL" } : {}),
      ...(random(3) === 0 ? { onReject: undefined as never } : {}),
    };
    const reference = await outcomeOf(path, { ...options, general: true }, { chunkBytes: 1 + random(5000) });
    if (!reference.includes(":")) built += 1;
    // One case in three has threads, which take their time to start.
    const sizes =
      seed % 3 === 0
        ? { workerBytes: 0, blockBytes: 300 + random(4000) }
        : { blockBytes: 300 + random(4000), chunkBytes: 1 + random(5000) };
    expect([seed, await outcomeOf(path, { ...options, threads: 2 }, sizes)]).toEqual([seed, reference]);
  }
  // Few are refused, so the comparison says something.
  expect(built).toBeGreaterThan(randomCases(12) / 2);
});

const singleBytes = [
  "ibm866",
  ...[2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15].map((part) => `iso-8859-${part}`),
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((page) => `windows-125${page}`),
  "iso-8859-8-i",
  "koi8-r",
  "koi8-u",
  "macintosh",
  "windows-874",
  "x-mac-cyrillic",
];
const wide = ["utf-16le", "utf-16be"];
const others = ["utf-8", "gb18030", "shift_jis", "euc-kr"];
/** Code units where the length in UTF-8 changes, halves of pairs, and letters. */
const units = [
  0x61, 0x7a, 0, 0x7f, 0x80, 0xff, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xffff,
];

function transcode(transcoder: Transcoder, pieces: readonly Buffer[]): string {
  const parts: Buffer[] = [];
  for (const piece of pieces) {
    const chunk = Buffer.from(piece);
    parts.push(Buffer.from(transcoder.push(chunk)));
    chunk.fill("#");
  }
  return Buffer.concat([...parts, transcoder.end()]).toString("hex");
}

describe("text in another encoding", () => {
  it(`becomes the same UTF-8, wherever it is cut, from seed ${firstSeed} on`, () => {
    for (let seed = firstSeed; seed < firstSeed + randomCases(1000); seed++) {
      const random = seededRandom(seed);
      const known = random(2) === 0 ? wide : [...singleBytes, ...others];
      const encoding = known[random(known.length)]!;
      const share = random(30);
      const pieces = Array.from({ length: 1 + random(6) }, () => {
        const bytes = Buffer.alloc(random(seed % 50 === 0 ? 5000 : 60));
        for (let at = 0; at < bytes.length; at++)
          bytes[at] = random(30) < share ? random(256) : 0x61 + random(26);
        if (encoding.startsWith("utf-16"))
          for (let at = 0; at + 1 < bytes.length; at += 2)
            if (random(4) > 0)
              bytes[encoding === "utf-16le" ? "writeUInt16LE" : "writeUInt16BE"](
                random(30) < share ? units[random(units.length)]! : 0x61 + random(26),
                at,
              );
        return bytes;
      });
      expect([seed, encoding, transcode(openTextTranscoder(encoding), pieces)]).toEqual([
        seed,
        encoding,
        transcode(openTranscoder(encoding), pieces),
      ]);
    }
  });

  it.each(singleBytes)("becomes the same in %s, byte by byte", (encoding) => {
    const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    expect(transcode(openTextTranscoder(encoding), [every])).toBe(
      transcode(openTranscoder(encoding), [every]),
    );
  });
});
