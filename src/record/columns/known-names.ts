// Lists known names of columns with their data class and kind. A name that is missing here can
// still be recognised by its words or its values (column-meaning.ts).
import type { Kind } from "../../format/kinds.js";
import type { DataClass } from "./data-classes.js";

/** Known names with one meaning, as `normaliseHeader` writes them; `_` and accents are optional. */
export interface KnownNames {
  /** Null for columns about the dump itself instead of a person. */
  class: DataClass | null;
  /** Set for identifiers only. */
  kind?: Kind;
  /** Names that match only a whole column name. */
  names?: string;
  /** Names that also end longer ones: `shop_contact_email`. None is short or a person's name. */
  tails?: string;
}

/** All known names. If a name is listed twice, its first entry counts. */
export const knownNames: readonly KnownNames[] = [
  {
    class: "Email addresses",
    kind: "email",
    tails:
      "email e_mail mail email_address e_mail_address mail_address emails e_mails mails email_addresses email_addr mail_addr email_id mail_id correo correo_electronico courriel eposta e_posta e_post email_adresse e_mail_adresse mail_adresse email_adres e_mail_adres mailadres adresse_email adresse_mail adresse_courriel indirizzo_email indirizzo_mail endereco_email adres_email adres_e_mail poczta pochta sahkoposti почта электронная_почта эл_почта адрес_электронной_почты имейл емейл пошта електронна_пошта 邮箱 电子邮箱 电子邮件 邮件 信箱 電子郵件 メール メールアドレス 이메일 البريد_الإلكتروني e_posta_adresi e_post_adress e_postadress epostadress e_postadresse epostadresse e_post_adresse sahkopostiosoite email_cim e_mail_cim email_adresa e_mail_adresa emailova_adresa e_naslov email_naslov e_pasts el_pastas mejl emel e_mel adres_poczty email_usuario correo_e мейл email_адрес e_mail_адрес имейл_адрес адрес_почты ηλεκτρονική_διεύθυνση ηλεκτρονικό_ταχυδρομείο διεύθυνση_email 邮箱地址 電郵 eメール e_メール 이메일_주소 بريد_إلكتروني الايميل الإيميل ایمیل דואר_אלקטרוני אימייל ईमेल อีเมล thư_điện_tử email_lower email_lc email_canonical email_plain email_decrypted email_text email_txt",
    names:
      "public_email business_email contact_email customer_email work_email user_email primary_email login_email personal_email adresse_electronique posta posta_elettronica surel alamat_email usermail useremail uemail clientemail customeremail memberemail emailadr mail_adr mel reply_to gmail gmail_address hotmail icloud email_klienta apple_id paypal_address smtp_address proxy_addresses",
  },
  {
    class: "Recovery email addresses",
    kind: "email",
    tails:
      "recovery_email secondary_email alt_email alternate_email alternative_email backup_email rescue_email recovery_email_address",
  },
  {
    class: "Phone numbers",
    kind: "phone",
    tails:
      "phone phone_number phones phone_numbers phone_no phone_num phone_nr mobile mobile_number mobile_no mobile_num mobile_phone mobile_phone_number cell_phone cell_phone_number cell_number telephone telephone_number telephone_no tel tel_no tel_nr tel_num tel_number msisdn gsm gsm_number gsm_no contact_number contact_no whatsapp whatsapp_number whatsapp_phone fax fax_number fax_no telefon telefon_nr telefon_nummer telefono telefone telefonnummer telefoon telefoonnummer telephone_mobile numero_telephone numero_de_telephone numero_telefono numero_de_telefono numero_di_telefono numero_telefone numero_de_telefone numer_telefonu cellulare celular handy handynummer mobiltelefon mobilnummer mobiel mobiele_nummer mobiel_nummer telefon_numarasi cep_telefonu telepon nomor_telepon nomor_hp телефон номер_телефона мобильный мобильный_телефон моб_телефон номер_телефону 手机 手机号 手机号码 电话 电话号码 電話 電話番号 携帯 携帯電話 전화번호 휴대폰 الهاتف رقم_الهاتف phno ph_no mob_no mobno cell_no cellno telefoonnr telefoonnummers telefonnr mobielnr rufnummer rufnr mobiltelefonnummer mobilnr mobiltlf handynr festnetz festnetznummer telefono_movil tel_movil nro_telefono num_telefono telemovel recapito_telefonico telefon_komorkowy telefon_privat telefon_mobil nr_telefonu nr_telefon telefonni_cislo mobilni_telefon telefonszam mobilszam matkapuhelin telefontal telefoni telefons telefonas telefoninumber τηλέφωνο κινητό κινητό_τηλέφωνο τηλ тел сотовый сотовый_телефон моб_тел телефони 联系电话 手機 手機號碼 連絡電話 聯絡電話 電話號碼 携帯番号 휴대전화 휴대폰번호 휴대전화번호 핸드폰 رقم_الجوال الجوال جوال موبايل رقم_الموبايل هاتف تلفن شماره_تلفن شماره_موبایل موبایل טלפון נייד טלפון_נייד फ़ोन मोबाइल मोबाइल_नंबर โทรศัพท์ เบอร์โทร เบอร์โทรศัพท์ มือถือ số_điện_thoại so_dien_thoai sodienthoai điện_thoại handphone no_handphone nomor_handphone telefon_no cep_no cep_tel facsimile whatsapp_no wa_number no_wa nomor_wa viber_number signal_number recovery_phone_number national_number",
    names:
      "public_phone public_phone_number contact_phone contact_phone_number business_phone business_phone_number primary_phone home_phone work_phone cell fon movil numero_movil portable tel_portable numero_portable gsm_nummer no_hp no_telp hp no_telepon puhelin puhelinnumero komorka number phone_e164 mobil mob tele telf tlf tlf_nr tfno numtel num_tel fone recapito sdt dien_thoai di_dong wa e164 isdn msisdn_number userphone custphone clientphone memberphone usermobile loginmobile usertel contact_num contactmobile primary_contact line1_number subscriber_number subscriber_no caller caller_id caller_number callee called_number calling_number from_number to_number dialed_number dialled_number a_number b_number cli ani sms sms_number sms_phone pager numero номер ph моб vast_nummer di_động tel_kom",
  },
  {
    class: "Usernames",
    kind: "username",
    tails:
      "username user_name usernames user_names user_handle screen_name handle xusername login_name instagram_handle gamertag nom_utilisateur nom_d_utilisateur nombre_usuario nombre_de_usuario nome_utente nome_usuario nome_de_usuario benutzername gebruikersnaam nazwa_uzytkownika kullanici_adi anvandarnamn имя_пользователя ім_я_користувача 用户名 ユーザー名 사용자_이름 اسم_المستخدم username_lower nutzername anmeldename brukernavn brugernavn kayttajanimi kayttajatunnus felhasznalonev kasutajanimi lietotajvards vartotojo_vardas korisnicko_ime uzivatelske_jmeno nume_utilizator nama_pengguna inlognaam mentioned_user tagged_user ten_dang_nhap tên_đăng_nhập όνομα_χρήστη юзернейм потребителско_име 登录名 用戶名 使用者名稱 ユーザ名 사용자명 نام_کاربری שם_משתמש उपयोगकर्ता_नाम ชื่อผู้ใช้ user_principal_name sam_account_name psn_id playstation_id xbox_gamertag battletag battle_tag player_name summoner_name steam_name",
    names:
      "login user account instagram_username ig_username ig_handle author_username account_name member_name uname usr profile_name alias user_login log_in logon logon_name sign_in_name username_or_email usuario benutzer utilisateur utente gebruiker member screen_names logname pseudo логин никнейм логін 帐号 账号 아이디 login_id usr_name usrname acct acct_name upn principal_name user_nicename nicename user_slug vanity_name insta insta_id instagram_user instagram_name ig_user ig_name tiktok_user twitter_user twitter_name steam psn xbox gamer_tag ign mc_name minecraft_name epic_name identifiant login_utilisateur login_uzytkownika github_login fb_username benutzerkennung kennung nutzer korisnik utilizator kullanici uzivatel uzytkownik felhasznalo pengguna nama_user tai_khoan tài_khoản taikhoan пользователь користувач χρήστης 用户 用戶 帳號 使用者 アカウント ユーザーid ユーザid 사용자 계정 المستخدم usuario_instagram usuario_ig usuario_insta usuario_twitter usuario_tiktok user_instagram user_ig user_insta user_twitter user_tiktok логин_instagram ник_instagram ник_инстаграм instagram_логин instagram_ник инстаграм инста akun akun_instagram akun_ig akun_tiktok nama_akun kullanici_instagram حساب حساب_انستقرام حساب_الانستقرام يوزر يوزر_انستقرام انستقرام انستا instagram_account insta_account ig_account twitter_account tiktok_account instagram_compte compte_instagram cuenta_instagram conta_instagram snapchat_name",
  },
  {
    class: "Nicknames",
    kind: "username",
    tails: "nickname nicknames nick_name",
    names:
      "nick apelido sobriquet spitzname bijnaam ник 昵称 暱稱 ニックネーム user_nick nick_usuario pseudonyme pseudonym 닉네임",
  },
  {
    class: "Display names",
    tails: "display_name displayname",
    names: "profile_display_name shown_name anzeigename weergavenaam nombre_visible",
  },
  {
    class: "Names",
    tails:
      "full_name fullname complete_name legal_name real_name first_name first_names firstname last_name lastname given_name givenname given_names middle_name maiden_name family_name surname forename second_name vorname nachname familienname voornaam achternaam prenom nom_de_famille apellido apellidos primer_apellido cognome sobrenome nombre_completo nome_completo nom_complet imie_i_nazwisko nazwisko ad_soyad soyad nama_lengkap фамилия имя_фамилия отчество фио прізвище полное_имя 姓名 真实姓名 氏名 이름 الاسم_الكامل",
    names:
      "name fname first lname last mname customer_name contact_name person person_name subscriber_name client_name cust_name owner_name holder_name account_holder card_holder cardholder_name recipient recipient_name patient_name employee_name user_full_name author_name names middle initials initial_name tussenvoegsel naam volledige_naam nombre nombres nome nom imie isim adi nama namn fornamn efternamn navn fornavn etternavn efternavn jmeno prijmeni nev vezeteknev keresztnev nimi etunimi sukunimi имя ім_я 名前 名 姓 contact",
  },
  {
    class: "Mothers maiden names",
    tails: "mother_maiden_name mothers_maiden_name",
    names: "mmn mothers_name",
  },
  { class: "Spouses names", tails: "spouse_name", names: "spouse partner_name husband_name wife_name" },
  {
    class: "Family members’ names",
    names:
      "father_name fathers_name mother_name child_name children_names kin_name next_of_kin emergency_contact_name",
  },
  {
    class: "Company names",
    tails: "company_name organization_name organisation_name business_name",
    names:
      "company organization organisation org org_name business companies firm firma firmenname ragione_sociale azienda entreprise societe raison_sociale empresa bedrijf bedrijfsnaam sirket nombre_empresa nazwa_firmy компания организация 公司 会社名 회사",
  },
  {
    class: "Employers",
    tails: "employer employer_name",
    names:
      "current_company current_employer dg department dept workplace work_place arbeitgeber werkgever employeur",
  },
  { class: "Employment statuses", names: "employment_status employment_type" },
  {
    class: "Job titles",
    tails: "job_title",
    names:
      "jobtitle position designation job job_role job_position functie funktion poste cargo puesto stanowisko unvan должность 职位 title",
  },
  {
    class: "Occupations",
    tails: "occupation",
    names:
      "profession business_category_name business_category beruf beroep profesion ocupacion professione profissao career",
  },
  {
    class: "Salutations",
    names: "salutation honorific name_prefix anrede aanhef civilite tratamiento titolo title_of_courtesy",
  },
  {
    class: "Physical addresses",
    tails:
      "address_street street_address home_address postal_address mailing_address shipping_address billing_address delivery_address residential_address permanent_address street_name address_line address_line1 address_line2 address_line_1 address_line_2 postal_code postcode post_code zip_code zipcode street1 street2 address1 address2 plz postleitzahl code_postal codigo_postal kod_pocztowy indirizzo strasse hausnummer huisnummer straatnaam",
    names:
      "business_address business_address_json business_address_street business_address_zipcode zip zip4 zip_plus4 address addresses address3 address_3 full_address street addr addr1 addr2 via cap adresse adres direccion domicilio calle endereco rua logradouro cep rue adresse_postale straat woonadres house_number house_no building apartment apt flat suite ulica adres_zamieszkania alamat mahalle posta_kodu адрес улица дом квартира индекс почтовый_индекс адреса 地址 邮编 住所 郵便番号 주소 العنوان pincode pin_code po_box eircode",
  },
  {
    class: "Geographic locations",
    tails:
      "city city_name city_id country country_name country_code country_id province region_name state_name state_code province_name county hometown home_town current_city location_country location_state location_region location_city district municipality neighborhood neighbourhood",
    names:
      "location locations state region town place place_name village suburb area continent localita nazione paese citta provincia regione comune ville pays departement stadt ort wohnort land bundesland kreis ciudad pais estado municipio poblacion cidade bairro uf plaats woonplaats gemeente provincie miasto kraj wojewodztwo sehir ulke ilce kota negara provinsi kecamatan kelurahan город страна область регион край місто країна 城市 国家 省份 省 市 都道府県 市区町村 国 도시 المدينة الدولة geo_location geolocation area_code",
  },
  {
    class: "Latitude and longitude pairs",
    tails: "latitude longitude lat_lng lat_long lat_lon latlng latlong",
    names:
      "lat lng lon long geo coordinates coords coordinate gps gps_coordinates geo_point geo_lat geo_lng geo_lon location_lat location_lng location_lon breitengrad laengengrad langengrad 纬度 经度",
  },
  { class: "Time zones", tails: "time_zone timezone", names: "tz utc_offset zeitzone fuseau_horaire" },
  {
    class: "Dates of birth",
    tails: "dob date_of_birth birth_date birthdate birthday birth_day",
    names:
      "born birth bday d_o_b geburtsdatum geburtstag geboortedatum fecha_nacimiento fecha_de_nacimiento date_naissance date_de_naissance data_nascita data_di_nascita data_nascimento data_de_nascimento data_urodzenia dogum_tarihi tanggal_lahir tgl_lahir fodelsedatum дата_рождения день_рождения дата_народження 生日 出生日期 生年月日 생년월일 تاريخ_الميلاد",
  },
  {
    class: "Partial dates of birth",
    names: "birth_month birth_day_month dob_month dob_day month_of_birth day_of_birth birthday_month",
  },
  {
    class: "Years of birth",
    tails: "birth_year year_of_birth",
    names: "yob dob_year birthday_year geburtsjahr annee_naissance",
  },
  {
    class: "Places of birth",
    tails: "birth_place place_of_birth",
    names:
      "pob birthplace birth_city birth_country geburtsort lieu_naissance lugar_nacimiento место_рождения",
  },
  {
    class: "Ages",
    tails: "age",
    names: "ages edad idade alter_jahre leeftijd wiek yas umur возраст 年龄 年齢",
  },
  { class: "Age groups", tails: "age_group age_range", names: "age_bracket age_band" },
  {
    class: "Genders",
    tails: "gender",
    names:
      "sex genders geschlecht geslacht sexe sexo genero sesso genere plec cinsiyet jenis_kelamin пол стать 性别 性別 성별 الجنس",
  },
  {
    class: "Nationalities",
    tails: "nationality",
    names:
      "nationalitaet nationaliteit nationalite nacionalidad nazionalita staatsangehoerigkeit национальность",
  },
  { class: "Citizenship statuses", names: "citizenship citizenship_status" },
  {
    class: "Marital statuses",
    tails: "marital_status",
    names: "familienstand estado_civil etat_civil burgerlijke_staat stato_civile medeni_durum",
  },
  { class: "Relationship statuses", names: "relationship_status relationship" },
  { class: "Ethnicities", names: "ethnicity ethnic_group" },
  { class: "Races", names: "race" },
  { class: "Religions", names: "religion religione religie agama" },
  { class: "Political views", names: "political_view political_views political_party party_affiliation" },
  { class: "Sexual orientations", names: "sexual_orientation orientation interested_in" },
  { class: "Spoken languages", names: "spoken_languages languages_spoken spoken_language" },
  {
    class: "Language preferences",
    tails: "preferred_language",
    names: "language language_code lang locale languages sprache taal idioma langue lingua язык",
  },
  {
    class: "Education levels",
    tails: "education_level",
    names: "education school university college degree highest_degree",
  },
  { class: "School grades (class levels)", names: "grade_level school_grade class_level" },
  { class: "Academic records", names: "gpa academic_record" },
  {
    class: "Income levels",
    tails: "income",
    names: "income_level income_range annual_income household_income",
  },
  { class: "Earnings", tails: "salary", names: "earnings wage gehalt salario salaire" },
  { class: "Net worths", names: "net_worth" },
  { class: "Credit scores", tails: "credit_score", names: "fico fico_score" },
  { class: "Account balances", tails: "account_balance", names: "balance saldo" },
  {
    class: "Passwords",
    tails:
      "password passwords passwd pwd password_hash password_plain password_plaintext password_hashed hashed_password encrypted_password password_encrypted password_digest password_salt password_md5 password_sha1 password_sha256 password_bcrypt pass_hash passwd_hash pwd_hash passwort kennwort wachtwoord mot_de_passe contrasena contrasenya clave_acceso haslo heslo losenord adgangskode passord salasana jelszo lozinka parool slaptazodis wachtwoorden pword mat_khau κωδικός пароль 密码 パスワード 비밀번호 كلمة_المرور",
    names:
      "pass psw passw password1 password2 plain_password plaintext_password user_pass userpass hash hash_algo password_type password_algo hash_type salt passwordhash pw pass_md5 pass_sha1 md5pass hash_pass hashed_pw pwhash ntlm_hash nt_hash lm_hash plaintext cleartext credentials passphrase clave senha parola sifre kata_sandi mdp",
  },
  { class: "Historical passwords", names: "old_password previous_password password_history old_passwords" },
  { class: "Password hints", tails: "password_hint", names: "hint passwordhint pwd_hint" },
  { class: "Password strengths", names: "password_strength" },
  {
    class: "Security questions and answers",
    tails: "secret_question security_question security_answer secret_answer",
    names:
      "security_questions security_answers secret_questions question_answer challenge_question challenge_answer",
  },
  { class: "PINs", names: "pin pincode_hash pin_number" },
  { class: "Mnemonic phrases", names: "mnemonic mnemonic_phrase seed_phrase recovery_phrase" },
  {
    class: "Auth tokens",
    tails:
      "access_token auth_token refresh_token session_id session_token api_key csrf_token reset_token oauth_token id_token bearer_token fcm_token push_token device_token auth_key secret_key",
    names:
      "token tokens session sessionid session_key cookie cookies csrf ct0 apikey jwt oauth remember_token verification_token confirmation_token activation_key two_factor_secret totp_secret otp_secret authorization",
  },
  { class: "Encrypted keys", names: "encrypted_key private_key encrypted_private_key" },
  {
    class: "IP addresses",
    tails: "ip ip_address ip_addresses ip_addr ipaddress ipv4 ipv6 ip_v4 ip_v6 ipaddr remote_addr",
    names:
      "last_ip lastip reg_ip regip registration_ip login_ip client_ip ips signup_ip last_login_ip remote_ip remote_host user_ip source_ip ip_adresse adresse_ip indirizzo_ip direccion_ip x_forwarded_for",
  },
  {
    class: "Browser user agent details",
    tails: "user_agent useragent browser",
    names: "ua user_browser browser_version browser_name http_user_agent",
  },
  {
    class: "Device information",
    tails: "device_id device_name device_model device_type device_info",
    names:
      "device devices infected_machine_id os os_name os_version operating_system machine_id hwid hardware_id platform phone_model computer_name hostname android_id idfa gaid advertising_id",
  },
  { class: "Device serial numbers", tails: "serial_number", names: "serial serial_no device_serial" },
  { class: "IMEI numbers", tails: "imei", names: "imei1 imei2 imei_number" },
  { class: "IMSI numbers", tails: "imsi", names: "imsi_number" },
  { class: "MAC addresses", tails: "mac_address mac_addr", names: "mac macs wifi_mac bssid" },
  {
    class: "Telecommunications carriers",
    names: "carrier mobile_carrier operator mobile_operator telecom phone_carrier isp network_operator",
  },
  { class: "Cellular network names", names: "cellular_network network_name" },
  {
    class: "Bios",
    tails: "bio biography",
    names:
      "about about_me aboutme description profile_description headline signature tagline user_description self_intro intro introduction bio_text biografia ueber_mich uber_mich о_себе 简介 自己紹介",
  },
  { class: "Personal descriptions", names: "personal_description self_description" },
  { class: "Personal interests", names: "interests hobbies hobby interest" },
  { class: "Professional skills", names: "skills skill professional_skills" },
  {
    class: "Physical attributes",
    names: "height weight eye_color eye_colour hair_color hair_colour body_type",
  },
  { class: "Astrological signs", names: "zodiac zodiac_sign star_sign astrological_sign" },
  {
    class: "Profile photos",
    tails:
      "profile_pic profile_pic_url profile_pic_url_hd profile_picture profile_picture_url profile_photo profile_photo_url profile_image profile_image_url profile_image_url_https",
    names:
      "hd_profile_pic_url_info picture picture_url user_photo profile_pic_id photo_url image_url headshot",
  },
  { class: "Photos", names: "photo photos pictures" },
  { class: "Avatars", tails: "avatar avatar_url", names: "avatar_hash gravatar avatar_id userpic" },
  {
    class: "User website URLs",
    tails: "website website_url external_url site_url bio_link bio_links",
    names:
      "url urls site link links url_in_bio webpage web_site web blog blog_url sitio_web site_web 网站 сайт",
  },
  { class: "Homepage URLs", tails: "homepage homepage_url", names: "home_page" },
  {
    class: "Social media profiles",
    tails:
      "profile_url profile_link facebook_url instagram_url linkedin_url twitter_url tiktok_url youtube_url facebook_profile linkedin_profile instagram_profile twitter_profile instagram_link facebook_link linkedin_link twitter_link",
    names:
      "linkedin facebook twitter instagram tiktok youtube snapchat pinterest threads vk vkontakte github reddit twitch mastodon bluesky fb ig fb_id facebook_id twitter_id linkedin_id vk_id instagram_id google_id threads_link social_links social_profiles social_media socials social social_url permalink profile_page profile",
  },
  {
    class: "Instant messenger identities",
    kind: "username",
    tails: "telegram_username skype_id telegram_handle skype_name messenger_username",
    names:
      "tg weixin skype telegram discord discord_tag kik jabber xmpp msn aim yahoo_messenger line_id wechat wechat_id viber",
  },
  { class: "Instant messenger identities", names: "icq qq telegram_id discord_id im im_id" },
  { class: "Social connections", names: "friends friend_list connections followers_list following_list" },
  {
    class: "Profile statistics",
    tails:
      "follower_count followers_count following_count followed_by_count media_count post_count posts_count friends_count friend_count",
    names:
      "followers following followed_by follows edge_followed_by_count edge_follow_count edge_followed_by edge_follow statuses_count favourites_count favorites_count likes_count like_count listed_count tweet_count video_count subscriber_count subscribers_count karma reputation total_posts total_followers num_followers num_posts connections_count",
  },
  {
    class: "User statuses",
    tails: "account_status user_status",
    names:
      "is_private is_verified is_business is_business_account is_professional_account is_active is_admin is_banned is_deleted is_suspended is_staff is_superuser is_premium is_online account_type user_type member_status online_status user_role member_type membership_type verified blocked banned suspended",
  },
  { class: "VIP statuses", names: "is_vip vip vip_status vip_level" },
  {
    class: "Social security numbers",
    tails: "ssn social_security_number",
    names:
      "social_security_no social_security sin nin bsn burgerservicenummer insee numero_securite_sociale niss sozialversicherungsnummer jmbg pesel personnummer personal_number snils снилс",
  },
  {
    class: "Government issued IDs",
    tails: "national_id national_id_number id_card_number id_number identity_number aadhaar aadhar",
    names:
      "id_proof_number document_number cpf cnpj curp nino rfc dni nie nif nik ktp no_ktp cnic id_card id_card_no idcard identity_card tc_kimlik tckn tc_no codice_fiscale cedula rut rg aadhaar_number aadhar_number pan_number national_insurance_number 身份证 身份证号 身份证号码 voter_id nrc emirates_id",
  },
  { class: "Partial government issued IDs", names: "ssn_last4 ssn_last_4 ssn4 last4_ssn" },
  {
    class: "Passport numbers",
    tails: "passport_number passport_no",
    names:
      "passport passport_id passport_num reisepass paspoortnummer pasaporte паспорт серия_паспорта номер_паспорта 护照",
  },
  {
    class: "Driver’s licenses",
    tails: "drivers_license driver_license driving_license driving_licence license_number",
    names:
      "dl_number driver_license_number drivers_licence drivers_license_number licence_number fuehrerschein rijbewijs",
  },
  {
    class: "Taxation records",
    tails: "tax_id",
    names: "tin ein vat_number vat_id tax_number inn инн steuernummer steuer_id partita_iva nip",
  },
  {
    class: "Credit cards",
    tails: "card_number credit_card credit_card_number cc_number",
    names:
      "cc_expiration cc_num cc_exp cc_expiry card_no card_num card_expiry card_expiration expiry_date exp_date cardnumber kreditkarte carte_bancaire tarjeta pan card_exp",
  },
  { class: "Credit card CVV", tails: "cvv cvv2 cvc", names: "cvc2 card_cvv cvv_code security_code" },
  {
    class: "Partial credit card data",
    tails: "cc_last_four last4 last_four card_last4 card_last_four",
    names: "last_4 cc_last4 last_four_digits masked_card masked_pan card_bin bin card_type cc_type",
  },
  {
    class: "Bank account numbers",
    tails: "iban bank_account bank_account_number account_number",
    names:
      "account_no acct_no acct_number routing_number sort_code bic swift swift_code bank_account_no kontonummer rekeningnummer numero_cuenta rib ifsc ifsc_code",
  },
  { class: "Payment methods", tails: "payment_method", names: "payment_type paypal" },
  { class: "Payment histories", names: "payment_history payments" },
  {
    class: "Financial transactions",
    tails: "transaction_id",
    names: "transaction transactions transaction_amount",
  },
  {
    class: "Purchases",
    names:
      "order_id order_number orders purchases purchase last_order total_spent order_total invoice_number",
  },
  {
    class: "Shipment tracking numbers",
    tails: "tracking_number",
    names: "tracking_no shipment_tracking_number",
  },
  {
    class: "Loyalty program details",
    tails: "loyalty_number loyalty_id",
    names: "loyalty_card loyalty_points loyalty_tier frequent_flyer_number",
  },
  { class: "Reward program balances", names: "reward_points points_balance reward_balance" },
  {
    class: "Cryptocurrency wallet addresses",
    tails: "wallet_address btc_address eth_address bitcoin_address",
    names: "wallet crypto_wallet bitcoin ethereum_address crypto_address",
  },
  {
    class: "Vehicle identification numbers (VINs)",
    tails: "vin",
    names: "vin_number vehicle_identification_number fahrgestellnummer chassis_number",
  },
  {
    class: "License Plates",
    tails: "license_plate licence_plate",
    names:
      "plate plate_number number_plate numberplate kennzeichen kenteken plaque targa matricula гос_номер",
  },
  { class: "Vehicle registration plates", names: "vehicle_registration registration_plate vehicle_reg" },
  { class: "Vehicle details", names: "vehicle car_model car_make vehicle_make vehicle_model car" },
  {
    class: "Health insurance information",
    names: "health_insurance insurance_number health_insurance_number insurance_id",
  },
  {
    class: "Personal health data",
    names: "diagnosis medical_history blood_type blood_group allergies medication health_status",
  },
  { class: "Private messages", names: "private_message private_messages dm direct_message direct_messages" },
  { class: "Chat logs", names: "chat chat_log chat_logs" },
  { class: "Comments", names: "comment comments comment_text" },
  { class: "Forum posts", names: "post_text post_body forum_post" },
  { class: "Email messages", names: "email_body email_subject email_message" },
  { class: "SMS messages", names: "sms_text sms_body" },
  { class: "Login histories", tails: "login_history", names: "logins last_logins" },
  {
    class: "Website activity",
    tails:
      "last_login last_seen signup_date registration_date registered_at last_login_at last_login_date last_visit last_active last_activity",
    names:
      "created_at created join_date joined joined_at join_time regdate reg_date date_joined date_created created_date creation_date create_time created_time date_registered registered register_date registration_time register_time signup_at sign_up_date member_since last_access lastlogin lastseen lastvisit last_online login_count visits updated_at modified_at last_updated lastlogin_time",
  },
  {
    class: "Account IDs",
    tails:
      "user_id account_id customer_id member_id profile_id client_id subscriber_id contact_id uid customer_number account_ids user_ids",
    names:
      "id ids userid pk pk_id ig_id fbid interop_messaging_user_fbid cust_id guid uuid user_uuid user_pk author_id owner_id person_id uuid4 objectid object_id strong_id eid fbid_v2 customer_no customer_code client_no klant_id klantnummer kundennummer kunden_id kundennr numero_client id_usuario id_cliente id_user user_number member_number membership_number employee_id employee_number staff_id student_id patient_id matrikelnummer ид 用户id",
  },
  {
    class: null,
    names:
      "source keyword keywords hashtag hashtags breach_title breach breach_name leak leak_name spycloud_publish_date sighting severity status infected_time leak_id embedding voice_mail voicemail direct_mail index score row row_number line line_number file_name filename category category_name scraped_at crawled_at imported_at file_handle unique_id linked_account tiktok_id snap snap_id snapchat_id tagged influencer follower mention mentions mentioned referrer referred_by invited_by inviter brand sender page_name player owner author creator channel slug vanity vanity_url custom_url uploader poster posted_by from_user creator_name channel_name aka contact_info contact_details contact_data contacts contact_points identifier identifiers identity principal 联系方式 연락처",
  },
];
