import { openSync, readSync } from "node:fs";
import { Kernel } from "./src/kernel/kernel.js";
import { CsvReader } from "./src/kernel/csv-reader.js";
import { Scatter } from "./src/kernel/scatter.js";
import { blankWords } from "./src/record/blank.js";
const fd = openSync("/tmp/c2.csv", "r");
const kernel = Kernel.open();
kernel.setKey(new Uint8Array(16));
const B = Number(process.argv[2] ?? 1 << 20);
const kinds = [0, 3, 0, 1, 2, 0, 0];
const reader = new CsvReader(kernel, { delimiter: 44, quote: 34, escape: 34, maxRecordBytes: 1 << 20, fields: kinds.map((kind, number) => ({ kind, number })), blankWords, blockBytes: B });
const scatter = new Scatter(kernel, { partitionBytes: 32768, columnBytes: 1 });
const view = reader.view(); 
const mode = process.argv[3] ?? "all";
(scatter as any)["open"]?.();
for (const k of [1, 2, 3]) { try { (scatter as any).enter(k, "x", 1); } catch {} }
const v = reader.view();
let carry = 0; let off = 0; let first = true;
let records = 0, staged = 0, doubts = 0; let tParse = 0, tScatter = 0, tRead = 0; let spilled = 0;
const t00 = performance.now();
for (;;) {
  let t0 = performance.now();
  const got = readSync(fd, v, carry, v.length - carry, off);
  off += got; tRead += performance.now() - t0;
  const isLast = got === 0;
  const end = reader.bufferAt + carry + got;
  let at = reader.bufferAt;
  if (first) { at += Buffer.from(v.buffer, v.byteOffset, 200).indexOf(10) + 1; first = false; }
  reader.set("at", at);
  for (;;) {
    t0 = performance.now();
    const s = reader.parse(end, end, isLast);
    tParse += performance.now() - t0; t0 = performance.now();
    staged += (reader.get("stagedEnd") - reader.get("staged")) / 16;
    const d = reader.get("doubtsEnd") - reader.get("doubts"); doubts += d / (16 + 56);
    if (mode !== "parse") {
      let from = reader.get("staged"); const e = reader.get("stagedEnd");
      for (;;) {
        const p = kernel.exports.scatterStaged((scatter as any)["state"], from, e, 16);
        if (p < 0) break;
        from = kernel.exports.scatteredTo() >>> 0;
        const x = scatter.relieve(p); if (x) spilled += x.length;
      }
    }
    tScatter += performance.now() - t0;
    reader.set("stagedEnd", reader.get("staged")); reader.set("doubtsEnd", reader.get("doubts"));
    if (process.env.DBG) console.log(s, reader.get("at") - reader.bufferAt, end - reader.bufferAt, staged, doubts, reader.get("records"));
    if (s === "no-room") continue;
    if (s === "not-understood") throw new Error("not understood at " + (reader.get("at") - reader.bufferAt + off));
    break;
  }
  carry = end - reader.get("at");
  v.copyWithin(0, reader.get("at") - reader.bufferAt, end - reader.bufferAt);
  if (isLast) break;
}
records = reader.get("records");
console.log({ ms: performance.now() - t00, tRead, tParse, tScatter, records, staged, doubts, spilled, nsPerRecord: (tParse + tScatter) * 1e6 / (records+doubts) });
