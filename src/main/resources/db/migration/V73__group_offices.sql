-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The engine's office whose tasks the members of a group with an account get; empty where it has none.
alter table working_group add column office text not null default '';
