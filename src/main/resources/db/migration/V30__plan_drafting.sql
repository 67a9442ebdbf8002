-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The drafting of a cycle's plan (requirement 3.6); round counts how often it began, more than once after a return.
create table plan_drafting (
    cycle             text primary key,
    round             int not null,
    started_on        date not null,
    due               date not null,
    contributions_due date not null,
    redraft           boolean not null,
    remarks           text not null default ''
);

create table policy_comparison (
    cycle       text not null,
    policy      text not null,
    counterpart text not null,
    held_on     date not null,
    outcome     text not null,
    integrated  boolean not null,
    instrument  text not null,
    primary key (cycle, policy),
    check (not integrated or instrument <> '') -- ER-12
);

create table plan_objective (
    id               uuid primary key,
    cycle            text not null,
    title            text not null,
    class            text not null check (class in ('REFORM', 'INNOVATION', 'RECOMPOSITION')),
    aggregation      boolean not null,
    strategic_number int check (strategic_number between 1 and 3),
    areas            text[] not null,
    sources          text[] not null check (cardinality(sources) > 0), -- ER-21
    priority_area    int check (priority_area between 1 and 3),
    attributes       text[] not null,
    recomposition    text[] not null,
    threshold        text not null,
    added_at         timestamptz not null
);
create index plan_objective_cycle on plan_objective (cycle);

-- Each section of the profile: who contributes, whether it was left to the plan office, whether it is to be redrafted.
create table plan_section (
    cycle         text not null,
    section       text not null,
    office        text not null,
    uncontributed boolean not null default false,
    redraft       boolean not null default false,
    primary key (cycle, section)
);

create table plan_section_text (
    cycle      text not null,
    section    text not null,
    version    int not null,
    text       text not null,
    complete   boolean not null,
    person     text not null,
    written_on date not null,
    primary key (cycle, section, version)
);

create table plan_contribution (
    id       uuid primary key,
    cycle    text not null,
    section  text not null,
    office   text not null,
    author   text not null,
    body     text not null,
    text     text not null,
    given_on date not null
);
create index plan_contribution_cycle on plan_contribution (cycle, section);

create table plan_action (
    id             uuid primary key,
    cycle          text not null,
    title          text not null,
    objective      uuid not null references plan_objective (id),
    area           text not null check (area in ('SOCIAL', 'SOCIO_HEALTH', 'HEALTH')),
    target         text not null,
    joint          text[] not null,
    innovative     boolean not null,
    social_owner   text not null,
    health_owner   text not null,
    policy         text not null,
    added_at       timestamptz not null,
    check (social_owner <> '' or health_owner <> ''),
    check (cardinality(joint) = 0 or (social_owner <> '' and health_owner <> '')) -- ER-20
);
create index plan_action_cycle on plan_action (cycle);

create table plan_action_cost (
    action uuid not null references plan_action (id),
    year   int not null,
    source text not null,
    amount numeric(14, 2) not null check (amount >= 0),
    primary key (action, year, source)
);

create table plan_action_indicator (
    action   uuid not null references plan_action (id),
    name     text not null,
    baseline text not null,
    target   text not null,
    primary key (action, name)
);

create table participation_event (
    id            uuid primary key,
    cycle         text not null,
    kind          text not null check (kind in ('FORUM', 'FOCUS_GROUP', 'WORKING_GROUP', 'TABLE', 'PUBLIC_INQUIRY', 'CO_DESIGN')),
    held_at       timestamp not null,
    place         text not null,
    action        uuid references plan_action (id),
    attendees     text not null,
    minutes       text not null,
    contributions text not null,
    check (kind <> 'CO_DESIGN' or action is not null) -- AB-50
);
create index participation_event_cycle on participation_event (cycle);

-- Three-year framework: estimates (ER-10, ER-69).
create table framework_row (
    cycle         text not null,
    year          int not null,
    source        text not null,
    area          text not null check (area in ('SOCIAL', 'SOCIO_HEALTH', 'HEALTH')),
    amount        numeric(14, 2) not null check (amount >= 0),
    note          text not null,
    region_ref    text not null,
    authority_ref text not null,
    primary key (cycle, year, source, area),
    check (area <> 'HEALTH' or (region_ref <> '' and authority_ref <> '')) -- ER-11
);

create table plan_opinion (
    id       uuid primary key,
    cycle    text not null,
    kind     text not null check (kind in ('ACCOUNTING', 'HEALTH')),
    round    int not null,
    outcome  text not null check (outcome in ('FAVOREVOLE', 'FAVOREVOLE_CON_OSSERVAZIONI', 'CONTRARIO')),
    remarks  text not null,
    sections text[] not null,
    office   text not null,
    person   text not null,
    given_on date not null,
    given_at timestamptz not null
);
create index plan_opinion_cycle on plan_opinion (cycle, given_at);
