// Archives made in code, for tests of what is in them rather than of their formats.
import { crc32, deflateRawSync, gzipSync } from "node:zlib";

/** Files by their names in an archive. */
export type Contents = Readonly<Record<string, string | Uint8Array>>;

function pad(text: string, length: number): Buffer {
  const field = Buffer.alloc(length);
  field.write(text);
  return field;
}

/** Makes a tar of the ustar sort. */
export function tarOf(contents: Contents): Buffer {
  const blocks: Buffer[] = [];
  for (const [name, text] of Object.entries(contents)) {
    const bytes = Buffer.from(text);
    const head = Buffer.concat([
      pad(name, 100),
      pad("0000644\0", 8),
      pad("0000000\0", 8),
      pad("0000000\0", 8),
      pad(`${bytes.length.toString(8).padStart(11, "0")}\0`, 12),
      pad("00000000000\0", 12),
      pad("        ", 8),
      pad("0", 1),
      pad("", 100),
      pad("ustar\x0000", 8),
      pad("", 247),
    ]);
    const sum = head.reduce((total, byte) => total + byte, 0);
    head.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
    blocks.push(head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** Makes a zip. `isEncrypted` only says so: nothing is encrypted. */
export function zipOf(contents: Contents, isEncrypted = false): Buffer {
  const members: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(contents)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    // Names are in UTF-8.
    fields.writeUInt16LE(0x800 + (isEncrypted ? 1 : 0), 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\0", "latin1"), fields, rest, Buffer.from(name));
    members.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...members, index, end]);
}

export { gzipSync as gzipOf };
