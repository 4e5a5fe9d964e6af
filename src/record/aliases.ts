// Column names seen in dumps, and the data class and kind that each stands for.
import type { Kind } from "../format/kinds.js";
import type { DataClass } from "./data-classes.js";

/** What a column means: its data class, and the kind of identifier if one can look up by it. */
export interface Meaning {
  class: DataClass;
  kind: Kind | null;
}

interface Aliases extends Meaning {
  names: string;
}

// Names are in the form that `normaliseHeader` gives. The first class that lists a name has it.
const table: readonly Aliases[] = [
  {
    class: "Email addresses",
    kind: "email",
    names:
      "email e_mail mail email_address emailaddress emails public_email business_email contact_email customer_email work_email workemail indirizzo_email user_email email_addr email_id mail_address primary_email login_email personal_email correo correo_electronico courriel eposta e_posta emailadresse email_1 email_2 email1 email2 e_mail_address mails email_addresses",
  },
  {
    class: "Recovery email addresses",
    kind: "email",
    names: "recovery_email secondary_email alt_email alternate_email backup_email",
  },
  {
    class: "Phone numbers",
    kind: "phone",
    names:
      "phone phone_number phonenumber phones phone_numbers public_phone_number public_phone contact_phone_number business_phone business_phone_number mobile cell primary_phone contact_phone telephone tel contact_number msisdn mobile_number whatsapp_number whatsapp cellulare mobile_phone mobilephone cellphone cell_phone gsm fon telefon telefono telefone handy handynummer home_phone work_phone tel_no phone_no phone1 phone2 phone_1 phone_2",
  },
  {
    class: "Usernames",
    kind: "username",
    names:
      "username user_name login user account handle screen_name instagram_username ig_username instagram_handle ig_handle author_username xusername account_name member_name uname usr login_name profile_name alias usernames",
  },
  { class: "Nicknames", kind: "username", names: "nick nickname" },
  { class: "Display names", kind: null, names: "display_name displayname" },
  {
    class: "Names",
    kind: null,
    names:
      "full_name fullname name first_name firstname fname first given_name givenname last_name lastname lname surname family_name customer_name contact_name person subscriber_name nome cognome middle_name vorname nachname nombre apellido nom prenom",
  },
  { class: "Mothers maiden names", kind: null, names: "maiden_name mother_maiden_name mothers_maiden_name" },
  {
    class: "Company names",
    kind: null,
    names: "company company_name organization organisation org business business_name ragione_sociale azienda",
  },
  { class: "Employers", kind: null, names: "employer current_company dg department" },
  { class: "Job titles", kind: null, names: "job_title jobtitle position designation" },
  { class: "Occupations", kind: null, names: "occupation profession business_category_name" },
  {
    class: "Physical addresses",
    kind: null,
    names:
      "address_street business_address business_address_json zip business_address_street business_address_zipcode address street_address address1 address_1 address2 address_2 street1 street residential_address addr via indirizzo postal_code postcode zipcode zip_code cap",
  },
  {
    class: "Geographic locations",
    kind: null,
    names:
      "location city city_name city_id state region province country country_code location_country location_state location_region localita nazione hometown current_city",
  },
  { class: "Latitude and longitude pairs", kind: null, names: "latitude longitude lat lng lon geo coordinates gps" },
  { class: "Dates of birth", kind: null, names: "dob date_of_birth birthdate birth_date birthday born geburtsdatum fecha_nacimiento" },
  { class: "Years of birth", kind: null, names: "birth_year yob year_of_birth" },
  { class: "Ages", kind: null, names: "age" },
  { class: "Genders", kind: null, names: "gender sex" },
  {
    class: "Passwords",
    kind: null,
    names:
      "password password_plain password_plaintext passwd pass pwd password_hash hashed_password password_hashed hash hash_algo password_type salt password_salt",
  },
  { class: "Password hints", kind: null, names: "hint password_hint" },
  { class: "Security questions and answers", kind: null, names: "secret_question security_answer security_question secret_answer" },
  { class: "Auth tokens", kind: null, names: "token access_token session cookie auth_token csrf ct0" },
  { class: "IP addresses", kind: null, names: "ip ip_address ip_addresses lastip last_ip reg_ip registration_ip login_ip client_ip" },
  { class: "Browser user agent details", kind: null, names: "user_agent ua browser user_browser" },
  { class: "Device information", kind: null, names: "device device_id infected_machine_id os" },
  { class: "IMEI numbers", kind: null, names: "imei" },
  { class: "IMSI numbers", kind: null, names: "imsi" },
  { class: "MAC addresses", kind: null, names: "mac mac_address" },
  { class: "Bios", kind: null, names: "bio biography about headline signature" },
  { class: "Profile photos", kind: null, names: "profile_pic_url profile_pic_url_hd hd_profile_pic_url_info picture" },
  { class: "Avatars", kind: null, names: "avatar avatar_url" },
  { class: "User website URLs", kind: null, names: "external_url website url site link bio_link bio_links url_in_bio" },
  { class: "Homepage URLs", kind: null, names: "homepage" },
  {
    class: "Social media profiles",
    kind: null,
    names: "profile_url instagram_url profile_link linkedin linkedin_url facebook twitter fb_id threads_link",
  },
  {
    class: "Profile statistics",
    kind: null,
    names: "followers follower_count followers_count following following_count media_count posts_count",
  },
  { class: "User statuses", kind: null, names: "is_private is_verified is_business is_business_account account_type" },
  { class: "Social security numbers", kind: null, names: "ssn social_security_number" },
  { class: "Government issued IDs", kind: null, names: "national_id id_proof_number document_number cpf curp nino" },
  { class: "Passport numbers", kind: null, names: "passport passport_no passport_number" },
  { class: "Credit cards", kind: null, names: "cc_number card_number cc_expiration credit_card" },
  { class: "Credit card CVV", kind: null, names: "cvv" },
  { class: "Partial credit card data", kind: null, names: "cc_last_four last4" },
  { class: "Bank account numbers", kind: null, names: "iban account_number bank_account" },
  { class: "Vehicle identification numbers (VINs)", kind: null, names: "vin" },
  { class: "License Plates", kind: null, names: "license_plate" },
  { class: "Website activity", kind: null, names: "last_login created_at join_date regdate" },
  {
    class: "Account IDs",
    kind: null,
    names: "id pk pk_id user_id userid ig_id uid fbid interop_messaging_user_fbid customer_id",
  },
];

const meanings = new Map<string, Meaning>();
for (const { names, class: dataClass, kind } of table)
  for (const name of names.split(" ")) if (!meanings.has(name)) meanings.set(name, { class: dataClass, kind });

/** A column name in the form of the table: `userEmail`, `User E-Mail` and `USER_E_MAIL` become `user_email`, `user_e_mail`. */
export function normaliseHeader(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\ufeff"']/gu, "")
    .trim()
    .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, "_")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/gu, "");
}

/** What a column means by its name: the whole name, else its last path segment; null if the table does not have it. */
export function meaningOfColumn(name: string): Meaning | null {
  const whole = meanings.get(normaliseHeader(name));
  if (whole !== undefined) return whole;
  const segments = name.split(".").filter((segment) => segment !== "*");
  const last = segments.at(-1);
  if (last === undefined || segments.length === 1) return null;
  const meaning = meanings.get(normaliseHeader(last));
  // `phone_numbers.number` and `emails.value` say what they are in the segment before.
  if (meaning === undefined && /^(?:number|value|address|\$numberlong)$/iu.test(last))
    return meanings.get(normaliseHeader(segments.at(-2) ?? "")) ?? null;
  return meaning ?? null;
}
