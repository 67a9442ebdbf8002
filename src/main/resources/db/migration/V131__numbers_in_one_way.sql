-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Regional acts and tasks of an office are numbered like all cases: each region and each area by itself, after the highest of its keys.
drop sequence regional_act_number;
drop sequence office_task_number;
