// The rooms and who may enter them: every import under src is compared with the tables of ARCHITECTURE.md.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const source = fileURLToPath(new URL("../src", import.meta.url));

const page = readFileSync(new URL("../ARCHITECTURE.md", import.meta.url), "utf8");

/** The rows of the table on the page that has this head, as cells. */
function tableOf(head: string): string[][] {
  const lines = page.split("\n");
  const from = lines.indexOf(head) + 2;
  const end = lines.findIndex((line, index) => index >= from && !line.startsWith("|"));
  return lines.slice(from, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function namesIn(cell = ""): string[] {
  return Array.from(cell.matchAll(/`([^`]+)`/gu), ([, name = ""]) => name);
}

/** The rooms in the order of the page, and what the files of each may import besides their own room. Some rooms are files directly in src. */
const rooms = tableOf("| room | what it is for | may use |").map(([room, , uses]) => ({
  room: namesIn(room)[0] ?? "",
  uses: namesIn(uses),
}));
const mayImport = new Map(rooms.map(({ room, uses }) => [room, [room, ...uses]]));

/** The files directly in a room, but for those that are its floor: what its inner rooms must not know. */
const DOOR = "(door)";
const FLOOR = "(floor)";

/**
 * The inner rooms of each room, in the order in which they may use each other: each those that stand before it. Among the files directly in a
 * room those of the floor are used by the inner rooms, the others use them.
 */
const inner: Readonly<
  Record<string, { order: readonly string[]; floor?: readonly string[]; apart?: readonly string[] }>
> = {
  cli: {
    order: ["terminal", FLOOR, "answers", "lists", "manual", "commands", DOOR],
    floor: ["command", "exit-status", "interrupt", "language", "program", "schemas", "settings", "usage"],
  },
  indexing: { order: ["tables", "entries", "blocks", "threads", DOOR] },
  ingest: {
    order: ["text", "unpack", FLOOR, "convert", "inputs", "csv", "ndjson", "survey", DOOR],
    floor: [
      ..."carry-over column-name columns dump-options json-escapes json-path line-cutting".split(" "),
      ..."people-lists record-reader reject-search rejects salvage source-errors source-plan".split(" "),
    ],
    apart: ["csv", "ndjson"],
  },
  lookup: {
    order: [FLOOR, "lists", "domains", DOOR],
    floor:
      "answer blank-names byte-source explain index-reader open-reader opened-index probes-of query search table-source united-exposure".split(
        " ",
      ),
    apart: ["lists", "domains"],
  },
  record: {
    order: [FLOOR, "email", "phone", "traces", "columns", DOOR],
    floor:
      "escapes fold found plain-text profile-url unassigned unassigned-ranges username written-username".split(
        " ",
      ),
  },
  "record/phone": { order: [FLOOR, "automaton", DOOR], floor: ["phone-metadata"] },
  kernel: {
    order: ["assembly", FLOOR, "readers", "tables", "lists", DOOR],
    floor: [
      "kernel",
      "kernel-exports.generated",
      "kernel-memory",
      "layouts.generated",
      "module.generated",
      "short-kernel",
      "short-module.generated",
      "web-assembly",
    ],
  },
  "kernel/assembly": {
    order: [
      FLOOR,
      "format",
      "hash",
      "encode",
      "compare",
      "text",
      "batch",
      "values",
      "traces",
      "judging",
      "lists",
      "csv",
      "ndjson",
      DOOR,
    ],
    floor: ["characters"],
    apart: ["lists", "csv", "ndjson"],
  },
};

/** Packages and modules of Node that only some places may use. */
const reserved: Readonly<Record<string, (path: string) => boolean>> = {
  "node:fs": (path) => path === "files.ts",
  "node:fs/promises": () => false,
  "node:module": (path) => path === "record/phone/phone-metadata.ts",
  "csv-parse": (path) => path === "ingest/csv/field-parser.ts",
  hyparquet: (path) => path === "ingest/convert/parquet-tables.ts",
  aws4fetch: (path) => path === "remote/sign-requests.ts",
  "node:http": (path) => path.startsWith("remote/"),
  "node:https": (path) => path.startsWith("remote/"),
  "hyparquet-writer": (path) => path === "exporting/parquet-entries.ts",
  "hyparquet-compressors": (path) => path === "ingest/convert/parquet-tables.ts",
  picomatch: (path) => path === "ingest/inputs/input-options.ts",
  ndjson: () => false,
  "xxhash-wasm": (path) => path === "format/checksum.ts",
  yauzl: (path) => path === "ingest/unpack/zip.ts",
  fzstd: (path) => path === "ingest/unpack/zstd-frame.ts",
  "libphonenumber-js": (path) => path === "record/phone/phone-metadata.ts",
  "age-encryption": (path) => path === "sharing/age.ts",
  commander: (path) => path.startsWith("cli/"),
  chalk: (path) => path.startsWith("cli/terminal/"),
  ora: (path) => path.startsWith("cli/terminal/"),
};

const all = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".generated.ts"))
  .map((path) => ({ path, text: readFileSync(join(source, path), "utf8") }));
const files = all.filter(({ path }) => !path.startsWith("kernel/assembly"));

function importsOf(text: string): string[] {
  const code = text.replace(/^\s*(?:\/?\*|\/\/).*$/gmu, "");
  const imports = code.matchAll(
    /^(?:import|export)\b[^"';]*\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\b(?:import|require)\(\s*"([^"]+)"\s*\)/gmu,
  );
  return Array.from(imports, (match) => match[1] ?? match[2] ?? match[3] ?? "");
}

/** The file, from src, that an import means; assembly names files without an extension. */
function resolved(path: string, target: string): string {
  return relative(source, join(source, dirname(path), target)).replace(/(?:\.js|\.ts)?$/u, ".ts");
}

/** Where in a room a file stands: an inner room, or directly in it, as its floor or its door. */
function placeIn(room: string, path: string): string {
  const below = path.slice(room.length + 1).split("/");
  if (below.length > 1) return below[0] ?? "";
  return inner[room]?.floor?.includes((below[0] ?? "").replace(/\.ts$/u, "")) === true ? FLOOR : DOOR;
}

function roomOf(path: string): string {
  return path.includes("/") ? (path.split("/")[0] ?? "") : path.replace(/\.ts$/u, "");
}

describe("imports", () => {
  it.each(files)("$path stays within its rules", ({ path, text }) => {
    const room = roomOf(path);
    expect([...mayImport.keys()]).toContain(room);
    for (const target of importsOf(text)) {
      if (target.startsWith(".")) {
        const file = resolved(path, target);
        expect(mayImport.get(room), `${path} imports ${file}`).toContain(roomOf(file));
      } else {
        const name = target.startsWith("node:") ? target : (target.split("/")[0] ?? "");
        const rule = reserved[name];
        if (rule !== undefined) expect(rule(path), `${path} imports ${target}`).toBe(true);
        else expect(target, `${path} imports ${target}`).toMatch(/^node:/u);
      }
    }
  });

  it.each(Object.entries(inner))("within %s go one way", (room, { order, apart = [] }) => {
    const within = all.filter(({ path }) => path.startsWith(`${room}/`));
    expect(within.length).toBeGreaterThan(5);
    const arrows = within.flatMap(({ path, text }) =>
      importsOf(text)
        .filter((target) => target.startsWith("."))
        .map((target) => resolved(path, target))
        .filter((file) => file.startsWith(`${room}/`))
        .map((file) => ({
          arrow: `${path} imports ${file}`,
          from: placeIn(room, path),
          to: placeIn(room, file),
        })),
    );
    const isWrong = ({ from, to }: { from: string; to: string }): boolean =>
      from !== to &&
      (order.indexOf(to) > order.indexOf(from) ||
        !order.includes(to) ||
        (apart.includes(from) && apart.includes(to)));
    expect(arrows.filter(isWrong).map(({ arrow }) => arrow)).toEqual([]);
  });

  it("has each reserved package imported once at most", () => {
    for (const name of ["csv-parse", "xxhash-wasm"]) {
      const importers = files.filter(({ text }) =>
        importsOf(text).some((target) => target.split("/")[0] === name),
      );
      expect(importers.map(({ path }) => path)).toHaveLength(1);
    }
  });
});

describe("ARCHITECTURE.md", () => {
  it("names every room, each below those that it may use", () => {
    expect(rooms.map(({ room }) => room).toSorted()).toEqual(
      [...new Set(files.map(({ path }) => roomOf(path)))].toSorted(),
    );
    rooms.forEach(({ room, uses }, index) => {
      const above = new Set(rooms.slice(0, index).map((other) => other.room));
      expect({ room, uses: uses.filter((name) => !above.has(name)) }).toEqual({ room, uses: [] });
    });
  });

  it("has the inner rooms in their order", () => {
    const written = tableOf("| room | inner rooms in order |").map(([room, order = ""]) => {
      const steps = order
        .split(", ")
        .map((step) => step.split(" / ").map((name) => name.replaceAll("`", "")));
      return [namesIn(room)[0], { order: steps.flat(), apart: steps.find((step) => step.length > 1) ?? [] }];
    });
    const held = Object.entries(inner).map(([room, { order, apart = [] }]) => [
      room,
      { order: order.map((name) => (name === FLOOR ? "floor" : name === DOOR ? "door" : name)), apart },
    ]);
    expect(written).toEqual(held);
  });
});

describe("the data path", () => {
  it.each(files.filter(({ path }) => !path.startsWith("cli/") && path !== "index.ts"))(
    "$path reads no clock, makes nothing random, prints nothing",
    ({ path, text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, "");
      expect(code).not.toMatch(
        /\bconsole\.|Date\.now|new Date\(\)|Math\.random|randomBytes|performance\.now/u,
      );
      if (path !== "publishing/owner.ts") expect(code).not.toMatch(/\bprocess\./u);
    },
  );
});

describe("a folder", () => {
  it("of src, test or scripts has 20 files at most", () => {
    const root = join(source, "..");
    const crowded = ["src", "test", "scripts"].flatMap((top) =>
      [
        top,
        ...readdirSync(join(root, top), { recursive: true, encoding: "utf8" }).map((path) => join(top, path)),
      ]
        .filter((path) => statSync(join(root, path)).isDirectory())
        .map(
          (path) =>
            [
              path,
              readdirSync(join(root, path)).filter(
                (name) => !name.includes(".generated.") && name.includes("."),
              ).length,
            ] as const,
        )
        .filter(([, count]) => count > 20),
    );
    expect(crowded).toEqual([]);
  });
});
