/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A piece of evidence on which the plan rests (LO18-6).
 *
 * @param section code of the section that it supports
 * @param source who says it, Italian
 * @param dated day of the document
 * @param file the document itself
 * @param address where it is published, empty where there is none; file or address is there
 */
public record EvidenceItem(
        UUID id, String section, String title, String source, LocalDate dated, Optional<UUID> file, String address) {}
