// Numbers as workbooks store them, with all digits and without an exponent.

/** Returns a stored number without an exponent: 4.915112345678E+11 is 491511234567.8. */
export function plainNumber(stored: string): string {
  const found = /^([+-]?)(\d+)(?:\.(\d*))?e([+-]?\d+)$/iu.exec(stored);
  if (found === null) return stored;
  const [, sign = "", whole = "", part = "", power = ""] = found;
  const point = whole.length + Number(power);
  // A number of such a size is nobody's.
  if (Math.abs(point) > 40) return stored;
  const digits = (whole + part)
    .padEnd(point, "0")
    .padStart((whole + part).length + Math.max(0, 1 - point), "0");
  const split = Math.max(1, point);
  const left = digits.slice(0, split).replace(/^0+(?=\d)/u, "");
  const right = digits.slice(split).replace(/0+$/u, "");
  return (sign === "-" ? "-" : "") + left + (right === "" ? "" : `.${right}`);
}
