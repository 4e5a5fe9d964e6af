// Keys of OpenSSH, made for a test, and its own program for signatures.
import { spawnSync } from "node:child_process";

/** True if ssh-keygen is installed and can sign (OpenSSH 8.1): its usage says so. */
export const hasSshKeygen: boolean = /-Y sign/u.test(
  spawnSync("ssh-keygen", ["-?"], { encoding: "utf8" }).stderr ?? "",
);

/** Runs ssh-keygen in a folder; returns its exit status and all that it printed. */
export function sshKeygen(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = "",
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync("ssh-keygen", args, { cwd: folder, input, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

/** Makes a key pair `name` and `name.pub` in a folder. */
export function makeKey(folder: string, name: string, type: readonly string[], passphrase = ""): void {
  const { status, output } = sshKeygen(folder, [
    "-q",
    "-t",
    ...type,
    "-N",
    passphrase,
    "-C",
    "test",
    "-f",
    name,
  ]);
  if (status !== 0) throw new Error(output);
}
