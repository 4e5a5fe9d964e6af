// What the kernel's build reads from its sources, against the module that is compiled from them.
import { describe, expect, it } from "vitest";

interface Layout {
  bytes: number;
  words: Record<string, number>;
  longs: Record<string, number>;
}
interface Bindings {
  layoutsOf: (program: object) => Record<string, Layout>;
  signaturesOf: (program: object, entry: string) => Record<string, string>;
}
interface Module {
  memory: { buffer: ArrayBuffer };
  [name: string]: unknown;
}
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: Module };
};

interface Compiler {
  compileAssembly: (
    entry: string,
    root: string,
    readFile: (name: string) => string | null,
  ) => Promise<{ module: Uint8Array; program: object }>;
}

// Plain JavaScript, since builds run it before anything is compiled.
const script = (name: string): Promise<unknown> =>
  import(String(new URL(`../../scripts/building/${name}`, import.meta.url)));
const { compileAssembly } = (await script("compile-assembly.js")) as Compiler;
const { layoutsOf, signaturesOf } = (await script("kernel-bindings.js")) as Bindings;

async function compile(source: string, part = ""): Promise<{ program: object; exports: Module }> {
  const files = new Map([
    ["entry.ts", source],
    ["part.ts", part],
  ]);
  const { module, program } = await compileAssembly("entry.ts", ".", (name) => files.get(name) ?? null);
  return { program, exports: new WebAssembly.Instance(new WebAssembly.Module(module)).exports };
}

/** A class and one that extends it, with these fields in front, and for each of theirs a function that sets it. */
function classes(front: string): string {
  return `
    @unmanaged class Base { ${front} first: u32; second: usize; }
    @unmanaged class Whole extends Base { third: u32; long: u64; other: Base; last: u32; }
    export function setFirst(whole: Whole, value: u32): void { whole.first = value; }
    export function setSecond(whole: Whole, value: u32): void { whole.second = value; }
    export function setThird(whole: Whole, value: u32): void { whole.third = value; }
    export function setLong(whole: Whole, value: u64): void { whole.long = value; }
    export function setOther(whole: Whole, value: usize): void { whole.other = changetype<Base>(value); }
    export function setLast(whole: Whole, value: u32): void { whole.last = value; }
    export const start: usize = memory.data(128, 16);
    export function bytes(): usize { return offsetof<Whole>(); }`;
}

describe("the layout of a class", () => {
  it.each(["", "new: u32;", "new: u64;"])(
    "is where the module writes its fields, with '%s' in front of them",
    async (front) => {
      const { program, exports } = await compile(classes(front));
      const { Base, Whole } = layoutsOf(program);
      expect(Whole!.words).toMatchObject(Base!.words);
      expect(Whole!.bytes).toBe((exports["bytes"] as () => number)());
      const at = (exports["start"] as { value: number }).value;
      for (const [field, offset] of Object.entries({ ...Whole!.words, ...Whole!.longs }).filter(
        ([name]) => name !== "new",
      )) {
        const isLong = field in Whole!.longs;
        const set = exports[`set${field[0]!.toUpperCase()}${field.slice(1)}`] as (
          whole: number,
          value: number | bigint,
        ) => void;
        new Uint8Array(exports.memory.buffer).fill(0, at, at + 128);
        set(at, isLong ? 0x0807060504030201n : 0x04030201);
        const written = [...new Uint8Array(exports.memory.buffer, at, 128).entries()].filter(
          ([, byte]) => byte !== 0,
        );
        expect(written).toEqual(
          Array.from({ length: isLong ? 8 : 4 }, (_, index) => [offset + index, index + 1]),
        );
      }
    },
  );

  it("is refused if it has fields of another size", async () => {
    const { program } = await compile(
      "@unmanaged class Small { flag: bool; }\nexport function flagOf(small: Small): bool { return small.flag; }",
    );
    expect(() => layoutsOf(program)).toThrow("Small.flag has 1 bits");
  });
});

describe("the signatures of exports", () => {
  it("have numbers and bigints as JavaScript has", async () => {
    const { program } = await compile(`
      @unmanaged class Thing { size: u32; }
      export function ask(thing: Thing, key: u64, isLast: bool): i32 { return thing.size + <i32>key + i32(isLast); }
      export function long(): i64 { return 1; }
      export function nothing(): void {}`);
    expect(signaturesOf(program, "entry")).toEqual({
      ask: "ask(thing: number, key: bigint, isLast: number): number",
      long: "long(): bigint",
      nothing: "nothing(): void",
    });
  });

  it("are those of a file whose exports are all passed on too", async () => {
    const { program } = await compile(
      'export * from "./part";\nexport function nothing(): void {}',
      "export function long(): i64 { return 1; }",
    );
    expect(signaturesOf(program, "entry")).toEqual({ long: "long(): bigint", nothing: "nothing(): void" });
  });
});
