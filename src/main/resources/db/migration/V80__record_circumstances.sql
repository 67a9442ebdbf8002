-- SPDX-License-Identifier: AGPL-3.0-or-later
-- How an act came in: by which form, in whose stead, received by PEC or on paper.
alter table legal_record add column form text;
alter table legal_record add column holder text;
alter table legal_record add column received text;
create index legal_record_territory on legal_record (territory, at desc);
