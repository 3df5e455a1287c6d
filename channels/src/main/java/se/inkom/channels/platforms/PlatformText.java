package se.inkom.channels.platforms;

import java.text.Normalizer;

/**
 * Compares texts the way platforms keep them: they trim ends, use one kind of line break and compose accents, so that "the
 * same text" must not depend on those.
 */
public final class PlatformText {
    private PlatformText() {}

    public static boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
    }
}
