-- SPDX-License-Identifier: AGPL-3.0-or-later

-- A sitting that was convened and is not held: moved to another day, or called off with the decision that it was to take. Its
-- votes stay where they are, as evidence; they count for nothing.
alter table sitting add column called_off_at timestamptz;
alter table sitting add column called_off_by text;
alter table sitting add column called_off_reason text;
alter table sitting add constraint sitting_called_off_whole check (
    (called_off_at is null) = (called_off_by is null) and (called_off_at is null) = (called_off_reason is null));
alter table sitting add constraint sitting_held_or_called_off check (called_off_at is null or (closed_at is null and outcome is null));

-- A decision taken back before its minutes were published; the document is with whoever proposed it, outcome RETURNED.
alter table collegial_decision add column withdrawn_at timestamptz;
alter table collegial_decision add column withdrawn_by text;
alter table collegial_decision add constraint decision_withdrawn_whole check (
    (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null or outcome = 'RETURNED'));
