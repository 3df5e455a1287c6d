package se.inkom.query.archive.check;

import java.util.ArrayList;
import java.util.List;

/** What was found, and no more of it than somebody would read. */
final class Findings {
    private static final int MOST = 200;

    private final List<Finding> found = new ArrayList<>();
    private int more;

    void add(String code, String file, String message) {
        if (found.size() < MOST) {
            found.add(new Finding(code, file, message));
        } else {
            more++;
        }
    }

    List<Finding> all() {
        if (more == 0) {
            return List.copyOf(found);
        }
        var all = new ArrayList<>(found);
        all.add(new Finding("more", "", "Ytterligare " + more + " fel visas inte."));
        return List.copyOf(all);
    }
}
