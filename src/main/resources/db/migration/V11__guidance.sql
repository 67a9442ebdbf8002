-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The guidance of an area or of a wider body for a period (requirement 3.5).
create table guidance (
    id           uuid primary key,
    business_key text not null unique,
    territory    text not null references territory (code),
    profile      text not null,
    period_start date not null,
    period_end   date not null,
    opened_on    date not null,
    due_on       date not null,
    state        text not null check (state in ('IN_PREPARATION', 'IN_FORCE', 'NOT_ADOPTED')),
    returns      int not null default 0,
    decision     uuid references collegial_decision (id),
    adopted_on   date,
    closed_because text,
    check (period_end > period_start)
);

-- The areas that an adopted guidance holds for, as they were on the day of its adoption.
create table guidance_area (
    guidance uuid not null references guidance (id),
    area     text not null references territory (code),
    primary key (guidance, area)
);
create index guidance_area_area on guidance_area (area);

create table guidance_section (
    guidance uuid not null references guidance (id),
    code     text not null,
    text     text not null,
    primary key (guidance, code)
);

-- Priorities (ER-21), fundamental actions (AB-29) and objectives taken up (LO18-26, LO18-27): what the plan refers to.
create table guidance_item (
    id       uuid primary key,
    guidance uuid not null references guidance (id),
    kind     text not null check (kind in ('PRIORITY', 'ACTION', 'OBJECTIVE')),
    position int not null,
    code     text not null,
    text     text not null,
    unique (guidance, code)
);

-- What the other policies answered (ER-23).
create table guidance_policy (
    guidance    uuid not null references guidance (id),
    code        text not null,
    title       text not null,
    counterpart text not null,
    consulted_on date not null,
    answer      text not null,
    primary key (guidance, code)
);

-- Meetings of Comuni and health authority, and what each side said of the list (AB-29).
create table concertation_meeting (
    guidance uuid not null references guidance (id),
    round    int not null,
    held_on  date not null,
    place    text not null,
    present  text not null,
    primary key (guidance, round)
);
create table concertation_answer (
    guidance  uuid not null references guidance (id),
    round     int not null,
    side      text not null check (side in ('MUNICIPALITIES', 'HEALTH_AUTHORITY')),
    confirmed boolean not null,
    reason    text not null,
    person    text not null,
    given_on  date not null,
    primary key (guidance, round, side),
    foreign key (guidance, round) references concertation_meeting (guidance, round)
);
