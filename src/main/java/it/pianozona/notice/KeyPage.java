/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import java.util.List;
import java.util.Optional;

/** Which page shows what a business key names. A module that has such pages offers a bean. */
public interface KeyPage {

    /** The address within the product, for example {@code /fascicolo/RHO-2018-2020}; empty for keys of other modules. */
    Optional<String> of(String businessKey);

    /** The address that the first of them knows; empty if none does. */
    static String among(List<KeyPage> pages, String businessKey) {
        return pages.stream()
                .flatMap(page -> page.of(businessKey).stream())
                .findFirst()
                .orElse("");
    }
}
