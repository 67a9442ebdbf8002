-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Votes cast before a sitting by whoever no longer sits on its day (requirements, N-4): kept as evidence, counted for nothing.
create table vote_set_aside (
    sitting      uuid not null references sitting (id),
    office       text not null,
    person       text not null,
    choice       text not null check (choice in ('FAVOREVOLE', 'CONTRARIO', 'ASTENUTO', 'RINVIO')),
    reason       text not null,
    delegation   uuid,
    conflict     boolean not null,
    cast_at      timestamptz not null,
    set_aside_at timestamptz not null
);
create index vote_set_aside_sitting on vote_set_aside (sitting);
