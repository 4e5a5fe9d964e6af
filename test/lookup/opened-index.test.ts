// Programs print, log and copy the object of an open index. None of these may show its key.
import { join } from "node:path";
import { inspect } from "node:util";
import { serialize } from "node:v8";
import { expect, it } from "vitest";
import { LeakcheckError } from "../../src/errors.js";
import { openIndex } from "../../src/index.js";
import { deriveKey } from "../../src/kernel/secret.js";
import { OpenedIndex, sipHashKeyOf } from "../../src/lookup/opened-index.js";
import { buildText, testSecret } from "../support/index/built-index.js";
import { emptyFolder } from "../support/folder.js";

const { sipHashKey } = deriveKey(testSecret);

/** Returns the forms in which a text may show bytes. */
function spellings(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes);
  const list = [...bytes];
  const ways = [
    buffer.toString("hex"),
    buffer.toString("base64"),
    buffer.toString("latin1"),
    list.join(","),
    list.join(", "),
  ];
  // `inspect` prints buffers, and breaks arrays over several lines; JSON turns typed arrays into
  // objects.
  return [
    ...ways,
    buffer.toString("hex").replace(/..(?=.)/gu, "$& "),
    list.slice(0, 6).join(",\n"),
    list.map((byte, at) => `"${at}":${byte}`).join(","),
  ];
}

function everyText(value: unknown): string[] {
  const attempts = [
    () =>
      inspect(value, {
        depth: null,
        showHidden: true,
        maxArrayLength: null,
        getters: true,
        compact: false,
        breakLength: Infinity,
      }),
    () => inspect(value, { depth: null, showHidden: true, getters: true }),
    () => JSON.stringify(value),
    () => inspect(structuredClone(value), { depth: null, showHidden: true }),
    () => serialize(value).toString("latin1"),
    () => JSON.stringify({ ...(value as object) }),
  ];
  return attempts.map((attempt) => {
    try {
      return attempt();
    } catch (cause) {
      return inspect(cause, { depth: null, showHidden: true });
    }
  });
}

it("shows neither secret nor key", async () => {
  const path = join(emptyFolder(), "it.lkx");
  await buildText(path, "csv", "email\nsanne@example.com\n");
  const index = await openIndex(path, { secretOf: () => testSecret });
  await index.find("email", "sanne@example.com");
  const found = [index, index.reader, index.rules, index.metadata];
  index.close();
  const afterClosing: unknown = await (async () => index.find("email", "sanne@example.com"))().catch(
    (cause: unknown) => cause,
  );
  expect(afterClosing).toBeInstanceOf(LeakcheckError);
  const missing: unknown = await openIndex(path, { secretOf: () => new Uint8Array(32) }).catch(
    (cause: unknown) => cause,
  );
  expect(missing).toBeInstanceOf(LeakcheckError);
  const forbidden = [sipHashKey, testSecret, deriveKey(new Uint8Array(32)).sipHashKey].flatMap(spellings);
  for (const value of [...found, afterClosing, missing])
    for (const text of everyText(value))
      for (const spelling of forbidden) expect(text.includes(spelling)).toBe(false);
  expect(Reflect.ownKeys(index)).toEqual(["path", "reader", "rules"]);
});

it("gives its key to the program's own threads", async () => {
  const path = join(emptyFolder(), "it.lkx");
  await buildText(path, "csv", "email\nsanne@example.com\n");
  const index = await OpenedIndex.open(path, () => testSecret);
  expect(sipHashKeyOf(index)).toEqual(sipHashKey);
  index.close();
});
