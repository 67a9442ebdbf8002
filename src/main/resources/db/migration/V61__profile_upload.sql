-- SPDX-License-Identifier: AGPL-3.0-or-later

-- A sheet between its upload and its confirmation: only who uploaded it sees it, one for each person and profile, for a few hours.
create table profile_upload (
    id          uuid primary key,
    profile     text not null references community_profile (business_key),
    person      text not null,
    file_name   text not null,
    content     bytea not null,
    source      text not null,
    confidence  text check (confidence in ('ALTA', 'MEDIA', 'BASSA')),
    uploaded_at timestamptz not null,
    expires_at  timestamptz not null check (expires_at > uploaded_at),
    unique (profile, person)
);

-- What the person says that the columns of a sheet with one column for each indicator hold; no row: as the title says.
create table profile_upload_column (
    upload    uuid not null references profile_upload (id) on delete cascade,
    title     text not null,
    indicator text references profile_indicator (code),
    year      int,
    primary key (upload, title),
    check ((indicator is null) = (year is null))
);
