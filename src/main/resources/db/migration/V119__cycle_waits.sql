-- SPDX-License-Identifier: AGPL-3.0-or-later

-- A cycle stands still until a wider body has done a step: which one, of whom, since when.
create table cycle_wait (
    cycle     text not null references planning_cycle (key),
    step      text not null check (step in ('P3', 'P4')),
    territory text not null,
    since     date not null,
    ended_on  date,
    primary key (cycle, step)
);
