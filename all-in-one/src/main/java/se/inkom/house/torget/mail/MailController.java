package se.inkom.house.torget.mail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.inkom.house.display.SwedishTime;

/** What the municipality's staff got by mail. */
@Controller
class MailController {
    private static final int SHOWN = 200;

    private final PostOffice office;

    MailController(PostOffice office) {
        this.office = office;
    }

    /** A letter, with its time as people read it. */
    record Row(Letter letter, String when) {}

    @GetMapping("/mail")
    String letters(Model model) {
        List<Letter> letters = office.letters();
        model.addAttribute("title", "Skickad e-post");
        model.addAttribute("visitor", null);
        model.addAttribute("count", letters.size());
        model.addAttribute(
                "rows", letters.stream().limit(SHOWN).map(MailController::row).toList());
        return "mails";
    }

    @GetMapping("/mail/{id}")
    String letter(@PathVariable String id, Model model) {
        Letter letter = find(id);
        model.addAttribute("title", letter.subject());
        model.addAttribute("visitor", null);
        model.addAttribute("row", row(letter));
        return "mail";
    }

    /** The HTML as it was sent: a page of its own, with its own styles, and as little else as a good mail program allows. */
    @GetMapping("/mail/{id}/html")
    ResponseEntity<String> html(@PathVariable String id, HttpServletResponse response) {
        Letter letter = find(id);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; sandbox");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(letter.html() == null ? "" : letter.html());
    }

    private Letter find(String id) {
        return office.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Row row(Letter letter) {
        return new Row(letter, SwedishTime.toTheSecond(letter.sent()));
    }
}
