// Broken NDJSON records, byte by byte, among plain ones that the kernel reads many at a time; and
// nodes that the kernel must forget.
import { describe, it } from "vitest";
import { plainJson } from "../../support/both-paths/json-cases.js";
import { expectSame, type SourceCase } from "../../support/both-paths/both-paths.js";

function same(lines: readonly string[], more: Partial<SourceCase> = {}): void {
  expectSame({ ...plainJson, bytes: Buffer.from(`${lines.join("\n")}\n`), ...more });
}

/** Bytes that end a token, have no meaning, or differ from such a byte by one bit. */
const signs = [
  ...Array.from({ length: 0x24 }, (_, code) => String.fromCharCode(code)),
  ",",
  ":",
  "0",
  "[",
  "\\",
  "]",
  "{",
  "}",
  "\u007f",
  "\u00a0",
];

describe("the fast path reads as the reference path does", () => {
  it.each([
    '{"email":"ab@c.example","ab":"x","phone":12015550123,"abc":null}',
    '{"email": "ab@c.example", "ab": "x", "phone": 12015550123, "abc": null}',
    '{"abcd":[{"ab":true},["x"]],"email" :\t"ab@c.example"}',
  ])("%s with each byte replaced, removed or doubled, and with each byte inserted before it", (record) => {
    const broken = Array.from({ length: record.length + 1 }, (_, at) => {
      const [before, behind] = [record.slice(0, at), record.slice(at + 1)];
      return [
        before + behind,
        before + record.slice(at, at + 1) + record.slice(at),
        ...signs.flatMap((sign) => [before + sign + behind, before + sign + record.slice(at)]),
      ];
    }).flat();
    // After a few plain records, the kernel reads many at a time again.
    const lines = broken.flatMap((line, index) => [
      line,
      record,
      record,
      record.replace("x", `x${index % 7}`),
    ]);
    for (let first = 0; first < lines.length; first += 1000)
      same([record, ...lines.slice(first, first + 1000)]);
  });

  it("a name that begins with a line feed, where no name is known or one has been forgotten", () => {
    const names = ["", ":", "a:", "ab:", "::::::::::::::::::"];
    const nodeWith = (name: string): string => `{"username":"u","users":{"${name}":{"email":"a@b.example"}}}`;
    const known = names.map(nodeWith);
    const more = Array.from({ length: 33 }, (_, index) => nodeWith(`k${index}`));
    const values = ['"c@d.example"', ' "c@d.example"', "1", '{"email":"c@d.example"}'];
    const broken = ["{", '{"username":"u",', '{"username":"u","users":{'].flatMap((open) =>
      values.flatMap((value) => [
        `${open}"\n:${value}}`,
        `${open}"\n:${value}}}`,
        `${open}"\n:"${value}}}`,
        `${open}"\n\n:${value}}`,
      ]),
    );
    for (const name of names) {
      const first = nodeWith(name);
      same([first, first, ...known, ...broken, first, ...broken]);
      // All names of the node are values by then, and the expected next name is no longer known.
      same([...known, ...more, ...known, ...broken]);
      same([...known, ...more.slice(0, 32 - names.length), first, first, more[32]!, ...broken]);
    }
  });

  it("records after one whose end is past the positions found at once", () => {
    // As many quotes as are found at once, followed by the end of the record in white space.
    const list = (count: number): string => `[${Array.from({ length: count }, () => '"a"').join(",")}]`;
    const long = `{"list":${list(1023)}${" ".repeat(100)}}`;
    const empty = Array.from({ length: 11 }, () => "{}");
    const victim = '{"city":"x","email":"victim@b.example"}';
    // Its quotes are at the buffer offsets that the victim's quotes occupy later, except those
    // within one long string.
    const tail = `"city":"${"y".repeat(victim.length - '{"city":""}'.length)}"}`;
    const before = `{"email":"\\u0061@b.example","list":${list(1027)},`;
    const start = 1 + [long, ...empty, ""].join("\n").length + 1 - before.length;
    const first = '{"email":"q@r.example","list":"y","city":"z"}';
    const lines = [first, " ".repeat(start - first.length - 2), before + tail];
    same([...lines, long, ...empty, victim], { blockBytes: lines.join("\n").length + 1 });
  });
});
