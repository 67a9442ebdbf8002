/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.util.List;

/**
 * What the published advisories on the editor of the sections, and on editors of its kind, have let through. Each one sets
 * {@code window.rotto} if it runs, or asks {@code fuori.invalid} for something.
 */
public final class EditorAttacks {

    private static final String RUN = "parent.rotto=window.rotto=1";

    private EditorAttacks() {}

    public static final List<String> ALL = List.of(
            // Marks that the editor trusts as its own (GHSA-q742-qvgc-gc2f).
            "<p><a href='https://example.org' data-mce-href='javascript:" + RUN + "'>collegamento</a></p>",
            "<p><img src='x' data-mce-src='https://fuori.invalid/a.png'></p>",
            "<p style='color:red' data-mce-style='background:url(https://fuori.invalid/b.png)'>stile</p>",
            "<p data-mce-bogus='all'>nascosto<img src=x onerror='" + RUN + "'></p>",
            "<span data-mce-expando='1' data-mce-type='bookmark'><img src=x onerror='" + RUN + "'></span>",
            "<p data-mce-selected='1' data-mce-caret='before' contenteditable='true' onfocus='" + RUN
                    + "' autofocus>a</p>",
            // Comments that the editor gives back as they were (GHSA-v98h-vmpc-fpqv).
            "<!--mce:protected %3Cscript%3E" + RUN + "%3C/script%3E-->",
            "<p>a<!--mce:protected %3Cimg src=x onerror=%22" + RUN + "%22%3E-->b</p>",
            "<!--[if gte IE 4]><script>" + RUN + "</script><![endif]-->",
            "<!--><img src=x onerror='" + RUN + "'>-->",
            // Objects of the media plugin (GHSA-vg35-5wq7-3x7w) and what is embedded.
            "<img src='x' data-mce-object='script' data-mce-html='" + RUN + "'>",
            "<span class='mce-preview-object' data-mce-object='iframe' data-mce-p-src='https://fuori.invalid/c' data-mce-html='%3Cscript%3E"
                    + RUN + "%3C/script%3E'><iframe srcdoc='<script>" + RUN + "</script>'></iframe></span>",
            "<iframe src='javascript:" + RUN + "'></iframe>",
            "<iframe srcdoc=\"<img src=x onerror='" + RUN + "'>\"></iframe>",
            "<object data='https://fuori.invalid/d'><param name='movie' value='javascript:" + RUN + "'></object>",
            "<embed src='https://fuori.invalid/e'>",
            "<video src='https://fuori.invalid/f' onerror='" + RUN + "'><source onerror='" + RUN + "'></video>",
            "<audio src=x onerror='" + RUN + "'></audio>",
            // What is not editable (GHSA-9hcv-j9pv-qmph), noscript (GHSA-w9jx-4g6g-rp7x), text that changes when read
            // again.
            "<span class='mceNonEditable' contenteditable='false' data-mce-content='<img src=x onerror=" + RUN
                    + ">' title='\"><img src=x onerror=" + RUN + ">'>x</span>",
            "<noscript><p title=\"</noscript><img src=x onerror='" + RUN + "'>\"></p></noscript>",
            "<template><img src=x onerror='" + RUN + "'></template>",
            "<svg><animate onbegin='" + RUN + "' attributeName='x' dur='1s'></svg>",
            "<svg><svg><style><img src=x onerror='" + RUN + "'></style></svg></svg>",
            "<svg></p><style><a id=\"</style><img src=1 onerror=" + RUN + ">\"></svg>",
            "<svg><use href='https://fuori.invalid/g.svg#x'></use><image href='https://fuori.invalid/h.png'/></svg>",
            "<svg><a xlink:href='javascript:" + RUN + "'><text>x</text></a></svg>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=" + RUN
                    + "&gt;\">",
            "<math><annotation-xml encoding='text/html'><img src=x onerror='" + RUN + "'></annotation-xml></math>",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=" + RUN + ">",
            "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>" + RUN + "</x:script>",
            "<div xmlns:svg='http://www.w3.org/2000/svg'><svg:script>" + RUN + "</svg:script></div>",
            "<xmp><p title=\"</xmp><img src=x onerror='" + RUN + "'>\"></xmp>",
            "<textarea><p title=\"</textarea><img src=x onerror='" + RUN + "'>\"></textarea>",
            "<title><p title=\"</title><img src=x onerror='" + RUN + "'>\"></title>",
            "<select><style></select><img src=x onerror='" + RUN + "'></style></select>",
            "<![CDATA[<img src=x onerror='" + RUN + "'>]]>",
            "<p>\uFEFF<img src=x onerror='" + RUN + "'>\uFEFF</p>",
            // Plain ones.
            "<script>" + RUN + "</script><script src='https://fuori.invalid/i.js'></script>",
            "<p onclick='" + RUN + "' onmouseover='" + RUN + "'>passa</p>",
            "<details open ontoggle='" + RUN + "'>x</details>",
            "<a href=' java\tscript:" + RUN + "'>a</a><a href='data:text/html,<script>" + RUN
                    + "</script>'>b</a><a href='vbscript:x'>c</a>",
            "<a href='&#x6A;avascript&colon;" + RUN + "'>d</a>",
            "<link rel='stylesheet' href='https://fuori.invalid/j.css'><style>@import 'https://fuori.invalid/k.css';</style>",
            "<meta http-equiv='refresh' content='0;url=https://fuori.invalid/l'><base href='https://fuori.invalid/'>",
            "<table background='https://fuori.invalid/m.png' style='background:url(https://fuori.invalid/n.png)'><tr><td onmouseenter='"
                    + RUN + "'>x</td></tr></table>");
}
