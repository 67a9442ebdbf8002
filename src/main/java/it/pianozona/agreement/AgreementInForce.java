/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.proceeding.OfCycle;

/** The agreement is in force: adhesions open, the incentive can be claimed (requirement 3.24). */
public record AgreementInForce(String cycleKey, String area) implements OfCycle {}
