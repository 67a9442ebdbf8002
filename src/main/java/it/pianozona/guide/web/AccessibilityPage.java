/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.guide.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How accessible the product is, what is not, and where to say so (legge 4/2004, art. 3-quater). */
@Controller
@EnableConfigurationProperties(AccessibilitySettings.class)
class AccessibilityPage {

    private final AccessibilitySettings settings;

    AccessibilityPage(AccessibilitySettings settings) {
        this.settings = settings;
    }

    @GetMapping("/accessibilita")
    String show(Model model) {
        model.addAttribute("declaration", settings.declaration());
        model.addAttribute("contact", settings.contact());
        return "accessibilita";
    }
}
