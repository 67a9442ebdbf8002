-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The programme of one year of a plan in force (requirement 3.10).
create table programme (
    id            uuid primary key,
    key           text not null unique,
    cycle         text not null references planning_cycle (key),
    area          text not null,
    year          int not null,
    instrument    text not null check (instrument in ('ANNUAL_PROGRAMME', 'TO_ANNUAL_OPERATIONS')),
    state         text not null check (state in ('RESOURCES', 'PROPOSALS', 'SHEETS', 'COMMITMENTS', 'REVIEW', 'IN_APPROVAL', 'APPROVED',
                      'PUBLISHED', 'REJECTED', 'WAIVED', 'LAPSED')),
    opened_by     text not null,
    opened_on     date not null,
    premise       text,
    context       text,
    frna          text,
    sheets_closed boolean not null,
    approved_on   date,
    published_on  date,
    published_at  text,
    closed_on     date,
    unique (cycle, year) -- never a second start
);

-- What a fund gives the programme: what an act of the region shares out, or a provisional amount until it does, and what is left of earlier
-- years. The annuality is the year whose money it is.
create table programme_resource (
    programme   uuid not null references programme (id),
    fund        text not null,
    annuality   int not null,
    act         text not null,
    assigned    numeric(14, 2) not null check (assigned >= 0),
    carried     numeric(14, 2) not null check (carried >= 0),
    provisional boolean not null,
    primary key (programme, fund, annuality)
);

-- Acts that an earlier operational instrument of the area is made of, superseded by an approved programme (ER-14).
create table programme_superseded (
    programme uuid not null references programme (id),
    position  int not null,
    title     text not null,
    primary key (programme, position)
);
