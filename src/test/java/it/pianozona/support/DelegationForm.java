/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The form by which a holder delegates, as a browser sends it. */
public final class DelegationForm {

    private DelegationForm() {}

    /** The vote of an office to somebody new, {@code vice.sindaca}, for thirty days from that day. */
    public static MockHttpServletRequestBuilder ofVote(String office, LocalDate today) {
        return post("/deleghe")
                .with(csrf())
                .param("office", office)
                .param("vote", "true")
                .param("signInName", "vice.sindaca")
                .param("givenName", "Vice")
                .param("familyName", "Sindaca")
                .param("email", "vice.sindaca@prova.invalid")
                .param("actNumber", "12/2017")
                .param("actDate", today.toString())
                .param("from", today.toString())
                .param("to", today.plusDays(30).toString());
    }
}
