// The process that owns a temporary file or folder. The owner is part of the name, so it is known
// for as long as the name exists. A separate owner file would be missing before it is written, and
// again once its folder is half removed.
import { hostname, userInfo } from "node:os";
import type { Files } from "../files.js";
import { sha256 } from "../kernel/hkdf.js";

/** Identifies a process across machines and reboots. */
interface Owner {
  processId: number;
  /**
   * Start time of the process in clock ticks since boot; null where the system does not provide it.
   */
  processStart: string | null;
  /** Hash of the host name. */
  host: string;
  /** Hash of the boot id; null where the system does not provide it. */
  boot: string | null;
  /**
   * Hash of the pid namespace; null where the system has none. Containers may share host name and
   * boot id.
   */
  processNamespace: string | null;
}

/**
 * The state of an owner: "unknown" if this process cannot check it, such as one on another host.
 */
export type Presence = "running" | "gone" | "unknown";

const absent = "0";
const hashDigits = 12;

/**
 * Returns the tag of this process for {@link presenceOf}; it consists of letters, digits and
 * dashes.
 */
export function ownerTag(files: Files): string {
  const { processId, processStart, host, boot, processNamespace } = thisOwner(files);
  return [processId, processStart ?? absent, host, boot ?? absent, processNamespace ?? absent].join("-");
}

/**
 * Returns whether the process with this tag is still running; undefined if the text is not a tag.
 */
export function presenceOf(tag: string, files: Files): Presence | undefined {
  const groups = new RegExp(
    `^([1-9]\\d{0,9})-(\\d{1,20})-(${hash})-(${hash}|${absent})-(${hash}|${absent})$`,
    "u",
  ).exec(tag);
  if (groups === null) return undefined;
  const [, id, ...others] = groups;
  const [processStart = null, host = "", boot = null, processNamespace = null] = others.map((text) =>
    text === absent ? null : text,
  );
  const here = thisOwner(files);
  if (host !== here.host) return "unknown";
  if (boot !== null && here.boot !== null && boot !== here.boot) return "gone";
  if (processNamespace !== here.processNamespace) return "unknown";
  if (!isRunning(Number(id))) return "gone";
  const start = startOf(files, Number(id));
  return processStart !== null && start !== null && start !== processStart ? "gone" : "running";
}

/** Returns the numeric id of the current user; -1 where the system has none. */
export function thisUserId(): number {
  return userInfo().uid;
}

const hash = `[0-9a-f]{${hashDigits}}`;

/** Returns a short hash of a text in hexadecimal digits, for use in a file name. */
export function shortHash(text: string): string {
  return Buffer.from(sha256(Buffer.from(text)))
    .toString("hex")
    .slice(0, hashDigits);
}

function thisOwner(files: Files): Owner {
  const hashed = (text: string | null): string | null => (text === null ? null : shortHash(text));
  return {
    processId: process.pid,
    processStart: startOf(files, process.pid),
    host: shortHash(hostname()),
    boot: hashed(readText(files, "/proc/sys/kernel/random/boot_id")),
    processNamespace: hashed(namespaceOf(files)),
  };
}

function namespaceOf(files: Files): string | null {
  const stat = files.look("/proc/self/ns/pid", true);
  return stat === undefined ? null : `${stat.device}:${stat.inode}`;
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (cause) {
    // EPERM: the process runs as another user.
    return !(cause instanceof Error && "code" in cause && cause.code === "ESRCH");
  }
}

/**
 * Returns field 22 of /proc/<id>/stat, the start time. Fields are counted from the last ")",
 * because field 2, the program name in brackets, may itself hold spaces and brackets.
 */
function startOf(files: Files, processId: number): string | null {
  const stat = readText(files, `/proc/${processId}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function readText(files: Files, path: string): string | null {
  try {
    if (files.look(path) === undefined) return null;
    return Buffer.from(files.readWhole(path, 65_536)).toString("utf8").trim();
  } catch {
    return null;
  }
}
