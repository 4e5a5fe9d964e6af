// Names of NDJSON: they become columns as they appear, and may change their meaning. Both paths must
// agree wherever blocks are cut.
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { RecordEntry } from "../../../src/indexing/entries/record-entry.js";
import { columnLimits } from "../../support/both-paths/csv-cases.js";
import { plainJson, twice } from "../../support/both-paths/json-cases.js";
import { expectSame, type SourceCase } from "../../support/both-paths/both-paths.js";
import { someOf } from "../../support/random-cases.js";

function same(text: string | Buffer, more: Partial<SourceCase> = {}): void {
  expectSame({ ...plainJson, bytes: Buffer.from(text), ...more });
}

describe("the fast path knows names as the reference path does", () => {
  it("equal names, deep objects and arrays, names that are values", () => {
    const nested = (depth: number, inner: string, open = '{"a":', close = "}"): string =>
      open.repeat(depth) + inner + close.repeat(depth);
    const lines = [
      '{"email":"a@b.example","email":"c@d.example"}',
      '{"email":"a@b.example","city":"x","email":null}',
      '{"email":"a@b.example","em\\u0061il":"c@d.example"}',
      '{"user":{"email":"a@b.example"},"user":{"city":"x"}}',
      '{"list":[{"email":"a@b.example"},{"email":"c@d.example"},{"email":"a@b.example"}]}',
      '{"__proto__":{"email":"a@b.example"},"constructor":"x","toString":{"email":"e@f.example"}}',
      '{"users":{"jan@example.com":{"city":"x"},"0155":{"city":"y"},"*":{"city":"z"}}}',
      '{"null":"x","true":1,"[]":2,"{}":{"-":3},"":{"":"y"},"a.b":1,"a":{"b":2}}',
      ...[30, 31, 32, 33, 61, 62, 63, 64, 65, 70].flatMap((depth) => [
        `{"username":"u","a":${nested(depth, '"x@y.example"')}}`,
        `{"username":"u","a":${nested(depth, "{}")}}`,
        `{"username":"u","a":${nested(depth, '"x@y.example"', "[", "]")}}`,
        `{"username":"u","a":${nested(depth, '[{"email":"x@y.example"}]', "[", "]")}}`,
      ]),
    ];
    for (const blockBytes of [40, 700, 1 << 20])
      for (const readers of [1, 3]) same(twice(lines), { blockBytes, readers });
  });

  it.each(columnLimits)("%i columns, in every order of the blocks", (count) => {
    const names = Array.from({ length: count }, (_, index) =>
      index % 7 === 0 ? `email${index}` : index % 11 === 0 ? `phone${index}` : `c${index}`,
    );
    const record = (mark: number): string =>
      `{${names
        .filter((_, index) => (index * 7 + mark) % 3 !== 0)
        .map(
          (name, index) =>
            `"${name}":${name.startsWith("e") && index % 3 === mark % 3 ? `"a${mark}@b.example"` : '"x"'}`,
        )
        .join(",")}}`;
    const text = Array.from({ length: 20 }, (_, index) => record(index)).join("\r\n");
    for (const blockBytes of [200, text.length, 1 << 20])
      for (const logBytes of [1 << 16, 300])
        same(text, {
          blockBytes,
          readers: blockBytes === 200 ? 3 : 1,
          turns: count,
          json: { ...plainJson.json, logBytes },
        });
  });

  const blocks = [1, 2, 3].flatMap((readers) =>
    [30, 150, 1000].map((blockBytes) => [readers, blockBytes] as const),
  );
  it.each(someOf([31, 32, 33, 34, 70], 2))(
    "%i unknown names in a node, with known ones before and after",
    (count) => {
      for (const [open, close] of [
        ['{"username":"u","users":{', "}}"],
        ["{", "}"],
      ] as const)
        for (const value of ['{"email":"a@b.example"}', '"x"'])
          for (const each of [1, 7, count]) {
            const lines = [`${open}"k1":${value},"email":"q@r.example"${close}`];
            for (let from = 0; from < count; from += each) {
              const members = Array.from(
                { length: Math.min(each, count - from) },
                (_, index) => `"k${from + index}":${value}`,
              );
              lines.push(`${open}${members.join(",")}${close}`, lines[from % lines.length]!);
            }
            for (const [readers, blockBytes] of someOf(blocks, 4))
              same([...lines, ...lines, '{"k3":"y","k4":{"k5":1}}'].join("\n"), {
                readers,
                blockBytes,
                turns: each,
              });
          }
    },
  );

  it("a block read ahead is read again if its names have changed their meaning", () => {
    const line = (members: string): string => `{"email":"a@b.example",${members}}`;
    const values = ['"uu":{"city":"x"}', '"vv":{"city":"x"}'].map(line);
    // `zz` is a value in a record while it is known only as an object's name. Later it is a column.
    const root = [...values, ...values, line('"zz":1'), line('"zz":{"city":"x"}'), ...values];
    const known = Array.from({ length: 32 }, (_, index) => line(`"users":{"k${index}":1}`));
    // The 33rd unknown name of a node turns the earlier ones into values.
    const place = [...known, ...known.slice(0, 2), line('"users":{"one more":1}'), ...known.slice(0, 4)];
    for (let turns = 0; turns < 16; turns++)
      for (const readers of [2, 3]) {
        same(root.join("\n"), { readers, turns, blockBytes: 35, json: { ...plainJson.json, starred: [""] } });
        if (turns < 4) same(place.join("\n"), { readers, turns, blockBytes: 35 });
      }
  });

  it("a name behind lines of its block, which changes what it means in the lines behind it", () => {
    const known = Array.from({ length: 32 }, (_, index) => `{"email":"a@b.example","users":{"k${index}":1}}`);
    const lines = [
      ...known,
      ...known,
      '{"email":"a@b.example","users":{"one more":1}}',
      ...known.slice(0, 4),
    ];
    for (const blockBytes of [1400, 1500])
      for (const readers of [1, 2, 3])
        for (let turns = 0; turns < 4; turns++) same(lines.join("\n"), { readers, turns, blockBytes });
  });

  it("a name that is new behind a first object and a line that is read", () => {
    const line = (members: string): string => `{"email":"a@b.example","users":{${members}}}`;
    const known = Array.from({ length: 32 }, (_, index) => line(`"k${index}":1`));
    // `k99` turns `k3` into a value, but the kernel stops only at `bio`.
    const last = [line('"k5":["x",{"city":"x"}],"k99":1'), line('"k3":1'), '{"bio":"x"}', line('"k3":1')];
    const before = [...known, ...known].join("\n");
    const json = { ...plainJson.json, lists: { decisions: [], personal: [], isByHand: false } };
    for (const readers of [1, 2, 3])
      for (let turns = 0; turns < 4; turns++)
        same([before, ...last].join("\n"), { readers, turns, blockBytes: before.length - 5, json });
  });

  it("a line of several records with a known name in escapes and a new column", () => {
    const known = '{"people":[{"email":"q@r.example","x":{"email":"g@h.example"}}],"username":"u"}';
    const last =
      '{"usern\\u0061me":"v","people":[{"email":"a@b.example"},{"email":"c@d.example","x":[{"email":"e@f.example"}]}]}';
    const decisions = [
      ["people", "records"],
      ["people.x", "unsure"],
    ] as const;
    const json = { ...plainJson.json, lists: { decisions, personal: [], isByHand: false } };
    for (const readers of [1, 2, 3])
      for (let turns = 0; turns < 4; turns++)
        same([known, known, known, last, known].join("\n"), { readers, turns, blockBytes: 150, json });
  });

  it("a known name that holds its first object in a block read ahead", () => {
    const inside = '["x",{"bio":"x"}]';
    const names = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, index) => `"c${from + index}":${inside}`).join(",");
    // The object under `bio` has all names of the record grown at once, and one of them is the
    // 33rd, so that `c0`, which stands before it, is a value.
    const lines = [`{"bio":"x",${names(0, 20)}}`, `{${names(20, 32)}}`];
    const last = `{"bio":${inside},"c0":${inside},"c40":${inside},"email":"a@b.example"}`;
    for (let turns = 0; turns < 16; turns++)
      for (const readers of [1, 2, 3]) same([...lines, last].join("\n"), { readers, turns, blockBytes: 100 });
  });

  it("names with an `@` that programs write, which are left to the kernel", () => {
    const recordCalls = vi.spyOn(RecordEntry.prototype, "record");
    onTestFinished(() => {
      recordCalls.mockRestore();
    });
    const line = (n: number): string =>
      `{"@timestamp":"2026","_source":{"@version":"1","@type":["x"],"email":"a${n}@b.example","bio":"to c${n}@d.example now"}}`;
    const lines = Array.from({ length: 400 }, (_, n) => line(n));
    same(lines.join("\n"), { blockBytes: 5000 });
    // The reference path reads all once; the other one those that show the names.
    expect(recordCalls.mock.calls.length).toBeLessThan(lines.length + 60);
    same(
      [...lines.slice(0, 40), `{"@kim.k":{"city":"x"}}`, '{"_source":{"@id":"@kim.k"}}', ...lines].join("\n"),
      {
        blockBytes: 300,
      },
    );
  });
});
