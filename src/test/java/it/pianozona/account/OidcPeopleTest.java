/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import it.pianozona.territory.Directory;
import it.pianozona.territory.People;
import it.pianozona.territory.TaxCodesOnRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Whom a recognised codice fiscale stands for. */
@Tag("desk")
class OidcPeopleTest {

    private static final String CODE = "RSSMRA85T10A562S";
    private static final String LEVEL_2 = "https://www.spid.gov.it/SpidL2";

    private final Directory directory = mock(Directory.class);
    private final People people = mock(People.class);
    private final TaxCodesOnRecord taxCodes = mock(TaxCodesOnRecord.class);
    private final Accounts accounts = mock(Accounts.class);
    private final IdentityLink link = mock(IdentityLink.class);

    @BeforeEach
    void oneIsOnRecord() {
        when(directory.withTaxCode(anyString())).thenReturn(Optional.empty());
        when(directory.withTaxCode(CODE)).thenReturn(Optional.of("sindaco.prova"));
        when(link.take()).thenReturn(Optional.empty());
    }

    private String enters(List<String> levels, String code, String level) {
        var settings = new OidcSettings(
                "https://id.example.it", "pianozona", "x", "fiscalNumber", List.of("openid"), levels, "Entra");
        var now = Instant.now();
        var token = OidcIdToken.withTokenValue("prova")
                .subject("123")
                .claim("acr", level)
                .claim("fiscalNumber", code)
                .issuedAt(now)
                .expiresAt(now.plusSeconds(60))
                .build();
        var client = ClientRegistration.withRegistrationId(OidcProvider.ID)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("pianozona")
                .redirectUri("https://pianozona.example.it/accedi/ritorno/ente")
                .authorizationUri("https://id.example.it/auth")
                .tokenUri("https://id.example.it/token")
                .build();
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "x", now, now.plusSeconds(60));
        return new OidcPeople(settings, directory, people, taxCodes, accounts, link)
                .loadUser(new OidcUserRequest(client, access, token))
                .getName();
    }

    @Test
    void the_codice_fiscale_finds_one_person_on_record_with_or_without_the_prefix_of_spid() {
        assertThat(enters(List.of(), "TINIT-" + CODE, "1")).isEqualTo("sindaco.prova");
        assertThat(enters(List.of(), CODE.toLowerCase(), "1")).isEqualTo("sindaco.prova");
    }

    @Test
    void who_is_not_on_record_or_closed_does_not_enter() {
        refused(List.of(), "TINIT-BNCLRA80A41F205X", "1", OidcPeople.UNKNOWN);
        refused(List.of(), "", "1", OidcPeople.UNKNOWN);
        when(accounts.isClosed("sindaco.prova")).thenReturn(true);
        refused(List.of(), CODE, "1", OidcPeople.UNKNOWN);
    }

    @Test
    void a_level_that_is_not_accepted_does_not_open() {
        assertThat(enters(List.of(LEVEL_2), CODE, LEVEL_2)).isEqualTo("sindaco.prova");
        refused(List.of(LEVEL_2), CODE, "https://www.spid.gov.it/SpidL1", OidcPeople.LEVEL);
    }

    private void refused(List<String> levels, String code, String level, String why) {
        assertThatThrownBy(() -> enters(levels, code, level))
                .isInstanceOfSatisfying(
                        OAuth2AuthenticationException.class,
                        refusal -> assertThat(refusal.getError().getErrorCode()).isEqualTo(why));
    }

    @Test
    void without_an_issuer_the_door_is_not_there() {
        var product = new ApplicationContextRunner()
                .withUserConfiguration(OidcConfiguration.class)
                .withBean(Directory.class, () -> directory)
                .withBean(People.class, () -> people)
                .withBean(TaxCodesOnRecord.class, () -> taxCodes)
                .withBean(Accounts.class, () -> accounts)
                .withBean(IdentityLink.class, () -> link)
                .withBean(Entrance.class, () -> mock(Entrance.class));
        product.run(context -> assertThat(context).doesNotHaveBean(OidcSignIn.class));
        product.withPropertyValues("pianozona.account.oidc.issuer=https://id.example.it/realms/x")
                .run(context ->
                        assertThat(context.getBean(OidcSignIn.class).origin()).isEqualTo("https://id.example.it"));
    }
}
