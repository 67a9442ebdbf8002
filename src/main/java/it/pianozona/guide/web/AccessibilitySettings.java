/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guide.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the body that runs the product publishes about its accessibility.
 *
 * @param declaration address of its declaration on AGID's form; empty until it has one
 * @param contact e-mail address for reports of barriers; empty if there is none
 */
@ConfigurationProperties("pianozona.accessibility")
record AccessibilitySettings(@DefaultValue("") String declaration, @DefaultValue("") String contact) {}
