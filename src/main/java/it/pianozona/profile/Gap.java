/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.profile;

import java.time.LocalDate;

/** A part of the profile that an office did not give by the deadline. */
public record Gap(String part, String office, LocalDate recordedOn) {}
