/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.registration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation decides about registration.
 *
 * @param perHour requests that one network address may send in an hour, to each node
 */
@ConfigurationProperties("pianozona.registration")
record RegistrationSettings(int perHour) {}
