-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Where one acts on a notice (within the product), and by when.
alter table notice add column address text not null default '';
alter table notice add column due date;
-- Whether the people of the office have been told; what was there before this version is not told again.
alter table notice add column told boolean not null default true;
alter table notice alter column told set default false;
create index notice_untold on notice (created_at) where not told;

-- The open tasks whose people have been told: a task without a row here is new, whenever it was committed.
create table task_told (task varchar(64) primary key);
insert into task_told select id_ from act_ru_task;

-- What each person is told, once for each cause.
create table personal_notice (
    id           uuid primary key,
    person       text not null references person,
    cause        text not null check (cause <> ''),
    topic        text not null check (topic in ('TASK', 'REMINDER', 'OVERDUE', 'ESCALATION', 'OUTCOME', 'ACCOUNT')),
    office       text not null,
    territory    text not null,
    business_key text not null,
    task         text not null,
    subject      text not null check (subject <> ''),
    text         text not null,
    address      text not null,
    due          date,
    way          text not null check (way in ('SINGLE', 'DIGEST', 'NONE')),
    mail         uuid,
    created_at   timestamptz not null,
    read_at      timestamptz,
    unique (person, cause)
);
create index personal_notice_person on personal_notice (person, created_at desc);
create index personal_notice_unread on personal_notice (person) where read_at is null;
create index personal_notice_digest on personal_notice (person, created_at) where way = 'DIGEST' and mail is null;

-- The outgoing mail. The id is made from person and cause and is the Message-ID: whatever is sent twice carries the same.
create table mail (
    id         uuid primary key,
    person     text not null references person,
    cause      text not null check (cause <> ''),
    office     text not null,
    task       text not null,
    subject    text not null,
    text       text not null,
    state      text not null check (state in ('WAITING', 'SENT', 'DEAD', 'DROPPED')),
    reason     text not null default '',
    attempts   int not null default 0,
    next_at    timestamptz not null,
    created_at timestamptz not null,
    settled_at timestamptz,
    unique (person, cause)
);
create index mail_waiting on mail (next_at) where state = 'WAITING';
create index mail_dead on mail (created_at) where state = 'DEAD';

-- A person's choice for a topic; without a row the setting of the installation holds.
create table notice_choice (
    person text not null references person,
    topic  text not null,
    way    text not null check (way in ('SINGLE', 'DIGEST', 'NONE')),
    primary key (person, topic)
);

-- In a demonstration mail goes nowhere but here.
create table caught_mail (
    id        uuid primary key,
    person    text not null references person,
    recipient text not null,
    subject   text not null,
    text      text not null,
    html      text not null,
    caught_at timestamptz not null
);
create index caught_mail_person on caught_mail (person, caught_at desc);

-- The secret address of a person's calendar, as its hash only.
create table calendar_feed (
    person      text primary key references person,
    secret_hash char(64) not null unique,
    made_at     timestamptz not null
);
