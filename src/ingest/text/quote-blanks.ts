// Blanks between separators and quotes, as in `"anna77", "Delft"`: see "Blanks beside quotes" in
// docs/reading.md. They are left out before reading, because a quote opens a field only at its
// start.
import { withConversion, type Conversion } from "./conversion.js";
import { openTranscoder, type Transcoder } from "./encoding.js";
import type { QuoteBlanks } from "./text-forms.js";
import { linesAtStart } from "./lines-at-start.js";

const lookedAtBytes = 65_536;
const mostLines = 200;
const anyKind = /(?:^|[,;\t|]) {1,8}["']|["'] {1,8}(?:[,;\t|\r]|$)/mu;
/** Share of the lines that must have such blanks. */
const neededShare = 0.5;
/** Share of these lines that must be divided by quoted and unquoted fields once the blanks are gone. */
const wholeShare = 0.9;

const kinds: readonly QuoteBlanks[] = (['"', "'"] as const).flatMap((quote) =>
  ([",", ";", "\t", "|"] as const).map((delimiter) => ({ delimiter, quote })),
);

/**
 * Recognises such blanks by the start of a CSV dump; returns undefined if there are none. `chosen` is
 * the quote that an option sets.
 */
export function recogniseQuoteBlanks(head: Buffer, chosen?: number): QuoteBlanks | undefined {
  const text = head.toString("latin1", 0, lookedAtBytes);
  if (!anyKind.test(text)) return undefined;
  const lines = linesAtStart(text, mostLines, (line) => line !== "");
  // The last line may be cut.
  if (head.length >= lookedAtBytes && lines.length > 1) lines.pop();
  return kinds.find(({ delimiter, quote }) => {
    if (chosen !== undefined && chosen !== quote.charCodeAt(0)) return false;
    const { sign } = conversionOf({ delimiter, quote });
    const quoted = `${quote}[^${quote}\\\\]*(?:(?:${quote}${quote}|\\\\.)[^${quote}\\\\]*)*${quote}`;
    const field = `(?:${quoted}|[^${quote}${delimiter}]*)`;
    const isWhole = new RegExp(`^${field}(?:[${delimiter}]${field})+$`, "u");
    // A blank beside a quote within a field does not keep a line from being whole.
    const spaced = lines.filter(
      (line) => line.includes(quote) && `${line}\n`.search(sign) >= 0 && !isWhole.test(line),
    );
    if (spaced.length === 0 || spaced.length < neededShare * lines.length) return false;
    const whole = spaced.filter((line) => isWhole.test(`${line}\n`.replace(sign, "").trim()));
    return whole.length >= wholeShare * spaced.length;
  });
}

/** Returns a transcoder that also leaves out these blanks. */
export function withoutQuoteBlanks(transcoder: Transcoder, blanks: QuoteBlanks | undefined): Transcoder {
  return blanks === undefined ? transcoder : withConversion(transcoder, conversionOf(blanks));
}

/** Returns a whole text without these blanks. */
export function textWithoutQuoteBlanks(text: Buffer, blanks: QuoteBlanks): Buffer {
  const transcoder = withoutQuoteBlanks(openTranscoder("utf-8"), blanks);
  return Buffer.concat([transcoder.push(text), transcoder.end()]);
}

/**
 * A blank that stands between a quote and a separator or line end is never all that parts two
 * quotes, so records and fields that are well formed stay what they are.
 */
function conversionOf({ delimiter, quote }: QuoteBlanks): Conversion {
  const end = `${delimiter}\\r\\n`;
  return {
    sign: new RegExp(`(?<=^|[${delimiter}\\n]) {1,8}(?=${quote})|(?<=${quote}) {1,8}(?=[${end}])`, "gu"),
    becomes: "",
    // All pieces but the first start with what is no blank, or with too many.
    uncertain: /(?:[^ ] {0,8}|^ {0,8}| {9})$/u,
  };
}
