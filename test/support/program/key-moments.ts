// Commands that write secrets or indexes, run until a moment at which they are killed or a call
// fails. Whatever the moment, the state afterwards must be the old one or the new one, without an
// empty or cut key file, and the next run must work and tidy up.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { nodeFiles } from "../../../src/files.js";
import { KeyFolder, readKeyFile } from "../../../src/library/key-folder.js";
import { jsonLines, Workplace, type Outcome } from "./program.js";

const preload = fileURLToPath(new URL("file-moments.cjs", import.meta.url));
const dump = "email\nsanne@example.com\n";

/** How a run ends at its moment. */
export type MomentAction = "kill" | "EIO" | "ENOSPC";

/** A workplace with a state before the command. */
interface Scene {
  place: Workplace;
  /** Ids of the keys made before. */
  keyIds: string[];
}

interface Trial {
  name: string;
  prepare: (scene: Scene) => Promise<void>;
  args: (scene: Scene) => string[];
  /** Checks the state left by the command, successful or not. */
  check: (scene: Scene) => void;
  /** The next command, which must succeed. */
  next: (scene: Scene) => string[];
  /** Checks the state after the next command. */
  after: (scene: Scene) => Promise<void> | void;
}

const labels = ["--title", "A title that makes the head longer", "--status", "disputed"];

const keysPath = ({ place }: Scene): string => place.path("config/leakcheck/keys");
const indexPath = ({ place }: Scene): string => place.path("data/leakcheck/it.lkx");
const copyPath = ({ place }: Scene): string => place.path("copy/backup.key");

function folderOf(scene: Scene): KeyFolder {
  return new KeyFolder(nodeFiles, keysPath(scene));
}

async function makeKeys(scene: Scene, count: number): Promise<void> {
  for (let index = 0; index < count; index++)
    scene.keyIds.push(String(jsonLines((await scene.place.run(["key", "new"])).stdout)[0]?.["keyId"]));
}

/**
 * Checks that every key file is complete, that the earlier ones are there, and that the default, if
 * there is one, has its file.
 */
function checkKeys(scene: Scene): void {
  const folder = folderOf(scene);
  const present = folder.list();
  expect(present).toEqual(expect.arrayContaining(scene.keyIds));
  for (const keyId of present) expect(folder.find(keyId)?.keyId).toBe(keyId);
  const defaultId = folder.defaultId();
  if (defaultId !== undefined) expect(present).toContain(defaultId);
}

/** Checks that nothing is left under a temporary name. */
function checkTidy(scene: Scene): void {
  for (const folder of [keysPath(scene), scene.place.path("data/leakcheck"), scene.place.path("copy")])
    if (existsSync(folder)) expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
}

async function checkLookup({ place }: Scene): Promise<void> {
  expect((await place.run(["lookup", "sanne@example.com"])).status).toBe(3);
}

export const trials: readonly Trial[] = [
  {
    name: "key new",
    prepare: async (scene) => makeKeys(scene, 1),
    args: () => ["key", "new"],
    check(scene) {
      checkKeys(scene);
      // At most one more key, which no index can have.
      expect(folderOf(scene).list().length).toBeLessThanOrEqual(2);
      expect(folderOf(scene).defaultId()).toBeDefined();
    },
    next: () => ["key", "new"],
    after: checkKeys,
  },
  {
    name: "key import",
    async prepare(scene) {
      await makeKeys(scene, 2);
      const [first = ""] = scene.keyIds;
      await scene.place.run(["key", "export", first, "--output", scene.place.path("in.key")]);
      rmSync(join(keysPath(scene), `${first}.key`));
      scene.keyIds.shift();
    },
    args: ({ place }) => ["key", "import", place.path("in.key")],
    check(scene) {
      checkKeys(scene);
      expect(folderOf(scene).defaultId()).toBe(scene.keyIds[0]);
    },
    next: ({ place }) => ["key", "import", place.path("in.key")],
    after: (scene) => expect(folderOf(scene).list()).toHaveLength(2),
  },
  {
    name: "key export",
    async prepare(scene) {
      await makeKeys(scene, 1);
      nodeFiles.makeFolder(scene.place.path("copy"));
    },
    args: (scene) => ["key", "export", scene.keyIds[0] ?? "", "--output", copyPath(scene)],
    check(scene) {
      checkKeys(scene);
      if (existsSync(copyPath(scene)))
        expect(readKeyFile(nodeFiles, copyPath(scene)).keyId).toBe(scene.keyIds[0]);
    },
    next: (scene) => ["key", "export", scene.keyIds[0] ?? "", "--output", copyPath(scene)],
    after(scene) {
      expect(statSync(copyPath(scene)).mode & 0o777).toBe(0o600);
      expect(readKeyFile(nodeFiles, copyPath(scene)).keyId).toBe(scene.keyIds[0]);
    },
  },
  {
    name: "key default",
    prepare: async (scene) => makeKeys(scene, 2),
    args: (scene) => ["key", "default", scene.keyIds[0] ?? ""],
    check(scene) {
      checkKeys(scene);
      expect(folderOf(scene).list()).toHaveLength(2);
      expect(scene.keyIds).toContain(folderOf(scene).defaultId());
    },
    next: (scene) => ["key", "default", scene.keyIds[0] ?? ""],
    after: (scene) => expect(folderOf(scene).defaultId()).toBe(scene.keyIds[0]),
  },
  {
    name: "remove",
    async prepare(scene) {
      writeFileSync(scene.place.path("it.csv"), dump);
      await scene.place.run(["build", "it.csv"]);
      writeFileSync(scene.place.path("sound.lkx"), readFileSync(indexPath(scene)));
    },
    args: () => ["remove", "--yes", "it"],
    check(scene) {
      checkKeys(scene);
      if (existsSync(indexPath(scene)))
        expect(readFileSync(indexPath(scene)).equals(readFileSync(scene.place.path("sound.lkx")))).toBe(true);
    },
    next: (scene) => (existsSync(indexPath(scene)) ? ["remove", "--yes", "it"] : ["list"]),
    after: (scene) => expect(existsSync(indexPath(scene))).toBe(false),
  },
  {
    name: "set",
    async prepare(scene) {
      writeFileSync(scene.place.path("it.csv"), dump);
      await scene.place.run(["build", "it.csv"]);
      const sound = [scene.place.path("old.lkx"), scene.place.path("new.lkx")];
      for (const path of sound) writeFileSync(path, readFileSync(indexPath(scene)));
      await scene.place.run(["set", ...labels, "new.lkx"]);
    },
    args: () => ["set", ...labels, "it"],
    check(scene) {
      checkKeys(scene);
      const bytes = readFileSync(indexPath(scene));
      const sound = ["old.lkx", "new.lkx"].map((name) => readFileSync(scene.place.path(name)));
      expect(sound.some((one) => one.equals(bytes))).toBe(true);
    },
    next: () => ["set", ...labels, "it"],
    async after(scene) {
      expect(readFileSync(indexPath(scene)).equals(readFileSync(scene.place.path("new.lkx")))).toBe(true);
      await checkLookup(scene);
    },
  },
  {
    name: "a first build",
    async prepare({ place }) {
      writeFileSync(place.path("it.csv"), dump);
    },
    args: () => ["build", "it.csv"],
    check(scene) {
      checkKeys(scene);
      if (existsSync(indexPath(scene))) expect(folderOf(scene).defaultId()).toBeDefined();
    },
    next: () => ["build", "--force", "it.csv"],
    async after(scene) {
      checkKeys(scene);
      await checkLookup(scene);
    },
  },
];

/** Node options that run the program under file-moments.cjs. */
export const momentOptions = `--require ${preload}`;

async function runAt(
  scene: Scene,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<Outcome> {
  return scene.place.run(args, { environment: { NODE_OPTIONS: momentOptions, ...environment } });
}

async function inScene<T>(trial: Trial, work: (scene: Scene) => Promise<T>): Promise<T> {
  const scene: Scene = { place: new Workplace(), keyIds: [] };
  try {
    await trial.prepare(scene);
    return await work(scene);
  } finally {
    scene.place.remove();
  }
}

/** Returns the number of moments of a command. */
export async function momentsOf(
  trial: Trial,
  action: MomentAction,
  disk: Record<string, string> = {},
): Promise<number> {
  return inScene(trial, async (scene) => {
    const file = scene.place.path("moments");
    const environment = { MOMENT_ACTION: action, MOMENT_FILE: file, ...disk };
    const { status } = await runAt(scene, trial.args(scene), environment);
    expect(status).toBe(0);
    return Number(readFileSync(file, "utf8"));
  });
}

/**
 * Runs a command until a moment, counted from 1, and checks the state it leaves and the next
 * command.
 */
export async function tryMoment(
  trial: Trial,
  action: MomentAction,
  moment: number,
  disk: Record<string, string> = {},
): Promise<void> {
  await inScene(trial, async (scene) => {
    const outcome = await runAt(scene, trial.args(scene), {
      MOMENT: String(moment),
      MOMENT_ACTION: action,
      ...disk,
    });
    if (action === "kill") expect(outcome.signal).toBe("SIGKILL");
    else {
      expect(outcome.stderr).not.toMatch(/bug/u);
      // A failure may be one that changes nothing, in tidying up.
      if (outcome.status === 0) await trial.after(scene);
      else expect(outcome.status).toBe(1);
    }
    trial.check(scene);
    const next = await scene.place.run(trial.next(scene));
    expect(next, `${trial.name}, moment ${moment}`).toMatchObject({ status: 0 });
    await trial.after(scene);
    checkTidy(scene);
  });
}

/** Returns at most `most` moments, evenly spread. */
export function spread(moments: number, most: number): number[] {
  const count = Math.min(moments, most);
  return Array.from({ length: count }, (_, index) => 1 + Math.floor((index * moments) / count));
}
