/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.WebApplicationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;

/** Reads a refusal as Tasklist shows it. */
public final class Refusals {

    private Refusals() {}

    /** The words that the person reads when the step is refused; fails if it is not. */
    public static String of(ThrowingCallable step) {
        return words(catchThrowable(step));
    }

    /** The words that the person reads; fails if the refusal is not one of ours. */
    public static String words(Throwable refusal) {
        return ((ExceptionDto) ((WebApplicationException) refusal).getResponse().getEntity()).getMessage();
    }
}
