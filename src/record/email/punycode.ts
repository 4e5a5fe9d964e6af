// Encodes and decodes Punycode (RFC 3492), the ASCII form of a domain label, without the prefix
// `xn--`. The work is quadratic in the length of the label, so callers must bound it.

const base = 36;
const least = 1;
const most = 26;
const firstBias = 72;
const firstCode = 0x80;
const digits = "abcdefghijklmnopqrstuvwxyz0123456789";

/** Encodes a label that contains a code point outside ASCII. */
export function encodePunycode(label: string): string {
  const codes = Array.from(label, (char) => char.codePointAt(0) ?? 0);
  const basic = codes.filter((code) => code < firstCode);
  let output = basic.length === 0 ? "" : `${String.fromCharCode(...basic)}-`;
  let done = basic.length;
  let code = firstCode;
  let delta = 0;
  let bias = firstBias;
  while (done < codes.length) {
    const next = Math.min(...codes.filter((one) => one >= code));
    delta += (next - code) * (done + 1);
    code = next;
    for (const one of codes) {
      if (one < code) delta += 1;
      if (one !== code) continue;
      output += encodeDelta(delta, bias);
      bias = adapt(delta, done + 1, done === basic.length);
      delta = 0;
      done += 1;
    }
    delta += 1;
    code += 1;
  }
  return output;
}

/** Decodes a label, or returns undefined if the text is not Punycode. */
export function decodePunycode(text: string): string | undefined {
  const hyphen = text.lastIndexOf("-");
  const codes = Array.from(text.slice(0, Math.max(hyphen, 0)), (char) => char.codePointAt(0) ?? 0);
  if (codes.some((code) => code >= firstCode)) return undefined;
  let code = firstCode;
  let position = 0;
  let bias = firstBias;
  for (let at = hyphen > 0 ? hyphen + 1 : 0; at < text.length;) {
    const before = position;
    for (let weight = 1, k = base; ; k += base) {
      const digit = digits.indexOf(text.charAt(at).toLowerCase());
      if (at >= text.length || digit < 0) return undefined;
      at += 1;
      position += digit * weight;
      if (position > 0x7fffffff) return undefined;
      const threshold = thresholdOf(k, bias);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = codes.length + 1;
    bias = adapt(position - before, length, before === 0);
    code += Math.floor(position / length);
    if (code > 0x10ffff) return undefined;
    position %= length;
    codes.splice(position, 0, code);
    position += 1;
  }
  return String.fromCodePoint(...codes);
}

function encodeDelta(delta: number, bias: number): string {
  let output = "";
  let rest = delta;
  for (let k = base; ; k += base) {
    const threshold = thresholdOf(k, bias);
    if (rest < threshold) return output + digits.charAt(rest);
    output += digits.charAt(threshold + ((rest - threshold) % (base - threshold)));
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

function thresholdOf(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, least), most);
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((base - least) * most) / 2; k += base) rest = Math.floor(rest / (base - least));
  return k + Math.floor(((base - least + 1) * rest) / (rest + 38));
}
