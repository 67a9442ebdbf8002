-- SPDX-License-Identifier: AGPL-3.0-or-later
-- AGREED: what the remaining parties agree after a party has left on its day of effect.
alter table agreement_amendment drop constraint agreement_amendment_kind_check;
alter table agreement_amendment add constraint agreement_amendment_kind_check
    check (kind in ('PARTY_LEFT', 'AGREED', 'DISSOLVED', 'LEAD_BODY', 'ADHERENT_IN', 'ADHERENT_OUT'));
