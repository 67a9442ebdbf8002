/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan;

/** The plan is drafted, complete and with its opinions: it may be published and approved. */
public record PlanReady(String cycleKey, String area) {

    /** The message's name in the models. */
    public static final String MESSAGE = "PlanReady";
}
