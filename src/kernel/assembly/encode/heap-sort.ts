// Heapsort: in place, n log n for any input, linear on equal entries. Williams and Floyd, "Algorithm 245:
// Treesort 3", 1964.

/** The order of entries by the u64 at their start. */
@unmanaged
class KeyOrder {
  isBefore(a: usize, b: usize): bool {
    return load<u64>(a) < load<u64>(b);
  }
}

/** Sorts `count` entries of `stride` bytes, a multiple of 8, at `entries`, by the u64 at their start. */
export function heapSort(entries: usize, count: u32, stride: u32): void {
  sortHeap(entries, count, stride, changetype<KeyOrder>(0));
}

/** Sorts `count` entries of `stride` bytes, a multiple of 4, at `entries`, in an order. */
export function sortHeap<T>(entries: usize, count: u32, stride: u32, order: T): void {
  for (let root = count >> 1; root > 0; --root) siftDown(entries, root - 1, count, stride, order);
  for (let end = count - 1; end > 0; --end) {
    swap(entries, entries + end * stride, stride);
    siftDown(entries, 0, end, stride, order);
  }
}

function siftDown<T>(entries: usize, root: u32, end: u32, stride: u32, order: T): void {
  for (;;) {
    let child: u32 = 2 * root + 1;
    if (child >= end) return;
    let at = entries + child * stride;
    if (child + 1 < end && order.isBefore(at, at + stride)) {
      child += 1;
      at += stride;
    }
    const parent = entries + root * stride;
    if (!order.isBefore(parent, at)) return;
    swap(parent, at, stride);
    root = child;
  }
}

function swap(a: usize, b: usize, stride: u32): void {
  for (let offset: u32 = 0; offset < stride; offset += 4) {
    const word = load<u32>(a + offset);
    store<u32>(a + offset, load<u32>(b + offset));
    store<u32>(b + offset, word);
  }
}
