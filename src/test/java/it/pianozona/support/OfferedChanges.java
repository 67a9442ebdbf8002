/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.util.List;
import org.jsoup.Jsoup;

/** What the page of appointments offers to do with the changes of offices; people read no keys there, its forms send them. */
public final class OfferedChanges {

    private OfferedChanges() {}

    /** The keys of the changes that the reader may confirm. */
    public static List<String> toConfirm(String page) {
        return Jsoup.parse(page)
                .select("form[action$=/incarichi/conferma] input[name=chiave]")
                .eachAttr("value")
                .stream()
                .distinct()
                .toList();
    }
}
