-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What a signed file proves by itself, and since when: the level of the new signature and its first verified timestamp. It was
-- not kept before: those checks say the lowest level.

alter table signature_check
    add column level text not null default 'B' check (level in ('B', 'T', 'LT', 'LTA')),
    add column stamped_at timestamptz;
alter table signature_check alter column level drop default;
