-- SPDX-License-Identifier: AGPL-3.0-or-later
-- For whom somebody in an office that many share answers: adhesions, observations and answers to public inquiries belong to the
-- organisation, not to the office. Without a row the person answers for themselves alone.
create table organisation (
    id        uuid primary key,
    territory text not null references territory,
    name      text not null check (name <> ''),
    tax_code  text not null check (tax_code ~ '^([0-9]{11})?$'), -- empty where it is not known
    runts     text not null
);
create unique index organisation_tax_code on organisation (territory, tax_code) where tax_code <> '';

create table organisation_person (
    organisation uuid not null references organisation,
    person       text not null references person,
    office       text not null references office,
    source       text not null, -- by what it is known, for example the key of the registration
    since        timestamptz not null,
    primary key (organisation, person, office)
);
create index organisation_person_person on organisation_person (person, office);

-- Registrations that were accepted: those with one code of an organisation are one, every other is its own.
insert into organisation (id, territory, name, tax_code, runts)
select distinct on (area, tax_code) md5('organisation ' || area || ' ' || tax_code)::uuid, area, organisation, tax_code, runts
  from registration
 where state = 'ACTIVE' and organisation <> '' and tax_code ~ '^[0-9]{11}$'
 order by area, tax_code, number;
insert into organisation (id, territory, name, tax_code, runts)
select md5('organisation ' || key)::uuid, area, organisation, '', runts
  from registration
 where state = 'ACTIVE' and organisation <> '' and tax_code !~ '^[0-9]{11}$';
insert into organisation_person (organisation, person, office, source, since)
select case when tax_code ~ '^[0-9]{11}$' then md5('organisation ' || area || ' ' || tax_code)::uuid
            else md5('organisation ' || key)::uuid end,
       person, office, key, coalesce(closed_on, received_on)::timestamptz
  from registration
 where state = 'ACTIVE' and organisation <> ''
    on conflict do nothing;

-- What was answered through an office that many share, once for each organisation.
create table shared_answer (
    question    text not null,
    office      text not null,
    answerer    text not null, -- id of the organisation, or of the person who has none
    person      text not null,
    answered_at timestamptz not null,
    primary key (question, office, answerer)
);

alter table adhesion add column organisation uuid references organisation;
update adhesion a set organisation = (
    select l.organisation from organisation_person l
     where l.person = a.requested_by and l.office = a.office order by l.since desc limit 1);

alter table observation add column organisation uuid references organisation;
alter table plan_update_observation add column organisation uuid references organisation;
alter table inquiry_answer add column answerer uuid references organisation;
alter table inquiry_answer add column id uuid not null default gen_random_uuid();
alter table inquiry_answer drop constraint inquiry_answer_pkey;
alter table inquiry_answer add primary key (id);
create index inquiry_answer_inquiry on inquiry_answer (inquiry, office);
