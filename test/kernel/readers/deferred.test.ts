// Records that look a little like copies of the header, or like blank values, are read by the kernel;
// only those that may be one are deferred. That both paths agree is tested in
// test/indexing/both-paths/.
import { describe, expect, it } from "vitest";
import { csv } from "../../support/kernel/parsed-rows.js";

const deferredOf = (value: string, header = ""): number => csv([[value, "tea", "x"]], header).deferred;

describe("behind a header that begins with `mail`, the kernel", () => {
  it.each(["mail1@example.com", "mai@example.com", "mailer@example.com"])("reads %s", (value) => {
    expect(deferredOf(value, "mail")).toBe(0);
  });

  it.each(["mail", "\ufeffmail", "mail "])("defers %j", (value) => {
    expect(deferredOf(value, "mail")).toBe(1);
  });
});

describe("of texts with doubled quotes, the kernel", () => {
  const deferredText = (text: string): number => csv([["a@b.example", text, "x"]]).deferred;

  // A single quote at the end may be the end of a text whose start is another record: all values leave traces.
  const read = ['Nadia ""Jo"" Smit', 'nu""ll', '""', '""never give up"", she said', 'No ""', 'N/A ""'];
  it.each(read)("reads %s", (text) => {
    expect(deferredText(text)).toBe(0);
  });

  it.each(['""""', '[""""]', ' """" '])("defers %s", (text) => {
    expect(deferredText(text)).toBe(1);
  });
});
