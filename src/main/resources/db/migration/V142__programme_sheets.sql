-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The sheets of an annual programme (requirement 3.10). Their money stands in money_line, their expected results in measure.
create table programme_sheet (
    id               uuid primary key,
    programme        uuid not null references programme (id),
    number           int not null check (number > 0),
    title            text not null,
    kind             text not null check (kind in ('CONTINUES', 'NEW', 'CHANGED', 'ENDED')),
    reason           text not null,
    sheet_before     uuid references programme_sheet (id),
    action           uuid,
    objective        uuid,
    priority         text not null,
    need             uuid,
    area             text not null check (area in ('SOCIAL', 'SOCIO_HEALTH', 'HEALTH')),
    joint            text[] not null,
    social_owner     text not null,
    health_owner     text not null,
    municipalities   text[] not null,
    service_code     text not null,
    service_target   text not null,
    leps             text not null,
    fnps_row         text check (fnps_row in ('ACCESS', 'INCLUSION', 'HOME', 'DAY_CENTRES', 'COMMUNITIES')),
    fnps_column      text check (fnps_column in ('FAMILY', 'DISABILITY', 'POVERTY')),
    target           text not null,
    users            int check (users >= 0),
    description      text not null,
    management       text not null check (management in ('DIRECT', 'CONTRACTED', 'OTHER')),
    management_words text not null,
    policy           text not null,
    starts           date,
    ends             date,
    cup              text not null,
    cig              text not null,
    classification   text not null,
    risks            text not null,
    total            numeric(14, 2) check (total >= 0),
    proposed_by      text not null,
    standing         text not null check (standing in ('PROPOSED', 'ACCEPTED', 'REFUSED')),
    answer           text not null,
    version          int not null default 1,
    person           text not null,
    office           text not null,
    written_at       timestamptz not null,
    unique (programme, number),
    check (kind not in ('CHANGED', 'ENDED') or reason <> ''),
    check (cardinality(joint) = 0 or (social_owner <> '' and health_owner <> '')), -- ER-20
    check (starts is null or ends is null or starts <= ends),
    check ((fnps_row is null) = (fnps_column is null))
);
create index programme_sheet_action on programme_sheet (action);

create table programme_sheet_partner (
    sheet uuid not null references programme_sheet (id),
    place int not null,
    name  text not null,
    role  text not null,
    way   text not null,
    primary key (sheet, place)
);

create table programme_sheet_staff (
    sheet    uuid not null references programme_sheet (id),
    place    int not null,
    profile  text not null,
    people   int not null check (people > 0),
    employer text not null,
    amount   numeric(10, 2) check (amount >= 0),
    measure  text not null check (measure in ('HOURS', 'FTE')),
    cost     numeric(14, 2) check (cost >= 0),
    primary key (sheet, place)
);

create table programme_sheet_milestone (
    sheet  uuid not null references programme_sheet (id),
    place  int not null,
    title  text not null,
    due_on date not null,
    who    text not null,
    primary key (sheet, place)
);
