// Reads the objects of a longer one under names that are values, as in a map of people. Each is a line of
// its own, with the names around it (src/ingest/ndjson/document-lines.ts). Its record is the object; the
// name leaves traces.

import { COLON, OPENING_BRACE } from "../characters";
import { canLeaveName, leaveName } from "../traces/name-traces";
import { BLANK, blankness, UNSURE } from "../values/plain-value";
import { findName, JsonNode } from "./json-names";
import { JsonReader } from "./json-reader";
import { setNewName } from "./json-record";
import { signFrom } from "./json-text";

/** An opening brace and a quote, and a quote and a colon. */
const FIRST_NAME: u32 = 0x227b;
const NAME_END: u32 = 0x3a22;

/** By record of the batch: where its object begins and the node of that, 0 if it is the whole line (u32 each). */
const objects: usize = memory.data(128 * 4, 16);
const nodes: usize = memory.data(128 * 4, 16);

/** What {@link findMember} found: the object and its node. */
export let memberAt: usize = 0;
export let memberNode: usize = 0;
let nameAt: usize = 0;
let nameBytes: u32 = 0;
let isNamed: bool = false;

/** Begins a batch. */
export function startMembers(): void {
  memory.fill(objects, 0, 128 * 4);
}

/** Returns the start of the object that is a record, 0 if its line is; and its node. */
export function objectOf(record: u32): usize {
  return load<u32>(objects + (record << 2));
}

export function nodeOf(record: u32): usize {
  return load<u32>(nodes + (record << 2));
}

/** Finds the object behind `names` names, from the brace before the first. Returns false if the line is to be deferred. */
export function findMember(reader: JsonReader, brace: usize, names: u32): bool {
  let parent = changetype<JsonNode>(reader.root);
  let at = brace;
  setNewName(false);
  for (; ; --names) {
    if (<u32>load<u16>(at) != FIRST_NAME) return false;
    at += 2;
    if (names == 1) break;
    const found = findName(parent, at);
    if (found == 0) {
      setNewName(true);
      return false;
    }
    parent = changetype<JsonNode>(found);
    at += parent.nameBytes;
    if (<u32>load<u8>(at) != COLON) return false;
    ++at;
  }
  memberNode = parent.values;
  if (memberNode == 0) {
    setNewName(true);
    return false;
  }
  const end = signFrom(at);
  if (<u32>load<u16>(end) != NAME_END || <u32>load<u8>(end, 2) != OPENING_BRACE) return false;
  memberAt = end + 2;
  nameAt = at;
  nameBytes = <u32>(end - at);
  const blank = blankness(reader, nameAt, nameBytes, false);
  isNamed = blank != BLANK;
  return blank != UNSURE && (!isNamed || canLeaveName(nameAt, nameBytes));
}

/** Takes the object found last as a record of the batch, and its name. */
export function takeMember(reader: JsonReader, record: u32): void {
  store<u32>(objects + (record << 2), <u32>memberAt);
  store<u32>(nodes + (record << 2), <u32>memberNode);
  if (isNamed) leaveName(reader, nameAt, nameBytes);
  if (reader.valueNames == 0) return;
  // FNV-1a, as in src/ingest/json-path.ts: the name is ASCII.
  let hash = changetype<JsonNode>(memberNode).pathHash;
  for (let at = nameAt, end = nameAt + nameBytes; at < end; ++at) hash = (hash ^ load<u8>(at)) * 0x01000193;
  store<u32>(reader.valueNamesEnd, hash);
  reader.valueNamesEnd += 4;
}

/** Returns true if there is no room for the names of another batch. */
export function isFullOfNames(reader: JsonReader): bool {
  return reader.valueNames != 0 && reader.valueNamesEnd + 128 * 4 > reader.valueNamesRoomEnd;
}
