// Files whose bytes change while they are read.
import { nodeFiles, type Files } from "../../../src/files.js";

/** Returns files that give other bytes once `after` bytes of a file were read. */
export function changingFiles(after: number): Files {
  return {
    ...nodeFiles,
    open(path) {
      const file = nodeFiles.open(path);
      let total = 0;
      return {
        path,
        size: file.size,
        read(bytes, offset) {
          const got = file.read(bytes, offset);
          total += got;
          if (total > after) bytes[0] = (bytes[0] ?? 0) ^ 1;
          return got;
        },
        readNext: async (bytes) => file.readNext(bytes),
        write(bytes, offset) {
          file.write(bytes, offset);
        },
        sync() {
          file.sync();
        },
        syncLater: async () => file.syncLater(),
        close() {
          file.close();
        },
      };
    },
  };
}
