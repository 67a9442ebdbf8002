-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Files as they were received or composed (requirement 6.10): never changed again, never removed.
create table stored_file (
    id         uuid primary key,
    sha256     char(64) not null,
    name       text not null,
    media_type text not null,
    size       int not null check (size between 1 and 20971520),
    bytes      bytea not null,
    kept_at    timestamptz not null,
    check (octet_length(bytes) = size)
);
-- They are compressed already.
alter table stored_file alter column bytes set storage external;
create index stored_file_sha256 on stored_file (sha256);

create function stored_file_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'a stored file never changes';
end
$$;
create trigger stored_file_never_changes before update or delete or truncate on stored_file
    for each statement execute function stored_file_never_changes();
