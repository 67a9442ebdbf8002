-- SPDX-License-Identifier: AGPL-3.0-or-later
create table contribution (
    key     text primary key,
    area    text not null,
    subject text not null check (length(subject) between 1 and 200),
    amount  numeric(14, 2) not null check (amount > 0),
    state   text not null check (state in ('ASKED', 'GRANTED', 'REFUSED'))
);
