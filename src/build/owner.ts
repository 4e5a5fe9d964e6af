// Who made a temporary folder, and whether that process is provably gone.
import { hostname, userInfo } from "node:os";
import process from "node:process";
import type { Files } from "../files.js";

/** A process, told apart from every other one on any machine. */
export interface Owner {
  host: string;
  /** Changes with each start of the machine; null where the system does not tell. */
  bootId: string | null;
  processId: number;
  /** The namespace of the process's id; null where the system has none. Containers may share host name and boot. */
  processNamespace: string | null;
  /** When the process started, in the system's own count; null where the system does not tell. */
  processStart: string | null;
}

/** The process that runs this code. */
export function thisOwner(files: Files): Owner {
  return {
    host: hostname(),
    bootId: readText(files, "/proc/sys/kernel/random/boot_id"),
    processId: process.pid,
    processNamespace: namespaceOf(files),
    processStart: startOf(files, process.pid),
  };
}

/** The numeric id of the user who runs this code; -1 where the system has none. */
export function thisUserId(): number {
  return userInfo().uid;
}

/** Whether `owner` is certain not to run any more. Anything that cannot be known, as another host's process, is not certain. */
export function isGone(owner: Owner, files: Files): boolean {
  const here = thisOwner(files);
  if (owner.host !== here.host) return false;
  if (owner.bootId !== null && here.bootId !== null && owner.bootId !== here.bootId) return true;
  if (owner.processNamespace !== here.processNamespace) return false;
  if (!isRunning(owner.processId)) return true;
  const start = startOf(files, owner.processId);
  return owner.processStart !== null && start !== null && start !== owner.processStart;
}

/** Whether a process can be looked for here at all. */
export function isOfThisSystem(owner: Owner, files: Files): boolean {
  const here = thisOwner(files);
  return owner.host === here.host && owner.processNamespace === here.processNamespace;
}

function namespaceOf(files: Files): string | null {
  const facts = files.look("/proc/self/ns/pid", true);
  return facts === undefined ? null : `${facts.device}:${facts.inode}`;
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (cause) {
    // EPERM: it runs, as another user.
    return !(cause instanceof Error && "code" in cause && cause.code === "ESRCH");
  }
}

/** The 22nd field of /proc/<id>/stat; the second one, the program's name, may hold spaces and brackets. */
function startOf(files: Files, processId: number): string | null {
  const stat = readText(files, `/proc/${processId}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function readText(files: Files, path: string): string | null {
  if (files.look(path) === undefined) return null;
  try {
    return Buffer.from(files.readWhole(path, 65_536)).toString("utf8").trim();
  } catch {
    return null;
  }
}
