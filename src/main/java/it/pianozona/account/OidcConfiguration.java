/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.territory.Directory;
import it.pianozona.territory.People;
import it.pianozona.territory.TaxCodesOnRecord;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The second door, by the body's identity provider; there only when it is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {

    @Bean
    @ConditionalOnExpression("!'${pianozona.account.oidc.issuer:}'.isEmpty()")
    OidcSignIn oidcSignIn(
            OidcSettings settings,
            Directory directory,
            People people,
            TaxCodesOnRecord taxCodes,
            Accounts accounts,
            IdentityLink link,
            Entrance entrance) {
        return new OidcSignIn(
                settings, new OidcPeople(settings, directory, people, taxCodes, accounts, link), entrance, link);
    }
}
