-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The convocations and outcomes of which people have been told: one without a row here is new.
create table sitting_told (
    sitting uuid not null references sitting,
    what    text not null check (what in ('CONVENED', 'CONCLUDED')),
    primary key (sitting, what)
);
insert into sitting_told select id, 'CONVENED' from sitting;
insert into sitting_told select id, 'CONCLUDED' from sitting where outcome is not null;
