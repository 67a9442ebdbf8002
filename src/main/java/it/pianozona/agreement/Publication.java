/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Approval act, regional bulletin and albo (steps 8 and 9 of requirement 3.8).
 *
 * @param approvalBody who adopted the act
 * @param burNumber number of the regional bulletin, once published
 * @param alboTo last day on the albo, included
 */
public record Publication(
        String approvalBody,
        String approvalNumber,
        LocalDate approvalDate,
        Optional<String> burNumber,
        Optional<LocalDate> burDate,
        Optional<String> alboNumber,
        Optional<LocalDate> alboFrom,
        Optional<LocalDate> alboTo) {}
