-- SPDX-License-Identifier: AGPL-3.0-or-later

-- When a person last opened the desk, and since when what is new is shown to them (docs/adr/0019).
create table desk_visit (
    person    text primary key references person,
    opened_at timestamptz not null,
    since     timestamptz not null
);

-- What happened in a territory and interests whoever belongs to it; written in the transaction of the event.
create table desk_news (
    id           uuid primary key,
    at           timestamptz not null,
    territory    text not null,
    business_key text not null,
    kind         text not null check (kind in ('DECISION', 'RETURN', 'DOCUMENT', 'STEP', 'CYCLE', 'REGION')),
    text         text not null check (text <> '')
);
create index desk_news_territory on desk_news (territory, at desc);

-- A region's reminder to an area: at most one a day.
create table board_reminder (
    area    text not null references territory,
    sent_on date not null,
    cycle   text not null,
    person  text not null,
    office  text not null,
    text    text not null,
    primary key (area, sent_on)
);
