// Phone numbers that nobody has and that libphonenumber accepts: lines which regulators reserve for fiction, then +1 xxx 555 xxxx,
// then a dead country code. (+44 7700 900xxx is reserved too, but libphonenumber takes it for invalid.)
import { Permutation } from "./permutation.js";

/** Area codes of +1 by country, as far as libphonenumber takes their 555 lines for valid; without 500, 600, 800, 900 and the like. */
const areaCodes: Readonly<Record<string, string>> = {
  US:
    "201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 220 223 224 225 227 228 229 231 234 235 239 240 248 251 252 253 " +
    "254 256 260 262 267 269 270 272 274 276 279 281 283 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 " +
    "324 325 326 327 329 330 331 332 334 336 337 339 341 346 347 350 351 352 353 360 361 363 364 369 380 385 386 401 402 404 405 406 407 " +
    "408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435 440 442 443 445 447 448 458 463 464 469 470 472 475 478 479 480 484 " +
    "501 502 503 504 505 507 508 509 510 512 513 515 516 517 518 520 530 531 534 539 540 541 551 557 559 561 562 563 564 567 570 571 572 " +
    "573 574 575 580 582 585 586 601 602 603 605 606 607 608 609 610 612 614 615 616 617 618 619 620 623 626 628 629 630 631 636 640 641 " +
    "645 646 650 651 656 657 659 660 661 662 667 669 678 680 681 682 686 689 701 702 703 704 706 707 708 712 713 714 715 716 717 718 719 " +
    "720 724 725 726 727 728 730 731 732 734 737 738 740 743 747 748 754 757 760 762 763 765 769 770 771 772 773 774 775 779 781 785 786 " +
    "801 802 803 804 805 806 808 810 812 813 814 815 816 817 818 820 821 826 828 830 831 832 835 838 839 840 843 845 847 848 850 854 856 " +
    "857 858 859 860 862 863 864 865 870 872 878 901 903 904 906 907 908 909 910 912 913 914 915 916 917 918 919 920 925 928 929 930 931 " +
    "934 936 937 938 940 941 943 945 947 948 949 951 952 954 956 959 970 971 972 973 975 978 979 980 983 984 985 986 989",
  CA:
    "204 226 236 249 250 257 263 273 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438 450 468 474 506 514 519 548 579 581 584 " +
    "587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942",
  DO: "809 829 849",
  GU: "671",
  JM: "658 876",
  MP: "670",
  PR: "787 939",
  VC: "784",
  VI: "340",
};

/** Thousand lines each, reserved for broadcast and fiction: Ofcom (GB), ACMA (AU), Arcep (FR), Bundesnetzagentur (DE). */
const fictionPrefixes: Readonly<Record<string, string>> = {
  GB:
    "442079460 441134960 441144960 441164960 441174960 441184960 441214960 441314960 441414960 441514960 441614960 441914980 442896496 " +
    "442920180",
  AU: "61255500 61270100 61355500 61370100 61755500 61770100 61855500 61870100",
  FR: "33199000 33261910 33353010 33465710 33536490",
  DE: "493023125 496990009 494066969 492214710 498999998",
};

/** +888 was given to the United Nations for disaster relief and taken back unused; numbers of it have no country. */
const deadPrefix = "888555";

/** A phone number: the digits of E.164 without `+`, and the country it belongs to, if any. */
export interface PhoneNumber {
  digits: string;
  country: string | undefined;
}

/** Prefixes that all have the same number of lines behind them. */
interface Block {
  prefixes: readonly PhoneNumber[];
  lines: number;
  /** The digits of the nth line. */
  line: (index: number) => string;
}

const padded = (digits: number) => (index: number) => String(index).padStart(digits, "0");

/** The 555 lines without 0100 to 0199, which stand in a block of their own, and without 1212, directory assistance. */
function other555Line(index: number): string {
  const behindFiction = index < 100 ? index : index + 100;
  return padded(4)(behindFiction < 1212 ? behindFiction : behindFiction + 1);
}

function prefixed(
  byCountry: Readonly<Record<string, string>>,
  write: (code: string) => string,
): PhoneNumber[] {
  return Object.entries(byCountry).flatMap(([country, codes]) =>
    codes.split(" ").map((code) => ({ digits: write(code), country })),
  );
}

const fiction: readonly Block[] = [
  { prefixes: prefixed(areaCodes, (code) => `1${code}55501`), lines: 100, line: padded(2) },
  { prefixes: prefixed(fictionPrefixes, (code) => code), lines: 1000, line: (index) => padded(3)(index) },
];
const other555: Block = {
  prefixes: prefixed(areaCodes, (code) => `1${code}555`),
  lines: 9899,
  line: other555Line,
};
const dead: Block = {
  prefixes: [{ digits: deadPrefix, country: undefined }],
  lines: 100_000_000,
  line: padded(8),
};

const sizeOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { prefixes, lines }) => sum + prefixes.length * lines, 0);

/** As many distinct phone numbers as a corpus needs, from the most obviously fictitious blocks that hold them. */
export class PhoneNumbers {
  readonly size: number;
  readonly #blocks: readonly Block[];
  readonly #order: Permutation;

  /** Throws a RangeError if there are not `needed` of them. */
  constructor(needed: number, seed: number) {
    const choices = [fiction, [...fiction, other555], [...fiction, other555, dead]];
    const blocks = choices.find((choice) => sizeOf(choice) >= needed);
    if (blocks === undefined) throw new RangeError(`there are no ${needed} phone numbers`);
    this.#blocks = blocks;
    this.size = sizeOf(blocks);
    this.#order = new Permutation(this.size, seed, 2);
  }

  /** The nth phone number; two different n below the size give two different numbers. */
  at(index: number): PhoneNumber {
    let place = this.#order.at(index);
    for (const { prefixes, lines, line } of this.#blocks) {
      const prefix = prefixes[Math.floor(place / lines)];
      if (prefix !== undefined)
        return { digits: prefix.digits + line(place % lines), country: prefix.country };
      place -= prefixes.length * lines;
    }
    throw new Error("bug: a phone number beyond the last block");
  }
}
