// docs/refusals.md: every text with which a dump or a roster is refused, as it is printed.
import { outOfMemory, type LeakcheckError } from "../../src/errors.js";
import * as sourceErrors from "../../src/ingest/source-errors.js";
import { containers, documents, zipArchive } from "../../src/ingest/survey/foreign/containers.js";
import { refusal, type ForeignFormat } from "../../src/ingest/survey/foreign/foreign-format.js";
import { languages } from "../../src/ingest/survey/foreign/languages.js";
import { labelFormats } from "../../src/ingest/survey/lines/labelled-lines.js";
import { nearJsonFormats } from "../../src/ingest/survey/lines/near-json.js";
import { wrapText } from "../../src/cli/terminal/table.js";
import { errorLines } from "../../src/cli/print-error.js";
import { readingOptionFaults } from "./option-faults.js";

const file = "FILE.txt";
const width = 100;

/** Every way to call each function that makes an error of a source. */
const sourceCases: Readonly<Record<string, readonly LeakcheckError[]>> = {
  noRecords: [sourceErrors.noRecords(file, 0), sourceErrors.noRecords(file, 12)],
  noIdentifiers: [
    sourceErrors.noIdentifiers(file),
    sourceErrors.noIdentifiers(file, "none"),
    sourceErrors.noIdentifiers(file, "json"),
  ],
  badHeader: [
    sourceErrors.badHeader(file, 1, "stray-quote"),
    sourceErrors.badHeader(file, 1, sourceErrors.severalLines),
  ],
  laterHeader: [sourceErrors.laterHeader(file, 4096)],
  cutSource: [sourceErrors.cutSource(file, 12)],
  brokenObject: [sourceErrors.brokenObject(file, 12)],
  changedDump: [sourceErrors.changedDump(file, 4096, 8192)],
  tooManyRejects: [
    sourceErrors.tooManyRejects(sourceErrors.firstReject(file, 12, "stray-quote")),
    sourceErrors.tooManyRejects(sourceErrors.rejectsAbove(10, file, 12, "stray-quote")),
    sourceErrors.tooManyRejects(sourceErrors.rejectShareAbove(20, 1000, 0.01)),
  ],
  otherWidth: [sourceErrors.otherWidth(file, 2, 3)],
  noSuchList: [
    sourceErrors.noSuchList("users", []),
    sourceErrors.noSuchList("users", ["members", "data.list"]),
  ],
  noColumn: [
    sourceErrors.noColumn("emial", [], false),
    sourceErrors.noColumn("emial", [], true),
    sourceErrors.noColumn("emial", ["email"], false),
  ],
  noRosterColumn: [sourceErrors.noRosterColumn("emial", false), sourceErrors.noRosterColumn("emial", true)],
};

/** The functions of `source-errors.ts` that make errors, to check that none is left out. */
export const sourceErrorNames: readonly string[] = Object.keys(sourceErrors).filter(
  (name) =>
    !["namingOf", "spansLines", "severalLines", "firstReject", "rejectsAbove", "rejectShareAbove"].includes(
      name,
    ),
);
export const documentedNames: readonly string[] = Object.keys(sourceCases);

/** Returns the whole document. */
export function refusalsDocument(): string {
  const shownCommands = new Set<string>();
  const shownScreens = new Set<string>();
  /** Shows an error as it is printed, and a program that was shown before by its ends. */
  const screen = (error: LeakcheckError): string[] => {
    const command = error.command?.split("\n") ?? [];
    const program = command.slice(0, -1).join("\n");
    const isKnown = command.length > 2 && shownCommands.has(program);
    shownCommands.add(program);
    const lines = errorLines(error, width);
    const shown = isKnown ? [...lines.slice(0, 1 - command.length), "…", command.at(-1) ?? ""] : lines;
    const text = shown.join("\n");
    if (shownScreens.has(text)) return [];
    shownScreens.add(text);
    return ["", "```text", ...shown, "```"];
  };
  const byCode = new Map<string, LeakcheckError[]>();
  for (const error of [...Object.values(sourceCases).flat(), outOfMemory()])
    byCode.set(error.code, [...(byCode.get(error.code) ?? []), error]);
  const formats = (title: string, list: readonly ForeignFormat[]): string[] => [
    "",
    `### ${title}`,
    ...list.flatMap((format) => screen(refusal(file, format))),
  ];
  const roster = [
    containers.find(({ conversion }) => conversion?.gives === "pipe"),
    zipArchive,
    languages[1],
  ];
  return [
    "# Refusals",
    "",
    "Every message that refuses a dump, as `build` prints it. `npm run refusals` generates this page",
    "from `src/ingest/source-errors.ts`, `src/ingest/survey/foreign/` and `src/ingest/survey/lines/`.",
    "Each command makes a file that can be read, and then reads it. It fails if its input was cut",
    "short, where that shows. Replace the words in capitals with your own names. `--json` prints the",
    "same as one object: `code`, `message`, `hint` and `command`.",
    "",
    "## Formats that are not read: `UNKNOWN_FORMAT`",
    ...formats("By the first bytes", [...containers, ...documents, zipArchive]),
    ...formats("By the first lines", languages),
    ...formats("Nearly JSON", nearJsonFormats),
    ...formats("Labels and fixed widths", labelFormats),
    "",
    "### Said by `roster` and `inspect`",
    "",
    "The command continues as it began: `roster` never tells you to build.",
    ...roster.flatMap((format) => (format === undefined ? [] : screen(refusal(file, format, "roster")))),
    ...Array.from(byCode, ([code, errors]) => [
      "",
      `## \`${code}\``,
      ...errors.flatMap((error) => screen(error)),
    ]).flat(),
    "",
    "## `USAGE`: options of reading",
    "",
    ...readingOptionFaults().flatMap(({ option, text }) =>
      wrapText(`- \`${option}\`: ${text}`, width, "", "  "),
    ),
    "",
  ].join("\n");
}
