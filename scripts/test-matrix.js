// `npm run test:matrix`: runs the test vectors, a build and lookups with the built program, and the
// tests of all decoders on every supported version of Node. All must give the same result, because an
// index outlives the Node it was built with, and Node's own decoders differ. With `--available`,
// versions that cannot be installed are skipped.
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
/** Long enough for flags of V8, whose names depend on the version; it prints those that it does not know. */
const longDump = join(folder, "long.csv");
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
  writeFileSync(
    longDump,
    `username,email\n${Array.from({ length: 60_000 }, (_, n) => `user${n},user${n}@example.com\n`).join("")}`,
  );
  const outcomes = versions.map((version) => ({ version, ...outcomeOf(version) }));
  const first = outcomes.find(({ same }) => same !== undefined)?.same;
  let isGood = first !== undefined;
  for (const { version, same, line, trouble, decoders = [] } of outcomes) {
    const isPassed = trouble.length === 0 && same === first;
    if (!isPassed && !(onlyAvailable && same === undefined && trouble.length === 0)) isGood = false;
    say(`Node ${version}: ${line}${same === undefined ? "" : isPassed ? ", passed" : ", FAILED"}`);
    for (const one of [...decoders, ...trouble]) say(`  ${one}`);
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
    const longIndex = join(folder, `${version}-long.lkx`);
    const long = leakcheck("build", longDump, "--json", "--name", "long", "--output", longIndex);
    if (long.status !== 0 || long.stderr !== "")
      trouble.push(`build of a long dump: status ${long.status}: ${long.stderr}`);
    const asked = leakcheck("lookup", "--json", "--index", index, ...queries);
    const answers = asked.stdout.trim().split("\n").filter(Boolean);
    if (
      answers.length !== queries.length ||
      !answers.every((answer) => JSON.parse(answer).status === "exposed")
    )
      trouble.push(`lookup: status ${asked.status}, a query is not exposed: ${asked.stderr}`);
    const bytes = createHash("sha256")
      .update(built.status === 0 ? readFileSync(index) : "")
      .update(long.status === 0 ? readFileSync(longIndex) : "")
      .digest("hex");
    const decoders = decodersOn(node, version);
    trouble.push(...decoders.failures);
    const line = `${exact}, Unicode ${run.unicode}, ${run.vectors} vectors, code points ${run.digest.slice(0, 12)}, index ${bytes.slice(0, 12)}`;
    return {
      line,
      trouble,
      decoders: decoders.lines,
      same: [run.vectors, run.digest, bytes, asked.stdout.replaceAll(`${version}.lkx`, "")].join("\n"),
    };
  } catch (error) {
    return { line: "does not run, FAILED", trouble: [...trouble, error.message] };
  }
}

/**
 * Runs the tests of all decoders, with 200 cuts and 200 flipped bits of what each program packs. Returns
 * what became of these by format, and which tests failed.
 */
function decodersOn(node, version) {
  const results = join(folder, `${version}.json`);
  const vitest = inRoot("node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "test/ingest/unpack", "--reporter=json", `--outputFile=${results}`];
  const { status, stderr } = spawnSync(node, args, {
    cwd: inRoot("."),
    env: { ...process.env, LEAKCHECK_CASES: "20" },
    encoding: "utf8",
    timeout: 1_200_000,
    maxBuffer: 1e8,
  });
  const { numTotalTests = 0, testResults = [] } = JSON.parse(readFileSync(results, "utf8"));
  const failures = testResults.flatMap(({ message, assertionResults }) => [
    ...(message === "" ? [] : [message]),
    ...assertionResults.filter((one) => one.status === "failed").map(({ fullName }) => `failed: ${fullName}`),
  ]);
  if (status !== 0 && failures.length === 0) failures.push(`the tests of decoders ended with ${status}`);
  // As `tell` in test/support/unpack/unpacking.ts writes it.
  const told = stderr.matchAll(/^Node \S+, (\w+)\b.*?(cuts|flipped bits)[^:]*: (.*)$/gmu);
  const totals = new Map();
  for (const [, format, damage, counts] of told) {
    const total = totals.get(`${format}, ${damage}`) ?? {};
    for (const [, count, label] of counts.matchAll(/(\d+) ([^,]+)/gu))
      total[label] = (total[label] ?? 0) + Number(count);
    totals.set(`${format}, ${damage}`, total);
  }
  const lines = Array.from(totals, ([what, total]) => {
    const counts = Object.entries(total).map(([label, count]) => `${count} ${label}`);
    return `${what}: ${counts.toSorted().join(", ")}`;
  });
  return { failures, lines: [`${numTotalTests} tests of decoders`, ...lines.toSorted()] };
}
