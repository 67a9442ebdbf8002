/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.bench;

/** A sitting that a body is called to, in which its twenty parties vote and which is closed: 22 tasks. */
interface Sitting {

    /** Parties of the body. */
    int PARTIES = 20;

    /** Starts an instance, unmeasured, and completes its tasks until the minutes are to be drafted. */
    void hold(StepMeter meter);

    SqlTally tally();
}
