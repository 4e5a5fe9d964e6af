// A faulty twin of the disk: the Nth operation fails, alone or with all that follow, as when a disk
// goes away.
import { LeakcheckError } from "../../../src/errors.js";
import { nodeFiles, type Files, type OpenFile } from "../../../src/files.js";

/** The twin's operations and state. */
export interface FaultyFiles extends Files {
  /** Operations so far. */
  readonly operations: number;
  readonly hasFailed: boolean;
}

/**
 * Makes a twin whose operation number `failing` (from 1) fails: only that one, or with `forGood`
 * all after it too, as if the process had been killed. Without `hasLinks` the disk has no hard
 * links. Standard input has the bytes of `input`.
 */
export function faultyFiles(
  failing: number,
  forGood: boolean,
  { hasLinks = true, input }: { hasLinks?: boolean; input?: Uint8Array | undefined } = {},
): FaultyFiles {
  const state = { operations: 0, hasFailed: false };
  const act = <T>(path: string, action: () => T): T => {
    state.operations += 1;
    if (state.operations === failing || (forGood && state.operations > failing)) {
      state.hasFailed = true;
      throw new LeakcheckError("CANNOT_WRITE", `cannot use ${path}: a fault made on purpose`);
    }
    return action();
  };
  const wrap = (file: OpenFile): OpenFile => ({
    path: file.path,
    size: file.size,
    read: (bytes, offset) => act(file.path, () => file.read(bytes, offset)),
    readNext: async (bytes) => act(file.path, () => file.readNext(bytes)),
    write(bytes, offset) {
      act(file.path, () => {
        file.write(bytes, offset);
      });
    },
    sync() {
      act(file.path, () => {
        file.sync();
      });
    },
    syncLater: async () => act(file.path, async () => file.syncLater()),
    // Closing fails too, but only after the file is closed: descriptors must not run out.
    close() {
      file.close();
      act(file.path, () => {});
    },
  });
  return {
    get operations() {
      return state.operations;
    },
    get hasFailed() {
      return state.hasFailed;
    },
    open: (path) => wrap(act(path, () => nodeFiles.open(path))),
    openStart: (path, into) => {
      const start = act(path, () => nodeFiles.openStart(path, into));
      return start?.file === undefined ? start : { length: start.length, file: wrap(start.file) };
    },
    openLater: async (path) => wrap(await act(path, async () => nodeFiles.openLater(path))),
    openStandardInput: () => wrap(input === undefined ? nodeFiles.openStandardInput() : pipeOf(input)),
    create: (path) => wrap(act(path, () => nodeFiles.create(path))),
    openForWriting: (path) => wrap(act(path, () => nodeFiles.openForWriting(path))),
    readWhole: (path, maxBytes) => act(path, () => nodeFiles.readWhole(path, maxBytes)),
    openStream: (path) => wrap(act(path, () => nodeFiles.openStream(path))),
    openDescriptor: (descriptor, path) => wrap(nodeFiles.openDescriptor(descriptor, path)),
    look: (path, follow) => nodeFiles.look(path, follow),
    followLinks: (path) => nodeFiles.followLinks(path),
    list: (folder) => act(folder, () => nodeFiles.list(folder)),
    makeFolder(path) {
      act(path, () => {
        nodeFiles.makeFolder(path);
      });
    },
    makeTemporaryFolder: (prefix) => act(prefix, () => nodeFiles.makeTemporaryFolder(prefix)),
    rename(from, to) {
      act(to, () => {
        nodeFiles.rename(from, to);
      });
    },
    linkExclusive: (from, to) =>
      act(to, () => (hasLinks ? nodeFiles.linkExclusive(from, to) : "unsupported")),
    syncFolder(path) {
      act(path, () => {
        nodeFiles.syncFolder(path);
      });
    },
    remove(path) {
      act(path, () => {
        nodeFiles.remove(path);
      });
    },
    removeFolder(path) {
      act(path, () => {
        nodeFiles.removeFolder(path);
      });
    },
  };
}

/** Returns a pipe with these bytes, which come in pieces. */
export function pipeOf(input: Uint8Array): OpenFile {
  let at = 0;
  const pipe: Partial<OpenFile> = {
    path: "standard input",
    size: undefined,
    async readNext(into) {
      const got = Buffer.from(input).copy(into, 0, at, Math.min(input.length, at + 10_007));
      at += got;
      return got;
    },
    close() {},
  };
  return pipe as OpenFile;
}
