-- SPDX-License-Identifier: AGPL-3.0-or-later

-- A planning cycle keeps the area version and the rules that it started with.
create table planning_cycle (
    key           text primary key,
    area          text not null,
    area_version  int not null,
    region        text not null,
    profile       text not null,
    starts_on     date not null,
    ends_on       date not null check (ends_on > starts_on),
    approval_date date not null,
    previous_plan text not null,
    lead_body     text not null,
    state         text not null check (state in ('IN_PREPARATION', 'PLAN_APPROVED', 'IN_FORCE', 'IN_PROROGA', 'CLOSED',
                      'PLAN_REJECTED', 'AGREEMENT_FAILED', 'ABORTED')),
    late          boolean not null default false,
    returns       int not null default 0,
    opened_by     text not null,
    opened_on     date not null
);
create index planning_cycle_area on planning_cycle (area, starts_on);
-- At most one cycle in preparation for each area (requirement 3.2).
create unique index planning_cycle_one_in_preparation on planning_cycle (area) where state = 'IN_PREPARATION';

-- The calendar of the cycle: each step with its window, counted backwards from the approval date.
create table cycle_step (
    cycle      text not null references planning_cycle (key),
    step       text not null,
    title      text not null,
    planned_from date not null,
    planned_to date not null,
    state      text not null check (state in ('PLANNED', 'AWAITED', 'RUNNING', 'DONE')),
    started_on date,
    done_on    date,
    primary key (cycle, step)
);

create table frozen_document (
    id           uuid primary key,
    kind         text not null,
    territory    text not null,
    business_key text not null,
    version      int not null,
    number       text not null unique,
    title        text not null,
    frozen_on    date not null,
    sha256       char(64) not null,
    data         text not null,
    unique (kind, business_key, version)
);
create function frozen_document_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'an approved document never changes';
end
$$;
create trigger frozen_document_never_changes before update or delete or truncate on frozen_document
    for each statement execute function frozen_document_never_changes();
