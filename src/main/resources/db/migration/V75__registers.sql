-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The registers of an area (requirement 3.23b). Number counts the proposals of an area; a sheet brings several lines at once.
-- Details: one value for each field of the kind, as text in its kept form.
create table register_entry (
    id             uuid primary key,
    area           text not null references territory (code),
    number         int not null,
    line           int not null,
    kind           text not null check (kind in ('ACCESS_POINT', 'ACCREDITATION', 'SERVICE_UNIT', 'JOINT_REGULATION',
                       'ACCESS_RULE', 'DELEGATED_FUNCTION', 'ASP', 'CALL', 'INNOVATION_PROJECT', 'CURRENT_COLLABORATION',
                       'SOCIAL_CHARTER')),
    name           text not null,
    municipalities text[] not null,
    state          text not null check (state in ('PROPOSED', 'ACTIVE', 'CLOSED', 'REFUSED', 'WITHDRAWN')),
    act            text not null,
    valid_from     date not null,
    valid_to       date,
    notes          text not null,
    details        jsonb not null,
    replaces       uuid references register_entry (id),
    proposed_by    text not null,
    proposed_for   text not null, -- the office
    proposed_on    date not null,
    decided_by     text,
    decided_on     date,
    unique (area, number, line),
    check (valid_to is null or valid_to >= valid_from - 1)
);
create index register_entry_kind on register_entry (area, kind, state);
create unique index register_entry_replaced on register_entry (replaces) where state in ('PROPOSED', 'ACTIVE');

-- Somebody asks that an active entry be closed; the last one counts.
create table register_closing (
    id          uuid primary key,
    entry       uuid not null references register_entry (id),
    last_day    date not null,
    reason      text not null,
    state       text not null check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
    proposed_by text not null,
    proposed_on date not null,
    decided_by  text,
    decided_on  date
);
create unique index register_closing_open on register_closing (entry) where state = 'PROPOSED';

-- Joint regulation: the act of the council of each municipality (LO18-10).
create table register_adoption (
    entry       uuid not null references register_entry (id),
    istat       text not null references municipality (istat),
    act         text not null,
    adopted_on  date not null,
    recorded_by text not null,
    primary key (entry, istat)
);
