// A file that is neither CSV nor JSON is refused, and the error names its format. Read as CSV,
// most of it would be lost without a sign.
import { describe, expect, it, test } from "vitest";
import { recogniseFormat } from "../../../src/ingest/survey/dump-format.js";
import { LeakcheckError } from "../../../src/errors.js";

const insert = "INSERT INTO `users` VALUES (1,'anna','anna@example.com'),(2,'boris','boris@example.com');\n";
const objects = ['{"email":"anna@example.com"}', '{"email":"boris@example.com"}'];

function errorOf(name: string, content: string | Buffer, chosen?: "csv" | "ndjson"): string {
  const bytes = Buffer.from(content as string);
  try {
    const { format, isDocument } = recogniseFormat(name, bytes, bytes, chosen);
    return `none: ${isDocument ? "document" : format}`;
  } catch (error) {
    if (!(error instanceof LeakcheckError)) throw error;
    expect(error.code).toBe("UNKNOWN_FORMAT");
    expect(`${error.message} ${error.hint} ${error.command}`).not.toContain("@example.com");
    return `${error.message}: ${error.hint}: ${(error.command ?? "").replaceAll("\n", " ")}`;
  }
}

const refused: [what: string, name: string, content: string | Buffer, said: RegExp][] = [
  ["PHP arrays", "x.txt", 'a:1:{s:5:"email";s:16:"anna@example.com";}\n'.repeat(2), /PHP.*php -r/u],
  ["PHP objects", "x.txt", 'O:4:"User":1:{s:5:"email";s:16:"anna@example.com";}\n', /PHP/u],
  ["XML", "x.xml", "<?xml version='1.0'?>\n<users>\n<user>anna@example.com</user>\n</users>\n", /XML/u],
  ["SQLite", "x.db", "SQLite format 3\0", /SQLite.*sqlite3 -csv/u],
  ["PDF", "x.pdf", "%PDF-1.7\n", /PDF/u],
  [
    "an old spreadsheet",
    "x.xls",
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    /Microsoft Office.*export it as CSV/u,
  ],
  ["a new spreadsheet", "x.xlsx", "PK\u0003\u0004\0\0[Content_Types].xml", /spreadsheet.*export it as CSV/u],
  [
    "Python literals",
    "x.txt",
    "{'email': 'anna@example.com', 'bio': None}\n".repeat(3),
    /Python.*python3 -c/u,
  ],
  ["Python literals of version 2", "x.json", "{u'email': u'anna@example.com'}\n", /Python/u],
  [
    "a printed list of Python literals",
    "x.txt",
    "[{'email': 'anna@example.com'}, {'email': None}]\n",
    /Python/u,
  ],
  ["Python words in JSON", "x.ndjson", '{"email": "anna@example.com", "bio": None}\n'.repeat(3), /Python/u],
  [
    "output of the MongoDB shell",
    "x.json",
    '{ "_id" : ObjectId("5f"), "email" : "anna@example.com", "n" : NumberLong(7) }\n'.repeat(3),
    /MongoDB shell.*mongoexport/u,
  ],
  [
    "new calls of the MongoDB shell",
    "x.txt",
    '{"on":new Date(1),"email":"anna@example.com"}\n',
    /MongoDB shell/u,
  ],
  ["JSONP", "x.js", 'cb({"email":"anna@example.com"});\n'.repeat(2), /JSONP.*sed/u],
  ["JSONP with a comment before it", "x.ndjson", '/**/ a.b([{"email":"anna@example.com"}])\n', /JSONP/u],
  ["names without quotes", "x.json", '{email: "anna@example.com", n: 1}\n'.repeat(2), /JSON5/u],
  ["arrays of values", "x.ndjson", '["email","n"]\n["anna@example.com",1]\n', /arrays, one per line.*@csv/u],
  ["rows in an array", "x.json", '[\n["email","n"],\n["anna@example.com",1]\n]', /rows.*@csv/u],
  ["rows in an object", "x.json", '{"n":1,"rows": [[ null, "anna@example.com"]]}', /rows.*@csv/u],
  ["texts", "x.json", '["anna@example.com", "x"]', /array of texts.*--no-header/u],
  ["pairs below headings", "x.txt", "[x y]\nemail=a\nphone=b\n[z]\nemail=a\nphone=b\n", /several lines/u],
  ["an array behind a guard", "x.json", 'for (;;);[{"email":"anna@example.com"}]', /guard.*sed/u],
  ["objects behind a guard", "x.txt", `)]}'\n{\n"email":"anna@example.com"\n}\n`, /guard.*sed/u],
  ["a call over several lines", "x.txt", 'cb([\n{"email":"anna@example.com"}\n]);\n', /call.*JSONP.*sed/u],
  ["an assignment", "x.js", 'window.x = [\n  {"email":"anna@example.com"}\n]\n', /assigned.*sed/u],
  ["assignments in a line each", "x.txt", 'const a={"email":"anna@example.com"};\n'.repeat(2), /assigned/u],
  [
    "JSON with commas before its ends",
    "x.ndjson",
    '{"email":"anna@example.com",}\n'.repeat(2),
    /JSON5.*python3/u,
  ],
  ["JSON with undefined", "x.ndjson", '{"n":undefined,"email":"anna@example.com"}\n'.repeat(2), /JSON5/u],
  ["JSON with semicolons", "x.json", '{"email":"anna@example.com"};\n'.repeat(2), /JSON5/u],
  [
    "strings that hold arrays",
    "x.json",
    JSON.stringify(JSON.stringify([{ email: "anna@example.com" }])),
    /encoded twice.*jq/u,
  ],
  ["an array of strings", "x.json", JSON.stringify(objects), /encoded twice.*jq/u],
  [
    "objects that were encoded three times",
    "x.txt",
    JSON.stringify(JSON.stringify(JSON.stringify(objects[0]))),
    /encoded twice/u,
  ],
  ["a log", "x.log", 'F 1.0-2 [x] {"email":"anna@example.com"}\n'.repeat(2), /log.*names nobody.*sed/u],
];

test.each(refused)("%s", (_what, name, content, said) => {
  expect(errorOf(name, content)).toMatch(said);
});

describe("is not refused:", () => {
  it.each<[string, string, string]>([
    ["numbers that are none", "x.json", '{"email":"anna@example.com","n":NaN}\n'.repeat(3)],
    ["guards before each object", "x.txt", 'while(1);{"email":"anna@example.com"}\n'.repeat(3)],
    ["objects that were encoded twice", "x.txt", `${JSON.stringify(objects[0])}\n`.repeat(3)],
    ["few lines of Python among many of JSON", "x.ndjson", `${objects.join("\n")}\n{'email': None}\n`],
  ])("NDJSON with %s", (_what, name, content) => {
    expect(errorOf(name, content)).toBe("none: ndjson");
  });

  it.each<[string, string]>([
    ["words before brackets", "name,place\nfoo(1),{bar}\nfoo(2),{bar}\n"],
    ["braces and colons in its values", "note,email\n{a},x: y\n{b},z: None\n"],
    ["objects in its last column", 'name,n,extra\nanna,1,{"a":1}\nboris,2,{"a":1}\n'],
    ["addresses before objects", 'anna@example.com {"a":1}\nboris@example.com {"a":1}\n'],
    ["words before brackets and equals signs", "a=[x],b\nc=[y],d\n"],
    ["mentions of ObjectId", "note\nObjectId(1)\nObjectId(2)\n"],
  ])("CSV with %s", (_what, content) => {
    expect(errorOf("x.csv", content)).toBe("none: csv");
    expect(errorOf("x.txt", content)).toBe("none: csv");
  });

  const object = objects[0]!;
  const field = `"${object.replaceAll('"', '""')}"`;
  it.each<[string, string]>([
    ["objects as fields of CSV below a header", `row_to_json\n${field}\n${field}\n`],
    ["one such object", `"json"\n${field}\n`],
    ["objects as they are", `json\n${object}\n`],
    ["objects as fields of CSV, and no header", `${field}\n${field}`],
    ["what psql prints", ` row_to_json \n-----\n${` ${object}\n`.repeat(4)}(4 rows)\n`],
  ])("a table of one column with %s", (_what, content) => {
    expect(errorOf("x.csv", content)).toBe("none: ndjson");
    expect(errorOf("x.txt", content)).toBe("none: ndjson");
    expect(errorOf("x.csv", content, "csv")).toBe("none: csv");
  });

  const read: [what: string, name: string, content: string, format: string][] = [
    ["a first line that is cut off", "x.ndjson", `{"email":"an\n${objects.join("\n")}\n`, "ndjson"],
    ["a time in brackets", "x.txt", "[2024-01-01 10:00:00] anna@example.com\n".repeat(2), "csv"],
    ["one object with a list", "x.json", '{"users":[{"email":"anna@example.com"}]}\n', "ndjson"],
    ["objects that were cut off", "x.ndjson", `${objects.join("\n")}\n{"email":"ca`, "ndjson"],
    ["broken lines among good ones", "x.ndjson", `${objects[0]}\n${objects[0]},\n${objects[0]}\n`, "ndjson"],
    ["SQL in a field", "x.csv", `email,note\nanna@example.com,"INSERT INTO x"\n`, "csv"],
    ["brackets in a record", "x.csv", "name,email\n(anna),anna@example.com\n", "csv"],
    ["a list that resembles serialised PHP", "x.csv", "a:b\nanna@example.com:a:1:{\n", "csv"],
    ["a tag in a field", "x.csv", "<b>,email\nx,anna@example.com\ny,boris@example.com\n", "csv"],
  ];
  it.each(read)("%s", (_what, name, content, format) => {
    expect(errorOf(name, content)).toBe(`none: ${format}`);
  });

  it.each([
    ["objects followed by commas", "x.ndjson", `${objects.join(",\n")},\n`],
    ["objects with words that JSON5 has", "x.json", '{"a":"x, }: undefined"},\n'.repeat(3)],
    ["objects on one line", "x.json", objects.join("")],
    ["rows before objects", "x.json", `{"bounds":[[1,2],[3,4]],\n"users":[${objects.join(",")}]}`],
    ["rows behind an address", "x.json", '{"email":"anna@example.com",\n"bounds":[[1,2],[3,4]]}'],
    ["an array with a number", "x.json", `[1, ${objects.join(",")}]`],
    ["an array on one line", "x.json", `[${objects.join(",")}]`],
    ["arrays that follow each other", "x.json", `[${objects[0]}][${objects[1]}]`],
    ["objects over several lines", "x.json", `{\n  "email": "anna@example.com"\n}\n`.repeat(2)],
    ["a list in an object", "x.json", `{"users":[\n${objects.join(",\n")}\n]}\n`],
    [
      "a long list",
      "x.ndjson",
      `{"users": [\n${Array.from({ length: 50 }, () => objects[0]).join(",\n")}\n]}`,
    ],
    ["an object that goes on", "x.json", `{"users":[${objects.join(",")},{"email":"`],
    ["a name on a line of its own", "x.json", `{\n"users":\n[\n${objects.join(",\n")}\n]}`],
    ["objects with separators before them", "x.json", objects.map((one) => `\u001e${one}\n`).join("")],
  ])("%s", (_what, name, content) => {
    expect(errorOf(name, content)).toBe("none: document");
  });

  it("read in another encoding, or with a mark, by programs that know only UTF-8", () => {
    const command = (name: string, text: string, encoding: string, byteOrderMarkBytes: number): string => {
      const bytes = Buffer.from(text);
      try {
        recogniseFormat(name, bytes, bytes, undefined, undefined, "build", { encoding, byteOrderMarkBytes });
      } catch (error) {
        if (error instanceof LeakcheckError) return error.command ?? "";
      }
      return "none";
    };
    const rows = '["anna@example.com",1]\n'.repeat(2);
    const csv = "> NAME.csv && leakcheck build NAME.csv";
    expect(command("x", rows, "utf-8", 0)).toBe(`jq -r '@csv' FILE ${csv}`);
    expect(command("x", rows, "utf-8", 3)).toBe(`tail -c +4 FILE > TEXT && jq -r '@csv' TEXT ${csv}`);
    for (const [encoding, mark, label] of [
      ["utf-16le", 2, "UTF-16"],
      ["utf-16be", 0, "UTF-16BE"],
      ["windows-1251", 0, "WINDOWS-1251"],
    ] as const)
      expect(command("x", rows, encoding, mark)).toBe(
        `iconv -f ${label} -t UTF-8 FILE > TEXT && jq -r '@csv' TEXT ${csv}`,
      );
    expect(command("x", "email=a,n=b\n".repeat(2), "utf-8", 3)).toMatch(/^python3/u);
    expect(command("x", "<?xml?>\n<a>\n</a>\n", "utf-16le", 2)).toMatch(/^python3/u);
  });

  it("a dump with a format option, unless it cannot be text", () => {
    expect(errorOf("x.sql", insert, "csv")).toBe("none: csv");
    expect(errorOf("x.json", objects.join(""), "ndjson")).toBe("none: document");
    expect(errorOf("x.csv", "SQLite format 3\0", "csv")).toMatch(/SQLite/u);
  });
});
