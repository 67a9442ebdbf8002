/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("desk")
class PlainWordsTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Apri la prossima scadenza | ENGINE-03005 Execution of 'UPDATE ExecutionEntity' failed | Nello stesso momento qualcuno stava lavorando allo stesso procedimento.
                    Apri la prossima scadenza | Connection to localhost:5432 refused. Connection refused      | Il collegamento con l'archivio dei dati o con un altro servizio si è interrotto.
                    Apri la prossima scadenza | ERROR: canceling statement due to statement timeout           | Un servizio ha impiegato troppo tempo a rispondere.
                    Avvisa chi manca          | MailSendException: Mail server connection failed              | La posta elettronica non è partita: il servizio di posta non risponde.
                    Componi il documento      | java.nio.file.FileSystemException: No space left on device    | Non c'è più spazio per salvare i file.
                    Apri la prossima scadenza | «Data»: la data è passata.                   | Una regola del prodotto non permette il passo; è scritta qui sotto.
                    Apri la prossima scadenza | ERROR: duplicate key value violates unique constraint         | Il passo trova già registrato quello che doveva registrare.
                    Verifica di nuovo le firme | java.lang.IllegalArgumentException                          | Il controllo di un file firmato non è arrivato in fondo.
                    Apri la prossima scadenza | Incorrect result size: expected 1, actual 0                   | Manca un dato che il passo si aspetta di trovare.
                    Componi il documento      | java.lang.IllegalArgumentException                            | Il documento non si è potuto comporre.
                    Ricorda agli enti         | java.lang.IllegalArgumentException                            | Un avviso automatico non è partito. Il procedimento può comunque proseguire.
                    Apri la prossima scadenza | java.lang.IllegalArgumentException                            | Un passo automatico non è riuscito per un motivo tecnico.
                    """)
    void aFailureIsSaidInPlainWords(String step, String cause, String happened) {
        assertThat(PlainWords.of(step, cause).happened()).isEqualTo(happened);
        assertThat(PlainWords.of(step, cause).toDo()).isNotBlank();
    }

    @Test
    void whatTheProgramSaidIsShownOnlyIfItIsARuleInItalian() {
        assertThat(PlainWords.isRule("«Data»: la data è passata.")).isTrue();
        assertThat(PlainWords.isRule("Incorrect result size: expected 1, actual 0"))
                .isFalse();
    }
}
