-- SPDX-License-Identifier: AGPL-3.0-or-later
-- How long a step of each kind usually stays open, counted at most once a day from the engine's history of concluded
-- steps (docs/adr/0017). The row with empty names only says on which day it was counted.
create table step_pace (
    process    varchar(255) not null,
    task_key   varchar(255) not null,
    usual_days integer      not null,
    concluded  integer      not null,
    counted_on date         not null,
    primary key (process, task_key)
);
