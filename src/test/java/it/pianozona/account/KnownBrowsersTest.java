/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KnownBrowsersTest {

    @ParameterizedTest(name = "below «{0}»")
    @CsvSource({"'', /accedi", "/pianozona, /pianozona/accedi"})
    void theBrowserShowsItsSecretToThePageOfSignInAlsoBehindAPrefix(String prefix, String path) {
        var request = new MockHttpServletRequest("POST", prefix + "/accedi");
        request.setContextPath(prefix);
        var response = new MockHttpServletResponse();

        new KnownBrowsers(mock(SignInAttempts.class)).remember("sindaco.rho", request, response);

        assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).contains("Path=" + path + ";");
    }
}
