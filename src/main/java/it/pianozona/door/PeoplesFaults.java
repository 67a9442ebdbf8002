/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import it.pianozona.database.Busy;
import it.pianozona.database.DatabaseFaults;
import it.pianozona.rule.RuleViolated;
import it.pianozona.workflow.AtOnce;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What goes wrong on a page by what a person sent is answered in words and leaves no trace in the log beyond a line; a fault of
 * ours goes on as it is, so that it is logged whole and answered with the page of faults.
 */
@ControllerAdvice
@Order
class PeoplesFaults {

    private static final Logger log = LoggerFactory.getLogger(PeoplesFaults.class);

    /** States of the database that two people at once can bring about; other broken constraints are faults of ours. */
    private static final String ALREADY_THERE = "23505";

    private static final String POINTS_NOWHERE = "23503";

    @ExceptionHandler
    void notWhatThePageAsked(RuleViolated refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Refusal.send(request, response, HttpServletResponse.SC_BAD_REQUEST, refusal.getMessage());
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        MissingServletRequestPartException.class,
        TypeMismatchException.class,
        BindException.class,
        HttpMessageConversionException.class
    })
    void aValueThatCannotBe(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        log.warn(
                "Richiesta con un valore che non può essere: {} {}, campi {}",
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                fieldsOf(thrown));
        if (namesNothing(thrown) || HttpMethod.GET.matches(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Refusal.send(request, response, HttpServletResponse.SC_BAD_REQUEST, Refusal.WRONG_VALUE);
    }

    /** Whether it is the thing itself, by its address or its id, that is not there. */
    private static boolean namesNothing(Exception thrown) {
        return thrown instanceof MissingPathVariableException
                || (thrown instanceof MissingServletRequestParameterException missing
                        && missing.getParameterType().equals(UUID.class.getSimpleName()));
    }

    /** Names, never what was typed into them. */
    private static List<String> fieldsOf(Exception thrown) {
        if (thrown instanceof BindException refused) {
            return refused.getFieldErrors().stream()
                    .map(FieldError::getField)
                    .distinct()
                    .toList();
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return List.of(mismatch.getName());
        }
        return thrown instanceof MissingServletRequestParameterException missing
                ? List.of(missing.getParameterName())
                : List.of();
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    @ExceptionHandler({ConcurrencyFailureException.class, UnexpectedRollbackException.class})
    void anotherAtOnce(RuntimeException thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SentAgain.keep(request);
        if (DatabaseFaults.isBusy(thrown)) {
            log.warn("Un passo aspettava da troppo tempo un altro che non finisce");
            Refusal.send(request, response, HttpServletResponse.SC_CONFLICT, Busy.WORDS);
            return;
        }
        log.warn("Due passaggi nello stesso momento: {}", thrown.getClass().getSimpleName());
        Refusal.send(request, response, HttpServletResponse.SC_CONFLICT, AtOnce.WORDS);
    }

    /** What the engine or a library has wrapped; all that is neither goes on as it is. */
    @ExceptionHandler
    void wrapped(RuntimeException thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!AtOnce.isMeeting(thrown) && !DatabaseFaults.isBusy(thrown)) {
            throw thrown;
        }
        anotherAtOnce(thrown, request, response);
    }

    @ExceptionHandler
    void whatTheDatabaseDoesNotTake(
            DataAccessException thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DatabaseFaults.isBusy(thrown)) {
            anotherAtOnce(thrown, request, response);
            return;
        }
        var state = stateOf(thrown).orElse("");
        var kind = state.length() < 2 ? "" : state.substring(0, 2);
        if (state.equals(ALREADY_THERE) || state.equals(POINTS_NOWHERE)) {
            log.warn("La base dati non accetta un dato inviato da una persona (stato {})", state);
            var words = state.equals(ALREADY_THERE) ? Refusal.ALREADY_THERE : Refusal.POINTS_NOWHERE;
            Refusal.send(request, response, HttpServletResponse.SC_CONFLICT, words);
            return;
        }
        switch (kind) {
            // Values out of range or not of their type, and beyond a limit of the database.
            case "22", "54" -> {
                log.warn("La base dati non accetta un valore inviato da una persona (stato {})", state);
                Refusal.send(request, response, HttpServletResponse.SC_BAD_REQUEST, Refusal.WRONG_VALUE);
            }
            case "40" -> anotherAtOnce(thrown, request, response);
            default -> throw thrown;
        }
    }

    private static Optional<String> stateOf(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return Optional.of(refused.getSQLState());
            }
        }
        return Optional.empty();
    }
}
