-- SPDX-License-Identifier: AGPL-3.0-or-later

-- The history of a cycle gathers the rows of all that hangs on it: RHO-2018-2020, RHO-2018-2020-PREM, RHO-2018-2020-AGG-1 and so on.
create index legal_record_key_prefix on legal_record (business_key text_pattern_ops);
