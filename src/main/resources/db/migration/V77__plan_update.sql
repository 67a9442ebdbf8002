-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The update of a plan in force (requirement 3.23c). Number counts within the cycle; version is the one that it brought.
create table plan_update (
    id           uuid primary key,
    cycle        text not null references planning_cycle (key),
    area         text not null,
    number       int not null,
    state        text not null check (state in ('LISTING', 'IN_CONSULTATION', 'IN_APPROVAL', 'IN_SIGNATURE', 'IN_FORCE', 'REFUSED',
                     'WITHDRAWN')),
    corrective   boolean not null,
    reason       text not null,
    opened_by    text not null,
    opened_on    date not null,
    round        int not null default 0, -- of the consultation
    published_on date,
    published_at text,
    open_until   date,
    addendum     uuid references subsequent_act (id),
    addendum_act text,
    version      int,
    closed_on    date,
    unique (cycle, number)
);
-- Only one runs at a time.
create unique index plan_update_running on plan_update (cycle)
    where state in ('LISTING', 'IN_CONSULTATION', 'IN_APPROVAL', 'IN_SIGNATURE');

-- A proposed change: what the plan says and would say, in words as they were when it was proposed, and the change itself.
create table plan_update_change (
    id       uuid primary key,
    update   uuid not null references plan_update (id),
    position int not null,
    change   jsonb not null,
    subject  text not null,
    before   text not null,
    after    text not null,
    reason   text not null,
    added_by text not null,
    added_on date not null,
    unique (update, position)
);

create table plan_update_observation (
    id          uuid primary key,
    update      uuid not null references plan_update (id),
    round       int not null,
    office      text not null,
    person      text not null,
    text        text not null,
    made_on     date not null,
    outcome     text check (outcome in ('ACCEPTED', 'PARTLY', 'REJECTED')),
    answer      text,
    answered_on date
);
create index plan_update_observation_update on plan_update_observation (update, made_on);

-- An addendum to the agreement is a subsequent act that all its signatories sign.
alter table subsequent_act drop constraint subsequent_act_kind_check;
alter table subsequent_act add constraint subsequent_act_kind_check
    check (kind in ('LOCAL_AGREEMENT', 'CONVENTION', 'OPERATIONAL_PROTOCOL', 'ADDENDUM'));
