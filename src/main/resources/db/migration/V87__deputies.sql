-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Deputies (requirement 6.6, F-DELEGA): delegations that count only during an absence, absences, who acted for whom.

-- A standing delegation to the automatic deputy: it counts on the days on which its delegator is absent.
alter table delegation add column on_absence boolean not null default false;

create table absence (
    id        uuid primary key,
    person    text not null references person,
    first_day date not null,
    last_day  date not null,
    -- first day on which the person was back before the last day came
    back_on   date,
    check (first_day <= last_day),
    check (back_on is null or back_on between first_day and last_day),
    constraint absences_do_not_overlap
        exclude using gist (person with =, daterange(first_day, coalesce(back_on, last_day + 1), '[)') with &&)
);

-- The delegations that count on a day, said once for the whole product.
create function delegations_on(day date) returns setof delegation language sql stable as $$
    select d.* from delegation d
     where d.valid_from <= day and d.valid_to >= day and (d.revoked_on is null or d.revoked_on > day)
       and exists (select 1 from office_holder h
                    where h.office = d.office and h.person = d.delegator
                      and h.valid_from <= day and (h.valid_to is null or h.valid_to >= day))
       and (not d.on_absence
            or exists (select 1 from absence a
                        where a.person = d.delegator and a.first_day <= day and a.last_day >= day
                          and (a.back_on is null or a.back_on > day)))
$$;

-- In whose stead a person acts for an office that day, and by which delegation; no row where they hold it themselves.
create function deputy_mandate(of_office text, by_person text, on_day date)
    returns table (holder text, mandate text) language sql stable as $$
    select d.delegator,
           'delega' || coalesce(' n. ' || d.act_number || ' del ' || to_char(d.act_date, 'DD/MM/YYYY'), '')
               || case when d.on_absence then ' per assenza' else '' end
      from delegations_on(on_day) d
     where d.delegate = by_person
       and d.office = case when of_office like 'firmatario-%' then substr(of_office, 12) else of_office end
       and case when of_office like 'firmatario-%' then 'SIGN' else 'VOTE' end = any (d.scopes)
       and not exists (select 1 from office_holder h
                        where h.office = d.office and h.person = by_person
                          and h.valid_from <= on_day and (h.valid_to is null or h.valid_to >= on_day))
     order by d.valid_from, d.id limit 1
$$;

-- By which delegation a deputy acted, as it was that day.
alter table legal_record add column mandate text;

-- A delegation that the secretariat has written for a holder, until the holder has said yes or no.
create table delegation_proposal (
    business_key text primary key,
    office       text not null references office,
    territory    text not null references territory,
    delegate     text not null references person,
    scopes       text[] not null check (cardinality(scopes) > 0 and scopes <@ array ['ATTEND', 'VOTE', 'SIGN']),
    act_number   text,
    act_date     date,
    valid_from   date not null,
    valid_to     date not null,
    on_absence   boolean not null,
    written_by   text not null references person,
    written_on   date not null,
    outcome      text check (outcome in ('IN_FORCE', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
    reason       text,
    delegation   uuid references delegation,
    check (valid_from <= valid_to),
    check ((outcome = 'IN_FORCE') = (delegation is not null))
);
create index delegation_proposal_office on delegation_proposal (office);
create index delegation_proposal_territory on delegation_proposal (territory) where outcome is null;

-- One person casts one vote in a sitting; a further one only by delegation and where vote.multiDelegation allows it.
alter table vote add column further boolean not null default false;
alter table vote add check (not further or delegation is not null);
alter table vote drop constraint vote_sitting_person_key;
create unique index vote_one_for_each_person on vote (sitting, person) where not further;

-- A vote that the secretariat entered for the member: who entered it and how it came, Italian.
alter table vote add column entered_by text;
alter table vote add column received text;
alter table vote add check ((entered_by is null) = (received is null));

-- Who sat in the member's seat: its holder, or a deputy.
alter table sitting_attendance add column person text;
alter table sitting_attendance add column delegation uuid references delegation;
alter table sitting_attendance add column further boolean not null default false;
create unique index sitting_one_seat_for_each_person on sitting_attendance (sitting, person) where present and not further;

-- Whether one person may cast further votes by delegation: vote.multiDelegation of the rules that the decision was opened with.
alter table collegial_decision add column multi_delegation boolean not null default false;
