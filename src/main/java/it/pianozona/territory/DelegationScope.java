/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/** What a deputy may do for the office (F-DELEGA). Signing is a scope of its own and needs an act. */
public enum DelegationScope {
    ATTEND,
    VOTE,
    SIGN
}
