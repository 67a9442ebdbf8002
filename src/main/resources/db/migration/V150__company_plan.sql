-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The mandate of a Director General with the PAL aziendale that is written in it (ER-55, F-MANDATO); one case for each mandate of a health
-- authority.
create table company_mandate (
    key           text primary key,
    authority     text not null references territory (code),
    director      text not null check (length(director) between 1 and 100),
    valid_from    date not null,
    valid_to      date not null,
    state         text not null check (state in ('DRAFTING', 'TO_ADOPT', 'IN_FORCE', 'ENDED', 'CUT_SHORT', 'WITHDRAWN')),
    opened_by     text not null,
    opened_office text not null,
    opened_on     date not null,
    drafted_by    text,
    act           text,
    act_date      date,
    returned      text,
    closed_on     date,
    reason        text,
    check (valid_to >= valid_from)
);
-- Of an authority one mandate runs at a time.
create unique index company_mandate_running on company_mandate (authority) where state in ('DRAFTING', 'TO_ADOPT', 'IN_FORCE');
create index company_mandate_authority on company_mandate (authority, valid_from);

-- What the Director General is asked to reach; the weights of a mandate are 100 at most.
create table company_goal (
    mandate text not null references company_mandate (key),
    place   int not null,
    text    text not null check (length(text) between 1 and 500),
    weight  numeric(5, 2) not null check (weight > 0 and weight <= 100),
    primary key (mandate, place)
);

-- An objective of the PAL under its strategic line; its indicators are measures by its id.
create table company_objective (
    id              uuid primary key,
    mandate         text not null references company_mandate (key),
    line            text not null check (length(line) between 1 and 200),
    title           text not null check (length(title) between 1 and 300),
    guidance        text,
    plan_cycle      text,
    plan_objective  uuid,
    structure       text not null check (length(structure) between 1 and 200),
    first_year      int not null,
    last_year       int not null check (last_year >= first_year),
    resources       numeric(14, 2) not null check (resources >= 0),
    district_share  numeric(5, 2) not null check (district_share between 0 and 100),
    written_by      text not null,
    written_at      timestamptz not null,
    check ((plan_cycle is null) = (plan_objective is null))
);
create index company_objective_mandate on company_objective (mandate);

-- The plan of actions and budget of a year (ER-57), inside the mandate.
create table company_year (
    id             uuid primary key,
    mandate        text not null references company_mandate (key),
    authority      text not null,
    year           int not null,
    state          text not null check (state in ('DRAFTING', 'TO_ADOPT', 'ADOPTED', 'DROPPED')),
    opened_on      date not null,
    prefilled_from int,
    drafted_by     text,
    act            text,
    act_date       date,
    returned       text,
    unique (mandate, year)
);
-- Of an authority one plan of a year counts.
create unique index company_year_adopted on company_year (authority, year) where state = 'ADOPTED';

-- An action of a year; its indicator with baseline and target is a measure by its id.
create table company_action (
    id          uuid primary key,
    year_plan   uuid not null references company_year (id),
    code        text not null check (length(code) between 1 and 20),
    title       text not null check (length(title) between 1 and 300),
    centre      text not null check (length(centre) between 1 and 100),
    objective   uuid not null references company_objective (id),
    weight      numeric(5, 2) not null check (weight > 0 and weight <= 100),
    minimum     numeric(16, 4) not null,
    former_line text,
    written_by  text not null,
    written_at  timestamptz not null
);
create unique index company_action_code on company_action (year_plan, lower(code));
create index company_action_objective on company_action (objective);

-- What an action uses, for each district; an empty district is the company as a whole. In EUR.
create table company_action_resource (
    action   uuid not null references company_action (id) on delete cascade,
    district text not null,
    staff    numeric(14, 2) not null check (staff >= 0),
    goods    numeric(14, 2) not null check (goods >= 0),
    capital  numeric(14, 2) not null check (capital >= 0),
    primary key (action, district)
);

-- What districts, departments and staff propose, for the PAL or for a year of it (ER-56, ER-58).
create table company_contribution (
    id         uuid primary key,
    mandate    text not null references company_mandate (key),
    year       int,
    office     text not null,
    person     text not null,
    text       text not null check (length(text) between 1 and 4000),
    written_on date not null
);
create index company_contribution_mandate on company_contribution (mandate, year);

-- Annual programmes of districts that were approved: management control is asked to link their sheets with the actions of the company.
create table company_programme (
    programme   text primary key,
    authority   text not null,
    area        text not null,
    year        int not null,
    approved_on date not null,
    told        boolean not null
);
create index company_programme_authority on company_programme (authority, told);
