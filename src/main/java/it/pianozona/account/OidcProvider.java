/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** Reads the provider's description when somebody first needs it: Pianozona starts while the provider is away. */
final class OidcProvider implements ClientRegistrationRepository {

    /** Of the one provider, in the addresses {@code /accedi/ente} and {@code /accedi/ritorno/ente}. */
    static final String ID = "ente";

    private final OidcSettings settings;
    private volatile ClientRegistration read;

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    /** @throws RuntimeException if the provider does not answer or its description is not of that issuer */
    @Override
    public ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        var known = read;
        if (known == null) {
            known = describe();
            read = known;
        }
        return known;
    }

    private ClientRegistration describe() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}/accedi/ritorno/{registrationId}")
                .scope(settings.scopes())
                .build();
    }
}
