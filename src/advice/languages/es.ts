// Advice in Spanish. Carriers call moving a number "portabilidad", and a stolen one "duplicado de SIM" or "SIM swapping".
import type { AdviceTexts } from "./advice-texts.js";

const twoStep = [
  "Active la verificación en dos pasos.",
  "La contraseña sola ya no basta. Empiece por el correo y el banco.",
  "Una llave de acceso o una app de códigos es más segura que los SMS.",
  "No dé un código a nadie, ni a quien diga que trabaja allí.",
] as const;
const newPasswords = [
  "Empiece por el correo: sirve para restablecer todas las demás.",
  "Una contraseña distinta por cuenta, en un gestor de contraseñas.",
] as const;
const facts = [
  "Invente respuestas que nadie pueda averiguar.",
  "Guárdelas en su gestor de contraseñas.",
] as const;

export const advice: AdviceTexts = {
  "wallet-words": [
    "Pase hoy mismo sus monedas a un monedero nuevo.",
    "Con las palabras de recuperación se puede vaciar, sin contraseña.",
    "Escriba las nuevas en papel. No las teclee, lo pida quien lo pida.",
  ],
  "card-with-code": [
    "Bloquee la tarjeta ya y pida otra a su banco.",
    "En la app del banco, o en el número del dorso de la tarjeta.",
    "Revise sus extractos unos meses. Denuncie pagos que no hizo.",
  ],
  "password-with-hint": [
    "Cambie esta contraseña donde la usó, y borre la pista.",
    "La pista ayuda a adivinarla, aunque estuviera cifrada.",
    ...newPasswords,
  ],
  password: [
    "Cambie esta contraseña en todos los sitios donde la usó.",
    ...newPasswords,
    "Hágalo aunque sea antigua o estuviera cifrada.",
  ],
  "password-hint": [
    "Cambie la contraseña de la pista, y borre la pista.",
    "Una pista ayuda a otros tanto como a usted.",
    "Un gestor recuerda las contraseñas por usted.",
  ],
  "sign-out": [
    "Cierre la sesión en todos los dispositivos y entre de nuevo.",
    "Busque «sesiones activas» o «cerrar todas las sesiones».",
    "Un testigo de sesión vale sin contraseña hasta que la cierra.",
    "Quite las apps vinculadas que no reconozca.",
  ],
  "security-answers": ["Cambie sus preguntas de seguridad donde respondió lo mismo.", ...facts],
  "two-step-now": twoStep,
  card: [
    "Pida a su banco una tarjeta nueva.",
    "Llame al número del dorso. Diga que sus datos se filtraron.",
    "Revise sus extractos unos meses. Denuncie pagos que no hizo.",
  ],
  pin: [
    "Cambie este PIN donde lo use.",
    "Piense en tarjetas, teléfono, buzón de voz y puertas.",
    "Ni un cumpleaños ni un año.",
  ],
  "stored-keys": [
    "Sustituya las claves que se guardaban allí.",
    "Si su contraseña es corta, acabará por adivinarse.",
    "Si son de un monedero, cree otro y pase sus monedas.",
  ],
  identity: [
    "Vigile si otros abren cuentas a su nombre.",
    "Pida sus datos a los ficheros de crédito (en España CIRBE y ASNEF).",
    "Avise allí de que pueden suplantarle.",
    "Reclame por escrito las facturas que no son suyas.",
  ],
  papers: [
    "Pregunte a quien expidió el documento si debe cambiarlo.",
    "Guarde la respuesta. Ayuda si alguien usa el número.",
    "Dé copias solo si es preciso. Escriba en ellas para qué son.",
  ],
  "bank-account": [
    "Lea con atención sus extractos unos meses.",
    "Denuncie pagos que no hizo y reclame el dinero.",
    "¿Mover dinero a una «cuenta segura»? Cuelgue.",
  ],
  "biometric-data": [
    "Añada un paso donde abran su cara, su huella o su voz.",
    "No se cambian como una contraseña. Un PIN además ayuda.",
  ],
  "door-codes": [
    "Cambie códigos y escondites que dio para las entregas.",
    "Avise a los vecinos que se nombraban.",
  ],
  "sent-messages": [
    "Piense en lo que escribió allí y cambie lo que pueda.",
    "Cambie contraseñas, códigos y tarjetas de los mensajes.",
    "Avise a aquellos de cuya vida privada escribió.",
  ],
  "medical-bills": [
    "Lea con atención cartas y facturas de salud.",
    "Avise a su seguro de tratamientos que no tuvo.",
    "No tiene que contar nada de su salud por teléfono.",
  ],
  blackmail: [
    "Si piden dinero por callar, no pague ni responda.",
    "Esos correos van a muchos. Pagar rara vez lo acaba.",
    "Guarde los mensajes y enséñelos a la policía.",
    "Hable con alguien de confianza. No ha hecho nada malo.",
  ],
  "private-life": [
    "Decida usted a quién se lo cuenta, y cuándo.",
    "Si alguien debe saberlo por usted, hable antes con él.",
    "Si le acosan, guarde los mensajes y pida ayuda.",
  ],
  "empty-home": [
    "Que su casa no parezca vacía cuando no está.",
    "Pida a un vecino que recoja el correo y vigile.",
    "Las fotos de vacaciones, a la vuelta.",
  ],
  "known-voice": [
    "Acuerde una palabra clave con su familia.",
    "Una voz se imita a partir de una grabación.",
    "Si piden dinero sin saber la palabra, cuelgue y llame.",
  ],
  "wallet-address": [
    "No teclee las palabras de su monedero, lo pida quien lo pida.",
    "Todos ven lo que guarda. Habrá falsos soportes y regalos.",
    "El soporte de verdad no pide las palabras.",
  ],
  "recovery-mail": [
    "Revise las direcciones de recuperación de sus cuentas.",
    "Quite las que ya no use.",
    "Proteja las demás: contraseña propia y dos pasos.",
  ],
  "reset-mails": [
    "Ignore los correos de restablecimiento que no pidió.",
    "No siga sus enlaces. Abra usted el sitio o la app.",
    "Con su nombre de usuario cualquiera los envía. Eso no abre nada.",
  ],
  mail: [
    "No siga enlaces de correos que no esperaba.",
    "Escriba usted la dirección, o abra la app.",
    "Un correo puede citar su nombre o una compra y ser falso.",
  ],
  "text-messages": [
    "Desconfíe de todo mensaje o llamada que le pida algo.",
    "Un paquete, el banco, un hijo con otro número: ni toque ni pague.",
    "Cuelgue y llame a un número que usted haya buscado.",
    "No dé nunca un código que llegó a su teléfono.",
  ],
  "work-messages-by-mail": [
    "En el trabajo, confirme por teléfono si piden dinero, datos o claves.",
    "Un mensaje puede citar su puesto y a su jefe y ser falso.",
    "Llame a un número que ya tenía. Avise a informática.",
  ],
  "sim-pin": [
    "Pida a su operador bloqueo de portabilidad y de duplicado de SIM.",
    "Si no, pueden llevarse su número a otra tarjeta (SIM swapping).",
    "¿Sin red y sin motivo? Llame al operador desde otro teléfono.",
  ],
  "parcel-fees": [
    "No pague gastos de envío por el enlace de un mensaje.",
    "Su dirección lo hace creíble. Mire en la app de la tienda.",
    "No abra a quien no avisó. No reenvíe paquetes.",
    "Si alguien no debe saber dónde vive, pida ayuda especializada.",
  ],
  "two-step": twoStep,
  "home-address": [
    "Desconfíe de cartas y visitas, aunque sepan su dirección.",
    "No abra a quien no avisó. Llame antes a la empresa.",
    "No acepte paquetes que no pidió ni los reenvíe.",
    "Si alguien no debe saber dónde vive, pida ayuda especializada.",
  ],
  "birth-date-with-name": [
    "Que banco y operador pidan más que su fecha de nacimiento.",
    "Una contraseña, por ejemplo, o que le llamen ellos.",
    "No la use en un PIN, una contraseña o una pregunta.",
  ],
  positions: [
    "Quite la ubicación a las apps que no la necesiten.",
    "Muestra dónde vive y trabaja, y cuándo no está.",
    "Si alguien no debe encontrarle, pida ayuda especializada.",
  ],
  bookings: [
    "Confirme los cambios de una reserva con la propia empresa.",
    "Abra usted el sitio o la app. No pague por un enlace.",
  ],
  contacts: [
    "Avise a sus contactos de que sus datos pueden conocerse.",
    "Si reciben un mensaje en su nombre, que le llamen antes.",
  ],
  "family-calls": [
    "Acuerde con los suyos cómo comprobar una llamada de auxilio.",
    "¿Número nuevo y falta dinero? Llame al de antes.",
    "Basta una palabra clave que solo ustedes sepan.",
  ],
  "work-messages": [
    "En el trabajo, confirme por teléfono si piden dinero, datos o claves.",
    "Llame a un número que ya tenía.",
    "Avise a informática de que pueden llegar mensajes falsos.",
  ],
  military: [
    "No hable con extraños de dónde y cómo sirvió.",
    "Si sigue en servicio, informe de preguntas raras a seguridad.",
  ],
  child: [
    "Si se trata de un menor, hable con él de los extraños.",
    "Saber el colegio o los padres no hace a nadie amigo.",
    "Avise al colegio.",
  ],
  "sign-ins": [
    "Revise los accesos recientes en los ajustes de su cuenta.",
    "Cierre los que no reconozca.",
    "Después cambie la contraseña.",
  ],
  "card-part": [
    "Cuelgue a quien sepa las últimas cifras de su tarjeta.",
    "No prueban nada. Llame al banco al número de la tarjeta.",
  ],
  "papers-part": [
    "No complete un número de documento a quien sepa una parte.",
    "No prueba nada. Llame a un número que usted haya buscado.",
  ],
  "phone-part": [
    "No complete su número a quien sepa sus últimas cifras.",
    "No dé nunca un código que llegó a su teléfono.",
  ],
  "birth-date": [
    "No use su fecha de nacimiento en un PIN, contraseña o pregunta.",
    "Quien la sabe no ha probado nada.",
  ],
  "family-facts": ["Cambie las preguntas de seguridad sobre estos datos.", ...facts],
  "offers-of-money": [
    "Rechace préstamos, inversiones y devoluciones que no pidió.",
    "Bancos y Hacienda no piden claves por teléfono ni SMS.",
    "Llámeles a un número que usted haya buscado.",
  ],
  messenger: [
    "En su app de mensajes, que solo le escriban sus contactos.",
    "Suele estar en «privacidad». Bloquee y denuncie a extraños.",
  ],
  orders: [
    "Compruebe pedidos y facturas en la app de la empresa.",
    "Un mensaje puede citar qué compró y cuándo y ser falso.",
    "No deje entrar en su ordenador a quien llama.",
  ],
  "job-offers": [
    "Por un empleo, no pague ni envíe nada sin comprobar la oferta.",
    "Búsquela en el sitio de la empresa y llame.",
  ],
  photos: [
    "Esté atento a cuentas que usen su foto.",
    "Denúncielas, y pida a sus amigos que lo hagan.",
    "Que le llamen antes de contestar a una cuenta nueva.",
  ],
  profile: [
    "Mire su perfil como lo ve un extraño.",
    "Quite lo que no le importa: dirección, teléfono, colegio, trabajo.",
    "Use otro nombre donde no quiera que le reconozcan.",
  ],
  posts: [
    "Relea lo que escribió y borre lo que ya no quiera.",
    "Pueden quedar copias. ¿Qué puede unirse a su nombre?",
  ],
  vehicle: [
    "Pague multas y peajes solo en el sitio oficial.",
    "Un mensaje puede citar su matrícula y ser falso.",
    "Ábralo usted, también por garantías y retiradas.",
  ],
  donations: [
    "Done solo en un sitio que usted haya abierto.",
    "Las falsas ONG pueden saber a quién donó antes.",
  ],
  points: [
    "Revise sus puntos y dé a esa cuenta una contraseña propia.",
    "Valen dinero. Avise a la empresa de los que no gastó.",
  ],
  deceased: [
    "Si se trata de un fallecido, avise a su banco y sus servicios.",
    "Así será más difícil actuar en su nombre.",
    "Compruebe toda factura a su nombre antes de pagarla.",
  ],
  "password-strength": [
    "Si allí su contraseña era corta o simple, cámbiela.",
    "Una larga, solo para esa cuenta, en un gestor.",
  ],
  "ip-address": [
    "No crea que su dirección IP abre su ordenador.",
    "Muestra su proveedor y la zona, no su casa.",
    "Reiniciar el rúter suele dar otra.",
  ],
  devices: [
    "Instale las actualizaciones de teléfono, ordenador y navegador.",
    "Cuelgue a quien diga que su dispositivo tiene un problema.",
    "Puede saber el modelo y mentir.",
  ],
  offers: [
    "Desconfíe de ofertas y amigos nuevos que le van demasiado bien.",
    "Pueden saber qué le gusta. No envíe dinero a desconocidos.",
  ],
  "known-facts": [
    "No se fíe de quien solo sabe cosas de usted.",
    "Un nombre, un número o un dato no prueban quién escribe o llama.",
    "Cuelgue. Luego llame a un número que usted haya buscado.",
  ],
};
