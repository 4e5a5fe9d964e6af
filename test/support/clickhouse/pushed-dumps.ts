// Dumps that are built and pushed to a fake server, and indexes there that are opened.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { databaseAddress } from "../../../src/clickhouse/address.js";
import { Client } from "../../../src/clickhouse/client.js";
import { openDatasets } from "../../../src/clickhouse/open-datasets.js";
import { readParts } from "../../../src/clickhouse/part-rows.js";
import { pushPart } from "../../../src/clickhouse/push-part.js";
import type { BuildOptions } from "../../../src/indexing/build-options.js";
import { openReader } from "../../../src/lookup/open-reader.js";
import { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { mergeIndexes } from "../../../src/merging/merge-indexes.js";
import { emptyFolder } from "../folder.js";
import { buildText, testSecret } from "../index/built-index.js";
import { shuffled } from "../random.js";
import { started } from "../started.js";
import { FakeClickhouse } from "./fake-clickhouse.js";

/** Starts a server for the tests of a file. */
export function fakeServer(options: { isCluster?: boolean } = {}): () => FakeClickhouse {
  return started(async () => FakeClickhouse.start(options));
}

export function clientOf({ address }: FakeClickhouse): Client {
  return new Client(databaseAddress(address), { environment: {} });
}

/** Builds each dump as an index, and pushes it. */
export async function pushDumps(
  server: FakeClickhouse,
  dumps: readonly string[],
  more: readonly Partial<BuildOptions>[] = [],
): Promise<{ paths: string[]; folder: string }> {
  const folder = emptyFolder();
  const paths = dumps.map((_, index) => join(folder, `part${index}.lkx`));
  for (const [index, path] of paths.entries()) {
    await buildText(path, "csv", dumps[index]!, more[index] ?? {});
    const reader = await openReader(path);
    try {
      const cluster = server.replicas.length > 1 ? "main" : undefined;
      await pushPart(clientOf(server), { name: path, reader }, { cluster });
    } finally {
      reader.close();
    }
  }
  return { paths, folder };
}

/** Merges indexes that were pushed, in the order of the server's parts, which those without a plan keep. */
export async function mergeStored(server: FakeClickhouse, paths: readonly string[]): Promise<string> {
  const digestOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
  const byDigest = new Map(paths.map((path) => [digestOf(path), path]));
  const parts = (await readParts(clientOf(server))).flatMap(({ digest }) => {
    const path = byDigest.get(digest);
    return path === undefined ? [] : [{ path, name: path }];
  });
  const output = join(emptyFolder(), "whole.lkx");
  await mergeIndexes({ parts, output, tool: "test" });
  return output;
}

/** Opens the datasets of a server, or the one that `dataset` names, as `/name`. */
export async function openStored(server: FakeClickhouse, dataset = ""): Promise<OpenedIndex[]> {
  return (await openDatasets(`${server.address}${dataset}`, { environment: {} })).map((found) => {
    if ("failure" in found) throw found.failure;
    return OpenedIndex.of(found.name, found.reader, () => testSecret);
  });
}

/** A dump of people of whom others have some too, with columns of its own, and with texts and bad rows. */
export function peopleDump(random: (below: number) => number, mostColumns = 3): string {
  const own = Array.from({ length: mostColumns }, (_, column) => `c${column}`);
  const columns = shuffled(random, ["username", "email", "phone", "bio", ...own.slice(random(mostColumns))]);
  const row = (person: number): string =>
    columns
      .map((name) => {
        if (name === "username") return `user${person}`;
        if (name === "email") return person % 3 === 0 ? `User.${person}+x@gmail.com` : "";
        if (name === "phone") return person % 4 === 0 ? `+1201555${1000 + person}` : "";
        if (name === "bio") return person % 5 === 0 ? `write to pal${person}@example.com` : "";
        return random(3) === 0 ? "v" : "";
      })
      .join(",");
  const rows = Array.from({ length: 60 }, () => row(random(120)));
  const broken = random(2) === 0 ? [`"x"lost3@example.com`] : [];
  return `${columns.join(",")}\n${[...rows, ...broken].join("\n")}\n`;
}
