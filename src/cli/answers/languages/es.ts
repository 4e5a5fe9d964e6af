// The texts of answers in Spanish.
import { classes } from "./classes-es.js";
import type { AnswerTexts } from "./answer-texts.js";

const months =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");
const kinds: AnswerTexts["kinds"] = {
  email: "correo electrónico",
  phone: "número de teléfono",
  username: "nombre de usuario",
  mailbox: "buzón",
  domain: "dominio",
  mention: "mención",
  trace: "rastro",
};
const theKinds: AnswerTexts["theKinds"] = {
  email: "el correo electrónico",
  phone: "el número de teléfono",
  username: "el nombre de usuario",
};

export const texts: AnswerTexts = {
  classes,
  kinds,
  theKinds,
  thisKind: {
    email: "Este correo electrónico",
    phone: "Este número de teléfono",
    username: "Este nombre de usuario",
  },
  thisEntry: "Esta entrada",
  exposed: (found, asked) => (asked > 1 ? `expuesto en ${found} de ${asked} conjuntos de datos` : "expuesto"),
  notFound: (asked) => (asked > 1 ? `no encontrado en ${asked} conjuntos de datos` : "no encontrado"),
  inconclusive: "incierto: puede que esté o que no",
  labels: {
    cannotTell: "Incierto",
    coverage: "Cobertura",
    datasets: "Conjuntos",
    date: "Fecha",
    exposed: "Expuesto",
    foundBy: "Hallado por",
    note: "Atención",
    notExposed: "No expuesto",
    notIn: "No está en",
    source: "Fuente",
    status: "Estado",
  },
  statuses: {
    verified: "verificado: se sabe que los datos son reales",
    unverified: "sin verificar: nadie ha confirmado que los datos sean reales",
    disputed: "discutido: se pone en duda su origen o autenticidad",
  },
  date: (year, month, day) => `${day === undefined ? "" : `${day} de `}${months[month - 1] ?? ""} de ${year}`,
  readShare: (name, share) => `${name}, del que se pudo leer ${share}`,
  coverage: (share) => `se pudo leer ${share} del volcado: puede haber más datos expuestos`,
  reasons: {
    "kind-not-indexed": {
      why: "los datos de este tipo no están indexados",
      remedy: "busque otro identificador de la misma persona",
    },
    "national-phone": {
      why: "sin prefijo de país puede ser uno de varios números",
      remedy: "escríbalo con + y el prefijo, o ponga --region",
    },
    "blank-word": {
      why: "los volcados usan esta palabra para un valor vacío, y no se indexó",
      remedy: "rehaga el índice con --keep-word si allí es un nombre de verdad",
    },
    "unread-value": {
      why: "un valor no se pudo leer con certeza, y puede ser este",
      remedy: "busque otro identificador de la misma persona",
    },
    "low-coverage": {
      why: "no se pudieron leer demasiados registros",
      remedy: "rehaga el índice con una copia mejor, o ponga --min-coverage",
    },
    "damaged-source": {
      why: "el volcado estaba cortado o dañado, y pudo estar ahí",
      remedy: "rehaga el índice con una copia entera",
    },
    "part-of-plan": {
      why: "el índice solo tiene una parte de los volcados",
      remedy: "únalo con los índices de las otras partes y busque ahí",
    },
    "part-incomplete": {
      why: "el conjunto aún no está entero en la base de datos",
      remedy: "ejecute leakcheck push con su índice y vuelva a buscar",
    },
    "damaged-bucket": {
      why: "la parte del índice donde estaría está dañada",
      remedy: "recupere el índice de una copia, o rehágalo",
    },
    "missing-key": {
      why: "falta el secreto de este índice",
      remedy: "devuelva su archivo a la carpeta de claves, o ponga --key-file",
    },
    "unreadable-index": {
      why: "este índice no se puede abrir",
      remedy: "ejecute leakcheck verify, y actualice leakcheck si el índice es más nuevo",
    },
    unrecognised: {
      why: "no es un correo, un teléfono ni un nombre de usuario",
      remedy: "revise cómo está escrito",
    },
  },
  because: (names, why, remedy) => `${names}: ${why}; para estar seguro, ${remedy}.`,
  remark: {
    email:
      "Esto solo vale para este correo. Busque también su teléfono y su nombre de usuario. Otras filtraciones no se cubren.",
    phone:
      "Esto solo vale para este teléfono. Busque también su correo y su nombre de usuario. Otras filtraciones no se cubren.",
    username:
      "Esto solo vale para este nombre de usuario. Busque también su correo y su teléfono. Otras filtraciones no se cubren.",
  },
  sameAnswer: (datasets) => `${datasets} conjuntos de datos con la misma respuesta`,
  mention: (kind, columns, records) =>
    `una mención: ${theKinds[kind]} está en el texto de ${columns}, en ${records === undefined ? "un registro, quizá de otra persona" : `${records} registros, quizá de otras personas`}`,
  alias: "un alias de esta dirección, otra forma de escribir el mismo buzón",
  variant: "otro número de esta línea, de antes o después de un cambio de plan",
  exact: (kind) => `${kinds[kind]}, coincidencia exacta`,
  inUnread: (by) => `${by}, en un texto que no se pudo leer como registro`,
  inOne: (by) => `${by}, en un registro`,
  inOneOfSeveral: (by) => `${by}, en un registro de varias personas: algunos campos pueden ser de otra`,
  inMany: (by, records, isAlias) =>
    `${by}, en ${records} registros, quizá ${isAlias ? "también los de esta forma" : "de varias personas"}: no todos tienen que tener cada campo`,
  onlyMention: (kind) => `${theKinds[kind]}; los demás campos son del titular del registro`,
  onlyUnread: (kind) => `${theKinds[kind]}; no se sabe qué otros campos están expuestos`,
  otherFields: "Otros campos",
  absent: {
    password: "ninguna contraseña",
    phone: "ningún teléfono",
    email: "ningún correo",
    address: "ningún domicilio",
    birth: "ninguna fecha de nacimiento",
    account: "ninguna tarjeta o cuenta",
    papers: "ningún número de documento",
  },
  absence: (fields, isOneRecord) => `${fields} en ${isOneRecord ? "este registro" : "estos registros"}`,
  whatToDo: "Qué hacer ahora",
  mixed: "Algunos campos pueden ser de otras personas. Omita lo que no le toque.",
  exposedPeople: "Qué deben hacer ahora los afectados",
  lookedUp: (kind, canonical) => `buscado como ${kinds[kind]} ${canonical}`,
  unlikely: ", lectura improbable: que falte no cuenta",
  provesNothing: (why) => `, pero que falte no prueba nada: ${why}`,
  notSearched: (datasets, isOne) =>
    `; no buscado en ${datasets}, que no ${isOne ? "tiene" : "tienen"} valores de este tipo`,
  notLookedUp: (kind) => `no buscado como ${kinds[kind]}: no lo parece`,
  row: {
    exposed: "expuesto",
    notFound: "no encontrado",
    inconclusive: "incierto",
    noIdentifier: "no tiene correo, teléfono ni nombre de usuario",
    unknownFields: "campos desconocidos",
  },
  line: (line) => `línea ${line}`,
  rowExposed: (datasets, by, fields) => `en ${datasets}, por ${by}: ${fields}`,
  summary: ({ rows, isOne, exposed, notFound, inconclusive }) =>
    `${rows} ${isOne ? "fila" : "filas"}: ${exposed} expuestas, ${notFound} no encontradas, ${inconclusive} inciertas`,
  tables: {
    rows: "filas",
    exposed: "expuesto",
    foundIn: "hallado en",
    inconclusiveBecause: "incierto porque",
  },
  domain: {
    addresses: (count) => `${count} direcciones`,
    few: (least) => `menos de ${least} direcciones`,
    notCounted: {
      why: "el índice no cuenta las direcciones por dominio",
      remedy: "vuelva a crearlo con --domains",
    },
    unread: {
      why: "algunos valores y textos no se cuentan, y este dominio puede estar ahí",
      remedy: "busque las direcciones de su gente",
    },
    remark: "Los subdominios y las direcciones dentro de textos no se cuentan.",
  },
  prompt: {
    first: "Correo, teléfono (+…) o nombre de usuario; no se ve lo que escribe: ",
    next: "Otro, o una línea vacía para terminar: ",
    region: "País de este número, p. ej. ES, o una línea vacía: ",
  },
};
