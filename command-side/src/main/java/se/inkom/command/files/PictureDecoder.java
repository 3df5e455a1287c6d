package se.inkom.command.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes a picture to its last row. Its size is known to be reasonable by then. Every row is read, but of a large picture only
 * a coarse image is made, so that some uploads at once do not fill the memory.
 */
final class PictureDecoder {
    private static final long MAX_PIXELS = 60_000_000;

    private PictureDecoder() {}

    static void checkSize(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw Refusal.UNREADABLE.because("The picture has no size. Take the screenshot again.");
        }
        if (width * height > MAX_PIXELS) {
            throw Refusal.TOO_MANY_PIXELS.because(
                    "The picture claims more than 60 million pixels. Take pictures of parts of the page.");
        }
    }

    static void decode(byte[] bytes, String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            checkSize(reader.getWidth(0), reader.getHeight(0));
            ImageReadParam coarse = reader.getDefaultReadParam();
            int step = 1 + Math.max(reader.getWidth(0), reader.getHeight(0)) / 1000;
            coarse.setSourceSubsampling(step, step, 0, 0);
            reader.read(0, coarse);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw damaged(e);
        } finally {
            reader.dispose();
        }
    }

    static RuntimeException damaged(Exception cause) {
        return Refusal.UNREADABLE.because(
                "The file begins as a picture but cannot be shown: it is cut short or damaged. Take the screenshot again.",
                cause);
    }

    static RuntimeException damaged(String what) {
        return Refusal.UNREADABLE.because("The picture is damaged: " + what + ". Take the screenshot again.");
    }

    static RuntimeException goesOn() {
        return Refusal.POLYGLOT.because(
                "Something else follows after the end of the picture. Take the screenshot again.");
    }
}
