// Describes the progress of a build. The time left is estimated from the progress of the current
// stage, and covers only that stage.
import type { BuildProgress } from "../../../indexing/build-options.js";
import { bytes, count, counted, duration } from "../../terminal/numbers.js";

/** Up to this share of a stage, the time left is not estimated. */
const tooLittle = 0.02;

/** Writes the progress texts of one build. */
export class ProgressText {
  #writing: { since: number; from: number } | undefined;

  /** Returns the text for a state, `seconds` after the start of the build. */
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
