// Finds the dumps in what the user names: files, folders, standard input, and archives and compressed
// files among them (docs/reading.md, "Inputs").
import { basename } from "node:path";
import type { OpenFile } from "../../files.js";
import { longWithin } from "../convert/conversion-errors.js";
import type { FileConverter, Limited } from "../convert/file-converter.js";
import type { RandomFile } from "../convert/random-file.js";
import { recogniseConverter, type Converter } from "../convert/recognise-converter.js";
import type { Table } from "../convert/table.js";
import { changedDump, cutRecord, nothingIn, readOnce, tooManyLayers, zipTooLong } from "../source-errors.js";
import { recognisePacking, unpackers, type Packing } from "../unpack/packed.js";
import { tarMembers } from "../unpack/tar.js";
import { zipMembers, zipMembersShown } from "../unpack/zip.js";
import { Expansion, usualExpansion } from "./expansion.js";
import { filesIn } from "./folder-files.js";
import { nameOf } from "./input-names.js";
import { FileInput, LayerInput, OpenedFirst, type Layer, type Opener } from "./layer.js";
import type { InputOptions } from "./input-options.js";
import type { Input, InputFile, StoredFile } from "./input.js";
import { endsWithLine, KeptPipe } from "./kept-pipe.js";
import { SequentialArchive, ZipOpener, type Pass, type SequentialMember } from "./members.js";
import { mostHeldBytes, Spool } from "./spool.js";
import { noting, peek, readUpTo, streamOf, wholeOf, withHead } from "./streams.js";

/** Compressed files and archives within one another, at most. */
const mostLayers = 4;
/** Bytes by which a layer is recognised. */
const headBytes = 1 << 16;
/** Most bytes of rows that are kept of all workbooks. */
const keptBytes = 32 * 2 ** 20;
/** The longest zip archive within another file, which is held in memory. */
const heldBytes = 64 * 2 ** 20;

type Compression = keyof typeof unpackers;

function isCompression(layer: Packing | Converter): layer is Compression {
  return layer in unpackers;
}

function isFormatWithEnd(kind: Packing | Converter): boolean {
  return !["sql", "ldif", "vcard"].includes(kind);
}

const zipSign = "PK\u0003\u0004";
const documentSigns = /xl\/|\[Content_Types\]\.xml|mimetypeapplication/u;
const documentBytes = 4096;

/** Finds inputs, and holds what they need. */
export class InputFinder {
  readonly #options: InputOptions;
  readonly #expansion: Expansion;
  readonly #closers: (() => void)[] = [];
  readonly #unchecked = new Set<string>();
  /** What may be kept of workbooks. */
  readonly #room = { bytes: keptBytes };

  constructor(options: InputOptions) {
    this.#options = options;
    this.#expansion = new Expansion(options.expansion ?? usualExpansion);
  }

  /**
   * Yields the dumps in the order of `paths`, the files of a folder in the order of their paths, and
   * the members of an archive as they stand in it. What an input has opened must be closed before the
   * next one is asked for, but for one that cannot be opened again. Throws `CANNOT_READ`,
   * `CUT_SOURCE`, `DAMAGED_SOURCE`, `UNKNOWN_FORMAT`, `EXPANDS_TOO_FAR`, `USAGE`.
   */
  async *inputs(paths: readonly string[]): AsyncGenerator<Input, void, undefined> {
    const { files, onSkip } = this.#options;
    for (const path of paths)
      if (path === "-") yield* this.#stream(this.#wrapped(this.#standardInput()));
      else if (files.look(path, true)?.type === "folder") {
        let found = 0;
        for (const { file, name } of filesIn(files, path, onSkip)) {
          if (this.#options.isWanted?.(name) === false) continue;
          found += 1;
          yield* this.#file(file, true);
        }
        if (found === 0) throw nothingIn(path);
      } else yield* this.#file(path, false);
  }

  /** Closes what the inputs hold open. */
  close(): void {
    for (const close of this.#closers.splice(0)) close();
  }

  #standardInput(): OpenFile {
    const { files, standardInput } = this.#options;
    const file = files.openStandardInput();
    return standardInput?.(file) ?? file;
  }

  /** Returns what has to be unpacked or converted before it can be read; undefined for anything else. */
  #recognised(head: Buffer, path: string): Packing | Converter | undefined {
    const packing = recognisePacking(head);
    // A tar archive holds its members as they are, so that a line in it may be one of SQL or of a card.
    if (packing !== undefined && packing !== "zip") return packing;
    const found = recogniseConverter(head, basename(path));
    const isText = found !== "xlsx" && found !== "parquet";
    const converter = isText && this.#options.converts === false ? undefined : found;
    // Workbooks and other documents are zip archives, but not of dumps.
    const start = head.toString("latin1", 0, documentBytes);
    if (converter !== undefined || (start.startsWith(zipSign) && documentSigns.test(start))) return converter;
    return packing;
  }

  #wrapped(file: OpenFile): OpenFile {
    return this.#options.wrapped?.(file) ?? file;
  }

  async #open(path: string): Promise<OpenFile> {
    const { files, opening } = this.#options;
    const opened = files.openLater(path);
    return this.#wrapped(await (opening?.(opened) ?? opened));
  }

  /** Opens a file again. Throws `DAMAGED_DUMP` if its length has changed. */
  async #reopen({ path, size = 0 }: StoredFile): Promise<OpenFile> {
    const file = await this.#open(path);
    if (file.size === size) return file;
    file.close();
    throw changedDump(path, size, file.size ?? 0);
  }

  async *#file(path: string, isFound: boolean): AsyncGenerator<Input, void, undefined> {
    const file = await this.#open(path);
    const { size } = file;
    // Files of /proc say that they have no length.
    if (size === undefined || size === 0) {
      yield* this.#stream(file, isFound);
      return;
    }
    const stored = { path, size };
    const head = Buffer.allocUnsafe(Math.min(size, headBytes));
    const shown = head.subarray(0, file.read(head, 0));
    file.close();
    const reopen = async (): Promise<OpenFile> => this.#reopen(stored);
    const facts = { path, stored, canReopen: true, isFound, depth: 0 };
    if (this.#recognised(shown, path) === undefined) yield new FileInput(facts, reopen);
    else
      yield* this.#layer({ ...facts, file: reopen, opener: { open: async () => streamOf(await reopen()) } });
  }

  /** Standard input, and whatever else is gone once it has been read. */
  async *#stream(given: OpenFile, isFound = false): AsyncGenerator<Input, void, undefined> {
    const { log, spoolPlace, heldPipeBytes: heldBytes = mostHeldBytes } = this.#options;
    const { bytes } = this.#options.expansion ?? usualExpansion;
    const file = noting(given, log);
    const { path, size } = file;
    const head = await readUpTo(file, headBytes);
    const found = this.#recognised(head, path);
    const spool = new Spool(path, spoolPlace, { bytes, heldBytes });
    const pipe = found === undefined ? undefined : new KeptPipe(withHead(file, head), spool);
    let isTaken = false;
    const whole = pipe?.file ?? withHead(file, head);
    const take = (): InputFile => {
      if (isTaken) throw readOnce(path);
      isTaken = true;
      return whole;
    };
    const facts = { path, stored: { path, size }, canReopen: false, isFound, depth: 0 };
    if (pipe === undefined) yield new FileInput(facts, async () => take());
    else {
      this.#closers.push(() => spool.close());
      yield* this.#layer({ ...facts, pipe, opener: { open: async () => streamOf(take()) } });
    }
  }

  /** Yields the dumps in an archive in a pipe, all of which is kept before anything in it is read. */
  async *#kept(
    pipe: KeptPipe,
    kind: Packing | Converter,
    layer: Layer,
  ): AsyncGenerator<Input, void, undefined> {
    const { path, isFound } = layer;
    const { log, standardInput } = this.#options;
    const spool = await pipe.rest();
    // Rows of text show no better that the pipe was cut; everything else has an end of its own.
    const isText = layer.depth === 0 && !isFormatWithEnd(kind);
    if (isText && standardInput === undefined && !endsWithLine(spool.open()))
      log.note(cutRecord(path, "line end", "file"), { path, name: nameOf(layer) });
    const file = async (): Promise<OpenFile> => spool.open();
    const stored = { path, size: spool.size };
    const opener: Opener = { open: async () => streamOf(await file()) };
    yield* this.#layer({ path, stored, canReopen: true, isFound, depth: 0, file, opener });
  }

  /** Yields the dumps in a layer, which is what its first bytes show. */
  async *#layer(given: Layer): AsyncGenerator<Input, void, undefined> {
    const { path, depth } = given;
    const { head, stream } = await peek(await given.opener.open(), headBytes);
    const opener = new OpenedFirst(stream, given.opener);
    const layer = { ...given, opener };
    try {
      const found = layer.reading === undefined ? this.#recognised(head, path) : undefined;
      if (found === undefined) {
        layer.pipe?.forget();
        yield new LayerInput(layer, this.#options.log);
        return;
      }
      if (depth >= mostLayers) throw tooManyLayers(path, mostLayers);
      if (isCompression(found)) {
        const unpacked = this.#unpacked(found, layer);
        yield* this.#layer({ ...layer, depth: depth + 1, file: undefined, opener: unpacked });
        return;
      }
      if (layer.pipe !== undefined) yield* this.#kept(layer.pipe, found, layer);
      else if (found !== "zip") yield* this.#sequential(layer, found);
      else if (layer.file !== undefined) {
        const file = await layer.file();
        this.#closers.push(() => file.close());
        yield* this.#zip(file, layer);
      } else {
        const held = await wholeOf((await opener.open()).bytes, heldBytes);
        if (held === undefined) throw zipTooLong(path, heldBytes);
        yield* this.#zip(held, layer);
      }
    } finally {
      await opener.end();
    }
  }

  /** Returns how to open what a compressed layer holds. */
  #unpacked(packing: Compression, { path, opener }: Layer): Opener {
    return {
      open: async () => {
        const unpack = await unpackers[packing]();
        const { bytes, storedBytes } = await opener.open();
        const notes = { isUnchecked: false };
        const layer = { bytes: this.#checked(unpack(bytes, path, notes), notes, path), storedBytes };
        return { bytes: this.#expansion.limited(layer, path), storedBytes };
      },
    };
  }

  /** Passes on what is unpacked, and tells once if nothing could show that it is damaged. */
  async *#checked(
    bytes: AsyncGenerator<Uint8Array, void, undefined>,
    notes: { readonly isUnchecked: boolean },
    path: string,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    yield* bytes;
    if (!notes.isUnchecked || this.#unchecked.has(path)) return;
    this.#unchecked.add(path);
    this.#options.onUnchecked?.(path);
  }

  /** Yields the dumps in an archive that is read in order, or in the tables that a converter gives. */
  async *#sequential(layer: Layer, kind: "tar" | Converter): AsyncGenerator<Input, void, undefined> {
    const { path } = layer;
    const { isWanted, isWantedTable, log } = this.#options;
    let convert: FileConverter | undefined;
    const start = async (): Promise<Pass> => {
      if (kind === "xlsx" || kind === "parquet") {
        const { fileConverters } = await import("../convert/converters.js");
        convert ??= fileConverters[kind](this.#room);
        return this.#fileTables(layer, convert);
      }
      const { bytes, storedBytes } = await layer.opener.open();
      if (kind === "tar") return { members: tarMembers(bytes, path), storedBytes };
      // Most builds need no converter, so these are loaded only then.
      const { orderedConverters } = await import("../convert/converters.js");
      const members = readable(orderedConverters[kind](bytes, path));
      return { members, storedBytes };
    };
    const { members, storedBytes } = await start();
    const archive = new SequentialArchive(start);
    this.#closers.push(() => archive.close());
    let found = 0;
    try {
      for (let ordinal = 0; ; ordinal++) {
        const next = await members.next().catch((cause: unknown) => {
          log.note(cause, { path, name: nameOf(layer) });
          return { done: true as const, value: undefined };
        });
        if (next.done === true) break;
        const { name, bytes, reading, rowOfLine } = next.value;
        if ((kind === "tar" ? isWanted : isWantedTable)?.(name) === false) continue;
        found += 1;
        const opener = new OpenedFirst({ bytes, storedBytes }, archive.member(ordinal));
        yield* this.#layer({ reading, rowOfLine, ...memberOf(layer, `${path}: ${name}`, opener) });
        await opener.end();
      }
    } finally {
      await members.return();
    }
    if (found === 0) this.#nothingIn(layer);
  }

  /** Reads the tables of a file from wherever they are in it; within another file, it is held in memory. */
  async #fileTables(layer: Layer, convert: FileConverter): Promise<Pass> {
    const { path, stored, opener } = layer;
    const tables = (file: RandomFile, storedBytes: () => number): Pass => {
      const limited: Limited = (bytes, part) => this.#expansion.limited({ bytes, storedBytes }, part);
      return { members: readable(convert(file, path, limited)), storedBytes };
    };
    const size = stored.size ?? 0;
    if (layer.file !== undefined) {
      const file = await layer.file();
      this.#closers.push(() => file.close());
      return tables(file, () => size);
    }
    const { bytes, storedBytes } = await opener.open();
    const held = await wholeOf(bytes, heldBytes);
    if (held === undefined) throw longWithin(path, heldBytes);
    const file = {
      size: held.length,
      read: (into: Uint8Array, offset: number | null): number =>
        held.copy(into, 0, offset ?? 0, Math.min(held.length, (offset ?? 0) + into.length)),
    };
    return tables(file, storedBytes);
  }

  async *#zip(file: OpenFile | Buffer, archive: Layer): AsyncGenerator<Input, void, undefined> {
    const { path } = archive;
    const { log } = this.#options;
    let found = 0;
    let before = 0;
    const listed = await zipMembers(file, path).catch(async (cause: unknown) => {
      log.note(cause, { path, name: nameOf(archive) });
      return zipMembersShown(file, path);
    });
    for (const member of listed) {
      const start = before;
      before += member.packedSize;
      if (this.#options.isWanted?.(member.name) === false) continue;
      found += 1;
      const opener = new ZipOpener(member, `${path}: ${member.name}`, start, this.#expansion);
      yield* this.#layer(memberOf(archive, opener.path, opener));
    }
    if (found === 0) this.#nothingIn(archive);
  }

  /** Tells that an archive holds nothing to read; throws if it was named. */
  #nothingIn({ path, isFound }: Layer): void {
    const { log, onSkip } = this.#options;
    if (!isFound && log.damages.length === 0) throw nothingIn(path);
    onSkip(path, "nothing to read in it");
  }
}

/** Yields the tables of a conversion with how to read them. */
async function* readable(
  tables: AsyncGenerator<Table, void, undefined>,
): AsyncGenerator<SequentialMember, void, undefined> {
  const { readingOf } = await import("../convert/converters.js");
  for await (const table of tables) {
    const { name, bytes, rowOfLine } = table;
    yield { name, bytes, reading: readingOf(table), ...(rowOfLine === undefined ? {} : { rowOfLine }) };
  }
}

function memberOf(archive: Layer, path: string, opener: Opener): Layer {
  const { depth, stored, canReopen } = archive;
  return { path, stored, canReopen, isFound: true, depth: depth + 1, opener };
}
