// Asks on the terminal, hidden or shown. The terminal is raw for as long as the prompt is open, so that nothing typed ahead is echoed.
import { StringDecoder } from "node:string_decoder";
import { LeakcheckError } from "../../errors.js";
import { longestLine } from "../../lookup/query.js";
import { wrapText } from "../terminal/table.js";

/** An open prompt. */
export interface Prompt {
  /**
   * Prints `text` and returns the line that is typed; undefined at the end of the input. With `shown`
   * the line is echoed.
   */
  ask(text: string, shown?: boolean): Promise<string | undefined>;
  /** Gives the terminal back. */
  close(): void;
}

const ctrlC = "\u0003";
const ctrlD = "\u0004";
const ctrlU = "\u0015";

/** Opens a prompt on standard input and standard error. Ctrl-C restores the terminal and raises SIGINT. */
export function openPrompt(): Prompt {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) throw new LeakcheckError("USAGE", "there is no terminal to ask on");
  const decoder = new StringDecoder("utf8");
  /** Characters that nobody has asked for yet: a paste may hold several lines. */
  const ahead: string[] = [];
  let isEnded = false;
  let wake = (): void => {};
  const onData = (chunk: Buffer): void => {
    ahead.push(...Array.from(decoder.write(chunk)));
    if (ahead.includes(ctrlC)) {
      close();
      stderr.write("\n");
      process.kill(process.pid, "SIGINT");
    }
    wake();
  };
  const onEnd = (): void => {
    isEnded = true;
    wake();
  };
  const close = (): void => {
    stdin.setRawMode(false);
    stdin.off("data", onData).off("end", onEnd).pause();
  };
  stdin.setRawMode(true);
  stdin.on("data", onData).on("end", onEnd);
  return {
    async ask(text, shown = false) {
      // A terminal would break it within a word.
      stderr.write(`${wrapText(text.trimEnd(), Math.max(8, stderr.columns - 1), "").join("\n")} `);
      let typed = "";
      try {
        for (;;) {
          const character = ahead.shift();
          if (character === undefined) {
            if (isEnded) return typed === "" ? undefined : typed;
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          } else if (character === "\r" || character === "\n") return typed;
          else if (character === ctrlD) return typed === "" ? undefined : typed;
          else {
            const before = typed;
            typed = edited(typed, character);
            if (shown) echo(before, typed);
          }
        }
      } finally {
        stderr.write("\n");
      }
    },
    close,
  };

  function echo(before: string, after: string): void {
    const kept = after.startsWith(before);
    stderr.write(kept ? after.slice(before.length) : "\b \b".repeat(before.length - after.length));
  }
}

function edited(typed: string, character: string): string {
  if (character === "\u007f" || character === "\b") return Array.from(typed).slice(0, -1).join("");
  if (character === ctrlU) return "";
  return character >= " " && typed.length < longestLine ? typed + character : typed;
}
