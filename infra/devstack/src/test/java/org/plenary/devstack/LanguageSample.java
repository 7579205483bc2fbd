package org.plenary.devstack;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** A sentence with words that are inflected, and who analyses its language in this process. */
record LanguageSample(String name, Analyzer analyzer, String text) {

  static List<LanguageSample> all() {
    return List.of(
        of("arabic", new ArabicAnalyzer(), "التشفير حق من حقوق الإنسان، والرسائل المشفرة ٢٠٢٦"),
        of(
            "armenian",
            new ArmenianAnalyzer(),
            "Գաղտնագրումը մարդու իրավունքներից է և պաշտպանում է"),
        of(
            "basque",
            new BasqueAnalyzer(),
            "Zifratzea giza eskubideen babesa da eta mezuak zifratzen ditu"),
        of(
            "bengali",
            new BengaliAnalyzer(),
            "এনক্রিপশন মানুষের অধিকারগুলির একটি এবং বার্তাগুলো রক্ষা করে"),
        of(
            "brazilian",
            new BrazilianAnalyzer(),
            "A criptografia protege as mensagens cifradas dos cidadãos"),
        of(
            "bulgarian",
            new BulgarianAnalyzer(),
            "Шифроването е право на човека и защитава съобщенията"),
        of(
            "catalan",
            new CatalanAnalyzer(),
            "L'encriptació dels missatges xifrats protegeix les persones"),
        of("cjk", new CJKAnalyzer(), "暗号化は人権です。加密通信 Ｉｎｔｅｒｎｅｔ ｶﾀｶﾅ 암호화"),
        of("czech", new CzechAnalyzer(), "Šifrování zpráv je jedním z lidských práv a chrání je"),
        of(
            "danish",
            new DanishAnalyzer(),
            "Krypteringen af beskeder er en af menneskerettighederne"),
        of(
            "dutch",
            new DutchAnalyzer(),
            "De versleuteling van de versleutelde netwerken en berichten"),
        of(
            "english",
            new EnglishAnalyzer(),
            "Encryption and the encrypted messages: it's Alice's right"),
        of(
            "estonian",
            new EstonianAnalyzer(),
            "Krüpteerimine on inimõigus ja kaitseb krüpteeritud sõnumeid"),
        of(
            "finnish",
            new FinnishAnalyzer(),
            "Viestien salaaminen on ihmisoikeuksista ja salattujen"),
        of(
            "french",
            new FrenchAnalyzer(),
            "L'on doit chiffrer : le chiffrement des réseaux chiffrés"),
        of(
            "galician",
            new GalicianAnalyzer(),
            "O cifrado das mensaxes cifradas protexe as persoas"),
        of("german", new GermanAnalyzer(), "Die Verschlüsselungen der Netze und größere Straßen"),
        of("greek", new GreekAnalyzer(), "Η κρυπτογράφηση των μηνυμάτων είναι ανθρώπινο δικαίωμα"),
        of(
            "hindi",
            new HindiAnalyzer(),
            "कूटलेखन मानव अधिकारों में से है और संदेशों की रक्षा करता है"),
        of(
            "hungarian",
            new HungarianAnalyzer(),
            "Az üzenetek titkosítása emberi jog, és védi a titkosított"),
        of(
            "indonesian",
            new IndonesianAnalyzer(),
            "Pembaca membaca pesan yang dienkripsi dan mengenkripsi"),
        of("irish", new IrishAnalyzer(), "Tá criptiúchán na dteachtaireachtaí ina cheart daonna"),
        of(
            "italian",
            new ItalianAnalyzer(),
            "Dell'Internet: la cifratura e le cifrature dei messaggi"),
        of(
            "latvian",
            new LatvianAnalyzer(),
            "Ziņojumu šifrēšana ir viena no cilvēktiesībām un aizsargā"),
        of(
            "lithuanian",
            new LithuanianAnalyzer(),
            "Pranešimų šifravimas yra žmogaus teisė ir saugo šifruotus"),
        of(
            "norwegian",
            new NorwegianAnalyzer(),
            "Krypteringen av meldinger er en av menneskerettighetene"),
        of(
            "persian",
            new PersianAnalyzer(),
            "رمزنگاری پیام‌ها حق انسان‌هاست و كتاب‌ها را می‌خوانیم ۱۴۰۵"),
        of(
            "portuguese",
            new PortugueseAnalyzer(),
            "A cifragem das mensagens cifradas protege os cidadãos"),
        of(
            "romanian",
            new RomanianAnalyzer(),
            "Criptarea mesajelor este unul dintre drepturile omului şi"),
        of("russian", new RussianAnalyzer(), "Шифрование и о шифровании: права человека и прав"),
        of("serbian", new SerbianAnalyzer(), "Шифровање порука je људско право и štiti građane"),
        of("sorani", new SoraniAnalyzer(), "نهێنیکردنی پەیامەکان مافی مرۆڤە و پیاوەکان"),
        of(
            "spanish",
            new SpanishAnalyzer(),
            "El cifrado de los mensajes cifrados, y quien quiera cifrar"),
        of("swedish", new SwedishAnalyzer(), "Krypteringen av meddelanden är en av rättigheterna"),
        of("thai", new ThaiAnalyzer(), "การเข้ารหัสเป็นสิทธิมนุษยชน"),
        of(
            "turkish",
            new TurkishAnalyzer(),
            "Türkiye'nin İNTERNETİ: şifrelemeyi ve ŞİFRELEMENİN hakkı"));
  }

  private static LanguageSample of(String name, Analyzer analyzer, String text) {
    return new LanguageSample(name, analyzer, text);
  }

  @Override
  public String toString() {
    return name;
  }
}
