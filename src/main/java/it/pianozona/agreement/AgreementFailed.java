/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

/** The agreement has failed: the plan stays approved and not in force (requirement 3.24). */
public record AgreementFailed(String cycleKey, String area) {}
