// Says whether a build is still what its sources would give: a hash of everything it is made from and of everything it made.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Read by the build, as files or whole folders; the installed packages by the list that npm keeps of them. */
const inputs = [
  "bin",
  "fixtures/small.csv",
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
  "scripts",
  "src",
];
/** Written by the build; what is generated lies among the sources. */
const outputs = ["dist", "src"];
const isGenerated = (path) => path.endsWith(".generated.ts");

/** Not in dist, which is published; `npm ci` removes it, and so builds again. */
const stampFile = "node_modules/.cache/leakcheck-build.json";

/**
 * What a build in the folder `root` would be made from now. Take it before building: a source that changes meanwhile then makes
 * the build stale. The caches of compiled code belong to one version of Node, so it counts as a source (`runtime`).
 */
export function sourcesOf(root, runtime = `${process.version} ${process.platform} ${process.arch}`) {
  const configs = readdirSync(root).filter((name) => /^tsconfig.*\.json$/u.test(name));
  const paths = [...inputs, ...configs]
    .flatMap((path) => filesIn(root, path))
    .filter((path) => !isGenerated(path));
  return hashOf(root, paths, runtime);
}

/** Whether the last complete build in `root` was made from these sources, and all that it made is there unchanged. */
export function isBuilt(root, sources) {
  let stamp;
  try {
    stamp = JSON.parse(readFileSync(join(root, stampFile), "utf8"));
  } catch {
    return false;
  }
  return stamp.sources === sources && stamp.results === resultsOf(root);
}

/** Forgets the last build; call it before anything of it is changed. */
export function forgetBuild(root) {
  rmSync(join(root, stampFile), { force: true });
}

/** Notes that the build from these sources is complete. */
export function noteBuild(root, sources) {
  const path = join(root, stampFile);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ sources, results: resultsOf(root) }));
}

function resultsOf(root) {
  const paths = outputs
    .flatMap((path) => filesIn(root, path))
    .filter((path) => path.startsWith("dist/") || isGenerated(path));
  return hashOf(root, paths, "");
}

/** The files at a path below `root`, itself or all within it; none if there is nothing. */
function filesIn(root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesIn(root, `${path}/${name}`));
}

function hashOf(root, paths, more) {
  const hash = createHash("sha256").update(JSON.stringify(more));
  for (const path of paths.toSorted()) {
    const bytes = readFileSync(join(root, path));
    hash.update(JSON.stringify([path, bytes.length])).update(bytes);
  }
  return hash.digest("hex");
}
