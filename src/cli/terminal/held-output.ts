// Output that is held until there is much of it: writing a line takes longer than making it.
import type { Terminal } from "./terminal.js";

/** What printers of answers need of the output. */
export type LinesOut = Pick<Terminal["out"], "columns" | "write" | "writeLine">;

/** Length in UTF-16 units from which the text is written. */
const heldLength = 65_536;

/** Holds what is written until it is much, or `flush` is called. */
export class HeldOutput implements LinesOut {
  readonly columns: number;
  readonly #out: LinesOut;
  #held = "";

  constructor(out: LinesOut) {
    this.#out = out;
    this.columns = out.columns;
  }

  readonly write = async (text: string | Uint8Array): Promise<void> => {
    this.#held += typeof text === "string" ? text : Buffer.from(text).toString();
    if (this.#held.length >= heldLength) await this.flush();
  };

  readonly writeLine = async (line: string): Promise<void> => this.write(`${line}\n`);

  async flush(): Promise<void> {
    const text = this.#held;
    this.#held = "";
    if (text !== "") await this.#out.write(text);
  }
}
