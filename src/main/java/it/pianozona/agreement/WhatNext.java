/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement;

import it.pianozona.proceeding.SignedFile;
import it.pianozona.text.Italian;

/**
 * What a body has to do next, in one sentence.
 *
 * @param turn whether the agreement waits for this body
 */
record WhatNext(String sentence, boolean turn) {

    static WhatNext of(Agreement.State state, boolean convened, BodyProgress body) {
        return switch (state) {
            case DRAFT -> waits("Attende lo schema, che redige l'ufficio di piano.");
            case IN_CONFERENCE -> inConference(convened, body);
            case IN_AUTHORISATION -> inAuthorisation(body);
            case IN_SIGNATURE -> inSignature(body);
            case SIGNED -> afterSignature(body, "Ha firmato: attende l'atto che approva l'accordo.");
            case APPROVED -> afterSignature(body, "Attende la pubblicazione nel bollettino e all'albo.");
            case PUBLISHED -> afterSignature(body, "Attende il collegio di vigilanza, poi l'accordo è in vigore.");
            case IN_FORCE -> waits("L'accordo è in vigore: attua i propri impegni.");
            case ENDED -> waits("L'accordo è concluso con il suo piano: resta da rendicontare quanto è stato fatto.");
            case FAILED -> waits("L'accordo è mancato: non resta nulla da fare.");
            case DISSOLVED -> waits("L'accordo è sciolto: non resta nulla da fare.");
        };
    }

    private static WhatNext inConference(boolean convened, BodyProgress body) {
        if (!convened) {
            return waits("Attende la convocazione della conferenza.");
        }
        return body.consent()
                .map(consent -> switch (consent.consent()) {
                    case SI -> waits("Ha dato il consenso: attende gli altri enti.");
                    case SI_CON_OSS -> waits("Ha dato il consenso con osservazioni, che l'ufficio di piano esamina.");
                    case NO -> waits("Ha espresso dissenso: si decide come proseguire (TUEL art. 34 c. 4).");
                })
                .orElse(acts("Esprime il consenso in conferenza."));
    }

    private static WhatNext inAuthorisation(BodyProgress body) {
        return body.act()
                .map(act -> act.favourable()
                        ? waits("Ha autorizzato la firma: attende gli altri enti.")
                        : waits("Il suo atto è contrario: si decide come proseguire (TUEL art. 34 c. 4)."))
                .orElse(acts(
                        body.actFile().isPresent()
                                ? "Il file dell'atto è caricato: completa il compito con numero, data ed esito."
                                : "Adotta e registra l'atto che autorizza la firma."));
    }

    private static WhatNext inSignature(BodyProgress body) {
        if (body.signature().isPresent()) {
            return switch (body.signature().get().state()) {
                case SIGNED -> afterSignature(body, "Ha firmato: attende gli altri enti.");
                case REFUSED -> waits("Non firma: si decide come proseguire (TUEL art. 34 c. 4).");
                case SILENT -> waits("Non ha firmato nel termine: si decide come proseguire (TUEL art. 34 c. 4).");
                case LAPSED -> waits("L'adesione è decaduta: si decide come proseguire (TUEL art. 34 c. 5).");
            };
        }
        return body.upload()
                .map(upload -> acts(
                        upload.holds()
                                ? "Il file firmato è caricato: completa il compito di firma."
                                : "Il file caricato è stato rifiutato: firma di nuovo e carica."))
                .orElse(acts("Firma il documento e carica il file firmato."));
    }

    private static WhatNext afterSignature(BodyProgress body, String otherwise) {
        if (body.awaitsRatification()) {
            return acts("Ha firmato: il consiglio ratifica entro le 24 del %s."
                    .formatted(Italian.day(body.ratification().orElseThrow().lastDay())));
        }
        var again = body.upload().filter(SignedFile::isUnsettled).isPresent();
        return waits(again ? "Ha firmato: la firma è verificata di nuovo prima della chiusura." : otherwise);
    }

    private static WhatNext waits(String sentence) {
        return new WhatNext(sentence, false);
    }

    private static WhatNext acts(String sentence) {
        return new WhatNext(sentence, true);
    }
}
