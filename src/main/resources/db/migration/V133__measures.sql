-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Indicators as numbers (N-9): of an action, an objective, a sheet of a programme, by the id of what they belong to.
create table measure (
    id                   uuid primary key,
    owner                uuid not null,
    place                int not null,
    name                 text not null check (name <> ''),
    indicator            text not null,
    unit                 text not null,
    direction            text not null,
    baseline_value       numeric(16, 4),
    baseline_taken_on    date,
    baseline_source      text not null,
    baseline_measured_by date,
    care_source          text not null,
    care_frequency       text not null,
    care_entered_by      text not null,
    care_validated_by    text not null,
    breakdown            text[] not null,
    wording_baseline     text not null,
    wording_target       text not null,
    check (baseline_value is null or baseline_measured_by is null)
);
create index measure_owner on measure (owner, place);

create table measure_target (
    measure uuid not null references measure (id) on delete cascade,
    year    int not null,
    value   numeric(16, 4) not null,
    primary key (measure, year)
);
