package se.inkom.console.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import se.inkom.console.apis.Refusal;
import se.inkom.console.apis.Unanswered;
import se.inkom.console.display.Say;

/** Turns what went wrong into a page that says what to do about it. */
@ControllerAdvice
class Wrong {
    private static final Logger LOG = LoggerFactory.getLogger(Wrong.class);

    private final Layout layout;
    private final Say say;

    Wrong(Layout layout, Say say) {
        this.layout = layout;
        this.say = say;
    }

    /** A token that the APIs no longer take is of no use: the session ends, and the page begins a new sign-in. */
    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal.status() == HttpStatus.UNAUTHORIZED.value()) {
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            response.setHeader("HX-Refresh", "true");
        }
        var page = page(refusal.status(), request, response);
        page.addObject("problem", refusal.problem());
        return page;
    }

    @ExceptionHandler
    ModelAndView unanswered(Unanswered away, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("{}: {}", away.getMessage(), String.valueOf(away.getCause()));
        return page(HttpStatus.SERVICE_UNAVAILABLE.value(), request, response);
    }

    private ModelAndView page(int status, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        // htmx leaves what it shows alone when it is refused; a page it cannot show would only cost bytes
        var page = new ModelAndView(request.getHeader("HX-Request") == null ? "wrong" : "nothing");
        page.addObject("status", Statuses.worded(status));
        var model = new org.springframework.ui.ExtendedModelMap();
        layout.around(request, model);
        page.addAllObjects(model);
        page.addObject("say", say);
        return page;
    }
}
