/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

/** A cycle has been opened and its process runs. */
public record CycleOpened(String cycleKey, String area) {}
