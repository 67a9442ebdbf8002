-- SPDX-License-Identifier: AGPL-3.0-or-later

-- What a municipality transfers to the area (F-TRASF, LO15-50): share, ranking and growth are computed.
insert into profile_indicator (code, label, unit, scope, direction, branch, source, whole, people, max, formula) values
 ('BILANCIO_COMUNALE', 'Bilancio del Comune', 'euro', 'MUNICIPALITY', 'NEUTRAL', 'QUANTITATIVE', 'Rendiconto del Comune', false, false, null, null),
 ('TRASFERITO_AMBITO', 'Risorse trasferite all''ambito', 'euro', 'MUNICIPALITY', 'UP_IS_BETTER', 'QUANTITATIVE', 'Rendiconto del Comune e dell''ambito', false, false, null, 'Parte del bilancio che il Comune trasferisce alla gestione associata (LO15-50)');

-- Values to compare with. The owner is a region, for all its profiles, or the business key of one profile. The size of the sample is kept
-- apart from the value (A-10).
create table profile_reference (
    owner      text not null,
    code       text not null,
    year       int not null check (year between 1990 and 2200),
    name       text not null check (name <> ''),
    value      numeric(18, 2) not null,
    sample     int check (sample > 0),
    source     text not null check (source <> ''),
    entered_by text not null,
    entered_on date not null,
    primary key (owner, code, year)
);

-- The means that Lombardy published with its guidelines of 2015 (LO15-4, LO15-7, LO15-8).
insert into profile_reference (owner, code, year, name, value, sample, source, entered_by, entered_on) values
 ('LOM', 'DIFFERENZIALE', 2012, 'Lombardia', 98, null, 'Regione Lombardia, Linee di indirizzo 2015-2017: circa 98 euro, campione di 74 o 75 ambiti', 'sistema', '2015-01-01'),
 ('LOM', 'PROGRAMMATA_PRO_CAPITE', 2012, 'Lombardia', 19, null, 'Regione Lombardia, Linee di indirizzo 2015-2017: circa 19 euro', 'sistema', '2015-01-01'),
 ('LOM', 'GESTITA_PRO_CAPITE', 2012, 'Lombardia', 18, null, 'Regione Lombardia, Linee di indirizzo 2015-2017: circa 18 euro', 'sistema', '2015-01-01'),
 ('LOM', 'QUOTA_PROGRAMMATA', 2012, 'Lombardia', 22, null, 'Regione Lombardia, Linee di indirizzo 2015-2017', 'sistema', '2015-01-01'),
 ('LOM', 'QUOTA_GESTITA', 2012, 'Lombardia', 21, null, 'Regione Lombardia, Linee di indirizzo 2015-2017', 'sistema', '2015-01-01');

-- How the office of the table reads a result, and what follows from it (LO15-48). Every text is kept, the last one counts.
create table profile_reading (
    position     bigint generated always as identity primary key,
    profile      text not null references community_profile (business_key),
    area         text not null,
    result       text not null,
    reading      text not null,
    implications text not null,
    person       text not null,
    office       text not null,
    written_at   timestamptz not null
);
create index profile_reading_result on profile_reading (profile, area, result, position desc);

-- The services whose rules the municipalities of an area may have made alike (F-OMOG).
create table homogeneity_service (
    code     text primary key,
    position int generated always as identity,
    name     text not null
);
insert into homogeneity_service (code, name) values
 ('SAD', 'Servizio di assistenza domiciliare (SAD)'),
 ('NIDI', 'Nidi'),
 ('SEGRETARIATO', 'Segretariato sociale'),
 ('TUTELA_MINORI', 'Tutela minori');

create table homogeneity (
    profile    text not null references community_profile (business_key),
    area       text not null,
    service    text not null references homogeneity_service (code),
    dimension  text not null check (dimension in ('AUTHORISATION', 'FEES', 'ACCESS')),
    reached    boolean not null,
    act        text not null,
    entered_by text not null,
    entered_on date not null,
    primary key (profile, area, service, dimension),
    check (not reached or act <> '')
);
