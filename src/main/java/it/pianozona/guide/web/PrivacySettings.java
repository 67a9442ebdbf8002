/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guide.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the body that runs the product says about personal data.
 *
 * @param notice address of its notice; empty until it has one
 * @param contact e-mail address of who answers for the data; empty if there is none
 */
@ConfigurationProperties("pianozona.privacy")
record PrivacySettings(@DefaultValue("") String notice, @DefaultValue("") String contact) {}
