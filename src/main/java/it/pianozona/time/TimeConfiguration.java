/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.time;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    BusinessClock businessClock() {
        return new BusinessClock();
    }
}
