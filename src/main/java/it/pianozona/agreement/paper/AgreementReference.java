/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An agreement, as other papers name it.
 *
 * @param title for example "Accordo di Programma per l'attuazione del Piano di Zona 2018-2020"
 * @param area for example "ambito distrettuale Rhodense"
 * @param number of the issued document; empty while it is a scheme
 * @param issuedOn empty while it is a scheme
 * @param sha256 of the issued PDF, 64 hexadecimal digits; empty while it is a scheme
 */
public record AgreementReference(
        String title, String area, Optional<String> number, Optional<LocalDate> issuedOn, Optional<String> sha256) {}
