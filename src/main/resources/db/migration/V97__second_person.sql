-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A change of who holds an office: who wrote it, who confirmed it, who was put out by it and whether they contest it.

alter table appointment add column decided_by text references person;
alter table appointment add column confirmed_by text references person;
alter table appointment add column confirmed_on date;
alter table appointment drop constraint appointment_state_check;
alter table appointment add constraint appointment_state_check check (state in
    ('OPEN', 'AWAITING', 'CONFIRMING', 'ACTIVE', 'REFUSED', 'LAPSED', 'SUSPENDED', 'ENDED', 'WITHDRAWN'));
create index appointment_waiting on appointment (territory) where state in ('AWAITING', 'CONFIRMING');

-- Somebody who was put out of an office, or is about to be: told at once, may contest once, an administrator decides.
create table put_out (
    id              uuid primary key,
    appointment     text references appointment, -- none where a plan office or group appointed, or by law
    territory       text references territory,   -- none for a Comune that is in no area any more
    office          text not null references office,
    person          text not null references person,
    manner          text not null check (manner in ('REPLACED', 'SUSPENDED', 'ENDED')),
    act             text not null,
    written_by      text not null, -- a person, or "sistema"
    instead         text references person,
    from_day        date not null,
    effective       boolean not null,
    contestable     boolean not null default true,
    told_at         timestamptz not null,
    contested_at    timestamptz,
    contest_reason  text,
    decided_by      text references person,
    decided_at      timestamptz,
    upheld          boolean,
    decision_reason text,
    unique (appointment, office, person),
    check ((contested_at is null) = (contest_reason is null)),
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (upheld is null)),
    check (decided_at is null or contested_at is not null)
);
create index put_out_person on put_out (person, told_at desc);
create index put_out_contested on put_out (territory) where contested_at is not null;
