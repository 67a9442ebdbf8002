/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import it.pianozona.time.BusinessClock;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignatureSettings.class)
class SignatureConfiguration {

    /** Only invented people sign with a certificate that was made for them here. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("pianozona.demonstration.enabled")
    @Profile("!prod")
    static class Demonstration {

        @Bean
        DemonstrationAuthority demonstrationAuthority(@Value("${pianozona.demonstration.authority}") Path folder) {
            return DemonstrationAuthority.in(folder);
        }

        @Bean
        DemonstrationSigner demonstrationSigner(DemonstrationAuthority authority, BusinessClock clock) {
            return new DemonstrationSigner(authority, clock);
        }
    }
}
