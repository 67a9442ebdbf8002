-- SPDX-License-Identifier: AGPL-3.0-or-later

-- A third-sector body asks to adhere to an agreement (requirement 3.16, F-ADES). Number counts within the cycle.
create table adhesion (
    id                      uuid primary key,
    cycle                   text not null references planning_cycle (key),
    area                    text not null,
    number                  int not null,
    state                   text not null check (state in ('SUBMITTED', 'ACCEPTED', 'ADHERED', 'REFUSED', 'WITHDRAWN')),
    name                    text not null,
    tax_code                text not null,
    runts                   text not null,
    representative          text not null,
    representative_tax_code text not null,
    participated            boolean not null,
    commitments             text not null,
    attachment              uuid references stored_file (id),
    office                  text not null,
    requested_by            text not null,
    requested_on            date not null,
    reason                  text not null,
    issued                  uuid references stored_file (id),
    signed_on               date,
    albo_number             text,
    albo_from               date,
    closed_on               date,
    unique (cycle, number)
);

-- An act that follows the agreement (LO15-71): local agreement, convention or operational protocol.
create table subsequent_act (
    id         uuid primary key,
    cycle      text not null references planning_cycle (key),
    area       text not null,
    number     int not null,
    state      text not null check (state in ('DRAFT', 'IN_SIGNATURE', 'LINKED', 'ABANDONED')),
    kind       text not null check (kind in ('LOCAL_AGREEMENT', 'CONVENTION', 'OPERATIONAL_PROTOCOL')),
    title      text not null,
    text       text not null,
    round      int not null,
    issued     uuid references stored_file (id),
    drafted_by text not null,
    opened_on  date not null,
    closed_on  date,
    unique (cycle, number)
);

create table subsequent_act_party (
    act       uuid not null references subsequent_act (id),
    round     int not null,
    office    text not null,
    name      text not null,
    signed    boolean,
    reason    text not null,
    signed_on date,
    primary key (act, round, office)
);

-- Every file that was uploaded as a signature, refused ones too. Subject: an adhesion, or an act in one of its rounds.
create table adhesion_upload (
    id          uuid primary key,
    subject     uuid not null,
    round       int not null,
    office      text not null,
    person      text not null,
    check_id    uuid not null,
    file        uuid references stored_file (id),
    sha256      text not null,
    file_name   text not null,
    state       text not null check (state in ('ACCEPTED', 'TO_VERIFY_AGAIN', 'REFUSED')),
    words       text not null,
    tax_code    text not null,
    uploaded_at timestamptz not null
);
create index adhesion_upload_subject on adhesion_upload (subject, round, office);

-- Public inquiry for the co-design of an innovative action (AB-50, F-EVENTO).
create table public_inquiry (
    id         uuid primary key,
    cycle      text not null references planning_cycle (key),
    area       text not null,
    number     int not null,
    state      text not null check (state in ('DRAFT', 'OPEN', 'CLOSED', 'DESERTED')),
    action     uuid,
    title      text not null,
    text       text not null,
    closes_on  date,
    held_at    timestamp,
    place      text not null,
    attendees  text not null,
    minutes    text not null,
    outcome    text not null,
    written_by text not null,
    opened_on  date not null,
    closed_on  date,
    unique (cycle, number)
);

create table inquiry_answer (
    inquiry     uuid not null references public_inquiry (id),
    office      text not null,
    person      text not null,
    organisation text not null,
    text        text not null,
    answered_on date not null,
    primary key (inquiry, office)
);
