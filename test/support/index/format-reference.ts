// A second reader and writer of buckets, written only from docs/format.md (sections 1, 5, 6, 7),
// without regard to speed. Tests compare the kernel with it. Bits are lists of 0 and 1, sets of
// columns are numbers.

/** An entry; `columns` has bit i set if column i is exposed. */
export interface ReferenceEntry {
  key: bigint;
  columns: bigint;
  records: number;
}

export interface ReferenceShape {
  bucketBits: number;
  columnBits: number;
}

/** Returns the bytes of a profile, section 7. */
function encodeProfile(columns: bigint, records: number, columnBits: number): number[] {
  let bits = columns;
  if (records !== 1) bits |= 1n << BigInt(columnBits);
  const bytes: number[] = [];
  for (let i = 0; i < Math.ceil((columnBits + 1) / 8); i++)
    bytes.push(Number((bits >> BigInt(8 * i)) & 255n));
  return records === 1 ? bytes : [...bytes, ...encodeLeb(BigInt(records))];
}

/**
 * Returns the bytes of a bucket without its checksum. The entries must be sorted by key and share
 * their leading bits.
 */
export function encodeBucket(entries: ReferenceEntry[], shape: ReferenceShape): Uint8Array {
  const n = entries.length;
  if (n === 0) return Uint8Array.of(0);
  const r = 64n - BigInt(shape.bucketBits);
  // Each is encoded once: some buckets use one very often.
  const known = new Map<bigint, { bytes: number[]; name: string }>();
  const profiles = entries.map(({ columns, records }) => {
    const both = (columns << 32n) | BigInt(records);
    let profile = known.get(both);
    if (profile === undefined) {
      const bytes = encodeProfile(columns, records, shape.columnBits);
      known.set(both, (profile = { bytes, name: bytes.join() }));
    }
    return profile;
  });
  const uses = new Map<string, { bytes: number[]; count: number }>();
  for (const { bytes, name } of profiles) {
    const use = uses.get(name) ?? { bytes, count: 0 };
    use.count += 1;
    uses.set(name, use);
  }
  const dictionary = [...uses.values()].sort((a, b) => b.count - a.count || compareBytes(a.bytes, b.bytes));
  const ids = new Map(dictionary.map((profile, id) => [profile.bytes.join(), id]));
  const values = entries.map((entry) => entry.key % (1n << r));
  const gaps = values.map((value, i) => (i === 0 ? value : value - (values[i - 1] as bigint) - 1n));
  const k = chooseRice(gaps);

  const bits: number[] = [];
  const w = Math.ceil(Math.log2(dictionary.length));
  for (const { name } of profiles) pushBits(bits, BigInt(ids.get(name) as number), w);
  for (const gap of gaps) {
    for (let zeros = gap >> BigInt(k); zeros > 0n; zeros--) bits.push(0);
    bits.push(1);
    pushBits(bits, gap, k);
  }
  const area: number[] = [];
  bits.forEach((bit, i) => {
    if (i % 8 === 0) area.push(0);
    area[i >> 3]! |= bit << (i & 7);
  });
  return Uint8Array.from([
    ...encodeLeb(BigInt(n)),
    k,
    ...encodeLeb(BigInt(dictionary.length)),
    ...dictionary.flatMap((profile) => profile.bytes),
    ...area,
  ]);
}

/**
 * Returns the entries of a bucket, their keys without the leading bits, if the bytes keep every
 * rule of sections 6 and 7. Throws an Error otherwise.
 */
export function decodeBucket(bytes: Uint8Array, shape: ReferenceShape): ReferenceEntry[] {
  let at = 0;
  const c = BigInt(shape.columnBits);
  const r = 64n - BigInt(shape.bucketBits);
  const readByte = (): number => bytes[at++] ?? fail("ends early");
  const readLeb = (): bigint => {
    const start = at;
    let value = 0n;
    let byte: number;
    do {
      byte = readByte();
      value |= BigInt(byte & 127) << BigInt(7 * (at - 1 - start));
    } while (byte > 127);
    if (at - start !== encodeLeb(value).length) fail("longer than needed");
    return value;
  };

  const n = readLeb();
  if (n === 0n) return at === bytes.length ? [] : fail("trailing bytes");
  const k = BigInt(readByte());
  if (k > 63n) fail("rice parameter");
  const d = readLeb();
  if (d < 1n || d > n) fail("dictionary size");
  const dictionary: { bytes: number[]; columns: bigint; records: number; uses: number }[] = [];
  for (let i = 0n; i < d; i++) {
    const start = at;
    let bitmap = 0n;
    for (let byte = 0n; byte < (c + 8n) / 8n; byte++) bitmap |= BigInt(readByte()) << (8n * byte);
    if (bitmap >> (c + 1n) !== 0n) fail("bits above");
    const columns = bitmap % (1n << c);
    let records = 1n;
    if (columns !== bitmap) {
      records = readLeb();
      if (records === 1n || records > 4_294_967_295n) fail("records");
      if (records === 0n && columns !== 0n) fail("columns without records");
    }
    dictionary.push({ bytes: [...bytes.subarray(start, at)], columns, records: Number(records), uses: 0 });
  }

  const bitCount = (bytes.length - at) * 8;
  let bit = 0;
  const readBit = (): bigint => {
    if (bit >= bitCount) fail("ends early");
    const value = ((bytes[at + (bit >> 3)] as number) >> (bit & 7)) & 1;
    bit += 1;
    return BigInt(value);
  };
  const readBits = (count: bigint): bigint => {
    let value = 0n;
    for (let i = 0n; i < count; i++) value |= readBit() << i;
    return value;
  };
  const w = BigInt(Math.ceil(Math.log2(Number(d))));
  // Each gap takes at least k + 1 bits. Checked here, or a false n would fill the memory with ids.
  if (n * (w + k + 1n) > BigInt(bitCount)) fail("ends early");
  const ids: number[] = [];
  for (let i = 0n; i < n; i++) ids.push(Number(readBits(w)));
  const entries: ReferenceEntry[] = [];
  let key = -1n;
  for (const id of ids) {
    let zeros = 0n;
    while (readBit() === 0n) zeros += 1n;
    key += 1n + ((zeros << k) | readBits(k));
    if (key >> r !== 0n) fail("beyond the keys");
    const profile = dictionary[id] ?? fail("profile id");
    profile.uses += 1;
    entries.push({ key, columns: profile.columns, records: profile.records });
  }
  if (readBits(BigInt((8 - (bit % 8)) % 8)) !== 0n) fail("padding");
  if (bit !== bitCount) fail("trailing bytes");
  for (const [i, profile] of dictionary.entries()) {
    const before = dictionary[i - 1];
    if (profile.uses === 0) fail("unused profile");
    if (before === undefined || before.uses > profile.uses) continue;
    if (before.uses < profile.uses || compareBytes(before.bytes, profile.bytes) >= 0) fail("order");
  }
  return entries;
}

/** Section 6, "The writer's k". */
function chooseRice(gaps: bigint[]): number {
  const mean = gaps.reduce((sum, gap) => sum + gap, 0n) / BigInt(gaps.length);
  const k0 = mean === 0n ? 0 : mean.toString(2).length - 1;
  const cost = (k: number): bigint =>
    gaps.reduce((sum, gap) => sum + (gap >> BigInt(k)) + 1n + BigInt(k), 0n);
  const candidates = [k0 - 1, k0, k0 + 1].filter((k) => k >= 0 && k <= 63);
  return candidates.reduce((best, k) => (cost(k) < cost(best) ? k : best));
}

function encodeLeb(value: bigint): number[] {
  return value < 128n ? [Number(value)] : [Number(value % 128n) + 128, ...encodeLeb(value / 128n)];
}

function pushBits(bits: number[], value: bigint, count: number): void {
  // 32 at a time, because shifting a large number makes another.
  for (let i = 0; i < count; i += 32) {
    const word = Number((value >> BigInt(i)) & 0xffff_ffffn);
    for (let bit = i; bit < Math.min(i + 32, count); bit++) bits.push((word >>> (bit - i)) & 1);
  }
}

function compareBytes(a: number[], b: number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  }
  return a.length - b.length;
}

function fail(what: string): never {
  throw new Error(what);
}
