// Cells with several bare numbers, and waits that are aborted.
import { join } from "node:path";
import { expect, it } from "vitest";
import { abortable } from "../../src/indexing/abort.js";
import { buildText, openBuilt } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";

it("each of several bare numbers in one cell is found", async () => {
  const path = join(emptyFolder(), "it.lkx");
  await buildText(path, "csv", 'username,phone\nsanne,"12015550101; 12015550102; 12015550103"\n');
  const index = await openBuilt(path);
  for (const digits of ["12015550101", "12015550102", "12015550103"])
    expect([digits, (await index.find("phone", digits))?.records]).toEqual([digits, 1]);
  index.close();
});

it("a signal ends a wait before it begins or while it lasts, and no listener is left behind", async () => {
  const forEver = new Promise<never>(() => {});
  await expect(abortable(forEver, AbortSignal.abort())).rejects.toMatchObject({ code: "ABORTED" });
  const controller = new AbortController();
  const { signal } = controller;
  let listeners = 0;
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listeners += 1;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listeners -= 1;
    remove(...args);
  };
  expect(await abortable(Promise.resolve(1), signal)).toBe(1);
  expect(listeners).toBe(0);
  const waiting = abortable(forEver, signal);
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ code: "ABORTED" });
  expect(listeners).toBe(0);
});
