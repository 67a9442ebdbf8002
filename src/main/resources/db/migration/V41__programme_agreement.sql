-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The Accordo di Programma of a cycle (requirement 3.8). A round is one scheme: a new scheme begins a new round for all.
create table agreement (
    id                 uuid primary key,
    cycle              text not null unique references planning_cycle (key),
    area               text not null,
    round              int not null,
    remark_rounds      int not null,
    state              text not null check (state in ('DRAFT', 'IN_CONFERENCE', 'IN_AUTHORISATION', 'IN_SIGNATURE', 'SIGNED',
                           'APPROVED', 'PUBLISHED', 'IN_FORCE', 'FAILED', 'DISSOLVED')),
    object             text not null,
    promoter           text not null,
    planning_variation boolean not null,
    state_bodies       boolean not null,
    supra_district     boolean not null,
    condition_units    text not null,
    condition_access   text not null,
    condition_traits   text not null,
    opened_on          date not null,
    signed_on          date,
    in_force_on        date
);

-- Office: the engine's office that consents, authorises and signs for the party, for example sindaco-015182.
create table agreement_party (
    agreement      uuid not null references agreement (id),
    office         text not null,
    kind           text not null check (kind in ('SIGNATORY', 'ADHERENT')),
    name           text not null,
    istat          text,
    position       int not null,
    left_round     int,
    left_on        date,
    left_reason    text,
    primary key (agreement, office)
);

-- The scheme of a round with its author and the lead body that it designates (LO15-78).
create table agreement_scheme (
    agreement         uuid not null references agreement (id),
    round             int not null,
    lead_body         text not null,
    lead_body_nature  text,
    lead_body_istat   text,
    framework_reason  text not null,
    drafted_by        text not null,
    drafted_on        date not null,
    primary key (agreement, round)
);

-- The six essential elements (LO15-77..82) of a round.
create table agreement_element (
    agreement uuid not null references agreement (id),
    round     int not null,
    element   text not null check (element in ('AIMS', 'LEAD_BODY', 'PLAN_OFFICE', 'PARTIES', 'THIRD_SECTOR', 'VERIFICATION')),
    text      text not null,
    primary key (agreement, round, element)
);

-- What a party commits itself to (F-IMP); euro with two decimals, staff as full-time equivalent from 0 to 1.
create table agreement_commitment (
    id            uuid primary key,
    agreement     uuid not null references agreement (id),
    office        text not null,
    action        uuid not null,
    year          int not null,
    source        text not null,
    available     numeric(14, 2) not null,
    amount        numeric(14, 2) not null check (amount >= 0),
    non_financial text not null,
    staff_fte     numeric(4, 2) not null check (staff_fte between 0 and 1),
    act           text not null,
    recorded_by   text not null
);
create index agreement_commitment_agreement on agreement_commitment (agreement, office, year);

create table agreement_conference (
    agreement uuid not null references agreement (id),
    number    int not null,
    round     int not null,
    held_at   timestamp not null,
    place     text not null,
    agenda    text not null,
    minutes   text,
    primary key (agreement, number)
);

create table agreement_consent (
    agreement uuid not null references agreement (id),
    round     int not null,
    office    text not null,
    consent   text not null check (consent in ('SI', 'SI_CON_OSS', 'NO')),
    remarks   text not null,
    person    text not null,
    on_behalf text not null,
    given_on  date not null,
    primary key (agreement, round, office)
);

-- The act by which a body authorises its signature (F-AUT); on_behalf: protocol of an act that came by PEC or on paper.
create table agreement_authorisation (
    agreement uuid not null references agreement (id),
    round     int not null,
    office    text not null,
    organ     text not null check (organ in ('GIUNTA', 'CONSIGLIO', 'DIRETTORE_GENERALE', 'PRESIDENTE', 'ALTRO')),
    number    text not null,
    act_date  date not null,
    outcome   text not null check (outcome in ('FAVOREVOLE', 'CONTRARIO')),
    reason    text not null,
    file      uuid,
    person    text not null,
    on_behalf text not null,
    filed_on  date not null,
    primary key (agreement, round, office)
);

-- The file of an act, uploaded before its form is completed.
create table agreement_act_file (
    agreement uuid not null references agreement (id),
    round     int not null,
    office    text not null,
    file      uuid not null,
    person    text not null,
    kept_at   timestamptz not null,
    primary key (agreement, round, office)
);

-- The document that the parties sign, issued once for each round.
create table agreement_issue (
    agreement uuid not null references agreement (id),
    round     int not null,
    number    text not null,
    file      uuid not null,
    sha256    text not null,
    frozen    uuid not null,
    issued_on date not null,
    primary key (agreement, round)
);

-- Every file that a signatory uploaded, refused ones too, with the verdict on it.
create table agreement_upload (
    id          uuid primary key,
    agreement   uuid not null references agreement (id),
    round       int not null,
    office      text not null,
    person      text not null,
    check_id    uuid not null,
    file        uuid,
    sha256      text not null,
    file_name   text not null,
    state       text not null check (state in ('ACCEPTED', 'TO_VERIFY_AGAIN', 'REFUSED')),
    words       text not null,
    uploaded_at timestamptz not null
);
create index agreement_upload_party on agreement_upload (agreement, round, office);

create table agreement_signature (
    agreement   uuid not null references agreement (id),
    round       int not null,
    office      text not null,
    state       text not null check (state in ('SIGNED', 'REFUSED', 'LAPSED')),
    upload      uuid references agreement_upload (id),
    reason      text not null,
    person      text not null,
    on_behalf   text not null,
    signed_on   date not null,
    attested    text not null,
    primary key (agreement, round, office)
);

-- Ratification by the municipal council where the plan changes urban planning (TUEL art. 34 c. 5).
create table agreement_ratification (
    agreement uuid not null references agreement (id),
    round     int not null,
    office    text not null,
    last_day  date not null,
    number    text,
    act_date  date,
    ratified  boolean,
    primary key (agreement, round, office)
);

create table agreement_reminder (
    agreement uuid not null references agreement (id),
    round     int not null,
    office    text not null,
    step      text not null,
    sent_on   date not null,
    primary key (agreement, round, office, step, sent_on)
);

-- Why unanimity failed and what was decided (step 5).
create table agreement_way_out (
    id         uuid primary key,
    number     int generated always as identity,
    agreement  uuid not null references agreement (id),
    round      int not null,
    way        text not null check (way in ('NEGOZIA', 'NUOVO_SCHEMA', 'FALLITO', 'ACCORDO', 'NESSUN_ACCORDO',
                   'POTERE_SOSTITUTIVO', 'NUOVO_AVVIO', 'CHIUSURA')),
    missing    text not null,
    reason     text not null,
    person     text not null,
    decided_on date not null
);

-- Approval act, bulletin and albo (TUEL art. 34 c. 4, art. 124).
create table agreement_publication (
    agreement       uuid primary key references agreement (id),
    approval_body   text not null,
    approval_number text not null,
    approval_date   date not null,
    approval_file   uuid,
    bur_number      text,
    bur_date        date,
    albo_number     text,
    albo_from       date,
    albo_to         date
);
