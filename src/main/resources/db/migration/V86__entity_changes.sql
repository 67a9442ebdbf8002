-- SPDX-License-Identifier: AGPL-3.0-or-later
-- F-ENTE: a body that ends; each change of a Comune or body has a key AREA-ENTE-n.
alter table body add column valid_to date;

create table entity_change (
    key       text primary key,
    territory text not null references territory,
    number    int not null,
    opened_by text not null references person,
    opened_on date not null,
    summary   text not null default '',
    closed_on date,
    unique (territory, number)
);
