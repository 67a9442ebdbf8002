-- SPDX-License-Identifier: AGPL-3.0-or-later
-- RITIRO: taken back by who promotes it before anybody has signed, or ended by a coordinator after.
alter table agreement_way_out drop constraint agreement_way_out_way_check;
alter table agreement_way_out add constraint agreement_way_out_way_check
    check (way in ('NEGOZIA', 'NUOVO_SCHEMA', 'FALLITO', 'ACCORDO', 'NESSUN_ACCORDO', 'POTERE_SOSTITUTIVO', 'NUOVO_AVVIO',
                   'CHIUSURA', 'RITIRO'));
