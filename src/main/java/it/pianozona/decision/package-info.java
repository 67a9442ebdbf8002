/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Collegial decisions: convocation, votes, quorum, minutes; used by every approval (requirement 3.1). */
package it.pianozona.decision;
