// The same statements on the newest engine, and its own build of an index: GROUP BY with its SipHash over
// the dump gives what the index holds.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../../support/program/program-here.js";
import { Workplace } from "../../support/program/program.js";
import { ChdbServer, hasChdb, openEngine, type Engine } from "../../support/clickhouse/chdb-server.js";
import { readIndex, readSecret } from "../../support/index/index-reference.js";
import { testSecret } from "../../support/index/built-index.js";

const people = 100_000;

describe.skipIf(!hasChdb)("the newest engine", () => {
  let place: Workplace;
  let engine: Engine;
  let server: ChdbServer;
  beforeAll(async () => {
    place = new Workplace();
    writeFileSync(place.path("it.key"), `leakcheck-secret-1:${Buffer.from(testSecret).toString("hex")}\n`, {
      mode: 0o600,
    });
    place.environment["LEAKCHECK_KEY_FILE"] = place.path("it.key");
    const lines = Array.from(
      { length: people },
      (_, line) =>
        `user${line},user${line}@example.com,+1202${5_550_000 + (line % 50_000)},${line % 3 === 0 ? "Town" : ""}`,
    );
    writeFileSync(place.path("forum.csv"), `username,email,phone,city\n${lines.join("\n")}\n`);
    await runHere(place, ["build", "forum.csv", "-o", "forum.lkx"]);
    engine = openEngine(place.folder);
    server = await ChdbServer.start(engine, place.path("files"));
  }, 600_000);
  afterAll(async () => {
    await server?.stop();
    engine?.close();
    place?.remove();
  });

  it("takes an index, answers 10,000 identifiers as the file does, and drops it", async () => {
    expect(await runHere(place, ["push", "forum.lkx", server.address])).toMatchObject({ status: 0 });
    expect(JSON.parse((await runHere(place, ["push", "forum.lkx", server.address])).stdout)).toMatchObject({
      wasComplete: true,
    });
    const asked = Array.from(
      { length: 10_000 },
      (_, at) => [`user${at * 29}`, `user${at * 31}@example.com`, `+1202${5_550_000 + at * 11}`][at % 3],
    );
    for (const index of ["forum.lkx", server.address])
      writeFileSync(
        place.path(index === "forum.lkx" ? "local" : "stored"),
        (await place.run(["lookup", "--index", index, "-"], { input: `${asked.join("\n")}\n` })).stdout,
      );
    expect(readFileSync(place.path("stored")).equals(readFileSync(place.path("local")))).toBe(true);
    expect(await runHere(place, ["drop", "--yes", server.address, "forum"])).toMatchObject({ status: 0 });
    expect(await runHere(place, ["list", server.address])).toMatchObject({ status: 0, stdout: "" });
  });

  it("makes the entries of the index from the dump, with its own hash", () => {
    const { sipHashKey } = readSecret(testSecret);
    const key = `(toUInt64(${sipHashKey.readBigUInt64LE(0)}), toUInt64(${sipHashKey.readBigUInt64LE(8)}))`;
    const dump = `file('${place.path("forum.csv")}', CSVWithNames, 'username String, email String, phone String, city String')`;
    // Bits follow the order of the names.
    const bits = ["city", "email", "phone", "username"].map(
      (name, bit) => `if(${name} = '', 0, ${1 << bit})`,
    );
    const found = engine.query(
      `SELECT p.1 AS kind, p.2 AS key, groupBitOr(bits), count() FROM (SELECT ${bits.join(" + ")} AS bits, arrayJoin([
        (toUInt8(1), sipHash64Keyed(${key}, concat(char(1), email))),
        (toUInt8(2), sipHash64Keyed(${key}, concat(char(2), substring(phone, 2)))),
        (toUInt8(3), sipHash64Keyed(${key}, concat(char(3), username)))]) AS p FROM ${dump}) GROUP BY kind, key ORDER BY kind, key`,
      "TSV",
    );
    const { tables } = readIndex(readFileSync(join(place.folder, "forum.lkx")));
    const expected = [...tables].flatMap(([kind, entries]) =>
      Array.from(entries, ([own, { columns, records }]) => [kind, own, columns, records].join("\t")),
    );
    expect(found.trimEnd() === expected.join("\n")).toBe(true);
  });
});
