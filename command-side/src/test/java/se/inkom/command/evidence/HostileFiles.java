package se.inkom.command.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files that must never become evidence, made here byte by byte, each with the problem that names it (RELIABILITY Z3). */
final class HostileFiles {
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final List<Hostile> all = new ArrayList<>();

    /** One of them. */
    record Hostile(String title, String fileName, byte[] bytes, String problem) {
        @Override
        public String toString() {
            return title;
        }
    }

    static List<Hostile> all() throws IOException {
        var files = new HostileFiles();
        files.otherKinds();
        files.pngs();
        files.jpegs();
        files.pdfs();
        files.warcs();
        files.names();
        return files.all;
    }

    private void add(String title, byte[] bytes, String problem) {
        all.add(new Hostile(title, "bild.png", bytes, problem));
    }

    private void otherKinds() throws IOException {
        String not = "evidence-not-a-screenshot";
        add("nothing", new byte[0], "evidence-empty");
        add("one byte", new byte[] {42}, not);
        add("a text", text("Hej"), not);
        add("a page", text("<!doctype html><html>" + SCRIPT), not);
        add("SVG with a script", text("<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + "</svg>"), not);
        add("SVG behind an XML head", text("<?xml version='1.0'?><svg onload='alert(1)'/>"), not);
        add("XML that reads files", text("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"), not);
        add("GIF", text("GIF89a\1\0\1\0"), not);
        add("WebP", text("RIFF\0\0\0\0WEBPVP8 "), not);
        add("BMP", text("BM\0\0\0\0"), not);
        add("TIFF", text("II*\0"), not);
        add("ZIP", zip(), not);
        add("Windows program", text("MZ\u0090\0\3"), not);
        add("Linux program", text("\u007fELF\2\1\1"), not);
        add("shell script", text("#!/bin/sh\nrm -rf /\n"), not);
        add("film", text("\0\0\0\u0018ftypmp42"), not);
        add("PDF after a page", join(text("<html>" + SCRIPT), GoodFiles.pdf()), not);
        add("PNG after a byte order mark", join(text("\u00ef\u00bb\u00bf"), GoodFiles.png()), not);
        byte[] large = Arrays.copyOf(GoodFiles.png(), 20 * 1024 * 1024 + 1);
        add("20 MiB and one byte", large, "evidence-too-large");
    }

    private void pngs() throws IOException {
        byte[] png = GoodFiles.png();
        String damaged = "evidence-unreadable";
        String polyglot = "evidence-polyglot";
        add("PNG of its magic alone", Arrays.copyOf(png, 8), damaged);
        add("PNG cut short", Arrays.copyOf(png, png.length / 2), damaged);
        byte[] wrong = png.clone();
        wrong[png.length - 6] ^= 1;
        add("PNG with a wrong checksum", wrong, damaged);
        add("PNG without its header", png(chunk("IDAT", deflate(new byte[4])), chunk("IEND")), damaged);
        add("PNG and more", join(png, text("mer")), polyglot);
        add("PNG and a ZIP", join(png, zip()), polyglot);
        add("PNG and a page", join(png, text("<html>" + SCRIPT)), polyglot);
        add("PNG with a script in a note", withNote(text("Comment\0" + SCRIPT)), polyglot);
        add("PNG with SVG in a note", withNote(text("XML\0<SVG onload=x>")), polyglot);
        add("PNG that is a PDF", withNote(text("c\0%PDF-1.4\n1 0 obj")), polyglot);
        add("PNG with a ZIP in a note", withNote(join(text("c\0"), zip())), polyglot);
        add("PNG that is a tar", withNote(join(text("c\0"), filler(257 - 43), text("ustar"), filler(300))), polyglot);
        add(
                "PNG of 60000 x 60000",
                png(header(60_000, 60_000), chunk("IDAT", deflate(new byte[9])), chunk("IEND")),
                "evidence-too-many-pixels");
        add(
                "PNG of four billion rows",
                png(header(1, -1), chunk("IDAT", deflate(new byte[9])), chunk("IEND")),
                "evidence-too-many-pixels");
        add("PNG without width", png(header(0, 9), chunk("IDAT", deflate(new byte[9])), chunk("IEND")), damaged);
        add(
                "PNG that unpacks into 50 MB",
                png(header(10, 10), chunk("IDAT", deflate(new byte[50_000_000])), chunk("IEND")),
                "evidence-unpacks-too-large");
        add(
                "PNG with pixels missing",
                png(header(100, 100), chunk("IDAT", deflate(new byte[99])), chunk("IEND")),
                damaged);
        add(
                "PNG with bytes behind its pixels",
                png(header(1, 1), chunk("IDAT", join(deflate(new byte[4]), zip())), chunk("IEND")),
                polyglot);
        add(
                "PNG with an unknown part",
                png(header(1, 1), chunk("EVIL"), chunk("IDAT", deflate(new byte[4])), chunk("IEND")),
                damaged);
        add(
                "PNG that moves",
                png(header(1, 1), chunk("acTL", new byte[8]), chunk("IDAT", deflate(new byte[4])), chunk("IEND")),
                damaged);
    }

    private void jpegs() throws IOException {
        byte[] jpeg = GoodFiles.jpeg();
        String damaged = "evidence-unreadable";
        String polyglot = "evidence-polyglot";
        add("JPEG of its magic alone", Arrays.copyOf(jpeg, 3), damaged);
        add("JPEG cut short", Arrays.copyOf(jpeg, jpeg.length - 40), damaged);
        add("JPEG without a picture", new byte[] {-1, (byte) 0xD8, -1, (byte) 0xD9}, damaged);
        add("JPEG and more", join(jpeg, text("mer")), polyglot);
        add("JPEG and a ZIP", join(jpeg, zip()), polyglot);
        add("JPEG with a script in a comment", withComment(jpeg, text(SCRIPT)), polyglot);
        add("JPEG with PHP in a comment", withComment(jpeg, text("<?php system($_GET['c']); ?>")), polyglot);
        add("JPEG that is a PDF", withComment(jpeg, text("%PDF-1.7")), polyglot);
        byte[] huge = jpeg.clone();
        int frame = indexOf(huge, new byte[] {-1, (byte) 0xC0});
        Arrays.fill(huge, frame + 5, frame + 9, (byte) 0xFF);
        add("JPEG of 65535 x 65535", huge, "evidence-too-many-pixels");
    }

    private void pdfs() throws IOException {
        byte[] pdf = GoodFiles.pdf();
        String active = "evidence-active-content";
        add("PDF of its magic alone", Arrays.copyOf(pdf, 8), "evidence-unreadable");
        add("PDF cut short", Arrays.copyOf(pdf, pdf.length / 2), "evidence-unreadable");
        add("PDF that opens with a script", withAction("JavaScript", COSName.JS), active);
        add("PDF that starts a program", withAction("Launch", COSName.F), active);
        add("PDF that sends a form", withAction("SubmitForm", COSName.F), active);
        add("PDF that opens another file", withAction("GoToR", COSName.F), active);
        add(
                "PDF that acts when a page is shown",
                changed((document, page) -> {
                    var acts = new COSDictionary();
                    acts.setItem(COSName.O, action("Named", COSName.N));
                    page.getCOSObject().setItem(COSName.AA, acts);
                }),
                active);
        add(
                "PDF with a file in it",
                changed((document, page) -> {
                    var names = new COSDictionary();
                    names.setItem(COSName.getPDFName("EmbeddedFiles"), new COSDictionary());
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
                }),
                active);
        add(
                "PDF with a form that computes",
                changed((document, page) -> {
                    var form = new COSDictionary();
                    form.setItem(COSName.XFA, new COSString("<xdp/>"));
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                }),
                active);
        add(
                "PDF with a film",
                changed((document, page) -> {
                    var note = new COSDictionary();
                    note.setItem(COSName.SUBTYPE, COSName.getPDFName("RichMedia"));
                    var notes = new COSArray();
                    notes.add(note);
                    page.getCOSObject().setItem(COSName.ANNOTS, notes);
                }),
                active);
        add(
                "PDF with an attachment on the page",
                changed((document, page) -> {
                    var note = new COSDictionary();
                    note.setItem(COSName.SUBTYPE, COSName.getPDFName("FileAttachment"));
                    var notes = new COSArray();
                    notes.add(note);
                    page.getCOSObject().setItem(COSName.ANNOTS, notes);
                }),
                active);
        add(
                "PDF that nobody can read",
                changed((document, page) ->
                        document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()))),
                "evidence-encrypted");
        add(
                "PDF of 201 pages",
                GoodFiles.pdf(document -> {
                    for (int i = 0; i < 201; i++) {
                        document.addPage(new PDPage());
                    }
                }),
                "evidence-too-many-pages");
        add(
                "PDF of a page larger than a house",
                GoodFiles.pdf(document -> document.addPage(new PDPage(new PDRectangle(1e6f, 1e6f)))),
                "evidence-too-many-pixels");
        add(
                "PDF that unpacks into 110 MB",
                GoodFiles.pdf(document -> {
                    var page = new PDPage();
                    document.addPage(page);
                    page.setContents(new PDStream(
                            document, new ByteArrayInputStream(new byte[110_000_000]), COSName.FLATE_DECODE));
                }),
                "evidence-unpacks-too-large");
        add(
                "PDF with a picture of 60000 x 60000",
                changed((document, page) -> {
                    var picture = new PDStream(document, new ByteArrayInputStream(new byte[10]), COSName.FLATE_DECODE);
                    picture.getCOSObject().setItem(COSName.SUBTYPE, COSName.IMAGE);
                    picture.getCOSObject().setInt(COSName.WIDTH, 60_000);
                    picture.getCOSObject().setInt(COSName.HEIGHT, 60_000);
                    page.getCOSObject().setItem(COSName.getPDFName("Evil"), picture.getCOSObject());
                }),
                "evidence-too-many-pixels");
        add("PDF and a ZIP", join(pdf, zip()), "evidence-polyglot");
        add("PDF and a page", join(pdf, text("<html>" + SCRIPT)), "evidence-polyglot");
        add("PDF that is a page", join(text("%PDF-1.4\n%<html>" + SCRIPT + "\n"), pdf), "evidence-polyglot");
    }

    private void warcs() throws IOException {
        byte[] warc = GoodFiles.warc();
        String damaged = "evidence-unreadable";
        add("WARC of its magic alone", text("WARC/1.0"), damaged);
        add("WARC cut short", Arrays.copyOf(warc, warc.length - 20), damaged);
        add("WARC and more", join(warc, text("mer som inte hör hit\r\n\r\n")), damaged);
        add("WARC without a page", GoodFiles.warc("warcinfo", "software: x", ""), damaged);
        add("WARC of an unknown kind", GoodFiles.warc("evil", "x", ""), damaged);
        add(
                "WARC with a wrong digest",
                GoodFiles.warc("resource", "Hej", "WARC-Block-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n"),
                damaged);
        add("gzip of something else", GoodFiles.gzip(text("Hej")), damaged);
        add(
                "WARC that unpacks into 210 MB",
                GoodFiles.gzip(GoodFiles.warc("resource", "a".repeat(210_000_000), "")),
                "evidence-unpacks-too-large");
    }

    private void names() {
        for (String name : List.of(
                "../../etc/passwd",
                "..\\..\\windows\\system32\\x.png",
                "/etc/cron.d/x.png",
                "C:\\x.png",
                "..",
                "bild\0.png",
                "bild\r\nX-Evil: 1.png",
                "bild\u202Egnp.exe",
                "a".repeat(300) + ".png")) {
            all.add(new Hostile(
                    "name " + name.substring(0, Math.min(20, name.length())),
                    name,
                    GoodFiles.png(),
                    "evidence-name-refused"));
        }
    }

    // Ways to make them

    private static byte[] text(String text) {
        return text.getBytes(text.chars().allMatch(c -> c < 256) ? ISO_8859_1 : UTF_8);
    }

    private static byte[] filler(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("evil.sh"));
            zip.write(text("rm -rf /"));
        }
        return out.toByteArray();
    }

    private static byte[] png(byte[]... chunks) {
        return join(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, join(chunks));
    }

    private static byte[] header(int width, int height) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
    }

    private static byte[] chunk(String type, byte... content) {
        byte[] named = join(text(type), content);
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] withNote(byte[] note) {
        return png(header(1, 1), chunk("tEXt", note), chunk("IDAT", deflate(new byte[4])), chunk("IEND"));
    }

    private static byte[] deflate(byte[] bytes) {
        var deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] withComment(byte[] jpeg, byte[] words) {
        byte[] comment = ByteBuffer.allocate(4 + words.length)
                .put(new byte[] {-1, (byte) 0xFE})
                .putShort((short) (words.length + 2))
                .put(words)
                .array();
        return join(Arrays.copyOf(jpeg, 2), comment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static int indexOf(byte[] bytes, byte[] what) {
        for (int i = 0; i < bytes.length - what.length; i++) {
            if (Arrays.mismatch(bytes, i, i + what.length, what, 0, what.length) < 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("not there");
    }

    @FunctionalInterface
    private interface Change {
        void to(PDDocument document, PDPage page) throws IOException;
    }

    private static byte[] changed(Change change) {
        return GoodFiles.pdf(document -> {
            var page = new PDPage();
            document.addPage(page);
            change.to(document, page);
        });
    }

    private static byte[] withAction(String kind, COSName argument) {
        return changed((document, page) ->
                document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action(kind, argument)));
    }

    private static COSDictionary action(String kind, COSName argument) {
        var action = new COSDictionary();
        action.setItem(COSName.S, COSName.getPDFName(kind));
        action.setItem(argument, new COSString("evil"));
        return action;
    }
}
