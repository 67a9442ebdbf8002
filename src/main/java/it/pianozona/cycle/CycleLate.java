/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

/** The approval date passed without an approved plan, or the approving body failed to meet for the third time. */
public record CycleLate(String cycleKey, String area) {}
