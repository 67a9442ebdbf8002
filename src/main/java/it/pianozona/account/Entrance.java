/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** What happens when somebody has signed in, by whichever way, and when they leave. */
@Component
class Entrance extends SavedRequestAwareAuthenticationSuccessHandler implements LogoutHandler {

    private final Accounts accounts;
    private final Sessions sessions;
    private final KnownBrowsers browsers;
    private final LiveSession live;

    Entrance(Accounts accounts, Sessions sessions, KnownBrowsers browsers, LiveSession live) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.browsers = browsers;
        this.live = live;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        begin(request, response, person);
        super.onAuthenticationSuccess(request, response, person);
    }

    /** Notes who has come and from which browser, without leading them anywhere. */
    void begin(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        live.begin(person, request);
        accounts.signedIn(person.getName());
        browsers.remember(person.getName(), request, response);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        if (person != null) {
            LiveSession.idOf(request.getSession(false)).ifPresent(id -> sessions.end(person.getName(), id));
        }
    }
}
