// The same answers from nginx as from the file, for 10,000 identifiers, in as few round trips as for a
// server of the tests; and where nginx packs replies, an error. Debian has nginx; LEAKCHECK_NGINX names
// another one.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { answerQuery, type Answer } from "../../src/lookup/answer.js";
import { OpenedIndex } from "../../src/lookup/opened-index.js";
import { parseQuery } from "../../src/lookup/query.js";
import { RangeClient } from "../../src/remote/range-client.js";
import { RemoteSource } from "../../src/remote/remote-source.js";
import { emptyFolder } from "../support/folder.js";
import { buildText, openBuilt, testSecret } from "../support/index/built-index.js";
import { runHere } from "../support/program/program-here.js";
import { Workplace } from "../support/program/program.js";
import { CountedRemote } from "../support/remote/counted-remote.js";

const nginx = process.env["LEAKCHECK_NGINX"] ?? "nginx";
const isHere = spawnSync(nginx, ["-v"]).status === 0;
if (!isHere) process.stderr.write("SKIPPED: there is no nginx here, so no real web server is tested\n");

let running: ChildProcess | undefined;
afterEach(async () => {
  const ended = running === undefined ? undefined : new Promise((resolve) => running?.on("close", resolve));
  running?.kill("SIGQUIT");
  await ended;
  running = undefined;
});

/** Starts nginx for the files in a folder; returns its address. */
async function serve(folder: string, more = ""): Promise<string> {
  const probe = createServer();
  const port = await new Promise<number>((resolve) =>
    probe.listen(0, "127.0.0.1", () => {
      resolve((probe.address() as AddressInfo).port);
    }),
  );
  await new Promise((resolve) => probe.close(resolve));
  mkdirSync(join(folder, "temporary"));
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/temporary/${name};`)
    .join(" ");
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; ${process.getuid?.() === 0 ? "user root;" : ""} pid ${folder}/nginx.pid; events {}
     http { access_log off; ${places} ${more} server { listen 127.0.0.1:${port}; root ${folder}; } }`,
  );
  running = spawn(nginx, ["-e", join(folder, "errors"), "-c", join(folder, "nginx.conf")], {
    stdio: "inherit",
  });
  for (;;) {
    const outcome = spawnSync("curl", ["-s", "-o", join(folder, "first"), `http://127.0.0.1:${port}/it.lkx`]);
    if (outcome.status === 0) return `http://127.0.0.1:${port}`;
    if (running.exitCode !== null) throw new Error(readFileSync(join(folder, "errors"), "utf8"));
  }
}

const people = 200_000;
async function build(folder: string, from = 0): Promise<void> {
  const lines = Array.from(
    { length: people },
    (_, line) => `user${line + from},user${line + from}@example.com,+1202${String(5_550_000 + line)}`,
  );
  await buildText(join(folder, "it.lkx"), "csv", `username,email,phone\n${lines.join("\n")}\n`, {
    replace: true,
  });
}

const ask = async (text: string, index: OpenedIndex): Promise<Answer> =>
  answerQuery(parseQuery(text), [index], 0.999);

describe.skipIf(!isHere)("an index on nginx", () => {
  it("answers as the file does, in two round trips and then in one, until it is replaced", async () => {
    const folder = emptyFolder();
    await build(folder);
    const url = new URL(`${await serve(folder)}/it.lkx`);
    const client = new RangeClient({ url, headers: async () => ({}) }, "it");
    const remote = new CountedRemote(async (offset, length, known) => client.fetch(offset, length, known));
    const index = await OpenedIndex.from("it", await RemoteSource.open(remote, undefined), () => testSecret);
    const local = await openBuilt(join(folder, "it.lkx"));
    const trips: number[] = [];
    for (let at = 0; at < 10_000; at++) {
      const text =
        [`user${at * 31}`, `user${at * 37}@example.com`, `+1202${5_550_000 + at * 41}`][at % 3] ?? "";
      expect(await ask(text, index), text).toEqual(await ask(text, local));
      trips.push(remote.trips);
      remote.restart();
    }
    expect(trips[0]).toBe(2);
    expect(Math.max(...trips.slice(1))).toBeLessThanOrEqual(2);
    // A bucket outside of its likely range costs one more trip, and is rare.
    expect(trips.slice(1).filter((count) => count > 1).length).toBeLessThan(10);
    await build(folder, 7);
    // Its ETag is made of the time, in seconds, and the length.
    utimesSync(join(folder, "it.lkx"), 1, 1);
    await expect(ask("user5", index)).rejects.toMatchObject({ code: "INDEX_CHANGED" });
    client.close();
    local.close();
  });

  it("that packs its replies is read all the same, because packed ones are not asked for", async () => {
    const folder = emptyFolder();
    await build(folder);
    const origin = await serve(folder, "gzip on; gzip_types *; gzip_min_length 1;");
    const place = new Workplace();
    const environment = { LEAKCHECK_KEY_FILE: join(folder, "it.key") };
    writeFileSync(
      environment.LEAKCHECK_KEY_FILE,
      `leakcheck-secret-1:${Buffer.from(testSecret).toString("hex")}\n`,
      { mode: 0o600 },
    );
    for (const [text, status] of [
      ["user5@example.com", 3],
      ["nobody@example.com", 0],
    ] as const)
      expect(
        await runHere(place, ["lookup", "--index", `${origin}/it.lkx`, text], environment),
      ).toMatchObject({
        status,
      });
    place.remove();
  });
});
