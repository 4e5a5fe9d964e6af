// Who made a temporary file or folder. It stands in the name, so that it is known from the moment that there is a name until there is
// none: a file that says so would be missing before it is written, and again when a folder is half removed.
import { hostname, userInfo } from "node:os";
import type { Files } from "../files.js";
import { sha256 } from "../kernel/hkdf.js";

/** A process, told apart from every other one on any machine. */
interface Owner {
  processId: number;
  /** When the process started, in the system's own count; null where the system does not tell. */
  processStart: string | null;
  /** Hash of the host's name. */
  host: string;
  /** Hash of what changes with each start of the machine; null where the system does not tell. */
  boot: string | null;
  /** Hash of the namespace of the process's id; null where the system has none. Containers may share host name and boot. */
  processNamespace: string | null;
}

/** Whether an owner runs still: "unknown" if it cannot be looked for from here, as another host's process. */
export type Presence = "running" | "gone" | "unknown";

const absent = "0";
const hashDigits = 12;

/** The process that runs this code, as {@link presenceOf} reads it: letters, digits and dashes. */
export function ownerTag(files: Files): string {
  const { processId, processStart, host, boot, processNamespace } = thisOwner(files);
  return [processId, processStart ?? absent, host, boot ?? absent, processNamespace ?? absent].join("-");
}

/** Whether the process with this tag runs still; undefined if the text is no tag. */
export function presenceOf(tag: string, files: Files): Presence | undefined {
  const groups = new RegExp(`^([1-9]\\d{0,9})-(\\d{1,20})-(${hash})-(${hash}|${absent})-(${hash}|${absent})$`, "u").exec(tag);
  if (groups === null) return undefined;
  const [, id, ...others] = groups;
  const [processStart = null, host = "", boot = null, processNamespace = null] = others.map((text) => (text === absent ? null : text));
  const here = thisOwner(files);
  if (host !== here.host) return "unknown";
  if (boot !== null && here.boot !== null && boot !== here.boot) return "gone";
  if (processNamespace !== here.processNamespace) return "unknown";
  if (!isRunning(Number(id))) return "gone";
  const start = startOf(files, Number(id));
  return processStart !== null && start !== null && start !== processStart ? "gone" : "running";
}

/** The numeric id of the user who runs this code; -1 where the system has none. */
export function thisUserId(): number {
  return userInfo().uid;
}

const hash = `[0-9a-f]{${hashDigits}}`;

/** A short hash of a text, in hexadecimal digits, for the name of a file. */
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
  try {
    if (files.look(path) === undefined) return null;
    return Buffer.from(files.readWhole(path, 65_536)).toString("utf8").trim();
  } catch {
    return null;
  }
}
