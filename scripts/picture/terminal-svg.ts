// Draws a terminal as an SVG: lines of text with ANSI colours, light, dark or as the reader's
// system.
import { clustersOf } from "../../src/cli/terminal/display-width.js";

/** Options of a picture. */
export interface PictureOptions {
  /** Least number of cells in a line. */
  columns: number;
  /** Description of the picture for screen readers. */
  title: string;
  /** `both` follows the reader's system. */
  scheme: "light" | "dark" | "both";
}

interface Style {
  color: string | undefined;
  isBold: boolean;
  isDim: boolean;
}

interface Run extends Style {
  text: string;
  /** First cell. */
  at: number;
  /** Number of cells. */
  cells: number;
}

const cell = { width: 8.4, height: 20 };
const margin = 16;
const names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

const palettes = {
  light: {
    background: "#ffffff",
    border: "#d0d7de",
    text: "#1f2328",
    black: "#1f2328",
    red: "#b3261e",
    green: "#116329",
    yellow: "#7a4f00",
    blue: "#0550ae",
    magenta: "#8250df",
    cyan: "#1b6f78",
    white: "#57606a",
  },
  dark: {
    background: "#0d1117",
    border: "#30363d",
    text: "#e6edf3",
    black: "#8b949e",
    red: "#ff8b82",
    green: "#56d364",
    yellow: "#e3b341",
    blue: "#79c0ff",
    magenta: "#d2a8ff",
    cyan: "#56d4dd",
    white: "#e6edf3",
  },
} as const;

/**
 * Returns the lines as an SVG. Supports SGR 0, 1, 2, 22, 30 to 37, 39 and 90 to 97; drops all other
 * escape sequences and control characters. Each run is stretched to the width of its cells, so that
 * columns align in any font. The same lines always give the same text.
 */
export function renderSvg(lines: readonly string[], { columns, title, scheme }: PictureOptions): string {
  const style: Style = { color: undefined, isBold: false, isDim: false };
  const rows = lines.map((line) => runsOf(line, style));
  const cells = Math.max(
    columns,
    ...rows.map((runs) => Math.max(0, ...runs.map(({ at, cells }) => at + cells))),
  );
  const width = number(cells * cell.width + 2 * margin);
  const height = number(rows.length * cell.height + 2 * margin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:space="preserve">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${styleSheet(scheme)}</style>`,
    `<rect class="window" x="0.5" y="0.5" width="${number(cells * cell.width + 2 * margin - 1)}" height="${number(rows.length * cell.height + 2 * margin - 1)}" rx="8"/>`,
    ...rows.flatMap((runs, row) =>
      runs.length === 0
        ? []
        : [`<text y="${number(margin + (row + 0.72) * cell.height)}">${runs.map(span).join("")}</text>`],
    ),
    "</svg>",
    "",
  ].join("\n");
}

function span({ text, at, cells, color, isBold, isDim }: Run): string {
  const classes = [color, isBold ? "bold" : undefined, isDim ? "dim" : undefined].filter(
    (name) => name !== undefined,
  );
  const named = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
  return `<tspan x="${number(margin + at * cell.width)}" textLength="${number(cells * cell.width)}" lengthAdjust="spacingAndGlyphs"${named}>${escapeXml(text)}</tspan>`;
}

// A CSI sequence, an OSC up to its end, another escape sequence, or text without escapes.
const pieces =
  // oxlint-disable-next-line no-control-regex -- escape sequences start with a control character
  /\u001b\[([0-?]*)[\u0020-\u002f]*([@-~])|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\u001b.?|[^\u001b]+/gsu;

/**
 * Returns the runs of a line. Updates `style`, which carries over to the next line as on a
 * terminal.
 */
function runsOf(line: string, style: Style): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const [piece, codes, final] of line.matchAll(pieces)) {
    if (final === "m" && /^[\d;:]*$/u.test(codes ?? "")) applyCodes(codes ?? "", style);
    if (piece.startsWith("\u001b")) continue;
    for (const { text, width } of clustersOf(piece)) {
      if (width === 0) continue;
      const last = runs.at(-1);
      // Wide characters get a run of their own, because fonts differ most in their widths.
      const joins =
        last !== undefined &&
        last.at + last.cells === at &&
        last.cells === last.text.length &&
        width === 1 &&
        text.length === 1;
      if (joins && hasStyle(last, style)) {
        last.text += text;
        last.cells += 1;
      } else if (text.trim() !== "") runs.push({ ...style, text, at, cells: width });
      at += width;
    }
  }
  return runs.map((run) => {
    // Spaces at the end of a run are invisible.
    const text = run.text.trimEnd();
    return text === run.text ? run : { ...run, text, cells: text.length };
  });
}

function hasStyle(run: Run, { color, isBold, isDim }: Style): boolean {
  return run.color === color && run.isBold === isBold && run.isDim === isDim;
}

function applyCodes(codes: string, style: Style): void {
  const numbers = codes.split(/[;:]/u).map(Number);
  for (let index = 0; index < numbers.length; index++) {
    const code = numbers[index] ?? 0;
    if (code === 0) Object.assign(style, { color: undefined, isBold: false, isDim: false });
    else if (code === 1) style.isBold = true;
    else if (code === 2) style.isDim = true;
    else if (code === 22) Object.assign(style, { isBold: false, isDim: false });
    else if (code === 39) style.color = undefined;
    else if (code >= 30 && code <= 37) style.color = names[code - 30];
    else if (code >= 90 && code <= 97) style.color = names[code - 90];
    // Colours of the larger palettes are followed by numbers that are not SGR codes.
    else if (code === 38 || code === 48) index += numbers[index + 1] === 5 ? 2 : 4;
  }
}

function styleSheet(scheme: PictureOptions["scheme"]): string {
  const base =
    "text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;white-space:pre}.bold{font-weight:bold}.dim{opacity:.7}";
  if (scheme !== "both") return base + rules(scheme);
  return `${base}${rules("light")}@media (prefers-color-scheme:dark){${rules("dark")}}`;
}

function rules(scheme: "light" | "dark"): string {
  const { background, border, text, ...colors } = palettes[scheme];
  const ofColors = Object.entries(colors).map(([name, value]) => `.${name}{fill:${value}}`);
  return `.window{fill:${background};stroke:${border}}text{fill:${text}}${ofColors.join("")}`;
}

// XML 1.0 cannot represent most control characters, lone surrogates, U+FFFE and U+FFFF.
// oxlint-disable-next-line no-control-regex -- the pattern matches control characters
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Surrogate}]/gu;

function escapeXml(text: string): string {
  return text
    .replace(notInXml, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Formats a number, rounded to a tenth. */
function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}
