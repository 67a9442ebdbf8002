/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What comes with a name and a password: the second factor's code, where from, and whether the browser is known. */
final class SignInDetails extends WebAuthenticationDetails {

    private static final long serialVersionUID = 1L;

    /** Cookie of a browser from which somebody has signed in. */
    static final String DEVICE_COOKIE = "pz-dispositivo";

    private final String code;
    private final String device;

    SignInDetails(HttpServletRequest request) {
        super(request);
        this.code =
                Optional.ofNullable(request.getParameter("codice")).orElse("").replaceAll("[\\s-]", "");
        this.device = cookie(request).orElse("");
    }

    static Optional<String> cookie(HttpServletRequest request) {
        return request.getCookies() == null
                ? Optional.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> cookie.getName().equals(DEVICE_COOKIE))
                        .map(cookie -> cookie.getValue())
                        .findFirst();
    }

    /** Of the second factor, without spaces; empty if none was written. */
    String code() {
        return code;
    }

    /** The browser's secret; empty for one that is not known. */
    String device() {
        return device;
    }
}
