-- SPDX-License-Identifier: AGPL-3.0-or-later

-- A cycle that people ended before its plan was in force: opened by mistake, or given up. Its dossier stays readable.
create table cycle_ending (
    cycle    text primary key references planning_cycle (key),
    reason   text not null,
    person   text not null,
    office   text not null,
    ended_at timestamptz not null
);
