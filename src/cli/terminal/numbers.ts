// Formats numbers for people: grouped digits, bytes, shares, seconds.

/** Groups digits: `17,017,213`. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ",");
}

/** Formats a size in decimal units with three significant digits: `154 MB`. */
export function bytes(value: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  let size = value;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? String(size) : size.toPrecision(3)} ${units[unit] ?? ""}`;
}

/** Formats a share as a percentage that is never rounded up to 100. */
export function share(value: number): string {
  if (value === 1) return "100 %";
  return `${Math.min(99.999, Math.round(value * 1e5) / 1e3)} %`;
}

/** Formats a share as a whole percentage; close to 0 or 100 it is `<1 %` or `>99 %`. */
export function roughShare(value: number): string {
  const percent = value * 100;
  if (percent > 0 && percent < 1) return "<1 %";
  return percent > 99 && percent < 100 ? ">99 %" : `${Math.round(percent)} %`;
}

/** Returns "1 record" or "3 records"; `many` is an irregular plural. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** Formats seconds as `3.2 s` or `4 min 10 s`. */
export function duration(seconds: number): string {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
