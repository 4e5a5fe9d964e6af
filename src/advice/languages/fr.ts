// Advice in French. Carriers call moving a number "portabilité" (with a code "RIO" in France), and a stolen one "SIM swapping".
import type { AdviceTexts } from "./advice-texts.js";

const twoStep = [
  "Activez la validation en deux étapes.",
  "Le mot de passe seul ne suffit plus. Commencez par l’e-mail et la banque.",
  "Une clé d’accès ou une appli de codes vaut mieux que des codes par SMS.",
  "Ne donnez de code à personne, même à qui dit travailler là.",
] as const;
const newPasswords = [
  "Commencez par la messagerie : elle sert à réinitialiser tout le reste.",
  "Un mot de passe par compte, dans un gestionnaire de mots de passe.",
] as const;
const facts = [
  "Inventez des réponses que personne ne peut trouver.",
  "Gardez-les dans votre gestionnaire de mots de passe.",
] as const;

export const advice: AdviceTexts = {
  "wallet-words": [
    "Transférez vos cryptos vers un nouveau portefeuille dès aujourd’hui.",
    "Avec la phrase de récupération, on peut le vider sans mot de passe.",
    "Écrivez la nouvelle sur papier. Ne la tapez nulle part, pour personne.",
  ],
  "card-with-code": [
    "Faites opposition maintenant et demandez une nouvelle carte.",
    "Par l’appli de la banque, ou le numéro au dos de la carte.",
    "Surveillez vos relevés quelques mois. Signalez tout paiement inconnu.",
  ],
  "password-with-hint": [
    "Changez ce mot de passe partout, et supprimez l’indice.",
    "L’indice aide à deviner, même si le mot de passe était chiffré.",
    ...newPasswords,
  ],
  password: [
    "Changez ce mot de passe partout où vous l’avez utilisé.",
    ...newPasswords,
    "Même s’il est ancien ou s’il était chiffré.",
  ],
  "password-hint": [
    "Changez le mot de passe de cet indice, et supprimez l’indice.",
    "Un indice aide les autres autant que vous.",
    "Un gestionnaire retient les mots de passe à votre place.",
  ],
  "sign-out": [
    "Déconnectez tous vos appareils, puis reconnectez-vous.",
    "Cherchez « sessions actives » ou « se déconnecter partout ».",
    "Un jeton de connexion marche sans mot de passe jusqu’à la déconnexion.",
    "Supprimez les applis liées que vous ne reconnaissez pas.",
  ],
  "security-answers": ["Changez vos questions de sécurité partout où la réponse est la même.", ...facts],
  "two-step-now": twoStep,
  card: [
    "Demandez une nouvelle carte à votre banque.",
    "Appelez le numéro au dos. Dites que ses données ont fuité.",
    "Surveillez vos relevés quelques mois. Signalez tout paiement inconnu.",
  ],
  pin: [
    "Changez ce code PIN partout où vous l’utilisez.",
    "Pensez aux cartes, au téléphone, à la messagerie et aux portes.",
    "Ni anniversaire, ni année.",
  ],
  "stored-keys": [
    "Remplacez les clés qui étaient stockées là.",
    "Si leur mot de passe est court, il finira par être deviné.",
    "Si elles ouvrent un portefeuille, créez-en un autre et videz-le.",
  ],
  identity: [
    "Guettez les comptes que d’autres ouvrent à votre nom.",
    "Demandez à consulter les fichiers de crédit (Banque de France, BNB).",
    "Signalez-y le risque d’usurpation d’identité.",
    "Contestez par écrit les factures qui ne sont pas les vôtres.",
  ],
  papers: [
    "Demandez au service émetteur s’il faut remplacer le document.",
    "Gardez la réponse. Elle aide si quelqu’un utilise le numéro.",
    "Ne donnez de copie que s’il le faut. Écrivez dessus à quoi elle sert.",
  ],
  "bank-account": [
    "Lisez vos relevés de près pendant quelques mois.",
    "Signalez tout paiement inconnu et demandez le remboursement.",
    "Virer de l’argent vers un « compte sûr » ? Raccrochez.",
  ],
  "biometric-data": [
    "Ajoutez une étape là où visage, doigt ou voix déverrouillent.",
    "On ne les change pas comme un mot de passe. Un code en plus aide.",
  ],
  "door-codes": [
    "Changez les codes et cachettes donnés aux livreurs.",
    "Prévenez les voisins qui y étaient nommés.",
  ],
  "sent-messages": [
    "Pensez à ce que vous avez écrit là, et changez ce qui peut l’être.",
    "Remplacez mots de passe, codes et numéros de carte des messages.",
    "Prévenez ceux dont vous avez évoqué la vie privée.",
  ],
  "medical-bills": [
    "Lisez de près courriers et factures de santé.",
    "Signalez à l’assurance les soins que vous n’avez pas eus.",
    "Vous ne devez rien dire de votre santé au téléphone.",
  ],
  blackmail: [
    "Si on exige de l’argent pour se taire, ne payez pas, ne répondez pas.",
    "Ces mails partent en masse. Payer y met rarement fin.",
    "Gardez les messages et montrez-les à la police.",
    "Parlez-en à quelqu’un. Vous n’avez rien fait de mal.",
  ],
  "private-life": [
    "Décidez vous-même à qui vous le dites, et quand.",
    "Si certains doivent l’apprendre de vous, parlez-leur d’abord.",
    "En cas de harcèlement, gardez les messages et demandez de l’aide.",
  ],
  "empty-home": [
    "Que votre logement n’ait pas l’air vide en votre absence.",
    "Demandez à un voisin de relever le courrier et de surveiller.",
    "Les photos de vacances, au retour seulement.",
  ],
  "known-voice": [
    "Convenez d’un mot de code en famille.",
    "Une voix s’imite à partir d’un enregistrement.",
    "Besoin d’argent sans le mot ? Raccrochez et rappelez.",
  ],
  "wallet-address": [
    "Ne tapez nulle part la phrase de récupération, pour personne.",
    "Tout le monde voit le solde. Attendez-vous à de faux services.",
    "Un vrai service ne demande jamais la phrase.",
  ],
  "recovery-mail": [
    "Vérifiez les adresses de secours de vos comptes.",
    "Retirez celles que vous n’utilisez plus.",
    "Protégez les autres : mot de passe propre et deux étapes.",
  ],
  "reset-mails": [
    "Ignorez les mails de réinitialisation que vous n’avez pas demandés.",
    "Ne suivez pas leurs liens. Ouvrez vous-même le site ou l’appli.",
    "Votre nom d’utilisateur suffit à les envoyer. Cela n’ouvre rien.",
  ],
  mail: [
    "Ne suivez pas les liens des mails que vous n’attendiez pas.",
    "Tapez vous-même l’adresse du site, ou ouvrez son appli.",
    "Un mail peut citer votre nom ou un achat et être faux.",
  ],
  "text-messages": [
    "Méfiez-vous de tout message ou appel qui vous demande quelque chose.",
    "Colis, banque, enfant au nouveau numéro : ne touchez, ne payez rien.",
    "Raccrochez et rappelez un numéro que vous avez cherché vous-même.",
    "Ne donnez jamais un code reçu sur votre téléphone.",
  ],
  "work-messages-by-mail": [
    "Au travail, rappelez avant d’envoyer argent, données, mots de passe.",
    "Un message peut citer votre poste et votre chef et être faux.",
    "Rappelez un numéro que vous aviez déjà. Prévenez l’informatique.",
  ],
  "sim-pin": [
    "Demandez à l’opérateur un code contre portabilité et échange de SIM.",
    "Sinon on peut voler votre ligne (SIM swapping). Ne donnez pas le RIO.",
    "Plus de réseau sans raison ? Appelez-le d’un autre téléphone.",
  ],
  "parcel-fees": [
    "Ne payez pas de frais de colis par le lien d’un message.",
    "Votre adresse le rend crédible. Vérifiez dans l’appli du marchand.",
    "N’ouvrez pas à l’improviste. Ne réexpédiez pas de colis.",
    "Si quelqu’un ne doit pas vous trouver, voyez une aide aux victimes.",
  ],
  "two-step": twoStep,
  "home-address": [
    "Méfiez-vous des courriers et visites, même avec votre adresse.",
    "N’ouvrez pas à l’improviste. Appelez d’abord l’entreprise.",
    "Refusez les colis que vous n’avez pas commandés.",
    "Si quelqu’un ne doit pas vous trouver, voyez une aide aux victimes.",
  ],
  "birth-date-with-name": [
    "Que banque et opérateur demandent plus que la date de naissance.",
    "Par exemple un mot de passe, ou qu’ils vous rappellent.",
    "Pas de cette date dans un code, un mot de passe ou une question.",
  ],
  positions: [
    "Coupez la position pour les applis qui n’en ont pas besoin.",
    "Elle montre où vous vivez et travaillez, et vos absences.",
    "Si quelqu’un ne doit pas vous trouver, voyez une aide aux victimes.",
  ],
  bookings: [
    "Vérifiez tout changement de réservation auprès de l’entreprise.",
    "Ouvrez vous-même le site ou l’appli. Ne payez pas par un lien.",
  ],
  contacts: [
    "Dites à vos contacts que leurs coordonnées sont peut-être connues.",
    "Qu’ils vous appellent s’ils reçoivent un message en votre nom.",
  ],
  "family-calls": [
    "Convenez avec vos proches d’un moyen de vérifier un appel à l’aide.",
    "Nouveau numéro et besoin d’argent ? Appelez l’ancien.",
    "Un mot de code connu de vous seuls suffit.",
  ],
  "work-messages": [
    "Au travail, rappelez avant d’envoyer argent, données, mots de passe.",
    "Rappelez un numéro que vous aviez déjà.",
    "Prévenez l’informatique : de faux messages peuvent venir.",
  ],
  military: [
    "Ne parlez pas à des inconnus de votre service militaire.",
    "En service, signalez les questions étranges à la sécurité.",
  ],
  child: [
    "S’il s’agit d’un enfant, parlez-lui des inconnus.",
    "Connaître l’école ou les parents ne fait pas un ami.",
    "Prévenez l’école.",
  ],
  "sign-ins": [
    "Vérifiez les connexions récentes dans les réglages du compte.",
    "Déconnectez ce que vous ne reconnaissez pas.",
    "Puis changez le mot de passe.",
  ],
  "card-part": [
    "Raccrochez si on connaît les derniers chiffres de votre carte.",
    "Ils ne prouvent rien. Appelez la banque au numéro de la carte.",
  ],
  "papers-part": [
    "Ne complétez pas un numéro de papier pour qui en connaît une partie.",
    "Cela ne prouve rien. Rappelez un numéro cherché vous-même.",
  ],
  "phone-part": [
    "Ne complétez pas votre numéro pour qui en connaît la fin.",
    "Ne donnez jamais un code reçu sur votre téléphone.",
  ],
  "birth-date": [
    "Pas de date de naissance dans un code, un mot de passe, une question.",
    "La connaître ne prouve rien.",
  ],
  "family-facts": ["Changez les questions de sécurité qui demandent cela.", ...facts],
  "offers-of-money": [
    "Refusez prêts, placements et remboursements non demandés.",
    "Banque et impôts ne demandent pas de codes par téléphone ou SMS.",
    "Appelez-les à un numéro cherché vous-même.",
  ],
  messenger: [
    "Dans la messagerie, n’acceptez que vos contacts.",
    "Voyez « confidentialité ». Bloquez et signalez les inconnus.",
  ],
  orders: [
    "Vérifiez commandes et factures dans l’appli de l’entreprise.",
    "Un message peut citer un achat et sa date et être faux.",
    "Ne laissez personne accéder à votre ordinateur par téléphone.",
  ],
  "job-offers": [
    "Pour un emploi, ne payez et n’envoyez rien sans vérifier l’offre.",
    "Cherchez-la sur le site de l’employeur et appelez-le.",
  ],
  photos: [
    "Guettez les comptes qui utilisent votre photo.",
    "Signalez-les au site, et demandez à vos amis de le faire.",
    "Qu’ils vous appellent avant de répondre à un nouveau compte.",
  ],
  profile: [
    "Regardez votre profil comme un inconnu le voit.",
    "Retirez ce qui ne le regarde pas : adresse, téléphone, école, travail.",
    "Prenez un autre nom là où vous voulez rester inconnu.",
  ],
  posts: [
    "Relisez ce que vous avez écrit et supprimez ce qui vous gêne.",
    "Des copies peuvent rester. Que peut-on relier à votre nom ?",
  ],
  vehicle: [
    "Payez amendes et péages sur le site officiel seulement.",
    "Un message peut citer votre plaque et être faux.",
    "Ouvrez-le vous-même, aussi pour une garantie ou un rappel.",
  ],
  donations: [
    "Ne donnez que par un site que vous avez ouvert vous-même.",
    "De fausses associations peuvent savoir à qui vous donniez.",
  ],
  points: [
    "Vérifiez vos points, et un mot de passe propre pour ce compte.",
    "Ils valent de l’argent. Signalez ceux qu’on vous a pris.",
  ],
  deceased: [
    "S’il s’agit d’un défunt, prévenez sa banque et ses services en ligne.",
    "On agira moins facilement en son nom.",
    "Vérifiez toute facture à son nom avant de payer.",
  ],
  "password-strength": [
    "Si votre mot de passe y était court ou simple, changez-le.",
    "Un long, pour ce seul compte, dans un gestionnaire.",
  ],
  "ip-address": [
    "Ne croyez pas qu’une adresse IP ouvre votre ordinateur.",
    "Elle montre le fournisseur et la région, pas votre maison.",
    "Redémarrer la box en donne souvent une autre.",
  ],
  devices: [
    "Installez les mises à jour du téléphone, de l’ordinateur, du navigateur.",
    "Raccrochez si on dit que votre appareil a un problème.",
    "On peut en connaître le modèle et mentir.",
  ],
  offers: [
    "Méfiez-vous des offres et des amis nouveaux qui vous vont trop bien.",
    "Ils peuvent connaître vos goûts. Pas d’argent à un inconnu.",
  ],
  "known-facts": [
    "Ne faites pas confiance à qui sait seulement des choses sur vous.",
    "Un nom, un numéro, un fait ne prouvent pas qui écrit ou appelle.",
    "Raccrochez. Rappelez un numéro que vous avez cherché vous-même.",
  ],
};
