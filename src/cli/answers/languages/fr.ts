// The texts of answers in French.
import { classes } from "./classes-fr.js";
import type { AnswerTexts } from "./answer-texts.js";

const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " ",
);
const kinds: AnswerTexts["kinds"] = {
  email: "adresse e-mail",
  phone: "numéro de téléphone",
  username: "nom d’utilisateur",
  mailbox: "boîte aux lettres",
  domain: "domaine",
  mention: "mention",
  trace: "trace",
};
const theKinds: AnswerTexts["theKinds"] = {
  email: "l’adresse e-mail",
  phone: "le numéro de téléphone",
  username: "le nom d’utilisateur",
};

export const texts: AnswerTexts = {
  classes,
  kinds,
  theKinds,
  thisKind: {
    email: "Cette adresse e-mail",
    phone: "Ce numéro de téléphone",
    username: "Ce nom d’utilisateur",
  },
  thisEntry: "Cette saisie",
  exposed: (found, asked) =>
    asked > 1 ? `données exposées dans ${found} des ${asked} jeux de données` : "données exposées",
  notFound: (asked) => (asked > 1 ? `introuvable dans ${asked} jeux de données` : "introuvable"),
  inconclusive: "incertain : présent ou non, on ne peut le dire",
  labels: {
    cannotTell: "Incertain",
    coverage: "Couverture",
    datasets: "Jeux",
    date: "Date",
    exposed: "Exposé",
    foundBy: "Trouvé par",
    note: "À noter",
    notExposed: "Non exposé",
    notIn: "Absent de",
    source: "Source",
    status: "Statut",
  },
  statuses: {
    verified: "vérifié : les données sont réelles",
    unverified: "non vérifié : personne n’a confirmé que les données sont réelles",
    disputed: "contesté : l’origine ou l’authenticité est mise en doute",
  },
  date: (year, month, day) =>
    `${day === undefined ? "" : day === 1 ? "1er " : `${day} `}${months[month - 1] ?? ""} ${year}`,
  readShare: (name, share) => `${name}, dont ${share} a pu être lu`,
  coverage: (share) => `${share} du fichier a pu être lu : d’autres données peuvent être exposées`,
  reasons: {
    "kind-not-indexed": {
      why: "les données de ce type n’y sont pas indexées",
      remedy: "cherchez un autre identifiant de la même personne",
    },
    "national-phone": {
      why: "sans indicatif de pays, ce peut être un numéro parmi plusieurs",
      remedy: "écrivez-le avec + et l’indicatif, ou ajoutez --region",
    },
    "blank-word": {
      why: "ce mot y signifie une valeur absente, il n’est donc pas dans l’index",
      remedy: "reconstruisez l’index avec --keep-word si c’est là un vrai nom",
    },
    "unread-value": {
      why: "une valeur n’a pu être lue avec certitude, et ce peut être celle-ci",
      remedy: "cherchez un autre identifiant de la même personne",
    },
    "low-coverage": {
      why: "trop d’enregistrements n’ont pu être lus",
      remedy: "reconstruisez l’index d’une meilleure copie, ou ajoutez --min-coverage",
    },
    "damaged-source": {
      why: "le fichier était coupé ou abîmé, et c’était peut-être là",
      remedy: "reconstruisez l’index d’une copie entière",
    },
    "part-of-plan": {
      why: "l’index ne contient qu’une partie des fichiers",
      remedy: "fusionnez-le avec les index des autres parties, et cherchez là",
    },
    "part-incomplete": {
      why: "le jeu de données n’est pas encore entier dans la base",
      remedy: "lancez leakcheck push pour son index, puis cherchez de nouveau",
    },
    "damaged-bucket": {
      why: "la partie de l’index où ce serait est abîmée",
      remedy: "restaurez l’index d’une sauvegarde, ou reconstruisez-le",
    },
    "missing-key": {
      why: "le secret de cet index manque",
      remedy: "remettez son fichier de clé à sa place, ou ajoutez --key-file",
    },
    "unreadable-index": {
      why: "cet index ne s’ouvre pas",
      remedy: "lancez leakcheck verify, et mettez leakcheck à jour si l’index est récent",
    },
    unrecognised: {
      why: "ce n’est ni une adresse e-mail, ni un téléphone, ni un nom d’utilisateur",
      remedy: "vérifiez l’orthographe",
    },
  },
  because: (names, why, remedy) => `${names} : ${why} ; pour en être sûr, ${remedy}.`,
  remark: {
    email:
      "Cette réponse ne vaut que pour cette adresse e-mail. Cherchez aussi votre téléphone et votre nom d’utilisateur. Les autres fuites ne sont pas couvertes.",
    phone:
      "Cette réponse ne vaut que pour ce numéro. Cherchez aussi votre adresse e-mail et votre nom d’utilisateur. Les autres fuites ne sont pas couvertes.",
    username:
      "Cette réponse ne vaut que pour ce nom d’utilisateur. Cherchez aussi votre adresse e-mail et votre téléphone. Les autres fuites ne sont pas couvertes.",
  },
  sameAnswer: (datasets) => `${datasets} jeux de données avec la même réponse`,
  mention: (kind, columns, records) =>
    `une mention : ${theKinds[kind]} figure dans le texte de ${columns}, dans ${records === undefined ? "un enregistrement, peut-être d’un autre" : `${records} enregistrements, peut-être d’autres personnes`}`,
  alias: "un alias de cette adresse, une autre graphie de la même boîte",
  variant: "un autre numéro de cette ligne, avant ou après un changement de plan",
  exact: (kind) => `${kinds[kind]}, correspondance exacte`,
  inUnread: (by) => `${by}, dans un texte illisible comme enregistrement`,
  inOne: (by) => `${by}, dans un enregistrement`,
  inOneOfSeveral: (by) =>
    `${by}, dans un enregistrement de plusieurs personnes : des champs peuvent être d’un autre`,
  inMany: (by, records, isAlias) =>
    `${by}, dans ${records} enregistrements, peut-être ${isAlias ? "aussi ceux de cette graphie" : "de plusieurs personnes"} : tous n’ont pas forcément chaque champ`,
  onlyMention: (kind) => `${theKinds[kind]} ; les autres champs sont ceux d’un autre`,
  onlyUnread: (kind) => `${theKinds[kind]} ; les autres champs exposés sont inconnus`,
  otherFields: "Autres champs",
  absent: {
    password: "pas de mot de passe",
    phone: "pas de téléphone",
    email: "pas d’adresse e-mail",
    address: "pas d’adresse postale",
    birth: "pas de date de naissance",
    account: "ni carte ni compte bancaire",
    papers: "pas de numéro de papier",
  },
  absence: (fields, isOneRecord) =>
    `${fields} dans ${isOneRecord ? "cet enregistrement" : "ces enregistrements"}`,
  whatToDo: "Que faire maintenant",
  mixed: "Des champs peuvent être d’autres personnes. Passez ce qui ne vous concerne pas.",
  exposedPeople: "Ce que les personnes exposées doivent faire",
  lookedUp: (kind, canonical) => `cherché comme ${kinds[kind]} ${canonical}`,
  unlikely: ", lecture improbable : son absence ne compte pas",
  provesNothing: (why) => `, mais son absence ne prouve rien : ${why}`,
  notSearched: (datasets, isOne) =>
    ` ; non cherché dans ${datasets}, qui ${isOne ? "n’a" : "n’ont"} pas de valeurs de ce type`,
  notLookedUp: (kind) => `non cherché comme ${kinds[kind]} : cela n’y ressemble pas`,
  row: {
    exposed: "exposé",
    notFound: "introuvable",
    inconclusive: "incertain",
    noIdentifier: "ni adresse e-mail, ni téléphone, ni nom d’utilisateur",
    unknownFields: "champs inconnus",
  },
  line: (line) => `ligne ${line}`,
  rowExposed: (datasets, by, fields) => `dans ${datasets}, par ${by} : ${fields}`,
  summary: ({ rows, isOne, exposed, notFound, inconclusive }) =>
    `${rows} ${isOne ? "ligne" : "lignes"} : exposées ${exposed}, introuvables ${notFound}, incertaines ${inconclusive}`,
  tables: {
    rows: "lignes",
    exposed: "exposé",
    foundIn: "trouvé dans",
    inconclusiveBecause: "incertain, car",
  },
  domain: {
    addresses: (count) => `${count} adresses`,
    few: (least) => `moins de ${least} adresses`,
    notCounted: {
      why: "l’index ne compte pas les adresses par domaine",
      remedy: "reconstruisez-le avec --domains",
    },
    unread: {
      why: "certaines valeurs ne sont pas comptées, et ce domaine peut s’y trouver",
      remedy: "cherchez les adresses de vos collègues",
    },
    remark: "Les sous-domaines et les adresses dans des textes ne sont pas comptés.",
  },
  prompt: {
    first: "Adresse e-mail, téléphone (+…) ou nom d’utilisateur ; saisie invisible : ",
    next: "Un autre, ou une ligne vide pour finir : ",
    region: "Pays de ce numéro, p. ex. FR, ou une ligne vide : ",
  },
};
