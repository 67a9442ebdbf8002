/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.WebApplicationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;

/** The words that a person reads when a step is refused. */
public final class Refusal {

    private Refusal() {}

    public static String of(ThrowingCallable step) {
        var refusal = catchThrowable(step);
        if (refusal instanceof WebApplicationException web) {
            return ((ExceptionDto) web.getResponse().getEntity()).getMessage();
        }
        throw new AssertionError("the step was not refused", refusal);
    }
}
