/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.territory.Directory;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds whom the provider has recognised: one person on record with that codice fiscale. Nobody is ever made. */
final class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String UNKNOWN = "sconosciuta";
    static final String LEVEL = "livello";

    private static final String SPID_PREFIX = "TINIT-";

    private final OidcUserService provider = new OidcUserService();
    private final OidcSettings settings;
    private final Directory directory;
    private final Accounts accounts;

    OidcPeople(OidcSettings settings, Directory directory, Accounts accounts) {
        this.settings = settings;
        this.directory = directory;
        this.accounts = accounts;
    }

    /** @throws OAuth2AuthenticationException if nobody on record is meant, if the access is closed or the level too low */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var recognised = provider.loadUser(request);
        var level = Optional.ofNullable(request.getIdToken().getAuthenticationContextClass())
                .orElse("");
        if (!settings.levels().isEmpty() && !settings.levels().contains(level)) {
            throw refused(LEVEL);
        }
        var person = taxCode(recognised)
                .flatMap(directory::withTaxCode)
                .filter(found -> !accounts.isClosed(found))
                .orElseThrow(() -> refused(UNKNOWN));
        return new Recognised(person, request);
    }

    private Optional<String> taxCode(OidcUser recognised) {
        return Optional.ofNullable(recognised.getClaimAsString(settings.taxCodeClaim()))
                .map(claim -> claim.strip().toUpperCase(Locale.ROOT))
                .map(claim -> claim.startsWith(SPID_PREFIX) ? claim.substring(SPID_PREFIX.length()) : claim);
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(why));
    }

    /** A person of ours. Of what the provider said only the token is kept, with which they leave there too. */
    static final class Recognised extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final String personId;

        Recognised(String personId, OidcUserRequest request) {
            super(null, request.getIdToken());
            this.personId = personId;
        }

        @Override
        public String getName() {
            return personId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Recognised same && same.personId.equals(personId) && super.equals(other);
        }

        @Override
        public int hashCode() {
            return personId.hashCode();
        }
    }
}
