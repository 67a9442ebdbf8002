/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

/**
 * The six essential elements of an agreement (LO15-77..82); texts as people wrote them, line breaks are paragraphs.
 *
 * @param leadBody name of the body that is designated
 * @param leadBodyText why and with which tasks
 */
public record Elements(
        String aims,
        String leadBody,
        String leadBodyText,
        String planOffice,
        String parties,
        String thirdSector,
        String verification) {}
