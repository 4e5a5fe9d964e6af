// `npm run test:matrix`: runs the test vectors, and a build and lookups with the built program, on
// every supported version of Node. All must give the same result, because an index outlives the
// Node it was built with. With `--available`, versions that cannot be installed are skipped.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { nodeProgram } from "./node-versions.js";

// 20.19.0 has Unicode 16.0; the others have later versions.
const versions = ["20.19.0", "20", "22", "24", "26"];
const onlyAvailable = process.argv.includes("--available");
const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const program = inRoot("bin/leakcheck.cjs");
const folder = mkdtempSync(join(tmpdir(), "leakcheck-matrix-"));
// Below node_modules, because the vectors of phone numbers import packages.
mkdirSync(inRoot("node_modules/.cache"), { recursive: true });
const bundles = mkdtempSync(inRoot("node_modules/.cache/vectors-"));
const dump = join(folder, "sample.csv");
const queries = [
  "sanne@bücher.example",
  "jan@xn--bcher-kva.example",
  "San.Ne+shop@gmail.com",
  "https://www.instagram.com/Jan/",
  "+31 6 12345678",
];
const say = (text) => process.stdout.write(`${text}\n`);

try {
  await build({
    entryPoints: [inRoot("test/vectors/run.ts")],
    outfile: join(bundles, "vectors.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    logLevel: "warning",
  });
  writeFileSync(
    dump,
    "pk,username,email,phone_number,city\n1,Jan,JAN@BÜCHER.example,+31612345678,Utrecht\n2,İpek,sanne@xn--bcher-kva.example,,\n3,a\u1c89,s.anne@gmail.com,,Delft\n",
  );
  const outcomes = versions.map((version) => ({ version, ...outcomeOf(version) }));
  const first = outcomes.find(({ same }) => same !== undefined)?.same;
  let isGood = first !== undefined;
  for (const { version, same, line, trouble } of outcomes) {
    const isPassed = trouble.length === 0 && same === first;
    if (!isPassed && !(onlyAvailable && same === undefined && trouble.length === 0)) isGood = false;
    say(`Node ${version}: ${line}${same === undefined ? "" : isPassed ? ", passed" : ", FAILED"}`);
    for (const one of trouble) say(`  ${one}`);
    if (same !== undefined && same !== first) say("  differs from the first version");
  }
  process.exitCode = isGood ? 0 : 1;
} finally {
  for (const made of [folder, bundles]) rmSync(made, { recursive: true, force: true });
}

/** Returns the results on one version. `same` must be equal on all versions. */
function outcomeOf(version) {
  let node;
  try {
    node = nodeProgram(version);
  } catch (error) {
    return { line: `${error.message}${onlyAvailable ? ", skipped" : ", FAILED"}`, trouble: [] };
  }
  const trouble = [];
  try {
    const exact = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
    const run = JSON.parse(
      execFileSync(node, [join(bundles, "vectors.mjs"), inRoot("test/vectors")], {
        encoding: "utf8",
        timeout: 600_000,
      }),
    );
    trouble.push(...run.failures);
    const index = join(folder, `${version}.lkx`);
    // The first version creates the secret, and all others use it.
    const home = {
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
      LEAKCHECK_HOME: "",
      LEAKCHECK_KEY_FILE: "",
    };
    const env = { ...process.env, ...home, SOURCE_DATE_EPOCH: "1700000000" };
    const leakcheck = (...args) =>
      spawnSync(node, [program, ...args], { env, encoding: "utf8", timeout: 60_000 });
    const built = leakcheck("build", dump, "--output", index);
    if (built.status !== 0) trouble.push(`build: status ${built.status}: ${built.stderr}`);
    const asked = leakcheck("lookup", "--json", "--index", index, ...queries);
    const answers = asked.stdout.trim().split("\n").filter(Boolean);
    if (
      answers.length !== queries.length ||
      !answers.every((answer) => JSON.parse(answer).status === "exposed")
    )
      trouble.push(`lookup: status ${asked.status}, a query is not exposed: ${asked.stderr}`);
    const bytes = createHash("sha256")
      .update(built.status === 0 ? readFileSync(index) : "")
      .digest("hex");
    const line = `${exact}, Unicode ${run.unicode}, ${run.vectors} vectors, code points ${run.digest.slice(0, 12)}, index ${bytes.slice(0, 12)}`;
    return {
      line,
      trouble,
      same: [run.vectors, run.digest, bytes, asked.stdout.replaceAll(`${version}.lkx`, "")].join("\n"),
    };
  } catch (error) {
    return { line: "does not run, FAILED", trouble: [...trouble, error.message] };
  }
}
