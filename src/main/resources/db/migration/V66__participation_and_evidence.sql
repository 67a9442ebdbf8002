-- SPDX-License-Identifier: AGPL-3.0-or-later

-- An event is closed by its minutes; how many came, by category (AB-34, AB-47); the files of its minutes.
alter table participation_event add column closed boolean not null default true;
alter table participation_event alter column closed drop default;
alter table participation_event add check (not closed or minutes <> '');

create table participation_attendance (
    event    uuid not null references participation_event (id) on delete cascade,
    category text not null,
    people   int not null check (people between 1 and 100000),
    primary key (event, category)
);

create table participation_file (
    event    uuid not null references participation_event (id) on delete cascade,
    file     uuid not null references stored_file (id),
    added_at timestamptz not null,
    primary key (event, file)
);

-- Evidence repository of the plan (LO18-6).
create table evidence_item (
    id       uuid primary key,
    cycle    text not null,
    section  text not null,
    title    text not null,
    source   text not null,
    dated    date not null,
    file     uuid references stored_file (id),
    address  text not null,
    person   text not null,
    office   text not null,
    added_at timestamptz not null,
    check (file is not null or address <> '')
);
create index evidence_item_cycle on evidence_item (cycle, section);
