// Canonical user names: docs/format.md section 9.3.
import { fold, isAscii, isBroken, withoutInvisible } from "./fold.js";

const profileUrl =
  /^(?:https?:\/\/)?(?:www\.|m\.|mobile\.)?(?:instagram\.com(?:\/stories)?|threads\.net|threads\.com|twitter\.com|x\.com|facebook\.com|tiktok\.com|github\.com|t\.me|youtube\.com(?:\/(?:c|user))?|linkedin\.com\/in|reddit\.com\/(?:u|user)|snapchat\.com\/add|pinterest\.com)\/@?([^/?#\s]+)(\/[^?#]*)?(?:[?#].*)?$/iu;

/** What stands where a handle would, in addresses of posts, lists and pages, if more of a path follows. */
const noHandles = new Set(
  "p reel reels tv explore accounts direct stories i intent share hashtag search home watch groups pages people events photo photos media story.php permalink.php profile.php channel c user playlist shorts results orgs topics joinchat s r pin status post posts settings t tag".split(
    " ",
  ),
);

/** Printable ASCII without what an address of a profile needs: most names, and none of the work below for them. */
const simpleName = /^[!-.0-9;-~]{1,254}$/;

/** The longest canonical user name in bytes of UTF-8; longer values are no user names. */
const maxBytes = 254;

/** The canonical form of a user name, or undefined if the value cannot be one. */
export function canonicalUsername(value: string): string | undefined {
  if (simpleName.test(value)) {
    const name = withoutAt(value).toLowerCase();
    return name === "" ? undefined : name;
  }
  const text = plain(value);
  const name = fold(withoutAt(handleIn(text) ?? text)).trim();
  if (name === "" || isBroken(name) || Buffer.byteLength(name) > maxBytes) return undefined;
  return name;
}

/** Whether the value is the address of a profile, which its handle stands for. */
export function isProfileUrl(value: string): boolean {
  return !simpleName.test(value) && handleIn(plain(value)) !== undefined;
}

function plain(value: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are meant
  const visible = withoutInvisible(value).replace(/[\u0000-\u001f\u007f-\u009f]/gu, "");
  // Compatibility forms first: a full-width @ is an @ too.
  return withoutAt((isAscii(visible) ? visible : visible.normalize("NFKC")).trim());
}

function handleIn(text: string): string | undefined {
  const match = profileUrl.exec(text);
  if (match?.[1] === undefined) return undefined;
  const hasMore = match[2] !== undefined && match[2] !== "/";
  return hasMore && noHandles.has(match[1].toLowerCase()) ? undefined : match[1];
}

/** Takes off what `@` stands in front: no name begins with one. */
function withoutAt(text: string): string {
  return text.replace(/^[@\s]+/u, "");
}
