// Text that is hard to fold, for properties.
import fc from "fast-check";
import { anyCharacter } from "./any-character.js";

/**
 * Text in which combining marks, dots, sigmas and compatibility forms meet more often than by
 * chance.
 */
export const oddText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "i",
        "I",
        "İ",
        "ı",
        "\u0307",
        "\u0323",
        "\u0301",
        "Σ",
        "ς",
        "ß",
        "ẞ",
        "ﬁ",
        "Ａ",
        "＠",
        "．",
        "。",
        "@",
        ".",
        "Å",
        "\u212b",
        " ",
        "\u00a0",
        "\u200d",
        "5",
        "٣",
        "\ufffd",
      ),
      fc.string({ unit: anyCharacter, maxLength: 2 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(""));
