package se.inkom.query.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Opens pictures, blackens parts of them, and cuts them into pages. Everything is painted anew on white, so that neither
 * transparency nor anything that was stored beside the pixels, such as a place or an earlier thumbnail, gets out.
 */
public final class Pictures {
    /** A screenshot of a long thread has 20 million pixels; ten times that would not fit in memory beside others. */
    private static final long MOST_PIXELS = 100_000_000;

    /** Height by width of what is left of an A4 page between its margins. */
    private static final double PAGE_SHAPE = 1.38;

    private Pictures() {}

    /** A part of a picture, in pixels from its upper left corner. */
    public record Area(int left, int top, int width, int height) {}

    /**
     * The picture as PNG with these parts black: their pixels are gone.
     *
     * @throws UnreadablePicture when it is none
     */
    public static byte[] blackened(byte[] picture, List<Area> areas) {
        BufferedImage image = open(picture);
        Graphics2D paint = image.createGraphics();
        paint.setColor(Color.BLACK);
        areas.forEach(area -> paint.fillRect(area.left, area.top, area.width, area.height));
        paint.dispose();
        return png(image);
    }

    static List<byte[]> pages(byte[] picture) {
        BufferedImage image = open(picture);
        int height = (int) Math.ceil(image.getWidth() * PAGE_SHAPE);
        var pages = new ArrayList<byte[]>();
        for (int top = 0; top < image.getHeight(); top += height) {
            pages.add(png(image.getSubimage(0, top, image.getWidth(), Math.min(height, image.getHeight() - top))));
        }
        return pages;
    }

    private static BufferedImage open(byte[] picture) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadablePicture("This is no picture of a kind that is known here");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new UnreadablePicture("This picture has more than " + MOST_PIXELS + " pixels");
                }
                return onWhite(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadablePicture("This picture is broken");
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        var white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = white.createGraphics();
        paint.drawImage(image, 0, 0, Color.WHITE, null);
        paint.dispose();
        return white;
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
