// What files hold, layer by layer, and the inputs in the end. An archive may have very many members, all
// of which are known until they have been read, so these hold as little as they can.
import type { OpenFile } from "../../files.js";
import type { DumpOptions } from "../dump-options.js";
import { formatName, nameOf } from "./input-names.js";
import type { DamageLog, Input, InputFile, StoredFile } from "./input.js";
import type { KeptPipe } from "./kept-pipe.js";
import type { PlaceOfEnd } from "../source-errors.js";
import { fileOf, type ByteStream } from "./streams.js";

/** Opens a stream at its start. */
export interface Opener {
  open(): Promise<ByteStream>;
}

/** Where something stands, and how to read it. */
interface Place extends Pick<Input, "path" | "stored" | "canReopen" | "isFound" | "reading" | "rowOfLine"> {
  /** Layers around this one. */
  readonly depth: number;
}

/** What a file holds, at some depth. */
export interface Layer extends Place {
  readonly opener: Opener;
  /** Opens it as a file that can be read in any order; undefined within another file, and for a pipe. */
  readonly file?: (() => Promise<OpenFile>) | undefined;
  /** For a pipe: what has been read of it, kept until nothing in it has to be read twice. */
  readonly pipe?: KeptPipe | undefined;
}

abstract class PlacedInput implements Input {
  readonly path: string;
  readonly stored: StoredFile;
  readonly canReopen: boolean;
  readonly hasEnd: boolean;
  readonly isFound: boolean;
  readonly reading: DumpOptions | undefined;
  readonly rowOfLine: ((line: number) => number | null) | undefined;

  constructor(place: Place) {
    const { path, stored, canReopen, isFound, depth, reading, rowOfLine } = place;
    this.path = path;
    this.stored = stored;
    this.canReopen = canReopen;
    this.hasEnd = depth > 0 || stored.size !== undefined;
    this.isFound = isFound;
    this.reading = reading;
    this.rowOfLine = rowOfLine;
  }

  get name(): string | null {
    return nameOf(this);
  }

  get formatName(): string {
    return formatName(this.path);
  }

  abstract open(): Promise<InputFile>;
}

/** A file that is read as it is. */
export class FileInput extends PlacedInput {
  readonly #open: () => Promise<InputFile>;

  constructor(place: Place, open: () => Promise<InputFile>) {
    super(place);
    this.#open = open;
  }

  override async open(): Promise<InputFile> {
    return this.#open();
  }
}

/** Returns where the last line of an input in this encoding can be ended. */
export function placeOfEnd(input: Input, encoding: string): PlaceOfEnd {
  if (!(input instanceof FileInput)) return "packed";
  return encoding === "utf-16le" || encoding === "utf-16be" ? encoding : "file";
}

/** A layer that nothing more has to be done to. */
export class LayerInput extends PlacedInput {
  readonly #opener: Opener;
  readonly #log: DamageLog;

  constructor(layer: Layer, log: DamageLog) {
    super(layer);
    this.#opener = layer.opener;
    this.#log = log;
  }

  override async open(): Promise<InputFile> {
    return fileOf(this, await this.#opener.open(), this.#log);
  }
}

/** Opens what is open already, and after that anew. */
export class OpenedFirst implements Opener {
  #stream: ByteStream | undefined;
  readonly #again: Opener;

  constructor(stream: ByteStream, again: Opener) {
    this.#stream = stream;
    this.#again = again;
  }

  async open(): Promise<ByteStream> {
    const stream = this.#stream;
    this.#stream = undefined;
    return stream ?? this.#again.open();
  }

  /** Closes what is open if nobody took it: it is gone once the next member is asked for. */
  async end(): Promise<void> {
    const stream = this.#stream;
    this.#stream = undefined;
    await stream?.bytes.return();
  }
}
