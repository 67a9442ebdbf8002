-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Which actions of the health authority carry out a sheet of the year, and for which share (F-LINK, ER-68).
create table programme_company_link (
    programme uuid not null references programme (id),
    sheet     uuid not null references programme_sheet (id),
    action    uuid not null,
    share     numeric(5, 2) not null check (share > 0 and share <= 100),
    primary key (sheet, action)
);
create index programme_company_link_programme on programme_company_link (programme);
