// Reads the handle from profile URLs of the large social networks (docs/rules-1.md, section 3, step
// 2).
import { nfkc, withoutInvisible } from "./fold.js";

const profileUrl =
  /^(?:(?:https?:)?\/\/)?(?:(?:www|m|mobile|web|old|new|touch|music|mbasic|[a-z]{2}(?:-[a-z]{2})?)\.)?(?:instagram\.com(?:\/(?:stories|_u))?|instagr\.am|threads\.net|threads\.com|twitter\.com|x\.com|facebook\.com|fb\.com|tiktok\.com|github\.com|t\.me(?:\/s)?|telegram\.me|telegram\.dog|m\.me|medium\.com(?=\/@)|youtube\.com(?:\/(?:c|user))?|linkedin\.com\/in|reddit\.com\/(?:u|user)|snapchat\.com\/add|snapchat\.com|pinterest\.(?:com|[a-z]{2}|co\.uk|com\.au|com\.mx)|vk\.com|bsky\.app\/profile|twitch\.tv|onlyfans\.com|patreon\.com|soundcloud\.com|ok\.ru|steamcommunity\.com\/id|open\.spotify\.com\/user|linktr\.ee)\/(?:@|%40)*([^/?#\s]+)(\/[^?#]*)?(?:[?#].*)?$/isu;

const numberedUrl =
  /^(?:(?:https?:)?\/\/)?(?:(?:www|m|mobile|web|[a-z]{2})\.)?(?:facebook|fb)\.com\/profile\.php\/?\?(?:[^#]*&)?id=(\d+)(?:[&#].*)?$/isu;

/** Path words that look like a handle but, with more path after them, name a post, list or page. */
const pageWords = new Set(
  "p reel reels tv explore accounts direct stories i intent share hashtag search home watch groups pages people events photo photos media story.php permalink.php profile.php channel c user playlist shorts results orgs topics joinchat s r pin status post posts settings t tag".split(
    " ",
  ),
);

/**
 * Returns the handle in a profile URL, or undefined if the text is not one. The text must have no
 * invisible characters; the handle may still contain upper case.
 */
export function handleIn(text: string): string | undefined {
  // The expressions are long, and take longer to compile than most texts to be read.
  if (!text.includes("/")) return undefined;
  const id = numberedUrl.exec(text)?.[1];
  if (id !== undefined) return id;
  const match = profileUrl.exec(text);
  if (match?.[1] === undefined) return undefined;
  const word = match[1].toLowerCase();
  // A script such as profile.php is never a handle. The other words are handles when they end the
  // path.
  if (word.endsWith(".php") && pageWords.has(word)) return undefined;
  const hasMore = match[2] !== undefined && match[2] !== "/";
  return hasMore && pageWords.has(word) ? undefined : percentDecoded(match[1]);
}

/**
 * Decodes a percent-encoded handle: browsers copy `é` as `%C3%A9`. Returns the handle unchanged if
 * the result could not be part of a URL path.
 */
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
