/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

import java.time.LocalDate;

/**
 * What another policy answered when it was consulted (ER-23).
 *
 * @param code of the policy in the region profile
 * @param counterpart who was consulted
 */
public record PolicyAnswer(String code, String title, String counterpart, LocalDate consultedOn, String answer) {}
