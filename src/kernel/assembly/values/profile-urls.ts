// Handles in plain URLs of profiles: docs/rules-1.md, section 3, step 2. Other URLs are left to the reference
// path.

import { AT_SIGN, BACKSLASH, COLON, DOT, SLASH } from "../characters";
import { ESCAPED } from "../batch/batch-records";
import { BlockReader } from "../batch/block-reader";
import { isSimpleName } from "./plain-value";
import { lowerCase8 } from "../hash/sip-hash";

/** Names of sites whose handles follow them at once, as two words each; none is longer. */
const sites: usize = memory.data<u64>([
  0x6172676174736e69,
  0x0000006d6f632e6d, // instagram.com
  0x2e72676174736e69,
  0x0000000000006d61, // instagr.am
  0x2e73646165726874,
  0x000000000074656e, // threads.net
  0x2e73646165726874,
  0x00000000006d6f63, // threads.com
  0x2e72657474697774,
  0x00000000006d6f63, // twitter.com
  0x0000006d6f632e78,
  0x0000000000000000, // x.com
  0x6b6f6f6265636166,
  0x000000006d6f632e, // facebook.com
  0x00006d6f632e6266,
  0x0000000000000000, // fb.com
  0x632e6b6f746b6974,
  0x0000000000006d6f, // tiktok.com
  0x632e627568746967,
  0x0000000000006d6f, // github.com
  0x00000000656d2e74,
  0x0000000000000000, // t.me
  0x6d617267656c6574,
  0x0000000000656d2e, // telegram.me
  0x2e65627574756f79,
  0x00000000006d6f63, // youtube.com
  0x742e686374697774,
  0x0000000000000076, // twitch.tv
  0x7461686370616e73,
  0x000000006d6f632e, // snapchat.com
  0x73657265746e6970,
  0x0000006d6f632e74, // pinterest.com
  0x00006d6f632e6b76,
  0x0000000000000000, // vk.com
  0x736e6166796c6e6f,
  0x000000006d6f632e, // onlyfans.com
  0x2e6e6f6572746170,
  0x00000000006d6f63, // patreon.com
  0x6f6c63646e756f73,
  0x00006d6f632e6475, // soundcloud.com
  0x00000075722e6b6f,
  0x0000000000000000, // ok.ru
  0x652e72746b6e696c,
  0x0000000000000065, // linktr.ee
]);
const sitesEnd: usize = sites + 22 * 16;
const LONGEST_SITE: usize = 16;

/** `http`, `www.` and `.php`. */
const HTTP: u32 = 0x70747468;
const WWW: u32 = 0x2e777777;
const PHP: u32 = 0x7068702e;

/** Length of the handle found last. */
export let handleLength: u32 = 0;
/** True if an `@` stands before it. */
export let hasSign: bool = false;

/**
 * Returns the address of the handle in a profile's URL; {@link handleLength} is its length. Returns 0 for any
 * other value. In JSON a slash may have a backslash before it.
 */
export function handleIn(reader: BlockReader, at: usize, length: u32): usize {
  const isJson = reader.isJson != 0;
  if (length >= ESCAPED) {
    if (!isJson) return 0;
    length &= ~ESCAPED;
  }
  let end = at + length;
  if (length > 4 && (load<u32>(at) | 0x20202020) == HTTP) {
    at += 4;
    if ((<u32>load<u8>(at) | 0x20) == 0x73) ++at;
    if (<u32>load<u8>(at) != COLON) return 0;
    at = pastSlash(at + 1, end, isJson);
    if (at != 0) at = pastSlash(at, end, isJson);
    if (at == 0) return 0;
  }
  if (at + 4 < end && (load<u32>(at) | 0x00202020) == WWW) at += 4;
  const host = at;
  while (at < end && isHostByte(load<u8>(at))) ++at;
  const hostBytes = at - host;
  if (hostBytes == 0 || hostBytes > LONGEST_SITE || !isSite(host, hostBytes)) return 0;
  at = pastSlash(at, end, isJson);
  if (at == 0 || at >= end) return 0;
  hasSign = <u32>load<u8>(at) == AT_SIGN;
  at += usize(hasSign);
  if (<u32>load<u8>(end - 1) == SLASH) {
    --end;
    if (isJson && end > at && <u32>load<u8>(end - 1) == BACKSLASH) --end;
  }
  handleLength = <u32>(end - at);
  if (end <= at || <u32>load<u8>(at) == AT_SIGN || !isSimpleName(at, handleLength)) return 0;
  return handleLength >= 4 && (load<u32>(end - 4) | 0x20202000) == PHP ? 0 : at;
}

/** Returns the address behind a slash at `at`, 0 if there is none. */
function pastSlash(at: usize, end: usize, isJson: bool): usize {
  if (isJson && at < end && <u32>load<u8>(at) == BACKSLASH) ++at;
  return at < end && <u32>load<u8>(at) == SLASH ? at + 1 : 0;
}

function isHostByte(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26 || byte == DOT;
}

function isSite(at: usize, length: usize): bool {
  const first = lowerCase8(load<u64>(at)) & maskOf(length);
  const second = length > 8 ? lowerCase8(load<u64>(at, 8)) & maskOf(length - 8) : 0;
  for (let site = sites; site < sitesEnd; site += 16)
    if (load<u64>(site) == first && load<u64>(site, 8) == second) return true;
  return false;
}

/** Returns a mask of the first bytes of a word. */
function maskOf(bytes: usize): u64 {
  return bytes >= 8 ? u64.MAX_VALUE : ~(u64.MAX_VALUE << ((<u64>bytes) << 3));
}
