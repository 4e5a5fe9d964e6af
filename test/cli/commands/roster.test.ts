// Runs the real `leakcheck roster`: one answer per row, no value but the echoed one, and the status
// of a row.
import { gzipSync } from "node:zlib";
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonLines, outcomeOf, type Outcome } from "../../support/program/program.js";
import { WorkplaceHere } from "../../support/program/program-here.js";

let place: WorkplaceHere;
beforeAll(async () => {
  place = new WorkplaceHere();
  writeFileSync(
    place.path("people.csv"),
    "username,email,phone_number,city\nsanne,sanne@example.com,+12015550101,Utrecht\npiet,piet@example.com,,\n,,+12015550102,Gent\n",
  );
  writeFileSync(place.path("mails.csv"), "email\nsomeone@example.com\n");
  for (const name of ["people", "mails"]) {
    const { status, stderr } = await place.run(["build", `${name}.csv`, "-o", `${name}.lkx`]);
    if (status !== 0) throw new Error(stderr);
  }
  writeFileSync(
    place.path("members.csv"),
    [
      "member_id,contact_email,mobile_phone,note",
      "m1,sanne@example.com,,one",
      "m2,nobody@example.com,+12015550102,two",
      "m3,nobody@example.com,+12015550199,three",
      "m4,,,four",
      'm5,nobody@example.com,2015550199,"=1+1"',
      "m6,too,many,fields,here",
      "m7,PIET@example.com,+12015550101,seven",
      "",
    ].join("\n"),
  );
});
afterAll(() => {
  place.remove();
});

const roster = async (...args: string[]): Promise<Outcome> =>
  place.run(["roster", "--index", "people.lkx", ...args]);
const statuses = ({ stdout }: Outcome): unknown[] => jsonLines(stdout).map(({ status }) => status);

describe("roster", () => {
  it.each([["\r"], ["\r\r\n"], ["\u2028"]])("answers each row where lines end with %j", async (end) => {
    writeFileSync(
      place.path("ends.csv"),
      ["email", "sanne@example.com", "no@example.com", "piet@example.com"].join(end),
    );
    const outcome = await roster("ends.csv");
    expect(outcome).toMatchObject({ status: 3, stderr: "" });
    expect(statuses(outcome)).toEqual(["exposed", "not-found", "exposed"]);
  });

  it("prints each row's number and answer, and no value", async () => {
    const outcome = await roster("members.csv");
    expect(outcome).toMatchObject({ status: 3, stderr: "" });
    const rows = jsonLines(outcome.stdout);
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(statuses(outcome)).toEqual([
      "exposed",
      "exposed",
      "not-found",
      "inconclusive",
      "inconclusive",
      "inconclusive",
      "exposed",
    ]);
    expect(rows[0]).toEqual({
      schema: "leakcheck/roster/1",
      row: 1,
      line: 2,
      status: "exposed",
      kinds: ["email"],
      classes: ["Email addresses", "Geographic locations", "Phone numbers", "Usernames"],
      datasets: ["people"],
      reasons: [],
      expired: [],
    });
    expect(rows[1]).toMatchObject({ kinds: ["phone"], classes: ["Geographic locations", "Phone numbers"] });
    expect(rows[3]).toMatchObject({ reasons: ["unrecognised"] });
    expect(rows[4]).toMatchObject({ reasons: ["national-phone"] });
    expect(rows[6]).toMatchObject({ kinds: ["email", "phone"] });
    for (const value of ["m1", "sanne", "example", "5550", "seven"])
      expect(outcome.stdout).not.toContain(value);
  });

  it("echoes a column of the roster, in CSV in a form that no spreadsheet runs", async () => {
    const outcome = await roster("members.csv", "--echo", "note", "--format", "csv");
    const lines = outcome.stdout.trimEnd().split("\n");
    expect(lines[0]).toBe("row,line,status,kinds,classes,datasets,reasons,expired,note");
    expect(lines[3]).toBe("3,4,not-found,,,,,,three");
    expect(lines[5]).toBe("5,6,inconclusive,,,,national-phone,,'=1+1");
    expect(lines[6]).toBe("6,7,inconclusive,,,,unrecognised,,");
    expect(await roster("members.csv", "--echo", "nothing")).toMatchObject({ status: 2, stdout: "" });
    expect(
      JSON.parse((await roster("members.csv", "--format", "json", "--echo", "member_id")).stdout),
    ).toMatchObject([{ echo: "m1" }, {}, {}, {}, {}, {}, {}]);
  });

  it("asks each index only for its kinds: an index that answers for the address answers for the row", async () => {
    const outcome = await place.run(["roster", "--index", "mails.lkx", "--format", "ndjson", "members.csv"]);
    expect(statuses(outcome)).toEqual([
      "not-found",
      "not-found",
      "not-found",
      "inconclusive",
      "not-found",
      "inconclusive",
      "not-found",
    ]);
    expect(outcome.status).toBe(4);
    writeFileSync(place.path("phones.csv"), "phone\n+12015550102\n");
    const phones = await place.run(["roster", "--index", "mails.lkx", "--format", "ndjson", "phones.csv"]);
    expect(jsonLines(phones.stdout)).toMatchObject([
      { status: "inconclusive", reasons: ["kind-not-indexed"] },
    ]);
  });

  it("prints text on lines that fit", async () => {
    const { stdout } = await roster("members.csv", "--text", "--echo", "member_id");
    expect(stdout.split("\n").slice(0, 9)).toEqual([
      "1 (line 2) m1  exposed",
      "    in people, by e-mail address: Email addresses, Geographic locations, Phone",
      "    numbers, Usernames",
      "2 (line 3) m2  exposed",
      "    in people, by phone number: Geographic locations, Phone numbers",
      "3 (line 4) m3  not found",
      "4 (line 5) m4  inconclusive",
      "    it has no e-mail address, phone number or user name",
      "5 (line 6) m5  inconclusive",
    ]);
    // The counts follow the rows, and are the same as with --summary.
    const { stdout: counts } = await roster("members.csv", "--text", "--summary");
    expect(stdout).toContain(`\n\n${counts}`);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("prints nothing with --quiet", async () => {
    expect(await roster("members.csv", "--quiet")).toEqual({
      status: 3,
      signal: null,
      stdout: "",
      stderr: "",
    });
    expect(await roster("members.csv", "--quiet", "--summary", "--text")).toMatchObject({
      status: 3,
      stdout: "",
    });
  });

  it("takes a number's region from the country beside it, before --region and the index", async () => {
    writeFileSync(place.path("dutch.csv"), "phone\n+31612345678\n+12015550101\n0612345679\n");
    expect(await place.run(["build", "dutch.csv", "-o", "dutch.lkx", "--region", "NL"])).toMatchObject({
      status: 0,
    });
    const ask = async (rows: readonly string[], ...args: string[]): Promise<unknown[]> => {
      writeFileSync(place.path("countries.csv"), ["country_code,phone", ...rows, ""].join("\n"));
      return statuses(await place.run(["roster", "--index", "dutch.lkx", "countries.csv", ...args]));
    };
    for (const place of ["NL", "nl", "31", "+31", "0031"])
      expect(await ask([`${place},06 1234 5678`, `${place},612345678`])).toEqual(["exposed", "exposed"]);
    // The same digits are another number in another region; a number with a country code needs no
    // country beside it. Digits that are valid neither in the region nor as an international number
    // may belong to a third region, unless a leading zero marks them as national.
    expect(
      await ask(["GB,020 7946 0123", "US,201 555 0101", "GB,+31612345678", "GB,0612345678", "GB,612345678"]),
    ).toEqual(["not-found", "exposed", "exposed", "not-found", "inconclusive"]);
    expect(await ask(["US,2015550101", ",0612345678"], "--region", "NL")).toEqual(["exposed", "exposed"]);
    // The region is unknown: it need not be that of the index.
    expect(await ask(["Atlantis,0612345678", ",0612345678"])).toEqual(["inconclusive", "exposed"]);
    writeFileSync(
      place.path("nested.ndjson"),
      '{"tel":[{"number":"0612345678","country_code":"NL"},{"number":"0612345670","country_code":"NL"}]}\n',
    );
    expect(
      statuses(
        await place.run(["roster", "--index", "dutch.lkx", "--map", "tel.number=phone", "nested.ndjson"]),
      ),
    ).toEqual(["exposed"]);
  });

  it("stops reading once its output is closed", async () => {
    const child = place.start(["roster", "--index", "people.lkx", "--format", "csv", "-"]);
    const ended = outcomeOf(child);
    child.stdin?.write("email\nsanne@example.com\n");
    // The list is endless: it is written until the program stops reading.
    const rows = `${Array.from({ length: 5000 }, (_, index) => `user${index}@example.com`).join("\n")}\n`;
    const writing = setInterval(() => child.stdin?.write(rows), 5);
    child.stdout?.once("data", () => child.stdout?.destroy());
    try {
      expect(await ended).toMatchObject({ status: 3, signal: null, stderr: "" });
    } finally {
      clearInterval(writing);
    }
  });

  it("prints a summary", async () => {
    const json = await roster("members.csv", "--summary");
    expect(jsonLines(json.stdout)).toEqual([
      {
        schema: "leakcheck/roster-summary/1",
        rows: 7,
        exposed: 3,
        notFound: 1,
        inconclusive: 3,
        classes: { "Geographic locations": 3, "Phone numbers": 3, "Email addresses": 2, Usernames: 2 },
        datasets: { people: 3 },
        reasons: { unrecognised: 2, "national-phone": 1 },
      },
    ]);
    expect(json.status).toBe(3);
    expect((await roster("members.csv", "--summary", "--text")).stdout).toContain(
      "7 rows: 3 exposed, 1 not found, 3 inconclusive\n",
    );
  });

  it("reads NDJSON, standard input, and columns by --map", async () => {
    writeFileSync(
      place.path("members.ndjson"),
      '{"who":{"email":"sanne@example.com"}}\n{"who":{"email":null},"tel":"+1 201 555 0102"}\nbroken\n',
    );
    expect(statuses(await roster("members.ndjson"))).toEqual(["exposed", "exposed", "inconclusive"]);
    const input = "who;city\npiet;Gent\nnobody;Gent\n";
    expect(
      statuses(await place.run(["roster", "--index", "people.lkx", "--map", "who=username", "-"], { input })),
    ).toEqual(["exposed", "not-found"]);
    expect(await roster("--map", "nothing=email", "members.csv")).toMatchObject({ status: 2 });
  });

  it("says that a list was cut, packed or not, in a file or a pipe", async () => {
    const list = `name,email\n${Array.from({ length: 50 }, (_, row) => `n${row},nobody${row}@example.com\n`).join("")}`;
    const cut = list.slice(0, list.lastIndexOf(","));
    const packed = gzipSync(list);
    writeFileSync(place.path("cut.csv"), cut);
    writeFileSync(place.path("cut.csv.gz"), packed.subarray(0, -5));
    writeFileSync(place.path("cut-within.csv.gz"), gzipSync(cut));
    writeFileSync(place.path("whole.csv.gz"), packed);
    expect(await roster("whole.csv.gz", "--quiet")).toMatchObject({ status: 0, stderr: "" });
    for (const name of ["cut.csv", "cut.csv.gz", "cut-within.csv.gz"]) {
      const { status, stderr } = await roster(name, "--quiet");
      expect([name, status, stderr]).toEqual([
        name,
        1,
        expect.stringMatching(/^error: cut.* (?:is|seems to be) cut/u),
      ]);
      expect(stderr).not.toContain("--keep-going");
    }
    // The rows of a pipe have been answered by the time that its end is seen.
    for (const [input, status] of [
      [cut, 4],
      [list.trimEnd(), 4],
      [packed.subarray(0, -5), 1],
    ] as const)
      expect(await place.run(["roster", "--index", "people.lkx", "-"], { input })).toMatchObject({
        status,
        stderr: expect.stringContaining("standard input") as string,
      });
  });

  it("looks up an address among user names and a number among addresses, as build indexes them", async () => {
    writeFileSync(place.path("logins.csv"), "username\npiet@example.com\npiet\nnobody\n");
    expect(statuses(await roster("logins.csv"))).toEqual(["exposed", "exposed", "not-found"]);
    writeFileSync(
      place.path("mixed.csv"),
      "email\nnobody@example.com +12015550102\nnobody@example.com\nnobody@example.com +12015550199\n+12015550102\n",
    );
    expect(statuses(await roster("mixed.csv"))).toEqual(["exposed", "not-found", "not-found", "exposed"]);
  });

  it("looks up each of several identifiers in one cell", async () => {
    writeFileSync(
      place.path("several.csv"),
      [
        "email,phone",
        '"nobody@example.com, sanne@example.com",',
        ",+12015550199 / +12015550102",
        '"nobody@example.com, no.one@example.com",+12015550199 / +12015550198',
        ",+12015550199 ext or so",
        "",
      ].join("\n"),
    );
    expect(statuses(await roster("several.csv"))).toEqual([
      "exposed",
      "exposed",
      "not-found",
      "inconclusive",
    ]);
  });

  it("reads a cell as a build reads it: guards, labels, lists, and words for no value", async () => {
    writeFileSync(
      place.path("cells.csv"),
      [
        "username,phone",
        "'@sanne,",
        '"=""piet""",',
        "user: piet,",
        '"kees_77, @piet",',
        "https://x.com/sanne/,",
        "(NULL),+1 201 555 0102: thuis",
        "geen,#N/A",
        "kees_77,",
        "",
      ].join("\n"),
    );
    const answered = statuses(await roster("--blank-word", "geen", "cells.csv"));
    expect(answered).toEqual([...Array.from({ length: 6 }, () => "exposed"), "inconclusive", "not-found"]);
  });

  it("exits with the status of all rows, whatever is printed", async () => {
    const only = await roster("members.csv", "--only", "not-found");
    expect(only.status).toBe(3);
    expect(jsonLines(only.stdout).map(({ row }) => row)).toEqual([3]);
    expect((await roster("members.csv", "--exit-zero")).status).toBe(0);
    writeFileSync(place.path("none.csv"), "email\nnobody@example.com\n");
    expect((await roster("none.csv")).status).toBe(0);
  });

  it("refuses an empty list, which would pass for nobody exposed", async () => {
    writeFileSync(place.path("empty.csv"), "email,phone\n");
    expect((await roster("empty.csv")).status).toBe(1);
    writeFileSync(place.path("cities.csv"), "city,bio\nDelft,x\n");
    const outcome = await roster("--json", "cities.csv");
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(JSON.parse(outcome.stderr)).toMatchObject({ error: { code: "NO_IDENTIFIERS" } });
  });

  it("prints as many rows as a long list has", async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `m${index},user${index}@example.com`);
    writeFileSync(place.path("long.csv"), `id,email\n${rows.join("\n")}\n`);
    const { stdout, status } = await roster("long.csv", "--echo", "id", "--format", "csv");
    expect(status).toBe(0);
    const printed = stdout.trimEnd().split("\n").slice(1);
    expect(printed).toEqual(
      rows.map((row, index) => `${index + 1},${index + 2},not-found,,,,,,${row.split(",")[0]}`),
    );
  });
});
