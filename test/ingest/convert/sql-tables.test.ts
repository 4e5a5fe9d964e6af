// The forms in which programs write rows of SQL, and the tables that come out.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { sqlTables } from "../../../src/ingest/convert/sql-tables.js";
import { inChunks, outcomeOf, tablesOf } from "../../support/convert/tables.js";
import { someOf } from "../../support/random-cases.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const t = (...rows: (string | null)[][]): unknown[] => ["t", ...rows];
const a = (...values: (string | null)[]): unknown[] => t(["a"], ...values.map((value) => [value]));
const others = (...texts: string[]): unknown[] => [
  "other statements",
  ...texts.map((text) => ({ "other statements": { text } })),
];

/** What the dump is, its text, its tables. */
const forms: readonly [what: string, sql: string, tables: unknown[][]][] = [
  [
    "names from CREATE TABLE",
    "CREATE TABLE t (a int, b text);INSERT INTO t VALUES (1,'x'),(2,NULL);",
    [t(["a", "b"], ["1", "x"], ["2", null])],
  ],
  [
    "names from INSERT",
    "INSERT INTO t (b, `c d`) VALUES ('',-1.5e+10);",
    [t(["b", "c d"], ["", "-1.5e+10"])],
  ],
  ["no names", "INSERT INTO t VALUES (1,2);", [t(["column 1", "column 2"], ["1", "2"])]],
  [
    "CREATE TABLE with another width",
    "CREATE TABLE t (a int);INSERT INTO t VALUES (1,2);",
    [t(["column 1", "column 2"], ["1", "2"])],
  ],
  [
    "keys and rules in CREATE TABLE",
    "CREATE TABLE t (\n `key` int DEFAULT '1,)', a enum('x','y(') COMMENT 'it''s, ok', PRIMARY KEY (`key`), KEY i (a), CONSTRAINT c CHECK (a > 0), UNIQUE u (a)) ENGINE=X;INSERT INTO t VALUES (1,'x');",
    [t(["key", "a"], ["1", "x"])],
  ],
  [
    "a column called key",
    "CREATE TABLE t (key varchar(20), index text, unique_id int);INSERT INTO t VALUES (1,2,3);",
    [t(["key", "index", "unique_id"], ["1", "2", "3"])],
  ],
  [
    "computed columns that are left out",
    "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a+1) STORED, c int AS (a), d int);INSERT INTO t VALUES (1,2);",
    [t(["a", "d"], ["1", "2"])],
  ],
  [
    "computed columns that are not",
    "CREATE TABLE t (a int, b int AS (a));INSERT INTO t VALUES (1,2);",
    [t(["a", "b"], ["1", "2"])],
  ],
  [
    "one statement for each row",
    "INSERT INTO t VALUES (1);\nINSERT INTO t VALUES (2);\nINSERT INTO t VALUES (3);\n",
    [["t", ["column 1"], ["1"], ["2"], ["3"]]],
  ],
  [
    "modifiers",
    "INSERT IGNORE INTO t (a) VALUES (1);REPLACE INTO t (a) VALUES (2);INSERT OR REPLACE INTO t (a) VALUE (3);insert low_priority ignore into t(a)values(4);",
    [a("1", "2", "3", "4")],
  ],
  [
    "what follows rows",
    "INSERT INTO t (a) VALUES (1) ON DUPLICATE KEY UPDATE a=VALUES(a), b='x;''y';INSERT INTO t (a) VALUES (2) RETURNING a;INSERT INTO t (a) VALUES (3) ON CONFLICT DO NOTHING;",
    [a("1", "2", "3"), others("ON DUPLICATE KEY UPDATE a=VALUES(a), b='x;''y';")],
  ],
  [
    "INSERT ALL",
    "INSERT ALL INTO t (a) VALUES (1)\n INTO t (a) VALUES (2) INTO u (a) VALUES (3) SELECT 1 FROM dual;",
    [a("1", "2"), ["u", ["a"], ["3"]]],
  ],
  [
    "lines with a slash",
    "SET DEFINE OFF\n/\nINSERT INTO t (a) VALUES (1)\n/\nINSERT INTO t (a) VALUES ('\\');\n/\n",
    [a("1", "\\")],
  ],
  [
    "rows that are not read",
    "INSERT INTO t (a) SELECT * FROM (SELECT 'x') b;INSERT FIRST WHEN 1=1 THEN INTO t VALUES ('y') SELECT 1;\nMERGE INTO t USING (VALUES ('z')) s ON 1=1;INSERT INTO t (a) VALUES (1);UPDATE t SET a='x' WHERE a=1;EXEC('INSERT INTO t VALUES (''x'')');CALL f(\"x\");CREATE TABLE u AS SELECT 'x';",
    [
      a("1"),
      others(
        "* FROM (SELECT 'x') b;",
        "INSERT FIRST WHEN 1=1 THEN INTO t VALUES ('y') SELECT 1;\n",
        "MERGE INTO t USING (VALUES ('z')) s ON 1=1;",
        "UPDATE t SET a='x' WHERE a=1;",
        "EXEC('INSERT INTO t VALUES (''x'')');",
        'CALL f("x");',
        "AS SELECT 'x';",
      ),
    ],
  ],
  [
    "comments and lines that may name somebody, and others",
    "-- INSERT INTO t VALUES ('x@b.example');\n-- 'x' y@z\n/* 2015550100 */# 201555\nREM x@b.example\nREM x\nINSERT INTO t (a) VALUES (1);/* don't */\nSET NAMES 'x';SELECT setval('x', 7);UPDATE t SET a=1;GRANT ALL ON x TO 'y'@'z.example';ALTER TABLE x AUTO_INCREMENT=2015550100;\n",
    [a("1"), others("-- INSERT INTO t VALUES ('x@b.example');\n", "/* 2015550100 */", "REM x@b.example\n")],
  ],
  [
    "schemas",
    'INSERT INTO public."t" (a) VALUES (1);INSERT INTO [dbo].[t] ([a]) VALUES (2);INSERT INTO `s`.`t` (a) VALUES (3);',
    [a("1", "2"), ["s.t", ["a"], ["3"]]],
  ],
  ["quotes in names", 'INSERT INTO `t``x` ("a""b", [c]) VALUES (1,2);', [["t`x", ['a"b', "c"], ["1", "2"]]]],
  [
    "several tables, and one again",
    "INSERT INTO t (a) VALUES (1);INSERT INTO u (a) VALUES (2);INSERT INTO t (a) VALUES (3);",
    [a("1"), ["u", ["a"], ["2"]], a("3")],
  ],
  [
    "other columns of the same table",
    "INSERT INTO t (a) VALUES (1);INSERT INTO t (a,b) VALUES (2,3);",
    [a("1"), t(["a", "b"], ["2", "3"])],
  ],
  [
    "another width without names",
    "INSERT INTO t VALUES (1);INSERT INTO t VALUES (2,3);",
    [t(["column 1"], ["1"]), t(["column 1", "column 2"], ["2", "3"])],
  ],
  [
    "the same table of another database",
    "CREATE TABLE t (a int);INSERT INTO t VALUES (1);USE x;CREATE TABLE t (b int);INSERT INTO t VALUES (2);",
    [a("1"), t(["b"], ["2"])],
  ],
  [
    "escapes of MySQL",
    String.raw`INSERT INTO ${"`t`"} (a) VALUES ('\'\"\\\n\r\t\b\0\Z\%\_\q'),('\\'),('a''b'),("x\"y""z'");`,
    [a("'\"\\\n\r\t\b\0\u001a\\%\\_q", "\\", "a'b", 'x"y"z\'')],
  ],
  [
    "backslashes of standard SQL",
    String.raw`PRAGMA x; INSERT INTO t (a) VALUES ('DOMAIN\user'),('\'),('a\''b'),('\n');`,
    [a("DOMAIN\\user", "\\", "a\\'b", "\\n")],
  ],
  [
    "escapes of PostgreSQL",
    String.raw`SET standard_conforming_strings = on; INSERT INTO t (a) VALUES (E'\n\'\\\101\x41\u00e9\q'),(U&'\00e9\\x'),('\n');`,
    [a("\n'\\AAéq", "é\\x", "\\n")],
  ],
  [
    "texts of Oracle",
    "INSERT INTO t (a) VALUES (q'[it's]'),(to_date('2001-02-03','YYYY-MM-DD')),(N'x');",
    [a("it's", "2001-02-03", "x")],
  ],
  [
    "casts",
    "INSERT INTO t (a) VALUES ('x'::text),('y'::character varying(20)),('{}'::text[]),(CAST(N'z' AS date)),(CAST('w' AS DECIMAL(10, 2))),('v' COLLATE utf8_bin),(1::int);",
    [a("x", "y", "{}", "z", "w", "v", "1")],
  ],
  [
    "functions of SQLite",
    String.raw`INSERT INTO t (a) VALUES (replace('a\nb','\n',char(10))),(replace(replace('\r\n','\r',char(13)),'\n',char(10))),(unistr('\000a\u0041')),(X'41c3a9'),(X'00ff');`,
    [a("a\nb", "\r\n", "\nA", "Aé", "0x00ff")],
  ],
  [
    "joined texts",
    "INSERT INTO t (a) VALUES ('a'||CHR(10)||'b'),('a' 'b'),(N'a' + CHAR(13) + N'b'),(concat('a','b',1));",
    [a("a\nb", "ab", "a\rb", "ab1")],
  ],
  [
    "binary values",
    "INSERT INTO t (a) VALUES (_binary 'x@example.com'),(0x7840),(x'ff00'),(b'101'),(_utf8mb4'é'),(0x),(_binary ''),(UNHEX('41'));",
    [a("x@example.com", "x@", "0xff00", "101", "é", "", "", "A")],
  ],
  [
    "bare words",
    "INSERT INTO t (a) VALUES (TRUE),(false),(DEFAULT),(null),(NOW()),(@x),(?),(CURRENT_DATE);",
    [a("TRUE", "false", null, null, null, null, null, "CURRENT_DATE")],
  ],
  [
    "numbers",
    "INSERT INTO t (a) VALUES (-1),(+1),(1e5),(1.0e-7),(.5),(1 + 2),(00491705550123);",
    [a("-1", "1", "1e5", "1.0e-7", ".5", "1+2", "00491705550123")],
  ],
  [
    "queries in the place of values",
    "INSERT INTO t (a) VALUES ((SELECT id FROM x WHERE mail = 'q@example.com')),((1)),(('x'));",
    [a("q@example.com", "1", "x")],
  ],
  ["a text in dollars", "INSERT INTO t (a) VALUES ($$it's; )$$),($q$a$$b$q$);", [a("it's; )", "a$$b")]],
  [
    "blanks and comments",
    "-- x\nINSERT INTO t\n(a)\n VALUES /* ( ' */\n ( 1 ) -- one\n,\n# two\n('x' /* y */ )\n;",
    [a("1", "x")],
  ],
  ["rows of MySQL 8", "INSERT INTO t (a) VALUES ROW(1), ROW('x');", [a("1", "x")]],
  [
    "a row of SET",
    "INSERT INTO t SET a='x', `b`=NULL;INSERT INTO t SET a='y',b=2;INSERT INTO t SET c=1;",
    [t(["a", "b"], ["x", null], ["y", "2"]), t(["c"], ["1"])],
  ],
  [
    "rows of SELECT",
    "INSERT INTO t (a,b) SELECT 1, N'x' UNION ALL\nSELECT 2 AS a, 'y' b UNION SELECT 3, NULL FROM dual;INSERT INTO t (a,b) SELECT c, d FROM e;",
    [t(["a", "b"], ["1", "x"], ["2", "y"], ["3", null])],
  ],
  [
    "statements without ends, and GO",
    "SET IDENTITY_INSERT [dbo].[t] ON\nINSERT [dbo].[t] ([a]) VALUES (N'x')\nINSERT [dbo].[t] ([a]) VALUES (N'y''')\nGO\nSET IDENTITY_INSERT [dbo].[t] OFF\nGO\n",
    [a("x", "y'")],
  ],
  [
    "an INSERT behind a condition",
    "IF NOT EXISTS (SELECT 1 FROM t WHERE a = 'INSERT INTO') INSERT INTO t (a) VALUES ('x')\nBEGIN TRY INSERT INTO t (a) VALUES ('y') END TRY\nGO\n",
    [a("x", "y")],
  ],
  [
    "programs",
    "CREATE TRIGGER x AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.a, CASE WHEN 1 THEN ';' END); INSERT INTO log VALUES ('x'); END;\nINSERT INTO t (a) VALUES (1);",
    [a("1")],
  ],
  [
    "programs in dollars",
    "CREATE FUNCTION f() RETURNS trigger AS $_$ BEGIN INSERT INTO log VALUES (9,'it''s;'); END $_$ LANGUAGE plpgsql;INSERT INTO t (a) VALUES (1);",
    [a("1")],
  ],
  [
    "programs up to GO",
    "SELECT 1\nGO\nCREATE PROCEDURE p AS\nINSERT INTO log VALUES ('x');\nINSERT INTO log VALUES ('y');\nGO\nINSERT INTO t (a) VALUES (1)\nGO\n",
    [a("1")],
  ],
  [
    "other delimiters",
    "INSERT INTO `t` (a) VALUES (1);\nDELIMITER ;;\n/*!50003 CREATE TRIGGER x /* y */ INSERT INTO log VALUES ('x'); END */;;\nCREATE PROCEDURE p() BEGIN INSERT INTO log VALUES ('y'); END ;;\nINSERT INTO `t` (a) VALUES (2);;\nDELIMITER ;\nINSERT INTO `t` (a) VALUES (3);",
    [a("1", "2", "3")],
  ],
  [
    "a rule",
    "CREATE RULE r AS\n ON INSERT TO u DO ALSO\n INSERT INTO t VALUES ('x');\nINSERT INTO t (a) VALUES (1);",
    [a("1")],
  ],
  [
    "lines that are no SQL",
    "Dumped by someone, it's free\n\\connect x\nINSERT INTO t (a) VALUES (1);",
    [a("1")],
  ],
  ["rows alone", "(1,'x'),\n(2,'y');\n", [["rows", ["column 1", "column 2"], ["1", "x"], ["2", "y"]]]],
  [
    "COPY",
    'COPY t (a, "b c") FROM stdin;\n1\tx\\ty\\\\\n\\N\t\n\\\\N\t\\N\n\\.\n',
    [t(["a", "b c"], ["1", "x\ty\\"], [null, ""], ["\\N", null])],
  ],
  [
    "escapes of COPY",
    'COPY t (a) FROM stdin;\n\\b\\f\\n\\r\\t\\v\\101\\x41\\q"\n\\\\.\n\\\nx\n\\.\n',
    [a('\b\f\n\r\t\vAAq"', "\\.", "\nx")],
  ],
  [
    "COPY with CR",
    "COPY t (a,b) FROM stdin;\r\nx\t\\N\r\n\\N\ty\r\n\\.\r\n",
    [t(["a", "b"], ["x", null], [null, "y"])],
  ],
  [
    "COPY without names",
    "CREATE TABLE t (a int);COPY t FROM stdin;\nx\n\\.\nCOPY u FROM stdin;\n1\t2\n\\.\n",
    [a("x"), ["u", ["column 1", "column 2"], ["1", "2"]]],
  ],
  [
    "COPY as CSV",
    'COPY t (a, b) FROM stdin WITH (FORMAT csv);\n1,"x ""y"", z"\n,""\n"line\n\\.\n",a"b,c"d\n\\.\n',
    [t(["a", "b"], ["1", 'x "y", z'], [null, ""], ["line\n\\.\n", "ab,cd"])],
  ],
  [
    "COPY as CSV with CR",
    'COPY t (a, b) FROM stdin CSV;\r\n1,\r\n"x\r\ny",z\r\n\\.\r\n',
    [t(["a", "b"], ["1", null], ["x\r\ny", "z"])],
  ],
  [
    "COPY with a header",
    "COPY t FROM stdin WITH (FORMAT 'csv', HEADER true, FORCE_NOT_NULL (a), FREEZE);\na,b\n1,2\n\\.\nCOPY t (a) FROM stdin (HEADER off, ENCODING 'UTF8');\n3\n\\.\n",
    [t(["a", "b"], ["1", "2"]), a("3")],
  ],
  [
    "COPY in old forms",
    "COPY t (a, b) FROM stdin USING DELIMITERS ',' WITH NULL AS '';\n1,\n\\.\nCOPY u (a, b) FROM stdin WITH DELIMITER AS E'\\t' CSV HEADER QUOTE AS '''' FORCE NOT NULL a, b;\nx\ty\n1\t'2\t''3'\n\\.\n",
    [t(["a", "b"], ["1", null]), ["u", ["a", "b"], ["1", "2\t'3"]]],
  ],
  [
    "COPY without rows",
    "COPY t (a) FROM stdin;\n\\.\n\nINSERT INTO u (a) VALUES (1);",
    [["u", ["a"], ["1"]]],
  ],
  ["no rows", "CREATE TABLE t (a int);INSERT INTO t () VALUES ();INSERT INTO t DEFAULT VALUES;SELECT 1;", []],
  [
    "signs of CSV",
    "INSERT INTO t (a,b) VALUES ('\"','a,b\nc\r\n\"\"d');",
    [t(["a", "b"], ['"', 'a,b\nc\r\n""d'])],
  ],
];

describe("a dump of SQL", () => {
  it.each(forms)("gives its rows: %s", async (_, sql, tables) => {
    for (const size of [65_536, 7, 1]) expect(await tablesOf(sqlTables, sql, size)).toEqual(tables);
  });

  it.each(["utf-16le", "utf-16be"])("may be in %s", async (encoding) => {
    const bytes = Buffer.from("\ufeffINSERT [dbo].[t] ([a]) VALUES (N'é')\nGO\n", "utf16le");
    if (encoding === "utf-16be") bytes.swap16();
    for (const size of [1, 65_536]) expect(await tablesOf(sqlTables, bytes, size)).toEqual([a("é")]);
  });

  it("becomes JSON where tables take turns", async () => {
    const sql = Array.from(
      { length: 200 },
      (_, at) => `INSERT INTO t${at % 2} (a,b) VALUES (${at},'"\\\\n');`,
    );
    const tables = await tablesOf(sqlTables, `/*!40000 x */${sql.join("\n")}`);
    expect(tables).toHaveLength(67);
    const rows = tables.flatMap(([name, ...rows]) =>
      name === "several tables"
        ? rows
        : rows.slice(1).map((row) => ({ [name]: { a: (row as string[])[0], b: (row as string[])[1] } })),
    );
    expect(rows).toEqual(
      Array.from({ length: 200 }, (_, at) => ({ [`t${at % 2}`]: { a: String(at), b: '"\\n' } })),
    );
  });

  const long = [
    [300_000, "x"],
    [300_000, "'"],
    [4_500_000, "x\"\\'\n"],
    [4_500_000, "%\\"],
  ] as const;

  it.each(someOf(long, 1))("may hold a value of %i bytes", async (bytes, sign) => {
    const value = sign.repeat(bytes / sign.length);
    const text = value.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
    const sql = `INSERT INTO \`t\` (a,b,c) VALUES (1,NULL,'x'),(2,_binary '${text}',NULL),(concat('a','b'),0x41,''),(4,'${text}','y');SELECT 1;`;
    const rows = [
      ["1", null, "x"],
      ["2", value, null],
      ["ab", "A", ""],
      ["4", value, "y"],
    ];
    for (const size of bytes < 1_000_000 ? [65_536, 997] : [65_536])
      expect(await tablesOf(sqlTables, sql, size)).toEqual([t(["a", "b", "c"], ...rows)]);
    // In a long row, too, what is cut is not given.
    const cut = await outcomeOf(sqlTables(inChunks(sql.slice(0, sql.length - 20)), "dump"));
    expect([cut.error, bytes > 1_000_000 || cut.tables[0]?.rows.length]).toEqual([
      "CUT_SOURCE",
      bytes > 1_000_000 || 4,
    ]);
  });

  it("may have values of any length in COPY", async () => {
    const value = 'x"\\\n'.repeat(200_000);
    const sql = `COPY t (a,b) FROM stdin;\n1\t${value.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}\n2\t\\N\n\\.\n`;
    expect(await tablesOf(sqlTables, sql)).toEqual([t(["a", "b"], ["1", value], ["2", null])]);
  });

  it("takes little memory for a text without an end", async () => {
    const held = (): number => {
      collect();
      return process.memoryUsage().arrayBuffers;
    };
    let most = 0;
    async function* source(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("INSERT INTO `t` (a) VALUES (1),('");
      for (let at = 0; at < 96; at++) {
        yield Buffer.alloc(1 << 18, 0x78);
        if (at % 16 === 15) most = Math.max(most, held());
      }
    }
    const before = held();
    for await (const { bytes } of sqlTables(source(), "dump")) {
      const reading = (async () => {
        for await (const _ of bytes);
      })();
      await expect(reading).rejects.toThrow("dump is cut");
      break;
    }
    expect(most - before).toBeLessThan(20 << 20);
  });

  it("takes little memory for a statement without rows, which it gives in parts", async () => {
    const held = (): number => {
      collect();
      return process.memoryUsage().arrayBuffers;
    };
    let most = 0;
    const piece = "kim@x.example ".repeat(20_000);
    async function* source(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("UPDATE t SET a='");
      for (let at = 0; at < 60; at++) {
        yield Buffer.from(piece);
        if (at % 10 === 9) most = Math.max(most, held());
      }
      yield Buffer.from("';");
    }
    const before = held();
    let addresses = 0;
    for await (const { name, bytes } of sqlTables(source(), "dump")) {
      expect(name).toBe("other statements");
      for await (const part of bytes)
        addresses += Buffer.from(part).toString("latin1").split("kim@x.example").length - 1;
    }
    expect(addresses).toBe(60 * 20_000);
    expect(most - before).toBeLessThan(10 << 20);
  });

  it("is read on behind a table that nobody reads", async () => {
    const names: string[] = [];
    const sql = `INSERT INTO t (a) VALUES ${Array.from({ length: 100_000 }, (_, at) => `(${at})`).join(",")};INSERT INTO u (a) VALUES (1);`;
    for await (const { name } of sqlTables(inChunks(sql), "dump")) names.push(name);
    expect(names).toEqual(["t", "u"]);
  });

  it("is closed with its reader", async () => {
    let isClosed = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield Buffer.from("INSERT INTO t (a) VALUES (1);");
      } finally {
        isClosed = true;
      }
    }
    for await (const { bytes } of sqlTables(source(), "dump")) {
      for await (const _ of bytes) break;
      break;
    }
    expect(isClosed).toBe(true);
  });

  it.each([
    ["a row that cannot be parsed", "INSERT INTO t (a) VALUES (1),('x' y);", [a("1")]],
    ["a row of another width", "INSERT INTO t (a) VALUES (1),(2,3),(4);", [a("1")]],
    ["a head that cannot be parsed", "INSERT INTO t (a) VALUES (1);INSERT INTO t (a VALUES (2);", [a("1")]],
    ["the middle of a dump", "doe','x'),(5,'y');\nINSERT INTO t (a) VALUES (1);", []],
    ["backslashes of another kind", "PRAGMA x;INSERT INTO t (a) VALUES ('x'),('it\\'s'),('y');", [a("x")]],
  ])("is damaged at %s", async (_, sql, tables) => {
    for (const size of [1, 65_536]) {
      const outcome = await outcomeOf(sqlTables(inChunks(sql, size), "dump"));
      expect([outcome.error, outcome.tables.map(({ name, rows }) => [name, ...rows])]).toEqual([
        "DAMAGED_SOURCE",
        tables,
      ]);
    }
  });

  it.each([
    "WITH BINARY",
    "(FORMAT binary)",
    "WITH OIDS",
    "(DEFAULT 'x')",
    "(ENCODING 'LATIN1')",
    "(DELIMITER 'xy')",
    "WHERE a > 1",
  ])("is refused with a COPY %s, whose lines it does not know", async (options) => {
    const sql = `INSERT INTO t (a) VALUES (1);COPY t (a) FROM stdin ${options};\n1\n\\.\n`;
    const outcome = await outcomeOf(sqlTables(inChunks(sql), "dump"));
    expect(outcome.error).toBe("UNKNOWN_FORMAT");
  });

  it("is damaged with its offset, and without its values", async () => {
    const sql = "INSERT INTO t (a) VALUES (1),('secret' secret);";
    const reading = (async () => {
      for await (const { bytes } of sqlTables(inChunks(sql), "dump.sql")) for await (const _ of bytes);
    })();
    await expect(reading).rejects.toThrow("dump.sql is damaged: a row cannot be parsed, at byte 39");
  });
});
