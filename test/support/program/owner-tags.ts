// Tags of owners that differ from this process in one thing each: what a leftover of theirs is named by.
import { ownerTag } from "../../../src/publishing/owner.js";
import { nodeFiles } from "../../../src/files.js";

const other = "0123456789ab";
/** Beyond what systems give. */
const absentId = 999_999_999;

export type OwnerTags = Record<"running" | "gone" | "otherStart" | "otherHost" | "otherBoot" | "otherNamespace", string>;

/** `running` is the tag of the process with this id, if it runs, without what tells when it started. */
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
