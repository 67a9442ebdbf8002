-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Access to a person's account goes to that person alone.

-- A password that somebody else has read opens nothing any more: who got one asks for an address to choose their own.
delete from account where handed_over_until is not null and closed_at is null;
update account set password_hash = null where handed_over_until is not null;
alter table account drop column handed_over_until;

-- Mail that carries a secret: its words are erased once it has left.
alter table mail add column confidential boolean not null default false;

-- Everything that a person acts for that day or will act for later: offices held or to come, in suspension too, delegations
-- valid or to come whoever is absent. A suspension of which nobody knows the end has left no tenure to come. Of a designation, which is no office, the territory in place of an office of it.
create function reach(day date) returns table (person text, office text, territory text) language sql stable as $$
    select h.person, h.office, null::text from office_holder h where h.valid_to is null or h.valid_to >= day
    union all
    select d.delegate, d.office, null from delegation d
     where d.valid_to >= day and (d.revoked_on is null or d.revoked_on > day)
       and exists (select 1 from office_holder h
                    where h.office = d.office and h.person = d.delegator and (h.valid_to is null or h.valid_to >= day))
    union all
    select a.replaces, a.target, null from appointment a join office o on o.id = a.target
     where a.state = 'SUSPENDED' and a.valid_to is null
       and not exists (select 1 from appointment b
                        where b.target = a.target and b.replaces = a.replaces and b.number > a.number
                          and b.action in ('RESUME', 'END') and b.state in ('ACTIVE', 'ENDED'))
    union all
    select g.person, 'designato-' || g.person, g.territory from designation g where g.closed_on is null
$$;
