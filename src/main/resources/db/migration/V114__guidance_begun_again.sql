-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The community profile of a wider territory that a guidance builds on; null where the guidance is of one cycle. A guidance that was
-- given up is begun again on the same profile, with the next key of its years (decision N-2).
alter table guidance add column built_on text;
update guidance g set built_on = p.business_key from community_profile p where p.business_key = g.business_key and p.territory = g.territory
   and not exists (select 1 from planning_cycle c where c.key = g.business_key);
