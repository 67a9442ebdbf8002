/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guidance;

/** Both sides of the preliminary concertation have confirmed its list of actions (AB-29). */
public record ConcertationClosed(String businessKey, String area) {

    /** The message's name in the models. */
    public static final String MESSAGE = "ConcertationClosed";
}
