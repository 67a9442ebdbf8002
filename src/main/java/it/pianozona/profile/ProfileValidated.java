/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import java.time.LocalDate;

/**
 * The table has validated a community profile.
 *
 * @param territory the area, or the wider territory that holds several areas
 * @param businessKey for example {@code CTSS-PC-2009-2011}
 */
public record ProfileValidated(String territory, String businessKey, LocalDate cycleStart, LocalDate cycleEnd) {}
