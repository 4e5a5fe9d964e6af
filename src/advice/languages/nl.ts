// Advice in Dutch. Carriers in the Netherlands and Belgium call a stolen number "sim-swap", and moving it "nummerbehoud".
import type { AdviceTexts } from "./advice-texts.js";

const twoStep = [
  "Zet tweestapsverificatie aan.",
  "Je wachtwoord alleen is dan niet genoeg. Begin met je e-mail en je bank.",
  "Een passkey of een app die codes toont is veiliger dan codes per sms.",
  "Geef niemand een code, ook niet aan iemand die zegt daar te werken.",
] as const;
const newPasswords = [
  "Begin met je e-mailaccount: daarmee kun je alle andere herstellen.",
  "Gebruik voor elk account een ander wachtwoord, in een wachtwoordmanager.",
] as const;
const facts = [
  "Verzin antwoorden die niemand kan opzoeken.",
  "Bewaar ze in je wachtwoordmanager, net als wachtwoorden.",
] as const;

export const advice: AdviceTexts = {
  "wallet-words": [
    "Zet je munten vandaag nog over naar een nieuwe wallet.",
    "Met de herstelwoorden kan iedereen hem leeghalen, ook zonder wachtwoord.",
    "Schrijf de nieuwe woorden op papier. Typ ze nergens in, wie het ook vraagt.",
  ],
  "card-with-code": [
    "Blokkeer de kaart nu en vraag je bank om een nieuwe.",
    "Gebruik de app van de bank, of bel het nummer op de achterkant.",
    "Controleer een paar maanden je afschriften. Meld wat niet klopt.",
  ],
  "password-with-hint": [
    "Wijzig dit wachtwoord overal waar je het gebruikte, en wis de hint.",
    "De hint helpt anderen raden, ook als het wachtwoord versleuteld was.",
    ...newPasswords,
  ],
  password: [
    "Wijzig dit wachtwoord overal waar je het gebruikte.",
    ...newPasswords,
    "Doe dit ook als het wachtwoord oud is of versleuteld was.",
  ],
  "password-hint": [
    "Wijzig het wachtwoord waar de hint bij hoort, en wis de hint.",
    "Een hint helpt anderen net zo goed als jou.",
    "Een wachtwoordmanager onthoudt je wachtwoorden voor je.",
  ],
  "sign-out": [
    "Log uit op alle apparaten en log daarna opnieuw in.",
    "Zoek in de instellingen naar ‘actieve sessies’ of ‘overal uitloggen’.",
    "Een sessiesleutel werkt zonder wachtwoord, meestal tot je uitlogt.",
    "Verwijder gekoppelde apps die je niet herkent.",
  ],
  "security-answers": ["Wijzig je beveiligingsvragen overal waar je hetzelfde antwoordde.", ...facts],
  "two-step-now": twoStep,
  card: [
    "Vraag je bank om een nieuwe kaart.",
    "Bel het nummer op de achterkant. Zeg dat de kaartgegevens gelekt zijn.",
    "Controleer een paar maanden je afschriften. Meld wat niet klopt.",
  ],
  pin: [
    "Wijzig deze pincode overal waar je hem gebruikt.",
    "Denk aan passen, telefoon, voicemail en deuren.",
    "Kies geen verjaardag en geen jaartal.",
  ],
  "stored-keys": [
    "Vervang de sleutels die daar bewaard werden.",
    "Is het wachtwoord erop kort, dan is het op den duur te raden.",
    "Horen ze bij een wallet, maak dan een nieuwe en zet je munten over.",
  ],
  identity: [
    "Let op accounts die iemand anders op jouw naam opent.",
    "Vraag je gegevens op bij de kredietregistratie (BKR; in België de CKP).",
    "Vraag of ze op slot kunnen.",
    "Krijg je rekeningen die niet van jou zijn, betwist ze dan schriftelijk.",
  ],
  papers: [
    "Vraag wie het document uitgaf of je het moet vervangen.",
    "Bewaar het antwoord. Het helpt als iemand het nummer later misbruikt.",
    "Geef alleen kopieën als het moet. Schrijf erop waarvoor ze zijn.",
  ],
  "bank-account": [
    "Lees je afschriften een paar maanden goed na.",
    "Meld betalingen die niet kloppen, en vraag hoe je het geld terugkrijgt.",
    "Wil iemand dat je geld naar een ‘veilige rekening’ overmaakt: hang op.",
  ],
  "biometric-data": [
    "Voeg een tweede stap toe aan wat je gezicht, vinger of stem ontgrendelt.",
    "Deze kun je niet wijzigen zoals een wachtwoord. Een pincode erbij helpt.",
  ],
  "door-codes": [
    "Wijzig deurcodes en verstopplekken die je voor bezorgers opgaf.",
    "Licht buren in die daar genoemd werden.",
  ],
  "sent-messages": [
    "Bedenk wat je daar schreef, en wijzig wat te wijzigen is.",
    "Vervang wachtwoorden, codes en kaartnummers uit de berichten.",
    "Licht mensen in over wie je privézaken schreef.",
  ],
  "medical-bills": [
    "Lees brieven en rekeningen over je gezondheid goed na.",
    "Meld je verzekeraar behandelingen die je niet hebt gehad.",
    "Je hoeft een beller niets over je gezondheid te vertellen.",
  ],
  blackmail: [
    "Vraagt iemand geld om dit geheim te houden: betaal en antwoord niet.",
    "Zulke mails gaan naar velen tegelijk. Met betalen houdt het zelden op.",
    "Bewaar de berichten en laat ze aan de politie zien.",
    "Praat met iemand die je vertrouwt. Je hebt niets verkeerd gedaan.",
  ],
  "private-life": [
    "Bepaal zelf aan wie je dit vertelt, en wanneer.",
    "Moeten mensen het van jou horen, praat dan eerst met hen.",
    "Valt iemand je lastig, bewaar de berichten en vraag anderen om hulp.",
  ],
  "empty-home": [
    "Laat je huis er niet leeg uitzien als je weg bent.",
    "Vraag een buur om de post binnen te halen en een oogje te houden.",
    "Deel vakantiefoto’s pas als je terug bent.",
  ],
  "known-voice": [
    "Spreek met je familie een codewoord af.",
    "Een stem kan van een opname worden nagemaakt.",
    "Kent een beller in geldnood het woord niet: hang op en bel terug.",
  ],
  "wallet-address": [
    "Typ de herstelwoorden van je wallet nergens in, wie het ook vraagt.",
    "Iedereen ziet wat het adres bevat. Verwacht nephulp en nepcadeaus.",
    "Echte helpdesks vragen niet naar de woorden.",
  ],
  "recovery-mail": [
    "Kijk welke hersteladressen je accounts hebben.",
    "Verwijder die je niet meer gebruikt.",
    "Geef de andere een eigen wachtwoord en tweestapsverificatie.",
  ],
  "reset-mails": [
    "Negeer mails over wachtwoordherstel waar je niet om vroeg.",
    "Klik niet op de links erin. Open zelf de site of de app en kijk daar.",
    "Met je gebruikersnaam kan iedereen ze laten sturen. Dat opent nog niets.",
  ],
  mail: [
    "Klik niet op links in mails die je niet verwachtte.",
    "Typ zelf het adres van de site, of open de app.",
    "Een mail kan je naam of een aankoop noemen en toch nep zijn.",
  ],
  "text-messages": [
    "Wantrouw elk bericht of telefoontje dat iets van je vraagt.",
    "Een pakket, je bank, een kind met een nieuw nummer: tik niet, betaal niet.",
    "Hang op en bel terug op een nummer dat je zelf opzocht.",
    "Deel nooit een code die je op je telefoon kreeg.",
  ],
  "work-messages-by-mail": [
    "Vraag op het werk om geld, gegevens of wachtwoorden? Bel eerst na.",
    "Een bericht kan je functie en je baas noemen en toch nep zijn.",
    "Bel een nummer dat je al had. Licht je IT-afdeling in.",
  ],
  "sim-pin": [
    "Vraag je provider om een code tegen sim-swap en nummeroverdracht.",
    "Zonder code kan iemand je nummer naar zijn simkaart laten verhuizen.",
    "Valt je netwerk zomaar weg, bel je provider dan met een andere telefoon.",
  ],
  "parcel-fees": [
    "Betaal geen pakketkosten via een link in een bericht.",
    "Je adres laat het echt lijken. Kijk in de app van de winkel zelf.",
    "Laat niemand onaangekondigd binnen. Geef geen pakketten door.",
    "Mag iemand niet weten waar je woont, vraag dan Slachtofferhulp om raad.",
  ],
  "two-step": twoStep,
  "home-address": [
    "Wantrouw brieven en bezoekers, ook als ze je adres kennen.",
    "Laat niemand onaangekondigd binnen. Bel eerst het bedrijf.",
    "Neem geen pakketten aan die je niet bestelde en geef ze niet door.",
    "Mag iemand niet weten waar je woont, vraag dan Slachtofferhulp om raad.",
  ],
  "birth-date-with-name": [
    "Laat bank en provider naar meer vragen dan je geboortedatum.",
    "Ze kunnen een wachtwoord vragen, of je terugbellen.",
    "Gebruik de datum niet in een pincode, wachtwoord of beveiligingsvraag.",
  ],
  positions: [
    "Geef alleen apps die het nodig hebben toegang tot je locatie.",
    "Exacte posities tonen waar je woont en werkt, en wanneer je weg bent.",
    "Mag iemand je niet vinden, vraag dan Slachtofferhulp om raad.",
  ],
  bookings: [
    "Vraag wijzigingen van een boeking of afspraak na bij het bedrijf zelf.",
    "Open zelf de site of de app. Betaal niet via een link in een bericht.",
  ],
  contacts: [
    "Zeg de mensen in je adresboek dat hun gegevens bekend kunnen zijn.",
    "Krijgen ze een bericht uit jouw naam, dan moeten ze je eerst bellen.",
  ],
  "family-calls": [
    "Spreek met familie en vrienden af hoe je een noodoproep controleert.",
    "Schrijft iemand van een nieuw nummer om geld, bel dan het oude.",
    "Een codewoord dat alleen jullie kennen is genoeg.",
  ],
  "work-messages": [
    "Vraag op het werk om geld, gegevens of wachtwoorden? Bel eerst na.",
    "Bel een nummer dat je al had.",
    "Waarschuw je IT-afdeling dat er nepberichten kunnen komen.",
  ],
  military: [
    "Praat niet met vreemden over waar en hoe je gediend hebt.",
    "Dien je nog, meld vreemde vragen dan aan je beveiligingsofficier.",
  ],
  child: [
    "Gaat dit over een kind, praat er dan mee over vreemden.",
    "Wie de school of de ouders kent, is nog geen vriend.",
    "Licht de school in.",
  ],
  "sign-ins": [
    "Bekijk de laatste aanmeldingen in de instellingen van je account.",
    "Log apparaten uit die je niet herkent.",
    "Wijzig daarna je wachtwoord.",
  ],
  "card-part": [
    "Hang op als een beller de laatste cijfers van je kaart kent.",
    "De cijfers bewijzen niets. Bel je bank op het nummer op de kaart.",
  ],
  "papers-part": [
    "Vul geen documentnummer aan voor wie er een deel van kent.",
    "Een deel kennen bewijst niets. Bel terug op een nummer dat je opzocht.",
  ],
  "phone-part": [
    "Vul je nummer niet aan voor wie de laatste cijfers kent.",
    "Deel nooit een code die je op je telefoon kreeg.",
  ],
  "birth-date": [
    "Gebruik je geboortedatum niet in pincode, wachtwoord of beveiligingsvraag.",
    "Een beller die hem kent, heeft niets bewezen.",
  ],
  "family-facts": ["Wijzig beveiligingsvragen die hiernaar vragen.", ...facts],
  "offers-of-money": [
    "Ga niet in op leningen, beleggingen en teruggaven waar je niet om vroeg.",
    "Banken en Belastingdienst vragen niet per telefoon of sms naar codes.",
    "Bel hen op een nummer dat je zelf opzocht.",
  ],
  messenger: [
    "Laat in je chat-app alleen contacten je berichten sturen of bellen.",
    "Het staat meestal onder ‘privacy’. Blokkeer en meld vreemden.",
  ],
  orders: [
    "Controleer berichten over bestellingen en rekeningen in de app zelf.",
    "Een bericht kan noemen wat je wanneer kocht en toch nep zijn.",
    "Geef een beller geen toegang tot je computer.",
  ],
  "job-offers": [
    "Betaal niet voor een baan en stuur geen papieren voor je ze nagaat.",
    "Zoek de vacature op de site van de werkgever en bel.",
  ],
  photos: [
    "Let op accounts die jouw foto gebruiken.",
    "Meld ze bij de site, en vraag je vrienden hetzelfde te doen.",
    "Vrienden moeten je bellen voor ze op een nieuw account reageren.",
  ],
  profile: [
    "Bekijk je profiel zoals een vreemde het ziet.",
    "Haal weg wat vreemden niet hoeven te weten: adres, telefoon, school, werk.",
    "Neem een andere gebruikersnaam waar je niet herkend wilt worden.",
  ],
  posts: [
    "Lees terug wat je daar schreef en wis wat je niet meer wilt.",
    "Kopieën kunnen blijven. Bedenk wat nu aan je naam te koppelen is.",
  ],
  vehicle: [
    "Betaal boetes en tol alleen op de officiële site.",
    "Een bericht over een boete kan je kenteken noemen en toch nep zijn.",
    "Open zelf de site. Doe dat ook bij garantie en terugroepacties.",
  ],
  donations: [
    "Geef alleen via een site die je zelf opende.",
    "Nepdoelen kunnen weten aan wie je eerder gaf.",
  ],
  points: [
    "Controleer je punten en geef dat account een eigen wachtwoord.",
    "Punten zijn als geld. Meld bij het bedrijf welke punten je niet uitgaf.",
  ],
  deceased: [
    "Is dit iemand die overleden is, licht dan bank en onlinediensten in.",
    "Zo kunnen anderen minder makkelijk onder die naam handelen.",
    "Controleer elke rekening op die naam voor je betaalt.",
  ],
  "password-strength": [
    "Was je wachtwoord daar kort of simpel, wijzig het dan.",
    "Kies een lang, uniek wachtwoord en bewaar het in een wachtwoordmanager.",
  ],
  "ip-address": [
    "Geloof niet dat iemand met je IP-adres in je computer kan.",
    "Het toont je provider en ongeveer je plaats, niet je huis.",
    "Je router opnieuw starten geeft vaak een nieuw adres.",
  ],
  devices: [
    "Installeer de updates van telefoon, computer en browser.",
    "Hang op als een beller zegt dat er iets mis is met je apparaat.",
    "Hij kan het model kennen en toch liegen.",
  ],
  offers: [
    "Wantrouw aanbiedingen en nieuwe vrienden die wel erg goed bij je passen.",
    "Ze kunnen weten wat je leuk vindt. Stuur geen geld aan onbekenden.",
  ],
  "known-facts": [
    "Vertrouw een bericht of beller niet alleen omdat die iets van je weet.",
    "Een naam, nummer of feit bewijst niet wie er schrijft of belt.",
    "Hang op. Bel dan terug op een nummer dat je zelf opzocht.",
  ],
};
