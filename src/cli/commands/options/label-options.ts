// The labels of a dataset: what people call it and what is known about it. `build` gives them, `set` changes them afterwards.
import { Option, type Command } from "commander";
import { LeakcheckError } from "../../../errors.js";
import { datasetStatuses, type Dataset, type DatasetStatus } from "../../../format/metadata.js";
import { isClean } from "../../terminal/clean-text.js";

/** The values of the options, as commander parses them. */
export interface LabelOptions {
  title?: string;
  breachDate?: string;
  source?: string;
  status?: DatasetStatus | typeof noStatus;
  description?: string;
}

const noStatus = "none";
const longestText = 2000;

/** Adds the options to a command; with `isSet`, those that also take a label away. */
export function withLabelOptions(command: Command, isSet = false): Command {
  return command
    .optionsGroup("Labels of the dataset:")
    .option("-t, --title <text>", "human-readable title of the dataset")
    .option("--breach-date <date>", "when the data was taken: 2026, 2026-01 or 2026-01-07")
    .option("--source <text>", "where the dump came from")
    .addOption(
      new Option("--status <status>", "whether the data is known to be real").choices(
        isSet ? [...datasetStatuses, noStatus] : datasetStatuses,
      ),
    )
    .option("--description <text>", "any other information about the dataset")
    .optionsGroup("Options:");
}

/** Returns the labels that the options set; an empty text is null. Throws `USAGE`. */
export function labelsOf(options: LabelOptions): Partial<Omit<Dataset, "name">> {
  const { title, breachDate, source, status, description } = options;
  return {
    ...(title === undefined ? {} : { title: checkedText(title, "title") }),
    ...(breachDate === undefined ? {} : { breachDate: checkedDate(breachDate) }),
    ...(status === undefined ? {} : { status: status === noStatus ? null : status }),
    ...(source === undefined ? {} : { source: checkedText(source, "source") }),
    ...(description === undefined ? {} : { description: checkedText(description, "description") }),
  };
}

function checkedText(value: string, option: string): string | null {
  if (!isClean(value) || value.length > longestText)
    throw new LeakcheckError(
      "USAGE",
      `--${option} takes one line of at most ${longestText} characters, without control characters`,
    );
  return value === "" ? null : value;
}

function checkedDate(value: string): string | null {
  if (value === "") return null;
  if (!isDate(value))
    throw new LeakcheckError("USAGE", "--breach-date takes a date such as 2026-01-07, 2026-01 or 2026");
  return value;
}

/** Returns true if the text is a year, month or day that exists in the calendar. */
function isDate(text: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(text)) return false;
  const day = `${text}${"-01-01".slice(text.length - 4)}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
