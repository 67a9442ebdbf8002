/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.time;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    @ConditionalOnProperty(name = "pianozona.demonstration.enabled", havingValue = "false", matchIfMissing = true)
    BusinessClock businessClock() {
        return new BusinessClock();
    }

    /** A demonstration's clock has its distance before anything, the engine first, asks what time it is. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("pianozona.demonstration.enabled")
    static class Demonstration {

        @Bean
        BusinessClock businessClock(
                JdbcClient jdbc, @Value("${pianozona.demonstration.first-day}") LocalDate firstDay) {
            var clock = new BusinessClock();
            clock.setOffset(DemonstrationClock.kept(jdbc, firstDay));
            return clock;
        }

        @Bean
        DemonstrationClock demonstrationClock(BusinessClock clock, JdbcClient jdbc, ApplicationEventPublisher events) {
            return new DemonstrationClock(clock, jdbc, events);
        }
    }
}
