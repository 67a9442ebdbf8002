-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The community profile of an area, or of a wider territory for all its areas (requirement 3.4).
create table community_profile (
    business_key      text primary key,
    territory         text not null,
    rules             text not null,
    starts_on         date not null,
    ends_on           date not null check (ends_on > starts_on),
    state             text not null check (state in ('OPEN', 'CONSOLIDATED', 'VALIDATED')),
    opened_by         text not null,
    opened_on         date not null,
    table_due         date not null,
    contributions_due date,
    survey_due        date,
    summary           text not null default '',
    remarks           text not null default '',
    validated_on      date
);
create index community_profile_territory on community_profile (territory, starts_on);

-- Who sits at the table that writes the profile (ER-28..31).
create table profile_member (
    id          uuid primary key,
    profile     text not null references community_profile (business_key),
    person      text not null,
    role        text not null check (role in ('COORDINATORE', 'PROVINCIA', 'AZIENDA_SANITARIA', 'COMUNE_CAPOFILA', 'COMPONENTE')),
    body        text not null,
    district    text not null,
    time_share  numeric(5, 2) not null check (time_share > 0 and time_share <= 100),
    assignment  text not null,
    valid_from  date not null,
    valid_to    date,
    check (valid_to is null or valid_to >= valid_from)
);
-- One person for each district, never two (ER-31).
create unique index profile_member_one_per_district on profile_member (profile, district) where role = 'COMUNE_CAPOFILA';
create index profile_member_profile on profile_member (profile);

create table profile_datum (
    id           uuid primary key,
    profile      text not null references community_profile (business_key),
    branch       text not null check (branch in ('QUANTITATIVE', 'QUALITATIVE', 'THEMATIC', 'SHARED_ANALYSIS')),
    indicator    text not null,
    municipality text not null,
    year         int not null,
    value        numeric(18, 2) not null check (value >= 0),
    source       text not null,
    confidence   text not null check (confidence in ('ALTA', 'MEDIA', 'BASSA')),
    note         text not null,
    entered_by   text not null,
    entered_on   date not null
);
create index profile_datum_profile on profile_datum (profile, branch);

-- What nobody gave by the deadline: shown, never a block (requirement 3.4).
create table profile_gap (
    profile     text not null references community_profile (business_key),
    part        text not null,
    office      text not null,
    recorded_on date not null,
    primary key (profile, part, office)
);

-- What a plan office knows of supply, demand and need (LO15-14..20); municipality is empty for the whole area.
create table knowledge_level (
    profile          text not null references community_profile (business_key),
    area             text not null,
    municipality     text not null default '',
    access_services  text not null check (access_services in ('SI', 'NO', 'STIMA')),
    users_in_charge  text not null check (users_in_charge in ('SI', 'NO', 'STIMA')),
    integrated_cases text not null check (integrated_cases in ('SI', 'NO', 'STIMA')),
    elderly_demand   text not null check (elderly_demand in ('SI', 'NO', 'STIMA')),
    others_demand    text not null check (others_demand in ('SI', 'NO', 'STIMA')),
    potential_need   text not null check (potential_need in ('SI', 'NO', 'STIMA')),
    private_care     text not null check (private_care in ('SI', 'NO', 'STIMA')),
    reading          text not null,
    implications     text not null,
    primary key (profile, area, municipality)
);
