// Random workbooks with what they hold, written in all ways in which programs write them.
import { shuffled } from "../random.js";
import { zipOf } from "../inputs/archives.js";

type Random = (below: number) => number;

/** Ways of writing that may be left out. */
export interface Ways {
  /** Comments in texts, quotes of attributes, encodings and orders that are rare. */
  readonly rare: boolean;
}

export interface RandomWorkbook {
  readonly bytes: Buffer;
  readonly parts: Readonly<Record<string, Buffer>>;
  readonly tables: { name: string; rows: (string | null)[][] }[];
  /** For each sheet, the numbers of its rows. */
  readonly rows: number[][];
}

/** A cell as XML, and what stands in it. */
interface Cell {
  readonly type: string | undefined;
  readonly style: number | undefined;
  readonly inner: string;
  readonly text: string | null;
}

const letters = "a|Z|0|9|@|.|_|-|x| |é|ß|日|😀|&|<|>|\"|'|]|\n|\t|,|;|_x|_x0041|#|e5".split("|");

const strict = "http://purl.oclc.org/ooxml";
const transitional = "http://schemas.openxmlformats.org";

/** Formats of numbers, and whether they show dates. */
const formats: readonly (readonly [id: number, code: string | undefined, isDate: boolean])[] = [
  [0, undefined, false],
  [14, undefined, true],
  [22, undefined, true],
  [31, undefined, true],
  [47, undefined, true],
  [49, undefined, false],
  [59, undefined, false],
  [81, undefined, true],
  [164, "yyyy\\-mm\\-dd", true],
  [165, "#,##0.00", false],
  [166, '"day "0', false],
  [167, "[$-409]d/m/yy h:mm AM/PM;@", true],
  [168, "[h]:mm:ss.00", true],
  [169, '0.0" d"', false],
  [170, "dd/mm/yyyy;[Red]dd/mm/yyyy", true],
  [171, "General", false],
];

class Writer {
  readonly random: Random;
  readonly ways: Ways;
  readonly prefix: string;
  readonly base: string;
  readonly shared: string[] = [];
  readonly from1904: boolean;
  readonly isSpaced: boolean;

  constructor(random: Random, ways: Ways) {
    this.random = random;
    this.ways = ways;
    this.prefix = random(3) === 0 ? "x:" : "";
    this.base = random(4) === 0 ? strict : transitional;
    this.from1904 = random(4) === 0;
    this.isSpaced = random(4) === 0;
  }

  is(share: number): boolean {
    return this.random(share) === 0;
  }

  /** Whether something rare is written. */
  rare(share: number): boolean {
    return this.random(share) === 0 && this.ways.rare;
  }

  one<T>(items: readonly T[]): T {
    return items[this.random(items.length)] as T;
  }

  /** What may stand between two tags. */
  between(): string {
    return (
      (this.isSpaced ? this.one(["\n", "  ", "\r\n\t"]) : "") + (this.rare(40) ? "<!-- <c> & ]]> -->" : "")
    );
  }

  attribute(name: string, value: string | number | undefined): string {
    if (value === undefined) return "";
    const quote = this.rare(4) ? "'" : '"';
    return ` ${name}${this.rare(10) ? " = " : "="}${quote}${value}${quote}`;
  }

  element(name: string, attributes: string, inner: string | undefined): string {
    const tag = this.prefix + name;
    return inner === undefined || (inner === "" && this.is(2))
      ? `<${tag}${attributes}${this.is(3) ? " " : ""}/>`
      : `<${tag}${attributes}>${inner}</${tag}${this.rare(9) ? " " : ""}>`;
  }

  text(): string {
    return Array.from({ length: this.random(9) }, () => this.one(letters)).join("");
  }

  /** Writes a text of XML. */
  escaped(text: string): string {
    let xml = "";
    for (const letter of text) {
      const code = letter.codePointAt(0) ?? 0;
      const named = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" }[letter];
      const way = this.random(24);
      if (way === 0) xml += `&#${code};`;
      else if (way === 1)
        xml += `&#x${this.is(2) ? code.toString(16) : `0${code.toString(16).toUpperCase()}`};`;
      else if (way === 2) xml += `<![CDATA[${letter}]]>`;
      else if (way === 3 && this.ways.rare) xml += `<!--${letter === "-" ? "" : letter}-->${named ?? letter}`;
      else if (way === 4 && code > 0xffff)
        xml += Array.from({ length: 2 }, (_, at) => `&#${letter.charCodeAt(at)};`).join("");
      else xml += "&<".includes(letter) ? (named ?? "") : named !== undefined && this.is(2) ? named : letter;
    }
    return xml;
  }

  /** Writes a text of a workbook, in which `_x0041_` would be an escape. */
  string(text: string): string {
    if (!this.is(6)) return this.escaped(text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_"));
    const codes: Readonly<Record<string, string>> = { a: "0061", "\n": "000a", _: "005F", 日: "65e5" };
    return this.escaped(text.replaceAll(/[a\n_日]/gu, (one) => `_x${codes[one]}_`));
  }

  rich(text: string): string {
    const t = (part: string): string =>
      this.element("t", this.is(2) ? ' xml:space="preserve"' : "", this.string(part));
    const phonetic = this.is(8) ? this.element("rPh", ' sb="0" eb="1"', t("not this")) : "";
    if (this.is(2)) return this.between() + t(text) + phonetic;
    const half = Array.from(text).slice(0, this.random(4)).join("");
    // An escape may not be cut.
    if (/_x?[\da-f]*$/iu.test(half)) return t(text) + phonetic;
    return [half, text.slice(half.length)]
      .map(
        (part) =>
          this.element("r", "", this.element("rPr", "", this.element("b", "", undefined)) + t(part)) +
          this.between(),
      )
      .join(phonetic);
  }

  cell(): Cell {
    const text = this.text();
    const v = (value: string): string =>
      (this.is(8) ? this.element("f", "", this.escaped('A1&"<"')) : "") + this.element("v", "", value);
    const style = this.is(2) ? undefined : this.random(formats.length + 1);
    const plain = { style, type: undefined };
    const shown = text === "" ? null : text;
    switch (this.random(10)) {
      case 0:
        return { style, type: "inlineStr", inner: this.element("is", "", this.rich(text)), text: shown };
      case 1:
      case 2:
        this.shared.push(this.element("si", "", this.rich(text)));
        return { style, type: "s", inner: v(String(this.shared.length - 1)), text: shown };
      case 3:
        return { style, type: "str", inner: v(this.string(text)), text: shown };
      case 4:
        return this.is(2)
          ? { style, type: "b", inner: v("1"), text: "true" }
          : { style, type: "b", inner: v("0"), text: "false" };
      case 5:
        return { style, type: "e", inner: v("#N/A"), text: null };
      case 6:
        return { ...plain, inner: this.is(2) ? "" : this.element("v", "", ""), text: null };
      case 7:
        return { style, type: "d", inner: v("2001-02-03T04:05:06Z"), text: "2001-02-03T04:05:06" };
      default:
        return this.number(style);
    }
  }

  number(style: number | undefined): Cell {
    const [stored, plain, date] = this.one([
      ["36925", "36925", "2001-02-03"],
      ["36925.5", "36925.5", "2001-02-03T12:00:00"],
      ["31612345678", "31612345678", undefined],
      ["3.1612345678E+10", "31612345678", undefined],
      ["0.25", "0.25", "1899-12-30T06:00:00"],
      ["-7", "-7", undefined],
      ["2958465", "2958465", "9999-12-31"],
      ["12345678901234567890", "12345678901234567890", undefined],
    ] as const);
    const isDate = date !== undefined && style !== undefined && formats[style]?.[2] === true;
    const shown =
      !isDate || !this.from1904
        ? date
        : new Date(Date.parse(date.includes("T") ? `${date}Z` : date) + 1462 * 86_400_000)
            .toISOString()
            .replace(/(?:T00:00:00)?\.000Z$/u, "");
    return {
      style,
      type: this.is(3) ? "n" : undefined,
      inner: this.element("v", "", stored),
      text: isDate ? (shown ?? "") : plain,
    };
  }
}

function nameOf(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCodePoint(65 + ((rest - 1) % 26)) + name;
  return name;
}

function sheetOf(writer: Writer): { xml: string; rows: (string | null)[][]; numbers: number[] } {
  const { random } = writer;
  // Positions may be missing everywhere, nowhere, or here and there.
  const missing = writer.one([0, 1, 3]);
  const isMissing = (): boolean => missing > 0 && random(missing) === 0;
  const rows: (string | null)[][] = [];
  const numbers: number[] = [];
  let xml = "";
  let row = 0;
  for (let left = random(8); left > 0; left--) {
    const hasNumber = !isMissing();
    row += 1 + (hasNumber && writer.is(4) ? random(5) : 0);
    const cells: { xml: string; isPlaced: boolean }[] = [];
    const shown: (string | null)[] = [];
    let column = 0;
    for (let count = random(6); count > 0; count--) {
      const isPlaced = !isMissing();
      column += 1 + (isPlaced && writer.is(4) ? random(40) : 0);
      const cell = writer.cell();
      const attributes = shuffled(random, [
        writer.attribute("r", isPlaced ? `${nameOf(column)}${row}` : undefined),
        writer.attribute("s", cell.style),
        writer.attribute("t", cell.type),
      ]);
      const inner =
        (writer.ways.rare ? writer.between() : "") +
        cell.inner +
        (writer.rare(20) ? writer.element("extLst", "", writer.element("v", "", "9")) : "");
      cells.push({
        isPlaced,
        xml:
          writer.element("c", attributes.join(""), cell.inner === "" ? undefined : inner) + writer.between(),
      });
      while (shown.length < column - 1) shown.push(null);
      shown.push(cell.text);
    }
    const isOdd = writer.rare(4) && cells.every((cell) => cell.isPlaced);
    const attributes = writer.attribute("r", hasNumber ? row : undefined) + writer.attribute("spans", "1:9");
    const inner = (isOdd ? shuffled(random, cells) : cells).map((cell) => cell.xml).join("");
    xml += writer.element("row", attributes, writer.between() + inner) + writer.between();
    if (shown.every((text) => text === null)) continue;
    rows.push(shown);
    numbers.push(row);
  }
  const width = Math.max(0, ...rows.map((shown) => shown.findLastIndex((text) => text !== null) + 1));
  return {
    xml,
    numbers,
    rows: rows.map((shown) => Array.from({ length: width }, (_, at) => shown[at] ?? null)),
  };
}

/** Returns a random workbook; the same seed gives the same. */
export function randomWorkbook(random: Random, ways: Ways): RandomWorkbook {
  const writer = new Writer(random, ways);
  const { base } = writer;
  const main = `${base}/spreadsheetml${base === strict ? "" : "/2006"}/main`;
  const office = `${base}/officeDocument${base === strict ? "" : "/2006"}/relationships`;
  const spaces = `${writer.attribute(writer.prefix === "" ? "xmlns" : "xmlns:x", main)} xmlns:r="${office}"`;
  const texts: Record<string, string> = {};
  const relation = (id: string, type: string, target: string, rest = ""): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${rest}/>`;
  const relations = (inner: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const tables: RandomWorkbook["tables"] = [];
  const rows: number[][] = [];
  const list: string[] = [];
  const related: string[] = [];
  const links: string[] = [];
  const notes: string[] = [];
  for (let sheet = 1; sheet <= 1 + random(3); sheet++) {
    const name = `${writer.text().trim()}${sheet}`;
    const found = sheetOf(writer);
    const path = `worksheets/sheet${sheet}.xml`;
    texts[`xl/${path}`] = writer.element(
      "worksheet",
      spaces,
      `${writer.between()}${writer.element("dimension", ' ref="A1"', undefined)}${writer.element("sheetData", "", found.xml)}${writer.element("pageMargins", ' left="1"', undefined)}`,
    );
    const shownName = name.replaceAll(/[\n\t]/gu, " ");
    const escaped = shownName
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;");
    list.push(
      writer.element(
        "sheet",
        `${writer.attribute("name", escaped.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_"))} sheetId="${sheet}"${writer.is(4) ? ' state="hidden"' : ""} r:id="r${sheet}"`,
        undefined,
      ),
    );
    related.push(relation(`r${sheet}`, "worksheet", writer.is(4) ? `/xl/${path}` : path));
    if (found.rows.length > 0) {
      tables.push({ name: shownName, rows: found.rows });
      rows.push(found.numbers);
    }
    if (!writer.is(3)) continue;
    const target = `mailto:link${sheet}@example.com`;
    links.push(target);
    texts[`xl/worksheets/_rels/sheet${sheet}.xml.rels`] = relations(
      relation("h1", "hyperlink", target, ' TargetMode="External"') +
        relation("c1", "comments", `../comments${sheet}.xml`),
    );
    notes.push(`note ${sheet}`);
    texts[`xl/comments${sheet}.xml`] = writer.element(
      "comments",
      spaces,
      writer.element(
        "commentList",
        "",
        writer.element(
          "comment",
          ' ref="A1"',
          writer.element("text", "", writer.element("t", "", `note ${sheet}`)),
        ),
      ),
    );
  }
  if (writer.is(3)) {
    list.splice(
      random(list.length + 1),
      0,
      writer.element("sheet", ' name="Chart" sheetId="99" r:id="r99"', undefined),
    );
    related.push(relation("r99", "chartsheet", "chartsheets/sheet1.xml"));
  }
  texts["xl/styles.xml"] = writer.element(
    "styleSheet",
    spaces,
    writer.element(
      "numFmts",
      "",
      formats
        .filter(([, code]) => code !== undefined)
        .map(([id, code = ""]) =>
          writer.element(
            "numFmt",
            `${writer.attribute("numFmtId", id)} formatCode="${code.replaceAll('"', "&quot;")}"`,
            undefined,
          ),
        )
        .join(""),
    ) +
      writer.element("cellStyleXfs", "", writer.element("xf", ' numFmtId="0"', undefined)) +
      writer.element(
        "cellXfs",
        "",
        formats
          .map(([id]) => writer.element("xf", ` xfId="0"${writer.attribute("numFmtId", id)}`, undefined))
          .join(""),
      ),
  );
  related.push(relation("r100", "styles", "styles.xml"));
  if (writer.shared.length > 0 || writer.is(2)) {
    texts["xl/sharedStrings.xml"] = writer.element(
      "sst",
      spaces,
      writer.between() + writer.shared.join(writer.between()),
    );
    related.push(relation("r101", "sharedStrings", "sharedStrings.xml"));
  }
  texts["xl/workbook.xml"] = writer.element(
    "workbook",
    spaces,
    writer.element("workbookPr", writer.from1904 ? writer.attribute("date1904", "1") : "", undefined) +
      writer.element("sheets", "", list.join("")),
  );
  texts["xl/_rels/workbook.xml.rels"] = relations(shuffled(random, related).join(""));
  if (links.length > 0) tables.push({ name: "links", rows: [["link"], ...links.map((link) => [link])] });
  if (notes.length > 0) tables.push({ name: "notes", rows: [["note"], ...notes.map((note) => [note])] });
  const hasBackslashes = writer.is(8);
  const parts = Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      hasBackslashes ? path.replaceAll("/", "\\") : path,
      encoded(writer, text),
    ]),
  );
  return { bytes: zipOf(parts), parts, tables, rows };
}

function encoded(writer: Writer, text: string): Buffer {
  const way = writer.random(12);
  if (way === 0) return Buffer.from(`\ufeff${text}`, "utf16le");
  if (way === 1) return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  if (way === 2) return Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
  // oxlint-disable-next-line no-control-regex -- what Latin-1 has
  if (writer.rare(6) && /^[\0-\u007f\u00a0-\u00ff]*$/u.test(text))
    return Buffer.from(`<?xml version="1.0" encoding='ISO-8859-1' standalone="yes"?>${text}`, "latin1");
  return Buffer.from(writer.is(2) ? `<?xml version="1.0" encoding="utf-8"?>${text}` : text);
}
