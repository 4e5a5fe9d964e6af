// Other versions of Node, for checks that must give the same result on all of them. Each is fetched
// once, from the packages behind the package `node`.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../node_modules/.cache/node-versions/", import.meta.url));
const platform = process.platform === "win32" ? "win" : process.platform;
// The install script of `node` selects one of these packages, which have no install script
// themselves.
const packageName = `${process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node"}-${platform}-${process.arch}`;

/**
 * Returns the path of the Node executable for a version (`22`, `20.19.0`). Fetches it if it is not
 * cached, and throws if that fails. A cached major version is not updated until the cache is
 * emptied.
 */
export function nodeProgram(version) {
  const folder = join(cache, version);
  const program = join(
    folder,
    "node_modules",
    packageName,
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, `${version}-`));
  try {
    const args = [
      "install",
      "--prefix",
      temporary,
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      "--no-package-lock",
      `${packageName}@${version}`,
    ];
    execFileSync("npm", args, {
      stdio: ["ignore", "ignore", "pipe"],
      shell: process.platform === "win32",
      timeout: 240_000,
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw new Error(`cannot install ${packageName}@${version}`, { cause: error });
  }
  return program;
}
