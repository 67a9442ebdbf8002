-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The list by due date of all that a coordinator may see is read through this index.
create index pianozona_task_due on act_ru_task (due_date_, tenant_id_);

create table demonstration_clock (
    only_row       boolean primary key default true check (only_row),
    offset_seconds bigint not null
);

-- The legal record of requirement 6.3: append-only.
create table legal_record (
    id           uuid primary key,
    at           timestamptz not null,
    territory    text not null,
    business_key text not null,
    person       text not null,
    office       text not null,
    act          text not null,
    before       jsonb,
    after        jsonb
);
create index legal_record_key on legal_record (business_key, at);

create function legal_record_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'legal_record is append-only';
end
$$;
create trigger legal_record_append_only before update or delete or truncate on legal_record
    for each statement execute function legal_record_is_append_only();

-- Notices shown on the desk: reminders, escalations, outcomes. One row per office and cause, never twice the same.
create table notice (
    id           uuid primary key,
    cause        text not null,
    office       text not null,
    territory    text not null,
    business_key text not null,
    kind         text not null check (kind in ('REMINDER', 'OVERDUE', 'ESCALATION', 'OUTCOME', 'LATE')),
    text         text not null,
    created_at   timestamptz not null,
    unique (cause, office)
);
create index notice_office on notice (office, created_at desc);

-- Sign-in. The password is kept as its hash only.
create table account (
    person          text primary key,
    password_hash   text not null,
    failed_attempts int not null default 0,
    locked_until    timestamptz
);

-- Event registry of Spring Modulith: outside effects, after commit, at least once.
create table event_publication (
    id               uuid primary key,
    listener_id      text not null,
    event_type       text not null,
    serialized_event text not null,
    publication_date timestamptz not null,
    completion_date  timestamptz
);
create index event_publication_serialized on event_publication using hash (serialized_event);
create index event_publication_completion on event_publication (completion_date);
