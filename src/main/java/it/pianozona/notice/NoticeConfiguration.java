/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/** By which way mail leaves: a demonstration's is caught, whatever else is configured; without a server, or in silence, there is none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NoticeConfiguration {

    private static final Logger log = LoggerFactory.getLogger(NoticeConfiguration.class);

    @Bean
    PublicAddress publicAddress(@Value("${pianozona.address}") String address) {
        return PublicAddress.parse(address);
    }

    /** @throws MailMisconfigured if a demonstration could reach a mail server, or links would lead nowhere */
    @Bean
    Carrier carrier(
            Environment environment,
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            PublicAddress address,
            JdbcClient jdbc,
            Clock clock) {
        var configured = environment.containsProperty("spring.mail.host");
        if (environment.getProperty("pianozona.demonstration.enabled", Boolean.class, false)) {
            if (configured) {
                throw new MailMisconfigured(
                        "In una dimostrazione la posta non esce: le persone e i loro indirizzi sono inventati. Togli spring.mail.host (variabile SPRING_MAIL_HOST); i messaggi si leggono alla pagina /dimostrazione/posta.");
            }
            return new CatchingCarrier(jdbc, clock);
        }
        if (settings.quiet()) {
            log.warn(
                    "Avvio in silenzio: nessun messaggio di posta parte e quelli in attesa restano in attesa (docs/gestore.md, copia e ripristino).");
            return new ClosedCarrier();
        }
        if (!configured) {
            return new ClosedCarrier();
        }
        if (environment.acceptsProfiles(Profiles.of("prod")) && address.isLocal()) {
            throw new MailMisconfigured(
                    "I messaggi porterebbero a un indirizzo che nessuno raggiunge. Indica pianozona.address (variabile PIANOZONA_ADDRESS), per esempio https://pianozona.example.it.");
        }
        return new SmtpCarrier(server.getObject(), settings.from(), address);
    }
}
