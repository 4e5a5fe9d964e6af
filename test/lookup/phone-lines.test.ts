// Phone numbers in whole indexes: the likelier reading is exposed and the other one inconclusive, and
// the numbers that a line had under other plans are one exposure.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BuildOptions } from "../../src/indexing/build-options.js";
import { answerQuery } from "../../src/lookup/answer.js";
import type { OpenedIndex } from "../../src/lookup/opened-index.js";
import { parseQuery } from "../../src/lookup/query.js";
import { emptyFolder } from "../support/folder.js";
import { buildText, openBuilt } from "../support/index/built-index.js";

async function built(lines: readonly string[], more: Partial<BuildOptions> = {}): Promise<OpenedIndex> {
  const path = join(emptyFolder(), "it.lkx");
  await buildText(path, "csv", `${lines.join("\n")}\n`, more);
  return openBuilt(path);
}

/** Returns the status or reason, then each exposure with its match, records and columns. */
async function ask(index: OpenedIndex, text: string): Promise<string[]> {
  const { status, searched, exposures } = await answerQuery(parseQuery(text), [index], 0.999);
  return [
    searched[0]?.reason ?? status,
    ...exposures.map(({ match, records, columns }) => `${match} ${records} ${columns.join("+")}`),
  ];
}

describe("digits that may be two numbers", () => {
  const header = "username,country,phone";
  const others = ["u1,DE,4915112345671", "u2,DE,4915112345672"];

  it.each(["DE", "DEU", "Germany", "Deutschland", "de"])(
    "are the likelier one, beside %s",
    async (country) => {
      const index = await built([header, ...others, `jan,${country},4917604069010`]);
      expect(await ask(index, "+4917604069010")).toEqual(["exposed", "exact 1 username+country+phone"]);
      // A landline of Leer.
      expect(await ask(index, "+49 4917604069010")).toEqual(["unread-value"]);
      expect(await ask(index, "+4917604069011")).toEqual(["not-found"]);
    },
  );

  it("are the likelier one in the build's region", async () => {
    const index = await built(["username,phone", "jan,4917604069010"], { region: "DE" });
    expect(await ask(index, "+4917604069010")).toEqual(["exposed", "exact 1 username+phone"]);
    expect(await ask(index, "+49 4917604069010")).toEqual(["unread-value"]);
  });

  it("lose nobody and expose nobody in a source of both forms", async () => {
    const lines = [
      "username,phone",
      ...Array.from({ length: 60 }, (_, row) => `a${row},1201555${String(1000 + row)}`),
      ...Array.from({ length: 40 }, (_, row) => `b${row},(649) 555-${String(2000 + row)}`),
    ];
    for (const region of [undefined, "US"]) {
      const index = await built(lines, region === undefined ? {} : { region });
      expect(await ask(index, "+12015551007")).toEqual(["exposed", "exact 1 username+phone"]);
      expect((await ask(index, "+16495552007"))[0]).toBe(region === undefined ? "unread-value" : "exposed");
      // A number of New Zealand.
      expect((await ask(index, "+6495552007"))[0]).not.toBe("exposed");
    }
  });
});

describe("a line whose numbering plan changed", () => {
  const header = "username,phone,city,note";
  const cases: [name: string, former: string, current: string][] = [
    ["Argentina", "+54 11 2345-6700", "+54 9 11 2345-6700"],
    ["Argentina, as dialled", "+54 11 15 2345-6700", "+54 9 11 2345-6700"],
    ["Brazil", "+55 31 8765-4300", "+55 31 98765-4300"],
    ["Mexico", "+52 1 55 1234 5600", "+52 55 1234 5600"],
    ["Mexico, in a list of digits", "5215512345600", "+52 55 1234 5600"],
    ["Ivory Coast", "+225 07 34 56 00", "+225 07 07 34 56 00"],
  ];
  it.each(cases)("is found under its other number: %s", async (_name, former, current) => {
    for (const [held, asked] of [
      [former, current],
      [current, former],
    ] as const) {
      const index = await built([header, `jan,${held},Gent,`]);
      const plus = asked.startsWith("+") ? asked : `+${asked}`;
      expect(await ask(index, plus)).toEqual(["exposed", "variant 1 username+phone+city"]);
    }
  });

  it("is one exposure if the dump holds both numbers", async () => {
    const index = await built([
      header,
      "jan,+541123456700,Gent,",
      "jan,+5491123456700,,x",
      "j,+5491123456700,,",
    ]);
    expect(await ask(index, "+541123456700")).toEqual(["exposed", "exact 2 username+phone+city+note"]);
    expect(await ask(index, "+5491123456700")).toEqual(["exposed", "exact 2 username+phone+city+note"]);
  });

  it("is one exposure with a zero after the calling code, too", async () => {
    const index = await built([header, "jan,+31 06 12345600,Gent,", "jan,+31612345600,,x"]);
    expect(await ask(index, "+310612345600")).toEqual(["exposed", "exact 2 username+phone+city+note"]);
  });

  it("is inconclusive if its other number may be an unread value", async () => {
    const index = await built([header, "jan,x5491123456700y,Gent,", "piet,+31612345600,,"]);
    expect(await ask(index, "+541123456700")).toEqual(["unread-value"]);
  });
});
