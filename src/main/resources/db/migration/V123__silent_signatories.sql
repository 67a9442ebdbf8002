-- SPDX-License-Identifier: AGPL-3.0-or-later
-- SILENT: the term of the signatures and the days granted after it have passed without an answer of the body.
alter table agreement_signature drop constraint agreement_signature_state_check;
alter table agreement_signature add constraint agreement_signature_state_check
    check (state in ('SIGNED', 'REFUSED', 'LAPSED', 'SILENT'));
