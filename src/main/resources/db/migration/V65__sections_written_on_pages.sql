-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Versions know when and for whom they were written, and where their text comes from.
alter table plan_section_text
    add column office text not null default '',
    add column saved_at timestamptz,
    add column restored_from int, -- the earlier version that was taken back
    add column merged_with int;   -- the version that another person had saved in the meantime
update plan_section_text set saved_at = (written_on + time '12:00') at time zone 'Europe/Rome';
alter table plan_section_text alter column saved_at set not null;

-- What a person is writing and has not saved as a version; base is the version that it began from, 0 for none.
create table plan_section_draft (
    cycle    text not null,
    section  text not null,
    person   text not null,
    base     int not null check (base >= 0),
    text     text not null,
    saved_at timestamptz not null,
    primary key (cycle, section, person)
);

alter table plan_contribution
    add column kind text not null default 'CONTRIBUTION' check (kind in ('CONTRIBUTION', 'SUGGESTION')),
    add column person text not null default '',
    add column file uuid references stored_file (id);

create table plan_contribution_answer (
    contribution uuid primary key references plan_contribution (id),
    outcome      text not null check (outcome in ('ACCEPTED', 'PARTLY', 'REJECTED')),
    reason       text not null,
    person       text not null,
    office       text not null,
    answered_on  date not null,
    check (outcome = 'ACCEPTED' or reason <> '')
);

-- While the plan office puts the texts together the others read; at most one at a time.
create table plan_consolidation (
    id       uuid primary key,
    cycle    text not null,
    person   text not null,
    office   text not null,
    begun_at timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    check ((ended_by is null) = (ended_at is null))
);
create unique index plan_consolidation_open on plan_consolidation (cycle) where ended_at is null;
