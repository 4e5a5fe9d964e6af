// Completion scripts in the real shells, and the man page. The test of a shell that is not
// installed is skipped; CI installs all three.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { docsOfTree } from "../../../src/cli/manual/command-docs.js";
import { completionScript, shells } from "../../../src/cli/manual/completion.js";
import { manPage } from "../../../src/cli/manual/man-page.js";
import { allCommands } from "../../../src/cli/command-table.js";
import { makeProgram } from "../../../src/cli/program.js";
import { releaseDate, version } from "../../../src/version.js";
import { emptyFolder } from "../../support/folder.js";

const facts = docsOfTree(makeProgram(async () => {}, allCommands));
const has = (program: string): boolean => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

/** Returns the words that bash proposes for a line whose last word is being typed. */
function bashProposals(line: string[], folder: string): string[] {
  writeFileSync(join(folder, "script"), completionScript("bash", facts));
  const quoted = line.map((word) => `'${word}'`).join(" ");
  const program = `source ./script; compopt() { :; }; COMP_WORDS=(${quoted}); COMP_CWORD=${line.length - 1}; _leakcheck; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["-c", program], { cwd: folder, encoding: "utf8" }).split("\n").filter(Boolean);
}

describe.skipIf(!has("bash"))("bash", () => {
  it("proposes commands, options and choices", () => {
    const folder = emptyFolder();
    expect(bashProposals(["leakcheck", "b"], folder)).toEqual(["build"]);
    expect(bashProposals(["leakcheck", "key", ""], folder)).toEqual([
      "list",
      "new",
      "default",
      "import",
      "export",
      "remove",
    ]);
    expect(bashProposals(["leakcheck", "key", "export", "--o"], folder)).toEqual(["--output"]);
    expect(bashProposals(["leakcheck", "build", "--status", "d"], folder)).toEqual(["disputed"]);
    expect(bashProposals(["leakcheck", "lookup", "--format", ""], folder)).toEqual([
      "table",
      "json",
      "ndjson",
      "csv",
      "tsv",
    ]);
    expect(bashProposals(["leakcheck", "build", "--max"], folder)).toEqual([
      "--max-record",
      "--max-expand",
      "--max-rejects",
    ]);
    // The shell completes files itself.
    expect(bashProposals(["leakcheck", "build", "--output", ""], folder)).toEqual([]);
  });

  it("runs nothing that was typed", () => {
    const folder = emptyFolder();
    for (const word of ["$(touch hit)", "`touch hit`", "--$(touch hit)", "b;touch hit"]) {
      bashProposals(["leakcheck", word], folder);
      bashProposals(["leakcheck", "build", word], folder);
      bashProposals(["leakcheck", "build", "--status", word], folder);
    }
    expect(existsSync(join(folder, "hit"))).toBe(false);
  });
});

describe.skipIf(!has("zsh"))("zsh", () => {
  const proposals = (words: string[]): string[] => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "script"), completionScript("zsh", facts));
    // Completion needs a terminal, so this runs the function with its words and prints what it
    // proposes.
    const program = `compdef() { :; }; compadd() { shift; print -l -- "$@"; }; _files() { print FILES; }; source ./script; words=(${words.map((word) => `'${word}'`).join(" ")}); CURRENT=${words.length}; _leakcheck`;
    return execFileSync("zsh", ["-f", "-c", program], { cwd: folder, encoding: "utf8" })
      .split("\n")
      .filter(Boolean);
  };

  it("proposes commands, options, choices and files", () => {
    expect(proposals(["leakcheck", ""])).toEqual(expect.arrayContaining(["build", "lookup", "list", "key"]));
    expect(proposals(["leakcheck", "key", "export", "-"])).toEqual(
      expect.arrayContaining(["--output", "-o"]),
    );
    expect(proposals(["leakcheck", "build", "--status", ""])).toEqual(["verified", "unverified", "disputed"]);
    expect(proposals(["leakcheck", "build", "--output", ""])).toEqual(["FILES"]);
    expect(proposals(["leakcheck", "verify", ""])).toEqual(["FILES"]);
  });
});

describe.skipIf(!has("fish"))("fish", () => {
  const proposals = (line: string): string[] => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "script"), completionScript("fish", facts));
    const program = `source ./script; complete -C '${line}'`;
    const printed = execFileSync("fish", ["--no-config", "-c", program], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, HOME: folder },
    });
    return printed
      .split("\n")
      .map((one) => one.split("\t")[0] ?? "")
      .filter(Boolean);
  };

  it("proposes commands, options and choices", () => {
    expect(proposals("leakcheck ")).toEqual(expect.arrayContaining(["build", "lookup", "list", "key"]));
    expect(proposals("leakcheck key ")).toEqual(expect.arrayContaining(["list", "new", "export"]));
    expect(proposals("leakcheck build --status ")).toEqual(
      expect.arrayContaining(["verified", "unverified", "disputed"]),
    );
    expect(proposals("leakcheck lookup --min")).toContain("--min-coverage");
  });
});

describe("every script", () => {
  it.each(shells.filter(has))("is valid %s", (shell) => {
    const path = join(emptyFolder(), "script");
    writeFileSync(path, completionScript(shell, facts));
    expect(spawnSync(shell, ["-n", path], { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  it.each(shells)("names every command and option (%s)", (shell) => {
    const script = completionScript(shell, facts);
    for (const { words, options } of facts) {
      for (const word of words) expect(script).toContain(word);
      for (const { long } of options)
        expect(script).toContain(shell === "fish" ? `-l ${long.slice(2)}` : long);
    }
  });
});

describe("the man page", () => {
  const page = manPage(facts, version, releaseDate);

  it("is the shipped one", () => {
    expect(readFileSync(fileURLToPath(new URL("../../../dist/leakcheck.1", import.meta.url)), "utf8")).toBe(
      page,
    );
  });

  it("names every command and option", () => {
    const plain = page.replaceAll("\\-", "-");
    for (const { usage, options, subcommands } of facts.slice(1)) {
      if (subcommands.length > 0) continue;
      expect(plain).toContain(usage);
      for (const { long } of options) expect(plain).toContain(long);
    }
  });

  it.skipIf(!has("mandoc"))("passes mandoc without a fault", () => {
    const path = join(emptyFolder(), "leakcheck.1");
    writeFileSync(path, page);
    expect(spawnSync("mandoc", ["-Tlint", path], { encoding: "utf8" }).stdout).toBe("");
  });
});

describe("help", () => {
  it.each(facts.filter(({ words }) => words.length > 0).map(({ words }) => words.join(" ")))(
    "of %s has three examples and the exit status",
    (name) => {
      let command = makeProgram(async () => {}, allCommands);
      for (const word of name.split(" "))
        command = command.commands.find((inner) => inner.name() === word) ?? command;
      let text = "";
      command.configureOutput({ writeOut: (part) => (text += part) });
      command.outputHelp();
      const examples = /Examples:\n((?: {2}.*\n)+)/u.exec(text)?.[1]?.trimEnd().split("\n") ?? [];
      expect(examples).toHaveLength(3);
      expect(examples[0]).toContain(`leakcheck ${name}`);
      expect(text).toContain("Exit status:");
      for (const line of text.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
    },
  );
});
