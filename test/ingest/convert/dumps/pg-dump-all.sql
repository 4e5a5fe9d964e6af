--
-- PostgreSQL database cluster dump
--

\restrict 1hkf4IiKmUCej3jUOO6GeQFQZxyw0gf6H3TRjfnfPFarAQgmaHNBzL0d7HSOuPS

SET default_transaction_read_only = off;

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

--
-- Roles
--

CREATE ROLE pgx;
ALTER ROLE pgx WITH SUPERUSER INHERIT CREATEROLE CREATEDB LOGIN REPLICATION BYPASSRLS;

--
-- User Configurations
--








\unrestrict 1hkf4IiKmUCej3jUOO6GeQFQZxyw0gf6H3TRjfnfPFarAQgmaHNBzL0d7HSOuPS

--
-- Databases
--

--
-- Database "template1" dump
--

\connect template1

--
-- PostgreSQL database dump
--

\restrict YuDAZp2Hdo69J66wriSVA7yyCajJQgrjptsCGGeSa5zcE16dj3cGcFfvokxFDyr

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- PostgreSQL database dump complete
--

\unrestrict YuDAZp2Hdo69J66wriSVA7yyCajJQgrjptsCGGeSa5zcE16dj3cGcFfvokxFDyr

--
-- Database "postgres" dump
--

\connect postgres

--
-- PostgreSQL database dump
--

\restrict pV6m1K4pjlQQ06U7Wb6Nks2WffNI02PA2Kx8ufO3yv4EUdIVhIW1lWwHj4WQ5C9

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- PostgreSQL database dump complete
--

\unrestrict pV6m1K4pjlQQ06U7Wb6Nks2WffNI02PA2Kx8ufO3yv4EUdIVhIW1lWwHj4WQ5C9

--
-- Database "shop" dump
--

--
-- PostgreSQL database dump
--

\restrict bMCOzBVXsmxtH9eS7bBGo3PTYzs1CJjp4WoLb70WvKOHwI6YFf2jUICLUe6ajpo

-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: shop; Type: DATABASE; Schema: -; Owner: pgx
--

CREATE DATABASE shop WITH TEMPLATE = template0 ENCODING = 'UTF8' LOCALE_PROVIDER = libc LOCALE = 'C.UTF-8';


ALTER DATABASE shop OWNER TO pgx;

\unrestrict bMCOzBVXsmxtH9eS7bBGo3PTYzs1CJjp4WoLb70WvKOHwI6YFf2jUICLUe6ajpo
\connect shop
\restrict bMCOzBVXsmxtH9eS7bBGo3PTYzs1CJjp4WoLb70WvKOHwI6YFf2jUICLUe6ajpo

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: other; Type: SCHEMA; Schema: -; Owner: pgx
--

CREATE SCHEMA other;


ALTER SCHEMA other OWNER TO pgx;

--
-- Name: f(); Type: FUNCTION; Schema: public; Owner: pgx
--

CREATE FUNCTION public.f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN INSERT INTO "Odd ""Name" VALUES (9,'it''s;'); RETURN NEW; END $$;


ALTER FUNCTION public.f() OWNER TO pgx;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: Odd "Name; Type: TABLE; Schema: public; Owner: pgx
--

CREATE TABLE public."Odd ""Name" (
    key integer,
    "a b" text
);


ALTER TABLE public."Odd ""Name" OWNER TO pgx;

--
-- Name: g(); Type: FUNCTION; Schema: public; Owner: pgx
--

CREATE FUNCTION public.g() RETURNS void
    LANGUAGE sql
    BEGIN ATOMIC
 INSERT INTO public."Odd ""Name" (key, "a b")
   VALUES (8, 'x;y'::text);
END;


ALTER FUNCTION public.g() OWNER TO pgx;

--
-- Name: users; Type: TABLE; Schema: other; Owner: pgx
--

CREATE TABLE other.users (
    mail text
);


ALTER TABLE other.users OWNER TO pgx;

--
-- Name: logs; Type: TABLE; Schema: public; Owner: pgx
--

CREATE TABLE public.logs (
    a text
);


ALTER TABLE public.logs OWNER TO pgx;

--
-- Name: users; Type: TABLE; Schema: public; Owner: pgx
--

CREATE TABLE public.users (
    id integer NOT NULL,
    mail text,
    name character varying(60),
    note text,
    pic bytea,
    ok boolean,
    bits bit(3),
    price numeric(8,2),
    born date,
    js jsonb,
    tags text[],
    dup text GENERATED ALWAYS AS ("left"((name)::text, 3)) STORED
);


ALTER TABLE public.users OWNER TO pgx;

--
-- Name: users_id_seq; Type: SEQUENCE; Schema: public; Owner: pgx
--

ALTER TABLE public.users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Data for Name: users; Type: TABLE DATA; Schema: other; Owner: pgx
--

COPY other.users (mail) FROM stdin;
z@example.com
\.


--
-- Data for Name: Odd "Name; Type: TABLE DATA; Schema: public; Owner: pgx
--

COPY public."Odd ""Name" (key, "a b") FROM stdin;
1	x
2	\N
\.


--
-- Data for Name: logs; Type: TABLE DATA; Schema: public; Owner: pgx
--

COPY public.logs (a) FROM stdin;
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: pgx
--

COPY public.users (id, mail, name, note, pic, ok, bits, price, born, js, tags) FROM stdin;
1	a@example.com	O'Brien	line\nnext\r\n"quoted" \\ back; semi), (x\ttab	\\x00ff	t	101	1.50	2001-02-03	{"a": "b\\"c"}	{a,"b c"}
2	\N		\N	\N	f	\N	-3.00	\N	\N	\N
3	c@example.net	DOMAIN\\user	\\.	\N	\N	\N	NaN	\N	\N	\N
4	d@example.net	\\N	\\	\\x070b0c08	\N	\N	0.00	\N	\N	\N
\.


--
-- Name: users_id_seq; Type: SEQUENCE SET; Schema: public; Owner: pgx
--

SELECT pg_catalog.setval('public.users_id_seq', 4, true);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: pgx
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: logs r; Type: RULE; Schema: public; Owner: pgx
--

CREATE RULE r AS
    ON INSERT TO public.logs DO  INSERT INTO public."Odd ""Name" (key, "a b")
  VALUES (7, new.a);


--
-- Name: users t; Type: TRIGGER; Schema: public; Owner: pgx
--

CREATE TRIGGER t AFTER INSERT ON public.users FOR EACH ROW EXECUTE FUNCTION public.f();


--
-- PostgreSQL database dump complete
--

\unrestrict bMCOzBVXsmxtH9eS7bBGo3PTYzs1CJjp4WoLb70WvKOHwI6YFf2jUICLUe6ajpo

--
-- PostgreSQL database cluster dump complete
--

