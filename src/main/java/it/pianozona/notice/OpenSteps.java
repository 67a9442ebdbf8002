/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

/** What the mail asks of the engine. */
public interface OpenSteps {

    /** Whether that task is still to be concluded. */
    boolean isOpen(String taskId);

    /** Forgets what it remembers of tasks that are over. */
    void tidy();
}
