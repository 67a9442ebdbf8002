/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** One store of money by stage (N-10): what is estimated, planned, committed, paid, reported and accepted, whatever the paper that says it. */
package it.pianozona.money;
