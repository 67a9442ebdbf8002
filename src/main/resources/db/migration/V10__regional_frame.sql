-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Acts of the regions, from their registration on (requirement 3.3). Particulars are empty until the first step is done.
create sequence regional_act_number;
create table regional_act (
    id            uuid primary key,
    business_key  text not null unique,
    region        text not null references territory (code),
    opened_by     text not null references office (id),
    opened_on     date not null,
    state         text not null check (state in ('REGISTERING', 'IN_FORCE', 'IN_PROROGA', 'SUPERSEDED', 'WITHDRAWN')),
    in_proroga    boolean not null default false,
    type          text,
    number        text check (length(number) <= 30),
    act_date      date,
    issuer        text,
    valid_from    date,
    valid_to      date,
    bur           text,
    bur_date      date,
    address       text,
    allocation_total numeric(15, 2) check (allocation_total >= 0),
    published_on  date,
    withdrawn_because text,
    check (valid_to is null or valid_to >= valid_from)
);
create index regional_act_region on regional_act (region, act_date desc);

-- How acts refer to each other (ER-7).
create table regional_act_link (
    from_act uuid not null references regional_act (id),
    to_act   uuid not null references regional_act (id),
    type     text not null check (type in ('RACCORDO', 'ATTUA', 'MODIFICA', 'SOSTITUISCE')),
    primary key (from_act, to_act, type),
    check (from_act <> to_act)
);

-- What an allocation act gives to each area (ER-3, ER-6).
create table allocation_line (
    act    uuid not null references regional_act (id),
    area   text not null references territory (code),
    fund   text not null,
    year   int not null,
    amount numeric(15, 2) not null check (amount >= 0),
    primary key (act, area, fund, year)
);

-- Minimum thresholds (LO15-40); a value that is null is NOT SET.
create table minimum_threshold (
    id         uuid primary key,
    act        uuid not null references regional_act (id),
    type       int not null check (type between 1 and 4),
    target     text not null,
    service    text not null,
    value      numeric(15, 2) check (value >= 0),
    unit       text not null,
    valid_from date not null,
    unique (act, type, target, service)
);

create table indicator_definition (
    code      text primary key,
    act       uuid not null references regional_act (id),
    formula   text not null,
    unit      text not null,
    direction text not null check (direction in ('CRESCENTE', 'DECRESCENTE')),
    min       numeric(15, 4),
    max       numeric(15, 4),
    check (max >= min)
);

-- Where each content of a former Programma attività territoriali went (ER-67, ER-71).
create table former_programme_line (
    act            uuid not null references regional_act (id),
    position       int not null,
    content        text not null,
    annual_action  text not null,
    company_action text not null,
    primary key (act, position),
    check (annual_action <> '' or company_action <> '')
);
