-- SPDX-License-Identifier: AGPL-3.0-or-later

-- A cycle has two terms, approval and signature, each met on its day (decision N-3).
alter table planning_cycle add column approved_on date;
update planning_cycle c set approved_on = s.done_on from cycle_step s
 where s.cycle = c.key and s.step = 'P6' and s.state = 'DONE' and c.state not in ('IN_PREPARATION', 'PLAN_REJECTED', 'ABORTED');

-- The last day on which its plan is in force, known once the plan of the next cycle is to come into force; from then on plan and
-- agreement are past.
alter table planning_cycle add column in_force_to date;
update planning_cycle c set in_force_to = greatest(next.starts_on - 1, c.starts_on)
  from (select key, area, lead(starts_on) over (partition by area order by starts_on) as starts_on
          from planning_cycle where state in ('IN_FORCE', 'IN_PROROGA')) next
 where next.key = c.key and next.starts_on is not null;
