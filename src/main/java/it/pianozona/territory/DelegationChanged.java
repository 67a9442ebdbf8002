/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import it.pianozona.table.Column;

/** A delegation has been granted or revoked. Published in the transaction that saves the change. */
public record DelegationChanged(@Column("office") String officeId, @Column("delegate") String delegateId) {}
