-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The codice fiscale of those who sign, by which a signature's certificate is recognised. Apart from the person: few need it.

create table person_tax_code (
    person   text primary key references person,
    tax_code char(16) not null unique check (tax_code ~ '^[A-Z0-9]{16}$')
);
