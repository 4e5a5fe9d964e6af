// Builds a damaged source by both paths, and asks for everything that can be seen in it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { LeakcheckError } from "../../../src/errors.js";
import { answerQuery } from "../../../src/lookup/answer.js";
import { parseQuery } from "../../../src/lookup/query.js";
import { buildText, openBuilt } from "../index/built-index.js";
import { emptyFolder, removeFolders } from "../folder.js";
import { damagedSource } from "./damaged-source.js";

/** What a source has shown. */
export interface Shown {
  damaged: number;
  asked: number;
  inconclusive: number;
}

const absent = [
  { kind: "username", text: "nobody_is_called.this" },
  { kind: "email", text: "nobody@example.invalid" },
  { kind: "phone", text: "+31699999999" },
] as const;

/** Fails if an identifier that can be seen is "not found", or if the two paths give different bytes. */
export async function expectSeen(seed: number, records = 400, every = 4): Promise<Shown> {
  const source = damagedSource(seed, records, every);
  const folder = emptyFolder();
  const path = join(folder, "fast.lkx");
  const shown = { damaged: source.damaged, asked: 0, inconclusive: 0 };
  try {
    await buildText(path, source.extension, source.bytes, { keepSourceNames: false });
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    removeFolders();
    return shown;
  }
  const reference = join(folder, "reference.lkx");
  await buildText(reference, source.extension, source.bytes, { keepSourceNames: false, general: true });
  const index = await openBuilt(path);
  const missed: string[] = [];
  for (const { kind, text } of [...source.visible, ...absent]) {
    const { status } = await answerQuery(parseQuery(text, { kind }), [index], 0);
    shown.asked += 1;
    if (status === "inconclusive") shown.inconclusive += 1;
    const isAbsent = absent.some((one) => one.text === text);
    if (isAbsent ? status === "exposed" : status === "not-found") missed.push(`${kind} ${text}: ${status}`);
  }
  index.close();
  expect(missed, `seed ${seed}, ${source.extension}`).toEqual([]);
  expect(readFileSync(path).equals(readFileSync(reference)), `both paths, seed ${seed}`).toBe(true);
  removeFolders();
  return shown;
}
