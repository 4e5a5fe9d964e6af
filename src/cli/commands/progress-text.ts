// What a build says of itself while it runs. Time is told by what was done so far, of the stage that it is in and no more.
import type { BuildProgress } from "../../indexing/build-options.js";
import { bytes, count, counted, duration } from "../terminal/numbers.js";

/** A share of the stage that is too small to tell how long the rest takes. */
const tooLittle = 0.02;

/** Makes the texts of one build, one after the other. */
export class ProgressText {
  #writing: { since: number; from: number } | undefined;

  /** The text for a state, so many seconds after the build's start. */
  textOf(state: Readonly<BuildProgress>, seconds: number): string {
    if (state.stage === "writing") {
      const { written } = state;
      const { since, from } = (this.#writing ??= { since: seconds, from: written });
      return `writing the index: ${Math.floor(written * 100)} %${left((written - from) / (1 - from), seconds - since, "left")}`;
    }
    const rejects = state.rejects === 0 ? "" : `, ${counted(state.rejects, "reject")}`;
    const rate = `${count(Math.round(state.records / Math.max(seconds, 0.001)))} records/s`;
    if (state.totalBytes === null || state.totalBytes === 0)
      return `reading: ${bytes(state.bytes)}, ${counted(state.records, "record")}, ${rate}${rejects}`;
    const share = Math.min(1, state.bytes / state.totalBytes);
    const done = `${Math.floor(share * 100)} % of ${bytes(state.totalBytes)}`;
    return `reading: ${done}, ${counted(state.records, "record")}, ${rate}${rejects}${left(share, seconds, "left to read")}`;
  }
}

function left(share: number, seconds: number, what: string): string {
  return share > tooLittle ? `, ${duration((seconds / share) * (1 - share))} ${what}` : "";
}
