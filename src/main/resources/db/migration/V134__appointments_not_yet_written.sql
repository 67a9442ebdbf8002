-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What nobody has written yet of an appointment is empty, and so is a title that nobody has.
alter table appointment
    alter column title drop not null,
    alter column title drop default,
    alter column institution drop not null,
    alter column role drop not null,
    alter column functions drop not null,
    alter column area drop not null,
    alter column act drop not null,
    alter column replaces drop not null;
update appointment set title = null where title = '';
