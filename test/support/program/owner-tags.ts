// Tags of owners that differ from this process in one part each, as found in the names of their
// leftovers.
import { ownerTag } from "../../../src/publishing/owner.js";
import { nodeFiles } from "../../../src/files.js";

const other = "0123456789ab";
/** Greater than any process id. */
const absentId = 999_999_999;

export type OwnerTags = Record<
  "running" | "gone" | "otherStart" | "otherHost" | "otherBoot" | "otherNamespace",
  string
>;

/**
 * Returns the tags. `running` belongs to the process with this id, if it runs, without its start
 * time.
 */
export function foreignTags(runningId = process.pid): OwnerTags {
  const [id = "", start = "", host = "", boot = "", namespace = ""] = ownerTag(nodeFiles).split("-");
  const tag = (...parts: (string | number)[]): string => parts.join("-");
  return {
    running: tag(runningId, 0, host, boot, namespace),
    gone: tag(absentId, start, host, boot, namespace),
    otherStart: tag(id, "7", host, boot, namespace),
    otherHost: tag(absentId, start, other, boot, namespace),
    otherBoot: tag(id, start, host, other, namespace),
    otherNamespace: tag(absentId, start, host, boot, other),
  };
}
