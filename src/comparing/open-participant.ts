// Opens what is compared: an index or a sketch, told apart by the first bytes.
import { naming } from "../errors.js";
import { nodeFiles, type Files } from "../files.js";
import { beginsAsSketch, decodeSketch, maxSketchBytes, sketchMagic } from "../format/sketch.js";
import { kernelChecksum } from "../kernel/kernel-checksum.js";
import { openReader } from "../lookup/open-reader.js";
import type { Participant } from "./participant.js";

/** Opens the file at `path`. `name` is how messages call it. The caller closes its reader. */
export async function openParticipant(
  path: string,
  name: string,
  files: Files = nodeFiles,
): Promise<Participant> {
  return naming(name, async () => {
    if (files.look(path, true)?.type === "file" && beginsAsSketch(firstBytes(files, path)))
      return { name, sketch: decodeSketch(files.readWhole(path, maxSketchBytes), kernelChecksum) };
    return { name, reader: await openReader(path, files, name) };
  });
}

function firstBytes(files: Files, path: string): Uint8Array {
  const file = files.open(path);
  try {
    const bytes = new Uint8Array(sketchMagic.length);
    return bytes.subarray(0, file.read(bytes, 0));
  } finally {
    file.close();
  }
}
