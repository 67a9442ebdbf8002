-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Which run of the product has the document in hand, and when it last said so (time of the database, not of a demonstration). Without a sign of
-- life for a while the work is abandoned, whoever looks.
alter table plan_document add column owner text, add column seen_at timestamptz;
create index plan_document_at_work on plan_document (seen_at) where state in ('ASKED', 'RUNNING');
