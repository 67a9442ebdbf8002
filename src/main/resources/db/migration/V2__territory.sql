-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Territory: municipalities, planning areas, bodies, offices and who holds them.
-- Every row that can change carries its dates. valid_to is the last day of validity, included; null means still open.

-- A trusted extension of PostgreSQL: the owner of the database may create it. It lets an exclusion compare a text for equality.
create extension if not exists btree_gist;

create table municipality (
    istat           char(6) primary key check (istat ~ '^[0-9]{6}$'),
    cadastral_code  text unique check (cadastral_code ~ '^[A-Z][0-9]{3}$'),
    name            text not null check (name <> ''),
    province        text not null,
    region_code     char(2) not null check (region_code ~ '^[0-9]{2}$'),
    region_name     text not null,
    surface_km2     numeric(10, 4) check (surface_km2 > 0),
    valid_from      date,
    valid_to        date,
    successor_istat char(6) references municipality on update cascade,
    check (valid_to is null or valid_from is null or valid_from <= valid_to),
    check (successor_istat is null or valid_to is not null)
);

create table municipality_population (
    istat          char(6) not null references municipality on update cascade,
    reference_date date not null,
    residents      integer not null check (residents >= 0),
    primary key (istat, reference_date)
);

create table territory (
    code   text primary key check (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
    kind   text not null check (kind in ('AREA', 'CONFERENCE', 'HEALTH_AUTHORITY', 'REGION')),
    name   text not null check (name <> ''),
    region text not null
);

create table territory_membership (
    area       text not null references territory,
    wider      text not null references territory,
    valid_from date not null,
    valid_to   date,
    primary key (area, wider, valid_from),
    check (area <> wider),
    check (valid_to is null or valid_from <= valid_to)
);
create index territory_membership_wider on territory_membership (wider, valid_from);

create table zoning_act (
    id                uuid primary key,
    issuer            text not null check (issuer <> ''),
    number            text not null check (number <> ''),
    act_date          date not null,
    contestable_until date not null,
    contested         boolean not null default false,
    check (act_date <= contestable_until)
);

create table planning_area (
    code                 text not null references territory,
    version              integer not null check (version >= 1),
    name                 text not null check (name <> ''),
    type_label           text not null check (type_label <> ''),
    state                text not null check (state in ('PLANNED', 'ACTIVE', 'IN_PROROGA', 'SUPPRESSED')),
    region               text not null references territory,
    governance           text not null check (governance in ('STANDARD', 'SDS', 'CONVENTION')),
    lead_body            text,
    implementing_body    text,
    health_authority     text not null references territory,
    conference           text references territory,
    health_district_name text not null,
    valid_from           date not null,
    valid_to             date,
    zoning_act           uuid references zoning_act,
    primary key (code, version),
    check (valid_to is null or valid_from <= valid_to),
    constraint planning_area_versions_do_not_overlap
        exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table planning_area_municipality (
    code    text not null,
    version integer not null,
    istat   char(6) not null references municipality on update cascade,
    primary key (code, version, istat),
    foreign key (code, version) references planning_area
);
create index planning_area_municipality_istat on planning_area_municipality (istat);

create table planning_area_predecessor (
    code                text not null,
    version             integer not null,
    predecessor_code    text not null,
    predecessor_version integer not null,
    primary key (code, version, predecessor_code, predecessor_version),
    foreign key (code, version) references planning_area,
    foreign key (predecessor_code, predecessor_version) references planning_area,
    check (code <> predecessor_code or predecessor_version < version)
);

-- The sign-in name is the key everywhere: engine, history, acts.
create table person (
    id            text primary key check (id ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    given_name    text not null check (given_name <> ''),
    family_name   text not null check (family_name <> ''),
    email         text not null,
    demonstration boolean not null default false
);

-- The id is the engine's candidate group. A mayor's office follows its municipality, so it names no territory.
create table office (
    id           text primary key check (id ~ '^[a-z][A-Za-z0-9-]{1,63}$'),
    kind         text not null,
    name         text not null check (name <> ''),
    territory    text references territory,
    municipality char(6) references municipality on update cascade,
    check (territory is null or municipality is null)
);
create index office_territory on office (territory);
create index office_municipality on office (municipality);

create table office_holder (
    id          uuid primary key,
    office      text not null references office,
    person      text not null references person,
    holder_kind text not null check (holder_kind in ('ELECTED_MAYOR', 'COMMISSIONER', 'ACTING_DEPUTY', 'APPOINTED')),
    act         text not null check (act <> ''),
    valid_from  date not null,
    valid_to    date,
    check (valid_to is null or valid_from <= valid_to)
);
-- "Offices held today by X" is asked at every sign-in and by every rights check: one index answers it.
create index office_holder_person on office_holder (person, valid_from, valid_to) include (office);
create index office_holder_office on office_holder (office, valid_from, valid_to) include (person);

create table delegation (
    id         uuid primary key,
    office     text not null references office,
    delegator  text not null references person,
    delegate   text not null references person,
    scopes     text[] not null check (cardinality(scopes) > 0 and scopes <@ array ['ATTEND', 'VOTE', 'SIGN']),
    act_number text,
    act_date   date,
    valid_from date not null,
    valid_to   date not null,
    revoked_on date,
    check (valid_from <= valid_to),
    check (delegator <> delegate),
    check ((act_number is null) = (act_date is null)),
    check (not ('SIGN' = any (scopes)) or act_number is not null)
);
create index delegation_delegate on delegation (delegate, valid_from, valid_to) include (office);
create index delegation_office on delegation (office, valid_from, valid_to);

create table body (
    id               text primary key check (id ~ '^[a-z][A-Za-z0-9-]{1,63}$'),
    kind             text not null,
    name             text not null check (name <> ''),
    territory        text not null references territory,
    president_office text not null references office,
    secretary_office text not null references office
);
create index body_territory on body (territory, kind);

create table body_member (
    body                 text not null references body,
    office               text not null references office,
    local_representative boolean not null,
    weight_municipality  char(6) references municipality on update cascade,
    valid_from           date not null,
    valid_to             date,
    primary key (body, office, valid_from),
    check (valid_to is null or valid_from <= valid_to)
);
create index body_member_office on body_member (office, valid_from, valid_to) include (body);
