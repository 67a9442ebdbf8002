/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that the people of some offices are to be told.
 *
 * @param cause identifies the occasion: a person is told once, by however many offices it reaches them
 * @param businessKey for example {@code RHO-2018-2020}; may be empty
 * @param task the open task that it is about; empty if none
 * @param what a few words for the subject, for example "nuovo compito «Esprimi il voto»"
 * @param text one or two sentences
 * @param address where one acts, within the product; empty: the page of what the key names, where there is one
 */
public record News(
        String cause,
        Topic topic,
        String territory,
        String businessKey,
        String task,
        String what,
        String text,
        String address,
        Optional<LocalDate> due,
        List<String> offices) {

    /** The same news with the address at which one acts. */
    News at(String place) {
        return new News(cause, topic, territory, businessKey, task, what, text, place, due, offices);
    }
}
