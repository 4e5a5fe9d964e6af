// A value that could not be read leaves tokens; the query of whoever stands in it must meet one.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { canonicalEmails } from "../../../src/record/email/email.js";
import { mailboxOf } from "../../../src/record/email/mailbox.js";
import type { QueryKind } from "../../../src/record/found.js";
import { everySort, maskSign, traceQuery, tracesIn } from "../../../src/record/traces/traces.js";
import { expectProportional } from "../../support/proportional.js";
import { randomCases } from "../../support/random-cases.js";

function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>();
  tracesIn(text, everySort, (token) => tokens.add(token));
  return tokens;
}

/** Returns true if a query may be what a text says. */
function mayBeIn(text: string, kind: QueryKind, canonical: string): boolean {
  const left = tokensOf(text);
  const { tokens, masks } = traceQuery(kind, canonical);
  return (
    tokens.some((list) => list.every((token) => left.has(token))) ||
    (left.has(maskSign) && masks.some((mask) => left.has(mask)))
  );
}

describe("an address that is spelt in another way leaves itself", () => {
  test.each([
    "kim.k at example dot net",
    "kim dot k at example dot net",
    "kim.k(a)example.net",
    "kim.k_at_example.net",
    "Kim.K -AT- Example.net",
    "kim.k[@]example.net",
    "kim.k ät example.net",
    "kim.k arroba example punto net",
    "kim.k собака example точка net",
    "kim,k@example.net;",
    "kim.k@example . net",
    "kim.k@ example, net",
    "kim.k\u0000@example.net",
    "kim.<b>k</b>@example.net",
  ])("%s", (text) => {
    const left = new Set<string>();
    tracesIn(text, { spelled: true }, (token) => left.add(token));
    const { tokens } = traceQuery("email", "kim.k@example.net");
    expect(tokens.flat().some((token) => left.has(token))).toBe(true);
  });

  it("but not where no word is an @", () => {
    tracesIn("look at me", { spelled: true }, (token) => {
      expect(token).toBe("look@me");
    });
    const left = new Set<string>();
    for (const text of ["chat", "atlas", "the cat sat", "a.b.c", "x".repeat(300) + "@example.net"])
      tracesIn(text, { spelled: true }, (token) => left.add(token));
    expect([...left]).toEqual([]);
  });
});

describe("an unread value meets the query for", () => {
  test.each<[QueryKind, string, string]>([
    ["username", "Kim (@kim.k)", "kim.k"],
    ["username", "{'name': 'kim.k'}", "kim.k"],
    ["username", "kim.k, kim_other", "kim_other"],
    ["username", "<b>Kim_K</b>", "kim_k"],
    ["username", "\\u003ekim.k\\n", "kim.k"],
    ["username", "%40kim.k", "kim.k"],
    ["username", "_kim_/2", "_kim_"],
    ["username", "kim\\_k", "kim_k"],
    ["username", "kim.k.", "kim.k"],
    ["username", '<a href="/u/kim.k">Kim</a>', "kim.k"],
    ["username", "Jan Jansen x", "jan jansen"],
    ["username", "анна.к (x)", "анна.к"],
    ["username", "ren\ufffde / x", "renée"],
    ["username", "ren?e / x", "renée"],
    ["username", "renÃ©e / x", "renée"],
    ["username", "ki***k", "kim.k"],
    ["username", "k\u2022\u2022\u2022", "kim"],
    ["email", "\\nkim@example.net", "kim@example.net"],
    ["email", "u003ekim@example.net", "kim@example.net"],
    ["email", "nkim@example.net", "kim@example.net"],
    ["email", "nkim.jansen@example.net", "kim.jansen@example.net"],
    ["email", "kim@mail.example.co.uk.x.y.z.txt", "kim@mail.example.co.uk"],
    ["email", "kim.a.b.c+x@name.fastmail.com.nl", "name@fastmail.com"],
    ["email", "xk.i.m@gmail.com.nl", "kim@gmail.com"],
    ["email", `${"k".repeat(70)}im@example.net`, `${"k".repeat(68)}im@example.net`],
    ["email", "x😀😀😀😀@example.net", "😀😀😀😀@example.net"],
    ["username", "x kim@example.net", "kim@example.net"],
    ["username", "_kim@example.net_", "kim@example.net"],
    ["username", "@kim@example.net", "kim@example.net"],
    ["username", "@kim@example.net", "kim"],
    ["username", "kim@example.net/kim.k@example.net", "kim@example.net/kim.k@example.net"],
    ["username", "jan kim@example.net", "jan kim@example.net"],
    ["username", "kim.k@example.net", "kim.k"],
    ["username", "kim.k@anna.visser", "anna.visser"],
    ["username", "kim @kim.k", "kim"],
    ["username", "kim/@kim.k", "kim"],
    ["username", "kim/@kim.k", "kim.k"],
    ["username", "kim@kim", "kim"],
    ["username", "kim@example.net_jan", "example.net_jan"],
    ["username", "kim?@example.net", "kim"],
    ["email", "kim@example.net:Geheim1", "kim@example.net"],
    ["email", "kim%40example.net", "kim@example.net"],
    ["email", "kim @ example.net", "kim@example.net"],
    ["email", "kim@@example.net", "kim@example.net"],
    ["email", "kim (at) example [dot] net", "kim@example.net"],
    ["email", "kim&#64;example.net", "kim@example.net"],
    ["email", "x@kim@example.net.nl.txt", "kim@example.net"],
    ["email", "kim@müller.example/x", "kim@xn--mller-kva.example"],
    ["email", "kim\\_k@example.net", "kim_k@example.net"],
    ["email", "kim(arroba)example.net", "kim@example.net"],
    ["email", "kim%2540example.net", "kim@example.net"],
    ["email", '\\"kim.k\\"@example.net', "kim.k@example.net"],
    ["email", "deleted_kim@example.net", "kim@example.net"],
    ["email", "cn=kim+news@gmail.com", "kim@gmail.com"],
    ["email", "r\ufffdn@example.net;", "rén@example.net"],
    ["email", "s****a@example.com", "sanna@example.com"],
    ["email", "s****@e******.com", "sanne@example.com"],
    ["email", "****@example.com", "sanne@example.com"],
    ["phone", "0612345678", "31612345678"],
    ["phone", "06-1234 5678 (thuis)", "31612345678"],
    ["phone", "+31 6 1234567O", "31612345670"],
    ["phone", "06l2345678", "31612345678"],
    ["phone", "0612345678 / 0687654321", "31612345678"],
    ["phone", "0612345678 / 0687654321", "31687654321"],
    ["phone", "bel 0612345678 na 18:00", "31612345678"],
    ["phone", "00031612345678", "31612345678"],
    ["phone", "5812345", "3545812345"],
    ["phone", "0 581 2345", "3545812345"],
    ["phone", "٠٦١٢٣٤٥٦٧٨", "31612345678"],
    ["phone", "+31 6 **** 5678", "31612345678"],
    ["phone", "+316********", "31612345678"],
    ["phone", "3.16E+10", "31612345678"],
    ["phone", "6,1E+08", "31612345678"],
    ["phone", "id=5 tel=31612345678;x=1", "31612345678"],
  ])("a %s: %j: %s", (kind, text, canonical) => {
    expect(mayBeIn(text, kind, canonical)).toBe(true);
  });
});

describe("an unread value does not meet the query for", () => {
  test.each<[QueryKind, string, string]>([
    ["username", "Kim (@kim.k)", "kim.l"],
    ["username", "Kim (@kim.k)", "k"],
    ["username", "Jan Jansen", "jan pietersen"],
    ["username", "renée x", "renee"],
    ["username", "ki***k", "kim.l"],
    ["username", "*", "kim"],
    ["email", "kim@example.net:Geheim1", "kim@example.com"],
    ["email", "kim@example.net", "jim@example.net"],
    ["email", "kim.jansen@example.net", "jim.jansen@example.com"],
    ["email", "kim.jansen@example.net", "kim.janssen@example.net"],
    ["username", "kim.k@example.net", "jan@example.net"],
    ["email", "hello @kim.k", "kim.k@example.net"],
    ["email", "s****a@example.com", "sanne@example.com"],
    ["phone", "0612345678", "31612345679"],
    ["phone", "+31 6 **** 5678", "31612345679"],
    ["phone", "x * y", "31612345678"],
    ["phone", "3.17E+10", "31612345678"],
  ])("a %s: %j: %s", (kind, text, canonical) => {
    expect(mayBeIn(text, kind, canonical)).toBe(false);
  });
});

it("an address leaves the ends of its local part, at the first labels of its domain", () => {
  expect([...tokensOf("kim.jansen@mail.example.net, Utrecht")].sort()).toEqual(
    ["m.jansen", "n", "nsen", "sen"]
      .map((end) => `${end}@mail.example`)
      .concat("kim.jansen", "mail.example.net", "utrecht")
      .sort(),
  );
});

describe("tokens", () => {
  it("are left by any address, whatever is glued to it", () => {
    const local = fc.string({
      unit: fc.constantFrom(...Array.from("abz019._-+/'=é😀")),
      minLength: 1,
      maxLength: 80,
    });
    const label = fc.string({ unit: fc.constantFrom(...Array.from("abz019")), minLength: 1, maxLength: 9 });
    const labels = fc.array(label, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(local, local, labels, fc.array(label, { maxLength: 3 }), (before, name, domain, behind) => {
        const address = canonicalEmails(`${name}@${domain.join(".")}`)[0];
        if (address === undefined) return;
        const text = `${before}${address}${behind.map((one) => `.${one}`).join("")}`;
        expect(mayBeIn(text, "email", address)).toBe(true);
        const mailbox = mailboxOf(`${name}@gmail.com`);
        if (mailbox !== undefined) expect(mayBeIn(`${before}${name}@gmail.com`, "email", mailbox)).toBe(true);
      }),
      { numRuns: randomCases(500) },
    );
  });

  it.each(["35900000944", "35 900000944", "400000000", "2000000007", "+55 35 90000 0001"])(
    "are left by %s, the end of which is mostly zeros",
    (text) => {
      const digits = text.replaceAll(/\D/gu, "");
      expect(mayBeIn(text, "phone", text.startsWith("+") ? digits : `55${digits}`)).toBe(true);
    },
  );

  it.each([
    ["kim@m\ufffdller.example", "kim@xn--mller-kva.example"],
    ["kim@m\u00c3\u00bcller.example", "kim@xn--mller-kva.example"],
    ["kim@m?ller.example", "kim@xn--mller-kva.example"],
    ["x kim@b?cher.m?nchen.example, y", "kim@xn--bcher-kva.xn--mnchen-3ya.example"],
    ["k\ufffdm@m\ufffdller.example", "k\u00edm@xn--mller-kva.example"],
    ["kim@\ufffd\ufffd.example", "kim@xn--wgv71a119e.example"],
  ])("are left by %j, the domain of which has lost characters", (text, address) => {
    expect(mayBeIn(text, "email", address)).toBe(true);
    expect(mayBeIn(text, "email", address.replace("@", "x@"))).toBe(false);
    expect(mayBeIn(text, "email", `${address.split("@")[0] ?? ""}@example.com`)).toBe(false);
  });

  it.each(
    "j\u00fcrgen bj\u00f6rn jos\u00e8 mar\u00eda \u00e0bel t\u00eanis jes\u00fas p\u00f2l tom\u00f3 bj\u00f8rn na\u00efs c\u00f4t\u00e9 wei\u00df \u0142ukasz \u017do\u0161a \u043f\u0435\u0442\u0440 \u674e\u660e".split(
      " ",
    ),
  )("are left by %s in UTF-8 that was read as Latin-1 or Windows-1252", (name) => {
    const bytes = Buffer.from(name);
    for (const encoding of ["latin1", "windows-1252"] as const) {
      const text = encoding === "latin1" ? bytes.toString("latin1") : new TextDecoder(encoding).decode(bytes);
      expect(mayBeIn(`x ${text} y`, "username", name), text).toBe(true);
      expect(mayBeIn(`x ${text}@${text}.example`, "email", `${name}@example.com`), text).toBe(false);
    }
  });

  it("take what follows a whole domain and a question mark for no part of it", () => {
    expect(mayBeIn("write to kim@example.com?subject=tea", "email", "kim@example.com")).toBe(true);
  });

  it("are left by any name, address or number, whatever stands around it", () => {
    const around = fc.string({ unit: fc.constantFrom(...Array.from(" ,;|/\"'()<>[]{}=:\n\t")) });
    const name = fc.string({
      unit: fc.constantFrom(...Array.from("abcxyz019._-")),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(around, around, name, (before, after, middle) => {
        if (/^[._-]*$/u.test(middle)) return;
        expect(mayBeIn(before + middle + after, "username", middle)).toBe(true);
        expect(mayBeIn(`${before}a${middle}@example.net${after}`, "email", `a${middle}@example.net`)).toBe(
          true,
        );
      }),
      { numRuns: randomCases(500) },
    );
    const digits = fc.string({
      unit: fc.constantFrom(...Array.from("0123456789")),
      minLength: 6,
      maxLength: 12,
    });
    fc.assert(
      fc.property(around, around, digits, (before, after, rest) => {
        expect(mayBeIn(`${before}31${rest}${after}`, "phone", `31${rest}`)).toBe(true);
        // Fewer than four digits behind zeros are no number, and leave no token.
        if (/^0*\d{0,3}$/u.test(rest)) return;
        expect(mayBeIn(`${before}0${rest}${after}`, "phone", `31${rest}`)).toBe(true);
      }),
      { numRuns: randomCases(500) },
    );
  });

  it.each([["a"], ["1"], ["@"], ["a@"], [" "], ["*"], ["\\"], ["%41"], ["1 "], ["(at)"], ["?"], ["&"]])(
    "take time in proportion to a text of %j",
    (piece) => {
      expectProportional(1 << 18, (length) => {
        tokensOf(piece.repeat(length / piece.length));
      });
    },
  );
});
