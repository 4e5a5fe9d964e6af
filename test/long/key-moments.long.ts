// kill -9 and failing calls at 60 moments of every command that writes secrets, and of `remove`.
import { describe, expect, it } from "vitest";
import { momentsOf, spread, trials, tryMoment, type MomentAction } from "../support/program/key-moments.js";

describe.each(trials)("$name", (trial) => {
  it("killed on a disk without links leaves the old state or the new one too", async () => {
    const disk = { LINK: "EPERM" };
    for (const moment of spread(await momentsOf(trial, "kill", disk), 60))
      await tryMoment(trial, "kill", moment, disk);
  });

  it.each<MomentAction>(["kill", "EIO", "ENOSPC"])(
    "ended by %s leaves the old state or the new one, and the next command works",
    async (action) => {
      const moments = await momentsOf(trial, action);
      expect(moments).toBeGreaterThan(action === "kill" ? 20 : 1);
      for (const moment of spread(moments, 60)) await tryMoment(trial, action, moment);
    },
  );
});
