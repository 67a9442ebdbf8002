-- SPDX-License-Identifier: AGPL-3.0-or-later
-- P23: appointment, replacement, suspension and end of any office and seat (requirements, 3.23a).

alter table office_holder drop constraint office_holder_holder_kind_check;
alter table office_holder add constraint office_holder_holder_kind_check check (holder_kind in
    ('ELECTED_MAYOR', 'COMMISSIONER', 'PREFECTURAL_COMMISSIONER', 'ACTING_DEPUTY', 'EX_OFFICIO', 'APPOINTED'));

-- Who is asked to accept an appointment: until the answer the person has an office of their own, and sees that territory.
create table designation (
    id        uuid primary key,
    person    text not null references person,
    territory text not null references territory,
    opened_on date not null,
    closed_on date
);
create index designation_open on designation (person) include (territory) where closed_on is null;

-- One row for each business key BODY-INC-n: what was asked (F-INCARICO), the answer, what came of it.
create table appointment (
    key             text primary key,
    territory       text not null references territory,
    target          text not null, -- an office, or a body whose seats belong to offices
    number          int not null,
    for_office      text not null references office,
    opened_by       text not null references person,
    opened_on       date not null,
    state           text not null check (state in ('OPEN', 'AWAITING', 'ACTIVE', 'REFUSED', 'SUSPENDED', 'ENDED', 'WITHDRAWN')),
    action          text check (action in ('APPOINT', 'REPLACE', 'SUSPEND', 'RESUME', 'END')),
    person          text references person,
    kind            text,
    title           text not null default '',
    institution     text not null default '',
    role            text not null default '',
    functions       text[] not null default '{}',
    area            text not null default '',
    share           numeric(5, 2) check (share > 0 and share <= 100),
    assignment_form text,
    act             text not null default '',
    valid_from      date,
    valid_to        date,
    replaces        text not null default '',
    designation     uuid references designation,
    note            text not null default '',
    closed_on       date,
    unique (target, number),
    check (valid_to is null or valid_from is null or valid_from <= valid_to),
    check (state = 'OPEN' or state = 'WITHDRAWN' or action is not null)
);
create index appointment_territory on appointment (territory, opened_on desc);
create index appointment_person on appointment (person);
