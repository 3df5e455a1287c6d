package se.inkom.house.journey;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form with files, which the JDK's client cannot write by itself. */
final class MultipartForm {
    private final String boundary = "inkom-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    MultipartForm file(String name, String fileName, String type, byte[] bytes) {
        return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", type, bytes);
    }

    MultipartForm json(String name, String json) {
        return part("name=\"" + name + "\"", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private MultipartForm part(String disposition, String type, byte[] bytes) {
        parts.add(BodyPublishers.ofString("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition
                + "\r\nContent-Type: " + type + "\r\n\r\n"));
        parts.add(BodyPublishers.ofByteArray(bytes));
        parts.add(BodyPublishers.ofString("\r\n"));
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        var all = new ArrayList<>(parts);
        all.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }
}
