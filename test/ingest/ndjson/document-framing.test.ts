// JSON documents: their objects are framed wherever the bytes are cut, and the parts of a long object
// hold what the object holds.
import { describe, expect, it } from "vitest";
import { LeakcheckError } from "../../../src/errors.js";
import { DocumentFraming, type DocumentSink } from "../../../src/ingest/ndjson/document-framing.js";
import { PathNode } from "../../../src/ingest/json-path.js";
import { JsonValues, type JsonVisitor } from "../../../src/ingest/ndjson/json-values.js";
import type { CutLists } from "../../../src/ingest/ndjson/object-cutting.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";
import { seededRandom } from "../../support/random.js";

const noLists: CutLists = { pathOf: () => "", holdsRecords: () => false };

/** Returns what a document is framed into, in pieces of `chunkBytes`. */
function framed(
  text: string,
  {
    chunkBytes = 1000,
    maxRecordBytes = 1000,
    lists = noLists,
  }: { chunkBytes?: number; maxRecordBytes?: number; lists?: CutLists } = {},
): { seen: string[]; parts: string[] } {
  const seen: string[] = [];
  const parts: string[] = [];
  let rejected = 0;
  const sink: DocumentSink = {
    record(buffer, start, end, line, offset) {
      parts.push(buffer.toString("utf8", start, end));
      seen.push(`${line}:${offset} ${buffer.toString("utf8", start, end)}`);
    },
    element(json, line, offset, length) {
      parts.push(json.toString());
      seen.push(`${line}:${offset}+${length} ${json.toString()}`);
    },
    rest(json, line, offset, length) {
      parts.push(json.toString());
      seen.push(`${line}:${offset}+${length} rest ${json.toString()}`);
    },
    rejectedBytes(_buffer, start, end) {
      rejected += end - start;
    },
    reject(reason, line, offset, length) {
      seen.push(`${line}:${offset}+${length} ${reason} ${rejected}`);
      rejected = 0;
    },
  };
  const framing = new DocumentFraming({ maxRecordBytes, fileName: "it.json", lists }, sink);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = Buffer.from(bytes.subarray(at, at + chunkBytes));
    framing.push(chunk);
    chunk.fill(0);
  }
  framing.end();
  return { seen, parts };
}

const codeOf = (text: string, maxRecordBytes = 1000): string => {
  try {
    framed(text, { maxRecordBytes });
    return "none";
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    expect(`${cause.message} ${cause.hint}`).not.toContain("anna");
    return cause.code;
  }
};

const anna = '{"a":"}{][\\"\\\\","b":[{}]}';

describe("objects at the top", () => {
  it.each([
    [
      "an array",
      `[${anna},\n{"c":1} ,{}]`,
      [`1:1 ${anna}`, `2:${anna.length + 3} {"c":1}`, `2:${anna.length + 12} {}`],
    ],
    ["objects that follow each other", `${anna}{"c":1}`, [`1:0 ${anna}`, `1:${anna.length} {"c":1}`]],
    ["objects over several lines", '{\n"a":1\n}\n\n{\n}', ['1:0 {\n"a":1\n}', "5:11 {\n}"]],
    [
      "arrays that follow each other, and commas",
      '[{"a":1}][{"b":1},],{}',
      ['1:1 {"a":1}', '1:10 {"b":1}', "1:20 {}"],
    ],
    ["marks", '\ufeff{"a":1}\n\ufeff\ufeff{}\n\ufeff[{}]\n\ufeff', ['1:3 {"a":1}', "2:17 {}", "3:24 {}"]],
    ["marks before a word", "\ufeffx,{}", ["1:0+4 invalid-json 4", "1:5 {}"]],
    ["separators", '\u001e{"a":1}\n\u001e{}\n', ['1:1 {"a":1}', "2:10 {}"]],
    ["nothing", " \n[ ]\n", []],
    [
      "values that are no objects",
      '[1, "x{", {"a":1}, tru, null\n{}]',
      [
        "1:1+1 not-an-object 1",
        "1:4+4 not-an-object 4",
        '1:10 {"a":1}',
        "1:19+3 invalid-json 3",
        "1:24+4 not-an-object 4",
        "2:29 {}",
      ],
    ],
    [
      "a quote that is never closed",
      '[{"a":1}, "x\n{"b":1}]',
      ['1:1 {"a":1}', "1:10+2 invalid-json 2", '2:13 {"b":1}'],
    ],
  ])("%s", (_what, text, expected) => {
    for (let chunkBytes = 1; chunkBytes <= text.length; chunkBytes++)
      expect(framed(text, { chunkBytes }).seen).toEqual(expected);
  });

  it("a source that ends within an object or an array is refused", () => {
    const text = `[{"name":"anna","list":[1,{"x":"y"}]},{"b":"c"}]`;
    for (let end = 1; end < text.length; end++)
      for (const max of [1000, 10])
        expect([end, codeOf(text.slice(0, end), max)]).toEqual([end, "CUT_SOURCE"]);
    expect(codeOf(text)).toBe("none");
  });

  it("an object that is too long and broken is refused", () => {
    const padding = `"padding":"${"x".repeat(100)}"`;
    for (const broken of [
      "{name",
      '{"name" 1,',
      '{"name":,',
      `{${padding},"name":}`,
      '{"a":[1}',
      `{${padding}]`,
    ])
      expect([broken, codeOf(`${broken},${padding}}`, 50)]).toEqual([broken, "DAMAGED_DUMP"]);
  });
});

/** Lists whose elements are records: those under the names `r` and `m`, objects in the latter. */
const someLists: CutLists = {
  pathOf: (parent, name, isRoot) =>
    /(?:^|\.)m$/u.test(parent) ? `${parent}.*` : isRoot ? name : `${parent}.${name}`,
  holdsRecords: (path) => /(?:^|\.)(?:r|m\.\*)$/u.test(path),
};

function randomValue(random: (below: number) => number, depth: number): unknown {
  const chance = random(depth > 4 ? 4 : 9);
  if (chance === 0) return null;
  if (chance === 1) return random(1000) / 8;
  if (chance === 2) return ['"', "\\", "}", "é,", "", "x".repeat(30)][random(6)];
  if (chance === 3) return random(2) === 0 ? [] : {};
  if (chance < 6) return Array.from({ length: random(4) }, () => randomValue(random, depth + 1));
  return Object.fromEntries(
    Array.from({ length: random(5) }, () => [
      ["r", "m", "a", "b", "c\\"][random(5)],
      randomValue(random, depth + 1),
    ]),
  );
}

/** Returns all values of JSON objects by path, sorted, without the blank ones. */
function valuesIn(texts: readonly string[]): string[] {
  const values: string[] = [];
  const visitor: JsonVisitor = {
    value: (path, value) => values.push(`${path}=${value}`),
    number: (path, value) => values.push(`${path}=${value}`),
    blank() {},
    unread() {},
    repeated() {},
    name() {},
    key() {},
    enter() {},
    leave() {},
    isList: () => false,
  };
  const reader = new JsonValues(visitor, PathNode.root(undefined, [], { keepsNames: true }));
  for (const text of texts) expect([text, reader.flatten(text)]).toEqual([text, undefined]);
  return values.toSorted();
}

describe("an object that is longer than a record", () => {
  it("is cut into its elements and what remains", () => {
    const list = '[{"x":1},{"y":2}]';
    const text = `{"r":${list},"a":{"m":{"k":{"z":3}},"b":4},"c":[[{"n":5}]],"r":7}`;
    const { seen } = framed(text, { maxRecordBytes: 50, lists: someLists });
    expect(seen).toEqual([
      '1:6+7 {"r":{"x":1}}',
      '1:14+7 {"r":{"y":2}}',
      `1:${text.indexOf('{"z"')}+7 {"a":{"m":{"k":{"z":3}}}}`,
      '1:0+35 rest {"a":{"b":4},"c":[[{"n":5}]],"r":7}',
    ]);
  });

  it("holds the same values in parts, wherever it is cut", () => {
    for (let seed = firstSeed; seed < firstSeed + randomCases(300); seed++) {
      const random = seededRandom(seed);
      const text = JSON.stringify(
        { a: randomValue(random, 0), r: randomValue(random, 0), m: randomValue(random, 0) },
        null,
        random(3),
      );
      const options = { chunkBytes: 1 + random(40), lists: someLists };
      // Only white space makes it too long, so that what remains is a record even if it is all.
      const longer = `${text.slice(0, -1)}${" ".repeat(100)}}`;
      const { parts } = framed(longer, { ...options, maxRecordBytes: Buffer.byteLength(text) + 9 });
      expect([seed, valuesIn(parts)]).toEqual([seed, valuesIn([text])]);
    }
  });

  it("rejects elements and values that are too long", () => {
    const long = "x".repeat(60);
    const text = `{"r":[{"x":"${long}"},{"y":2}],"a":"${long}","b":1}`;
    expect(framed(text, { maxRecordBytes: 50, lists: someLists, chunkBytes: 11 }).seen).toEqual([
      `1:6+68 too-long 68`,
      '1:75+7 {"r":{"y":2}}',
      `1:88+62 too-long 62`,
      '1:0+7 rest {"b":1}',
    ]);
    const many = Array.from({ length: 9 }, (_, index) => `"k${index}":"value"`).join(",");
    expect(framed(`{${many}}`, { maxRecordBytes: 50 }).seen).toEqual([
      `1:0+${many.length + 2} too-long ${many.length + 2}`,
    ]);
  });

  it("is taken as it stands below the levels that are read, however deep it is", () => {
    let asked = 0;
    let longest = 0;
    const lists: CutLists = {
      pathOf(parent, name) {
        asked += 1;
        longest = Math.max(longest, parent.length);
        return `${parent}.${name}`;
      },
      holdsRecords: () => false,
    };
    const depth = 5000;
    const open = '{"a":'.repeat(depth);
    const whole = `${open}1${"}".repeat(depth)}`;
    expect(codeOf(open)).toBe("CUT_SOURCE");
    const kept = depth * 5 + 1 + depth;
    const start = 64 * 5;
    const cut = kept - 64 * 6;
    expect(framed(whole, { lists }).seen).toEqual([`1:${start}+${cut} too-long ${cut}`, "1:0+2 rest {}"]);
    expect({ asked, isShort: longest < 200 }).toEqual({ asked: 64, isShort: true });
    const arrays = `{"a":${"[".repeat(depth)}"]"${"]".repeat(depth)}}`;
    expect(framed(arrays, { maxRecordBytes: arrays.length - 1 }).seen).toHaveLength(1);
  });
});
