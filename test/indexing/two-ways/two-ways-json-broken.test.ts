// Records of NDJSON that are broken, byte by byte, among such as the kernel takes many at a time; and places that it may not know any more.
import { describe, it } from "vitest";
import { plainJson } from "../../support/two-ways/two-ways-json.js";
import { expectSame, type WaysCase } from "../../support/two-ways/two-ways.js";

function same(lines: readonly string[], more: Partial<WaysCase> = {}): void {
  expectSame({ ...plainJson, bytes: Buffer.from(`${lines.join("\n")}\n`), ...more });
}

/** Bytes that end something, stand for nothing, or are one bit away from that. */
const signs = [...Array.from({ length: 0x24 }, (_, code) => String.fromCharCode(code)), ",", ":", "0", "[", "\\", "]", "{", "}", "\u007f", "\u00a0"];

describe("the fast way reads as the general way does", () => {
  it.each([
    '{"email":"ab@c.example","ab":"x","phone":12015550123,"abc":null}',
    '{"email": "ab@c.example", "ab": "x", "phone": 12015550123, "abc": null}',
    '{"abcd":[{"ab":true},["x"]],"email" :\t"ab@c.example"}',
  ])("%s with each byte replaced, gone or doubled, and each sign before it", (record) => {
    const broken = Array.from({ length: record.length + 1 }, (_, at) => {
      const [before, behind] = [record.slice(0, at), record.slice(at + 1)];
      return [
        before + behind,
        before + record.slice(at, at + 1) + record.slice(at),
        ...signs.flatMap((sign) => [before + sign + behind, before + sign + record.slice(at)]),
      ];
    }).flat();
    // Behind a few that are plain, many are taken at a time again.
    const lines = broken.flatMap((line, index) => [line, record, record, record.replace("x", `x${index % 7}`)]);
    for (let first = 0; first < lines.length; first += 1000) same([record, ...lines.slice(first, first + 1000)]);
  });

  it("a name that begins with a line feed, where no name is known or one is none any more", () => {
    const names = ["", ":", "a:", "ab:", "::::::::::::::::::"];
    const place = (name: string): string => `{"username":"u","users":{"${name}":{"email":"a@b.example"}}}`;
    const known = names.map(place);
    const more = Array.from({ length: 33 }, (_, index) => place(`k${index}`));
    const values = ['"c@d.example"', ' "c@d.example"', "1", '{"email":"c@d.example"}'];
    const broken = ["{", '{"username":"u",', '{"username":"u","users":{'].flatMap((open) =>
      values.flatMap((value) => [`${open}"\n:${value}}`, `${open}"\n:${value}}}`, `${open}"\n:"${value}}}`, `${open}"\n\n:${value}}`]),
    );
    for (const name of names) {
      const first = place(name);
      same([first, first, ...known, ...broken, first, ...broken]);
      // Then all names there are values, and the one that is expected next is none.
      same([...known, ...more, ...known, ...broken]);
      same([...known, ...more.slice(0, 32 - names.length), first, first, more[32]!, ...broken]);
    }
  });

  it("records behind one whose end is not among the places that were looked for", () => {
    // As many quotes as are looked for at once, and then the end of the record among white space.
    const list = (count: number): string => `[${Array.from({ length: count }, () => '"a"').join(",")}]`;
    const long = `{"list":${list(1023)}${" ".repeat(100)}}`;
    const empty = Array.from({ length: 11 }, () => "{}");
    const victim = '{"city":"x","email":"victim@b.example"}';
    // Its quotes stand, in the buffer, where those of the victim come to stand later, but for those within one long text.
    const tail = `"city":"${"y".repeat(victim.length - '{"city":""}'.length)}"}`;
    const before = `{"email":"\\u0061@b.example","list":${list(1027)},`;
    const start = 1 + [long, ...empty, ""].join("\n").length + 1 - before.length;
    const first = '{"email":"q@r.example","list":"y","city":"z"}';
    const lines = [first, " ".repeat(start - first.length - 2), before + tail];
    same([...lines, long, ...empty, victim], { blockBytes: lines.join("\n").length + 1 });
  });
});
