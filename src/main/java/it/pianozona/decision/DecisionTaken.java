/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.decision;

import java.util.UUID;

/** A body has decided, or has failed to meet for the third time. */
public record DecisionTaken(
        UUID decisionId, String territory, String businessKey, String subjectTitle, Outcome outcome) {}
