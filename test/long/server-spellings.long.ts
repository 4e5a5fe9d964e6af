// A dump in the spellings of real servers' own programs: the same tables as of CSV. Debian's packages
// mariadb-server and postgresql have them.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { emptyFolder } from "../support/folder.js";
import { startMariaDb, startPostgres } from "../support/convert/database-servers.js";
import { insertsOf, writeSources } from "../support/inputs/spellings.js";
import { speltTables } from "../support/inputs/spelt-tables.js";

const people = Number(process.env["RECORDS"] ?? 100_000);

const servers = [
  {
    name: "mariadb-dump",
    start: startMariaDb,
    quoted: (value: string) => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`,
    dumps: [
      [],
      ["--complete-insert"],
      ["--skip-extended-insert"],
      ["--insert-ignore", "--no-create-info", "--complete-insert"],
      ["--compact"],
      ["--net-buffer-length=16384", "--single-transaction"],
    ],
  },
  {
    name: "pg_dump",
    start: startPostgres,
    quoted: (value: string) => `'${value.replaceAll("'", "''")}'`,
    dumps: [
      [],
      ["--inserts"],
      ["--column-inserts"],
      ["--rows-per-insert=50"],
      ["--data-only"],
      ["--no-owner", "--clean", "--if-exists"],
    ],
  },
] as const;

describe.each(servers)("$name", ({ name, start, quoted, dumps }) => {
  it(`has the tables of CSV, ${people} people`, async ({ skip }) => {
    const server = start();
    if (server === undefined) return skip(`the server of ${name} is not installed`);
    onTestFinished(() => {
      server.stop();
    });
    const folder = emptyFolder();
    writeSources(folder, people);
    const expected = await speltTables({ dumps: join(folder, "it.csv") }, people, 0);
    server.run(insertsOf(people, "TEXT", quoted));
    for (const [at, options] of dumps.entries()) {
      const dump = server.dump(...options);
      const packed = spawnSync("gzip", ["-c"], { input: dump, maxBuffer: 2 ** 30 }).stdout;
      const place = join(folder, `dump-${at}`);
      mkdirSync(place);
      writeFileSync(join(place, at % 2 === 0 ? "it.sql" : "it.sql.gz"), at % 2 === 0 ? dump : packed);
      // Each is read in every way, from a file and from a pipe.
      for (const way of [0, 1, 2])
        for (const from of [{ dumps: place }, { input: at % 2 === 0 ? packed : dump }]) {
          const tables = await speltTables(from, people, way);
          expect([options, way, Object.keys(from), tables]).toEqual([
            options,
            way,
            Object.keys(from),
            expected,
          ]);
        }
    }
  });
});
