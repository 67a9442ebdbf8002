/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.region;

/** The steps that a cycle calls in sequence (requirements, 3.2). */
public enum CycleStep {
    P3,
    P4,
    P5,
    P6,
    P7
}
