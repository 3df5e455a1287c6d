package se.inkom.house.demo;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Pictures of a page as evidence (R48): taken by a real browser when there is one, drawn by hand otherwise. */
final class Screenshots {

    private static final Logger log = LoggerFactory.getLogger(Screenshots.class);
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final int WIDTH = 900;
    private static final int LINE = 26;
    private static final int LETTERS_PER_LINE = 84;

    private Screenshots() {}

    /** A PNG of the page at this address; {@code words} are drawn when no browser can be used. */
    static byte[] of(String address, List<String> words) throws InterruptedException {
        try {
            Optional<Path> browser = browser();
            if (browser.isPresent()) {
                Optional<byte[]> taken = take(browser.get(), address);
                if (taken.isPresent()) {
                    return taken.get();
                }
            }
            return draw(address, words);
        } catch (IOException e) {
            log.info("No screenshot by a browser ({})", e.getClass().getSimpleName());
            return draw(address, words);
        }
    }

    private static Optional<byte[]> take(Path browser, String address) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("inkom-screenshot");
        Path picture = folder.resolve("page.png");
        try {
            Process process = new ProcessBuilder(
                            browser.toString(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--hide-scrollbars",
                            "--user-data-dir=" + folder.resolve("profile"),
                            "--window-size=" + WIDTH + ",900",
                            "--screenshot=" + picture,
                            address)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return Files.exists(picture) ? Optional.of(Files.readAllBytes(picture)) : Optional.empty();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    static byte[] draw(String address, List<String> words) {
        List<String> lines = new ArrayList<>(List.of(address, ""));
        words.forEach(text -> wrap(text, lines));
        BufferedImage image = new BufferedImage(WIDTH, 60 + lines.size() * LINE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 18));
        int y = 40;
        for (String line : lines) {
            pen.drawString(line, 24, y);
            y += LINE;
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return png.toByteArray();
    }

    private static void wrap(String text, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (line.length() + word.length() > LETTERS_PER_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString());
    }

    private static Optional<Path> browser() {
        String path = System.getenv("PATH");
        if (path == null) {
            return Optional.empty();
        }
        for (String name : BROWSERS) {
            for (String folder : path.split(File.pathSeparator)) {
                Path candidate = Path.of(folder, name);
                if (Files.isExecutable(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }
}
