// Heapsort of entries by the u64 at their start: in place, n log n for any input, linear on equal
// keys. Williams and Floyd, "Algorithm 245: Treesort 3", 1964.

/** Sorts `count` entries of `stride` bytes, a multiple of 8, at `entries`. */
export function heapSort(entries: usize, count: u32, stride: u32): void {
  for (let root = count >> 1; root > 0; --root) siftDown(entries, root - 1, count, stride);
  for (let end = count - 1; end > 0; --end) {
    swap(entries, entries + end * stride, stride);
    siftDown(entries, 0, end, stride);
  }
}

function siftDown(entries: usize, root: u32, end: u32, stride: u32): void {
  for (;;) {
    let child: u32 = 2 * root + 1;
    if (child >= end) return;
    let at = entries + child * stride;
    if (child + 1 < end && load<u64>(at + stride) > load<u64>(at)) {
      child += 1;
      at += stride;
    }
    const parent = entries + root * stride;
    if (load<u64>(parent) >= load<u64>(at)) return;
    swap(parent, at, stride);
    root = child;
  }
}

function swap(a: usize, b: usize, stride: u32): void {
  for (let offset: u32 = 0; offset < stride; offset += 8) {
    const word = load<u64>(a + offset);
    store<u64>(a + offset, load<u64>(b + offset));
    store<u64>(b + offset, word);
  }
}
