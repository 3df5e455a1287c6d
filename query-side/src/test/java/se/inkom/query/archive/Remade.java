package se.inkom.query.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the digests and lengths of METS right after a change, as a careful forger would. */
final class Remade {
    private static final Pattern REFERENCE =
            Pattern.compile("<mdRef [^>]*>|<file [^>]*>\\s*<FLocat [^>]*>", Pattern.DOTALL);

    private Remade() {}

    static void digests(Map<String, byte[]> files, String objectId) throws IllegalStateException {
        mets(files, objectId + "/representations/rep1/");
        mets(files, objectId + "/");
    }

    private static void mets(Map<String, byte[]> files, String folder) {
        String mets = new String(files.get(folder + "METS.xml"), StandardCharsets.UTF_8);
        Matcher reference = REFERENCE.matcher(mets);
        var remade = new StringBuilder();
        while (reference.find()) {
            String element = reference.group();
            String href = element.replaceAll("(?s).*xlink:href=\"([^\"]*)\".*", "$1");
            byte[] bytes = files.get(folder + href);
            if (bytes != null) {
                element = element.replaceAll("SIZE=\"[0-9]*\"", "SIZE=\"" + bytes.length + "\"")
                        .replaceAll("CHECKSUM=\"[0-9a-f]*\"", "CHECKSUM=\"" + sha256(bytes) + "\"");
            }
            reference.appendReplacement(remade, Matcher.quoteReplacement(element));
        }
        files.put(folder + "METS.xml", reference.appendTail(remade).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
