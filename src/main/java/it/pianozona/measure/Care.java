/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.measure;

/**
 * How the values of an indicator come in.
 *
 * @param source where they are read, for example "cartella sociale informatizzata"
 * @param enteredBy id of the office that enters them
 * @param validatedBy id of the office that validates them, another one
 */
public record Care(String source, Frequency frequency, String enteredBy, String validatedBy) {

    /** Nothing is said yet; once a year is what a plan asks at least. */
    public static final Care UNSAID = new Care("", Frequency.YEARLY, "", "");
}
