// A text of a workbook that may have parts in several fonts: those are joined, and what says how to
// pronounce them is left out.
import { TextBuffer } from "./text-buffer.js";
import { codeOf } from "./xml-names.js";
import { Token, type XmlScanner } from "./xml-scanner.js";

const text = codeOf("t");
const run = codeOf("r");

export class RichText {
  readonly buffer = new TextBuffer();
  #isInText = false;

  /** Begins behind the tag of an element that holds such a text. */
  begin(): void {
    this.buffer.clear();
    this.#isInText = false;
  }

  /** Takes the next token within the element, and returns true at its end. */
  take(token: Token, scanner: XmlScanner): boolean {
    if (token === Token.text) {
      if (this.#isInText) this.buffer.append(scanner.bytes, scanner.start, scanner.end, scanner.isLiteral);
      return false;
    }
    const { code } = scanner;
    if (token === Token.open) {
      if (code === text && !this.#isInText) this.#isInText = true;
      else if (code !== run || this.#isInText) scanner.skip();
      return false;
    }
    if (code === text) this.#isInText = false;
    else if (code !== run) {
      this.buffer.finish(true);
      return true;
    }
    return false;
  }
}
