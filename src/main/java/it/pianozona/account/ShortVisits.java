/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * A session in which nobody has signed in, which any request for a closed page begins, is kept for a few minutes: long enough for
 * the way to the identity provider and back. Signing in gives it its full time.
 */
@Component
class ShortVisits implements HttpSessionListener {

    static final Duration KEPT = Duration.ofMinutes(10);

    @Override
    public void sessionCreated(HttpSessionEvent created) {
        created.getSession().setMaxInactiveInterval((int) KEPT.toSeconds());
    }
}
