/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.proceeding;

import it.pianozona.page.Pill;
import java.util.Set;

/** Where a case stands; an enum, whose names are what the database keeps. */
public interface CaseState<S extends Enum<S> & CaseState<S>> {

    /** The states that may follow, by the case's models and pages; none for an end. */
    Set<S> next();

    /** In a word or two, as people read it after "è". */
    String italian();

    /** Whether nothing follows any more. */
    default boolean isEnd() {
        return next().isEmpty();
    }

    /** Done at its end, running before it; a state that came to nothing, or is reached before the end, says so itself. */
    default Pill.Role role() {
        return isEnd() ? Pill.Role.DONE : Pill.Role.RUNNING;
    }

    /** As pages show it. */
    default Pill pill() {
        return new Pill(role(), italian());
    }
}
