// docs/refusals.md is up to date and complete, and its texts follow the rules of messages.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  documentedNames,
  documentedUnpackNames,
  refusalsDocument,
  sourceErrorNames,
  unpackErrorNames,
} from "../../../scripts/refusals/refusals-document.js";
import { containers, documents } from "../../../src/ingest/survey/foreign/containers.js";
import { refusal, refusedMember } from "../../../src/ingest/survey/foreign/foreign-format.js";
import { languages } from "../../../src/ingest/survey/foreign/languages.js";
import { labelFormats } from "../../../src/ingest/survey/lines/labelled-lines.js";
import { nearJsonFormats } from "../../../src/ingest/survey/lines/near-json.js";

const formats = [...containers, ...documents, ...languages, ...nearJsonFormats, ...labelFormats];

describe("docs/refusals.md", () => {
  const page = readFileSync("docs/refusals.md", "utf8");

  it("is up to date", () => {
    expect(page, "run: npm run refusals").toBe(refusalsDocument());
  });

  it("has every error of a source", () => {
    expect(documentedNames.toSorted()).toEqual(sourceErrorNames.toSorted());
    expect(documentedUnpackNames.toSorted()).toEqual(unpackErrorNames.toSorted());
  });

  it("has all errors of the rooms that read dumps", () => {
    const files = ["src/ingest", "src/indexing"].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: "utf8" }).map((name) => `${room}/${name}`),
    );
    const making = files.filter(
      (path) => path.endsWith(".ts") && readFileSync(path, "utf8").includes("new LeakcheckError("),
    );
    expect(making.toSorted()).toEqual([
      // These are not about a dump: an aborted build, an index that cannot be written, and a plan.
      "src/indexing/abort.ts",
      "src/indexing/tables/index-writer.ts",
      "src/ingest/convert/conversion-errors.ts",
      "src/ingest/source-errors.ts",
      "src/ingest/survey/build-plan.ts",
      "src/ingest/survey/foreign/foreign-format.ts",
      "src/ingest/unpack/unpack-errors.ts",
    ]);
  });
});

describe("the advice on a format", () => {
  it.each(formats.map((format) => [format.what, format] as const))("is sound: %s", (_what, format) => {
    const { hint = "", command = "" } = refusal("x", format);
    expect(hint).toMatch(/^[a-z].*[^.:;]$/u);
    expect(command).not.toMatch(/\t/u);
    if (command === "") return;
    expect(command).toMatch(/ && leakcheck build [^|]*$| \| leakcheck build --name NAME -$/u);
    // A command in a pipe can fail unseen, so the file is tested before.
    if (command.includes(" | leakcheck")) expect(command).toContain(" -t FILE && ");
  });

  it.each(formats.map((format) => [format.what, format] as const))(
    "of roster and inspect never is to build: %s",
    (_what, format) => {
      for (const purpose of ["roster", "inspect"] as const) {
        const { hint = "", command = "" } = refusal("x", format, purpose);
        expect(`${hint} ${command}`).not.toContain("leakcheck build");
        if (command !== "") expect(command).toContain(`leakcheck ${purpose}`);
      }
      // The format of a roster cannot be set.
      expect(refusal("x", format, "roster").hint).not.toContain("--format");
    },
  );

  it("leaves out a file whose name holds signs of patterns and of the shell", () => {
    const cause = refusal("x", formats[0]!);
    expect(refusedMember("f/it's [1]{a}*.db", cause).hint).toMatch(
      / set --members '!it\?s \?1\?\?a\?\?\.db'$/u,
    );
    expect(refusedMember("a.zip: f/it.db", cause).hint).toMatch(/ set --members '!it\.db'$/u);
  });
});
