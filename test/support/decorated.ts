// Identifiers with what programs and people write around them.
import type { QueryKind } from "../../src/record/found.js";

const both: readonly [before: string, after: string][] = [
  ['"', '"'],
  ["'", "'"],
  ["“", "”"],
  ["['", "']"],
  ['["', '"]'],
  ["<", ">"],
  ["&lt;", "&gt;"],
  ["<b>", "</b>"],
  ["<td>", "</td>"],
  ['="', '"'],
  [" ", "\t"],
  ["\u200b", "\ufeff"],
  ["", ","],
  ["", ";"],
  [", ", ""],
];

const ofKind: Readonly<Record<QueryKind, readonly [before: string, after: string][]>> = {
  email: [
    ["mailto:", ""],
    ["mailto:", "?subject=x"],
    ["Kees <", ">"],
    ["E-mail: ", ""],
    ["\\n", ""],
    ["\\t", "\\r\\n"],
    ["%20", ""],
    ["u003c", "u003e"],
    ["\\u003c", "\\u003e"],
    ["=", ""],
    ["-", ""],
    ["#", ""],
    ["*", ""],
    ["cn=", ""],
    ["/u/", ""],
    ["https://site.example/u/", ""],
    ["https://site.example/?to=", "&x=1"],
    ["", ":Geheim1"],
    ["", "<br/>"],
    ["", " (werk)"],
    ["", "\\nmila@example.org"],
    ["mila@example.org ::: ", ""],
    ["mila@example.org+", ""],
    ["", "+mila@example.org"],
    ["", " & mila@example.org"],
    ["", ", +31612345679"],
  ],
  phone: [
    ["tel:", ""],
    ["tel://", ""],
    ["sms:", "?body=hi"],
    ["skype:", "?call"],
    ["mobile: ", ""],
    ["", ": thuis"],
    ["", " - mobile"],
    ["", " (werk)"],
    ["", "=mobile"],
    ["", ":2"],
    ["", " 09:00-17:00"],
    ["", " (9:00 - 17:00)"],
    ["", " bel na 18:00"],
    ["bel ", ""],
    ["", "?"],
    ["", "<br>"],
    ["\\n", ""],
    ["", " ::: +31612345679"],
    ["+31612345679:::", ""],
    ["+31612345679 / ", ""],
    ["", " or +31612345679"],
    ["", " & +31612345679"],
    ["", "\n+31612345679"],
    ["", "\\n+31612345679"],
  ],
  username: [
    ["@", ""],
    ["'", ""],
    ["'@", ""],
    ["u/", ""],
    ["/u/", "/"],
    ["", "/"],
    ["user: ", ""],
    ["IG: ", ""],
    ["Kees (@", ")"],
    ["@", " - Kees"],
    ["https://x.com/", ""],
    ["//instagram.com/", "/"],
    ['{"username":"', '"}'],
    ["", "; mila"],
    ["mila_d, ", ""],
    ["@mila @", ""],
    ["", " / mila_d"],
    ["CORP\\", ""],
    ["\\n", ""],
    ["%40", ""],
  ],
};

/** Returns an identifier with one or two decorations. */
export function decorated(random: (below: number) => number, kind: QueryKind, identifier: string): string {
  const all = [...both, ...ofKind[kind], ...ofKind[kind]];
  let text = identifier;
  for (let layer = random(2); layer >= 0; layer--) {
    const [before, after] = all[random(all.length)] ?? ["", ""];
    // A decorated name in a path is another page.
    if (text === identifier || !before.endsWith("/")) text = before + text + after;
  }
  return text;
}
