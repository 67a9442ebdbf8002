/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A state as people see it: a word, with the sign and the colour of its role. Colour never speaks alone. */
public record Pill(Role role, String words) {

    /** What falls due within so many days is at risk (decision N-24). */
    public static final int RISK_DAYS = 7;

    /** The five roles. */
    public enum Role {
        /** Done, and cannot change. */
        DONE("fatto", "check"),
        /** Not begun, not needed, waits for others. */
        WAITING("attesa", "clock"),
        /** Open, in time. */
        RUNNING("corso", "arrow-right"),
        /** Due soon, or money or law at stake. */
        RISK("rischio", "warning-circle"),
        /** The due day is past. */
        LATE("tardi", "error");

        private final String name;
        private final String icon;

        Role(String name, String icon) {
            this.name = name;
            this.icon = icon;
        }

        /** Its class in the stylesheet. */
        public String css() {
            return "pz-" + name;
        }

        /** Its sign among the icons of Bootstrap Italia. */
        public String icon() {
            return icon;
        }
    }

    /** The state of a case, Italian: done where nothing follows any more. */
    public static Pill of(boolean ended, String state) {
        return new Pill(ended ? Role.DONE : Role.RUNNING, state);
    }

    /** What is still to be done by that day: empty while more than a week is left. */
    public static Optional<Pill> due(LocalDate due, LocalDate today) {
        return role(due, today) == Role.RUNNING
                ? Optional.empty()
                : Optional.of(new Pill(role(due, today), Days.left(due, today)));
    }

    /** The role of what is still to be done by that day. */
    public static Role role(LocalDate due, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, due);
        return left < 0 ? Role.LATE : left <= RISK_DAYS ? Role.RISK : Role.RUNNING;
    }
}
