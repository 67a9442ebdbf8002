-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The indicators of actions become measures (N-9): what was written stays beside, in words, until the office turns it into numbers.
insert into measure (id, owner, place, name, indicator, unit, direction, baseline_source, care_source, care_frequency,
    care_entered_by, care_validated_by, breakdown, wording_baseline, wording_target)
select gen_random_uuid(), action, row_number() over (partition by action order by name) - 1, name, indicator, '', 'UP', '', '',
    'YEARLY', '', '', '{}', baseline, target
from plan_action_indicator;

drop table plan_action_indicator;
