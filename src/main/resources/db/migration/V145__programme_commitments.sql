-- SPDX-License-Identifier: AGPL-3.0-or-later

-- What a commitment to the year's programme says besides its figure, which stands in the store of money (F-IMP).
create table programme_commitment (
    id            uuid primary key references money_line (id) on delete cascade,
    programme     uuid not null references programme (id),
    non_financial text not null,
    staff_fte     numeric(3, 2) not null check (staff_fte between 0 and 1)
);
create index programme_commitment_programme on programme_commitment (programme);

-- What a body has of a fund for all sheets of the year: said once, not sheet by sheet (ER-17).
create table programme_availability (
    programme uuid not null references programme (id),
    body      text not null,
    fund      text not null,
    available numeric(14, 2) not null check (available >= 0),
    primary key (programme, body, fund)
);

-- Who has sent its commitments, or said that it has none this year and why.
create table programme_commitments_sent (
    programme uuid not null references programme (id),
    body      text not null,
    sent_at   timestamptz not null,
    person    text not null,
    nothing   text, -- why, where the body commits nothing this year
    primary key (programme, body)
);

-- What of its own money a Comune hands over to the area (F-TRASF).
create table programme_transfer (
    programme   uuid not null references programme (id),
    body        text not null,
    transferred numeric(14, 2) not null check (transferred >= 0),
    primary key (programme, body)
);
