-- SPDX-License-Identifier: AGPL-3.0-or-later

-- What a collegial body votes on, from the first convocation to the published outcome (requirement 3.1).
create table collegial_decision (
    id              uuid primary key,
    territory       text not null,
    business_key    text not null,
    body            text not null references body (id),
    subject_id      text not null,
    subject_title   text not null,
    rule_set        text not null check (rule_set in ('MAJORITY_PRESENT', 'UNANIMITY', 'WEIGHTED')),
    outcome         text check (outcome in ('APPROVED', 'RETURNED', 'REJECTED', 'NO_QUORUM')),
    opened_on       date not null,
    notice_days     int not null,
    minutes_days    int not null,
    publication_days int not null,
    return_days     int not null,
    return_reason   text,
    return_sections text,
    return_due      date
);
create index collegial_decision_key on collegial_decision (business_key);

-- One call of the body; the second call of a convocation is a row of its own.
create table sitting (
    id            uuid primary key,
    decision      uuid not null references collegial_decision (id),
    number        int not null,
    call          int not null check (call in (1, 2)),
    held_at       timestamp not null,
    place         text not null,
    agenda        text not null,
    second_call_at timestamp,
    closed_at     time,
    members       int,
    outcome       text check (outcome in ('APPROVED', 'RETURNED', 'REJECTED', 'NO_QUORUM')),
    unique (decision, number)
);

create table sitting_attendance (
    sitting uuid not null references sitting (id),
    office  text not null,
    present boolean not null,
    primary key (sitting, office)
);

-- One vote for each member, and never two from one person (requirement 6.6).
create table vote (
    sitting    uuid not null references sitting (id),
    office     text not null,
    person     text not null,
    choice     text not null check (choice in ('FAVOREVOLE', 'CONTRARIO', 'ASTENUTO', 'RINVIO')),
    reason     text not null,
    delegation uuid,
    conflict   boolean not null,
    cast_at    timestamptz not null,
    primary key (sitting, office),
    unique (sitting, person)
);

create table minutes (
    decision         uuid primary key references collegial_decision (id),
    text             text not null,
    president        text not null,
    secretary        text not null,
    drafted_by       text not null,
    drafted_on       date not null,
    approved_by      text,
    approved_on      date,
    remarks          text,
    albo_number      text,
    published_from   date,
    published_to     date
);
