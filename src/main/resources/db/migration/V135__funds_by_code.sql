-- SPDX-License-Identifier: AGPL-3.0-or-later

-- Funds are data (N-8): one code each, in framework, action sheets, commitments and what acts of a region share out.
update allocation_line set fund = 'MINISTERO' where fund = 'MINISTRY';
