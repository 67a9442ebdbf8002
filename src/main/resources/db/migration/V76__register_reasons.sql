-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Why a proposal was given back or refused.
alter table register_entry add column reason text not null default '';
