/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.Colleagues;
import it.pianozona.support.OversightScene;
import it.pianozona.support.PianozonaTest;
import it.pianozona.support.TestAreas;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.time.BusinessClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An automatic step that has stopped for good is told to somebody who can do something about it. */
@PianozonaTest
@Tag("desk")
class StoppedNewsTest {

    @Autowired
    private StoppedNews news;

    @Autowired
    private OversightScene scene;

    @Autowired
    private TestAreas areas;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    @Test
    void theCoordinatorsAreToldOnceAndWhereThereAreNoneTheAdministratorsAreToldWhatToDo() {
        scene.version(OversightScene::withAWait);
        try {
            var coordinated = areas.like("RHO");
            var without = areas.like("RHO");
            jdbc.sql("update office_holder set valid_to = :yesterday where office = :office")
                    .param("yesterday", clock.today().minusDays(1))
                    .param("office", without.office("coordinatori"))
                    .update();
            var first = stopped(coordinated);
            var second = stopped(without);

            news.tellSome();
            news.tellSome();

            assertThat(told(first))
                    .containsExactly(
                            coordinated.office("coordinatori") + " /regia/procedimenti/" + scene.instance(first));
            assertThat(told(second)).containsExactly("amministratore /territorio/uffici?territorio=" + without.code());
            assertThat(words(second))
                    .contains("Apri la prossima scadenza")
                    .contains("non ha coordinatori: nominane uno da «Uffici e titolari»");
            scene.mended(first);
            scene.mended(second);
        } finally {
            scene.withdrawAll();
        }
    }

    private String stopped(TestArea area) {
        var key = scene.task(area);
        colleagues.submit(OversightScene.PERSON, colleagues.task(key, "UserTask_FreeTask"), Map.of("esito", "SVOLTO"));
        scene.fails(key);
        return key;
    }

    private List<String> told(String key) {
        return jdbc.sql(
                        "select office || ' ' || address from notice where business_key = :key and cause like 'fermo %'")
                .param("key", key)
                .query(String.class)
                .list();
    }

    private String words(String key) {
        return jdbc.sql("select text from notice where business_key = :key and cause like 'fermo %'")
                .param("key", key)
                .query(String.class)
                .single();
    }
}
