/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

/**
 * Why the holder of an office changes, for whoever is put out by it.
 *
 * @param by sign-in name of who wrote the change; {@link #SYSTEM} where it follows from the law or from a decision
 * @param act as people cite it; may be empty
 * @param key business key of the appointment; empty where there is none
 * @param onContest whether it annuls a change that was contested: the last word
 */
public record ChangeCause(String by, String act, String key, boolean onContest) {

    /** Nobody wrote it. */
    public static final String SYSTEM = "sistema";

    /** A change that follows from an act without a procedure of its own. */
    public static ChangeCause of(String by, String act) {
        return new ChangeCause(by, act, "", false);
    }
}
