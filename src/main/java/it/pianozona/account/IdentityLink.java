/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A signed-in person ties SPID or CIE to the own access. What the session remembers while they are at the provider: who asked, and
 * until when. It counts for one journey and for that person alone.
 */
@Component
public class IdentityLink {

    private static final String MARK = "pianozona.identity-link";
    private static final Duration OPEN_FOR = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final WallClock clock;

    IdentityLink(Sessions sessions, WallClock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    private record Mark(String personId, Instant until, boolean leftForTheProvider) implements Serializable {}

    /** The person, who has just shown the password, asks for it; the way to the provider comes next. */
    public void ask(HttpSession session, String personId) {
        session.setAttribute(MARK, new Mark(personId, clock.now().plus(OPEN_FOR), false));
    }

    /** Somebody leaves for the provider: the first journey after the question is the answer to it, a later one is not. */
    void leave(HttpServletRequest request) {
        mark(request).ifPresent(mark -> {
            if (mark.leftForTheProvider()) {
                request.getSession().removeAttribute(MARK);
            } else {
                request.getSession().setAttribute(MARK, new Mark(mark.personId(), mark.until(), true));
            }
        });
    }

    /** Who asked, if that person is still signed in here; empty for whoever comes to sign in. It is asked once. */
    Optional<String> take() {
        return request().flatMap(this::taken);
    }

    private Optional<String> taken(HttpServletRequest request) {
        var person = mark(request)
                .filter(asked -> asked.until().isAfter(clock.now()))
                .map(Mark::personId)
                .filter(asking -> isSignedIn(asking, request));
        mark(request).ifPresent(over -> request.getSession().removeAttribute(MARK));
        person.ifPresent(asking -> request.setAttribute(MARK, asking));
        return person;
    }

    private boolean isSignedIn(String personId, HttpServletRequest request) {
        var present = SecurityContextHolder.getContext().getAuthentication();
        return present != null
                && present.isAuthenticated()
                && present.getName().equals(personId)
                && LiveSession.idOf(request.getSession(false))
                        .filter(id -> sessions.stateOf(id, personId) == Sessions.State.LIVE)
                        .isPresent();
    }

    /** True if the request ends such a journey, well or ill. */
    boolean isOver(HttpServletRequest request) {
        var broken = mark(request).isPresent();
        if (broken) {
            request.getSession().removeAttribute(MARK);
        }
        return broken || request.getAttribute(MARK) != null;
    }

    /** The session in which the person asked ends in the list: the one that the provider has opened takes its place. */
    void end(HttpServletRequest request, String personId) {
        LiveSession.idOf(request.getSession(false)).ifPresent(id -> sessions.end(personId, id));
    }

    private static Optional<Mark> mark(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (Mark) session.getAttribute(MARK));
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
