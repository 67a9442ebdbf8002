-- SPDX-License-Identifier: AGPL-3.0-or-later
-- An area of one Comune has no lead body: the Comune does what the lead body does (AB-20).

-- The lead body's office of each such area with the office of its only mayor.
create function lead_of_one_comune(day date) returns table (lead text, mayor text) language sql stable as $$
    select l.id, o.id
      from planning_area a
      join planning_area_municipality m on m.code = a.code and m.version = a.version
      join office o on o.municipality = m.istat and o.kind = 'MAYOR'
      join office l on l.territory = a.code and l.kind = 'LEAD_BODY'
     where a.valid_from <= day and (a.valid_to is null or a.valid_to >= day) and a.state <> 'SUPPRESSED'
       and not exists (select 1 from planning_area_municipality n
                        where n.code = a.code and n.version = a.version and n.istat <> m.istat)
$$;

-- Who holds which office that day; in an area of one Comune its mayor also the lead body's.
create function holders_on(day date) returns table (office text, person text) language sql stable as $$
    select h.office, h.person from office_holder h
     where h.valid_from <= day and (h.valid_to is null or h.valid_to >= day)
    union
    select l.lead, h.person
      from lead_of_one_comune(day) l join office_holder h on h.office = l.mayor
     where h.valid_from <= day and (h.valid_to is null or h.valid_to >= day)
$$;
