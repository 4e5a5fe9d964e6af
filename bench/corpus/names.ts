// The words that the corpus is made of. Given names and nouns make user names and e-mail addresses: see identifiers.ts for what
// must hold between them.

/** ASCII, lower case; none is the beginning of another. */
export const givenNames = (
  "adam agnes albert alice amir anna anton arjun astrid aydin bart beata bilal boris bram carla cem chloe daan dario deniz diego dora edith " +
  "eline elsa emil erik esther eva fatima felix finn frida gijs greta hamza hanna hugo ida igor ines ingrid iris ivan jan jasper joana jonas " +
  "julia karim katja kees lars leila lena leo lotte lucas maja marek maria max mei mila mohamed nadia nina noor olga omar oskar paul petra " +
  "pia piet rafael rana ravi rosa ruben sam sanne sara sofia sven tara tess thijs tomas vera viktor wim yara yusuf zoe"
).split(" ");

/** ASCII, lower case; none is a given name. */
export const nouns = (
  "acorn amber anchor apple arrow autumn badger bamboo basil beacon birch bison bloom bobcat breeze brook button cactus candle canyon " +
  "cedar cherry cloud clover cobalt comet copper coral cricket crow crystal daisy delta dune eagle echo elm ember falcon feather fern " +
  "finch fjord flint forest fox galaxy garnet ginger glacier grove harbor hazel heron hill honey ibis indigo island ivy jade jaguar " +
  "kelp kite lagoon lantern larch lark lemon lily lotus lynx mango maple marble meadow mint moon moss nectar nova oak ocean olive onyx " +
  "orbit orchid otter owl panda pearl pebble pepper pine plum pond poppy quartz quill raven reef ridge river robin saffron sage sand " +
  "sierra sky snow sparrow spruce star stone storm summit swan thistle tide tiger topaz tulip valley velvet violet walnut willow wolf " +
  "wren zebra"
).split(" ");

export const familyNames = (
  "Smit Jansen Bakker de_Vries van_Dijk van_den_Berg van_der_Meer de_Groot Hendriks Dekker Brouwer Dijkstra Postma Kuipers Veenstra Smith " +
  "Jones Taylor Brown Walker Wright Hughes Clarke Turner Parker Cooper Ward Miller Davis Wilson Thompson Robinson Campbell Mitchell Young " +
  "Meyer Wagner Becker Schulz Hoffmann Zimmermann Richter Klein Rossi Russo Ferrari Romano Esposito Conti de_Luca da_Silva dos_Santos " +
  "Pereira Oliveira Garcia Lopez Torres Fernandez Rodriguez Martinez Novak Horvat Nowak Kowalska Popescu Ivanova Petrov Andersson Johansson " +
  "Hansen Nielsen Larsen Virtanen Kaya Demir Khan Ahmed Patel Singh Sharma Chatterjee Chen Wang Tanaka Sato Kim Park Nguyen Tran Santoso " +
  "Okafor Mensah"
)
  .split(" ")
  .map((name) => name.replaceAll("_", " "));

/** Whole names outside ASCII. */
export const foreignNames: readonly string[] = [
  "José Muñoz",
  "Zoë van Oosterhout",
  "André Françoise Lefèvre",
  "Jürgen Müller",
  "Søren Ångström",
  "Łukasz Wiśniewski",
  "Özlem Yıldız",
  "İpek Şahin",
  "Ștefan Ionuț",
  "Dvořák Jiří",
  "Ελένη Παπαδοπούλου",
  "Γιώργος Νικολαΐδης",
  "Наталья Иванова",
  "Сергей Петров",
  "Олена Шевченко",
  "محمد الأحمد",
  "ליאור כהן",
  "山田 太郎",
  "김민준",
  "王小明",
  "Nguyễn Thị Hương",
  "प्रिया शर्मा",
  "Renée 🌷",
];

/** Nicknames that stand in quotes between the names. */
export const nicknames = "Annie Bo Coco Duke Fitz Gigi Jip Kiki Lulu Mo Pim Rex Sunny Teddy Zaz".split(" ");

export const cities: readonly string[] = [
  "Amsterdam",
  "Utrecht",
  "Groningen",
  "Den Haag",
  "Antwerpen",
  "London",
  "Leeds",
  "Glasgow",
  "Cardiff",
  "Dublin",
  "New York",
  "Chicago",
  "Houston",
  "Seattle",
  "Denver",
  "Toronto",
  "Vancouver",
  "Sydney",
  "Perth",
  "Auckland",
  "Berlin",
  "Hamburg",
  "Frankfurt",
  "Paris",
  "Lyon",
  "Marseille",
  "Lille",
  "Madrid",
  "Sevilla",
  "Lisboa",
  "Roma",
  "Milano",
  "Napoli",
  "Wien",
  "Praha",
  "Warszawa",
  "Budapest",
  "Oslo",
  "Helsinki",
  "Istanbul",
  "Ankara",
  "Cairo",
  "Lagos",
  "Accra",
  "Nairobi",
  "Mumbai",
  "Delhi",
  "Jakarta",
  "Manila",
  "Osaka",
  "Seoul",
  "Recife",
  "Salvador",
  "Bogota",
  "Lima",
  "Santiago",
  "São Paulo",
  "Łódź",
  "Kraków",
  "München",
  "Köln",
  "Zürich",
  "Málaga",
  "Besançon",
  "Malmö",
  "İzmir",
  "Αθήνα",
  "Москва",
  "Київ",
  "東京",
  "Washington, D.C.",
  "Frankfurt, Oder",
];

/** Countries of records without a phone number, the likely ones several times. */
export const countryCodes = "US US US IN IN BR BR ID ID TR GB NL DE FR IT ES PL NG MX".split(" ");

/** Forty domains that can never be anyone's: example.* (RFC 2606), .example and .test (RFC 6761). */
export const domains = (
  "example.com example.net example.org mail.example post.example web.example inbox.example letters.example home.example office.example " +
  "uni.example school.example shop.example studio.example club.example museum.example garden.example harbour.example library.example " +
  "press.example radio.example mail.example.com post.example.net box.example.org nl.example uk.example de.example brasil.example " +
  "acme.test mail.test post.test web.test inbox.test lab.test north.test south.test east.test west.test mx.acme.test uni.test"
).split(" ");

/** What follows the plus sign of a tagged address. */
export const tags = "shop news insta social spam games travel forum".split(" ");
