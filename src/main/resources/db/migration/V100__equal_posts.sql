-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What a person has just sent, as a digest of all of it: the same again within a minute is the second click of one wish. Rows are of no
-- use after that and are cleared by whoever comes next.
create table same_post (
    digest    text primary key,
    posted_at timestamptz not null
);
create index same_post_old on same_post (posted_at);
