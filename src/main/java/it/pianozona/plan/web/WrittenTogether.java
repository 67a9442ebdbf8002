/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.web;

import it.pianozona.page.Attempt;
import it.pianozona.plan.WrittenByAnother;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.springframework.ui.Model;

/**
 * The form of a row of the plan that several people write. Who comes second loses nothing: the page shows, as {@code kept}, the row
 * that was saved meanwhile, and the form with their own words upon it.
 *
 * @param <I> what the form sends
 * @param kept the row as it is saved now
 * @param input what was sent
 * @param upon the same as if it had been begun on that version
 * @param page fills the model for the page of the form, and names it
 */
record WrittenTogether<I>(
        Supplier<? extends Optional<?>> kept, I input, IntFunction<I> upon, Function<I, String> page) {

    /** @param act says what was done, Italian */
    String save(Attempt attempt, String next, Model model, Supplier<String> act) {
        return attempt.then(next, act, refusal -> {
            if (refusal instanceof WrittenByAnother overtaken) {
                kept.get().ifPresent(row -> model.addAttribute("kept", row));
                return page.apply(upon.apply(overtaken.now().version()));
            }
            return page.apply(input);
        });
    }
}
