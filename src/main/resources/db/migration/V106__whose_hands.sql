-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Through whose hands a way in, an e-mail, a closed access and a term have passed.

-- Whether the address was shown to who made it, because no mail reached the person; of old ones, where there is no mail to reach.
alter table account_link add column shown boolean not null default false;
update account_link set shown = true
 where exists (select 1 from person where person.id = account_link.person and person.email = '');

-- For which office the access was closed; of one that was closed before, nobody knows: an administrator opens it again.
alter table account add column closed_by text references office;

-- Who wrote the e-mail of now in place of another, and when.
alter table person add column email_changed_by text references person;
alter table person add column email_changed_at timestamptz;

-- The last day that a term had before it was cut short, for a cut that is annulled.
alter table office_holder add column cut_from date;
alter table office_holder add column is_cut boolean not null default false;

-- A change that puts somebody out is contested from its day on; of what an older one says, from the day it was told.
alter table put_out add column contest_until date;
update put_out set contest_until = greatest(from_day, (told_at at time zone 'Europe/Rome')::date) + 30;
alter table put_out alter column contest_until set not null;

-- The change was withdrawn, refused or lapsed: there is nothing left to contest or to decide.
alter table put_out add column called_off boolean not null default false;
update put_out set called_off = true
 where not effective and decided_at is null
   and appointment in (select key from appointment where state in ('REFUSED', 'LAPSED', 'WITHDRAWN'));
