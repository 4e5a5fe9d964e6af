// The parts of a workbook: files of its zip archive, by their paths, and what relates them.
import { encodingOf, recogniseEncoding } from "../../text/encoding.js";
import type { Encoding } from "../../text/text-forms.js";
import { zipMembers, type ZipMember } from "../../unpack/zip.js";
import { longWorkbook, unreadWorkbook } from "../conversion-errors.js";
import type { Limited } from "../file-converter.js";
import { inUtf8 } from "../in-utf-8.js";
import type { RandomFile } from "../random-file.js";
import { textOf } from "./text-buffer.js";
import { Token, XmlScanner } from "./xml-scanner.js";

/** What a part says of another: the last word of its type, and the path. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export class Parts {
  readonly name: string;
  /** Most bytes of what is held in memory. */
  readonly mostHeldBytes: number;
  readonly #members = new Map<string, ZipMember>();
  readonly #limited: Limited;

  private constructor(members: readonly ZipMember[], name: string, limited: Limited, mostHeldBytes: number) {
    for (const member of members) this.#members.set(plainPath(member.name), member);
    this.name = name;
    this.#limited = limited;
    this.mostHeldBytes = mostHeldBytes;
  }

  /** Throws `CUT_SOURCE` and `DAMAGED_SOURCE`. */
  static async open(
    file: RandomFile,
    name: string,
    limits: { limited: Limited; mostHeldBytes: number },
  ): Promise<Parts> {
    return new Parts(await zipMembers(file, name), name, limits.limited, limits.mostHeldBytes);
  }

  /** The paths of all parts, in the order of the archive. */
  get paths(): string[] {
    return Array.from(this.#members.keys());
  }

  /** Returns how a part is written in the archive; letters may be of another case. Undefined if it is missing. */
  find(path: string): string | undefined {
    if (this.#members.has(path)) return path;
    const lower = path.toLowerCase();
    return this.paths.find((one) => one.toLowerCase() === lower);
  }

  /** Reads a part that is there. */
  scan(path: string): XmlScanner {
    const member = this.#members.get(path);
    if (member === undefined) throw unreadWorkbook(this.name, "a part is missing");
    const ordinal = this.paths.indexOf(path) + 1;
    const bytes = inUtf8(this.#limited(member.open(), `${this.name}: part ${ordinal}`), xmlHead);
    const scanner: XmlScanner = new XmlScanner(bytes, (what) =>
      unreadWorkbook(this.name, `${what}, at byte ${scanner.offset} of part ${ordinal}`),
    );
    return scanner;
  }

  /** Reads a part that is held in memory, if it is there: `take` gets each token. */
  async read(path: string, take: (token: Token, scanner: XmlScanner) => void): Promise<void> {
    const found = this.find(path);
    if (found === undefined) return;
    if ((this.#members.get(found)?.size ?? 0) > this.mostHeldBytes)
      throw longWorkbook(this.name, this.mostHeldBytes);
    const scanner = this.scan(found);
    try {
      for (let token = scanner.next(); token !== Token.end; token = scanner.next())
        if (token === Token.more) await scanner.fill();
        else take(token, scanner);
    } finally {
      await scanner.close();
    }
  }

  /** Returns what a part relates to; undefined if there is no list of that. */
  async relations(path: string): Promise<Relation[] | undefined> {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const list = this.find(`${folder}_rels/${path.slice(folder.length)}.rels`);
    if (list === undefined) return undefined;
    const found: Relation[] = [];
    await this.read(list, (token, scanner) => {
      const relation = token === Token.open ? relationOf(scanner) : undefined;
      if (relation !== undefined) found.push({ ...relation, target: resolved(folder, relation.target) });
    });
    return found;
  }
}

/** Returns the relation that a tag tells of, if it is one, with its target as it stands. */
export function relationOf(scanner: XmlScanner): Relation | undefined {
  if (scanner.name !== "Relationship") return undefined;
  const type = textOf(scanner.attribute("Type"));
  return {
    id: textOf(scanner.attribute("Id")),
    type: type.slice(type.lastIndexOf("/") + 1),
    target: textOf(scanner.attribute("Target")),
  };
}

/** Bytes in which a text says its encoding. */
const headBytes = 512;
const declaration = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/u;

/** How XML tells its encoding. */
const xmlHead = {
  headBytes,
  recognise(head: Uint8Array): Encoding {
    const found = recogniseEncoding(head);
    if (found !== "utf-8") return found;
    const start = Buffer.from(head.buffer, head.byteOffset, head.length)
      .toString("latin1")
      .replace(/^\u00ef\u00bb\u00bf/u, "");
    const told = encodingOf(declaration.exec(start)?.[1] ?? "utf-8");
    // The text would not be readable so far if it were UTF-16.
    return told === undefined || told.startsWith("utf-16") ? "utf-8" : told;
  },
};

/** Some programs write paths of Windows. */
function plainPath(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\//u, "");
}

/** Returns the path of a target that is named in a folder. */
function resolved(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : folder + path).split("/"))
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  return steps.join("/");
}
