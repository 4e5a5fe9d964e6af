// A list on standard input, the real program: prompt where the list comes slowly, quiet where nobody reads, in bounded memory.
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { peakArguments, peakIn } from "../../support/program/peak-memory.js";
import { outcomeOf, programPath, Workplace } from "../../support/program/program.js";

let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  writeFileSync(
    place.path("people.csv"),
    `username,email\n${Array.from({ length: 3000 }, (_, row) => `u${row},sanne${row}@example.com`).join("\n")}\n`,
  );
  const outcome = await place.run(["build", "people.csv", "-o", "people.lkx"]);
  if (outcome.status !== 0) throw new Error(outcome.stderr);
});
afterAll(() => {
  place.remove();
});

const lookup = ["lookup", "--index", "people.lkx"];

describe("a list that is echoed, explained or shown in words", () => {
  const input = [
    "\ufeffu1",
    ...Array.from({ length: 4000 }, (_, n) => (n % 5 === 0 ? `sanne${n}@example.com` : `nobody${n}`)),
    "",
    '"quoted", u7',
    "x".repeat(5000),
    "u2999\r",
    "without an end",
  ].join("\n");
  const run = async (...args: string[]): Promise<string> => {
    const { status, stdout, stderr } = await place.run([...lookup, ...args, "-"], { input });
    expect({ args, status, stderr }).toEqual({ args, status: 3, stderr: "" });
    return stdout;
  };

  it("has the answers of the list", async () => {
    const plain = (await run("--format", "tsv")).split("\n");
    const echoed = (await run("--format", "tsv", "--echo")).split("\n");
    const at = echoed[0]!.split("\t").indexOf("identifier");
    expect(at).toBeGreaterThan(0);
    expect(
      echoed.map((line) =>
        line
          .split("\t")
          .toSpliced(at, line === "" ? 0 : 1)
          .join("\t"),
      ),
    ).toEqual(plain);
    const answers = (await run("--format", "ndjson")).trimEnd().split("\n");
    const explained = (await run("--format", "ndjson", "--explain")).trimEnd().split("\n");
    expect(
      explained.map((line) => {
        const { readings, ...answer } = JSON.parse(line) as { readings: unknown };
        expect(Array.isArray(readings)).toBe(true);
        return answer;
      }),
    ).toEqual(answers.map((line) => JSON.parse(line) as unknown));
    const words = await run("--format", "table");
    expect(words.match(/^sanne\d+@example\.com/gmu)?.length).toBe(
      answers.filter((line) => line.includes("sanne")).length,
    );
  });
});

describe("a list that comes slowly", () => {
  it("is answered line by line while it goes on, be it short or long by then", async () => {
    const child = place.start(lookup);
    const ended = outcomeOf(child);
    const seen = { lines: 0 };
    child.stdout?.on("data", (text: string) => (seen.lines += text.split("\n").length - 1));
    const answered = async (lines: number): Promise<void> => {
      for (; seen.lines < lines;) await once(child.stdout!, "data");
      expect(seen.lines).toBe(lines);
    };
    child.stdin?.write("u1\n");
    await answered(1);
    child.stdin?.write("nobody\nu2\nhalf a");
    await answered(3);
    child.stdin?.write(` line\n${"u3\n".repeat(50_000)}`);
    await answered(50_004);
    child.stdin?.write("u4\n");
    await answered(50_005);
    child.stdin?.write("nobody without an end");
    child.stdin?.end();
    const { status, stdout, stderr } = await ended;
    expect({ status, stderr }).toEqual({ status: 3, stderr: "" });
    const queries = stdout
      .split("\n")
      .flatMap((line) => (line === "" ? [] : [(JSON.parse(line) as { query: string }).query]));
    expect(queries).toEqual([
      "u1",
      "nobody",
      "u2",
      "half a line",
      ...Array.from({ length: 50_000 }, () => "u3"),
      "u4",
      "nobody without an end",
    ]);
  });
});

describe("answers that nobody reads any more", () => {
  it.each([
    ["a line", "u1\n"],
    ["some lines", "u1\n".repeat(2000)],
    ["many lines", "u1\n".repeat(800_000)],
  ])("end the program while its input stays open: %s", async (_what, input) => {
    const child = place.start(lookup);
    const ended = outcomeOf(child);
    child.stdout?.destroy();
    child.stdin?.write(input);
    const { status, stderr } = await ended;
    expect({ status, stderr }).toEqual({ status: 3, stderr: "" });
  });
});

describe("a long list", () => {
  // Three million lines, a third found: some 30 MB in and 500 MB out.
  const lines = Array.from({ length: 60_000 }, (_, row) => `u${row % 9000}\n`).join("");

  it.runIf(process.platform === "linux").each([["a pipe"], ["a file"]])(
    "from %s takes bounded memory, and each line has its answer",
    async (from) => {
      writeFileSync(place.path("list.txt"), lines.repeat(50));
      const watched = `"${process.execPath}" ${peakArguments.map((word) => `'${word}'`).join(" ")}`;
      const program = `${watched} "${programPath}" ${lookup.join(" ")} --format csv --only exposed -`;
      const child = spawn(
        "bash",
        [
          "-c",
          from === "a pipe" ? `cat list.txt | ${program} | tail -n 1` : `${program} < list.txt | tail -n 1`,
        ],
        {
          cwd: place.folder,
          env: { ...place.environment, PEAK_FILE: place.path("peak") },
        },
      );
      const { stdout, stderr } = await outcomeOf(child);
      expect(stderr).toBe("");
      expect(stdout).toMatch(/^2997000,exposed,username,people,exact,1,/u);
      expect(peakIn(place.path("peak")) / 2 ** 20).toBeLessThan(512);
    },
  );
});

describe("a list of other programs", () => {
  const people = ["u7", "sanne8@example.com", "nobody", "u2999"];
  const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, "utf16le");
  it.each<[string, Buffer]>([
    ["with CR", Buffer.from(people.join("\r"))],
    ["with CR CR LF", Buffer.from(people.map((one) => `${one}\r\r\n`).join(""))],
    ["in UTF-16, of PowerShell", wide(people.map((one) => `${one}\r\n`).join(""))],
    ["in UTF-16, of a big-endian machine", wide(people.join("\n")).swap16()],
    ["that were joined", Buffer.from(`${people[0]}\n${people[1]}\r\n${people[2]}\r\ufeff${people[3]}`)],
  ])("%s is answered line by line, on both paths", async (_what, input) => {
    const statuses = ["exposed", "exposed", "not-found", "exposed"];
    for (const more of [
      ["--format", "ndjson"],
      ["--format", "ndjson", "--explain"],
      ["--format", "csv", "--echo"],
    ]) {
      const { stdout, stderr, status } = await place.run([...lookup, ...more, "-"], { input });
      expect([status, stderr]).toEqual([3, ""]);
      const rows = stdout.trim().split("\n");
      const found = more.includes("csv")
        ? rows.slice(1).map((row) => statuses.find((one) => row.includes(one)))
        : rows.map((row) => (JSON.parse(row) as { status: string }).status);
      expect(found).toEqual(statuses);
    }
  });

  it("of a million bytes with CR is answered by the threads", async () => {
    const lines = Array.from({ length: 70_000 }, (_, n) => `sanne${n % 3001}@example.com`);
    const input = Buffer.from(lines.join("\r"));
    const { stdout, status } = await place.run([...lookup, "--only", "not-found", "-"], { input });
    expect(status).toBe(3);
    expect(stdout.trim().split("\n")).toHaveLength(
      lines.filter((line) => line === "sanne3000@example.com").length,
    );
  });
});
