-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Integration projects with other policies, proposed to the programme of a year and answered with a reason (F-PROG, ER-18, ER-19).
create table programme_project (
    id           uuid primary key,
    programme    uuid not null references programme (id),
    number       int not null,
    title        text not null,
    policy       text not null, -- code among the policies of the region
    proposer     text not null, -- the organisation, in words
    organisation uuid references organisation (id),
    office       text not null, -- through which it was proposed
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    description  text not null,
    cost         numeric(14, 2) not null check (cost > 0),
    starts_on    date not null,
    ends_on      date not null check (ends_on >= starts_on),
    state        text not null check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    answer       text,
    answered_by  text,
    answered_on  date,
    unique (programme, number)
);

-- Who pays for a project; the rows add up to its cost.
create table programme_project_cover (
    project  uuid not null references programme_project (id),
    position int not null,
    fund     text not null,
    payer    text not null,
    amount   numeric(14, 2) not null check (amount > 0),
    primary key (project, position)
);
