/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.notice.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last line of a start outside a demonstration: where people reach the product, and on which port it listens. */
@Component
@ConditionalOnProperty(name = "pianozona.demonstration.enabled", havingValue = "false", matchIfMissing = true)
class Announcement {

    private static final Logger log = LoggerFactory.getLogger(Announcement.class);

    private final PublicAddress product;
    private final Environment settings;
    private final ApplicationArguments arguments;

    Announcement(PublicAddress product, Environment settings, ApplicationArguments arguments) {
        this.product = product;
        this.settings = settings;
        this.arguments = arguments;
    }

    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (!arguments.containsOption(WayBackCommand.WHO)) {
            log.info(
                    "Pianozona è pronta: {} (porta {}).",
                    product.root(),
                    settings.getProperty("local.server.port", "nessuna"));
        }
    }
}
