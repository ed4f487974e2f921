//! RSS and Atom.

use super::{outcomes, shown, titles};

const HEAD: &str =
    "<rss version='2.0'><channel><title>MFA &#8211; News</title><language>fr</language>";

fn feed(items: &str) -> String {
    format!("{HEAD}{items}</channel></rss>")
}

#[test]
fn an_rss_feed() {
    let text = "<?xml version=\"1.0\"?>
<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">
<channel><title>MFA: News</title><language>en</language>
<image><title>Logo</title></image>
<item>
  <title>Talks &amp;#8211; in <![CDATA[Cairo &amp; Amman]]></title>
  <link>https://mfa.example/1</link>
  <guid isPermaLink=\"false\">n-1</guid>
  <pubDate>Tue, 21 Nov 2023 10:00:00 +0300</pubDate>
  <dc:creator>Press Office</dc:creator>
  <category>Egypt</category><category><![CDATA[Jordan]]></category>
  <description>&lt;p&gt;The ministers&amp;rsquo; talks [&amp;hellip;]&lt;/p&gt;</description>
  <content:encoded><![CDATA[<p>The ministers&rsquo; talks went on.</p><script>x()</script><ul><li>one</li></ul>]]></content:encoded>
  <script>drop()</script>
  <enclosure url=\"https://mfa.example/1.mp3\" type=\"audio/mpeg\"/>
</item>
<item xml:lang=\"ar\"><title>Second</title><description>AT&T &nbsp;&eacute;tat, a &lt; b</description><guid>https://mfa.example/2</guid></item>
</channel></rss>";
    insta::assert_snapshot!(shown("news.rss", text), @r"
    0 Talks – in Cairo & Amman
      id: n-1
      date: Tue, 21 Nov 2023 10:00:00 +0300
      language: en
      publisher: MFA: News
      url: https://mfa.example/1
      extra author: Press Office
      extra category: Egypt; Jordan
      extra enclosure: https://mfa.example/1.mp3
      | The ministers’ talks went on.
      |
      | one
    1 Second
      id: https://mfa.example/2
      language: ar
      publisher: MFA: News
      url: https://mfa.example/2
      | AT&T  état, a < b
    ");
}

#[test]
fn an_atom_feed() {
    let text = "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><title type='html'>AA &amp;amp; Co</title>
<entry><title type='html'>Reise &lt;b&gt;nach&lt;/b&gt; Kairo</title><id>a1</id>
<link rel='self' href='https://aa.example/a1.atom'/><link href='https://aa.example/a1'/>
<updated>2023-11-22</updated><published>2023-11-21</published>
<author><name>Presse</name><email>x@aa.example</email></author><category term='eg' label='Ägypten'/>
<summary>Nur hier.</summary>
<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Erster &amp; zweiter</p><p>Absatz<br/>hier</p><style>p{}</style></div></content>
</entry>
<entry><title>Nur Text</title><content type='text'>1 &lt; 2, &lt;p&gt; bleibt</content><updated>2023</updated>
<source><title>Anderswo</title></source></entry>
</feed>";
    insta::assert_snapshot!(shown("news", text), @r"
    0 Reise nach Kairo
      id: a1
      date: 2023-11-21
      language: de
      publisher: AA & Co
      url: https://aa.example/a1
      extra author: Presse
      extra category: Ägypten
      extra link.self: https://aa.example/a1.atom
      extra summary: Nur hier.
      extra updated: 2023-11-22
      | Erster & zweiter
      |
      | Absatz
      | hier
    1 Nur Text
      date: 2023
      language: de
      publisher: Anderswo
      | 1 < 2, <p> bleibt
    ");
}

#[test]
fn an_rdf_feed_and_a_prefixed_one() {
    let text = "<!DOCTYPE rdf:RDF [<!ENTITY nbsp \"&#160;\">]>
<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>
<channel rdf:about='x'><title>UN News</title><items><rdf:Seq><rdf:li resource='y'/></rdf:Seq></items></channel>
<item rdf:about='https://un.example/1'><title>Vote</title><dc:date>2023-10-27</dc:date><description>Text</description></item>
</rdf:RDF>";
    insta::assert_snapshot!(shown("news.xml", text), @r"
    0 Vote
      id: https://un.example/1
      date: 2023-10-27
      publisher: UN News
      | Text
    ");
    let text = "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:title>T</a:title>\
                <a:content type='xhtml'><x:div><x:p>one</x:p><x:p>two</x:p></x:div></a:content></a:entry></a:feed>";
    insta::assert_snapshot!(shown("news.xml", text), @r"
    0 T
      | one
      |
      | two
    ");
}

#[test]
fn an_entry_by_itself_and_a_feed_without_items() {
    let entry = "<entry xmlns='http://www.w3.org/2005/Atom'><title>T</title></entry>";
    assert_eq!(titles(&outcomes("a.xml", entry.as_bytes())), ["T"]);
    assert_eq!(titles(&outcomes("a.xml", feed("").as_bytes())), Vec::<String>::new());
}

#[test]
fn a_broken_item_hides_no_other_one() {
    let good = |name: &str| format!("<item><title>{name}</title></item>");
    let reasons = |broken: &str| {
        let text = feed(&[&good("a"), broken, &good("b")].concat());
        titles(&outcomes("f.rss", text.as_bytes()))
    };
    for (broken, reason) in [
        (
            "<item><title>x</item>",
            "failed: broken XML: expected `</title>`, but `</item>` was found",
        ),
        ("<item><title>x</title>", "failed: broken XML: <item> is not closed"),
        (
            "<item><title><![CDATA[x</title></item><item><title><![CDATA[y]]></title></item>",
            "failed: broken XML: CDATA not closed: `]]>` not found before end of input",
        ),
        (
            "<item><!-- <title>x</title></item>",
            "failed: broken XML: comment not closed: `-->` not found before end of input",
        ),
        ("<item><link>x</link></item>", "failed: neither title nor body"),
        ("<item/>", "failed: neither title nor body"),
    ] {
        let found = reasons(broken);
        assert_eq!(found.first().map(String::as_str), Some("a"), "{broken}");
        assert_eq!(found[1], reason, "{broken}");
        assert_eq!(found.last().map(String::as_str), Some("b"), "{broken}");
    }
    assert_eq!(reasons("<!-- <item><title>x</title></item> -->"), ["a", "b"]);
    assert_eq!(reasons("<item><title><![CDATA[</item> <b]]></title></item>").len(), 3);
}

#[test]
fn a_cut_feed_gives_what_came_before() {
    let whole = feed("<item><title>a</title></item>\n<item><title>b</title></item>");
    let cut = |marker: &str| {
        let end = whole.rfind(marker).unwrap();
        titles(&outcomes("f.rss", &whole.as_bytes()[..end]))
    };
    assert_eq!(cut("itle>b"), ["a", "failed: the feed ends in the middle of an item"]);
    assert_eq!(
        cut("\n<item>"),
        ["a", "file failed: the feed ends before its end, only what comes before was read"]
    );
    assert_eq!(cut("</channel>").len(), 3);
    assert_eq!(titles(&outcomes("f.rss", whole.as_bytes())), ["a", "b"]);
}

#[test]
fn xml_that_is_no_feed_is_said() {
    let found = titles(&outcomes("f.xml", b"<?xml version='1.0'?><skos:Concept>x</skos:Concept>"));
    assert_eq!(
        found,
        [
            "file failed: XML that is neither RSS nor Atom nor XHTML, its root element is <skos:Concept>"
        ]
    );
}
