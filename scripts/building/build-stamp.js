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

/** `npm ci` leaves it, and so builds only what is older than its sources. It is left out of the package. */
const stampFile = "dist/build-stamp.json";
/** The kernel takes the longest to build, and its sources change least: it has a stamp of its own. */
const kernelStampFile = "node_modules/.cache/leakcheck-kernel.json";
const kernelInputs = [
  "src/kernel/assembly",
  "scripts/building/build-kernel.js",
  "scripts/building/compile-assembly.js",
  "scripts/building/kernel-bindings.js",
  "package-lock.json",
  "node_modules/.package-lock.json",
];

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
    .filter((path) => (path.startsWith("dist/") && path !== stampFile) || isGenerated(path));
  return hashOf(root, paths, "");
}

/** Whether the kernel in `root` is what its sources would give now. */
export function isKernelBuilt(root) {
  try {
    const stamp = JSON.parse(readFileSync(join(root, kernelStampFile), "utf8"));
    return stamp.kernel === kernelState(root);
  } catch {
    return false;
  }
}

/** Notes that the kernel is what its sources, unchanged since, give. */
export function noteKernel(root) {
  const path = join(root, kernelStampFile);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ kernel: kernelState(root) }));
}

function kernelState(root) {
  const paths = [...kernelInputs, "src/kernel"].flatMap((path) => filesIn(root, path));
  const isPart = (path) =>
    !path.startsWith("src/kernel/") || isGenerated(path) || path.includes("/assembly/");
  return hashOf(root, [...new Set(paths.filter(isPart))], process.version);
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
