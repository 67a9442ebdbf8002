/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

@Tag("plan")
class RichTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "Solo parole ~ <p>Solo parole</p>",
                "<h1>Uno</h1><h2>Due</h2><h3>Tre</h3><h4>Q</h4><h5>C</h5><h6>S</h6> ~ <h3>Uno</h3>|<h3>Due</h3>|<h3>Tre</h3>|<h4>Q</h4>|<h4>C</h4>|<h4>S</h4>",
                "<p>a<b>b</b><i>c</i><u>d</u></p> ~ <p>a<strong>b</strong><em>c</em>d</p>",
                "<p><b><strong>x</strong></b></p> ~ <p><strong>x</strong></p>",
                "<p>  a  <b> b </b>  c </p> ~ <p>a <strong>b </strong>c</p>",
                "<p>uno<br><br>due<br></p> ~ <p>uno<br />due</p>",
                "<p>&nbsp;</p><p></p><p><br></p> ~ ''",
                "<p>a & b < c</p> ~ <p>a &amp; b &lt; c</p>",
                "<div>uno<div>due</div>tre</div> ~ <p>uno</p>|<p>due</p>|<p>tre</p>",
                "<ul><li>a<ul><li>b</li></ul></li></ul> ~ <ul><li>a<ul><li>b</li></ul></li></ul>",
                "<ul><li>a</li><ul><li>b</li></ul></ul> ~ <ul><li>a<ul><li>b</li></ul></li></ul>",
                "<ul><li><p>a</p></li><li> </li></ul> ~ <ul><li>a</li></ul>",
                "<blockquote>x<h2>y</h2><blockquote>z</blockquote></blockquote> ~ <blockquote><p>x</p><p>y</p><p>z</p></blockquote>",
                "<a href='https://www.regione.lombardia.it/?a=1&b=2'>L</a> ~ <p><a href=\"https://www.regione.lombardia.it/?a=1&amp;b=2\">L</a></p>",
                "<a href='mailto:a@b.it' target='_blank'>m</a> ~ <p><a href=\"mailto:a@b.it\">m</a></p>",
                "<b style='font-weight:normal'><p>Google</p></b> ~ <p>Google</p>",
                "<p><span style='font-weight:700'>x</span></p> ~ <p><strong>x</strong></p>",
                "<table><tr><td>A</td><td>B</td></tr><tr><td>1</td></tr></table> ~ <table><thead><tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr></thead><tbody><tr><td>1</td><td></td></tr></tbody></table>",
                "<table border=1 style='x'><caption>C</caption><tr><th>A</th><td rowspan=9>1</td></tr></table> ~ <table><caption>C</caption><tbody><tr><th scope=\"row\">A</th><td>1</td></tr></tbody></table>",
            })
    void keepsWhatTextsAreMadeOf(String written, String expected) {
        assertThat(RichText.sanitised(written).html()).isEqualTo(expected.replace('|', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><p onclick=\"alert(1)\" style=\"color:red\" class=x id=y>ok</p>",
                "<p>ok<img src=x onerror=alert(1)></p>",
                "<p>ok</p><svg/onload=alert(1)><iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<p>ok</p><style>@import 'https://male.example/x.css';</style><link rel=stylesheet href=//male.example>",
                "<math><mtext><style>x</style><mglyph>y</mglyph></mtext></math><p>ok</p>",
                "<p>o<a href=\"java\nscript:alert(1)\"></a>k</p>",
                "<a href=\" javascript:alert(1)\">ok</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>ok</a>",
                "<a href='//male.example/x'>ok</a>",
                "<a href='vbscript:x'>ok</a>",
                "<form action='https://male.example'><input name=a><textarea>x</textarea><button>b</button><p>ok</p></form>",
                "<!--[if gte mso 9]><xml><w:WordDocument>x</w:WordDocument></xml><![endif]--><p class=MsoNormal><o:p>ok</o:p></p>",
                "<template><p>no</p></template>ok",
                "ok\u202e\u0000\u200b\uf0b7",
            })
    void nothingThatRunsOrComesFromElsewhereRemains(String written) {
        assertThat(RichText.sanitised(written).html()).isEqualTo("<p>ok</p>");
    }

    @Test
    void aPageOfAWordProcessorBecomesPlainHeadingsListsAndTables() {
        var pasted =
                """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
                <style><!-- @font-face {font-family:Calibri;} p.MsoNormal {margin:0cm;} --></style></head>
                <body lang=IT style='tab-interval:35.4pt'><!--StartFragment-->
                <h1 style='mso-list:none'><span style='font-family:"Arial",sans-serif'>Analisi dei <span class=SpellE>bisogni</span><o:p></o:p></span></h1>
                <p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span style='color:red'>Anziani</span></b> e <i>famiglie</i><o:p>&nbsp;</o:p></p>
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Primo</p>
                <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1)<span>&nbsp; </span></span>Dentro</p>
                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Secondo</p>
                <st1:place w:st="on"><p class=MsoNormal>A <st1:City>Rho</st1:City></p></st1:place>
                <table class=MsoTableGrid border=1 cellspacing=0><tr style='mso-yfti-irow:0'><td width=300 style='border:solid'><p class=MsoNormal>Anno<o:p></o:p></p></td><td><p class=MsoNormal>Utenti</p></td></tr>
                <tr><td><p class=MsoNormal>2017</p></td><td><p class=MsoNormal>1.234</p></td></tr></table>
                <!--EndFragment--></body></html>""";

        assertThat(RichText.sanitised(pasted).html())
                .isEqualTo(
                        """
                <h3>Analisi dei bisogni</h3>
                <p><strong>Anziani</strong> e <em>famiglie</em></p>
                <ul><li>Primo<ol><li>Dentro</li></ol></li><li>Secondo</li></ul>
                <p>A Rho</p>
                <table><thead><tr><th scope="col">Anno</th><th scope="col">Utenti</th></tr></thead><tbody><tr><td>2017</td><td>1.234</td></tr></tbody></table>""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a & b</p><ul><li>x<br>y<ol><li>z</li></ol>w</li></ul>",
                "<table><thead><tr><th colspan=2>A</th></tr></thead><tr><td rowspan=2>1</td><td>2</td></tr><tr><td>3<ul><li>4</li></ul></td><td>5</td></tr></table>",
                "<b>grassetto <i>corsivo</b> fuori</i> <p>x <a href='http://a.it/à b'>y</a> <a href='http://a.it/à'>z</a>",
                "<blockquote><table><tr><td>x</td></tr></table><ul><li>y</li></ul></blockquote>",
                "<li>sciolto</li><td>cella</td> <strong> <br> </strong>.",
            })
    void cleanedAgainItIsTheSameAndItIsAlwaysWellFormed(String written) throws Exception {
        var text = RichText.sanitised(written);

        assertThat(RichText.sanitised(text.html())).isEqualTo(text);
        assertThat(String.join("\n", text.blocks())).isEqualTo(text.html());
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<div>" + text.html() + "</div>")));
    }

    @Test
    void nestingWithoutEndIsReadForItsWords() {
        var deep = "<div>".repeat(20_000) + "fondo" + "</div>".repeat(20_000) + "<ul><li>a".repeat(3_000)
                + "<b><i>".repeat(5_000);

        assertThat(RichText.sanitised(deep).plain()).contains("fondo").contains("a");
    }

    @Test
    void aPlainTextKeepsItsParagraphsAndIsReadBackAsItWas() {
        var text = RichText.ofPlain("Prima riga\nseconda <riga>\r\n\r\nAltro & fine\n");

        assertThat(text.html()).isEqualTo("<p>Prima riga<br />seconda &lt;riga&gt;</p>\n<p>Altro &amp; fine</p>");
        assertThat(text.isPlain()).isTrue();
        assertThat(text.plain()).isEqualTo("Prima riga\nseconda <riga>\n\nAltro & fine");
        assertThat(RichText.ofPlain(" \n ").isEmpty()).isTrue();
    }

    @Test
    void plainWordsGiveALineToEachItemAndRow() {
        var text = RichText.sanitised(
                "<h3>Titolo</h3><ul><li>a<ul><li>b</li></ul></li></ul><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>");

        assertThat(text.plain()).isEqualTo("Titolo\n\n- a\n- b\n\nA | B\n1 | 2");
        assertThat(text.isPlain()).isFalse();
    }
}
