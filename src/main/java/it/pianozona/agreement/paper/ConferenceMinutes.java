/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The minutes of a sitting of the conference of all interested administrations (TUEL art. 34 c. 3).
 *
 * @param number of the sitting in this agreement, from 1
 * @param closedAt empty where it was not written down
 * @param agenda one item for each line
 * @param president who presided, with their office
 * @param discussion line breaks are paragraphs
 * @param outcome in one sentence, for example "La conferenza esprime consenso unanime."
 */
public record ConferenceMinutes(
        AgreementReference agreement,
        PlanReference plan,
        int number,
        LocalDateTime heldAt,
        Optional<LocalDateTime> closedAt,
        String place,
        String agenda,
        String president,
        String secretary,
        List<Attendance> attendances,
        String discussion,
        List<Position> positions,
        String outcome) {

    /**
     * Who sat for a body.
     *
     * @param representative name and office; empty when the body was absent
     * @param note for example the act of delegation; may be empty
     */
    public record Attendance(String body, Optional<String> representative, String note) {}

    /**
     * What a body declared.
     *
     * @param consent in words, for example "consenso con osservazioni"
     * @param remarks or the reasons of the dissent; may be empty
     */
    public record Position(String body, String consent, String remarks) {}

    public long present() {
        return attendances.stream()
                .filter(line -> line.representative().isPresent())
                .count();
    }
}
