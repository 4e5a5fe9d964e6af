// Make the Nth disk operation fail, alone or with all later ones, for everything that writes
// secrets. No key file is ever empty or cut short, the default names an existing key, and a second
// attempt succeeds.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { KeyFolder, readKeyFile } from "../../src/library/key-folder.js";
import { KeyRing } from "../../src/library/key-ring.js";
import { writeKeyFile } from "../../src/library/write-key-file.js";
import { LeakcheckError } from "../../src/errors.js";
import { nodeFiles, type Files } from "../../src/files.js";
import { encodeKeyFile } from "../../src/format/key-file.js";
import { deriveKey } from "../../src/kernel/secret.js";
import { faultyFiles } from "../support/program/faulty-files.js";
import { emptyFolder } from "../support/folder.js";

const secretOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const idOf = (byte: number): string => deriveKey(secretOf(byte)).keyId;

interface Action {
  name: string;
  /** Existing keys, given by the byte that their secrets repeat. The last one is the default. */
  before: number[];
  work: (files: Files, keys: string, copy: string) => void;
  /** Checks the state after success. */
  done: (keys: KeyFolder, copy: string) => void;
}

const actions: readonly Action[] = [
  {
    name: "a new default key",
    before: [1],
    work: (files, keys) => new KeyFolder(files, keys).addDefault(secretOf(2), false),
    done: (keys) => expect(keys.defaultId()).toBe(idOf(2)),
  },
  {
    name: "the key of a first build",
    before: [],
    work: (files, keys) => new KeyRing(files, () => keys).forBuild(),
    done: (keys) => expect(keys.list()).toContain(keys.defaultId()),
  },
  {
    name: "an import",
    before: [1],
    work: (files, keys) => new KeyFolder(files, keys).add(secretOf(2)),
    done: (keys) => expect(keys.list().toSorted()).toEqual([idOf(1), idOf(2)].toSorted()),
  },
  {
    name: "another default key",
    before: [1, 2],
    work: (files, keys) => new KeyFolder(files, keys).setDefault(idOf(1)),
    done: (keys) => expect(keys.defaultId()).toBe(idOf(1)),
  },
  {
    name: "an export",
    before: [1],
    work: (files, _, copy) => writeKeyFile(files, copy, { secret: secretOf(1), keyId: idOf(1) }),
    done: (_, copy) => expect(readFileSync(copy, "utf8")).toBe(encodeKeyFile(secretOf(1), idOf(1))),
  },
];

/** Checks that every key file is whole. */
function check(keys: KeyFolder, copy: string, { before }: Action): void {
  const present = keys.list();
  for (const byte of before) expect(present).toContain(idOf(byte));
  for (const keyId of present) expect(keys.find(keyId)?.keyId).toBe(keyId);
  const defaultId = keys.defaultId();
  if (defaultId !== undefined) expect(present).toContain(defaultId);
  if (before.length > 0) expect(defaultId).toBeDefined();
  if (existsSync(copy)) expect(readKeyFile(nodeFiles, copy).keyId).toBe(idOf(1));
}

describe.each(actions)("$name", (action) => {
  it.each([
    { forGood: false, hasLinks: true },
    { forGood: true, hasLinks: true },
    { forGood: false, hasLinks: false },
    { forGood: true, hasLinks: false },
  ])(
    "with a fault (permanent: $forGood, links: $hasLinks) leaves the old state or the new one",
    ({ forGood, hasLinks }) => {
      const folder = emptyFolder();
      let failures = 0;
      for (let failing = 1; ; failing++) {
        const place = join(folder, String(failing));
        const [path, copy] = [join(place, "keys"), join(place, "copy.key")];
        mkdirSync(place);
        const keys = new KeyFolder(nodeFiles, path);
        for (const byte of action.before) keys.addDefault(secretOf(byte), false);
        const files = faultyFiles(failing, forGood, { hasLinks });
        let failure: unknown;
        try {
          action.work(files, path, copy);
        } catch (cause) {
          failure = cause;
        }
        check(keys, copy, action);
        if (failure === undefined) action.done(keys, copy);
        else {
          expect(failure).toBeInstanceOf(LeakcheckError);
          failures += 1;
          action.work(faultyFiles(0, false, { hasLinks }), path, copy);
          check(keys, copy, action);
          action.done(keys, copy);
        }
        if (!files.hasFailed) break;
      }
      expect(failures).toBeGreaterThan(3);
    },
  );
});

it("a key that cannot become the default is removed again", () => {
  const path = join(emptyFolder(), "keys");
  const keys = new KeyFolder(nodeFiles, path);
  keys.addDefault(secretOf(1), false);
  const files: Files = {
    ...nodeFiles,
    rename() {
      throw new LeakcheckError("CANNOT_WRITE", "a fault made on purpose");
    },
  };
  expect(() => new KeyFolder(files, path).addDefault(secretOf(2), false)).toThrow("on purpose");
  expect(keys.list()).toEqual([idOf(1)]);
});
