// Lists the data classes. They are those of Have I Been Pwned, so that answers read the same
// everywhere, plus one that leakcheck adds.

import { isAscii } from "../fold.js";
import { editDistance } from "./edit-distance.js";

/** All classes in alphabetical order. `Account IDs` is the one that leakcheck adds. */
export const dataClasses = [
  "Academic records",
  "Account balances",
  "Account IDs",
  "Address book contacts",
  "Age groups",
  "Ages",
  "AI prompts",
  "Appointments",
  "Apps installed on devices",
  "Astrological signs",
  "Audio recordings",
  "Auth tokens",
  "Avatars",
  "Bank account numbers",
  "Beauty ratings",
  "Biometric data",
  "Bios",
  "Browser user agent details",
  "Browsing histories",
  "Buying preferences",
  "Car ownership statuses",
  "Career levels",
  "Cellular network names",
  "Charitable donations",
  "Chat logs",
  "Citizenship statuses",
  "Clothing sizes",
  "Comments",
  "Company names",
  "Credit card CVV",
  "Credit cards",
  "Credit scores",
  "Credit status information",
  "Cryptocurrency wallet addresses",
  "Cryptocurrency wallet hashes",
  "Customer feedback",
  "Customer interactions",
  "Customer service comments",
  "Dates of birth",
  "Deceased date",
  "Deceased statuses",
  "Delivery instructions",
  "Device information",
  "Device serial numbers",
  "Device usage tracking data",
  "Disabilities",
  "Display names",
  "Drinking habits",
  "Driver’s licenses",
  "Drug habits",
  "Earnings",
  "Eating habits",
  "Education levels",
  "Email addresses",
  "Email messages",
  "Employers",
  "Employment statuses",
  "Encrypted keys",
  "Ethnicities",
  "Family members’ names",
  "Family plans",
  "Family structure",
  "Financial investments",
  "Financial transactions",
  "Fitness levels",
  "Flights taken",
  "Forum posts",
  "Genders",
  "Geographic locations",
  "Government issued IDs",
  "Health insurance information",
  "Historical passwords",
  "HIV statuses",
  "Home loan information",
  "Home ownership statuses",
  "Homepage URLs",
  "IMEI numbers",
  "IMSI numbers",
  "Income levels",
  "Instant messenger identities",
  "IP addresses",
  "IQ levels",
  "Job applications",
  "Job titles",
  "Language preferences",
  "Latitude and longitude pairs",
  "License Plates",
  "Living costs",
  "Loan information",
  "Login histories",
  "Loyalty program details",
  "MAC addresses",
  "Marital statuses",
  "Military service",
  "Mnemonic phrases",
  "Mothers maiden names",
  "Names",
  "Nationalities",
  "Net worths",
  "Nicknames",
  "Occupations",
  "Parenting plans",
  "Partial credit card data",
  "Partial dates of birth",
  "Partial government issued IDs",
  "Partial phone numbers",
  "Passport numbers",
  "Password hints",
  "Password strengths",
  "Passwords",
  "Payment histories",
  "Payment methods",
  "Personal descriptions",
  "Personal health data",
  "Personal interests",
  "Phone numbers",
  "Photos",
  "Physical addresses",
  "Physical attributes",
  "PINs",
  "Places of birth",
  "Political donations",
  "Political views",
  "Private messages",
  "Professional skills",
  "Profile photos",
  "Profile statistics",
  "Purchases",
  "Purchasing habits",
  "Races",
  "Recovery email addresses",
  "Relationship statuses",
  "Religions",
  "Reward program balances",
  "Salutations",
  "School grades (class levels)",
  "Security questions and answers",
  "Sexual fetishes",
  "Sexual orientations",
  "Shipment tracking numbers",
  "Smoking habits",
  "SMS messages",
  "Social connections",
  "Social media profiles",
  "Social security numbers",
  "Socioeconomic levels",
  "Spoken languages",
  "Spouses names",
  "Support tickets",
  "Survey results",
  "Tattoo status",
  "Taxation records",
  "Telecommunications carriers",
  "Time zones",
  "Travel habits",
  "Travel plans",
  "User statuses",
  "User website URLs",
  "Usernames",
  "Utility bills",
  "Vehicle details",
  "Vehicle identification numbers (VINs)",
  "Vehicle registration plates",
  "VIP statuses",
  "Warranty claims",
  "Website activity",
  "Work habits",
  "Years of birth",
  "Years of professional experience",
] as const;

export type DataClass = (typeof dataClasses)[number];

/**
 * Returns a name in lower case with `-` for each run of other characters than letters and digits:
 * `Driver's Licenses` and `driver’s licenses` give the same slug.
 */
function slugOf(text: string): string {
  const folded = foldedName(text);
  return folded.replace(isAscii(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}

function foldedName(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function plainLetters(folded: string): string {
  return folded.replace(/[^a-z0-9]+/g, "");
}

/** Returns the class with this name, ignoring case and punctuation, or undefined. */
export function parseClass(text: string): DataClass | undefined {
  const folded = foldedName(text);
  // Most names outside ASCII are those of people. The expression for their letters compiles slowly.
  if (!isAscii(folded)) {
    const plain = plainLetters(folded);
    const letter = plain.charAt(0).toUpperCase();
    if (!dataClasses.some((one) => one.startsWith(letter) && plainLetters(one.toLowerCase()) === plain))
      return undefined;
  }
  const wanted = slugOf(text);
  return classesOf(wanted.charAt(0)).get(wanted);
}

const classesByLetter = new Map<string, ReadonlyMap<string, DataClass>>();

/** Returns the classes by their slugs that begin with a letter. Most texts are compared with few others. */
function classesOf(letter: string): ReadonlyMap<string, DataClass> {
  let classes = classesByLetter.get(letter);
  if (classes === undefined) {
    // A class begins with the letter of its slug.
    const alike = dataClasses.filter((dataClass) => dataClass.startsWith(letter.toUpperCase()));
    classes = new Map(alike.map((dataClass) => [slugOf(dataClass), dataClass]));
    classesByLetter.set(letter, classes);
  }
  return classes;
}

/** Maximum length of the text compared; what people type is shorter. */
const longestText = 64;

/** Returns up to three classes with names similar to the text, most similar first. May be empty. */
export function nearestClasses(text: string): DataClass[] {
  const wanted = slugOf(text.slice(0, longestText));
  if (wanted === "") return [];
  return dataClasses
    .map((dataClass) => ({ dataClass, distance: distanceTo(wanted, slugOf(dataClass)) }))
    .filter(({ distance }) => distance <= Math.max(2, wanted.length * 0.4))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ dataClass }) => dataClass);
}

/** Returns the edit distance to a class's name; less if the text begins it or one of its words. */
function distanceTo(wanted: string, slug: string): number {
  if (wanted.length >= 2 && slug.startsWith(wanted)) return 0.1;
  if (wanted.length >= 3 && slug.includes(`-${wanted}`)) return 0.5;
  const words = slug.split("-").map((word) => editDistance(wanted, word) + 0.6);
  return Math.min(editDistance(wanted, slug), ...words);
}

/** Classes whose values let somebody in. Such a value must not be a way to look anything up. */
export const secretClasses: ReadonlySet<DataClass> = new Set([
  "Auth tokens",
  "Historical passwords",
  "Password hints",
  "Passwords",
  "PINs",
  "Security questions and answers",
]);
