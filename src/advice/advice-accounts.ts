// Advice on data that opens accounts, moves money or proves identity. Ranks are shared with
// advice-life.ts.
import type { Advice } from "./advice.js";
import type { DataClass } from "../record/columns/data-classes.js";

const papers = [
  "Government issued IDs",
  "Passport numbers",
  "Driver’s licenses",
  "Social security numbers",
] as const satisfies DataClass[];

const twoStep = {
  action: "Turn on two-step verification.",
  details: [
    "Your password alone is then not enough. Start with your e-mail and bank.",
    "A passkey or an app that shows codes is safer than codes by text message.",
    "Never give anyone a code, not even someone who says they work there.",
  ],
};

const newPasswords = [
  "Start with your e-mail account: it can be used to reset all the others.",
  "Use a different password for each account, kept in a password manager.",
];

export const accountAdvice = [
  {
    id: "wallet-words",
    rank: 10,
    needs: [["Mnemonic phrases"]],
    action: "Move your coins to a new wallet today.",
    details: [
      "Anyone with the recovery words can empty the wallet, password or not.",
      "Write the new words on paper. Do not type them anywhere, whoever asks.",
    ],
  },
  {
    id: "card-with-code",
    rank: 12,
    needs: [["Credit cards"], ["Credit card CVV"]],
    replaces: ["card", "card-part"],
    action: "Block the card now and ask your bank for a new one.",
    details: [
      "Use the bank’s app, or call the number on the back of the card.",
      "Check your statements for a few months. Report payments you did not make.",
    ],
  },
  {
    id: "password-with-hint",
    rank: 14,
    needs: [["Passwords", "Historical passwords"], ["Password hints"]],
    replaces: ["password", "password-hint"],
    action: "Change this password everywhere you used it, and remove the hint.",
    details: ["The hint helps others guess the password, even if it was stored scrambled.", ...newPasswords],
  },
  {
    id: "password",
    rank: 16,
    needs: [["Passwords", "Historical passwords"]],
    replaces: ["password-strength"],
    action: "Change this password everywhere you used it.",
    details: [...newPasswords, "Do this even if the password is old or was stored scrambled."],
  },
  {
    id: "sign-out",
    rank: 18,
    needs: [["Auth tokens"]],
    action: "Sign out on all devices, then sign in again.",
    details: [
      "Look in the settings for “active sessions” or “sign out everywhere”.",
      "A sign-in token works without a password, usually until you sign out.",
      "Remove connected apps that you do not recognise.",
    ],
  },
  {
    id: "two-step-now",
    rank: 20,
    needs: [
      [
        "Passwords",
        "Historical passwords",
        "Auth tokens",
        "Password hints",
        "Security questions and answers",
      ],
    ],
    replaces: ["two-step"],
    ...twoStep,
  },
  {
    id: "card",
    rank: 22,
    needs: [["Credit cards", "Credit card CVV"]],
    replaces: ["card-part"],
    action: "Ask your bank for a new card.",
    details: [
      "Call the number on the back of the card. Say that its details have leaked.",
      "Check your statements for a few months. Report payments you did not make.",
    ],
  },
  {
    id: "pin",
    rank: 24,
    needs: [["PINs"]],
    action: "Change this PIN everywhere you use it.",
    details: ["Think of cards, phone, voicemail and doors.", "Do not choose a birthday or a year."],
  },
  {
    id: "stored-keys",
    rank: 26,
    needs: [["Encrypted keys", "Cryptocurrency wallet hashes"]],
    action: "Replace the keys that were stored there.",
    details: [
      "If the password that protects them is short, it can be guessed in time.",
      "If they belong to a wallet, create a new one and move your coins to it.",
    ],
  },
  {
    id: "identity",
    rank: 28,
    needs: [["Names"], ["Dates of birth"], ["Physical addresses", ...papers]],
    action: "Watch for accounts that someone else opens in your name.",
    details: [
      "Ask the credit agencies in your country for your file.",
      "Ask if they can freeze it.",
      "If you get bills for contracts that are not yours, dispute them in writing.",
    ],
  },
  {
    id: "papers",
    rank: 30,
    needs: [papers],
    replaces: ["papers-part"],
    action: "Ask the office that issued the document if you should replace it.",
    details: [
      "Keep the reply. It helps if someone uses the number later.",
      "Send copies only where you must. Write on each copy what it is for.",
    ],
  },
  {
    id: "bank-account",
    rank: 32,
    needs: [["Bank account numbers"]],
    action: "Read your bank statements closely for a few months.",
    details: [
      "Report payments you did not make, and ask how to get the money back.",
      "If someone asks you to move money to a “safe account”, hang up.",
    ],
  },
  {
    id: "biometric-data",
    rank: 34,
    needs: [["Biometric data"]],
    action: "Add a second step where your face, fingerprint or voice unlocks something.",
    details: ["You cannot change these the way you change a password. Adding a PIN helps."],
  },
  {
    id: "security-answers",
    rank: 19,
    needs: [["Security questions and answers"]],
    replaces: ["family-facts"],
    action: "Change your security questions wherever you gave the same answers.",
    details: [
      "Make up answers that nobody could look up.",
      "Keep them in your password manager, as you do passwords.",
    ],
  },
  {
    id: "password-hint",
    rank: 17,
    needs: [["Password hints"]],
    action: "Change the password that the hint is for, and remove the hint.",
    details: [
      "A hint helps others as much as it helps you.",
      "A password manager remembers your passwords for you.",
    ],
  },
  {
    id: "reset-mails",
    rank: 60,
    needs: [
      ["Email addresses", "Recovery email addresses"],
      ["Usernames", "Nicknames", "Social media profiles"],
    ],
    replaces: ["mail"],
    action: "Ignore e-mails about password resets that you did not ask for.",
    details: [
      "Do not follow their links. Open the site or app yourself and check there.",
      "Anyone with your user name can trigger them. That alone opens nothing.",
    ],
  },
  {
    id: "mail",
    rank: 62,
    needs: [["Email addresses", "Recovery email addresses"]],
    action: "Do not follow links in e-mails that you did not expect.",
    details: [
      "Type the address of the site yourself, or open its app.",
      "An e-mail may mention your name or a purchase and still be fake.",
    ],
  },
  {
    id: "text-messages",
    rank: 64,
    needs: [["Phone numbers"]],
    replaces: ["phone-part"],
    action: "Be wary of any text message or call that asks you for something.",
    details: [
      "A parcel, your bank, a child with a new number: do not tap or pay.",
      "Hang up and call back on a number that you looked up yourself.",
      "Never share a code that was sent to your phone.",
    ],
  },
  {
    id: "sim-pin",
    rank: 66,
    needs: [["Phone numbers", "IMSI numbers", "Telecommunications carriers", "Cellular network names"]],
    action: "Ask your phone company to protect your number with a PIN.",
    details: [
      "Without one, someone may have your number moved to their SIM card.",
      "If your phone loses its network for no reason, call from another phone.",
    ],
  },
  {
    id: "two-step",
    rank: 68,
    needs: [["Email addresses", "Recovery email addresses", "Usernames", "Phone numbers", "Login histories"]],
    ...twoStep,
  },
  {
    id: "sign-ins",
    rank: 84,
    needs: [["Login histories"]],
    action: "Check the recent sign-ins in your account’s settings.",
    details: ["Sign out any that you do not recognise.", "Then change your password."],
  },
  {
    id: "recovery-mail",
    rank: 58,
    needs: [["Recovery email addresses"]],
    action: "Check which recovery addresses your accounts have.",
    details: [
      "Remove those that you no longer use.",
      "Protect the others with their own passwords and two-step verification.",
    ],
  },
  {
    id: "card-part",
    rank: 86,
    needs: [["Partial credit card data"]],
    action: "Hang up on callers who know the last digits of your card.",
    details: ["The digits prove nothing. Call your bank on the number on the card."],
  },
  {
    id: "papers-part",
    rank: 88,
    needs: [["Partial government issued IDs"]],
    action: "Do not complete an ID number for someone who knows part of it.",
    details: ["Knowing part of it proves nothing. Call back on a number you looked up."],
  },
  {
    id: "phone-part",
    rank: 90,
    needs: [["Partial phone numbers"]],
    action: "Do not complete your phone number for someone who knows its last digits.",
    details: ["Never share a code that was sent to your phone."],
  },
  {
    id: "birth-date-with-name",
    rank: 70,
    needs: [["Names"], ["Dates of birth"]],
    replaces: ["birth-date"],
    action: "Have your bank and phone company ask for more than your date of birth.",
    details: [
      "They could ask for a password, or call you back.",
      "Do not use the date in a PIN, password or security question.",
    ],
  },
  {
    id: "birth-date",
    rank: 92,
    needs: [["Dates of birth", "Partial dates of birth", "Years of birth"]],
    action: "Do not use your date of birth in a PIN, password or security question.",
    details: ["A caller who knows it has not proved anything."],
  },
  {
    id: "family-facts",
    rank: 94,
    needs: [["Mothers maiden names", "Places of birth"]],
    action: "Change security questions that ask for these facts.",
    details: [
      "Make up answers that nobody could look up.",
      "Keep them in your password manager, as you do passwords.",
    ],
  },
  {
    id: "wallet-address",
    rank: 56,
    needs: [["Cryptocurrency wallet addresses"]],
    action: "Do not type the recovery words of your wallet anywhere, whoever asks.",
    details: [
      "Anyone can see what the address holds. Expect fake support and fake gifts.",
      "Real support does not ask for the words.",
    ],
  },
  {
    id: "offers-of-money",
    rank: 98,
    needs: [
      [
        "Account balances",
        "Credit scores",
        "Credit status information",
        "Earnings",
        "Financial investments",
        "Financial transactions",
        "Home loan information",
        "Home ownership statuses",
        "Income levels",
        "Living costs",
        "Loan information",
        "Net worths",
        "Payment histories",
        "Payment methods",
        "Socioeconomic levels",
        "Taxation records",
      ],
    ],
    action: "Turn down loans, investments and refunds that you did not ask for.",
    details: [
      "Banks and tax offices do not ask for passwords or codes by phone or text.",
      "Call them on a number that you looked up yourself.",
    ],
  },
  {
    id: "points",
    rank: 112,
    needs: [["Loyalty program details", "Reward program balances", "VIP statuses"]],
    action: "Check your points and give that account its own password.",
    details: ["Points are spent like money. Tell the company about any you did not spend."],
  },
  {
    id: "password-strength",
    rank: 114,
    needs: [["Password strengths"]],
    action: "If your password there was short or simple, change it.",
    details: ["Choose a long one, use it nowhere else and keep it in a password manager."],
  },
] as const satisfies readonly Advice[];
