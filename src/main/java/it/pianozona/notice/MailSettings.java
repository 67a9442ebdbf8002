/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices leave the product.
 *
 * @param from sender, for example {@code Pianozona <pianozona@ambito.example.it>}
 * @param every how often what is new is looked for and mail is sent
 * @param quiet whether nothing leaves at all, whatever server is configured: for a restored copy; what waits goes on waiting
 * @param scheduled whether that happens by itself; tests do it by hand
 * @param digestAt when the daily digest leaves, Europe/Rome
 * @param retries how long to wait after each failed attempt; after the last one a message is given up
 * @param keptFor how long notices to people and settled mail are kept
 */
@ConfigurationProperties("pianozona.mail")
record MailSettings(
        @DefaultValue("Pianozona <pianozona@localhost>") String from,
        @DefaultValue("20s") Duration every,
        @DefaultValue("false") boolean quiet,
        @DefaultValue("true") boolean scheduled,
        @DefaultValue("07:00") LocalTime digestAt,
        @DefaultValue({"1m", "5m", "15m", "1h", "4h", "12h", "24h"}) List<Duration> retries,
        @DefaultValue("730d") Duration keptFor) {}
