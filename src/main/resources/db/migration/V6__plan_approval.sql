-- SPDX-License-Identifier: AGPL-3.0-or-later

create table plan (
    id        uuid primary key,
    cycle     text not null references planning_cycle (key),
    version   int not null,
    state     text not null check (state in ('DRAFT', 'IN_CONSULTATION', 'IN_APPROVAL', 'APPROVED', 'IN_FORCE', 'RETURNED', 'REJECTED')),
    title     text not null,
    unique (cycle, version)
);

-- The consultation on the published draft (requirement 3.7).
create table consultation (
    id           uuid primary key,
    plan         uuid not null references plan (id),
    published_on date not null,
    published_at text not null,
    open_until   date not null,
    closed       boolean not null default false
);
create index consultation_plan on consultation (plan, published_on);

create table observation (
    id           uuid primary key,
    consultation uuid not null references consultation (id),
    office       text not null,
    person       text not null,
    section      text not null,
    text         text not null,
    made_on      date not null,
    outcome      text check (outcome in ('ACCEPTED', 'PARTLY', 'REJECTED')),
    reason       text,
    answered_on  date
);
create index observation_consultation on observation (consultation);

-- The management form (LO15-65, LO15-67).
create table management_form (
    plan               uuid primary key references plan (id),
    form               text not null,
    joint_secretariat  boolean not null,
    joint_minors       boolean not null,
    reason             text not null
);
