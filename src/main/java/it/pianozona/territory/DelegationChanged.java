/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/** A delegation has been granted or revoked. Published in the transaction that saves the change. */
public record DelegationChanged(String officeId, String delegateId) {}
