// Realistic dumps of every shape at size: each way to build gives the same bytes within bounded memory, and the index answers as
// the truth says. `SHAPES=name,name RECORDS=n npm run test:long -- shapes` has only some of them, or other sizes.
import { createHash } from "node:crypto";
import { createReadStream, closeSync, existsSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { allShapes } from "../../bench/shapes/all-shapes.js";
import { bytesOf, recordsOf } from "../../bench/shapes/shape-dump.js";
import { openBuilt } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";
import { buildVariants, measuredBuild } from "../support/program/measured-build.js";
import { wrongAnswers } from "../support/shapes/shape-answers.js";

const size = { records: Number(process.env["RECORDS"] ?? 300_000), seed: 1 };
const asked = 2000;
const mostBytes = 512e6;
const names = process.env["SHAPES"]?.split(",");
const shapes = allShapes.filter(({ name }) => names?.includes(name) ?? true);

async function fingerprint(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  return hash.digest("hex");
}

it.each(shapes)(`${size.records} records of $name`, async (shape) => {
  const folder = emptyFolder();
  const dump = join(folder, `dump.${shape.extension}`);
  const descriptor = openSync(dump, "w");
  for (const bytes of bytesOf(shape, size))
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes.subarray(at));
  closeSync(descriptor);

  const path = join(folder, "index.lkx");
  const wrong: string[] = [];
  const peaks: string[] = [];
  let first: string | undefined;
  for (const way of buildVariants) {
    const { status, stderr, peakBytes } = await measuredBuild(shape, dump, path, way);
    peaks.push(`${Math.round(peakBytes / 1e6)} MB`);
    if (peakBytes > mostBytes) wrong.push(`${way.name}: took ${peaks.at(-1)}`);
    // A failure is compared by its message.
    const outcome = existsSync(path)
      ? await fingerprint(path)
      : `exit ${status}: ${stderr.replaceAll(dump, "DUMP").replaceAll("standard input", "DUMP")}`;
    first ??= outcome;
    if (outcome !== first) wrong.push(`${way.name}: ${outcome}, not ${first}`);
    if (way === buildVariants[0] && existsSync(path)) {
      const index = await openBuilt(path);
      wrong.push(...(await wrongAnswers(shape, { size, records: recordsOf(shape, size) }, index, asked)));
      index.close();
    }
    rmSync(path, { force: true });
  }
  process.stderr.write(`${shape.name}: ${peaks.join(", ")}\n`);
  expect(wrong).toEqual([]);
  if (shape.error === "NO_RECORDS")
    expect(first).toMatch(/exit 1: .*none of the \d+ records in DUMP could be read/u);
  else expect(first).not.toContain("exit");
});
