// Reads from a program that AssemblyScript's compiler has compiled what TypeScript must know of it: where the fields of its unmanaged classes
// lie, and the signatures of the functions that it exports.

/**
 * The layouts of a program's unmanaged classes, by name: their size, and by field the offset in bytes, of fields of 32 bits and of 64 bits.
 * @returns {Record<string, { bytes: number, words: Record<string, number>, longs: Record<string, number> }>}
 */
export function layoutsOf(program) {
  const layouts = {};
  for (const element of program.elementsByName.values()) {
    const layout = element.internalName.startsWith("~lib/") ? undefined : layoutOf(element);
    if (layout === undefined) continue;
    if (layouts[element.name] !== undefined)
      throw new Error(`two classes of the kernel are called ${element.name}`);
    layouts[element.name] = layout;
  }
  return Object.fromEntries(Object.entries(layouts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function layoutOf(element) {
  // A class that is not generic has one instance, under an empty name.
  const type = element.instances?.get("");
  if (type?.nextMemoryOffset === undefined) return undefined;
  const layout = { bytes: type.nextMemoryOffset, words: {}, longs: {} };
  for (const [name, { instance }] of type.members ?? []) {
    if (instance?.isField !== true) continue;
    const fields = { 32: layout.words, 64: layout.longs }[instance.type.size];
    if (fields === undefined)
      throw new Error(`${element.name}.${name} has ${instance.type.size} bits: the binding writes 32 or 64`);
    fields[name] = instance.memoryOffset;
  }
  return Object.keys(layout.words).length + Object.keys(layout.longs).length === 0 ? undefined : layout;
}

/**
 * The functions that an entry file exports, by name, as members of a TypeScript interface. What has 64 bits is a bigint; all else is a number.
 * @returns {Record<string, string>}
 */
export function signaturesOf(program, entry) {
  const { exports, exportsStar } = program.filesByName.get(entry);
  const signatures = Object.assign(
    {},
    ...(exportsStar ?? []).map(({ internalName }) => signaturesOf(program, internalName)),
  );
  for (const [name, { instances }] of exports ?? []) {
    const [instance] = instances?.values() ?? [];
    if (instance?.signature === undefined)
      throw new Error(`the kernel exports ${name}, which is no function that was compiled`);
    const { parameterTypes, returnType } = instance.signature;
    const parameters = parameterTypes.map(
      (type, index) => `${instance.getParameterName(index)}: ${typeName(type)}`,
    );
    signatures[name] = `${name}(${parameters.join(", ")}): ${typeName(returnType)}`;
  }
  return signatures;
}

function typeName({ size, isReference }) {
  if (size === 0) return "void";
  if (size > 64) throw new Error("JavaScript has no value of 128 bits");
  return size === 64 && !isReference ? "bigint" : "number";
}
