-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Premialità (requirement 3.17): one claim per area and rule. Amounts in euro with two decimals.
create table incentive_claim (
    key            text primary key check (key like '%-PREM'),
    cycle          text not null references planning_cycle (key),
    area           text not null references territory (code),
    region         text not null references territory (code),
    rule           text not null,
    last_signature date not null,
    new_dimension  boolean,
    state          text not null check (state in ('OPEN', 'SETTLED', 'PLAN_ENDED')),
    opened_on      date not null,
    closed_on      date,
    constraint one_claim_per_area_and_rule unique (area, rule),
    check ((state = 'OPEN') = (closed_on is null))
);
create index incentive_claim_region on incentive_claim (region, state);

-- Objective: 0 on level 1, from 1 to 3 on level 2. Taken: the process has begun to conduct the line. Submitted by: everybody
-- who has submitted or completed it; none of them verifies it.
create table incentive_line (
    id             uuid primary key,
    claim          text not null references incentive_claim (key),
    level          int not null check (level in (1, 2)),
    objective      int not null check (objective between 0 and 3),
    state          text not null check (state in ('TO_SUBMIT', 'SUBMITTED', 'INTEGRATION', 'ACCEPTED', 'PAID', 'REJECTED')),
    taken          boolean not null,
    amount         numeric(14, 2) not null check (amount >= 0),
    report         text not null,
    submitted_by   text[] not null default '{}',
    submitted_on   date,
    requests       int not null,
    request        text not null,
    reason         text not null,
    decided_by     text,
    decided_on     date,
    payment_act    text,
    payment_date   date,
    payment_amount numeric(14, 2) check (payment_amount > 0),
    share_year     int,
    share_area     text,
    unique (claim, level, objective),
    check ((level = 1) = (objective = 0)),
    check ((state = 'PAID') = (payment_act is not null)),
    check (num_nonnulls(payment_act, payment_date, payment_amount) in (0, 3)),
    check (num_nonnulls(share_year, share_area) in (0, 2)),
    check (share_year is null or state = 'PAID')
);

-- Evidence that a line's objective is reached; the bytes are kept by the module document.
create table incentive_evidence (
    id          uuid primary key,
    line        uuid not null references incentive_line (id),
    file        uuid not null,
    name        text not null,
    description text not null,
    sha256      char(64) not null,
    size        bigint not null check (size > 0),
    added_by    text not null references person (id),
    added_on    date not null,
    unique (line, sha256)
);
create index incentive_evidence_line on incentive_evidence (line, added_on);

-- Acts that the region has published while the claim was open: they may change the rule.
create table incentive_note (
    id      uuid primary key,
    claim   text not null references incentive_claim (key),
    noted_on date not null,
    text    text not null
);
create index incentive_note_claim on incentive_note (claim, noted_on);
