// The rooms and who may enter them: every import under src is compared with the rules of ARCHITECTURE.md.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const source = fileURLToPath(new URL("../src", import.meta.url));

/** What the files of each room may import; "." are the files directly in src. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  cli: ["cli", "ingest", "record", "kernel", "build", "format", "lookup", "errors", "files", "version"],
  build: ["build", "ingest", "record", "kernel", "format", "errors", "files"],
  lookup: ["lookup", "record", "kernel", "format", "errors", "files"],
  ingest: ["ingest", "record", "format", "errors", "files"],
  record: ["record", "format", "errors"],
  kernel: ["kernel", "errors"],
  format: ["format", "errors"],
  index: ["build", "lookup", "record", "format", "ingest", "errors", "version"],
  errors: [],
  files: ["errors"],
  version: [],
};

/** Packages and modules of Node that only some places may use. */
const reserved: Readonly<Record<string, (path: string) => boolean>> = {
  "node:fs": (path) => path === "files.ts",
  "node:fs/promises": () => false,
  "node:module": (path) => path === "record/phone-metadata.ts",
  "csv-parse": (path) => path === "ingest/row-parser.ts",
  ndjson: () => false,
  "xxhash-wasm": (path) => path === "format/checksum.ts",
  "libphonenumber-js": (path) => path === "record/phone-metadata.ts",
  commander: (path) => path.startsWith("cli/"),
  chalk: (path) => path.startsWith("cli/"),
  ora: (path) => path.startsWith("cli/"),
};

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.startsWith("kernel/assembly") && !path.endsWith(".generated.ts"))
  .map((path) => ({ path, text: readFileSync(join(source, path), "utf8") }));

function importsOf(text: string): string[] {
  const code = text.replace(/^\s*(?:\/?\*|\/\/).*$/gmu, "");
  const imports = code.matchAll(/^(?:import|export)\b[^"';]*\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\b(?:import|require)\(\s*"([^"]+)"\s*\)/gmu);
  return Array.from(imports, (match) => match[1] ?? match[2] ?? match[3] ?? "");
}

function roomOf(path: string): string {
  return path.includes("/") ? (path.split("/")[0] ?? "") : path.replace(/\.ts$/u, "");
}

describe("imports", () => {
  it.each(files)("$path stays within its rules", ({ path, text }) => {
    const room = roomOf(path);
    expect(Object.keys(mayImport)).toContain(room);
    for (const target of importsOf(text)) {
      if (target.startsWith(".")) {
        const resolved = relative(source, join(source, dirname(path), target)).replace(/\.js$/u, ".ts");
        expect(mayImport[room], `${path} imports ${resolved}`).toContain(roomOf(resolved));
      } else {
        const name = target.startsWith("node:") ? target : (target.split("/")[0] ?? "");
        const rule = reserved[name];
        if (rule !== undefined) expect(rule(path), `${path} imports ${target}`).toBe(true);
        else expect(target, `${path} imports ${target}`).toMatch(/^node:/u);
      }
    }
  });

  it("has each reserved package imported once at most", () => {
    for (const name of ["csv-parse", "xxhash-wasm"]) {
      const importers = files.filter(({ text }) => importsOf(text).some((target) => target.split("/")[0] === name));
      expect(importers.map(({ path }) => path)).toHaveLength(1);
    }
  });
});

describe("the data path", () => {
  it.each(files.filter(({ path }) => !path.startsWith("cli/") && path !== "index.ts"))(
    "$path reads no clock, makes nothing random, prints nothing",
    ({ path, text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, "");
      expect(code).not.toMatch(/\bconsole\.|Date\.now|new Date\(\)|Math\.random|randomBytes|performance\.now/u);
      if (path !== "build/owner.ts") expect(code).not.toMatch(/\bprocess\./u);
    },
  );
});
