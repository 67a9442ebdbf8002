-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Signed files of adhesions and subsequent acts are verified again before the paper closes, as those of the agreement are; what
-- cannot be verified here the secretariat attests, with the report of the other tool.
alter table adhesion_upload add column attested text not null default '';
