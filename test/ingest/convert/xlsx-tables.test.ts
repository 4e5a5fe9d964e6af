// Workbooks of Excel: their sheets as tables, with all digits; cut, damaged and large ones.
import { readFileSync } from "node:fs";
import { deflateRawSync, crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { plainNumber, xlsxTables } from "../../../src/ingest/convert/xlsx-tables.js";
import { memoryFile } from "../../support/convert/memory-file.js";
import { type Outcome, outcomeOf } from "../../support/convert/tables.js";

const book = readFileSync(new URL("files/openpyxl.xlsx", import.meta.url));
const read = (bytes: Uint8Array): Promise<Outcome> => outcomeOf(xlsxTables(memoryFile(bytes), "dump"));

const sheets = [
  {
    name: "Users & Co",
    rows: [
      ["id", "E-mail", "phone", "born", "seen", "note", "ok", "score"],
      [
        "1",
        "a@example.com",
        "491701234567",
        "2001-02-03",
        "2001-02-03T10:11:12",
        'He said "hi", then\nleft',
        "true",
        "1.5",
      ],
      ["2", null, "12015550100", null, null, null, "false", "0.1"],
      [
        "3",
        " c@example.com ",
        "1000000000000000000000",
        "1969-12-31",
        "1999-12-31T23:59:59",
        "Zoë 😀",
        null,
        "-0.00000025",
      ],
    ],
  },
  {
    name: "second",
    rows: [
      [null, "only", null, null],
      [null, null, null, "491511234567.8"],
    ],
  },
];

/** Returns a zip archive, with a length that its directory gives. */
function zip(path: string, text: Buffer, size = text.length): Buffer {
  const packed = deflateRawSync(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(path.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc32(text), 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(path.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + path.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(path), packed, entry, Buffer.from(path), end]);
}

describe("a workbook", () => {
  it("gives its sheets", async () => {
    expect(await read(book)).toEqual({ tables: sheets });
  });

  it("is refused wherever it is cut", async () => {
    for (let end = 0; end < book.length; end += 101)
      expect([end, await read(book.subarray(0, end))]).toEqual([end, { tables: [], error: "CUT_SOURCE" }]);
  });

  it("is right or refused where a bit is flipped", async () => {
    for (let at = 0; at < book.length * 8; at += 307) {
      const damaged = Buffer.from(book);
      damaged[at >> 3] = (damaged[at >> 3] ?? 0) ^ (1 << (at & 7));
      const outcome = await read(damaged);
      if (outcome.error === undefined) expect([at, outcome.tables]).toEqual([at, sheets]);
      else
        expect([at, outcome.error]).toEqual([
          at,
          expect.stringMatching(/^(?:CUT_SOURCE|DAMAGED_SOURCE|UNKNOWN_FORMAT)$/u),
        ]);
    }
  });

  it("is refused if it is large, or larger than it says", async () => {
    const large = Buffer.alloc(65 * 1024 * 1024);
    expect(await read(zip("xl/a.xml", large))).toEqual({ tables: [], error: "UNKNOWN_FORMAT" });
    expect(await read(zip("xl/a.xml", large, 1000))).toEqual({ tables: [], error: "DAMAGED_SOURCE" });
    expect(await read(zip("xl/a.xml", Buffer.from("<a/>")))).toEqual({ tables: [], error: "DAMAGED_SOURCE" });
  });

  it.each([
    ["4.91701234567E+11", "491701234567"],
    ["4.915112345678E11", "491511234567.8"],
    ["1E3", "1000"],
    ["-2.5E-07", "-0.00000025"],
    ["1.20e1", "12"],
    ["12.5e-1", "1.25"],
    ["0E0", "0"],
    ["491701234567", "491701234567"],
    ["1E400", "1E400"],
  ])("has the number %s as %s", (stored, plain) => {
    expect(plainNumber(stored)).toBe(plain);
  });
});
