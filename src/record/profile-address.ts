// Addresses of profiles at the large networks, and the handle in them: docs/rules-1.md section 3, step 2.
import { nfkc, withoutInvisible } from "./fold.js";

const profile =
  /^(?:https?:\/\/)?(?:(?:www|m|mobile|web|old|new|touch|music|mbasic|[a-z]{2}(?:-[a-z]{2})?)\.)?(?:instagram\.com(?:\/(?:stories|_u))?|instagr\.am|threads\.net|threads\.com|twitter\.com|x\.com|facebook\.com|fb\.com|tiktok\.com|github\.com|t\.me(?:\/s)?|telegram\.me|telegram\.dog|m\.me|medium\.com(?=\/@)|youtube\.com(?:\/(?:c|user))?|linkedin\.com\/in|reddit\.com\/(?:u|user)|snapchat\.com\/add|snapchat\.com|pinterest\.(?:com|[a-z]{2}|co\.uk|com\.au|com\.mx)|vk\.com|bsky\.app\/profile|twitch\.tv|onlyfans\.com|patreon\.com|soundcloud\.com|ok\.ru|steamcommunity\.com\/id|open\.spotify\.com\/user|linktr\.ee)\/(?:@|%40)*([^/?#\s]+)(\/[^?#]*)?(?:[?#].*)?$/isu;

const numbered = /^(?:https?:\/\/)?(?:(?:www|m|mobile|web|[a-z]{2})\.)?(?:facebook|fb)\.com\/profile\.php\/?\?(?:[^#]*&)?id=(\d+)(?:[&#].*)?$/isu;

/** What stands where a handle would, in addresses of posts, lists and pages, if more of a path follows. */
const noHandles = new Set(
  "p reel reels tv explore accounts direct stories i intent share hashtag search home watch groups pages people events photo photos media story.php permalink.php profile.php channel c user playlist shorts results orgs topics joinchat s r pin status post posts settings t tag".split(
    " ",
  ),
);

/** The handle in a text without invisible characters, if the text is the address of a profile; it may still have upper case. */
export function handleIn(text: string): string | undefined {
  const id = numbered.exec(text)?.[1];
  if (id !== undefined) return id;
  const match = profile.exec(text);
  if (match?.[1] === undefined) return undefined;
  const word = match[1].toLowerCase();
  // A page of a program is nobody's handle; other words are, with nothing behind them.
  if (word.endsWith(".php") && noHandles.has(word)) return undefined;
  const hasMore = match[2] !== undefined && match[2] !== "/";
  return hasMore && noHandles.has(word) ? undefined : percentDecoded(match[1]);
}

/** Browsers copy `é` as `%C3%A9`. What would be no part of an address then stays as it is. */
function percentDecoded(handle: string): string {
  if (!handle.includes("%")) return handle;
  try {
    const decoded = nfkc(withoutInvisible(decodeURIComponent(handle)));
    // oxlint-disable-next-line no-control-regex -- control characters are meant
    return /[/?#%\s@\u0000-\u001f\u007f-\u009f]/u.test(decoded) || decoded === "" ? handle : decoded;
  } catch {
    return handle;
  }
}
