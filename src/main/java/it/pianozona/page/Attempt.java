/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.page;

import it.pianozona.record.AlreadyPosted;
import it.pianozona.rule.RuleViolated;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.ui.Model;

/**
 * What a form asks for, as the argument of its handler. Done, the next page says so. Refused, the page that follows says all that
 * is wrong, as {@code refusal} and field by field as {@code faults}, and shows in that form what was typed: {@code typed}, by the
 * form's name. Whether it follows at
 * once or by a redirect makes no difference to what it is told.
 */
public final class Attempt {

    private final String form;
    private final Typed typed;
    private final Model model;
    private final Map<String, Object> flash;
    private String onward = "";

    /**
     * @param form the last word of the address that the form is sent to
     * @param model what this answer shows
     * @param flash what the answer after a redirect shows
     */
    Attempt(String form, Typed typed, Model model, Map<String, Object> flash) {
        this.form = form;
        this.typed = typed;
        this.model = model;
        this.flash = flash;
    }

    /** The fields as they were sent. */
    public Typed typed() {
        return typed;
    }

    /** Tells the page after a redirect something more than that it was done. */
    public void tell(String attribute, Object value) {
        flash.put(attribute, value);
    }

    /** Said while the act is done: where it leads, if that is only known then. */
    public void leadsTo(String next) {
        onward = next;
    }

    /** Done or refused, the same page follows; what follows shows what was done by itself. */
    public String then(String next, Runnable act) {
        return then(next, "", act);
    }

    /**
     * Done or refused, the same page follows.
     *
     * @param next a redirect
     * @param done Italian, what was done
     */
    public String then(String next, String done, Runnable act) {
        return then(next, done, act, () -> next);
    }

    /** @param refused fills the model for the page of the form, and names it */
    public String then(String next, Runnable act, Supplier<String> refused) {
        return then(next, "", act, refused);
    }

    /** @param refused fills the model for the page of the form, and names it */
    public String then(String next, String done, Runnable act, Supplier<String> refused) {
        return then(
                next,
                () -> {
                    act.run();
                    return done;
                },
                refused);
    }

    /** @param act says what was done, Italian */
    public String then(String next, Supplier<String> act) {
        return then(next, act, () -> next);
    }

    /**
     * @param act says what was done, Italian
     * @param refused fills the model for the page of the form, and names it
     */
    public String then(String next, Supplier<String> act, Supplier<String> refused) {
        return then(next, act, refusal -> refused.get());
    }

    /**
     * @param act says what was done, Italian; the same sent twice was done once
     * @param refused fills the model for the page of the form, and names it
     */
    public String then(String next, Supplier<String> act, Function<RuleViolated, String> refused) {
        try {
            say(act.get());
            return onward.isEmpty() ? next : onward;
        } catch (AlreadyPosted again) {
            say(again.getMessage());
            return next;
        } catch (RuleViolated refusal) {
            var told = Map.of(
                    "refusal", refusal.getMessage(),
                    "faults", new Faults(refusal.problems()),
                    "typed", Map.of(form, typed.fields()));
            model.addAllAttributes(told);
            var view = refused.apply(refusal);
            if (view.startsWith("redirect:")) {
                flash.putAll(told);
            }
            return view;
        }
    }

    private void say(String done) {
        if (!done.isEmpty()) {
            flash.put("done", done);
        }
    }
}
