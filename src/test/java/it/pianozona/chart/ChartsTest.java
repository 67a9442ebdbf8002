/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@Tag("plan")
class ChartsTest {

    private static final List<String> NINE = List.of(
            "Arese",
            "Cornaredo",
            "Lainate",
            "Pero",
            "Pogliano Milanese",
            "Pregnana Milanese",
            "Rho",
            "Settimo Milanese",
            "Vanzago");

    private final Charts charts = new Charts();

    private static Chart bars(List<String> categories, String... values) {
        return new Chart(
                Chart.Kind.BARS,
                "Spesa sociale pro capite",
                "euro pro capite",
                categories,
                List.of(new Chart.Series("2017", values(values))),
                Optional.empty(),
                "");
    }

    private static List<Optional<BigDecimal>> values(String... values) {
        return Arrays.stream(values)
                .map(value -> value.isEmpty() ? Optional.<BigDecimal>empty() : Optional.of(new BigDecimal(value)))
                .toList();
    }

    private static Chart line(Optional<Chart.Reference> reference, String... values) {
        var years = IntStream.range(0, values.length)
                .mapToObj(at -> Integer.toString(2013 + at))
                .toList();
        return new Chart(
                Chart.Kind.LINE,
                "Andamento",
                "euro pro capite",
                years,
                List.of(new Chart.Series("Ambito", values(values))),
                reference,
                "Rilevazione della spesa sociale");
    }

    private Document drawn(Chart chart) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(charts.svg(chart, "g1").getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> all(Document svg, String name) {
        var found = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    private static List<String> texts(Document svg) {
        return all(svg, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> bars(Document svg) {
        return all(svg, "rect").stream()
                .filter(one -> one.hasAttribute("stroke"))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Element tick(Document svg, String words) {
        return all(svg, "text").stream()
                .filter(one -> one.getTextContent().equals(words)
                        && one.getAttribute("text-anchor").equals("middle"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBarIsAsLongAsItsValueOnTheAxis() throws Exception {
        var svg = drawn(bars(List.of("Arese", "Rho"), "50", "100"));

        var bars = bars(svg);
        assertThat(bars).hasSize(2);
        assertThat(number(bars.get(1), "width")).isEqualTo(2 * number(bars.get(0), "width"));
        assertThat(number(bars.get(0), "x")).isEqualTo(number(tick(svg, "0"), "x"));
        assertThat(number(bars.get(1), "x") + number(bars.get(1), "width")).isEqualTo(number(tick(svg, "100"), "x"));
        assertThat(number(bars.get(0), "y")).isEqualTo(6 + 30 * 0.15);
        assertThat(number(bars.get(0), "height")).isEqualTo(21);
        assertThat(number(bars.get(1), "y") - number(bars.get(0), "y")).isEqualTo(30);
    }

    @Test
    void theAxisHasRoundNumbersInItalian() throws Exception {
        assertThat(texts(drawn(bars(NINE, "1050000", "2300000.5", "1", "1", "1", "1", "1", "1", "0"))))
                .containsSubsequence("0", "500.000", "1.000.000", "1.500.000", "2.000.000", "2.500.000")
                .contains("2.300.000,50", "1.050.000,00", "0,00");
        assertThat(texts(drawn(bars(List.of("Rho"), "3"))))
                .containsSubsequence("0", "1", "2", "3")
                .doesNotContain("0,5");
        assertThat(texts(drawn(bars(List.of("Rho"), "0.37")))).contains("0,1", "0,4", "0,37");
    }

    @Test
    void anAbsentValueIsSaidAndHasNoBar() throws Exception {
        var series = new Chart.Series("2017", values("12", "", "", "0"), List.of("", Chart.MISSING, "meno di 5", ""));
        var chart = new Chart(
                Chart.Kind.BARS,
                "Utenti",
                "persone",
                List.of("Arese", "Pero", "Rho", "Vanzago"),
                List.of(series),
                Optional.empty(),
                "");

        var svg = drawn(chart);

        assertThat(bars(svg)).hasSize(1);
        assertThat(texts(svg)).contains("manca", "meno di 5", "12");
        assertThat(all(svg, "desc").get(0).getTextContent())
                .isEqualTo("Grafico a barre, unità: persone. 2017: da 0 (Vanzago) a 12 (Arese). "
                        + "2 senza valore: Pero, Rho. Tutti i valori sono nella tabella.");
        assertThat(charts.table(chart).rows())
                .containsExactly(
                        new ChartTable.Row("Arese", List.of("12")),
                        new ChartTable.Row("Pero", List.of("manca")),
                        new ChartTable.Row("Rho", List.of("meno di 5")),
                        new ChartTable.Row("Vanzago", List.of("0")));
    }

    @Test
    void negativeValuesGoToTheLeftOfZero() throws Exception {
        var svg = drawn(bars(List.of("Arese", "Rho"), "-40", "60"));

        var bars = bars(svg);
        assertThat(number(bars.get(0), "x") + number(bars.get(0), "width"))
                .isEqualTo(number(bars.get(1), "x"), org.assertj.core.data.Offset.offset(0.011));
        assertThat(texts(svg)).contains("-40", "60");
    }

    @Test
    void theRegionIsADashedLineWithItsValue() throws Exception {
        var chart = new Chart(
                Chart.Kind.BARS,
                "Spesa sociale pro capite",
                "euro pro capite",
                NINE,
                List.of(new Chart.Series("2017", values("150", "90", "52", "", "61", "75", "98", "102", "88"))),
                Optional.of(new Chart.Reference("Lombardia", new BigDecimal("86"))),
                "Rilevazione della spesa sociale 2017");

        var svg = drawn(chart);

        var line = all(svg, "line").stream()
                .filter(one -> one.hasAttribute("stroke-dasharray"))
                .toList();
        assertThat(line).hasSize(1);
        var zero = number(tick(svg, "0"), "x");
        var hundred = number(tick(svg, "100"), "x");
        assertThat(number(line.get(0), "x1"))
                .isEqualTo(zero + (hundred - zero) * 0.86, org.assertj.core.data.Offset.offset(0.011));
        assertThat(texts(svg)).contains("Lombardia: 86", "Fonte: Rilevazione della spesa sociale 2017");
        assertThat(charts.table(chart).rows())
                .last()
                .isEqualTo(new ChartTable.Row("Lombardia (riferimento)", List.of("86")));
    }

    @Test
    void aChartIsAnImageWithNameAndDescriptionAndHasNothingThatRuns() throws Exception {
        var svg = drawn(bars(NINE, "1", "2", "3", "4", "5", "6", "7", "8", "9"));

        var root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("g1-titolo g1-descrizione");
        assertThat(all(svg, "title").get(0).getAttribute("id")).isEqualTo("g1-titolo");
        assertThat(all(svg, "title").get(0).getTextContent()).isEqualTo("Spesa sociale pro capite");
        assertThat(all(svg, "desc").get(0).getAttribute("id")).isEqualTo("g1-descrizione");
        assertThat(texts(svg)).containsAll(NINE);
        assertThat(charts.svg(bars(NINE, "1", "2", "3", "4", "5", "6", "7", "8", "9"), "g1"))
                .doesNotContain("<script", "href", "style=", "url(");
    }

    @Test
    void namesAreTextWhateverTheyHold() throws Exception {
        var svg = drawn(bars(List.of("Roè & <Volciano> \"'\u0001", "San Valentino in Abruzzo Citeriore"), "1", "2"));

        assertThat(texts(svg)).contains("Roè & <Volciano> \"'\uFFFD", "San Valentino in Abruzzo Citeriore");
    }

    @Test
    void aNameThatIsTooLongIsWrittenOnTwoLinesOrCut() throws Exception {
        var name = "Unione dei Comuni montani delle valli del Nure e dell'Arda superiore";

        assertThat(texts(drawn(bars(List.of(name), "1"))))
                .contains("Unione dei Comuni montani delle valli", "del Nure e dell'Arda superiore");
        var sixty = IntStream.range(0, 60).mapToObj(at -> name + at).toList();
        assertThat(texts(drawn(bars(sixty, values60())))).anyMatch(text -> text.endsWith("…"));
    }

    private static String[] values60() {
        return IntStream.range(0, 60).mapToObj(Integer::toString).toArray(String[]::new);
    }

    @Test
    void sixtyMunicipalitiesFitAPage() throws Exception {
        var names = IntStream.range(0, 60).mapToObj(at -> "Comune numero " + at).toList();

        var root = drawn(bars(names, values60())).getDocumentElement();

        assertThat(number(root, "height") / number(root, "width")).isLessThan(1.4);
    }

    @Test
    void theSameChartGivesTheSameBytes() {
        var one = charts.svg(bars(NINE, "1.1", "2", "3", "4", "5", "6", "7", "8", "9"), "g1");
        var other = charts.svg(bars(NINE, "1.10", "2", "3", "4", "5", "6", "7", "8", "9.0"), "g1");

        assertThat(one).isEqualTo(other);
    }

    @Test
    void aLineStopsWhereAYearIsMissing() throws Exception {
        var svg = drawn(line(Optional.empty(), "80", "82.5", "", "90", "95"));

        var path = all(svg, "path").get(0).getAttribute("d");
        assertThat(path.chars().filter(sign -> sign == 'M').count()).isEqualTo(2);
        assertThat(path.chars().filter(sign -> sign == 'L').count()).isEqualTo(2);
        assertThat(all(svg, "circle")).hasSize(4);
        assertThat(texts(svg)).contains("manca", "2013", "2017", "82,50");
    }

    @Test
    void anAxisThatDoesNotStartAtZeroSaysSo() throws Exception {
        assertThat(texts(drawn(line(Optional.empty(), "170000", "171000", "172000"))))
                .contains("euro pro capite (l'asse non parte da zero)", "170.000", "172.000");
        assertThat(texts(drawn(line(Optional.empty(), "80", "150")))).contains("euro pro capite", "0");
    }

    @Test
    void seriesAreToldApartWithoutColours() throws Exception {
        var chart = new Chart(
                Chart.Kind.BARS,
                "Quote",
                "%",
                List.of("Arese", "Rho"),
                List.of(
                        new Chart.Series("Programmata insieme", values("22", "10")),
                        new Chart.Series("Gestita insieme", values("21", "9")),
                        new Chart.Series("Compartecipazione", values("5", ""))),
                Optional.empty(),
                "");

        var svg = drawn(chart);

        assertThat(bars(svg).stream().map(one -> one.getAttribute("fill")).distinct())
                .containsExactly("#0059b3", "#ffffff");
        assertThat(all(svg, "line").stream()
                        .filter(one -> one.getAttribute("stroke").equals("#00664a")))
                .isNotEmpty();
        assertThat(texts(svg)).contains("Programmata insieme", "Gestita insieme", "Compartecipazione", "manca");
        assertThat(charts.table(chart).headers())
                .containsExactly("Comune", "Programmata insieme (%)", "Gestita insieme (%)", "Compartecipazione (%)");
    }

    @Test
    void coloursThatCarryMeaningAreDarkEnough() {
        for (var series = 0; series < Chart.MOST_SERIES; series++) {
            assertThat(contrastOnWhite(Look.colour(series))).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrastOnWhite(Look.MUTED)).isGreaterThanOrEqualTo(4.5);
    }

    private static double contrastOnWhite(String colour) {
        var rgb = Color.decode(colour);
        var light = 0.2126 * linear(rgb.getRed()) + 0.7152 * linear(rgb.getGreen()) + 0.0722 * linear(rgb.getBlue());
        return 1.05 / (light + 0.05);
    }

    private static double linear(int part) {
        var share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void aChartWithoutAnyValueIsStillAChart() throws Exception {
        assertThat(texts(drawn(bars(List.of("Arese", "Rho"), "", ""))))
                .contains("Arese", "Rho")
                .filteredOn("manca"::equals)
                .hasSize(2);
        assertThat(texts(drawn(line(Optional.empty(), "", "")))).contains("manca");
        assertThat(texts(drawn(bars(List.of("Rho"), "0")))).contains("0", "1");
    }

    @Test
    void whatIsNoChartIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> bars(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> bars(List.of("Rho"), "1", "2"));
        assertThatIllegalArgumentException().isThrownBy(() -> charts.svg(bars(List.of("Rho"), "1"), "1 \" onload"));
    }

    @Test
    void batikDrawsThem() throws Exception {
        var chart = bars(List.of("Arese", "Rho"), "50", "100");
        var bar = bars(drawn(chart)).get(1);

        var picture = picture(charts.svg(chart, "g1"));

        var x = (int) (number(bar, "x") + number(bar, "width") / 2);
        var y = (int) (number(bar, "y") + number(bar, "height") / 2);
        assertThat(new Color(picture.getRGB(x, y))).isEqualTo(Color.decode(Look.colour(0)));
        assertThat(new Color(picture.getRGB(x, 2))).isEqualTo(Color.WHITE);
        var trend = picture(charts.svg(
                line(Optional.of(new Chart.Reference("Lombardia", new BigDecimal("86"))), "80", "", "95"), "g2"));
        assertThat(trend.getWidth()).isEqualTo(720);
    }

    private static BufferedImage picture(String svg) throws Exception {
        var png = new ByteArrayOutputStream();
        new PNGTranscoder().transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(png));
        return ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
    }
}
