/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Sign-in by the authorization code with PKCE, state and nonce, and leaving here and at the provider. */
public final class OidcSignIn {

    private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);

    private static final String BASE = "/accedi";
    private static final String FAILED = "guasto";
    private static final String OWN_ACCESS = "/sessioni";
    private static final Set<String> EXPLAINED = Set.of(
            OidcPeople.UNKNOWN,
            OidcPeople.LEVEL,
            OidcPeople.WITHOUT_CODE,
            OidcPeople.OF_ANOTHER,
            OidcPeople.OTHER_NAME);

    private final OidcSettings settings;
    private final OidcPeople people;
    private final Entrance entrance;
    private final IdentityLink link;
    private final OidcProvider provider;

    OidcSignIn(OidcSettings settings, OidcPeople people, Entrance entrance, IdentityLink link) {
        this.settings = settings;
        this.people = people;
        this.entrance = entrance;
        this.link = link;
        this.provider = new OidcProvider(settings);
    }

    /** What stands on the button. */
    public String label() {
        return settings.label();
    }

    /** Scheme, host and port of the provider. */
    String origin() {
        return settings.origin();
    }

    void addTo(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage(BASE)
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NoTokenKept())
                .authorizationEndpoint(start -> start.baseUri(BASE).authorizationRequestResolver(requests()))
                .redirectionEndpoint(back -> back.baseUri(BASE + "/ritorno/*"))
                .userInfoEndpoint(who -> who.oidcUserService(people))
                .successHandler(this::enter)
                .failureHandler(this::explain)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                        filter.setAuthenticationFailureHandler(OidcSignIn.this::explain);
                        return filter;
                    }
                }));
    }

    private OAuth2AuthorizationRequestResolver requests() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(provider, BASE);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(parameters -> {
                    if (!settings.levels().isEmpty()) {
                        parameters.put("acr_values", String.join(" ", settings.levels()));
                    }
                })));
        return new Departures(resolver, link);
    }

    /** Who has tied SPID or CIE to the own access comes back to its page; everybody else goes where they wanted. */
    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        if (link.isOver(request)) {
            link.end(request, person.getName());
            entrance.begin(request, response, person);
            response.sendRedirect(OWN_ACCESS + "?collegato");
        } else {
            entrance.onAuthenticationSuccess(request, response, person);
        }
    }

    /** Who entered by the provider leaves there too; who entered with a password leaves here. */
    LogoutSuccessHandler leaving(String signedOut) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(provider);
        handler.setPostLogoutRedirectUri("{baseUrl}" + signedOut);
        handler.setDefaultTargetUrl(signedOut);
        return handler;
    }

    private void explain(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var code = refused instanceof OAuth2AuthenticationException named
                ? named.getError().getErrorCode()
                : FAILED;
        if (!EXPLAINED.contains(code)) {
            log.warn("Accesso con il gestore d'identità non riuscito: {}", code);
        }
        if (link.isOver(request)) {
            response.sendRedirect(OWN_ACCESS + "?collegamento=" + (EXPLAINED.contains(code) ? code : FAILED));
            return;
        }
        response.sendRedirect(BASE + "?ente=" + (EXPLAINED.contains(code) ? code : FAILED));
    }

    /** Notes who leaves for the provider with a question. */
    private record Departures(OAuth2AuthorizationRequestResolver requests, IdentityLink link)
            implements OAuth2AuthorizationRequestResolver {

        @Override
        public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return noted(request, requests.resolve(request));
        }

        @Override
        public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
            return noted(request, requests.resolve(request, id));
        }

        private OAuth2AuthorizationRequest noted(HttpServletRequest request, OAuth2AuthorizationRequest leaving) {
            if (leaving != null) {
                link.leave(request);
            }
            return leaving;
        }
    }

    /** The provider's tokens are used at the sign-in and kept nowhere. */
    private static final class NoTokenKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String id, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String id, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
    }
}
