// docs/refusals.md: every text with which a dump or a roster is refused, as it is printed.
import { outOfMemory, type LeakcheckError } from "../../src/errors.js";
import * as sourceErrors from "../../src/ingest/source-errors.js";
import * as conversionErrors from "../../src/ingest/convert/conversion-errors.js";
import * as unpackErrors from "../../src/ingest/unpack/unpack-errors.js";
import { containers, documents } from "../../src/ingest/survey/foreign/containers.js";
import { refusal, type ForeignFormat } from "../../src/ingest/survey/foreign/foreign-format.js";
import { languages } from "../../src/ingest/survey/foreign/languages.js";
import { labelFormats } from "../../src/ingest/survey/lines/labelled-lines.js";
import { nearJsonFormats } from "../../src/ingest/survey/lines/near-json.js";
import { wrapText } from "../../src/cli/terminal/table.js";
import { errorLines } from "../../src/cli/print-error.js";
import { readingOptionFaults } from "./option-faults.js";

const file = "FILE.txt";
const width = 100;
const missingEnds = ["fields", "quote", "object", "line end"] as const;
const otherPlaces = ["utf-16le", "utf-16be", "packed"] as const;

/** Every way to call each function that makes an error of a source. */
const sourceCases: Readonly<Record<string, readonly LeakcheckError[]>> = {
  noRecords: [sourceErrors.noRecords(file, 0), sourceErrors.noRecords(file, 12)],
  noText: [sourceErrors.noText(file)],
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
  mixedEncodings: [sourceErrors.mixedEncodings(file)],
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
  cutRecord: [
    ...missingEnds.map((missing) => sourceErrors.cutRecord(file, missing, "file")),
    ...otherPlaces.map((place) => sourceErrors.cutRecord(file, "fields", place)),
    sourceErrors.cutRecord("FILE.aa", "fields", "file"),
  ],
  cutList: missingEnds.map((missing) => sourceErrors.cutList(file, missing, "file")),
  packedList: [sourceErrors.packedList("gzip")],
  unexpectedBytes: [
    sourceErrors.unexpectedBytes("standard input", 4096, 1024),
    sourceErrors.unexpectedBytes("standard input", 1024, 4096),
  ],
  unexpectedDigest: [sourceErrors.unexpectedDigest("standard input")],
  nothingIn: [sourceErrors.nothingIn("FOLDER")],
  tooManyLayers: [sourceErrors.tooManyLayers("FILE.gz", 4)],
  longPipe: [sourceErrors.longPipe("standard input", 32 * 2 ** 20)],
  readOnce: [sourceErrors.readOnce("standard input")],
  zipTooLong: [sourceErrors.zipTooLong("FILE.tar: PART.zip", 64 * 2 ** 20)],
  expandsTooFar: [sourceErrors.expandsTooFar("FILE.gz", "more than 1000 times its length")],
  cutAt: [
    conversionErrors.cutAt("FILE.sql", "its last statement is not closed", 4096, "a semicolon"),
    conversionErrors.cutAt("FILE.vcf", "its last card is not closed", 4096),
  ],
  unreadCopy: [conversionErrors.unreadCopy("FILE.sql", 4096)],
  unreadWorkbook: [conversionErrors.unreadWorkbook("FILE.xlsx", "its list of sheets is missing")],
  longWorkbook: [conversionErrors.longWorkbook("FILE.xlsx", 256 * 2 ** 20)],
  encryptedParquet: [conversionErrors.encryptedParquet("FILE.parquet")],
  longColumn: [conversionErrors.longColumn("FILE.parquet", 128 * 2 ** 20)],
  longWithin: [conversionErrors.longWithin("FILE.zip: PART.parquet", 64 * 2 ** 20)],
  damagedAt: [conversionErrors.damagedAt("FILE.sql", "a part of a statement is too long", 4096)],
};

const packed = "FILE.gz";

/** Every function that makes an error of packed bytes. */
const unpackCases: Readonly<Record<string, readonly LeakcheckError[]>> = {
  cutPacked: [
    unpackErrors.cutPacked(packed, "its gzip data", 4096),
    unpackErrors.cutPacked(packed, "its gzip data", 0),
    unpackErrors.cutPacked("FILE.gz.001", "its gzip data", 4096),
    unpackErrors.cutPacked("FILE.z01", "its zip data", 4096),
  ],
  damagedPacked: [unpackErrors.damagedPacked(packed, "its gzip data are wrong behind byte 4096")],
  garbageBehind: [unpackErrors.garbageBehind(packed, "its gzip data", 4096)],
  largeWindow: [unpackErrors.largeWindow("FILE.zst", 2 ** 31, 2 ** 27)],
  needsDictionary: [unpackErrors.needsDictionary("FILE.zst")],
  filteredXz: [unpackErrors.filteredXz("FILE.xz")],
  largeDictionary: [unpackErrors.largeDictionary("FILE.xz", 2 ** 29, 2 ** 27)],
  encryptedZip: [unpackErrors.encryptedZip("FILE.zip")],
  otherMethod: [unpackErrors.otherMethod("FILE.zip, member at byte 4096", 9)],
  splitZip: [unpackErrors.splitZip("FILE.zip")],
  otherMember: [unpackErrors.otherMember("FILE.tar, member at byte 4096", "it is a sparse file")],
};

/** The functions of `unpack-errors.ts`, to check that none is left out. */
export const unpackErrorNames: readonly string[] = Object.keys(unpackErrors);
export const documentedUnpackNames: readonly string[] = Object.keys(unpackCases);

/** The functions of `source-errors.ts` that make errors, to check that none is left out. */
export const sourceErrorNames: readonly string[] = [sourceErrors, conversionErrors]
  .flatMap((errors) => Object.keys(errors))
  .filter(
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
  const unpacking = Object.values(unpackCases).flat();
  const packings = unpacking.filter(({ code }) => code === "UNKNOWN_FORMAT");
  const others = unpacking.filter(({ code }) => code !== "UNKNOWN_FORMAT");
  for (const error of [...Object.values(sourceCases).flat(), ...others, outOfMemory()])
    byCode.set(error.code, [...(byCode.get(error.code) ?? []), error]);
  const formats = (title: string, list: readonly ForeignFormat[]): string[] => [
    "",
    `### ${title}`,
    ...list.flatMap((format) => screen(refusal(file, format))),
  ];
  const roster = [containers.find(({ conversion }) => conversion?.gives === "pipe"), languages[1]];
  return [
    "# Refusals",
    "",
    "Every message that refuses a dump, as `build` prints it. `npm run refusals` generates this page",
    "from the errors of `src/ingest/`, `src/ingest/survey/foreign/` and `src/ingest/survey/lines/`. Each",
    "command makes a file that can be read, and then reads it. It fails if its input was cut short, where",
    "that shows. Replace the words in capitals with your own names. `--json` prints the same as one",
    "object: `code`, `message`, `hint` and `command`.",
    "",
    "## Formats that are not read: `UNKNOWN_FORMAT`",
    ...formats("By the first bytes", [...containers, ...documents]),
    ...formats("By the first lines", languages),
    ...formats("Nearly JSON", nearJsonFormats),
    ...formats("Labels and fixed widths", labelFormats),
    "",
    "### Packed in a way that is not supported",
    ...packings.flatMap((error) => screen(error)),
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
