// Frames lines of sites, logins and secrets: `https://shop.example/login:someone:secret`, or with the site at the
// end (docs/reading.md, "Files without a header"). A line that it does not part for certain is left to the
// expressions of src/ingest/csv/list-splitting.ts.

import { recordAts, recordLengths } from "../batch/batch-records";
import { nextOf } from "../batch/bit-positions";
import { MORE_BYTES, NOT_UNDERSTOOD } from "../batch/block-reader";
import { LINE, noteDeferred } from "../batch/deferred-notes";
import { CARRIAGE_RETURN, LINE_FEED } from "../characters";
import { LINE_TOO_LONG, takeReject } from "../traces/rejects";
import { FRAMED, LEFT_OUT, NOTHING } from "./csv-frame";
import { CsvReader } from "./csv-reader";

const COLON: u32 = 0x3a;
const SLASH: u32 = 0x2f;
const DOT: u32 = 0x2e;
const AT: u32 = 0x40;
/** `://` and `//`, little-endian. */
const SCHEME_END: u32 = 0x2f2f3a;
const TWO_SLASHES: u32 = 0x2f2f;

/** Such lists have three columns: `siteListColumns` of src/ingest/survey/plan-csv.ts. */
const FIELDS: u32 = 3;
/** Where the site stands: `reader.siteAt`. */
const AT_START: u32 = 1;
/** Longer lines are rejects: see list-splitting.ts. */
const LONGEST_LINE: u32 = 4096;
const MOST_PORT_DIGITS: usize = 5;

/** The two colons that part the last line. */
let firstColon: usize = 0;
let secondColon: usize = 0;

/** Adds the line at `reader.at` to a batch with `record` records: see `frameRecord`. */
export function frameSiteLine(reader: CsvReader, record: u32, end: usize, isLast: bool): i32 {
  const at = reader.at;
  const maxBytes = reader.maxRecordBytes;
  const lineFeed = nextOf(LINE_FEED, at);
  if (lineFeed >= end && !isLast) return <u64>(end - at) > <u64>maxBytes + 2 ? NOT_UNDERSTOOD : MORE_BYTES;
  let lineEnd = min(lineFeed, end);
  if (lineFeed < end && lineEnd > at && <u32>load<u8>(lineEnd - 1) == CARRIAGE_RETURN) --lineEnd;
  const length = <u32>(lineEnd - at);
  const line = reader.line;
  reader.line = line + 1;
  reader.at = min(lineFeed + 1, end);
  if (length == 0) return NOTHING;
  if (length > maxBytes) {
    takeReject(reader, LINE_TOO_LONG, at, length, line, false);
    return LEFT_OUT;
  }
  const isParted =
    length <= LONGEST_LINE &&
    (reader.siteAt == AT_START ? partsBehindSite(at, lineEnd) : partsBeforeSite(at, lineEnd));
  if (!isParted) {
    noteDeferred(reader, at, length, line, LINE);
    return LEFT_OUT;
  }
  const starts = reader.starts + ((record * FIELDS) << 2);
  const ends = reader.ends + ((record * FIELDS) << 2);
  store<u32>(starts, <u32>at);
  store<u32>(ends, <u32>firstColon);
  store<u32>(starts, <u32>(firstColon + 1), 4);
  store<u32>(ends, <u32>secondColon, 4);
  store<u32>(starts, <u32>(secondColon + 1), 8);
  store<u32>(ends, <u32>lineEnd, 8);
  store<u32>(recordAts + (record << 2), <u32>at);
  store<u32>(recordLengths + (record << 2), length);
  return FRAMED;
}

/** Parts a line with the site in front, as far as its bytes go: the site takes all that it can. */
function partsBehindSite(at: usize, end: usize): bool {
  const host = schemeEnd(at, end);
  let past = host == 0 ? at : host;
  let hasDot = host != 0;
  for (; past < end; ++past) {
    const byte: u32 = load<u8>(past);
    if (byte == COLON || byte == SLASH) break;
    if (!isPlain(byte) || (host == 0 && byte == AT)) return false;
    if (byte == DOT) hasDot = true;
  }
  if (past == (host == 0 ? at : host) || !hasDot) return false;
  const port = digitsEnd(past, end);
  if (port != 0 && port < end && (<u32>load<u8>(port) == SLASH || <u32>load<u8>(port) == COLON)) past = port;
  if (past < end && <u32>load<u8>(past) == SLASH) past = pathEnd(past + 1, end);
  if (past >= end || <u32>load<u8>(past) != COLON) return false;
  firstColon = past;
  for (++past; past < end && <u32>load<u8>(past) != COLON; ++past) {}
  secondColon = past;
  return past < end;
}

/** Returns the end of a path, in which URLs and ports may be. */
function pathEnd(at: usize, end: usize): usize {
  while (at < end) {
    const byte: u32 = load<u8>(at);
    if (byte != COLON) {
      if (!isPlain(byte)) return at;
      ++at;
    } else if (at + 2 < end && <u32>load<u16>(at + 1) == TWO_SLASHES) {
      at += 3;
    } else {
      const port = digitsEnd(at, end);
      if (port == 0 || port >= end || <u32>load<u8>(port) != SLASH) return at;
      at = port + 1;
    }
  }
  return at;
}

/** Parts a line with the site, and its scheme, at the end: the last one that may be it. */
function partsBeforeSite(at: usize, end: usize): bool {
  let colon = at;
  for (; ; ++colon) {
    if (colon >= end) return false;
    const byte: u32 = load<u8>(colon);
    if (byte == COLON) break;
    if (!isPlain(byte)) return false;
  }
  firstColon = colon;
  for (let from = end; from > colon;) {
    --from;
    const byte: u32 = load<u8>(from);
    if (!isPlain(byte)) return false;
    if (byte != COLON || from == colon) continue;
    const site = schemeEnd(from + 1, end);
    if (site == 0 || site == end) continue;
    secondColon = from;
    return true;
  }
  return false;
}

/** Returns the end of the scheme at `at`, with its `://`; 0 if there is none. */
function schemeEnd(at: usize, end: usize): usize {
  if ((<u32>load<u8>(at) | 0x20) - 0x61 >= 26) return 0;
  let past = at + 1;
  for (; past < end; ++past) {
    const byte: u32 = load<u8>(past);
    const isInScheme =
      (byte | 0x20) - 0x61 < 26 || byte - 0x30 < 10 || byte == 0x2b || byte == DOT || byte == 0x2d;
    if (!isInScheme) break;
  }
  return past + 3 <= end && (load<u32>(past) & 0xffffff) == SCHEME_END ? past + 3 : 0;
}

/** Returns the end of one to five digits behind a colon; 0 if there are none, or more. */
function digitsEnd(colon: usize, end: usize): usize {
  if (colon >= end || <u32>load<u8>(colon) != COLON) return 0;
  let past = colon + 1;
  while (past < end && <u32>load<u8>(past) - 0x30 < 10) ++past;
  const digits = past - colon - 1;
  return digits - 1 < MOST_PORT_DIGITS ? past : 0;
}

/** Returns true for what is certainly no white space: printable ASCII. */
function isPlain(byte: u32): bool {
  return byte - 0x21 < 0x5e;
}
