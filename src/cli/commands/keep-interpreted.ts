// Keeps V8 from optimising the program's code while it runs once.

/**
 * Has code interpreted for the rest of the process. For one query in a thousand indexes V8 would optimise all of
 * its code, which takes as long as the query does, and the code would never run again.
 */
export async function keepInterpreted(): Promise<void> {
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--no-opt");
}
