-- SPDX-License-Identifier: AGPL-3.0-or-later

-- How an agreement in force has been changed; rows are added, never changed.
create table agreement_amendment (
    agreement    uuid not null references agreement (id),
    number       int not null,
    kind         text not null check (kind in ('PARTY_LEFT', 'DISSOLVED', 'LEAD_BODY', 'ADHERENT_IN', 'ADHERENT_OUT')),
    subject      text not null,
    text         text not null,
    act          text not null,
    effective_on date not null,
    recorded_by  text not null,
    primary key (agreement, number)
);

-- What happens to an agreement in force (requirement 3.9). Offices are the engine's; subject is the party that withdraws, is in
-- default or answers a dispute, empty for a change of lead body.
create table supervision_matter (
    id              uuid primary key,
    cycle           text not null references planning_cycle (key),
    area            text not null,
    kind            text not null check (kind in ('WITHDRAWAL', 'DEFAULT', 'DISPUTE', 'LEAD_BODY')),
    state           text not null check (state in ('OPEN', 'SETTLED', 'AMENDED', 'DISSOLVED', 'REJECTED')),
    reporter        text not null,
    reporter_person text not null,
    subject         text not null,
    reason          text not null,
    act             text not null,
    act_date        date,
    effect_on       date,
    opened_on       date not null,
    closed_on       date
);
create index supervision_matter_cycle on supervision_matter (cycle, opened_on);

-- What the college and the parties wrote and decided, in order (F-COLL); rows are added, never changed.
create table supervision_entry (
    matter  uuid not null references supervision_matter (id),
    number  int not null,
    step    text not null,
    office  text not null,
    person  text not null,
    fact    text not null,
    outcome text not null,
    measure text not null,
    term    date,
    made_on date not null,
    primary key (matter, number)
);

-- What the withdrawing body had committed for the year of its act, and paid; euro.
create table supervision_settlement (
    matter     uuid primary key references supervision_matter (id),
    year       int not null,
    due        numeric(14, 2) not null,
    paid       numeric(14, 2) not null check (paid >= due),
    act        text not null,
    settled_on date not null,
    person     text not null
);

-- The amendment that is proposed to the parties that remain; each round asks all of them anew.
create table supervision_amendment (
    matter     uuid not null references supervision_matter (id),
    round      int not null,
    text       text not null,
    drafted_by text not null,
    drafted_on date not null,
    primary key (matter, round)
);

create table supervision_consent (
    matter   uuid not null,
    round    int not null,
    office   text not null,
    consent  boolean not null,
    remarks  text not null,
    person   text not null,
    given_on date not null,
    primary key (matter, round, office),
    foreign key (matter, round) references supervision_amendment
);

create table supervision_lead_body (
    matter      uuid primary key references supervision_matter (id),
    name        text not null,
    nature      text not null,
    istat       text,
    responsible text references person (id)
);

-- Side: the office of the party, or 'PRESIDENTE' for the third arbiter.
create table supervision_arbiter (
    matter   uuid not null references supervision_matter (id),
    side     text not null,
    name     text not null,
    named_by text not null,
    person   text not null,
    named_on date not null,
    primary key (matter, side)
);

create table supervision_award (
    matter      uuid primary key references supervision_matter (id),
    number      text not null,
    award_date  date not null,
    outcome     text not null check (outcome in ('ACCOLTA', 'ACCOLTA_IN_PARTE', 'RESPINTA')),
    text        text not null,
    person      text not null,
    recorded_on date not null
);
