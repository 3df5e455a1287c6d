package se.inkom.console.layout;

/** Which words a refused request gets: those of its status, or of what it resembles. */
final class Statuses {
    private Statuses() {}

    static int worded(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 409, 412, 503 -> status;
            case 502, 504 -> 503;
            default -> status >= 500 ? 500 : 400;
        };
    }
}
