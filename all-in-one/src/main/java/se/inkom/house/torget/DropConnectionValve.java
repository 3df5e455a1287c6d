package se.inkom.house.torget;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Hangs up without a word when a request is marked, so that the caller cannot know whether its call was carried out (I8). */
class DropConnectionValve extends ValveBase {

    static final String DROP = DropConnectionValve.class.getName();

    DropConnectionValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(DROP) != null) {
            request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
