/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The body's identity provider, through which SPID and CIE reach us. Off while no issuer is named.
 *
 * @param issuer address of the provider, whose description stands below it (OpenID Connect Discovery)
 * @param clientId what Pianozona is called there
 * @param clientSecret what Pianozona shows there
 * @param taxCodeClaim claim with the codice fiscale; SPID's begins with TINIT-
 * @param scopes what is asked for
 * @param levels acceptable values of acr, for example https://www.spid.gov.it/SpidL2; they are asked for, and without one of
 *     them nobody enters; none: whichever the provider gives
 * @param label what stands on the button
 */
@ConfigurationProperties("pianozona.account.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("pianozona") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("fiscalNumber") String taxCodeClaim,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue List<String> levels,
        @DefaultValue("Entra con SPID o CIE") String label) {

    /** Scheme, host and port of the provider, for the content policy: leaving ends there. */
    String origin() {
        var address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
