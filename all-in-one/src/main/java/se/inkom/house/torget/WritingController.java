package se.inkom.house.torget;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The forms a visitor sends. Each ends in a redirect, so that reloading a page writes nothing twice. */
@Controller
class WritingController {

    static final int LONGEST_MESSAGE = 8000;

    /** What a visitor asked for cannot be done; the message is in Swedish and for them. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private final Square square;
    private final Pictures pictures;
    private final TorgetProperties torget;

    WritingController(Square square, Pictures pictures, TorgetProperties torget) {
        this.square = square;
        this.pictures = pictures;
        this.torget = torget;
    }

    @PostMapping("/name")
    String pickName(@RequestParam String name, HttpServletResponse response) {
        Visitor.remember(response, author(name));
        return "redirect:/";
    }

    @PostMapping("/name/forget")
    String forgetName(HttpServletResponse response) {
        Visitor.forget(response);
        return "redirect:/";
    }

    @PostMapping("/posts/{postId}/comments")
    String write(
            @PathVariable String postId,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam String message,
            @RequestParam(required = false) @Nullable String parentId,
            @RequestParam(required = false) @Nullable String picture,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Post post = square.post(postId).orElseThrow(WritingController::gone);
        Author author = name == null
                ? Visitor.of(request).orElseThrow(() -> new Refused("Välj ett namn innan du skriver."))
                : author(name);
        String parent = parentId == null ? null : shown(parentId).id();
        String chosen = chosenPicture(picture, file);
        String text = text(message, chosen != null);
        Visitor.remember(response, author);
        Comment written = square.write(author, post, parent, text, chosen, null);
        return "redirect:/posts/" + postId + "#k-" + written.id();
    }

    @PostMapping("/comments/{id}/edit")
    String edit(@PathVariable String id, @RequestParam String message, HttpServletRequest request) {
        Comment comment = own(id, request);
        square.edit(id, text(message, comment.picture() != null));
        return "redirect:/posts/" + comment.postId() + "#k-" + id;
    }

    @PostMapping("/comments/{id}/delete")
    String delete(@PathVariable String id, HttpServletRequest request) {
        Comment comment = own(id, request);
        square.remove(id, "AUTHOR");
        return "redirect:/posts/" + comment.postId();
    }

    @PostMapping("/posts/{postId}/like")
    String like(@PathVariable String postId, HttpServletRequest request) {
        Post post = square.post(postId).orElseThrow(WritingController::gone);
        square.like(Visitor.of(request).orElseThrow(() -> new Refused("Välj ett namn innan du gillar.")), post);
        return "redirect:/posts/" + postId;
    }

    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletResponse response) {
        return explain(response, HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletResponse response) {
        return explain(response, HttpStatus.CONTENT_TOO_LARGE, "Bilden är för stor. Den får vara högst 2 MB.");
    }

    private ModelAndView explain(HttpServletResponse response, HttpStatus status, String message) {
        response.setStatus(status.value());
        ModelAndView page = new ModelAndView("refused");
        page.addObject("title", "Det gick inte");
        page.addObject("pageName", torget.pageName());
        page.addObject("message", message);
        return page;
    }

    private Author author(String name) {
        if (!Visitor.usable(name)) {
            throw new Refused("Namnet får ha högst " + Visitor.LONGEST_NAME + " tecken och får inte vara tomt.");
        }
        if (name.strip().equalsIgnoreCase(torget.pageName()) || name.strip().equalsIgnoreCase(torget.instagramName())) {
            throw new Refused("Det namnet är kommunens eget. Hitta på ett annat.");
        }
        return Author.named(name);
    }

    private static String text(String message, boolean withPicture) {
        String text = message.strip().replace("\r\n", "\n");
        if (text.isEmpty() && !withPicture) {
            throw new Refused("Skriv något eller välj en bild.");
        }
        if (text.length() > LONGEST_MESSAGE) {
            throw new Refused("Kommentaren är för lång. Den får ha högst " + LONGEST_MESSAGE + " tecken.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refused("Kommentaren innehåller ett tecken som inte går att spara.");
        }
        return text;
    }

    private @Nullable String chosenPicture(@Nullable String picture, @Nullable MultipartFile file) throws IOException {
        if (file != null && !file.isEmpty()) {
            return pictures.keep(file.getBytes())
                    .orElseThrow(() -> new Refused("Filen är ingen PNG-, JPEG- eller GIF-bild."));
        }
        return Optional.ofNullable(picture)
                .filter(pictures.shipped()::containsKey)
                .orElse(null);
    }

    private Comment own(String id, HttpServletRequest request) {
        Author visitor = Visitor.of(request).orElseThrow(WritingController::gone);
        Comment comment = shown(id);
        if (!comment.authorId().equals(visitor.id())) {
            throw gone();
        }
        return comment;
    }

    private Comment shown(String id) {
        return square.comment(id).filter(Comment::shown).orElseThrow(WritingController::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
