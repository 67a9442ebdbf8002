-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The row that a post made: once it is changed or gone, the same may be sent again.
alter table same_post add column made uuid;
create index same_post_made on same_post (made) where made is not null;

-- Of an office that many organisations share, the one whose act was entered. Of what was entered before nobody knows it: only the
-- secretariat reads that.
alter table entry_on_behalf add column organisation uuid references organisation;
create index entry_on_behalf_organisation on entry_on_behalf (organisation, entered_at desc) where organisation is not null;
