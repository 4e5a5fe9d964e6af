// The same answers from nginx as from the file, for 10,000 identifiers, in as few round trips as for a
// server of the tests.
import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { answerQuery, type Answer } from "../../../src/lookup/answer.js";
import { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { parseQuery } from "../../../src/lookup/query.js";
import { RangeClient } from "../../../src/remote/range-client.js";
import { RemoteSource } from "../../../src/remote/remote-source.js";
import { emptyFolder } from "../../support/folder.js";
import { buildText, openBuilt, testSecret } from "../../support/index/built-index.js";
import { runHere } from "../../support/program/program-here.js";
import { Workplace } from "../../support/program/program.js";
import { CountedRemote } from "../../support/remote/counted-remote.js";
import { hasNginx, Nginx } from "../../support/remote/nginx.js";

let running: Nginx | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

/** Starts nginx for the files in a folder; returns its address. */
async function serve(folder: string, more = ""): Promise<string> {
  running = await Nginx.start(folder, more);
  return running.origin;
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

describe.skipIf(!hasNginx)("an index on nginx", () => {
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
