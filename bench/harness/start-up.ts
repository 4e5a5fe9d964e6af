// How long one lookup takes beside a Node that does nothing: by turns, so that both meet the same machine.
import type { StartUp } from "./runs/bench-run.js";
import { type Build, homeOf } from "./contenders.js";
import { type Command, measure, type Place } from "./measure.js";

const turns = 20;

/** Looks one e-mail address up that is not in the index, `turns` times after one that does not count. */
export async function measureStartUp(build: Build, index: string, place: Place): Promise<StartUp> {
  const lookup: Command = {
    program: process.execPath,
    args: [build.program, "lookup", "--index", index, "nobody.at.all@example.com"],
    environment: homeOf(build),
    // Inconclusive is an answer too.
    alsoFine: [3, 4],
    discards: true,
    plain: true,
  };
  const empty: Command = { program: process.execPath, args: ["-e", "0"], discards: true, plain: true };
  const startUp: StartUp = { lookupSeconds: [], emptyNodeSeconds: [] };
  for (let turn = -1; turn < turns; turn++) {
    const looked = await measure(lookup, place);
    const idle = await measure(empty, place);
    if (turn < 0) continue;
    startUp.lookupSeconds.push(looked.wallSeconds);
    startUp.emptyNodeSeconds.push(idle.wallSeconds);
  }
  return startUp;
}
