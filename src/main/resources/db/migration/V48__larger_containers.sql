-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The container of all signed originals is larger than any of them: 60 signatories make some 30 MB.
alter table stored_file drop constraint stored_file_size_check;
alter table stored_file add constraint stored_file_size_check check (size between 1 and 104857600);
