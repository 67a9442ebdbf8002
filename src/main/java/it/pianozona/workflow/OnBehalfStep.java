/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.workflow;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An open step that the secretariat of its territory may enter for the body whose turn it is.
 *
 * @param formId for example {@code consenso-conferenza}
 * @param office the body's office, for example {@code sindaco-015182} or {@code firmatario-sindaco-015182}
 * @param due Europe/Rome
 */
public record OnBehalfStep(
        String taskId,
        String title,
        String businessKey,
        String territory,
        String formId,
        String office,
        Optional<LocalDate> due) {}
