// The functions that dumps call in the place of values.
import type { Value } from "./expressions.js";
import { binaryText } from "../binary-text.js";
import { unicodeText } from "./strings.js";

const nothing = Buffer.alloc(0);

/** Functions whose first text is their value; the others only say what type or format it has. */
const firstCounts = new Set(
  (
    "CAST CONVERT TRY_CAST TO_DATE TO_TIMESTAMP TO_TIMESTAMP_TZ STR_TO_DATE TO_NUMBER TO_CHAR DATE TIME TIMESTAMP DATETIME " +
    "LOWER UPPER LCASE UCASE TRIM LTRIM RTRIM ST_GEOMFROMTEXT GEOMFROMTEXT ST_GEOMFROMWKB TO_CLOB TO_NCLOB TO_BLOB " +
    "N COALESCE IFNULL NVL ISNULL NULLIF AES_ENCRYPT ENCRYPT PASSWORD MD5 SHA1 SHA2 NEXTVAL TS D T"
  ).split(" "),
);

/** Returns the value of a function: exact for those that dumps need to write a text, otherwise its texts. */
export function applyFunction(name: string, values: readonly Value[]): Value {
  const [first, second, third] = values.map(({ text }) => text);
  const text = (value: Buffer): Value => ({ text: value, kind: "text" });
  if (first !== undefined)
    switch (name) {
      case "CHAR":
      case "CHR":
      case "NCHAR":
      case "UNICHR":
        return text(Buffer.concat(values.filter(({ kind }) => kind === "number").map(character)));
      case "REPLACE":
        return text(
          Buffer.from(
            first
              .toString("latin1")
              .replaceAll((second ?? nothing).toString("latin1"), () =>
                (third ?? nothing).toString("latin1"),
              ),
            "latin1",
          ),
        );
      case "UNISTR":
        return text(unicodeText(first));
      case "CONCAT":
        return text(Buffer.concat(values.map((value) => value.text ?? nothing)));
      case "UNHEX":
      case "HEXTORAW":
        return text(binaryText(Buffer.from(first.toString("latin1"), "hex")));
      case "FROM_BASE64":
        return text(binaryText(Buffer.from(first.toString("latin1"), "base64")));
      default:
    }
  const texts = values.filter(({ kind }) => kind === "text");
  const literals = texts.length > 0 ? texts : values.filter(({ kind }) => kind === "number");
  const [literal] = literals;
  if (literal === undefined) return { text: undefined, kind: "null" };
  if (literals.length === 1 || firstCounts.has(name)) return literal;
  return text(
    Buffer.from(literals.map((value) => (value.text ?? nothing).toString("latin1")).join(" "), "latin1"),
  );
}

/** Returns the character with a number. */
function character({ text }: Value): Buffer {
  const code = Number(text?.toString("latin1"));
  return code >= 0 && code <= 0x10ffff ? Buffer.from(String.fromCodePoint(Math.trunc(code))) : nothing;
}
