-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The catalogue told people the codes of two requirements.
update profile_indicator set formula = regexp_replace(formula, ' \(LO15-[0-9]+\)$', '') where formula ~ '\(LO15-[0-9]+\)$';
