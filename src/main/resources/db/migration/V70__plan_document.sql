-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The composed document of a plan: who asked for it, how far it is, what came of it. Files stand in stored_file.
create table plan_document (
    id       uuid primary key,
    cycle    text not null references planning_cycle (key),
    version  int not null,
    -- What was approved; empty for a draft.
    frozen   uuid references frozen_document (id),
    -- Of the data, and of the templates that they are put into: the same two give the same document.
    sha256   char(64) not null,
    form     char(64) not null,
    asked_by text not null,
    asked_at timestamptz not null,
    state    text not null check (state in ('ASKED', 'RUNNING', 'READY', 'FAILED')),
    stage    text not null,
    percent  int not null check (percent between 0 and 100),
    words    text not null,
    pdf      uuid references stored_file (id),
    odt      uuid references stored_file (id),
    annex    uuid references stored_file (id),
    summary  uuid references stored_file (id),
    ended_at timestamptz,
    check (state <> 'READY' or (pdf is not null and odt is not null and annex is not null and summary is not null))
);
create index plan_document_cycle on plan_document (cycle, asked_at);
-- One draft of a cycle at a time, one document for what was approved.
create unique index plan_document_draft_at_work on plan_document (cycle) where frozen is null and state in ('ASKED', 'RUNNING');
create unique index plan_document_frozen on plan_document (frozen) where frozen is not null;
