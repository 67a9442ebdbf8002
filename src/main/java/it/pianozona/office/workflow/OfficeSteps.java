/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.office.workflow;

import it.pianozona.office.OfficeNotices;
import it.pianozona.office.OfficeSetup;
import it.pianozona.office.OfficeTasks;
import it.pianozona.workflow.ProcessBean;

/** The automatic steps of {@code ufficio-di-piano} and {@code compito-ufficio}, and the reminder of a cycle that waits for its office. */
@ProcessBean("officeSteps")
public class OfficeSteps {

    private final OfficeSetup setup;
    private final OfficeTasks tasks;
    private final OfficeNotices notices;

    OfficeSteps(OfficeSetup setup, OfficeTasks tasks, OfficeNotices notices) {
        this.setup = setup;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** Reminds the bodies that have not concluded their appointments. */
    public void remindBodies(String key) {
        notices.remindBodies(key);
    }

    /** The term of the appointments is over: who sets the office up and the coordinators are told. */
    public void escalateBodies(String key) {
        notices.escalateBodies(key);
    }

    /** Holds the appointed people against the template; what differs is told, nothing is forbidden. */
    public void compareComposition(String key) {
        notices.tellRemarks(key);
    }

    /** The set-up is given up; the office before it, if any, goes on. */
    public void giveUp(String key) {
        setup.giveUp(key);
    }

    /** The office is active and replaces the one before (ER-72); the cycles are told. */
    public void activate(String key) {
        setup.activate(key);
    }

    /** A recurrent task is concluded: the next of its series opens. */
    public void openNext(String key) {
        tasks.openNext(key);
    }

    /** Every week: a cycle waits for its plan office (TO-7). */
    public void remindMissing(String cycleKey, String area) {
        notices.remindMissing(cycleKey, area);
    }
}
