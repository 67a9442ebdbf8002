/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("spine")
class DemonstrationPeopleTest {

    private final DemonstrationFiles files = DemonstrationFiles.read();

    @Test
    void the_areas_have_their_real_numbers_of_municipalities() {
        assertThat(files.areas())
                .extracting(area -> area.code() + " " + area.municipalities().size())
                .containsExactly("RHO 9", "GAR 8", "PIS 9", "PPO 21", "MAQ 42");
    }

    @Test
    void sign_in_names_are_unique_and_ascii_and_every_holder_is_marked_as_invented() {
        var seats = seats();

        assertThat(seats).extracting(seat -> seat.person().id()).doesNotHaveDuplicates();
        assertThat(seats).extracting(seat -> seat.office().id()).doesNotHaveDuplicates();
        assertThat(seats).allSatisfy(seat -> {
            assertThat(seat.person().id()).matches("[a-z0-9][a-z0-9.-]*");
            assertThat(seat.person().demonstration()).isTrue();
            assertThat(seat.person().fullName()).endsWith("(dimostrazione)");
        });
    }

    @Test
    void names_are_predictable() {
        assertThat(seats())
                .extracting(seat -> seat.person().id() + " " + seat.office().id())
                .contains(
                        "sindaco.rho sindaco-015182",
                        "sindaco.san-demetrio-ne-vestini sindaco-066087",
                        "udp.rhodense ufficio-piano-RHO",
                        "segreteria.rhodense segreteria-RHO",
                        "asl.milano direzione-asl-ATS-MI",
                        "supporto.ctss-piacenza ufficio-supporto-ctss-CTSS-PC",
                        "regione.lombardia regione-LOM",
                        "admin amministratore",
                        "tavolo1.ponente tavolo-1-PPO");
    }

    private ArrayList<DemonstrationSeat> seats() {
        var seats = new ArrayList<DemonstrationSeat>();
        var offices = files.shared().offices();
        seats.add(DemonstrationSeat.administrator());
        files.areas().forEach(area -> seats.addAll(DemonstrationSeat.ofArea(area, offices.get(TerritoryKind.AREA))));
        files.shared()
                .territories()
                .forEach(wider -> seats.addAll(DemonstrationSeat.ofTerritory(
                        wider.code(), wider.name(), wider.signIn(), offices.get(wider.kind()))));
        return seats;
    }
}
