// Other numbers by which a line was or is reached, where a numbering plan changed (docs/rules-1.md,
// section 2). They depend on digits alone, so that they stay the same when plans change again.

/** Digits before the number of a mobile phone in Ivory Coast, by its second digit before 2021. */
const ivorianMobile = ["01", "01", "01", "01", "05", "05", "05", "07", "07", "07"] as const;
const ivorianFixed = ["21", "25", "27"] as const;

/**
 * Returns the other E.164 digits of a line, without the given ones; usually none. A dump may hold
 * them, or WhatsApp may still use them:
 *
 * - Argentina: mobile numbers have a 9 after the calling code, or within the country 15 after the
 *   area code.
 * - Brazil: mobile numbers got a ninth digit, 9, from 2012 to 2016.
 * - Mexico: mobile numbers had a 1 after the calling code until 2019.
 * - Ivory Coast: numbers got two digits in front in 2021.
 */
export function variantsOf(digits: string): string[] {
  const rest = digits.slice(2);
  switch (digits.slice(0, 2)) {
    case "54":
      return argentine(rest).map((number) => `54${number}`);
    case "55": {
      const brazilian = /^([1-9]{2})(9?)([6-9]\d{7})$/u.exec(rest);
      return brazilian === null ? [] : [`55${brazilian[1]}${brazilian[2] === "" ? "9" : ""}${brazilian[3]}`];
    }
    case "52": {
      const mexican = /^(1?)([2-9]\d{9})$/u.exec(rest);
      return mexican === null ? [] : [`52${mexican[1] === "" ? "1" : ""}${mexican[2]}`];
    }
    case "22":
      return rest.startsWith("5") ? ivorian(rest.slice(1)).map((number) => `225${number}`) : [];
    default:
      return [];
  }
}

/** Takes and returns numbers without the calling code. */
function argentine(number: string): string[] {
  const written = /^(9?)([1-368]\d{9})$/u.exec(number);
  if (written?.[2] !== undefined) {
    const plain = written[2];
    return [written[1] === "" ? `9${plain}` : plain, ...withFifteen(plain)];
  }
  // Area codes have two to four digits, and 11 is the only one of two.
  const dialled = /^(11|[1-368]\d{2,3})15(\d{6,8})$/u.exec(number);
  if (dialled === null || number.length !== 12) return [];
  const plains = [2, 3, 4].flatMap((length) =>
    number.slice(length, length + 2) === "15" && (length === 2) === number.startsWith("11")
      ? [number.slice(0, length) + number.slice(length + 2)]
      : [],
  );
  return plains.flatMap((plain) => [`9${plain}`, plain]);
}

function withFifteen(plain: string): string[] {
  const lengths = plain.startsWith("11") ? [2] : [3, 4];
  return lengths.map((length) => `${plain.slice(0, length)}15${plain.slice(length)}`);
}

/** Takes and returns numbers without the calling code. */
function ivorian(number: string): string[] {
  const current = /^(0[157]|2[157])(\d{8})$/u.exec(number);
  if (current?.[2] !== undefined) {
    const former = current[2];
    return formerPrefixes(former).includes(current[1] ?? "") ? [former] : [];
  }
  return /^\d{8}$/u.test(number) ? formerPrefixes(number).map((prefix) => prefix + number) : [];
}

/** Returns the digits that a number of 8 digits may have got; its operator decides. */
function formerPrefixes(former: string): readonly string[] {
  return /^[23]/u.test(former) ? ivorianFixed : [ivorianMobile[Number(former.charAt(1))] ?? ""];
}
