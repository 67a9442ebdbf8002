/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Remembers the browsers of a person: those from which they have signed in, or have chosen a password by the address that was sent
 * to them. There the errors of others keep nobody out.
 */
@Component
public class KnownBrowsers {

    private final SignInAttempts attempts;

    KnownBrowsers(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    /** Gives the browser a secret by which it is known as one of the person's. */
    public void remember(String personId, HttpServletRequest request, HttpServletResponse response) {
        var secret = Secrets.make();
        attempts.know(secret, personId);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(SignInDetails.DEVICE_COOKIE, secret)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path(request.getContextPath() + "/accedi")
                        .maxAge(SignInAttempts.DEVICE_KNOWN_FOR)
                        .build()
                        .toString());
    }
}
