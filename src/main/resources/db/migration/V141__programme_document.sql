-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The composed documents of an approved programme (U-5).
create table programme_document (
    programme uuid not null references programme (id),
    part      text not null check (part in ('PDF', 'ODT', 'YEAR_PDF', 'YEAR_ODT')),
    file      uuid not null references stored_file (id),
    primary key (programme, part)
);
