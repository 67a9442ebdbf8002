-- SPDX-License-Identifier: AGPL-3.0-or-later
-- F-REGISTRAZIONE (requirements, 3.23a): one row for each business key AREA-REGI-n. What says whose it was is erased when it
-- ends without an account.
create table registration (
    key          text primary key,
    area         text not null references territory,
    number       int not null,
    state        text not null check (state in ('OPEN', 'ACTIVE', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
    received_on  date not null,
    given_name   text not null,
    family_name  text not null,
    email        text not null,
    organisation text not null,
    category     text not null,
    tax_code     text not null,
    runts        text not null,
    pec          text not null,
    tables       text[] not null,
    conflict     text not null,
    office       text references office,
    person       text references person,
    newcomer     boolean not null default false, -- recorded by this registration, not known before
    closed_on    date,
    unique (area, number),
    check ((state = 'ACTIVE') = (office is not null and person is not null))
);

-- Mail to somebody who is not on record: an address in place of a person.
alter table mail alter column person drop not null;
alter table mail add column recipient text not null default '';
alter table mail add constraint mail_goes_to_someone check ((person is null) = (recipient <> ''));
alter table caught_mail alter column person drop not null;
