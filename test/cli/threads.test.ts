// The fast path as users run it: threads, memory, standard input.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Workplace } from "../support/program/program.js";
import { someOf } from "../support/random-cases.js";

const fixture = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url)));
const small = { csv: fixture("small.csv"), ndjson: fixture("small.ndjson") };
const formats = ["csv", "ndjson"] as const;
const place = new Workplace();
const epoch = { SOURCE_DATE_EPOCH: "0" };

beforeAll(async () => {
  for (const format of formats) {
    writeFileSync(place.path(`small.${format}`), small[format]);
    await build([`small.${format}`, "-o", `${format}.lkx`]);
  }
});

afterAll(() => {
  place.remove();
});

async function build(
  args: readonly string[],
  options: { input?: Uint8Array; environment?: Record<string, string> } = {},
): Promise<unknown> {
  const common = ["--no-source-names", "--name", "small", "--force", "--json"];
  const outcome = await place.run(["build", ...args, ...common], {
    ...options,
    environment: { ...epoch, ...options.environment },
  });
  expect(outcome).toMatchObject({ status: 0 });
  return JSON.parse(outcome.stdout);
}

function index(name: string): Buffer {
  return readFileSync(place.path(name));
}

describe.each(someOf(formats, 1))("an index of %s", (format) => {
  test("is the same from a pipe, from a file, and by the reference path", async () => {
    await build(["-", "-o", "pipe.lkx"], { input: small[format] });
    await build([`small.${format}`, "-o", "general.lkx"], { environment: { LEAKCHECK_GENERAL: "1" } });
    expect(index("pipe.lkx").equals(index(`${format}.lkx`))).toBe(true);
    expect(index("general.lkx").equals(index(`${format}.lkx`))).toBe(true);
  });

  test.each(someOf(["1", "3", "8"], 2))("is the same with %s threads and little memory", async (threads) => {
    await build(["-", "-o", "threads.lkx", "--threads", threads, "--memory", "192M"], {
      input: small[format],
    });
    expect(index("threads.lkx").equals(index(`${format}.lkx`))).toBe(true);
  });
});

describe("rejects from a pipe", () => {
  test("are in the order of the source, with their lines and offsets", async () => {
    const lines = Array.from({ length: 3000 }, (_, number) =>
      number % 3 === 0 ? `"a"x,${number}` : `a${number}@example.com,${number}`,
    );
    const input = Buffer.from(`email,number\n${lines.join("\n")}\n`);
    await build(["-", "-o", "rejects.lkx", "--rejects", "rejects.ndjson"], { input });
    const rejects = readFileSync(place.path("rejects.ndjson"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { line: number; offset: number; length: number; reason: string });
    expect(rejects.map(({ line }) => line)).toEqual(
      Array.from({ length: 1000 }, (_, number) => 2 + 3 * number),
    );
    for (const { line, offset, length } of rejects.slice(0, 50))
      expect(input.toString("latin1", offset, offset + length)).toBe(lines[line - 2]);
  });
});

describe("what cannot be", () => {
  test.each([
    ["--threads", "0"],
    ["--threads", "many"],
    ["--memory", "100M"],
    ["--memory", "512"],
  ])("%s %s is refused", async (option, value) => {
    expect(await place.run(["build", "small.csv", option, value, "--force"])).toMatchObject({
      status: 2,
      stdout: "",
    });
  });
});
