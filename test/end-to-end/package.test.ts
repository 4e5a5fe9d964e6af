// From the first line of README to a true answer, with nothing but Node and the package.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { zipOf } from "../support/inputs/archives.js";
import { firstCommands, Home, packInto } from "../support/program/installed.js";
import { jsonLines } from "../support/program/program.js";
import { everyCase } from "../support/random-cases.js";

const dump = 'username,full_name,email\nsanne,"Sanne, V.",sanne@example.com\njan,Jan,jan@example.com\n';

const folders: string[] = [];

/** A folder for all tests of this file. */
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "leakcheck-package-"));
  folders.push(folder);
  return folder;
}

let tarball: string;
/** Where README's first commands have been typed: one of them installs the package. */
let home: Home;
const typed: { command: string; status: number | null; stdout: string; stderr: string }[] = [];
beforeAll(() => {
  tarball = packInto(ownFolder());
  home = new Home(ownFolder());
  writeFileSync(join(home.path, "users.csv"), dump);
  for (const command of firstCommands(tarball, "sanne@example.com"))
    typed.push({ command, ...home.run(command) });
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("the package", () => {
  it("leads from README's first line to a true answer in at most four commands", () => {
    expect(typed.length).toBeLessThanOrEqual(4);
    expect(typed.at(-1)?.command).toBe("leakcheck lookup sanne@example.com");
    for (const [index, { command, status, stderr }] of typed.entries()) {
      expect(stderr).not.toContain("not found");
      expect([command, status]).toEqual([command, index === typed.length - 1 ? 3 : 0]);
    }
    expect(jsonLines(typed.at(-1)?.stdout ?? "")).toMatchObject([
      { status: "exposed", exposures: [{ columns: ["username", "full_name", "email"] }] },
    ]);
    expect(home.run("leakcheck lookup nobody@example.com").status).toBe(0);
    // Beside the program stands its man page.
    expect(readFileSync(join(home.path, ".local/share/man/man1/leakcheck.1"), "utf8")).toContain(
      ".TH LEAKCHECK 1",
    );
  });

  it("runs by npx from the file", () => {
    const other = new Home(ownFolder());
    const { status, stdout } = other.run(`npx --yes --package=${tarball} leakcheck --version`);
    expect([status, stdout]).toEqual([0, "0.1.0\n"]);
  });
});

describe("installed,", () => {
  it("it has no dependencies, no caches of a foreign Node, and licences of what is in it", () => {
    const installed = join(home.path, ".local/lib/node_modules");
    expect(readdirSync(installed)).toEqual(["leakcheck"]);
    const files = readdirSync(join(installed, "leakcheck"), { recursive: true, encoding: "utf8" });
    expect(
      files.filter(
        (name) => /\.cache$|node_modules|build-stamp|\.ts$/u.test(name) && !name.endsWith(".d.ts"),
      ),
    ).toEqual([]);
    const licences = readFileSync(join(installed, "leakcheck/dist/third-party-licences.txt"), "utf8");
    for (const name of ["commander", "csv-parse", "libphonenumber-js", "yauzl"])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, "mu"));
    const { os, dependencies } = JSON.parse(
      readFileSync(join(installed, "leakcheck/package.json"), "utf8"),
    ) as Record<string, unknown>;
    expect({ os, dependencies }).toEqual({ os: ["linux", "darwin"], dependencies: undefined });
  });

  const caches = (): string[] => {
    const path = join(home.path, ".cache/leakcheck");
    return existsSync(path) ? readdirSync(path).toSorted() : [];
  };

  it("the first run makes its cache for this Node, private, and later ones keep it", () => {
    rmSync(join(home.path, ".cache"), { recursive: true, force: true });
    for (let run = 0; run < 3; run++) {
      expect(home.run("leakcheck lookup sanne").status).toBe(3);
      expect(caches()).toEqual([
        expect.stringMatching(new RegExp(`^lookup\\.cjs-[0-9a-f]{16}-${process.version}-.*\\.cache$`, "u")),
      ]);
    }
    const [name = ""] = caches();
    expect(statSync(join(home.path, ".cache/leakcheck", name)).mode & 0o777).toBe(0o600);
    expect(statSync(join(home.path, ".cache/leakcheck")).mode & 0o777).toBe(0o700);
  });

  it("a cache is not made where it cannot be, and nothing is said", () => {
    rmSync(join(home.path, ".cache"), { recursive: true, force: true });
    writeFileSync(join(home.path, ".cache"), "");
    for (const environment of [{}, { XDG_CACHE_HOME: "/proc/nowhere" }, { XDG_CACHE_HOME: "relative" }])
      expect(home.run("leakcheck lookup sanne", environment)).toMatchObject({ status: 3, stderr: "" });
    rmSync(join(home.path, ".cache"));
  });

  it("a cache that others could have written, or that is damaged, is not run", () => {
    home.run("leakcheck lookup sanne");
    const [name = ""] = caches();
    const path = join(home.path, ".cache/leakcheck", name);
    for (const text of ["", "nonsense".repeat(1000)]) {
      writeFileSync(path, text);
      expect(home.run("leakcheck lookup sanne")).toMatchObject({ status: 3, stderr: "" });
    }
    chmodSync(path, 0o666);
    expect(home.run("leakcheck lookup sanne")).toMatchObject({ status: 3, stderr: "" });
  });

  it.each<[string, (path: string) => void]>([
    ["dump.csv.gz", (path) => writeFileSync(path, gzipSync(dump))],
    ["dump.zip", (path) => writeFileSync(path, zipOf({ "dump.csv": dump }))],
    ["people.xlsx", (path) => copyFileSync(fixture("openpyxl.xlsx"), path)],
    ["zstd.parquet", (path) => copyFileSync(fixture("zstd.parquet"), path)],
  ])("the bundled packages read %s", (name, make) => {
    make(join(home.path, name));
    const { status, stderr } = home.run(`leakcheck inspect --json ${name}`);
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("the API can be imported", () => {
    const folderOfModule = join(home.path, "api/node_modules");
    mkdirSync(folderOfModule, { recursive: true });
    // An installation takes seconds; what it installs is the same.
    if (everyCase) expect(home.run(`cd api && npm install --no-save ${tarball}`).status).toBe(0);
    else symlinkSync(join(home.path, ".local/lib/node_modules/leakcheck"), join(folderOfModule, "leakcheck"));
    writeFileSync(
      join(home.path, "api/try.mjs"),
      `import { buildIndex, lookup, openIndex } from "leakcheck";
import { writeFileSync } from "node:fs";
writeFileSync("d.csv", 'email,name\\na@example.com,"A, B"\\n');
const secret = new Uint8Array(32).fill(1);
await buildIndex({ dumps: ["d.csv"], output: "d.lkx", secret, dataset: { name: "d" } }).catch((cause) => console.log(String(cause)));
const index = await openIndex("d.lkx", { secretOf: () => secret });
console.log((await lookup("a@example.com", [index])).status);`,
    );
    expect(home.run("cd api && node try.mjs")).toMatchObject({ stdout: "exposed\n", stderr: "" });
  });
});

function fixture(name: string): string {
  return fileURLToPath(new URL(`../ingest/convert/files/${name}`, import.meta.url));
}
