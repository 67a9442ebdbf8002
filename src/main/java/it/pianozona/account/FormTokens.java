/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * The tokens of our forms: of who has signed in within the session, of a visitor in a cookie. Looking at the page of sign-in keeps
 * nothing here, however often, and its form does not go stale while it stands open. Over HTTPS the cookie's name begins with
 * {@code __Host-}, so that no neighbouring site can set it.
 */
final class FormTokens implements CsrfTokenRepository {

    static final String COOKIE = "pz-modulo";

    private final CsrfTokenRepository ofSession = new HttpSessionCsrfTokenRepository();
    private final CsrfTokenRepository ofVisitor = cookie(COOKIE);
    private final CsrfTokenRepository ofVisitorOverHttps = cookie("__Host-" + COOKIE);

    private static CsrfTokenRepository cookie(String name) {
        var repository = new CookieCsrfTokenRepository();
        repository.setCookieName(name);
        repository.setCookiePath("/");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            ofSession.saveToken(null, request, response);
            visitor(request).saveToken(null, request, response);
        } else {
            of(request).saveToken(token, request, response);
        }
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        var session = request.getSession(false);
        var signedIn = session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
        return signedIn ? ofSession : visitor(request);
    }

    private CsrfTokenRepository visitor(HttpServletRequest request) {
        return request.isSecure() ? ofVisitorOverHttps : ofVisitor;
    }
}
