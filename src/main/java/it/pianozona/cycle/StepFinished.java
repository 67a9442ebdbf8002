/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.cycle;

/**
 * A step of a cycle's calendar is done.
 *
 * @param title Italian, for example "Profilo di comunità"
 */
public record StepFinished(String cycleKey, String area, String title) {}
