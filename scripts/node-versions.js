// Other versions of Node, for what must be the same on all of them: fetched once, from the packages behind the package `node`.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../node_modules/.cache/node-versions/", import.meta.url));
const platform = process.platform === "win32" ? "win" : process.platform;
// `node` has an install script, which chooses one of these; they have none.
const packageName = `${process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node"}-${platform}-${process.arch}`;

/**
 * The path of Node's program in a version (`22`, `20.19.0`). Fetches it if it is not in the cache; throws if it cannot be had.
 * A cached major version stays until the cache is emptied.
 */
export function nodeProgram(version) {
  const folder = join(cache, version);
  const program = join(folder, "node_modules", packageName, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, `${version}-`));
  try {
    const args = ["install", "--prefix", temporary, "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", `${packageName}@${version}`];
    execFileSync("npm", args, { stdio: ["ignore", "ignore", "pipe"], shell: process.platform === "win32", timeout: 240_000 });
    rmSync(folder, { recursive: true, force: true });
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw new Error(`${packageName}@${version} cannot be had`, { cause: error });
  }
  return program;
}
