/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guide.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How accessible the product is, what is not, and where to say so (legge 4/2004, art. 3-quater); which personal data it keeps (GDPR art. 13).
 */
@Controller
@EnableConfigurationProperties({AccessibilitySettings.class, PrivacySettings.class})
class AccessibilityPage {

    private final AccessibilitySettings settings;
    private final PrivacySettings privacy;

    AccessibilityPage(AccessibilitySettings settings, PrivacySettings privacy) {
        this.settings = settings;
        this.privacy = privacy;
    }

    @GetMapping("/accessibilita")
    String show(Model model) {
        model.addAttribute("declaration", settings.declaration());
        model.addAttribute("contact", settings.contact());
        return "accessibilita";
    }

    @GetMapping("/dati-personali")
    String privacy(Model model) {
        model.addAttribute("notice", privacy.notice());
        model.addAttribute("contact", privacy.contact());
        return "dati-personali";
    }
}
