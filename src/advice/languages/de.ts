// Advice in German. Carriers call moving a number "Rufnummernmitnahme", and a stolen one "SIM-Swapping".
import type { AdviceTexts } from "./advice-texts.js";

const twoStep = [
  "Schalten Sie die Zwei-Faktor-Anmeldung ein.",
  "Das Passwort allein reicht dann nicht. Beginnen Sie mit E-Mail und Bank.",
  "Ein Passkey oder eine App mit Codes ist sicherer als Codes per SMS.",
  "Geben Sie niemandem einen Code, auch nicht angeblichen Mitarbeitern.",
] as const;
const newPasswords = [
  "Beginnen Sie mit dem E-Mail-Konto: Damit lassen sich alle zurücksetzen.",
  "Für jedes Konto ein eigenes Passwort, in einem Passwortmanager.",
] as const;
const facts = [
  "Erfinden Sie Antworten, die niemand nachschlagen kann.",
  "Bewahren Sie sie im Passwortmanager auf, wie Passwörter.",
] as const;

export const advice: AdviceTexts = {
  "wallet-words": [
    "Übertragen Sie Ihre Coins noch heute in eine neue Wallet.",
    "Wer die Wörter hat, kann die Wallet leeren, mit oder ohne Passwort.",
    "Neue Wörter nur auf Papier. Geben Sie sie nirgends ein, wer auch fragt.",
  ],
  "card-with-code": [
    "Sperren Sie die Karte jetzt und verlangen Sie eine neue von der Bank.",
    "In der App der Bank, unter der Nummer auf der Karte oder über 116 116.",
    "Prüfen Sie einige Monate die Auszüge. Melden Sie fremde Zahlungen.",
  ],
  "password-with-hint": [
    "Ändern Sie das Passwort überall, wo es gilt, und löschen Sie den Hinweis.",
    "Der Hinweis hilft beim Raten, auch wenn das Passwort verschlüsselt war.",
    ...newPasswords,
  ],
  password: [
    "Ändern Sie dieses Passwort überall, wo Sie es benutzt haben.",
    ...newPasswords,
    "Auch dann, wenn es alt ist oder verschlüsselt gespeichert war.",
  ],
  "password-hint": [
    "Ändern Sie das Passwort zum Hinweis, und löschen Sie den Hinweis.",
    "Ein Hinweis hilft anderen so gut wie Ihnen.",
    "Ein Passwortmanager merkt sich Passwörter für Sie.",
  ],
  "sign-out": [
    "Melden Sie sich auf allen Geräten ab und dann neu an.",
    "Suchen Sie „aktive Sitzungen“ oder „überall abmelden“.",
    "Ein Anmelde-Token gilt ohne Passwort, meist bis zum Abmelden.",
    "Entfernen Sie verbundene Apps, die Sie nicht kennen.",
  ],
  "security-answers": ["Ändern Sie Sicherheitsfragen überall, wo Sie gleich geantwortet haben.", ...facts],
  "two-step-now": twoStep,
  card: [
    "Verlangen Sie von der Bank eine neue Karte.",
    "Rufen Sie die Nummer auf der Karte an: Die Kartendaten sind bekannt.",
    "Prüfen Sie einige Monate die Auszüge. Melden Sie fremde Zahlungen.",
  ],
  pin: [
    "Ändern Sie diese PIN überall, wo Sie sie benutzen.",
    "Denken Sie an Karten, Handy, Mailbox und Türen.",
    "Nehmen Sie keinen Geburtstag und keine Jahreszahl.",
  ],
  "stored-keys": [
    "Ersetzen Sie die Schlüssel, die dort gespeichert waren.",
    "Ist ihr Passwort kurz, lässt es sich mit der Zeit erraten.",
    "Gehören sie zu einer Wallet, übertragen Sie die Coins in eine neue.",
  ],
  identity: [
    "Achten Sie auf Konten, die andere auf Ihren Namen eröffnen.",
    "Verlangen Sie Auskunft von der SCHUFA (Österreich: KSV, Schweiz: ZEK).",
    "Melden Sie dort, dass Ihre Daten missbraucht werden können.",
    "Widersprechen Sie Rechnungen, die nicht Ihre sind, schriftlich.",
  ],
  papers: [
    "Fragen Sie die ausstellende Behörde, ob Sie das Dokument ersetzen sollen.",
    "Heben Sie die Antwort auf. Sie hilft, falls jemand die Nummer benutzt.",
    "Kopien nur, wo es sein muss. Schreiben Sie darauf, wofür sie sind.",
  ],
  "bank-account": [
    "Lesen Sie einige Monate lang die Kontoauszüge genau.",
    "Melden Sie fremde Zahlungen, und verlangen Sie das Geld zurück.",
    "Geld auf ein „sicheres Konto“? Legen Sie auf.",
  ],
  "biometric-data": [
    "Ein zweiter Schritt, wo Gesicht, Finger oder Stimme etwas öffnen.",
    "Sie lassen sich nicht ändern wie ein Passwort. Eine PIN dazu hilft.",
  ],
  "door-codes": [
    "Ändern Sie Türcodes und Verstecke, die Sie Lieferdiensten nannten.",
    "Sagen Sie es Nachbarn, die dort genannt waren.",
  ],
  "sent-messages": [
    "Überlegen Sie, was Sie dort schrieben, und ändern Sie, was geht.",
    "Ersetzen Sie Passwörter, Codes und Kartennummern aus den Nachrichten.",
    "Sagen Sie es denen, über deren Privates Sie schrieben.",
  ],
  "medical-bills": [
    "Lesen Sie Briefe und Rechnungen zu Ihrer Gesundheit genau.",
    "Melden Sie der Krankenkasse Behandlungen, die es nicht gab.",
    "Anrufern müssen Sie nichts über Ihre Gesundheit sagen.",
  ],
  blackmail: [
    "Verlangt jemand Geld für sein Schweigen: nicht zahlen, nicht antworten.",
    "Solche Mails gehen an viele. Mit Zahlen hört es selten auf.",
    "Heben Sie die Nachrichten auf, und zeigen Sie sie der Polizei.",
    "Reden Sie mit jemandem. Sie haben nichts falsch gemacht.",
  ],
  "private-life": [
    "Entscheiden Sie selbst, wem Sie das wann sagen.",
    "Wer es von Ihnen hören soll, mit dem reden Sie zuerst.",
    "Belästigt Sie jemand: Nachrichten aufheben und Hilfe holen.",
  ],
  "empty-home": [
    "Ihr Zuhause soll nicht leer wirken, wenn Sie weg sind.",
    "Bitten Sie Nachbarn, die Post zu holen und nach dem Haus zu sehen.",
    "Urlaubsbilder erst, wenn Sie zurück sind.",
  ],
  "known-voice": [
    "Vereinbaren Sie mit der Familie ein Codewort.",
    "Eine Stimme lässt sich aus einer Aufnahme nachmachen.",
    "Kennt ein Anrufer in Geldnot das Wort nicht: auflegen, zurückrufen.",
  ],
  "wallet-address": [
    "Geben Sie die Wörter Ihrer Wallet nirgends ein, wer auch fragt.",
    "Jeder sieht, was die Adresse hält. Rechnen Sie mit falscher Hilfe.",
    "Echte Hilfe fragt nicht nach den Wörtern.",
  ],
  "recovery-mail": [
    "Prüfen Sie, welche Ersatzadressen Ihre Konten haben.",
    "Entfernen Sie, was Sie nicht mehr benutzen.",
    "Schützen Sie die anderen mit eigenem Passwort und zweitem Faktor.",
  ],
  "reset-mails": [
    "Beachten Sie keine Mails zum Passwort, die Sie nicht angefordert haben.",
    "Folgen Sie keinem Link darin. Öffnen Sie Website oder App selbst.",
    "Jeder mit Ihrem Benutzernamen kann sie auslösen. Das öffnet noch nichts.",
  ],
  mail: [
    "Folgen Sie keinen Links in Mails, die Sie nicht erwartet haben.",
    "Tippen Sie die Adresse selbst, oder öffnen Sie die App.",
    "Eine Mail kann Namen und Einkauf nennen und doch falsch sein.",
  ],
  "text-messages": [
    "Misstrauen Sie jeder Nachricht und jedem Anruf, die etwas verlangen.",
    "Paket, Bank, Kind mit neuer Nummer: nichts antippen, nichts zahlen.",
    "Legen Sie auf, und rufen Sie unter einer selbst gesuchten Nummer zurück.",
    "Geben Sie nie einen Code weiter, der auf Ihr Handy kam.",
  ],
  "work-messages-by-mail": [
    "Im Beruf: Wer Geld, Daten oder Passwörter will, den rufen Sie erst an.",
    "Eine Nachricht kann Stelle und Chef nennen und doch falsch sein.",
    "Unter einer Nummer, die Sie schon hatten. Sagen Sie es Ihrer IT.",
  ],
  "sim-pin": [
    "Lassen Sie Rufnummernmitnahme und neue SIM beim Anbieter sperren.",
    "Sonst holt jemand Ihre Nummer auf seine Karte (SIM-Swapping).",
    "Kein Netz ohne Grund? Rufen Sie den Anbieter von anderswo an.",
  ],
  "parcel-fees": [
    "Zahlen Sie keine Paketgebühr über einen Link in einer Nachricht.",
    "Ihre Adresse lässt sie echt wirken. Sehen Sie in der App des Händlers nach.",
    "Lassen Sie niemanden unangemeldet ein. Leiten Sie keine Pakete weiter.",
    "Darf jemand Ihren Wohnort nicht kennen? Eine Beratungsstelle hilft.",
  ],
  "two-step": twoStep,
  "home-address": [
    "Misstrauen Sie Briefen und Besuchern, auch wenn sie die Adresse kennen.",
    "Lassen Sie niemanden unangemeldet ein. Rufen Sie erst die Firma an.",
    "Nehmen Sie nichts an, was Sie nicht bestellt haben.",
    "Darf jemand Ihren Wohnort nicht kennen? Eine Beratungsstelle hilft.",
  ],
  "birth-date-with-name": [
    "Bank und Anbieter sollen mehr fragen als das Geburtsdatum.",
    "Etwa ein Kennwort, oder sie rufen Sie zurück.",
    "Das Datum gehört in keine PIN, kein Passwort, keine Sicherheitsfrage.",
  ],
  positions: [
    "Nehmen Sie Apps den Standort, die ihn nicht brauchen.",
    "Genaue Orte zeigen, wo Sie wohnen und arbeiten und wann Sie weg sind.",
    "Darf jemand Sie nicht finden? Eine Beratungsstelle hilft.",
  ],
  bookings: [
    "Fragen Sie bei Änderungen einer Buchung die Firma selbst.",
    "Öffnen Sie Website oder App selbst. Zahlen Sie nicht über einen Link.",
  ],
  contacts: [
    "Sagen Sie den Leuten im Adressbuch, dass ihre Daten bekannt sein können.",
    "Bei Nachrichten in Ihrem Namen sollen sie erst anrufen.",
  ],
  "family-calls": [
    "Vereinbaren Sie mit Familie und Freunden, wie Sie Hilferufe prüfen.",
    "Schreibt jemand von neuer Nummer um Geld, rufen Sie die alte an.",
    "Ein Codewort, das nur Sie kennen, genügt.",
  ],
  "work-messages": [
    "Im Beruf: Wer Geld, Daten oder Passwörter will, den rufen Sie erst an.",
    "Unter einer Nummer, die Sie schon hatten.",
    "Warnen Sie Ihre IT vor falschen Nachrichten.",
  ],
  military: [
    "Reden Sie mit Fremden nicht darüber, wo und wie Sie gedient haben.",
    "Dienen Sie noch, melden Sie seltsame Fragen dem Sicherheitsoffizier.",
  ],
  child: [
    "Geht es um ein Kind, reden Sie mit ihm über Fremde.",
    "Wer Schule oder Eltern kennt, ist noch kein Freund.",
    "Sagen Sie es der Schule.",
  ],
  "sign-ins": [
    "Prüfen Sie in den Einstellungen die letzten Anmeldungen.",
    "Melden Sie ab, was Sie nicht kennen.",
    "Ändern Sie danach das Passwort.",
  ],
  "card-part": [
    "Legen Sie auf, wenn ein Anrufer die letzten Ziffern der Karte kennt.",
    "Sie beweisen nichts. Rufen Sie die Bank unter der Nummer auf der Karte an.",
  ],
  "papers-part": [
    "Ergänzen Sie keine Ausweisnummer für jemanden, der einen Teil kennt.",
    "Das beweist nichts. Rufen Sie unter einer selbst gesuchten Nummer zurück.",
  ],
  "phone-part": [
    "Ergänzen Sie Ihre Nummer nicht für jemanden, der ihr Ende kennt.",
    "Geben Sie nie einen Code weiter, der auf Ihr Handy kam.",
  ],
  "birth-date": [
    "Das Geburtsdatum gehört in keine PIN, kein Passwort, keine Frage.",
    "Ein Anrufer, der es kennt, hat nichts bewiesen.",
  ],
  "family-facts": ["Ändern Sie Sicherheitsfragen, die danach fragen.", ...facts],
  "offers-of-money": [
    "Lehnen Sie Kredite, Anlagen und Erstattungen ab, um die Sie nicht baten.",
    "Banken und Finanzamt fragen nicht per Telefon oder SMS nach Codes.",
    "Rufen Sie dort unter einer selbst gesuchten Nummer an.",
  ],
  messenger: [
    "Lassen Sie im Messenger nur Kontakte schreiben und anrufen.",
    "Das steht meist unter „Datenschutz“. Blockieren und melden Sie Fremde.",
  ],
  orders: [
    "Prüfen Sie Nachrichten zu Bestellung und Rechnung in der App der Firma.",
    "Sie können nennen, was Sie wann kauften, und doch falsch sein.",
    "Lassen Sie keinen Anrufer auf Ihren Computer.",
  ],
  "job-offers": [
    "Für eine Stelle nichts zahlen und nichts senden, bevor Sie sie prüfen.",
    "Suchen Sie sie auf der Website der Firma, und rufen Sie dort an.",
  ],
  photos: [
    "Achten Sie auf Konten mit Ihrem Bild.",
    "Melden Sie sie der Website, und bitten Sie Freunde darum.",
    "Freunde sollen anrufen, bevor sie einem neuen Konto antworten.",
  ],
  profile: [
    "Sehen Sie Ihr Profil so an, wie Fremde es sehen.",
    "Löschen Sie, was sie nicht angeht: Adresse, Telefon, Schule, Arbeit.",
    "Wo man Sie nicht erkennen soll, nehmen Sie einen anderen Namen.",
  ],
  posts: [
    "Lesen Sie nach, was Sie schrieben, und löschen Sie Unerwünschtes.",
    "Kopien können bleiben. Was lässt sich nun mit Ihnen verbinden?",
  ],
  vehicle: [
    "Zahlen Sie Bußgeld und Maut nur auf der amtlichen Website.",
    "Eine Nachricht kann Ihr Kennzeichen nennen und doch falsch sein.",
    "Öffnen Sie sie selbst, auch bei Garantie und Rückruf.",
  ],
  donations: [
    "Spenden Sie nur auf einer Website, die Sie selbst geöffnet haben.",
    "Falsche Vereine können wissen, wem Sie schon gaben.",
  ],
  points: [
    "Prüfen Sie Ihre Punkte, und geben Sie dem Konto ein eigenes Passwort.",
    "Punkte sind wie Geld. Melden Sie fremde Einlösungen.",
  ],
  deceased: [
    "Geht es um Verstorbene, sagen Sie es Bank und Online-Diensten.",
    "So handelt schwerer jemand in deren Namen.",
    "Prüfen Sie jede Rechnung auf diesen Namen, bevor Sie zahlen.",
  ],
  "password-strength": [
    "War Ihr Passwort dort kurz oder einfach, ändern Sie es.",
    "Ein langes, nur dort benutzt, in einem Passwortmanager.",
  ],
  "ip-address": [
    "Glauben Sie nicht, dass die IP-Adresse jemanden in den Computer lässt.",
    "Sie zeigt Anbieter und ungefähren Ort, nicht Ihr Haus.",
    "Ein Neustart des Routers gibt oft eine neue.",
  ],
  devices: [
    "Installieren Sie die Updates von Handy, Computer und Browser.",
    "Legen Sie auf, wenn es heißt, mit dem Gerät stimme etwas nicht.",
    "Wer das Modell kennt, kann doch lügen.",
  ],
  offers: [
    "Misstrauen Sie Angeboten und neuen Freunden, die zu gut passen.",
    "Sie können wissen, was Sie mögen. Kein Geld an Unbekannte.",
  ],
  "known-facts": [
    "Trauen Sie niemandem nur, weil er etwas über Sie weiß.",
    "Name, Nummer oder Fakten beweisen nicht, wer schreibt oder anruft.",
    "Auflegen. Dann unter einer selbst gesuchten Nummer zurückrufen.",
  ],
};
