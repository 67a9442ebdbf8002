-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The day of the agreement's signature: approval and signature in time are told from it (requirement 3.2, "Deadline").
alter table planning_cycle add column signed_on date;

-- From when the approved plan is in force: the later of PlanInForce and the start of the cycle (requirement 3.7).
alter table plan add column in_force_from date;
