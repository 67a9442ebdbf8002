-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Work that goes on between one plan and the next (TO-13, TO-14). Key AREA-COMP-n. A recurrent task opens the next one when it is
-- concluded; series is the first of them.
create sequence office_task_number;
create table office_task (
    id          uuid primary key,
    area        text not null references territory,
    key         text not null unique,
    kind        text not null check (kind in ('FREE', 'ANNUAL_REPORT', 'NEEDS_SHEET', 'PROJECT_REPORT')),
    work_type   text not null,
    text        text not null check (length(text) between 1 and 4000),
    assignee    text not null references person,
    due_on      date not null,
    recurrence  text not null check (recurrence in ('NONE', 'WEEKLY', 'MONTHLY', 'YEARLY')),
    until       date,
    anchor_day  int not null check (anchor_day between 1 and 31),
    series      uuid not null,
    project     uuid,
    state       text not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    outcome     text not null default '',
    created_by  text not null,
    created_on  date not null,
    closed_by   text,
    closed_on   date
);
create index office_task_area on office_task (area, state, due_on);

-- Annual reports and reports of projects (F-GIUST), euro: more spent than assigned only with a reason.
create table office_report (
    id          uuid primary key,
    area        text not null references territory,
    task        uuid not null references office_task,
    project     uuid,
    period_from date not null,
    period_to   date not null,
    assigned    numeric(14, 2) not null check (assigned >= 0),
    spent       numeric(14, 2) not null check (spent >= 0),
    reason      text not null,
    text        text not null,
    made_by     text not null,
    made_on     date not null,
    check (period_from <= period_to),
    check (spent <= assigned or length(reason) >= 20)
);
create index office_report_area on office_report (area, made_on);

-- Funded projects (TO-22..24); amounts in euro.
create table funded_project (
    id         uuid primary key,
    area       text not null references territory,
    title      text not null check (title <> ''),
    funder     text not null check (funder <> ''),
    fund       text not null check (fund <> ''),
    lead       text not null references person,
    amount     numeric(14, 2) not null check (amount >= 0),
    starts_on  date not null,
    ends_on    date not null,
    created_by text not null,
    created_on date not null,
    check (starts_on <= ends_on)
);
create index funded_project_area on funded_project (area);

-- What people need and what a project does for it (F-FABB).
create table needs_sheet (
    id          uuid primary key,
    project     uuid not null references funded_project,
    fund        text not null,
    need        text not null check (need <> ''),
    users       int not null check (users >= 0),
    amount      numeric(14, 2) not null check (amount >= 0),
    period_from date not null,
    period_to   date not null,
    made_by     text not null,
    made_on     date not null,
    check (period_from <= period_to)
);
create index needs_sheet_project on needs_sheet (project);

-- Periodic monitoring of a project, and actions and results of a set-up as a project (TO-24, TO-32).
create table project_entry (
    id      uuid primary key,
    project uuid not null references funded_project,
    kind    text not null check (kind in ('MONITORING', 'ACTION', 'RESULT')),
    day     date not null,
    text    text not null check (length(text) between 1 and 4000),
    spent   numeric(14, 2) check (spent >= 0),
    made_by text not null
);
create index project_entry_project on project_entry (project, day);

create table project_file (
    project uuid not null references funded_project,
    file    uuid not null references stored_file,
    made_by text not null,
    primary key (project, file)
);

-- Notices from one plan office to others, each with its reply (TO-30).
create table office_notice (
    id       uuid primary key,
    sender   text not null references territory,
    subject  text not null check (subject <> ''),
    text     text not null check (length(text) between 1 and 4000),
    file     uuid references stored_file,
    sent_by  text not null,
    sent_on  date not null
);
create index office_notice_sender on office_notice (sender, sent_on);

create table office_notice_to (
    notice     uuid not null references office_notice,
    area       text not null references territory,
    reply      text not null default '',
    reply_file uuid references stored_file,
    replied_by text,
    replied_on date,
    primary key (notice, area)
);
create index office_notice_to_area on office_notice_to (area);
