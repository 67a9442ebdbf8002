-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What the secretariat has entered for a body that sent its act by PEC or on paper (requirement 3.25, U-3).
create table entry_on_behalf (
    id             uuid primary key,
    territory      text not null references territory,
    business_key   text not null,
    step           text not null,
    form           text not null,
    office         text not null,
    entered_by     text not null references person,
    entered_at     timestamptz not null,
    means          text not null check (means in ('PEC', 'PAPER', 'SITTING')),
    protocol       text not null check (protocol <> ''),
    protocol_date  date not null,
    file           uuid not null references stored_file,
    contested_by   text references person,
    contested_at   timestamptz,
    contest_reason text,
    check ((contested_by is null) = (contested_at is null)),
    check ((contested_by is null) = (contest_reason is null))
);
create index entry_on_behalf_office on entry_on_behalf (office, entered_at desc);
create index entry_on_behalf_territory on entry_on_behalf (territory, entered_at desc);

-- Whether a member may vote in writing before the sitting: vote.written of the rules that the decision was opened with.
alter table collegial_decision add column written_vote boolean not null default false;
