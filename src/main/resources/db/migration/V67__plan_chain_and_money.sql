-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The needs that the plan states: evidence are codes of profile indicators, priorities codes of the source priorities (ER-21).
create table plan_need (
    id         uuid primary key,
    cycle      text not null,
    text       text not null check (text <> ''),
    evidence   text[] not null,
    priorities text[] not null,
    version    int not null default 1,
    person     text not null,
    office     text not null,
    written_at timestamptz not null,
    added_at   timestamptz not null
);
create index plan_need_cycle on plan_need (cycle);

-- Who last wrote, and how often: a page that was opened before another person's change is refused.
alter table plan_objective
    add column version int not null default 1,
    add column person text not null default '',
    add column office text not null default '',
    add column written_at timestamptz;
alter table plan_action
    add column version int not null default 1,
    add column person text not null default '',
    add column office text not null default '',
    add column written_at timestamptz;

-- Code of the profile's catalogue, empty for an indicator of the action's own.
alter table plan_action_indicator add column indicator text not null default '';

-- The framework is one sheet with one version (ER-10).
create table framework_edition (
    cycle      text primary key,
    version    int not null,
    person     text not null,
    office     text not null,
    written_at timestamptz not null
);

-- Budget constraint: at most so much from a source in a year, and the act that says so (ER-10).
create table framework_limit (
    cycle  text not null,
    year   int not null,
    source text not null,
    amount numeric(14, 2) not null check (amount >= 0),
    act    text not null check (act <> ''),
    primary key (cycle, year, source)
);

-- Resources attracted by calls (LO18-33), and the reason where they stand in for municipal and regional money (LO15-52).
create table attracted_resource (
    id     uuid primary key,
    cycle  text not null,
    call   text not null check (call <> ''),
    funder text not null check (funder <> ''),
    amount numeric(14, 2) not null check (amount >= 0),
    year   int not null
);
create index attracted_resource_cycle on attracted_resource (cycle, year);

create table additionality_reason (
    cycle      text not null,
    year       int not null,
    reason     text not null check (reason <> ''),
    person     text not null,
    written_at timestamptz not null,
    primary key (cycle, year)
);
