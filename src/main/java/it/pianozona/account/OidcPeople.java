/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.territory.Directory;
import it.pianozona.territory.People;
import it.pianozona.territory.TaxCodesOnRecord;
import it.pianozona.territory.TerritoryRuleViolated;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Finds whom the provider has recognised: one person on record with that codice fiscale, or the one who has asked to tie SPID or
 * CIE to the own access. Nobody is ever made.
 */
final class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String UNKNOWN = "sconosciuta";
    static final String LEVEL = "livello";
    static final String WITHOUT_CODE = "senza-codice";
    static final String OF_ANOTHER = "di-altri";
    static final String OTHER_NAME = "altro-nome";

    private static final String SPID_PREFIX = "TINIT-";

    private final OidcUserService provider = new OidcUserService();
    private final OidcSettings settings;
    private final Directory directory;
    private final People people;
    private final TaxCodesOnRecord taxCodes;
    private final Accounts accounts;
    private final IdentityLink link;

    OidcPeople(
            OidcSettings settings,
            Directory directory,
            People people,
            TaxCodesOnRecord taxCodes,
            Accounts accounts,
            IdentityLink link) {
        this.settings = settings;
        this.directory = directory;
        this.people = people;
        this.taxCodes = taxCodes;
        this.accounts = accounts;
        this.link = link;
    }

    /**
     * @throws OAuth2AuthenticationException if nobody on record is meant, if the access is closed or the level too low; or if what
     *     a person wants to tie to the own access is somebody else's
     */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var own = link.take();
        var recognised = provider.loadUser(request);
        var level = Optional.ofNullable(request.getIdToken().getAuthenticationContextClass())
                .orElse("");
        if (!settings.levels().isEmpty() && !settings.levels().contains(level)) {
            throw refused(LEVEL);
        }
        var person = own.map(asking -> linked(asking, recognised)).orElseGet(() -> known(recognised));
        return new Recognised(person, request);
    }

    private String known(OidcUser recognised) {
        var person = taxCode(recognised)
                .flatMap(directory::withTaxCode)
                .filter(found -> !accounts.isClosed(found))
                .orElseThrow(() -> refused(UNKNOWN));
        // A code that somebody wrote is confirmed by its owner alone: not by whoever wrote the own code for another.
        if (names(recognised, person) == ProviderNames.SAME) {
            taxCodes.confirmedBySignIn(person);
        }
        return person;
    }

    private String linked(String person, OidcUser recognised) {
        var code = taxCode(recognised).orElseThrow(() -> refused(WITHOUT_CODE));
        if (accounts.isClosed(person)) {
            throw refused(UNKNOWN);
        }
        if (directory.withTaxCode(code).filter(owner -> !owner.equals(person)).isPresent()) {
            throw refused(OF_ANOTHER);
        }
        var names = names(recognised, person);
        if (names == ProviderNames.OTHER) {
            throw refused(OTHER_NAME);
        }
        try {
            taxCodes.link(person, code, names == ProviderNames.SAME);
        } catch (TerritoryRuleViolated notOfAPerson) {
            throw refused(WITHOUT_CODE);
        }
        return person;
    }

    private ProviderNames names(OidcUser recognised, String personId) {
        return people.find(personId)
                .filter(person -> !FirstAdministrator.isUnnamed(person))
                .map(person -> ProviderNames.of(recognised, person))
                .orElse(ProviderNames.UNSAID);
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
