// Reduces an e-mail address to its mailbox by removing tags and aliases (docs/rules-1.md, section
// 5).

/** How a provider treats addresses. All those listed ignore `+tags` (RFC 5233). */
export interface MailProvider {
  readonly domains: readonly string[];
  /**
   * Set if a name is the same mailbox at all domains. It is the shortest domain, so that no form is
   * longer than its address.
   */
  readonly sameAs?: string;
  /** Characters of a name that make no difference. */
  readonly ignored: "" | "." | "._-";
  /** Whether `tag@name.domain` is `name@domain`. */
  readonly subdomains: boolean;
}

const usual = { ignored: "", subdomains: false } as const;

const under = (name: string, suffixes: string): string[] =>
  suffixes.split(" ").map((suffix) => `${name}.${suffix}`);

/**
 * Alias rules that the providers document, and only those under which no other person can own the
 * other spelling. Yahoo is missing because its base names are not addresses.
 */
export const mailProviders: readonly MailProvider[] = [
  // Gmail Help, "Dots don't matter in Gmail addresses" and "Create a filter with your alias"; googlemail.com: "Change your domain".
  { ...usual, domains: ["gmail.com", "googlemail.com"], sameAs: "gmail.com", ignored: "." },
  // Microsoft, "Plus addressing in Exchange Online and Outlook.com": each domain has names of its own.
  {
    ...usual,
    domains: [
      "msn.com",
      "windowslive.com",
      ...under(
        "outlook",
        "com at be cl cz de dk es fr hu ie in it jp kr lv my ph pt sa sg sk co.id co.il co.th com.ar com.au com.br com.gr com.tr com.vn",
      ),
      ...under(
        "hotmail",
        "com be ca ch cl cz de dk es fi fr gr hu it lt lv my nl no ph rs se sg sk co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.hk com.my com.tr com.tw com.vn",
      ),
      ...under(
        "live",
        "com at be ca cl cn de dk fi fr hk ie in it jp nl no ph ru se co.kr co.uk co.za com.ar com.au com.mx com.my com.ph com.pt com.sg",
      ),
    ],
  },
  // Apple: iCloud Mail takes `+`. The three domains are one mailbox only for old accounts.
  { ...usual, domains: ["icloud.com", "me.com", "mac.com"] },
  // Fastmail Help, "Plus addressing and subdomain addressing".
  {
    ...usual,
    domains: [
      "fastmail.com",
      "fastmail.fm",
      "fastmail.net",
      "fastmail.org",
      "fastmail.us",
      "fastmail.co.uk",
      "fastmail.de",
    ],
    subdomains: true,
  },
  // Proton Support, "Types of email addresses and aliases": a name belongs to one account at all domains; dots, hyphens and underscores do not tell names apart.
  {
    ...usual,
    domains: ["proton.me", "protonmail.com", "protonmail.ch", "pm.me"],
    sameAs: "pm.me",
    ignored: "._-",
  },
  // Yandex Mail Help, "Mailbox aliases": each mailbox has an address in every one of these domains.
  {
    ...usual,
    domains: ["ya.ru", "yandex.ru", "yandex.com", "yandex.by", "yandex.kz", "yandex.ua"],
    sameAs: "ya.ru",
  },
  // The help pages of Zoho Mail, Posteo, mailbox.org, Runbox and HEY on plus addressing.
  {
    ...usual,
    domains: [
      "zoho.com",
      "zohomail.com",
      "zoho.eu",
      "zohomail.eu",
      "posteo.de",
      "posteo.net",
      "mailbox.org",
      "runbox.com",
      "hey.com",
    ],
  },
];

const ignoredIn = { ".": /\./gu, "._-": /[._-]/gu } as const;

const byDomain: ReadonlyMap<string, MailProvider> = new Map(
  mailProviders.flatMap((provider) => provider.domains.map((domain) => [domain, provider] as const)),
);

/**
 * Returns the mailbox of a canonical address, or undefined if that is the address itself. A mailbox
 * is never longer than its address and is its own mailbox.
 */
export function mailboxOf(canonicalEmail: string): string | undefined {
  const first = canonicalEmail.indexOf("@");
  const at = canonicalEmail.includes("@", first + 1) ? canonicalEmail.lastIndexOf("@") : first;
  const local = canonicalEmail.slice(0, at);
  // Every character of a quoted name counts.
  if (at <= 0 || local.includes('"')) return undefined;
  const domain = canonicalEmail.slice(at + 1);
  const mailbox = providerMailbox(local, domain) ?? subdomainMailbox(domain);
  return mailbox === canonicalEmail ? undefined : mailbox;
}

function providerMailbox(local: string, domain: string): string | undefined {
  const provider = byDomain.get(domain);
  if (provider === undefined) return undefined;
  // A leading `+` does not start a tag, because no name comes before it.
  const plus = local.indexOf("+", 1);
  const name = plus < 0 ? local : local.slice(0, plus);
  const bare =
    provider.ignored === "" || (provider.ignored === "." && !name.includes("."))
      ? name
      : name.replace(ignoredIn[provider.ignored], "");
  return `${bare === "" ? name : bare}@${provider.sameAs ?? domain}`;
}

function subdomainMailbox(domain: string): string | undefined {
  const dot = domain.indexOf(".");
  // A provider's domain has at least two labels, so a subdomain has three.
  if (!domain.includes(".", dot + 1)) return undefined;
  const parent = domain.slice(dot + 1);
  return dot > 0 && byDomain.get(parent)?.subdomains === true
    ? `${domain.slice(0, dot)}@${parent}`
    : undefined;
}
