// Where a row of a roster stands, and a roster that ends early.
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zipOf } from "../../support/inputs/archives.js";
import { jsonLines } from "../../support/program/program.js";
import { WorkplaceHere } from "../../support/program/program-here.js";

let place: WorkplaceHere;
beforeAll(async () => {
  place = new WorkplaceHere();
  writeFileSync(place.path("people.csv"), "username,email\nsanne,sanne@example.com\n");
  await place.run(["build", "people.csv"]);
});
afterAll(() => {
  place.remove();
});

describe("the line of a row", () => {
  it.each<[name: string, text: string, lines: number[], args?: string[]]>([
    ["a.csv", "email\na@example.com\nb@example.com\n", [2, 3]],
    ["blank.csv", "email,note\n\na@example.com,x\n\n\nb@example.com,y\n", [3, 6]],
    ["crlf.csv", "email,note\r\na@example.com,x\r\nb@example.com,y\r\n", [2, 3]],
    ["long.csv", 'note,email\n"one\ntwo\nthree",a@example.com\nx,b@example.com\n', [2, 5]],
    ["reject.csv", "email,note\na@example.com,x\na,b,c,d\nb@example.com,y\n", [2, 3, 4]],
    ["title.csv", "# members of 2026\n\nemail,note\na@example.com,x\nb@example.com,y\n", [4, 5]],
    ["none.csv", "a@example.com,x\nb@example.com,y\n", [1, 2], ["--no-header"]],
    ["a.ndjson", '{"email":"a@example.com"}\n\n{"email":"b@example.com"}\n', [1, 3]],
    ["a.json", '[\n{"email":"a@example.com"},\n\n{\n"email":"b@example.com"}\n]\n', [2, 4]],
  ])("of %s is that of the file", async (name, text, lines, args = []) => {
    writeFileSync(place.path(name), text);
    const { stdout, status } = await place.run(["roster", ...args, name]);
    expect([0, 4]).toContain(status);
    expect(jsonLines(stdout).map(({ line }) => line)).toEqual(lines);
    expect(jsonLines(stdout).map(({ row }) => row)).toEqual(lines.map((_, index) => index + 1));
  });
});

/** A workbook of one sheet, with rows by their numbers. */
function workbook(rows: Readonly<Record<number, string[]>>): Buffer {
  const cells = (number: string, texts: string[]): string =>
    texts
      .map((text, index) => `<c r="${"ABC"[index]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)
      .join("");
  const sheet = Object.entries(rows).map(
    ([number, texts]) => `<row r="${number}">${cells(number, texts)}</row>`,
  );
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const relations = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Members" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheet.join("")}</sheetData></worksheet>`,
  });
}

describe("the line of a row in a workbook", () => {
  it("is the row of the sheet, whatever is blank above it or has several lines", async () => {
    writeFileSync(
      place.path("members.xlsx"),
      workbook({
        3: ["email", "note"],
        4: ["a@example.com", "one\ntwo"],
        7: ["b@example.com", "x"],
        8: ["c@example.com", "y"],
      }),
    );
    const { stdout, status, stderr } = await place.run(["roster", "members.xlsx"]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(jsonLines(stdout).map(({ line }) => line)).toEqual([4, 7, 8]);
  });
});

describe("a roster from a pipe that ends early", () => {
  it("says so behind its rows, and is inconclusive", async () => {
    const input = "email,note\na@example.com,x\nb@exam";
    const { status, stdout, stderr } = await place.run(["roster", "-"], { input });
    expect(status).toBe(4);
    expect(jsonLines(stdout).length).toBeGreaterThan(0);
    expect(stderr).toContain("seems to be cut short");
    expect(stderr).toContain("rows behind its end are not in these answers");
  });

  it("is exposed if a row is", async () => {
    const { status } = await place.run(["roster", "-"], { input: "email,note\nsanne@example.com,x\nb,y" });
    expect(status).toBe(3);
  });

  it("that is whole says nothing", async () => {
    const { status, stderr } = await place.run(["roster", "-"], { input: "email,note\na@example.com,x\n" });
    expect([status, stderr]).toEqual([0, ""]);
  });
});

describe("--echo", () => {
  it("keeps complete international numbers as they are, and no formula", async () => {
    writeFileSync(
      place.path("phones.csv"),
      "email,tel\na@example.com,+12015550101\nb@example.com,+1-201-555-0101\nc@example.com,+1+1\nd@example.com,+1234567890123456\n",
    );
    const { stdout } = await place.run(["roster", "--format", "csv", "--echo", "tel", "phones.csv"]);
    const echoed = stdout
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",").at(-1));
    expect(echoed).toEqual(["+12015550101", "'+1-201-555-0101", "'+1+1", "'+1234567890123456"]);
  });
});
