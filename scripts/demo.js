// `npm run demo`: builds an index from a fixture in a temporary folder and runs lookups in it, as a
// user would type them.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../bin/leakcheck.cjs", import.meta.url));
const fixture = (name) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "leakcheck-demo-"));
const env = {
  ...process.env,
  HOME: folder,
  XDG_CONFIG_HOME: join(folder, "config"),
  XDG_DATA_HOME: join(folder, "data"),
};
delete env.LEAKCHECK_HOME;
delete env.LEAKCHECK_KEY_FILE;

const say = (text) => process.stdout.write(`${text}\n`);

const expected = { done: 0, exposed: 3, inconclusive: 4 };

/** Prints a command and runs it. Throws if its exit status is not `status`. */
function show(status, ...args) {
  const shown = args.map((arg) =>
    arg.startsWith(folder) || arg.includes("fixtures")
      ? arg.split("/").at(-1)
      : /[ *?]/u.test(arg)
        ? `"${arg}"`
        : arg,
  );
  say(`$ leakcheck ${shown.join(" ")}`);
  const outcome = spawnSync(process.execPath, [program, ...args], {
    env,
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit"],
  });
  say(`(exit status ${outcome.status})\n`);
  if (outcome.status !== status) throw new Error(`the demo expected exit status ${status}`);
}

try {
  const truth = readFileSync(fixture("small.truth.ndjson"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  const one = (kind) => truth.find((entry) => entry.kind === kind && entry.records === 1).identifier;
  const table = ["--format", "table"];
  show(
    expected.done,
    "build",
    fixture("small.csv"),
    "--name",
    "small",
    "--title",
    "A generated dump",
    "--breach-date",
    "2026-01",
    "--status",
    "disputed",
    "--text",
  );
  show(expected.exposed, "lookup", ...table, one("email"), one("phone"), one("username"));
  show(
    expected.done,
    "lookup",
    ...table,
    "nobody.at.all@example.com",
    "+12015550100000".slice(0, 12),
    "a.name.that.nobody.has",
  );
  show(expected.inconclusive, "lookup", ...table, "0612345678");
  show(expected.exposed, "lookup", "--json", one("email"));
  say("The demo ends here and removes its folder. Next: leakcheck build YOUR-DUMP, then leakcheck lookup.");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
