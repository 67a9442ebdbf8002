/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.appointment;

import it.pianozona.territory.HolderKind;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation decides about appointments.
 *
 * @param acceptance titles that the appointed has to accept; by the others one holds the office by law or by the act itself
 */
@ConfigurationProperties("pianozona.appointment")
record AppointmentSettings(Set<HolderKind> acceptance) {}
