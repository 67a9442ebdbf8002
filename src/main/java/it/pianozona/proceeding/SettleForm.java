/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.proceeding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.Consumer;

/**
 * What the secretariat answers where signatures were not verified to the end, whatever the paper: the form of each process that
 * has signed papers.
 *
 * @param estremi report of another tool by which it attests them, at most 1000 characters
 */
public record SettleForm(
        @NotNull(message = "scegli come si prosegue.") Esito esitoVerifica, @Size(max = 1000) String estremi) {

    /** How to go on: they are verified again by the model's next step, or attested. */
    public enum Esito {
        RIPETI,
        ATTESTO
    }

    /** Gives the report to whoever attests by it; nothing where it is to be tried again. */
    public void attest(Consumer<String> attesting) {
        if (esitoVerifica == Esito.ATTESTO) {
            attesting.accept(estremi);
        }
    }
}
