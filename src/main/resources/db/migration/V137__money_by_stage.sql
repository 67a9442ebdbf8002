-- SPDX-License-Identifier: AGPL-3.0-or-later

-- One store of money (N-10): each figure once, by instrument, sheet, fund, annuality, body, year and stage.
create table money_line (
    id         uuid primary key,
    cycle      text not null,
    instrument text not null check (instrument in ('PLAN', 'AGREEMENT', 'PROGRAMME')),
    owner      text not null,
    sheet      uuid,
    heading    text not null check (heading in ('', 'SOCIAL', 'SOCIO_HEALTH', 'HEALTH')),
    fund       text not null check (fund <> ''),
    annuality  int,
    body       text not null,
    year       int not null,
    stage      text not null check (stage in ('ESTIMATE', 'PLANNED', 'COMMITTED', 'PAID', 'REPORTED', 'ACCEPTED')),
    amount     numeric(14, 2) not null check (amount >= 0),
    act        text not null,
    person     text not null,
    written_at timestamptz not null,
    sent       numeric(14, 2) check (sent >= 0),
    sent_at    timestamptz,
    check ((sent is null) = (sent_at is null))
);
create index money_line_owner on money_line (instrument, owner);
create index money_line_cycle on money_line (cycle);
create index money_line_sheet on money_line (sheet);

-- A figure that fell below what was sent, and why; it stays when the figure is gone.
create table money_fall (
    id          uuid primary key,
    line        uuid not null,
    instrument  text not null,
    owner       text not null,
    fund        text not null,
    body        text not null,
    year        int not null,
    stage       text not null,
    before      numeric(14, 2) not null,
    after       numeric(14, 2) not null,
    reason      text not null check (reason in ('MATERIAL_ERROR', 'RELEASE')),
    words       text not null,
    person      text not null,
    recorded_at timestamptz not null,
    check (after >= 0 and after < before)
);
create index money_fall_owner on money_fall (instrument, owner);
