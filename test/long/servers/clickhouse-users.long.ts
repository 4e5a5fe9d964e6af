// The rights that docs/scaling.md gives to users suffice for the commands that it names, and for no
// others; and a server is reached by TLS only if its certificate is right.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tableStatements } from "../../../src/clickhouse/tables.js";
import {
  ChdbServer,
  hasChdb,
  openEngine,
  ownCluster,
  type Engine,
} from "../../support/clickhouse/chdb-server.js";
import { hasClickhouse, RealCluster } from "../../support/clickhouse/real-cluster.js";
import { jsonLines, Workplace, type Outcome } from "../../support/program/program.js";
import { isThere } from "../../support/servers.js";

const hasServer = isThere("clickhouse-server", () => hasClickhouse);
const hasOpenssl = isThere("openssl", () => spawnSync("openssl", ["version"]).status === 0);

/** A place with two indexes, of which the second one is newer, and a roster. */
async function preparedPlace(): Promise<Workplace> {
  const place = new Workplace();
  for (const [name, from] of [
    ["forum", 0],
    ["newer", 500],
  ] as const) {
    const lines = Array.from(
      { length: 2000 },
      (_, line) => `user${line + from},user${line + from}@example.com`,
    );
    writeFileSync(place.path(`${name}.csv`), `username,email\n${lines.join("\n")}\n`);
    expect(await place.run(["build", `${name}.csv`])).toMatchObject({ status: 0 });
  }
  writeFileSync(place.path("members.csv"), "email\nuser7@example.com\nnobody@example.com\n");
  return place;
}

/** The commands that only read, for an address of a database that has `forum`. */
const reading = (address: string): string[][] => [
  ["lookup", "--index", address, "user7@example.com", "nobody"],
  ["roster", "--index", address, "members.csv"],
  ["info", address],
  ["compare", `${address}/forum`, "newer"],
  ["list", address],
];

async function expectReading(
  place: Workplace,
  address: string,
  environment: Record<string, string> = {},
): Promise<void> {
  for (const args of reading(address)) {
    const { status, stderr } = await place.run(args, { environment });
    const isFine = status === 0 || (args[0] !== "compare" && status === 3);
    expect({ args, stderr, isFine }).toEqual({ args, stderr: "", isFine: true });
  }
  const asked = `${Array.from({ length: 500 }, (_, at) => `user${at * 7}@example.com`).join("\n")}\n`;
  const local = await place.run(["lookup", "--index", "forum", "-"], { input: asked });
  const stored = await place.run(["lookup", "--index", address, "-"], { input: asked, environment });
  expect({ ...stored, stdout: stored.stdout === local.stdout }).toEqual({ ...local, stdout: true });
}

async function expectRefused(outcome: Promise<Outcome>, why: string): Promise<void> {
  const { status, stdout, stderr } = await outcome;
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: "",
    stderr: expect.stringContaining(why) as string,
  });
}

describe.skipIf(!hasChdb)("a user of the newest engine", () => {
  const document = readFileSync("docs/scaling.md", "utf8");
  const grantsOf = (user: string, isFirst = true): string[] =>
    [...document.matchAll(/^(GRANT .*) TO (\w+);(?<once> -- once)?/gmu)]
      .filter(([, , name, once]) => name === user && (isFirst || once === undefined))
      .map(([, grant = ""]) => grant);
  let place: Workplace;
  let engine: Engine | undefined;
  let server: ChdbServer;
  beforeAll(async () => {
    place = await preparedPlace();
  }, 600_000);
  afterAll(async () => {
    await stop();
    place?.remove();
  }, 600_000);
  const stop = async (): Promise<void> => {
    await server?.stop();
    engine?.close();
    engine = undefined;
  };
  /** Serves the same data to a user with other rights. */
  const serveTo = async (grants: readonly string[]): Promise<string> => {
    await stop();
    engine = openEngine(place.folder, grants);
    server = await ChdbServer.start(engine, place.path("files"));
    return server.address;
  };

  it("may push with the rights of the document, once there are tables too, and drop", async () => {
    const pushing = grantsOf("pushing");
    const later = grantsOf("pushing", false);
    expect(later.length).toBe(pushing.length - 1);
    await expectRefused(place.run(["push", "forum", await serveTo(later)]), "lacks a right");
    expect(await place.run(["push", "forum", await serveTo(pushing)])).toMatchObject({ status: 0 });
    const address = await serveTo(later);
    await expectReading(place, address);
    for (const wasComplete of [false, true]) {
      const { stdout, stderr } = await place.run(["push", "newer", address]);
      expect(stderr).toBe("");
      expect(jsonLines(stdout)).toMatchObject([{ wasComplete }]);
    }
    expect(await place.run(["drop", "--yes", address, "newer"])).toMatchObject({ status: 0, stderr: "" });
    expect(jsonLines((await place.run(["list", address])).stdout)).toHaveLength(1);
  });

  it("may look up with the rights of the document, and change nothing", async () => {
    const address = await serveTo(grantsOf("looking"));
    await expectReading(place, address);
    for (const args of [
      ["push", "newer", address],
      ["push", "forum", address],
      ["drop", "--yes", address, "forum"],
    ]) {
      const isKept = args[0] === "push" && args[1] === "forum";
      // A part that is there already is only compared.
      if (isKept) expect(await place.run(args)).toMatchObject({ status: 0 });
      else await expectRefused(place.run(args), "lacks a right");
    }
    await expectReading(place, address);
  });

  it("needs each of these rights", async () => {
    const single = (user: string): string[] =>
      grantsOf(user, false).flatMap((grant) => {
        const [, rights = "", on = ""] = /^GRANT (.*) ON (.*)$/u.exec(grant) ?? [];
        return rights.split(", ").map((right) => `GRANT ${right} ON ${on}`);
      });
    const without = async (user: string, right: string): Promise<string> => {
      const kept = single(user).filter((grant) => !grant.startsWith(`GRANT ${right} ON leaks.`));
      const left = kept.filter((grant) => !grant.startsWith(`GRANT ${right} ON *.`));
      expect(left.length).toBe(single(user).length - 1);
      return serveTo(left);
    };
    for (const user of ["looking", "pushing"])
      for (const right of ["SELECT", "CREATE TEMPORARY TABLE"]) {
        const lookup = ["lookup", "--index", await without(user, right), "nobody"];
        await expectRefused(place.run(lookup), "lacks a right");
      }
    const push = ["push", "newer", await without("pushing", "INSERT")];
    await expectRefused(place.run(push), "lacks a right");
    // What is dropped is not asked for any more, even if its rows stay.
    const address = await without("pushing", "ALTER DELETE");
    expect(await place.run(["push", "newer", address])).toMatchObject({ status: 0 });
    const dropped = await place.run(["drop", "--yes", address, "newer"]);
    expect(dropped).toMatchObject({ status: 1 });
    expect(dropped.stderr).toContain("ALTER TABLE leaks.entries DELETE WHERE part = ");
    expect(jsonLines((await place.run(["list", address])).stdout)).toHaveLength(1);
  });

  it("may do the same on a cluster, with the right to ask its servers", async () => {
    await stop();
    const made = openEngine(place.folder);
    made.query("DROP DATABASE IF EXISTS leaks SYNC");
    for (const sql of tableStatements({
      database: "leaks",
      cluster: ownCluster,
      hasKeeper: false,
      hasCodecs: true,
    }))
      made.query(sql);
    made.close();
    const pushing = grantsOf("pushing", false);
    const address = await serveTo(pushing);
    for (const wasComplete of [false, true]) {
      const { stdout, stderr } = await place.run(["push", "forum", address]);
      expect(stderr).toBe("");
      expect(jsonLines(stdout)).toMatchObject([{ wasComplete, replicas: 1 }]);
    }
    expect(await place.run(["push", "newer", address])).toMatchObject({ status: 0, stderr: "" });
    // The engine has no Keeper, so each server is told by hand, with the same rights.
    const dropped = await place.run(["drop", "--yes", address, "newer"]);
    const [statement = ""] = /ALTER TABLE .* DELETE WHERE .*/u.exec(dropped.stderr) ?? [];
    engine?.query(statement);
    const left = engine?.query("SELECT uniqExact(part) FROM leaks.entries", "TSV");
    expect({ status: dropped.status, left }).toEqual({ status: 1, left: "1\n" });
    await expectReading(place, await serveTo(grantsOf("looking")));
    const less = pushing.map((grant) => grant.replace(" REMOTE,", ""));
    expect(less).not.toEqual(pushing);
    await expectRefused(place.run(["push", "forum", await serveTo(less)]), "lacks a right");
  });
});

describe.skipIf(!hasServer || !hasOpenssl)("a server with TLS and users", () => {
  const port = 8443;
  let place: Workplace;
  let cluster: RealCluster;
  const openssl = (command: string): void => {
    const { status, stderr } = spawnSync("openssl", command.split(" "), {
      cwd: place.folder,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(stderr);
  };
  beforeAll(async () => {
    place = await preparedPlace();
    for (const name of ["ca", "other-ca"])
      openssl(
        `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=${name} -keyout ${name}.key -out ${name}.pem`,
      );
    writeFileSync(place.path("names.cnf"), "subjectAltName = DNS:localhost\n");
    openssl("req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr");
    openssl(
      "x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names.cnf -out server.pem",
    );
    const user = (name: string, profile: string): string =>
      `<${name}><password>word-of-${name}</password><networks><ip>127.0.0.1</ip></networks><profile>${profile}</profile><quota>default</quota>
      <allow_databases><database>leaks</database></allow_databases></${name}>`;
    cluster = await RealCluster.start(place.path("servers"), {
      servers: 1,
      settings: `<https_port>${port}</https_port><openSSL><server><certificateFile>${place.path("server.pem")}</certificateFile>
        <privateKeyFile>${place.path("server.key")}</privateKeyFile><verificationMode>none</verificationMode><loadDefaultCAFile>false</loadDefaultCAFile></server></openSSL>`,
      profiles:
        "<looking><readonly>2</readonly></looking><strict><readonly>1</readonly><skip_unavailable_shards>1</skip_unavailable_shards></strict>",
      users: `${user("looking", "looking")}${user("strict", "strict")}${user("pushing", "default")}`,
    });
  }, 600_000);
  afterAll(async () => {
    await cluster?.stop();
    place?.remove();
  }, 600_000);

  const address = `clickhouse://localhost:${port}/leaks`;
  const as = (user: string, more: Record<string, string> = {}): Record<string, string> => ({
    CLICKHOUSE_USER: user,
    CLICKHOUSE_PASSWORD: `word-of-${user}`,
    NODE_EXTRA_CA_CERTS: place.path("ca.pem"),
    ...more,
  });

  it("is reached by who trusts its certificate, and by nobody else", async () => {
    expect(await place.run(["push", "forum", address], { environment: as("pushing") })).toMatchObject({
      status: 0,
      stderr: "",
    });
    await expectReading(place, address, as("looking"));
    const environments = [
      [as("looking", { NODE_EXTRA_CA_CERTS: "" }), address, "certificate of the server"],
      [
        as("looking", { NODE_EXTRA_CA_CERTS: place.path("other-ca.pem") }),
        address,
        "certificate of the server",
      ],
      [as("looking"), address.replace("localhost", "127.0.0.1"), "certificate is that of another server"],
    ] as const;
    for (const [environment, asked, why] of environments)
      for (const args of [...reading(asked), ["push", "newer", asked], ["drop", "--yes", asked, "forum"]])
        await expectRefused(place.run(args, { environment }), why);
  });

  it("lets users do what they may, and says why not", async () => {
    for (const args of [
      ["push", "newer", address],
      ["drop", "--yes", address, "forum"],
    ])
      await expectRefused(place.run(args, { environment: as("looking") }), "may only read");
    for (const args of reading(address))
      await expectRefused(place.run(args, { environment: as("strict") }), "the user may not change settings");
    for (const args of reading(address.replace("/leaks", "/others")))
      await expectRefused(place.run(args, { environment: as("looking") }), "no rights to the database");
    for (const args of reading(address)) {
      await expectRefused(
        place.run(args, { environment: as("looking", { CLICKHOUSE_PASSWORD: "made-up" }) }),
        "password is wrong",
      );
      await expectRefused(place.run(args, { environment: as("nobody") }), "does not know the user");
    }
    expect(
      await place.run(["drop", "--yes", address, "forum"], { environment: as("pushing") }),
    ).toMatchObject({ status: 0, stderr: "" });
  });
});
